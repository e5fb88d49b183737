"""The records in memory and the ways to find them: by kind, by person, by what was written.

Each index follows a change of one record, so that a capture costs the same with ten people and
with ten thousand. What is derived (the list by name, the last contact, the text to search) is
made when it is first asked for and forgotten when a record of it changes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import TypeVar, cast

from kith.records import KINDS, Day, Interaction, Person, Record

from .folding import fold

R = TypeVar("R", bound=Record)

NAMES_A_PERSON = ("person", "one", "other", "met_through", "passed_on_to")
NAMES_PEOPLE = ("people", "members", "to_meet", "invited", "came")

# what a search does not look into: ids, days, states and whatever is no text of a person's own
_WRITTEN = {
    "person": (
        "name", "given", "family", "nickname", "organisation", "role", "met_where", "note", "relation", "tags",
    ),
    "fact": ("text",),
    "interaction": ("text", "seemed", "differently"),
    "help": ("what", "what_worked"),
    "commitment": ("what",),
    "introduction": ("why", "outcome"),
    "shared-goal": ("title", "outcome"),
    "gathering": ("title", "where", "plan", "to_find", "questions", "debrief"),
}  # fmt: skip


def people_of(record: Record) -> Iterator[str]:
    """The ids of the people whom a record is about."""
    if isinstance(record, Person):
        yield record.id
    for name in NAMES_A_PERSON:
        if one := getattr(record, name, ""):
            yield one
    for name in NAMES_PEOPLE:
        yield from getattr(record, name, ())


def written_in(record: Record) -> Iterator[str]:
    """What a person wrote in a record, text by text."""
    for name in _WRITTEN.get(record.kind, ()):
        value = getattr(record, name)
        if isinstance(value, str):
            if value:
                yield value
        else:
            yield from value
    if isinstance(record, Person):
        yield from (point["value"] for point in record.points)
        yield from record.custom.values()


class Index:
    """All records, tombstones included, and what is derived from the living ones."""

    def __init__(self) -> None:
        self._records: dict[str, dict[str, Record]] = {kind: {} for kind in KINDS}
        self._about: defaultdict[str, dict[str, Record]] = defaultdict(dict)
        self._by_name: list[Person] | None = None
        self._last: dict[str, Day] = {}
        self._written: dict[str, str] = {}

    def put(self, record: Record) -> None:
        """Hold a record, in place of its earlier self."""
        self.drop(record.key)
        self._records[record.kind][record.id] = record
        if not record.deleted:
            for person in people_of(record):
                self._about[person][record.key] = record
        self._forget(record)

    def drop(self, key: str) -> None:
        """Let go of a record altogether."""
        kind, _, identity = key.partition(":")
        record = self._records.get(kind, {}).pop(identity, None)
        if record is not None:
            for person in people_of(record):
                self._about[person].pop(key, None)
            self._forget(record)

    def _forget(self, record: Record) -> None:
        if isinstance(record, Person):
            self._by_name = None
        for person in people_of(record):
            self._last.pop(person, None)
            self._written.pop(person, None)

    def get(self, kind: type[R], identity: str) -> R | None:
        """A record, dead or alive."""
        return cast("R | None", self._records[kind.kind].get(identity))

    def at(self, key: str) -> Record | None:
        """A record by its key, dead or alive."""
        kind, _, identity = key.partition(":")
        return self._records.get(kind, {}).get(identity)

    def living(self, kind: type[R]) -> list[R]:
        """All records of a kind that were not deleted."""
        return cast("list[R]", [record for record in self._records[kind.kind].values() if not record.deleted])

    def everything(self) -> Iterator[Record]:
        """All records, tombstones included."""
        for records in self._records.values():
            yield from records.values()

    def about(self, person: str, kind: type[R]) -> Iterable[R]:
        """The living records of a kind that concern a person."""
        return [record for record in self._about.get(person, {}).values() if isinstance(record, kind)]

    def concerning(self, person: str) -> list[Record]:
        """Every living record that concerns a person, their own included."""
        return list(self._about.get(person, {}).values())

    @property
    def anybody(self) -> bool:
        """Whether a living person is here."""
        return any(not person.deleted for person in self._records[Person.kind].values())

    def people(self) -> list[Person]:
        """The living, by name."""
        if self._by_name is None:
            self._by_name = sorted(self.living(Person), key=lambda person: (fold(person.name), person.id))
        return self._by_name

    def last_contact(self, person: str) -> Day:
        """The day of the last two-way interaction; empty where there was none."""
        if person not in self._last:
            days = (each.on for each in self.about(person, Interaction) if each.two_way)
            self._last[person] = max(days, default="")
        return self._last[person]

    def texts_about(self, person: str) -> Iterator[str]:
        """Everything ever written about a person, text by text, their own record first."""
        records = self.concerning(person)
        for record in sorted(records, key=lambda record: not isinstance(record, Person)):
            # whoever was met through them has texts of their own
            if not isinstance(record, Person) or record.id == person:
                yield from written_in(record)

    def written_about(self, person: str) -> str:
        """The same, folded for searching, a text on each line."""
        if person not in self._written:
            self._written[person] = "\n".join(fold(text) for text in self.texts_about(person))
        return self._written[person]
