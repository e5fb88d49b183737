"""The records in memory and the ways to find them: by kind, by person, by what was written.

Each index follows a change of one record, so that a capture costs the same with ten people and
with ten thousand. What is derived (the list by name, the last contact, the words to search) is
made when it is first asked for and forgotten when a record of it changes.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Protocol, TypeVar, cast

from kith.records import KINDS, Day, Fact, FactKind, Interaction, Person, Record, Stamp, stamped_fields
from kith.records.stored import Unreadable, from_text, to_text

from .folding import fold
from .history import HISTORY, Glance, glance, learnt_in_row, written_in_row
from .keys import MINE
from .lexicon import Lexicon

R = TypeVar("R", bound=Record)

NAMES_A_PERSON = ("person", "one", "other", "met_through", "passed_on_to")
NAMES_PEOPLE = ("people", "members", "to_meet", "invited", "came")

_NAMES_A_PERSON_IN, _NAMES_PEOPLE_IN = (
    {kind: tuple(name for name in names if name in stamped_fields(record)) for kind, record in KINDS.items()}
    for names in (NAMES_A_PERSON, NAMES_PEOPLE)
)

# what a search does not look into: ids, days, states and whatever is no text of a person's own
_WRITTEN = {
    "fact": ("text",),
    "interaction": ("text", "seemed", "differently"),
    "help": ("what", "what_worked"),
    "commitment": ("what",),
    "introduction": ("why", "outcome"),
    "shared-goal": ("title", "why", "difficulty", "outcome"),
    "gathering": ("title", "where", "plan", "to_find", "questions", "debrief"),
    "reminder": ("text",),
    "draft": ("subject", "text"),
    "opportunity": ("title", "where", "note"),
}  # fmt: skip


def people_of(record: Record) -> Iterator[str]:
    """The ids of the people whom a record is about."""
    if isinstance(record, Person):
        yield record.id
    for name in _NAMES_A_PERSON_IN[record.kind]:
        if one := getattr(record, name):
            yield one
    for name in _NAMES_PEOPLE_IN[record.kind]:
        # among the members of a shared goal is oneself, who is no person here
        yield from (each for each in getattr(record, name) if each != "me")


def written_in(record: Record) -> Iterator[str]:
    """What a person wrote in a record of the history, text by text; a card's texts are the lexicon's business."""
    for name in _WRITTEN.get(record.kind, ()):
        value = getattr(record, name)
        if isinstance(value, str):
            if value:
                yield value
        else:
            yield from value


class Derived(Protocol):
    """What a rule derives from the records person by person, and keeps. `changed`: who must be looked at (again)."""

    changed: set[str]

    def __init__(self) -> None: ...


D = TypeVar("D", bound=Derived)

READ_LATELY = 2_000
"""How many rows of the history stay read, so that one screen reads none of them twice."""


class Index:
    """All records, tombstones included, and what is derived from the living ones.

    Rows of the history are held as text until somebody looks. `set_aside` is told of a row that turns out
    not to be readable: its key, its text, and why.
    """

    def __init__(self, set_aside: Callable[[str, str, Unreadable], None] | None = None) -> None:
        self._records: dict[str, dict[str, Record | str]] = {kind: {} for kind in KINDS}
        self._about: defaultdict[str, dict[str, None]] = defaultdict(dict)
        self._lately: dict[str, Record] = {}
        self._by_name: list[Person] | None = None
        self._of_network: dict[str, list[Person]] = {}
        self._by_folded: dict[str, list[Person]] | None = None
        self._called: list[tuple[str, Person]] | None = None
        self._last: dict[str, Day] = {}
        self._waiting: dict[str, None] = {}
        self.lexicon = Lexicon()
        self._derived: dict[type[Derived], Derived] = {}
        self._set_aside = set_aside or (lambda key, text, why: None)

    def put(self, record: Record) -> None:
        """Hold a record, in place of its earlier self."""
        self.drop(record.key)
        self._records[record.kind][record.id] = record
        people = list(people_of(record))
        self._tell(people)
        if not record.deleted:
            for person in people:
                self._about[person][record.key] = None
        if isinstance(record, Interaction) and not record.deleted:
            self._happened(record.key, people, record.on, record.two_way, record.started_by == "them")
        if not record.deleted:
            self.lexicon.wait(record.key)
        self._forget(record.kind)

    def put_row(self, key: str, text: str) -> Glance:
        """Hold a row of the history, unread, in place of its earlier self. Raises Unreadable, ValueError."""
        seen = glance(text)
        kind, _, identity = key.partition(":")
        self.drop(key)
        self._records[kind][identity] = text
        self._tell(seen.people)
        if not seen.deleted:
            for person in seen.people:
                self._about[person][key] = None
            if kind == Interaction.kind:
                self._happened(key, seen.people, seen.on, seen.two_way, seen.waits)
            self.lexicon.wait(key)
        self._forget(kind)
        return seen

    def has(self, key: str) -> bool:
        """Whether there is a record of that key, dead or alive."""
        kind, _, identity = key.partition(":")
        return identity in self._records.get(kind, {})

    def drop(self, key: str) -> None:
        """Let go of a record altogether."""
        kind, _, identity = key.partition(":")
        held = self._records.get(kind, {}).pop(identity, None)
        if held is None:
            return
        people = glance(held).people if isinstance(held, str) else list(people_of(held))
        self._tell(people)
        for person in people:
            self._about[person].pop(key, None)
        self.lexicon.drop(key, people)
        self._lately.pop(key, None)
        self._waiting.pop(key, None)
        if kind == Interaction.kind:
            for person in people:
                self._last[person] = max((each.on for each in self.about(person, Interaction) if each.two_way), default="")
        self._forget(kind)

    def _tell(self, people: list[str]) -> None:
        for each in self._derived.values():
            each.changed.update(people)

    def _happened(self, key: str, people: list[str], on: Day, two_way: bool, from_them: bool) -> None:
        if two_way:
            for person in people:
                if on > self._last.get(person, ""):
                    self._last[person] = on
        elif from_them:
            self._waiting[key] = None

    def _forget(self, kind: str) -> None:
        if kind == Person.kind:
            self._by_name = self._by_folded = self._called = None
            self._of_network.clear()

    def get(self, kind: type[R], identity: str) -> R | None:
        """A record, dead or alive."""
        held = self._records[kind.kind].get(identity)
        return cast("R | None", self._read(f"{kind.kind}:{identity}", held) if isinstance(held, str) else held)

    def at(self, key: str) -> Record | None:
        """A record by its key, dead or alive."""
        kind, _, identity = key.partition(":")
        held = self._records.get(kind, {}).get(identity)
        return self._read(key, held) if isinstance(held, str) else held

    def _read(self, key: str, text: str) -> Record | None:
        record = self._lately.get(key)
        if record is None:
            try:
                record = from_text(text)
                if record.key != key:
                    raise Unreadable("it is not where it belongs")
            except Unreadable as why:
                self.drop(key)
                self._set_aside(key, text, why)
                return None
            if len(self._lately) >= READ_LATELY:
                self._lately.clear()
            self._lately[key] = record
        return record

    def living(self, kind: type[R]) -> list[R]:
        """All records of a kind that were not deleted. Of the history that is long: ask per person."""
        return [record for record in self._all(kind) if not record.deleted]

    def _all(self, kind: type[R]) -> Iterator[R]:
        held = self._records[kind.kind]
        if kind.kind in HISTORY:
            return filter(None, (self.get(kind, identity) for identity in list(held)))
        return iter(cast("list[R]", list(held.values())))

    def everything(self) -> Iterator[Record]:
        """All records, tombstones included."""
        for kind in KINDS.values():
            yield from self._all(kind)

    def about(self, person: str, kind: type[R]) -> list[R]:
        """The living records of a kind that concern a person."""
        keys = self.keys_about(person, kind)
        return [cast("R", record) for key in keys if (record := self.at(key)) is not None]

    def concerning(self, person: str) -> list[Record]:
        """Every living record that concerns a person, their own included."""
        return [record for key in list(self._about.get(person, ())) if (record := self.at(key)) is not None]

    def keys_about(self, person: str, kind: type[Record]) -> list[str]:
        """The keys of the living records of a kind that concern a person."""
        start = kind.kind + ":"
        return [key for key in self._about.get(person, ()) if key.startswith(start)]

    def row(self, key: str) -> str:
        """A record's row, as the store has it. Raises KeyError."""
        kind, _, identity = key.partition(":")
        held = self._records[kind][identity]
        return held if isinstance(held, str) else to_text(held)

    def changed_since(self, stamp: Stamp) -> dict[str, int]:
        """How many living records of each kind have something newer than a stamp, those of the history seen at a glance."""
        found = {}
        for kind, held in self._records.items():
            found[kind] = sum(_is_newer(each, stamp) for each in held.values())
        return {kind: n for kind, n in found.items() if n}

    def keys_beside_history(self) -> list[str]:
        """The keys of all records that are no history, tombstones included."""
        return [f"{kind}:{each}" for kind in KINDS if kind not in HISTORY for each in self._records[kind]]

    def everybody_met(self) -> list[str]:
        """The ids of all with whom one was in touch, or tried to be."""
        start = Interaction.kind + ":"
        return [person for person, keys in self._about.items() if any(key.startswith(start) for key in keys)]

    def waiting(self) -> list[Interaction]:
        """What came from somebody with no answer noted in it."""
        return [each for key in list(self._waiting) if isinstance(each := self.at(key), Interaction)]

    @property
    def anybody(self) -> bool:
        """Whether a living person is here."""
        return any(not person.deleted for person in self._all(Person))

    def people(self) -> list[Person]:
        """The living, by name."""
        if self._by_name is None:
            self._by_name = sorted(self.living(Person), key=lambda person: (fold(person.name), person.id))
        return self._by_name

    def people_of(self, network: str) -> list[Person]:
        """The living of one network, by name."""
        if network not in self._of_network:
            self._of_network[network] = [person for person in self.people() if (person.network or MINE) == network]
        return self._of_network[network]

    def derived(self, kind: type[D]) -> D:
        """What is derived from the records beside all this: made once, and told from then on who has changed."""
        held = self._derived.get(kind)
        if held is None:
            held = self._derived[kind] = kind()
            held.changed.update(self._about)
            held.changed.update(self._records[Person.kind])
        return cast("D", held)

    def of_name(self, name: str) -> list[Person]:
        """The living of one name, whatever its case and accents."""
        if self._by_folded is None:
            self._by_folded = {}
            for person in self.people():
                self._by_folded.setdefault(fold(person.name), []).append(person)
        return list(self._by_folded.get(fold(name), ()))

    def called(self, words: Iterable[str]) -> Iterator[Person]:
        """The living in whose name or nickname each of these folded words stands, by name."""
        if self._called is None:
            # folded once, and not at every key that is typed
            self._called = [(fold(f"{person.name} {person.nickname}"), person) for person in self.people()]
        wanted = list(words)
        return (person for name, person in self._called if all(word in name for word in wanted))

    def last_contact(self, person: str) -> Day:
        """The day of the last two-way interaction; empty where there was none."""
        return self._last.get(person, "")

    def history_of(self, person: str) -> Iterator[str]:
        """What was written about a person in other records than their own, text by text."""
        for key in list(self._about.get(person, ())):
            # whoever was met through them has texts of their own
            if not key.startswith("person:"):
                yield from self._texts_at(key)

    def learnt_about(self, person: str) -> Iterator[tuple[str, FactKind, str]]:
        """Key, kind and text of every fact that is still true of somebody, most of them without reading the record."""
        for key in self.keys_about(person, Fact):
            held = self._records[Fact.kind][key.partition(":")[2]]
            seen = learnt_in_row(held) if isinstance(held, str) else None
            if seen is not None:
                about, text, past = seen
                if not past:
                    yield key, about, text
            elif isinstance(fact := self.at(key), Fact) and not fact.past:
                yield key, fact.about, fact.text

    def _texts_at(self, key: str) -> Iterator[str]:
        kind, _, identity = key.partition(":")
        held = self._records[kind].get(identity)
        if isinstance(held, str):
            return written_in_row(held)
        return iter(()) if held is None else written_in(held)

    def read_up(self, most: int | None = None) -> bool:
        """Let the lexicon read so many of the records that are new or have changed; whether that was all."""
        lexicon = self.lexicon
        for key in list(islice(lexicon.waiting, most)):
            del lexicon.waiting[key]
            kind, _, identity = key.partition(":")
            held = self._records[kind].get(identity)
            if isinstance(held, Person):
                lexicon.read_card(held)
            elif held is not None:
                texts = list(self._texts_at(key))
                for person in (glance(held).people if isinstance(held, str) else people_of(held)) if texts else ():
                    lexicon.read(person, texts)
        for person in list(islice(lexicon.history.stale, most)):
            lexicon.history.stale.discard(person)
            lexicon.read(person, self.history_of(person))
        return not lexicon.waiting and not lexicon.history.stale


def _is_newer(held: Record | str, stamp: Stamp) -> bool:
    if isinstance(held, str):
        seen = glance(held)
        return seen.stamp > stamp and not seen.deleted and '"sample":true' not in held
    return not held.deleted and not held.sample and max(held.stamps.values(), default="") > stamp
