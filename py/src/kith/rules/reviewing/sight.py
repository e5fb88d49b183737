"""What a step of a review shows: sentences, a drawing with the same in words, and ideas of what to do about it.

An idea names somebody and its reason; it becomes an intention when it is chosen, and nothing otherwise. Names
are the ones that one says; two of one name in a list are told apart by the whole of it.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from heapq import nlargest
from itertools import takewhile
from typing import Literal

from kith.network import Kith
from kith.records import Day, Interaction, Person, Review, Situation
from ..saying.names import name_of, written
from kith.rules.plots.months import Months
from kith.rules.plots.rings import Rings
from kith.rules.plots.rows import Rows
from kith.words import calendar_day, listing
from kith.words import say as _

SPAN = {"week": 7, "term": 84}
"""Days that a review looks back on, where the last one is not nearer to that than to none."""

LOOKED_AT = 150
"""People whose talks are read one by one: the nearest, and those talked to last. Nobody has more of them in mind."""

NAMED = 5
"""People who are named in one sentence."""

IDEAS = 5
"""Ideas of one step: more would not be read."""

CIRCLES = ("inner", "close", "steady", "wide")
"""The circles, the nearest first."""


@dataclass(frozen=True, slots=True)
class Idea:
    """Something to do: the words of the intention it would become, and the reason in a sentence.

    `key` names it within its step. `situation` is the text that could be written at once, `about` the key of the record
    that it is about. `door` is another screen on which it is done instead of being kept as an intention.
    """

    key: str
    words: str
    why: str
    person: Person | None = None
    situation: Literal["", Situation] = ""
    about: str = ""
    door: Literal["", "circle"] = ""


@dataclass(frozen=True, slots=True)
class Table:
    """What a drawing shows, in full: the names of the columns, and the rows."""

    columns: list[str]
    rows: list[list[str]]


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawing, what it is called, the same said in words, and as a table."""

    name: str
    title: str
    plot: Rings | Months | Rows
    words: list[str]
    table: Table


@dataclass(frozen=True, slots=True)
class Sight:
    """All that one sees at a step. `doors` name other screens where something missing can be added."""

    words: list[str] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    ideas: list[Idea] = field(default_factory=list)
    doors: list[Literal["met", "help", "gathering", "profile", "talked"]] = field(default_factory=list)


def since(kith: Kith, review: Review) -> date:
    """The first day that a review looks back on: that of the last one of its size, unless that is long ago."""
    if not review.on:
        return date.min  # a review from elsewhere may have no day
    on, span = date.fromisoformat(review.on), SPAN[review.size]
    last = last_before(kith, review)
    if last is not None and 0 < (before := on.toordinal() - date.fromisoformat(last.on).toordinal()) <= 2 * span:
        return date.fromordinal(on.toordinal() - before)
    return date.fromordinal(max(on.toordinal() - span, 1))


def last_before(kith: Kith, review: Review) -> Review | None:
    """The review of that size that was finished last before this one."""
    earlier = (
        each for each in kith.all(Review)
        if each.finished and each.size == review.size and each.on and each.id != review.id and each.on <= review.on
    )  # fmt: skip
    return max(earlier, key=lambda each: (each.on, each.id), default=None)


def since_words(first: date, today: date) -> str:
    """The day as it stands after *since*."""
    return calendar_day(first, today)


def living(kith: Kith) -> list[Person]:
    """Everybody here who is alive, by name."""
    return [person for person in kith.people() if not person.died]


def nearness(person: Person) -> int:
    """How near somebody stands, for putting people in an order: the inner circle first."""
    return CIRCLES.index(person.circle) if person.circle in CIRCLES else len(CIRCLES)


def looked_at(kith: Kith) -> list[Person]:
    """The people whose talks may be read: those talked to last among the nearest, and among all."""
    people = [person for person in living(kith) if kith.last_contact(person.id)]
    near = nlargest(LOOKED_AT // 2, people, key=lambda each: (-nearness(each), kith.last_contact(each.id), each.id))
    late = nlargest(LOOKED_AT // 2, people, key=lambda each: (kith.last_contact(each.id), each.id))
    return list({person.id: person for person in [*near, *late]}.values())


def talks_since(kith: Kith, person: Person, first: Day) -> list[Interaction]:
    """The contacts with somebody from that day on, the newest first."""
    if kith.last_contact(person.id) < first:
        return []
    return list(takewhile(lambda each: each.on >= first, kith.interactions_of(person.id)))


def some(people: Iterable[Person], most: int = NAMED) -> str:
    """People by name: *Ana, Ben and Cleo*; beyond `most` of them the first few *and others*."""
    told = list(people)
    called = [name_of(person) for person in told[:most]]
    often = Counter(called)
    called = [written(person) or each if often[each] > 1 else each for each, person in zip(called, told, strict=False)]
    return listing([*called, _("others")]) if len(told) > most else listing(called)


def each_once(ideas: Iterable[Idea], most: int = IDEAS) -> list[Idea]:
    """The first ideas, none of them twice."""
    return list({each.key: each for each in reversed(list(ideas))}.values())[::-1][:most]


def by_most(people: Iterable[Person], figure: Callable[[Person], int], most: int) -> list[Person]:
    """The people with the most of something, those by name first where two have the same."""
    return sorted(people, key=lambda each: (-figure(each), each.name, each.id))[:most]
