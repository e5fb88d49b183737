"""Bonds: what ties somebody and me, and what two people I know have for each other.

Threads in common, what one could give the other, in both directions, and whether the two have met already. Whoever
brings two people together knows then why they should meet, and can say it to both (PRODUCT, rows 6 and 7).
"""

from dataclasses import dataclass, field
from datetime import date

from kith.network import Kith
from kith.records import Introduction, Person
from kith.topics import PART
from kith.words import on_day, short
from kith.words import say as _

from .. import matching
from .chances import Chance, from_match, nearness
from ..occasions.gatherings import title
from ..matching import Match
from ..saying.names import name_of
from .seeking import knows


@dataclass(frozen=True, slots=True)
class Serving:
    """What somebody knows that a goal of mine could use: the goal's words, and theirs."""

    goal: str
    knows: str


@dataclass(frozen=True, slots=True)
class Bond:
    """What ties somebody and me: what we share, what I could do for them, and what they know of my goals."""

    threads: list[Match] = field(default_factory=list)
    gives: list[Chance] = field(default_factory=list)
    serves: list[Serving] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.threads or self.gives or self.serves)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people I know: what they share, what each could do for the other, and where they met already.

    `for_one` is what the other one knows that the one needs. `introduction` is the one that was begun for them.
    """

    threads: list[Match]
    for_one: list[Match]
    for_other: list[Match]
    met: list[str]
    introduction: Introduction | None = None

    def __bool__(self) -> bool:
        return bool(self.threads or self.for_one or self.for_other)


def bond(kith: Kith, person: Person, today: date) -> Bond:
    """What ties somebody and me on the local day `today`; of one who died, what we shared."""
    both = matching.with_person(kith, person)
    if person.died:
        return Bond(threads=both.threads)
    gives: dict[str, Chance] = {}
    for match in both.give:
        # one thing to do about each of their facts, and nothing far-fetched
        if nearness(match) >= PART:
            gives.setdefault(match.other.key, from_match(kith, match, person, today))
    near = [match for match in reversed(both.seek) if nearness(match) >= PART]
    serves = {match.other.key: Serving(match.one.text, knows(match.other)) for match in near}
    return Bond(both.threads, list(gives.values()), list(serves.values())[::-1])


def pair(kith: Kith, one: Person, other: Person, today: date) -> Pair:
    """What two people I know have for each other."""
    threads: list[Match] = []
    needs: dict[str, list[Match]] = {one.id: [], other.id: []}
    for match in matching.between(kith, one, other):
        if match.is_need and match.one.who is not None:
            needs[match.one.who.id].append(match)
        else:
            threads.append(match)
    begun = (each for each in kith.index.about(one.id, Introduction) if {each.one, each.other} == {one.id, other.id})
    return Pair(
        _each_once(threads), _each_once(needs[one.id]), _each_once(needs[other.id]), _met(kith, one, other, today),
        next(begun, None),
    )  # fmt: skip


def _each_once(matches: list[Match]) -> list[Match]:
    """The closest match for each text on either side: one reason is enough."""
    taken: set[str] = set()
    kept = []
    for match in matches:
        if not taken & {match.one.key, match.other.key}:
            kept.append(match)
        taken |= {match.one.key, match.other.key}
    return kept


def _met(kith: Kith, one: Person, other: Person, today: date) -> list[str]:
    """Signs that the two know each other already, as far as it was written down."""
    names = {"one": name_of(one), "other": name_of(other)}
    signs = []
    if other.met_through == one.id:
        signs.append(_("You met {other} through {one}.", **names))
    if one.met_through == other.id:
        signs.append(_("You met {one} through {other}.", **names))
    for gathering in kith.gatherings_of(one.id):
        if one.id in gathering.came and other.id in gathering.came:
            where = short(title(gathering), 60)
            signs.append(_("Both were at “{gathering}”.", gathering=where))
            break
    talk = next((each for each in kith.interactions_of(one.id) if other.id in each.people and not each.gathering), None)
    if talk is not None and talk.on:
        when = on_day(date.fromisoformat(talk.on), today)
        signs.append(_("You were in touch with both of them {when}.", when=when))
    return signs
