"""The changes of one command, staged on copies until they are on the disk.

Any record can be added, changed or deleted here, and stamped; what a change means in a person's
terms is `edit`'s business, how a command is taken back `undoing`'s. A value is checked before it is
staged, so that no record is ever written which could not be read again.
"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING, Any, TypeVar, cast

from kith.merge import admit, emptied, merge, newest
from kith.records import (
    Commitment,
    Gathering,
    Network,
    Opportunity,
    Person,
    Profile,
    Record,
    Replaced,
    SharedGoal,
    Stamp,
    limits,
    stamped_fields,
)
from kith.records.stored import fits, is_whole, to_text

from .faults import NoSuchRecord, NotAllowed, TooLong, TooMany
from .index import people_of
from .keys import ASIDE, MINE
from .safety import EARLIER, EARLIER_ROWS, Earlier, text_of
from .store import Batch
from .undoing import Entry

if TYPE_CHECKING:
    from .kith import Kith

R = TypeVar("R", bound=Record)


class Staging:
    """The changes of one command, as they will be written."""

    def __init__(self, kith: "Kith", said: str) -> None:
        self._kith = kith
        self._staged: dict[str, Record] = {}
        self._texts: dict[str, str] = {}
        self._removed: list[str] = []
        self._put_aside: dict[str, str] = {}
        self._earlier: dict[str, str | None] = {}
        self._replacing = False
        self._without_undo: str | None = None
        self._now = int(kith.now().astimezone(UTC).timestamp() * 1000)
        self._token = kith.clock.tick(self._now)
        self.said = said

    @property
    def undo(self) -> str:
        """The token that takes this edit back; empty when it changes nothing."""
        return self._token if self._changes() else ""

    def _changes(self) -> bool:
        return bool(self._staged or self._removed or self._put_aside or self._replacing)

    def new_id(self) -> str:
        """A fresh id for a record."""
        return self._kith.new_id()

    def record(self, kind: type[R], identity: str) -> R:
        """A living record as this edit has it so far. Raises NoSuchRecord."""
        staged = self._staged.get(f"{kind.kind}:{identity}")
        if isinstance(staged, kind):
            if staged.deleted:
                raise NoSuchRecord
            return staged
        return self._kith.record(kind, identity)

    def add(self, record: R) -> R:
        """A new record: every field that says something is stamped. Gives back the staged one.

        Raises NoSuchRecord where it is for a network that was deleted meanwhile.
        """
        if (home := self._kith.index.get(Network, record.network)) is not None and home.deleted and record.key != home.key:
            raise NoSuchRecord
        empty = type(record)(id=record.id)
        record = replace(record, network=record.network or self._network_for(record), stamps={}, was=[])
        for name in stamped_fields(type(record)):
            value = getattr(record, name)
            if value != getattr(empty, name):
                self._check(record, name, value)
                record.stamps[name] = self._stamp()
        self._stage(record)
        return record

    def _stage(self, record: Record) -> None:
        self._staged[record.key] = record
        self._texts.pop(record.key, None)

    def _network_for(self, record: Record) -> str:
        """What is about somebody belongs where they do; anything else to the network that is looked at."""
        if isinstance(record, Network | Profile):
            return record.id
        for identity in people_of(record):
            key = f"{Person.kind}:{identity}"
            person = self._staged.get(key) or self._kith.index.at(key)
            if person is not None and person.key != record.key:
                return person.network or MINE
        return self._kith.network

    def change(self, record: R, **values: Any) -> R:
        """Give fields new values; what they replace is kept in the record's history.

        Raises NoSuchRecord when it was deleted meanwhile, TooLong, NotAllowed.
        """
        record = self._copy(record)
        if record.deleted and "deleted" not in values:
            raise NoSuchRecord
        for name, value in values.items():
            if getattr(record, name) != value:
                self._check(record, name, value)
                self.set(record, name, value)
        return record

    def delete(self, *records: Record) -> None:
        """Leave tombstones. With a person goes what is about nobody else; an undo brings all of it back."""
        for record in records:
            self.change(record, deleted=True)
            if isinstance(record, Person):
                for other in self._kith.index.concerning(record.id):
                    if other.key != record.key and not any(map(self._is_here, people_of(other))) and not _stands_alone(other):
                        self.change(other, deleted=True)
                        if isinstance(other, SharedGoal):
                            self._delete_steps(other)

    def _delete_steps(self, goal: SharedGoal) -> None:
        # what I promised to several is promised to nobody by name, and would be left over
        for step in self._kith.index.living(Commitment):
            if step.shared_goal == goal.id:
                self.change(step, deleted=True)

    def _is_here(self, person: str) -> bool:
        key = f"{Person.kind}:{person}"
        record = self._staged.get(key) or self._kith.index.at(key)
        return record is not None and not record.deleted

    def _copy(self, record: R) -> R:
        current = self._staged.get(record.key) or self._kith.index.at(record.key) or record
        copy = replace(current, stamps=dict(current.stamps), was=list(current.was), unknown=dict(current.unknown))
        return cast("R", copy)

    def put(self, record: Record) -> None:
        """Stage a record as it is, stamps and all."""
        self._stage(record)

    def take_out(self, keys: list[str]) -> None:
        """Take rows out for good, with no tombstone."""
        self._removed = sorted({*self._removed, *keys})

    def set(self, record: Record, name: str, value: Any) -> None:
        """Give one field of a record (a copy, not the one in memory) a value, stamped, and stage it."""
        versions = [each for each in record.was if each["field"] == name]
        before = record.stamps.get(name, "")
        # what this same edit had set was never on the disk: it is nobody's history
        if before and before != self._token:
            versions.append(Replaced(field=name, value=getattr(record, name), stamp=before))
        record.stamps[name] = self._stamp(before)
        versions.append(Replaced(field=name, value=value, stamp=record.stamps[name]))
        record.was = [each for each in record.was if each["field"] != name] + newest(versions)[1:]
        setattr(record, name, value)
        self._stage(record)

    def _check(self, record: Record, name: str, value: Any) -> None:
        for field, text in _texts(name, value):
            if len(text) > limits.of(field):
                raise TooLong(field, limits.of(field), len(text))
            if not is_whole(text):
                raise NotAllowed(field)
        if isinstance(value, list) and len(value) > limits.ITEMS and name not in _UNBOUNDED:
            raise TooMany(name, limits.ITEMS, len(value))
        if not fits(record.kind, name, value):
            raise NotAllowed(name)

    def _stamp(self, before: Stamp = "") -> Stamp:
        """One command is one moment: everything in it has its stamp."""
        if before <= self._token:
            return self._token
        # a value from a clock ahead of ours is replaced all the same
        self._kith.clock.see(before)
        return self._kith.clock.tick(self._now)

    def remove_samples(self) -> int:
        """Take out what *Try it* made, and what was added about those people alone; how many people went.

        A child's network that somebody's own people belong to by now stays, and is theirs.
        """
        everything = list(self._kith.index.everything())
        kept = {each.network for each in everything if not each.sample and not each.deleted and each.network != each.id}
        samples: set[str] = set()
        for record in everything:
            if record.sample and record.id in kept and isinstance(record, Network | Profile):
                self.change(record, sample=False)
            elif record.sample:
                samples.add(record.key)
        people = {key.partition(":")[2] for key in samples if key.startswith("person:")}
        hanging = {
            record.key
            for record in everything
            if (about := set(people_of(record))) and about <= people and not _stands_alone(record)
        }
        hanging |= {
            record.key
            for record in everything
            if isinstance(record, Commitment) and f"{SharedGoal.kind}:{record.shared_goal}" in hanging
        }
        self.take_out([*samples, *hanging])
        return len(people)

    def replace_all(self, records: list[Record]) -> None:
        """Put these records in the place of everything that is here."""
        self._replacing, self._texts = True, {}
        self._staged = {record.key: admit(record, self._now, self._kith.index.at(record.key)) for record in records}

    def merge_all(self, records: list[Record]) -> None:
        """Merge records from elsewhere into what is here, field by field."""
        for theirs in records:
            ours = self._staged.get(theirs.key) or self._kith.index.at(theirs.key)
            admitted = admit(theirs, self._now, ours)
            merged = admitted if ours is None else merge(ours, admitted)
            if merged != ours:
                self._stage(merged)

    def set_aside(self, texts: list[str]) -> None:
        """Keep rows from elsewhere that can't be read (yet) as they are, beside the records."""
        known = {each.text for each in self._kith.aside}
        for text in texts:
            if text not in known:
                known.add(text)
                self._put_aside[f"{ASIDE}{self.new_id()}"] = text

    def keep_earlier(self, earlier: Earlier, rows: str = "") -> None:
        """Keep what is here, as a text, beside what this edit makes of it; without `rows`, those that are kept already.

        Nothing is kept where it changes nothing.
        """
        self._earlier = {EARLIER: text_of(earlier)}
        if rows:
            self._earlier[EARLIER_ROWS] = rows

    def forget_undo(self, token: str) -> None:
        """This edit takes a command back: it leaves no entry of its own, and that one's goes."""
        self._without_undo = token

    def write_up(self) -> Iterator[None]:
        """Write the rows of what is staged so far, one at each step; what is not written then is at the end, at once."""
        for key, record in list(self._staged.items()):
            self._texts[key] = self._row(record)
            yield

    def staged(self) -> list[Record]:
        """The records as they will be."""
        return list(self._staged.values())

    def batch(self) -> Batch | None:
        """What to write; None when nothing changes."""
        if not self._changes():
            return None
        batch = Batch(
            puts={key: self._texts.get(key) or self._row(record) for key, record in self._staged.items()} | self._put_aside,
            removes=self._removed,
            replace=self._replacing,
        )
        for aside in self._kith.aside:
            # a row that could not be read is never written over: it moves aside under a name of its own
            if self._replacing or aside.key in batch.puts:
                key = aside.key if aside.key not in batch.puts else f"{ASIDE}{self.new_id()}"
                batch.puts[key] = aside.text
        if self._without_undo is not None:
            batch.meta.update(self._kith.journal.removing(self._without_undo))
            return batch
        batch.meta.update(self._kith.journal.writing(self._entry()))
        batch.meta.update(self._earlier)
        for key in self._kith.journal.beyond_undo():
            record = self._kith.index.at(key)
            if record is not None and record.deleted and key not in batch.puts:
                self._staged[key] = emptied(record)
                batch.puts[key] = to_text(self._staged[key])
        return batch

    def _row(self, record: Record) -> str:
        # what could not be read again is never written: history gives way first, the largest part of it
        text = to_text(record)
        while len(text) > limits.RECORD:
            if not record.was:
                raise TooLong(record.kind, limits.RECORD, len(text))
            record.was.remove(max(record.was, key=lambda each: len(str(each["value"]))))
            text = to_text(record)
        return text

    def _entry(self) -> Entry:
        keys = [*self._staged, *self._removed, *self._put_aside]
        if self._replacing:
            keys = [record.key for record in self._kith.index.everything()]
        entry = Entry(self._token, self.said, replaced=self._replacing)
        for key in keys:
            before = self._kith.index.at(key)
            entry.before[key] = None if before is None else to_text(before)
            if (after := self._staged.get(key)) is not None and not self._replacing:
                older = {} if before is None else before.stamps
                entry.stamps[key] = {
                    name: stamp for name, stamp in after.stamps.items() if older.get(name) != stamp
                }
        return entry


def _stands_alone(record: Record) -> bool:
    """Whether it says something without its people: a chance that somebody told of, a fair where one hoped to meet them."""
    return isinstance(record, Opportunity) or (isinstance(record, Gathering) and record.about != "coffee chat")


_UNBOUNDED = frozenset({"people", "invited", "came", "kept_properties"})


def _texts(name: str, value: Any) -> Iterator[tuple[str, str]]:
    """Every text in a field's value, with the field that its limit goes by."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, list):
        for each in value:
            yield from _texts(name, each)
    elif isinstance(value, dict):
        for part, each in value.items():
            yield from _texts(part if part == "label" else name, each)
