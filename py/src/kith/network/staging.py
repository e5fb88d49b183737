"""The changes of one command, staged on copies until they are on the disk.

Any record can be added, changed or deleted here, and stamped; what a change means in a person's
terms is `edit`'s business. A value is checked before it is staged, so that no record is ever written
which could not be read again. Taking a command back is staged here, too.
"""

from dataclasses import replace
from datetime import UTC
from typing import TYPE_CHECKING, Any, TypeVar

from kith.merge import admit, merge, newest
from kith.records import Person, Record, Replaced, limits, stamped_fields
from kith.records.stored import fits, from_text, to_text

from .faults import NoSuchRecord, NotAllowed, TooLong
from .index import people_of
from .keys import ASIDE, MINE
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
        self._removed: list[str] = []
        self._put_aside: dict[str, str] = {}
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
        """A new record: every field that says something is stamped. Gives back the staged one."""
        empty = type(record)(id=record.id)
        record = replace(record, network=record.network or MINE, stamps={}, was=[])
        for name in stamped_fields(type(record)):
            value = getattr(record, name)
            if value != getattr(empty, name):
                self._check(record, name, value)
                record.stamps[name] = self._stamp()
        self._staged[record.key] = record
        return record

    def change(self, record: R, **values: Any) -> R:
        """Give fields new values; what they replace is kept in the record's history."""
        record = self._copy(record)
        for name, value in values.items():
            before = getattr(record, name)
            if before == value:
                continue
            self._check(record, name, value)
            self._set(record, name, value)
        return record

    def delete(self, *records: Record) -> None:
        """Leave tombstones. With a person goes what is about nobody else; `undo` brings all of it back."""
        for record in records:
            self.change(record, deleted=True)
            if isinstance(record, Person):
                for other in self._kith.index.concerning(record.id):
                    if other.key != record.key and set(people_of(other)) == {record.id}:
                        self.change(other, deleted=True)

    def _copy(self, record: R) -> R:
        current = self._staged.get(record.key) or self._kith.index.at(record.key) or record
        copy = replace(current, stamps=dict(current.stamps), was=list(current.was), unknown=dict(current.unknown))
        return copy  # type: ignore[return-value]

    def _set(self, record: Record, name: str, value: Any) -> None:
        versions = [each for each in record.was if each["field"] == name]
        if name in record.stamps:
            versions.append(Replaced(field=name, value=getattr(record, name), stamp=record.stamps[name]))
        record.stamps[name] = self._stamp()
        versions.append(Replaced(field=name, value=value, stamp=record.stamps[name]))
        record.was = [each for each in record.was if each["field"] != name] + newest(versions)[1:]
        setattr(record, name, value)
        self._staged[record.key] = record

    def _check(self, record: Record, name: str, value: Any) -> None:
        limit = limits.of(name)
        texts = [value] if isinstance(value, str) else value if isinstance(value, list) else []
        for text in texts:
            if isinstance(text, str) and len(text) > limit:
                raise TooLong(name, limit, len(text))
        if len(texts) > limits.ITEMS and name not in ("people", "came", "kept_properties"):
            raise TooLong(name, limits.ITEMS, len(texts))
        if not fits(record.kind, name, value):
            raise NotAllowed(name)

    def _stamp(self) -> str:
        return self._kith.clock.tick(self._now)

    def remove_samples(self) -> int:
        """Take out what *Try it* made, and what was added about those people alone; how many people went."""
        samples = {record.key for record in self._kith.index.everything() if record.sample}
        people = {key.partition(":")[2] for key in samples if key.startswith("person:")}
        hanging = {
            record.key
            for record in self._kith.index.everything()
            if (about := set(people_of(record))) and about <= people
        }
        self._removed = sorted(samples | hanging)
        return len(people)

    def replace_all(self, records: list[Record]) -> None:
        """Put these records in the place of everything that is here."""
        self._replacing = True
        self._staged = {record.key: admit(record, self._now) for record in records}

    def merge_all(self, records: list[Record]) -> None:
        """Merge records from elsewhere into what is here, field by field."""
        for theirs in records:
            theirs = admit(theirs, self._now)
            ours = self._kith.index.at(theirs.key)
            merged = theirs if ours is None else merge(ours, theirs)
            if ours is None or merged != ours:
                self._staged[merged.key] = merged

    def set_aside(self, texts: list[str]) -> None:
        """Keep rows from elsewhere that can't be read (yet) as they are, beside the records."""
        known = {each.text for each in self._kith.aside}
        for text in texts:
            if text not in known:
                known.add(text)
                self._put_aside[f"{ASIDE}{self.new_id()}"] = text

    def take_back(self, entry: Entry) -> str:
        """Undo what an earlier command changed, except where a field was changed since."""
        if entry.replaced:
            self.replace_all([from_text(text) for text in entry.before.values() if text is not None])
        else:
            self._removed = [key for key in entry.before if key.startswith(ASIDE)]
            for key, text in entry.before.items():
                current = self._kith.index.at(key)
                if text is not None and current is None:
                    before = from_text(text)
                    self._staged[before.key] = before
                elif current is not None:
                    self._take_back(current, entry)
        self._without_undo = entry.token
        return entry.said

    def _take_back(self, current: Record, entry: Entry) -> None:
        stamps, text = entry.stamps.get(current.key, {}), entry.before[current.key]
        untouched = [name for name, stamp in stamps.items() if current.stamps.get(name) == stamp]
        copy = self._copy(current)
        if text is None:
            if len(untouched) == len(current.stamps) and not self._grew(current, entry):
                self._set(copy, "deleted", True)
            return
        before = from_text(text)
        for name in untouched:
            if name in stamped_fields(type(before)):
                self._set(copy, name, getattr(before, name))

    def _grew(self, record: Record, entry: Entry) -> bool:
        # somebody about whom something was added since is not a slip any more: they stay
        return isinstance(record, Person) and any(
            other.key not in entry.before for other in self._kith.index.concerning(record.id)
        )

    def staged(self) -> list[Record]:
        """The records as they will be."""
        return list(self._staged.values())

    def batch(self) -> Batch | None:
        """What to write; None when nothing changes."""
        if not self._changes():
            return None
        batch = Batch(
            puts={key: to_text(record) for key, record in self._staged.items()} | self._put_aside,
            removes=self._removed,
            replace=self._replacing,
        )
        for aside in self._kith.aside:
            # a row that could not be read is never written over: it moves aside under a name of its own
            if self._replacing or aside.key in batch.puts:
                key = aside.key if aside.key not in batch.puts else f"{ASIDE}{self.new_id()}"
                batch.puts[key] = aside.text
        if self._without_undo is None:
            batch.meta.update(self._kith.journal.writing(self._entry()))
        else:
            batch.meta.update(self._kith.journal.removing(self._without_undo))
        return batch

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
