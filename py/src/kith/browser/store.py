"""The network's store, kept in IndexedDB by `store.js`.

The transactions, the reopening of a lost connection and the replay of a write live on the
JavaScript side, next to the database. This side turns rows into Python and named errors into
faults. Rows cross as the lines of one text, which is faster than crossing string by string.
"""

import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from pyodide.ffi import JsException, create_proxy

from kith.network import Batch, Rows, Stale, StoreFull, StoreLost

_FAULTS = {"Stale": Stale, "StoreFull": StoreFull}


class BrowserStore:
    """Rows in this browser. `database` is what `openRecords` of `store.js` gave."""

    def __init__(self, database: Any) -> None:
        self._database = database
        self.durable: bool = bool(database.durable)

    async def load(self) -> Rows:
        """Everything, or all but a long history. Raises StoreLost."""
        return _rows(await self._told(self._database.load()))

    async def since(self, generation: int) -> Rows:
        """The record rows written after that generation, and the generation and epoch of now."""
        return _rows(await self._told(self._database.since(generation)))

    async def rest(self, after: str) -> dict[str, str]:
        """The next rows of the history after that key. Raises StoreLost."""
        return _rows(await self._told(self._database.rest(after))).records

    async def meta(self, names: list[str]) -> dict[str, str]:
        """Those meta rows. Raises StoreLost."""
        return _rows(await self._told(self._database.meta(json.dumps(names)))).meta

    async def note(self, name: str, text: str) -> None:
        """Write a meta row that holds nothing of its own. Raises StoreLost, StoreFull."""
        await self._told(self._database.note(name, text))

    async def commit(self, batch: Batch, expected: int) -> int:
        """Write a batch in one strict transaction; the new generation, once it is on the disk.

        Raises Stale when another window wrote since `expected`, StoreFull, StoreLost.
        """
        text = json.dumps(
            {
                "puts": list(batch.puts.items()),
                "removes": batch.removes,
                "meta": list(batch.meta.items()),
                "replace": batch.replace,
                "epoch": batch.takes_out,
            }
        )
        return int(await self._told(self._database.commit(text, expected)))

    async def erase(self) -> None:
        """Take everything out, for good. Raises StoreLost."""
        await self._told(self._database.erase())

    @asynccontextmanager
    async def writing(self) -> AsyncIterator[None]:
        """Hold the pen: one writer among all windows of this browser."""
        put_down = await self._database.pen()
        try:
            yield
        finally:
            put_down()

    def listen(self, changed: Callable[[], None]) -> None:
        """Call `changed` when another window has written."""
        self._database.listen(create_proxy(changed))

    async def _told(self, promise: Any) -> Any:
        try:
            return await promise
        except JsException as error:
            raise _FAULTS.get(error.name, StoreLost)() from error


def _rows(answer: Any) -> Rows:
    keys, texts = answer.rowKeys, answer.texts
    records = dict(zip(keys.split("\n"), texts.split("\n"), strict=True)) if keys else {}
    records.update(json.loads(answer.odd))
    return Rows(
        records,
        dict(json.loads(answer.meta)),
        int(answer.generation),
        int(answer.epoch),
        whole=bool(answer.whole),
        later=json.loads(answer.later),
        outline=answer.outline,
    )
