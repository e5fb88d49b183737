"""`Kith`: the people I know. The records in memory, opened from a store and kept in step with it.

Reading is immediate; writing goes through `editing()`, which holds the pen, commits one
transaction, and changes memory only after the store has said that it is on the disk. A row that
cannot be read stays where it is, is listed in `aside`, and the rest loads.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import asynccontextmanager, suppress
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TypeVar

from kith.merge import Clock, emptied
from kith.records import (
    Commitment,
    Day,
    Fact,
    Gathering,
    Help,
    Interaction,
    Network,
    Person,
    Profile,
    Record,
    Reminder,
)
from kith.records.stored import Unreadable, from_text
from kith.words import say as _

from . import outline, safety
from .edit import Edit
from .faults import NoSuchRecord, StoreFull
from .folding import fold
from .history import HISTORY
from .index import D, Index
from .keys import ASIDE, CURRENT, MINE, OUTLINE, reminder_id
from .store import Rows, Store
from .undoing import Journal, take_back

R = TypeVar("R", bound=Record)

@dataclass(frozen=True, slots=True)
class Aside:
    """A row that could not be read, as it is, and why."""

    key: str
    text: str
    why: str


BESIDE_OUTLINE = 200
"""How many newer rows of the history may lie beside an outline before a new one is made."""

PART_OF_OUTLINE = 500
"""How many rows or people are put into an outline before the screen has its turn."""

WORDS_AT_A_TIME = 300
"""How many rows are read for searching before the screen has its turn."""


@dataclass(slots=True)
class Unread:
    """What of a long history is still in the store: undo's rows, and all talks and facts after a key.

    `beside` tells how many rows are newer than the outline.
    """

    journal: list[str]
    beside: int
    after: str = ""


class Kith:
    """The records of this copy of Kith. Open it with `await Kith.open(...)`."""

    def __init__(
        self, store: Store, *, now: Callable[[], datetime], new_id: Callable[[], str], device: str
    ) -> None:
        self.store = store
        self.now = now
        self.new_id = new_id
        self.clock = Clock(device)
        self.index = Index(self._set_aside)
        self.journal = Journal()
        self.aside: list[Aside] = []
        self.generation = 0
        self.saved = safety.Saved()
        self._network = MINE
        self._is_view = False
        self._epoch = 0
        self._editing = asyncio.Lock()
        self._reading = asyncio.Lock()
        self._unread: Unread | None = None

    @classmethod
    async def open(
        cls, store: Store, *, now: Callable[[], datetime], new_id: Callable[[], str], at_once: bool = True
    ) -> "Kith":
        """What the store holds. `now` gives an aware UTC datetime, `new_id` a fresh id.

        Unless all of it is wanted `at_once`, a long history is left for `read_on` or `whole`.
        """
        rows = await store.load()
        kith = cls(store, now=now, new_id=new_id, device=rows.meta.get("device") or new_id())
        kith._take_all(rows)
        kith._network = rows.meta.get(CURRENT, MINE)
        if at_once:
            await kith.whole()
        return kith

    @property
    def is_whole(self) -> bool:
        """Whether all of the history is in memory."""
        return self._unread is None

    async def whole(self) -> None:
        """Wait until all of the history is in memory. Raises StoreLost."""
        while self._unread is not None:
            await self._read_part()

    async def read_on(self, pause: Callable[[], Awaitable[None]], today: date) -> None:
        """The same in the background, with a pause after each part so that the screen is answered meanwhile.

        Raises StoreLost.
        """
        outdated = self._unread is not None and self._unread.beside > BESIDE_OUTLINE
        while self._unread is not None:
            await self._read_part()
            await pause()
        # a row that can't be read stands in no outline, and must not be forgotten
        if outdated and not self.aside:
            await self._outline(pause, today)

    async def read_up(self, pause: Callable[[], Awaitable[None]]) -> None:
        """Read for searching, in the background, too; or the first search does it."""
        while not self.index.read_up(WORDS_AT_A_TIME):
            await pause()

    async def _outline(self, pause: Callable[[], Awaitable[None]], today: date) -> None:
        lines, since = outline.begun(self.generation, self._epoch), outline.since(today)
        for number, key in enumerate(self.index.keys_beside_history()):
            outline.add(lines, self.index, key)
            if number % PART_OF_OUTLINE == 0:
                await pause()
        for number, person in enumerate(self.index.everybody_met()):
            outline.add_history(lines, self.index, person, since)
            if number % PART_OF_OUTLINE == 0:
                await pause()
        await self.store.note(OUTLINE, "\n".join(lines))

    async def _read_part(self) -> None:
        async with self._reading:
            unread = self._unread
            if unread is None:
                return
            rows = await self.store.rest(unread.after)
            if self._unread is not unread:
                return  # everything was read anew meanwhile
            for key, text in rows.items():
                # what is here already is as new, or newer
                if not self.index.has(key):
                    self._take_row(key, text)
            if rows:
                unread.after = max(rows)
                return
            meta = await self.store.meta(unread.journal)
            if self._unread is unread:
                self.journal.read(meta)
                self._unread = None

    async def refresh(self) -> None:
        """Take in what another window wrote since."""
        async with self._editing:
            await self._catch_up()
            await self._recall()
            await self.whole()

    async def _catch_up(self) -> None:
        # never while a command commits: rows read before it would then replace what it wrote
        rows = await self.store.since(self.generation)
        if rows.epoch != self._epoch:
            self._take_all(await self.store.load())
        else:
            self._take(rows)

    def _take_all(self, rows: Rows) -> None:
        self.index = Index(self._set_aside)
        self.journal = Journal()
        self.aside = []
        self._epoch = rows.epoch
        self.saved = safety.saved(rows.meta.get(safety.SAVED, ""))
        self._unread = None
        if not rows.whole:
            self._unread = Unread(rows.later, len(rows.records) if rows.outline else BESIDE_OUTLINE + 1)
            for key, text in outline.rows(rows.outline):
                self._take_row(key, text)
        self._take(rows)

    def _take(self, rows: Rows) -> None:
        if self.aside:
            self.aside = [each for each in self.aside if each.key not in rows.records]
        beside = []
        for key, text in rows.records.items():
            if key.startswith(ASIDE):
                beside.append((key, text))
            else:
                self._take_row(key, text)
        for key, text in beside:
            self._take_row(key, text)
        self.generation = rows.generation
        self.journal.read(rows.meta)
        for token in self.journal.tokens():
            self.clock.see(token)

    def _take_row(self, key: str, text: str) -> None:
        try:
            if key.partition(":")[0] in HISTORY:
                self.clock.see(self.index.put_row(key, text).stamp)
                return
            record = from_text(text)
            if key.startswith(ASIDE) and self.index.at(record.key) is not None:
                raise Unreadable("there is another record in its place")
            if not key.startswith(ASIDE) and record.key != key:
                raise Unreadable("it is not where it belongs")
        except Unreadable as error:
            self._set_aside(key, text, error)
            return
        except ValueError:
            self._set_aside(key, text, Unreadable("it is not whole"))
            return
        # a row set aside by an older Kith, which this one can read, comes back by itself
        for stamp in {*record.stamps.values()}:
            self.clock.see(stamp)
        self.index.put(record)

    def _set_aside(self, key: str, text: str, why: Unreadable) -> None:
        self.aside.append(Aside(key, text, _(why.reason, **why.values)))

    @asynccontextmanager
    async def editing(self, said: str = "") -> AsyncIterator[Edit]:
        """Change records: whole or not at all.

        `said` is the sentence that an undo repeats. Leaving the block commits; an exception in it,
        or a store that fails, changes nothing. Raises StoreFull, StoreLost, Stale.
        """
        async with self._editing, self.store.writing():
            await self._catch_up()
            await self.whole()
            edit = Edit(self, said)
            yield edit
            await self._commit(edit)

    async def _commit(self, edit: Edit) -> None:
        batch = edit.batch()
        if batch is None:
            return
        batch.meta["device"] = self.clock.device
        if self.generation and not self.saved.generation and next(self.index.everything(), None) is None:
            # what was written before everything was erased needs no backup any more
            self.saved = safety.Saved(generation=self.generation)
            batch.meta[safety.SAVED] = safety.text_of(self.saved)
        self.generation = await self.store.commit(batch, self.generation)
        self._epoch += batch.takes_out
        if batch.replace:
            self.index, self.aside = Index(self._set_aside), []
        for key in batch.removes:
            self.index.drop(key)
        staged = {record.key: record for record in edit.staged()}
        for record in staged.values():
            self.index.put(record)
        self.aside = [each for each in self.aside if each.key not in staged and each.key not in batch.removes]
        self._take(Rows({key: text for key, text in batch.puts.items() if key not in staged}, {}, self.generation))
        self.journal.read({name: text for name, text in batch.meta.items() if text is not None})
        for name in (name for name, text in batch.meta.items() if text is None):
            self.journal.drop(name)

    async def undo(self, token: str) -> str:
        """Take back what one command changed, where nothing newer stands; the sentence it had said.

        Raises NoSuchUndo, ChangedSince.
        """
        async with self.editing() as edit:
            return take_back(edit, self.index, self.journal.entry(token))

    async def erase(self) -> None:
        """Everything, for good: records, history, undo."""
        async with self._editing, self.store.writing():
            await self.store.erase()
            # what is gone from the disk is gone from memory, even if the disk does not answer again
            self._take_all(Rows(generation=self.generation, epoch=self._epoch))
            self.clock = Clock(self.new_id())
            self._take_all(await self.store.load())

    async def backed_up(self, saved: safety.Saved) -> None:
        """A backup went out, or was brought in: of all that is here now, unless it tells of an earlier generation.

        Raises StoreLost, StoreFull.
        """
        await self._remember(replace(saved, generation=saved.generation or self.generation))

    async def be_quiet(self, until: date) -> None:
        """No word about backups before that day. Raises StoreLost, StoreFull."""
        await self._recall()
        await self._remember(self.saved.quiet(until))

    async def _recall(self) -> None:
        # another window may have saved a backup since
        meta = await self.store.meta([safety.SAVED])
        self.saved = safety.saved(meta.get(safety.SAVED, ""))

    async def _remember(self, saved: safety.Saved) -> None:
        await self.store.note(safety.SAVED, safety.text_of(saved))
        self.saved = saved

    async def earlier(self, today: date) -> safety.Earlier | None:
        """What was here before a restore, where that is still kept; after its last day it goes. Raises StoreLost."""
        meta = await self.store.meta([safety.EARLIER])
        found = safety.earlier(meta.get(safety.EARLIER, ""))
        if found is not None and found.until < today:
            with suppress(StoreFull):
                # a full disk is no reason to give no answer; it goes the next time
                await self.forget_earlier()
            return None
        return found

    async def earlier_rows(self) -> str:
        """The same as the text that it was given to `Edit.keep_earlier` as; empty where it is gone. Raises StoreLost."""
        return (await self.store.meta([safety.EARLIER_ROWS])).get(safety.EARLIER_ROWS, "")

    async def forget_earlier(self) -> None:
        """Let go of what was here before, for good. Raises StoreLost."""
        await self.store.note(safety.EARLIER_ROWS, "")
        await self.store.note(safety.EARLIER, "")

    @property
    def network(self) -> str:
        """The id of the network that is looked at: one's own, unless a child's was chosen and is still here."""
        if self._is_view or self._network == MINE or self.get(Network, self._network):
            return self._network
        return MINE

    async def look_at(self, network: str) -> None:
        """Look at another network from now on, after the next start, too. Raises NoSuchRecord."""
        if network != MINE:
            self.record(Network, network)
        self._network = network
        await self.store.note(CURRENT, network)

    def within(self, network: str) -> "Kith":
        """The same records, looked at from another network: to read a rule's answer there, and to be let go of at once.

        A network that is gone has nobody in it: it is never one's own that is seen in its place.
        """
        view = copy(self)
        view._network, view._is_view = network, True
        return view

    def networks(self) -> list[Network]:
        """One's own network, then those of the children, by name."""
        children = [each for each in self.index.living(Network) if each.id != MINE]
        mine = self.get(Network, MINE) or Network(id=MINE)
        return [mine, *sorted(children, key=lambda each: (fold(each.name), each.id))]

    def is_here(self, record: Record) -> bool:
        """Whether a record belongs to the network that is looked at."""
        return (record.network or MINE) == self.network

    @property
    def has_samples(self) -> bool:
        """Whether sample people are among the living."""
        return any(person.sample for person in self.index.people())

    @property
    def anybody(self) -> bool:
        """Whether anybody is in this network."""
        return bool(self.people()) if self._network != MINE else self.index.anybody

    def people(self) -> list[Person]:
        """Everybody in this network, by name."""
        return self.index.people_of(self.network)

    def person(self, identity: str) -> Person:
        """Somebody. Raises NoSuchRecord."""
        return self.record(Person, identity)

    def those(self, people: Iterable[str]) -> list[Person]:
        """Those of these ids who are here, each once, in their order."""
        return [person for each in dict.fromkeys(people) if (person := self.get(Person, each)) is not None]

    def of_name(self, name: str) -> list[Person]:
        """Everybody of that name in this network, whatever its case and accents."""
        return list(filter(self.is_here, self.index.of_name(name)))

    def called(self, typed: str) -> Iterator[Person]:
        """Everybody in whose name or nickname each of the words typed stands, by name; everybody where none was."""
        return filter(self.is_here, self.index.called(fold(typed).split()))

    def record(self, kind: type[R], identity: str) -> R:
        """A living record. Raises NoSuchRecord."""
        record = self.index.get(kind, identity)
        if record is None or record.deleted:
            raise NoSuchRecord
        return record

    def get(self, kind: type[R], identity: str) -> R | None:
        """A living record, or None."""
        record = self.index.get(kind, identity)
        return None if record is None or record.deleted else record

    def all(self, kind: type[R]) -> list[R]:
        """All living records of a kind in this network."""
        return list(filter(self.is_here, self.index.living(kind)))

    def derived(self, kind: type[D]) -> D:
        """What a rule derives from everybody's records, and keeps as long as they do not change."""
        return self.index.derived(kind)

    def profile(self) -> Profile:
        """Whose network this is, and what they bring; an empty profile before anything was said of them."""
        return self.get(Profile, self.network) or Profile(id=self.network)

    def mine(self) -> Profile:
        """One's own profile, whichever network is looked at: who writes, and how this copy is set."""
        return self.get(Profile, MINE) or Profile(id=MINE)

    def facts_of(self, person: str) -> list[Fact]:
        """What was learnt about somebody, newest first."""
        return sorted(self.index.about(person, Fact), key=lambda fact: (fact.learnt, fact.id), reverse=True)

    def interactions_of(self, person: str) -> list[Interaction]:
        """The contacts with somebody, newest first."""
        return sorted(
            self.index.about(person, Interaction), key=lambda each: (each.on, each.at, each.id), reverse=True
        )

    def commitments_of(self, person: str) -> list[Commitment]:
        """What was promised between us: by due day, those without one last."""
        return sorted(self.index.about(person, Commitment), key=lambda each: (each.due or "9", each.id))

    def help_of(self, person: str) -> list[Help]:
        """Help between us, newest first."""
        return sorted(self.index.about(person, Help), key=lambda each: (each.on, each.id), reverse=True)

    def gatherings_of(self, person: str) -> list[Gathering]:
        """Where we were or will be together, newest first."""
        return sorted(self.index.about(person, Gathering), key=lambda each: (each.on, each.id), reverse=True)

    def last_talk(self, person: str) -> Interaction | None:
        """The last two-way interaction of which something was written down."""
        return next((each for each in self.interactions_of(person) if each.two_way and each.text), None)

    def unanswered(self) -> list[Interaction]:
        """What somebody wrote or said that still waits for my answer, the oldest first.

        It waits while nothing newer happened between me and any of those it came from.
        """
        waiting = (each for each in self.index.waiting() if self.is_here(each) and self._still_waits(each))
        return sorted(waiting, key=lambda each: (each.on, each.at, each.id))

    def _still_waits(self, talk: Interaction) -> bool:
        return not any(
            (each.on, each.at) > (talk.on, talk.at) for person in talk.people for each in self.interactions_of(person)
        )

    def only_met(self, person: str) -> bool:
        """Whether nothing happened between us since we met."""
        return all(each.first for each in self.interactions_of(person))

    def last_contact(self, person: str) -> Day:
        """The day of the last two-way interaction; empty where there was none."""
        return self.index.last_contact(person)

    def reminder_about(self, about: str) -> Reminder | None:
        """What became of the suggestion with that key."""
        return self.get(Reminder, reminder_id(about))

    def changed_since(self, moment: int) -> dict[str, int]:
        """How many records of each kind were added or changed after a moment (milliseconds since 1970, UTC); samples aside."""
        return self.index.changed_since(f"{max(moment, 0):012x}~")

    def snapshot(self) -> list[Record]:
        """Every record in a steady order. Of what was deleted, only that it was: nobody wants it in a backup."""
        everything = (emptied(record) if record.deleted else record for record in self.index.everything())
        return sorted(everything, key=lambda record: record.key)
