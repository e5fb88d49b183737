"""Handing somebody over to somebody else's Kith: which pieces of what is known of them go along.

Only what was chosen goes: of a person their name and the parts below, never talks, promises, help, circles, tags, or
how somebody seemed. What people tell in confidence waits for a tick of its own. `mark` says nothing to anybody, but lets
the same person be known again when they arrive twice. `parcels` writes and reads the file, `packing` makes one person
small enough for a code on a screen, `arriving` says what taking them in would do.
"""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Any

from kith.network import Kith
from kith.records import Day, Fact, FactKind, Person, limits

from ..cards.photos import photo as checked_photo

MOST_PEOPLE = limits.ITEMS
"""People in one file."""

PARTS = ("points", "facts", "met", "dates", "photo", "note")
"""What may go along beside the name and what somebody does."""

AT_FIRST = ("points", "facts", "met")
"""The parts that are ticked before anybody chose; birthdays, a face and a private note are not."""

CONFIDED: tuple[FactKind, ...] = ("challenge", "aspiration", "value")
"""Facts that people tell somebody whom they trust: they go along only where each one was ticked."""

LINES = ("nickname", "pronouns", "organisation", "role")
"""What is one line of text, as the file names it and a person has it."""

POINTS = ("phone", "mail", "address", "web", "im")
"""The ways to reach somebody that go along."""


@dataclass(frozen=True, slots=True)
class Handed:
    """Somebody as they are handed over, without id and stamps; `left_out` tells in words what could not be read."""

    mark: str
    person: Person
    facts: tuple[Fact, ...] = ()
    left_out: tuple[str, ...] = ()


@dataclass(slots=True)
class Bundle:
    """What one file holds: who, from whom (a name, or empty), and since when. `aside` tells who could not be read."""

    people: list[Handed]
    giver: str = ""
    made: Day = ""
    aside: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Going:
    """A hand-over that is being put together: everything of it, and by person the pieces that go along."""

    bundle: Bundle
    taken: list[set[str]]

    def as_it_goes(self) -> Bundle:
        """The bundle with nothing but what goes along."""
        people = zip(self.bundle.people, self.taken, strict=True)
        return replace(self.bundle, people=[only(handed, taken) for handed, taken in people])


def hand_over(kith: Kith, person: Person, parts: Iterable[str]) -> Handed:
    """Somebody with the chosen parts of what is known of them; what was true once stays behind."""
    chosen = set(parts)
    mine = Person(
        id="", name=person.name, given=person.given, family=person.family, nickname=person.nickname,
        pronouns=person.pronouns, organisation=person.organisation, role=person.role,
    )  # fmt: skip
    if "points" in chosen:
        mine.points = [point for point in person.points if point["kind"] in POINTS]
    if "dates" in chosen:
        mine.dates = list(person.dates)
    if "met" in chosen:
        mine.met_on, mine.met_where = person.met_on, person.met_where
    if "photo" in chosen:
        mine.photo = checked_photo(person.photo)[0]
    if "note" in chosen:
        mine.note = person.note
    facts = [fact for fact in kith.facts_of(person.id) if not fact.past] if "facts" in chosen else []
    bare = (Fact(id="", about=fact.about, text=fact.text, learnt=fact.learnt) for fact in facts)
    return Handed(mark_of(person), mine, tuple(bare))


def mark_of(person: Person) -> str:
    """What lets somebody be known again, and tells nothing about them."""
    return hashlib.sha256(f"handed over {person.id}".encode()).hexdigest()[:12]


def keys(handed: Handed) -> list[str]:
    """The names of all pieces of somebody that can be left out one by one, in the order in which they are shown."""
    person = handed.person
    return [
        *(name for name in LINES if getattr(person, name)),
        *(f"point-{n}" for n in range(len(person.points))),
        *(f"date-{n}" for n in range(len(person.dates))),
        *(["photo"] if person.photo else []),
        *(["met"] if person.met_on or person.met_where else []),
        *(f"fact-{n}" for n in range(len(handed.facts))),
        *(["note"] if person.note else []),
    ]


def confided(handed: Handed) -> set[str]:
    """The pieces that are not ticked before somebody chose them."""
    return {f"fact-{n}" for n, fact in enumerate(handed.facts) if fact.about in CONFIDED}


def only(handed: Handed, chosen: Iterable[str]) -> Handed:
    """Somebody with these pieces alone."""
    wanted = set(chosen)
    person = handed.person
    values: dict[str, Any] = {name: "" for name in (*LINES, "photo", "note") if name not in wanted}
    if "met" not in wanted:
        values |= {"met_on": "", "met_where": ""}
    return replace(
        handed,
        person=replace(
            person,
            points=[each for n, each in enumerate(person.points) if f"point-{n}" in wanted],
            dates=[each for n, each in enumerate(person.dates) if f"date-{n}" in wanted],
            **values,
        ),
        facts=tuple(each for n, each in enumerate(handed.facts) if f"fact-{n}" in wanted),
    )
