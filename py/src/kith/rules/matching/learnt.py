"""What was learnt of everybody, laid out by what it is about.

All that matching asks is *who else speaks of this?*; so every text stands under its topics and its words, apart for
what people need, what they know, and what they like. It is kept beside the records, and read again only for
whoever changed: a new fact costs as much with ten people as with ten thousand.
"""

from collections import defaultdict
from collections.abc import Awaitable, Callable, Iterable, Iterator
from itertools import islice
from typing import Literal, NamedTuple

from kith.network import Kith
from kith.records import Person
from kith.topics import RELATED, Gist, gist, in_words, vocabulary

from .sides import About, Side

Group = Literal["need", "know", "like", "hope", "lived"]

GROUPS: dict[str, tuple[Group, ...]] = {
    "challenge": ("need",),
    "priority": ("need", "like", "hope"),
    "aspiration": ("need", "hope"),
    "strength": ("know", "like"),
    "background": ("know", "lived"),
    "role": ("know",),
    "interest": ("like",),
    "value": ("like", "lived"),
}
"""For what each kind of text counts. How somebody likes to be reached (preference) is no subject."""

AT_ONCE = 300
"""People whose texts are read while a screen waits; of more, the background reads first."""


class Told(NamedTuple):
    """A text about somebody (an id), and the key of the record in which it stands."""

    person: str
    about: About
    text: str
    key: str


class Met(NamedTuple):
    """A text that meets the one that was asked for: where ("" for a word), and how close."""

    told: Told
    topic: str
    closeness: int


class Learnt:
    """Everybody's texts, under what they are about.

    `changed`: the ids of those who must be read (again). `begun`: whether all was read once.
    """

    def __init__(self) -> None:
        self.changed: set[str] = set()
        self.begun = False
        self._of: dict[str, list[Told]] = {}
        self._under: dict[Group, defaultdict[int | str, dict[Told, None]]] = {
            group: defaultdict(dict) for groups in GROUPS.values() for group in groups
        }

    def read_up(self, kith: Kith, most: int | None = None) -> bool:
        """Read so many of those who changed; whether that was all."""
        for person in list(islice(self.changed, most)):
            self.changed.discard(person)
            self._read(kith, person)
        self.begun = self.begun or not self.changed
        return not self.changed

    def of(self, person: str) -> list[Told]:
        """What was learnt of somebody."""
        return self._of.get(person, [])

    def meets(self, about: Gist, group: Group) -> Iterator[Met]:
        """Every text of a group that meets a gist, each once, at its closest."""
        known, under = vocabulary(), self._under[group]
        found: dict[Told, tuple[int, int]] = {}
        for topic in about.topics:
            for near, closeness in known.near(topic).items():
                for told in under.get(near, ()):
                    if closeness > found.get(told, (0, 0))[0]:
                        narrower = topic if near in known.topics[topic].part_of else near
                        found[told] = closeness, narrower
        for told, (closeness, topic) in found.items():
            yield Met(told, known.topics[topic].name, closeness)
        for word in about.words:
            for told in under.get(word, ()):
                if told not in found and in_words(about, gist(told.text)):
                    found[told] = 0, 0
                    yield Met(told, "", RELATED)

    def topics(self, group: Group) -> list[int | str]:
        """What a group speaks of, the rarest first: what few have in common says most."""
        under = self._under[group]
        return sorted((topic for topic, texts in under.items() if texts), key=lambda topic: (len(under[topic]), str(topic)))

    def under(self, topic: int | str, group: Group) -> Iterable[Told]:
        """The texts of a group under one topic or word."""
        return self._under[group].get(topic, ())

    def _read(self, kith: Kith, identity: str) -> None:
        for told in self._of.pop(identity, ()):
            self._place(told, here=False)
        person = kith.get(Person, identity)
        if person is None or person.died:
            return
        texts = [Told(identity, about, text, key) for key, about, text in kith.index.learnt_about(identity) if about in GROUPS]
        if role := ", ".join(filter(None, (person.role, person.organisation))):
            texts.append(Told(identity, "role", role, person.key))
        for told in texts:
            self._place(told, here=True)
        if texts:
            self._of[identity] = texts

    def _place(self, told: Told, *, here: bool) -> None:
        about = gist(told.text)
        for group in GROUPS[told.about]:
            under = self._under[group]
            topics: list[int | str] = [*about.topics, *about.words]
            for topic in topics:
                if here:
                    under[topic][told] = None
                else:
                    under[topic].pop(told, None)


def learnt(kith: Kith) -> Learnt:
    """What was learnt of everybody, up to this moment."""
    found = kith.derived(Learnt)
    found.read_up(kith)
    return found


def ready(kith: Kith) -> bool:
    """Whether an answer comes at once: everything was read once, and little has changed since."""
    everybody = kith.derived(Learnt)
    return kith.is_whole and everybody.begun and len(everybody.changed) <= AT_ONCE


async def read_up(kith: Kith, pause: Callable[[], Awaitable[None]]) -> None:
    """Read what is not read yet, in the background."""
    while kith.is_whole and not kith.derived(Learnt).read_up(kith, AT_ONCE // 10):
        await pause()


def side_of(kith: Kith, told: Told) -> Side:
    """A text as the side of a match."""
    return Side(kith.person(told.person), told.about, told.text, told.key)
