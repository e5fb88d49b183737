"""The vocabulary as it is looked into: names by their first word, topics by number, and what is near what.

`compiled` makes it of the text; the build does that once, so that no phone has to.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

SAME, PART, RELATED = 3, 2, 1
"""How close two topics are: one and the same; one is part of the other; they have to do with each other."""

MADE = "vocabulary.json"
"""The file into which the build compiles the vocabulary."""


Way = tuple[list[str], tuple[int, ...]]
"""The stems that follow the first one in a name, and the numbers of the topics that are called so."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic: what it is called, the numbers of what it is part of and related to, and whether its parts meet."""

    name: str
    part_of: tuple[int, ...] = ()
    related: tuple[int, ...] = ()
    close: bool = False


@dataclass(slots=True)
class Vocabulary:
    """All topics and their names.

    `names`: the first stem of a name, to the ways it may go on (the longest first) and the topics named so, as text:
    `of medic|12,40;12`. Only a few of them are ever asked for, and taken apart. `capitals`: names that are read in capitals alone. `small`: words that say nothing of what a text is about.
    """

    topics: list[Topic]
    names: dict[str, str]
    capitals: dict[str, tuple[int, ...]]
    small: frozenset[str]
    _ways: dict[str, tuple[Way, ...]] = field(default_factory=dict)
    _near: dict[int, dict[int, int]] = field(default_factory=dict)
    _parts: dict[int, list[int]] = field(default_factory=dict)

    def ways(self, first: str) -> tuple[Way, ...]:
        """How a name that begins with a stem may go on, and which topics are then named, the longest way first."""
        found = self._ways.get(first)
        if found is None:
            found = self._ways[first] = tuple(map(_way, self.names[first].split(";"))) if first in self.names else ()
        return found

    def near(self, topic: int) -> dict[int, int]:
        """Every topic that meets this one, itself included, and how close it is."""
        if topic not in self._near:
            self._near[topic] = self._nearby(topic)
        return self._near[topic]

    def _nearby(self, topic: int) -> dict[int, int]:
        above, below = self._above(topic), self._below(topic)
        found: dict[int, int] = {}
        for wider in (topic, *above):
            found.update(dict.fromkeys(self.topics[wider].related, RELATED))
            if self.topics[wider].close:
                found.update(dict.fromkeys(self._below(wider), RELATED))
        for other in self.topics[topic].related:
            found.update(dict.fromkeys(self._below(other), RELATED))
        found.update(dict.fromkeys((*above, *below), PART))
        found[topic] = SAME
        return found

    def _above(self, topic: int) -> list[int]:
        """Everything that a topic is part of."""
        return _reached(topic, lambda each: self.topics[each].part_of)

    def _below(self, topic: int) -> list[int]:
        """Everything that is part of a topic."""
        if not self._parts:
            for number, each in enumerate(self.topics):
                for wider in each.part_of:
                    self._parts.setdefault(wider, []).append(number)
        return _reached(topic, lambda each: self._parts.get(each, ()))

    def to_plain(self) -> dict[str, Any]:
        """As lists and texts."""
        return {
            "topics": [[each.name, each.part_of, each.related, int(each.close)] for each in self.topics],
            "names": "\n".join(f"{first}={ways}" for first, ways in sorted(self.names.items())),
            "capitals": self.capitals,
            "small": " ".join(sorted(self.small)),
        }


def written(ways: list[Way]) -> str:
    """The ways of one first stem as `Vocabulary.names` has them."""
    texts = ((" ".join(rest), ",".join(map(str, topics))) for rest, topics in sorted(ways, key=lambda way: (-len(way[0]), way[0])))
    return ";".join(f"{rest}|{topics}" if rest else topics for rest, topics in texts)


def _way(text: str) -> Way:
    rest, _bar, topics = text.rpartition("|")
    return rest.split(), tuple(map(int, topics.split(",")))


def _reached(start: int, step: Any) -> list[int]:
    found: dict[int, None] = {}
    waiting = list(step(start))
    while waiting:
        each = waiting.pop()
        if each not in found and each != start:
            found[each] = None
            waiting.extend(step(each))
    return list(found)


def from_plain(plain: dict[str, Any]) -> Vocabulary:
    """The vocabulary that `to_plain` gave."""
    return Vocabulary(
        [Topic(name, tuple(part_of), tuple(related), bool(close)) for name, part_of, related, close in plain["topics"]],
        dict(line.split("=", 1) for line in plain["names"].split("\n")),
        {name: tuple(ids) for name, ids in plain["capitals"].items()},
        frozenset(plain["small"].split()),
    )


@cache
def vocabulary() -> Vocabulary:
    """The vocabulary of this copy: as the build compiled it, or compiled now from its text."""
    made = files(__package__) / MADE
    if made.is_file():
        return from_plain(json.loads(made.read_text("utf-8")))
    from .compiled import compiled  # the phone never needs it

    return compiled({each.name: each.read_text("utf-8") for each in texts()})


def texts() -> Iterator[Traversable]:
    """The files that the vocabulary is written in."""
    folder = files(__package__) / "vocabulary"
    return (each for each in sorted(folder.iterdir(), key=lambda each: each.name) if each.name.endswith(".txt"))
