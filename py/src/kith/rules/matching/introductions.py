"""Matches between two people I know: what one needs the other knows, or both like the same.

Ten thousand people make fifty million pairs, and nobody wants to read a list of them. So the rarest subjects come first,
which say most of two people, and whoever stands in one proposal makes room in the next.
"""

from collections.abc import Iterator
from itertools import islice, product

from kith.network import Kith
from kith.records import Introduction, Person
from kith.topics import RELATED, SAME, gist, in_words, vocabulary

from .learnt import GROUPS, Group, Met, Told, learnt, side_of
from .match import Match
from .pairing import is_one, matched, stands, those_meeting

PAIRINGS: tuple[tuple[Group, Group], ...] = (("need", "know"), ("like", "like"))
"""What of the one is laid beside what of the other; a need goes before a liking."""

_BOTH_WAYS: tuple[tuple[Group, Group], ...] = (("need", "know"), ("know", "need"))

LOOKED_AT = 40
"""Candidates for each proposal that is wanted: of these the closest are chosen."""

FROM_ONE_TOPIC = 12
"""Pairs that one subject may put forward."""


def introductions(kith: Kith, most: int = 12) -> list[Match]:
    """At most so many pairs of people here who have something for each other, each person once, needs before likings.

    Those for whom an introduction was begun already are left out.
    """
    begun = {frozenset((each.one, each.other)) for each in kith.all(Introduction)}
    chosen: list[Match] = []
    people: set[str] = set()
    for needed, known in PAIRINGS:
        found = islice(_candidates(kith, needed, known, begun), most * LOOKED_AT)
        for match in sorted(found, key=lambda each: (-each.closeness, each.key)):
            two = {person.id for person in match.people}
            if len(chosen) < most and not two & people:
                people |= two
                chosen.append(match)
    return chosen


def between(kith: Kith, one: Person, other: Person) -> list[Match]:
    """What two people have for each other, in both directions, and what they share; the closest first."""
    return _closest(kith, [*_needs(kith, one, other), *_needs(kith, other, one), *_shared(kith, one, other)])


def partners(kith: Kith, person: Person, most: int = 6) -> list[Match]:
    """Others who have something for somebody, or they for them: the closest so many, each once."""
    best: dict[str, tuple[tuple[int, Told, Told], Met, bool]] = {}
    for mine, theirs in _BOTH_WAYS:
        for told in _of(kith, person, mine):
            for met in learnt(kith).meets(gist(told.text), theirs):
                rank = (-met.closeness, told, met.told)
                other = met.told.person
                if other != person.id and (other not in best or rank < best[other][0]):
                    best[other] = rank, met, mine == "need"
    found: list[Match] = []
    for (_closeness, told, _theirs), met, needs in sorted(best.values(), key=lambda each: each[0]):
        if len(found) < most and is_one(kith, met.told.person):
            match = _introduced(kith, told, met) if needs else _introduced(kith, met.told, met._replace(told=told))
            if stands(kith, match):
                found.append(match)
    return found


def _candidates(kith: Kith, needed: Group, known: Group, begun: set[frozenset[str]]) -> Iterator[Match]:
    for one, met in _pairs(kith, needed, known):
        two = met.told.person
        if one.person == two or frozenset((one.person, two)) in begun:
            continue
        if is_one(kith, one.person) and is_one(kith, two) and stands(kith, match := _introduced(kith, one, met)):
            yield match


def _pairs(kith: Kith, needed: Group, known: Group) -> Iterator[tuple[Told, Met]]:
    everybody, words = learnt(kith), vocabulary()
    for topic in everybody.topics(needed):
        near: list[tuple[int | str, int]] = [*words.near(topic).items()] if isinstance(topic, int) else [(topic, RELATED)]
        for other, closeness in sorted(near, key=lambda each: (-each[1], str(each[0]))):
            name = words.topics[other].name if isinstance(other, int) else ""
            knowing = sorted(everybody.under(other, known))
            pairs = product(sorted(everybody.under(topic, needed)) if knowing else (), knowing)
            for one, two in islice(pairs, FROM_ONE_TOPIC if closeness == SAME else FROM_ONE_TOPIC // 3):
                if name or in_words(gist(one.text), gist(two.text)):
                    yield one, Met(two, name, closeness)


def _needs(kith: Kith, one: Person, other: Person) -> Iterator[Match]:
    for told in _of(kith, one, "need"):
        for each in those_meeting(told.text, learnt(kith).of(other.id), "know"):
            yield _introduced(kith, told, each)


def _shared(kith: Kith, one: Person, other: Person) -> Iterator[Match]:
    for told in _of(kith, one, "like"):
        for each in those_meeting(told.text, learnt(kith).of(other.id), "like"):
            yield _introduced(kith, told, each)


def _of(kith: Kith, person: Person, group: Group) -> list[Told]:
    return [told for told in learnt(kith).of(person.id) if group in GROUPS[told.about]]


def _introduced(kith: Kith, one: Told, other: Met) -> Match:
    return matched("introduce", side_of(kith, one), side_of(kith, other.told), other)


def _closest(kith: Kith, found: list[Match]) -> list[Match]:
    best: dict[str, Match] = {}
    # of what is equally close, a need says more than a liking
    for match in sorted(found, key=lambda each: (-each.closeness, not each.is_need, each.key)):
        if stands(kith, match):
            best.setdefault(match.key, match)
    return list(best.values())
