"""The room that one copy of Kith lives in: its people, its clock, and what it has yet to say.

There is one person in front of it, so what was just done waits here, once, for the next screen
that is rendered: a sentence with its undo, and the place that should have the focus.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from kith.network import Kith

if TYPE_CHECKING:
    from kith.formats.backups.sealing import Locksmith

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence about what was just done.

    `undo` is the token that takes it back ("" where nothing can), `then` where one is after that,
    `more` a further link (its words, its address).
    """

    sentence: str
    undo: str = ""
    then: str = ""
    more: tuple[str, str] | None = None


class Previews(Generic[P]):
    """What was read from a file and waits for a yes. The last few, because each may be large."""

    KEPT = 2

    def __init__(self) -> None:
        self._waiting: dict[str, P] = {}

    def keep(self, token: str, preview: P) -> str:
        """Hold a preview under a token."""
        self._waiting[token] = preview
        for oldest in list(self._waiting)[: -self.KEPT]:
            del self._waiting[oldest]
        return token

    def get(self, token: str) -> P | None:
        """The preview, where it still waits."""
        return self._waiting.get(token)

    def all(self) -> list[P]:
        """Those that wait, the oldest first."""
        return list(self._waiting.values())

    def drop(self, token: str) -> None:
        """It was answered."""
        self._waiting.pop(token, None)


_going: set[asyncio.Task[None]] = set()


async def _pause() -> None:
    await asyncio.sleep(0)


def _go(work: Coroutine[Any, Any, None]) -> None:
    # the event loop keeps only weak hold of what it runs
    task = asyncio.ensure_future(work)
    _going.add(task)
    task.add_done_callback(_going.discard)


@dataclass(slots=True, kw_only=True)
class Room:
    """Everything that a handler may ask for.

    `now` gives an aware UTC datetime, `today` the local date. `copy` tells about this copy: release, version, marks
    (milliseconds), storage facts, as the page gave them last. `chosen` are the ids of people who were ticked in the
    list, to do something with all of them. `locksmith` does the sums of locked backups (None: nobody can here);
    `locked` waits for its passphrase, `ready` to be saved. Work that is long is begun with `go`, so that its screen
    need not wait for it, and awaits `pause` after each part, so that others are answered meanwhile.
    """

    kith: Kith
    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    today: Callable[[], date] = date.today
    copy: dict[str, Any] = field(default_factory=dict)
    pause: Callable[[], Awaitable[None]] = _pause
    go: Callable[[Coroutine[Any, Any, None]], None] = _go
    locksmith: "Locksmith | None" = None
    said: Said | None = None
    focus: str = ""
    imports: Previews[Any] = field(default_factory=Previews)
    restorations: Previews[Any] = field(default_factory=Previews)
    locked: Previews[Any] = field(default_factory=Previews)
    ready: Previews[Any] = field(default_factory=Previews)
    handings: Previews[Any] = field(default_factory=Previews)
    arrivals: Previews[Any] = field(default_factory=Previews)
    brought: Previews[str] = field(default_factory=Previews)
    chosen: dict[str, None] = field(default_factory=dict)

    def forget_previews(self) -> None:
        """What was read from a file and waits for a yes goes, too."""
        self.imports, self.restorations = Previews(), Previews()
        self.locked, self.ready = Previews(), Previews()
        self.handings, self.arrivals, self.brought = Previews(), Previews(), Previews()

    def hour(self) -> int:
        """The hour of the local day, for a greeting."""
        return self.now().astimezone().hour

    def moment(self) -> str:
        """Now, as records keep it."""
        return self.now().astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")

    def take_said(self) -> Said | None:
        """What is to be said, once."""
        said, self.said = self.said, None
        return said

    def take_focus(self) -> str:
        """The id of what should have the focus, once."""
        focus, self.focus = self.focus, ""
        return focus
