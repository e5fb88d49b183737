"""What a place to keep records must be able to do, and the one that keeps them in memory.

A store knows rows (a key and a text) and one number, the *generation*, which grows with every
commit. It knows no record. The browser's store keeps rows in IndexedDB; this module's own serves
the desk, the tests, and a browser that refuses to keep anything.
"""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from typing import Protocol

from . import outline
from .faults import Stale
from .history import HISTORY
from .keys import JOURNAL, OUTLINE
from .safety import EARLIER, EARLIER_ROWS


@dataclass(slots=True)
class Rows:
    """What a store holds, or what of it is new. `epoch` changes when rows were taken out.

    `whole` is false where the history was left for later; then `later` names meta rows left, too, and `outline`
    (`kith.network.outline`) holds what was not left and is older than `records`.
    """

    records: dict[str, str] = field(default_factory=dict)
    meta: dict[str, str] = field(default_factory=dict)
    generation: int = 0
    epoch: int = 0
    whole: bool = True
    later: list[str] = field(default_factory=list)
    outline: str = ""


@dataclass(slots=True)
class Batch:
    """One command's changes: written together or not at all.

    `replace` takes every record row out first. A meta row of None is taken out.
    """

    puts: dict[str, str] = field(default_factory=dict)
    removes: list[str] = field(default_factory=list)
    meta: dict[str, str | None] = field(default_factory=dict)
    replace: bool = False

    @property
    def takes_out(self) -> bool:
        """Whether other windows must load everything again."""
        return self.replace or bool(self.removes)


class Store(Protocol):
    """A place that keeps rows. `durable` is false where nothing outlives this window."""

    durable: bool

    async def load(self) -> Rows:
        """Everything; where the history is long, the outline and what is newer, or all rows but those of the history.

        What was here before a restore (`kith.network.safety`) is given by `meta` alone. Raises StoreLost.
        """
        ...

    async def rest(self, after: str) -> dict[str, str]:
        """The next rows of the history after that key, in the order of keys; none at the end."""
        ...

    async def meta(self, names: list[str]) -> dict[str, str]:
        """Those meta rows, as far as they are there."""
        ...

    async def note(self, name: str, text: str) -> None:
        """Write a meta row that holds nothing of its own: no new generation, and no harm if it is lost.

        An empty text takes it out, which needs no room.
        """
        ...

    async def since(self, generation: int) -> Rows:
        """The record rows written after that generation, with the generation and epoch of now; no meta."""
        ...

    async def commit(self, batch: Batch, expected: int) -> int:
        """Write a batch in one strict transaction; the new generation, once it is on the disk.

        `expected` is the generation that the writer has seen. Raises Stale, StoreFull, StoreLost.
        """
        ...

    async def erase(self) -> None:
        """Take everything out, for good."""
        ...

    def writing(self) -> AbstractAsyncContextManager[object]:
        """Hold the pen: one writer among all windows."""
        ...

    def listen(self, changed: Callable[[], None]) -> None:
        """Call `changed` when another window has written."""
        ...


class MemoryStore:
    """Keeps rows as long as the process lives."""

    def __init__(self, *, durable: bool = True, at_once: int | None = None) -> None:
        """`at_once`: how many rows of the history `load` still gives, as the browser's store has a limit."""
        self.durable = durable
        self._at_once = at_once
        self._rows = Rows()
        self._written: dict[str, int] = {}
        self._pen = asyncio.Lock()
        self._listeners: list[Callable[[], None]] = []

    async def load(self) -> Rows:
        """Everything, as copies; or all but a long history."""
        rows = self._rows
        history = self._history()
        if self._at_once is None or len(history) <= self._at_once:
            meta = {name: text for name, text in rows.meta.items() if name not in (EARLIER, EARLIER_ROWS)}
            return Rows(dict(rows.records), meta, rows.generation, rows.epoch)
        outlined = rows.meta.get(OUTLINE, "")
        made = outline.generation(outlined, rows.epoch)
        newer = {key for key, at in self._written.items() if at > made}
        records = {key: text for key, text in rows.records.items() if (key in newer if made else key not in history)}
        later = [name for name in rows.meta if name.startswith(JOURNAL)]
        meta = {name: text for name, text in rows.meta.items() if name not in (*later, OUTLINE, EARLIER, EARLIER_ROWS)}
        return Rows(
            records, meta, rows.generation, rows.epoch, whole=False, later=later, outline=outlined if made else ""
        )

    async def rest(self, after: str) -> dict[str, str]:
        """The next rows of the history."""
        keys = sorted(key for key in self._history() if key > after)[: self._at_once]
        return {key: self._rows.records[key] for key in keys}

    async def meta(self, names: list[str]) -> dict[str, str]:
        """Those meta rows."""
        return {name: self._rows.meta[name] for name in names if name in self._rows.meta}

    async def note(self, name: str, text: str) -> None:
        """Write a meta row, or take it out."""
        if text:
            self._rows.meta[name] = text
        else:
            self._rows.meta.pop(name, None)

    def _history(self) -> set[str]:
        return {key for key in self._rows.records if key.partition(":")[0] in HISTORY}

    async def since(self, generation: int) -> Rows:
        """The record rows written after that generation."""
        newer = {key: self._rows.records[key] for key, at in self._written.items() if at > generation}
        return Rows(newer, {}, self._rows.generation, self._rows.epoch)

    async def commit(self, batch: Batch, expected: int) -> int:
        """Write a batch; raises Stale when somebody else wrote since `expected`."""
        rows = self._rows
        if rows.generation != expected:
            raise Stale
        if batch.replace:
            rows.records.clear()
            self._written.clear()
        for key in batch.removes:
            rows.records.pop(key, None)
            self._written.pop(key, None)
        rows.generation += 1
        rows.epoch += batch.takes_out
        rows.records.update(batch.puts)
        self._written.update(dict.fromkeys(batch.puts, rows.generation))
        for name, text in batch.meta.items():
            if text is None:
                rows.meta.pop(name, None)
            else:
                rows.meta[name] = text
        for changed in self._listeners:
            changed()
        return rows.generation

    async def erase(self) -> None:
        """Take everything out."""
        self._rows = Rows(generation=self._rows.generation + 1, epoch=self._rows.epoch + 1)
        self._written.clear()

    def writing(self) -> AbstractAsyncContextManager[object]:
        """One writer at a time."""
        return self._pen

    def listen(self, changed: Callable[[], None]) -> None:
        """Call `changed` after each commit."""
        self._listeners.append(changed)
