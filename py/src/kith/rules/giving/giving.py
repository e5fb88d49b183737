"""Giving: the day's best few chances to help somebody, small first, each with the two facts that say so.

A chance comes from what I bring and somebody needs (`matching.give`), or, where nothing of that kind meets, from what
somebody told me: a question or a kind word helps, too. The smallest stands first: the five-minute favour is Adam
Rifkin's (in Grant, *Give and Take*, 2013). Nothing is owed and nothing counted: a chance may be skipped, and whoever was
helped or was offered something lately has rest. Which chances fit best is decided here; `chances` puts them into words.
"""

from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from heapq import nlargest, nsmallest
from itertools import islice

from kith.network import Kith
from kith.records import Day, Fact, FactKind, Person, Reminder
from kith.topics import PART

from .. import matching
from ..answers import is_put_off, waits, welcome
from .chances import Chance, from_fact, from_match, from_thread, nearness
from ..days.counting import number
from ..matching import Match

MOST = 3
"""Chances of a day: more would be a list of duties."""

LOOKED_AT = 60
"""Chances, or people, that are looked at more closely to find those few and some others."""

RESTS, ANSWERS = 7, 14
"""Days after help during which somebody is left in peace, and days in which an offer of mine may be answered."""

NEAR = (90, 365)
"""Days since the last contact: in touch, then not for a year."""

FRESH: dict[FactKind, int] = {"challenge": 180, "priority": 60}
"""Days for which a fact by itself gives reason to help: after these it is one to ask about."""

KINDS = ("give", "listen", "cheer", "share")
"""How the keys of chances begin: a match, something hard, something they are busy with, something we both like."""

_URGENCY = {"challenge": 0, "priority": 1, "aspiration": 2}


def chances(kith: Kith, today: date) -> list[Chance]:
    """Chances to help on the local day `today`, one a person, the best first.

    What meets closely comes first, then what needs no strength of mine, and last what has only to do with one.
    """
    found = matched(kith, today)
    close = [each for each in found if each.closeness >= PART]
    small: list[Chance] = []
    if len(close) < MOST or not any(each.is_small for each in close):
        people = {each.person.id for each in close}
        small += islice((each for each in _small(kith, today) if each.person.id not in people), MOST)
    taken = {each.person.id for each in small}
    return [*close, *small, *(each for each in found if each.closeness < PART and each.person.id not in taken)]


def of_the_day(ranked: list[Chance]) -> list[Chance]:
    """The few of a day out of all chances, the smallest first; one of them takes five minutes, where there is such a one."""
    chosen = ranked[:MOST]
    small = next((each for each in ranked if each.is_small), None)
    if small is not None and small not in chosen:
        chosen[-1] = small
    return sorted(chosen, key=lambda each: each.minutes)


def matched(kith: Kith, today: date, least: int = 1) -> list[Chance]:
    """Chances that a strength of mine makes, `least` so close (1 to 3): one a person, the best first."""
    best: dict[str, Match] = {}
    for match in matching.give(kith):
        person = match.other.who
        if person is None or not welcome(person) or nearness(match) < least or _is_far_fetched(match):
            continue
        if person.id not in best or _closer(match) < _closer(best[person.id]):
            best[person.id] = match
    near = nsmallest(LOOKED_AT, best.values(), key=lambda each: _first_glance(kith, each, today))
    open_ones = [chance for each in near if (chance := _open(kith, each, today)) is not None]
    # a fact that is old may be over, and whom I could not help for long comes before whom I could
    return sorted(open_ones, key=lambda each: (-each.closeness, bool(each.aged), not each.while_ago))


def chance(kith: Kith, key: str, today: date) -> Chance | None:
    """The chance with that key, as long as the facts stand that made it; answered or not."""
    kind, fact = key.partition(":")[0], kith.index.at(_fact_in(key))
    if not isinstance(fact, Fact) or fact.deleted or fact.past:
        return None
    person = kith.get(Person, fact.person)
    if person is None or person.died:
        return None
    if kind == "give":
        match = next((each for each in matching.with_person(kith, person).give if each.key == key), None)
        return from_match(kith, match, person, today) if match else None
    return next((each for each in _of_person(kith, person, today, fact) if each.key == key), None)


def _is_far_fetched(match: Match) -> bool:
    """What I have lived tells me something of what is hard for somebody, even from afar, but not of all that they do."""
    return match.one.about == "perspective" and match.other.about != "challenge" and nearness(match) < PART


def _closer(match: Match) -> tuple[int, int, str]:
    return -nearness(match), _URGENCY[match.other.about], match.key


def _first_glance(kith: Kith, match: Match, today: date) -> tuple[int, int, str]:
    """The closest first, then those I am in touch with; among equals each day brings another one to the front."""
    person = match.other.who
    last = kith.last_contact(person.id) if person else ""
    days = today.toordinal() - number(last) if last else NEAR[-1] + 1
    turn = sha256(f"{today.isoformat()} {match.key}".encode()).hexdigest()
    return -nearness(match), sum(days > each for each in NEAR), turn


def _open(kith: Kith, match: Match, today: date) -> Chance | None:
    person = match.other.who
    if person is None or waits(kith, match.key, today) or rests(kith, person, today):
        return None
    return from_match(kith, match, person, today)


def rests(kith: Kith, person: Person, today: date) -> bool:
    """Whether I helped somebody just now, or offered to: then it is their turn. Or I said *not now*, which is about them."""
    if any(is_put_off(each, today) for each in _answers(kith, person)):
        return True
    helped = (each.on for each in kith.help_of(person.id) if each.direction == "given" and each.person == person.id)
    if any(_within(on, RESTS, today) for on in helped):
        return True
    latest = islice(kith.interactions_of(person.id), 10)
    return any(each.purpose == "offer" and each.started_by == "me" and _within(each.on, ANSWERS, today) for each in latest)


def _answers(kith: Kith, person: Person) -> list[Reminder]:
    return [each for each in kith.index.about(person.id, Reminder) if each.about.partition(":")[0] in KINDS]


def _fact_in(key: str) -> str:
    """The key of the fact that a chance's key names."""
    return ":".join(key.split(":")[1:3])


def _within(on: Day, days: int, today: date) -> bool:
    return bool(on) and 0 <= today.toordinal() - number(on) < days


def _small(kith: Kith, today: date) -> Iterator[Chance]:
    """Small things that need no strength of mine, for those I was in touch with last."""
    for person in nlargest(LOOKED_AT, kith.people(), key=lambda each: kith.last_contact(each.id)):
        if welcome(person) and not rests(kith, person, today):
            yield from islice(_of_person(kith, person, today), 1)


def _of_person(kith: Kith, person: Person, today: date, only: Fact | None = None) -> Iterator[Chance]:
    facts: list[Fact] = [only] if only else [each for each in kith.facts_of(person.id) if not each.past]
    answered = set() if only else {_fact_in(each.about) for each in _answers(kith, person) if each.done or each.dismissed}
    facts = [each for each in facts if each.key not in answered]
    for fact in facts:
        if fact.about in FRESH and (only or _within(fact.learnt, FRESH[fact.about], today)):
            yield from_fact(kith, fact, person, today)
    for match in matching.with_person(kith, person).threads:
        for fact in facts:
            if fact.key == match.other.key and fact.about == "interest" and nearness(match) >= PART:
                yield from_thread(kith, match, fact, person, today)


class _Pick:
    """The chance that Today shows on a day: found once, so that a change of a record costs no new look at everybody."""

    def __init__(self) -> None:
        self.changed: set[str] = set()
        self.made = ("", "", 0)
        self.key = ""


def for_today(kith: Kith, today: date) -> Chance | None:
    """The one chance that Today shows: the best of those that a strength of mine makes, and nothing far-fetched."""
    pick = kith.derived(_Pick)
    pick.changed.clear()
    made = (today.isoformat(), kith.network, kith.generation)
    if pick.key and pick.made[:2] == made[:2]:
        found = chance(kith, pick.key, today)
        if found is not None and welcome(found.person) and not waits(kith, found.key, today):
            # an offer that was sent just now is enough for a day
            return None if rests(kith, found.person, today) else found
    if pick.made != made:
        first = next(iter(matched(kith, today, least=PART)), None)
        pick.made, pick.key = made, first.key if first else ""
        return first
    return None
