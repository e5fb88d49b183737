"""One file of contacts on its way in: read in parts, compared in parts, kept in one go.

Each step is begun and goes on behind the screen; the screen shows how far it is, and may be left. What was read waits in
the room with what was decided about each entry, so that choices outlive a page of a list. Stopping leaves everything as it
was: all that an import changes is written in one transaction at its end.
"""

from collections.abc import Coroutine, Iterator
from dataclasses import dataclass, field, replace
from time import perf_counter
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from kith.network import Edit
from kith.network.folding import fold
from kith.words import count

from ..ground.room import Room, Said
from ..ground.wording import sentences

if TYPE_CHECKING:
    from kith.formats.cards.found import Cards
    from kith.formats.parts import Parts
    from kith.formats.contacts.preview import Choice, Entry, Outcome, Preview, State
    from kith.formats.tables.table import Table

T = TypeVar("T")

PART = 0.03
"""Seconds of work before others have their turn: a tap that comes meanwhile is answered before anybody notices."""

SOON = 0.3
"""Seconds that a screen waits for work before it shows how far that is."""

Doing = Literal["", "reading", "comparing", "importing"]


class Stopped(Exception):
    """Somebody said stop, or the file is no longer wanted."""


@dataclass(slots=True)
class Importing:
    """A file that waits under a token in `Room.imports`.

    `table` is there where it is one, `cards` as soon as its people were read, `preview` as soon as they were compared.
    `done` and `about` tell how far the work is that is going on; `sure` is true once it is too late to stop it. `fault` is
    what went wrong in it, `said` what there is to say when all is in.
    """

    token: str
    doing: Doing = ""
    done: int = 0
    about: int = 0
    sure: bool = False
    table: "Table | None" = None
    cards: "Cards | None" = None
    preview: "Preview | None" = None
    fault: Exception | None = None
    said: Said | None = None
    _stopped: bool = False
    _choices: "dict[str, tuple[State, Choice]]" = field(default_factory=dict)
    _compared_with: tuple[object, ...] = ()
    _names: list[str] = field(default_factory=list)

    def read(self, here: Room, data: bytes) -> None:
        """Begin to read a file."""
        from kith.formats.contacts import contacts

        self._begin(here, "reading", self._read(here, contacts.reading(data)))

    def read_table(self, here: Room, table: "Table") -> None:
        """Begin to read the people of a table, its columns as they are said to be."""
        from kith.formats.contacts import contacts

        self._begin(here, "reading", self._read(here, contacts.reading_table(table)))

    async def _read(self, here: Room, work: "Parts[Cards | Table] | Parts[Cards]") -> None:
        from kith.formats.cards.found import Cards

        found = await self._through(here, work)
        self.preview, self._names = None, []
        self._choices.clear()
        if isinstance(found, Cards):
            self.cards, self.table = found, found.table
            await self._compare(here)
        else:
            self.cards, self.table = None, found

    def is_compared(self, here: Room) -> bool:
        """Whether the preview is of the people who are here now."""
        return self.preview is not None and self._compared_with == _people_now(here)

    def compare(self, here: Room) -> None:
        """Begin to look who of the file is here already."""
        self._begin(here, "comparing", self._compare(here))

    async def _compare(self, here: Room) -> None:
        from kith.formats.contacts import preview

        assert self.cards is not None
        with_whom = _people_now(here)
        work = preview.comparing(self.cards, here.kith.people(), here.kith.mine().country)
        self.preview = await self._through(here, work)
        # whoever came in meanwhile is looked at the next time
        self._compared_with = with_whom

    def choose(self, key: str, choice: "Choice") -> None:
        """What is to be done with one entry."""
        if (entry := self.entry(key)) is not None and entry.state != "same":
            self._choices[key] = entry.state, choice

    def choice(self, entry: "Entry") -> "Choice":
        """What is done with an entry: what was chosen while it was what it is now, or what is proposed."""
        state, chosen = self._choices.get(entry.key, (entry.state, entry.choice))
        return chosen if state == entry.state else entry.choice

    def entry(self, key: str) -> "Entry | None":
        """The entry of that key, where there is one."""
        entries = self.preview.entries if self.preview else []
        return entries[int(key)] if key.isascii() and key.isdecimal() and len(key) < 7 and int(key) < len(entries) else None

    def found(self, state: "State", words: str) -> "list[Entry]":
        """The entries of a state in whose names these words stand; all where there are none."""
        entries = self.preview.entries if self.preview else []
        wanted = fold(words).split()
        if wanted and not self._names:
            self._names = [fold(entry.name) for entry in entries]
        return [
            entry for number, entry in enumerate(entries)
            if entry.state == state and all(word in self._names[number] for word in wanted)
        ]  # fmt: skip

    def apply(self, here: Room) -> None:
        """Begin to bring in what was chosen: all of it, or nothing."""
        self._begin(here, "importing", self._apply(here))

    async def _apply(self, here: Room) -> None:
        # looked at again inside the edit where anything is new here, so that a second tap or another window can't
        # bring anybody in twice
        async with here.kith.editing() as edit:
            if not self.is_compared(here):
                await self._compare(here)
            assert self.preview is not None
            outcome = self.preview.chosen({entry.key: self.choice(entry) for entry in self.preview.entries})
            edit.said = said = _said(len(outcome.people), len(outcome.changes))
            await self._through(here, _staged(edit, outcome, here.moment()))
            self.sure = True
        self.said = Said(said, edit.undo)
        self.cards = self.preview = self.table = None
        if edit.undo:
            # whatever screen is shown next says it
            here.said = self.said
            here.go(_read_up(here))

    def stop(self) -> bool:
        """Let go of what is being done; whether it was not too late."""
        self._stopped = not self.sure
        return self._stopped

    async def soon(self, here: Room) -> None:
        """Wait a moment for the end of what is being done."""
        until = perf_counter() + SOON
        while self.doing and perf_counter() < until:
            await here.pause()

    def _begin(self, here: Room, doing: Doing, work: Coroutine[Any, Any, None]) -> None:
        self.doing, self.done, self.about = doing, 0, 0
        self.fault, self._stopped, self.sure = None, False, False
        here.go(self._doing(work))

    async def _doing(self, work: Coroutine[Any, Any, None]) -> None:
        try:
            await work
        except Stopped:
            pass
        except Exception as fault:
            # told on the next screen that asks
            self.fault = fault
        finally:
            self.doing = ""

    async def _through(self, here: Room, work: "Parts[T]") -> T:
        began = perf_counter()
        while True:
            try:
                self.done, self.about = next(work)
            except StopIteration as end:
                result: T = end.value
                return result
            if perf_counter() - began >= PART:
                await here.pause()
                # a file that made room for others is let go of, but never in the midst of its import
                if self._stopped or (self.doing != "importing" and here.imports.get(self.token) is not self):
                    work.close()
                    raise Stopped
                began = perf_counter()


def _people_now(here: Room) -> tuple[object, ...]:
    return here.kith.generation, here.kith.network


def _staged(edit: Edit, outcome: "Outcome", added: str) -> "Parts[None]":
    from kith.formats.parts import Progress

    about = 2 * (len(outcome.people) + len(outcome.changes))
    for number, _each in enumerate(_each_staged(edit, outcome, added), 1):
        yield Progress(number, about)


def _each_staged(edit: Edit, outcome: "Outcome", added: str) -> Iterator[None]:
    for person in outcome.people:
        edit.add(replace(person, id=edit.new_id(), added=added))
        yield
    for change in outcome.changes:
        edit.change(change.person, **change.fields)
        yield
    yield from edit.write_up()


def _said(new: int, changed: int) -> str:
    return sentences(
        [
            count(new, "One person is in.", "{n} people are in.") if new else "",
            count(changed, "One was completed.", "{n} were completed.") if changed else "",
        ]
    )


async def _read_up(here: Room) -> None:
    """Read the new ones for searching and matching behind the screen, as at the start."""
    from kith.rules import matching

    await here.kith.read_up(here.pause)
    await matching.read_up(here.kith, here.pause)
