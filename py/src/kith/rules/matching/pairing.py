"""Matches between me and others: what I could give, who knows what I seek, what we share."""

from collections.abc import Callable, Iterable, Iterator
from hashlib import sha256

from kith.network import Kith
from kith.network.keys import MINE
from kith.records import Goal, Person
from kith.topics import gist, meeting

from . import mine
from .learnt import GROUPS, Group, Met, Told, learnt, side_of
from .match import Match, With
from .sides import Kind, Side

_SHARED: tuple[tuple[Callable[[Kith], list[Side]], Group], ...] = (
    (mine.likings, "like"),
    (mine.goals, "hope"),
    (mine.lived, "lived"),
)

_KNOWN: tuple[Group, ...] = ("know", "like")


def give(kith: Kith) -> list[Match]:
    """My strengths, and what I have lived, with what is hard for others, what they are busy with and hope for."""
    found = (
        matched("give", one, side_of(kith, met.told), met)
        for one in mine.strengths(kith)
        for met in learnt(kith).meets(gist(one.text), "need")
        if is_one(kith, met.told.person)
    )
    return _ranked(kith, found)


def seek(kith: Kith, goal: Goal | None = None) -> list[Match]:
    """My open goals (or that one) with what others are good at, have lived and work as, and what I could offer first."""
    return _ranked(kith, _sought(kith, kith, goal))


def for_network(kith: Kith, child: str) -> list[Match]:
    """People of my own network who know about what a child hopes for or likes; the child's side comes first.

    `child` is the id of the child's network.
    """
    theirs, home = kith.within(child), kith.within(MINE)
    liked = (
        matched("seek", one, side_of(home, met.told), met)
        for one in mine.likings(theirs)
        for group in _KNOWN
        for met in learnt(home).meets(gist(one.text), group)
        if is_one(home, met.told.person)
    )
    return _ranked(home, (*_sought(theirs, home, None), *liked))


def threads(kith: Kith, person: Person) -> list[Match]:
    """What I share with somebody: what both like, then what both hope for, then what both know from life."""
    return with_person(kith, person).threads


def with_person(kith: Kith, person: Person) -> With:
    """Everything that meets between me and one person."""
    texts = learnt(kith).of(person.id)
    gives = _given(kith, kith, texts)
    shared = [
        matched("thread", one, side_of(kith, met.told), met)
        for ours, group in _SHARED
        for one in ours(kith)
        for met in those_meeting(one.text, texts, group)
    ]
    first = _first(gives)
    seeks = [
        matched("seek", one, side_of(kith, met.told), met, first)
        for one, text in mine.sought(kith)
        for met in those_meeting(text, texts, "know")
    ]
    return With(_ranked(kith, gives), _ranked(kith, seeks), _once(_ranked(kith, shared)))


def who_knows(kith: Kith, text: str) -> list[Side]:
    """Everybody in this network who is good at, has lived, works as or likes what a phrase speaks of, the closest first."""
    about = gist(text)
    found: dict[str, tuple[int, int, Told]] = {}
    for order, group in enumerate(_KNOWN):
        for met in learnt(kith).meets(about, group):
            rank = (-met.closeness, order, met.told)
            if is_one(kith, met.told.person) and rank < found.get(met.told.person, (1, 0, met.told)):
                found[met.told.person] = rank
    return [side_of(kith, told) for _closeness, _order, told in sorted(found.values())]


def _sought(seeker: Kith, home: Kith, goal: Goal | None) -> Iterator[Match]:
    firsts: dict[str, Match | None] = {}
    for one, text in mine.sought(seeker, goal):
        for met in learnt(home).meets(gist(text), "know"):
            person = met.told.person
            if is_one(home, person):
                if person not in firsts:
                    firsts[person] = _first(_given(seeker, home, learnt(home).of(person)))
                yield matched("seek", one, side_of(home, met.told), met, firsts[person])


def _given(giver: Kith, home: Kith, texts: list[Told]) -> list[Match]:
    return [
        matched("give", one, side_of(home, met.told), met)
        for one in mine.strengths(giver)
        for met in those_meeting(one.text, texts, "need")
    ]


def _first(gives: Iterable[Match]) -> Match | None:
    """What I could offer somebody before I ask: what of mine comes closest to a need of theirs."""
    return min(gives, key=lambda each: (-each.closeness, each.key), default=None)


def those_meeting(text: str, texts: list[Told], group: Group) -> Iterator[Met]:
    """Those of some texts that belong to a group and meet another text."""
    about = gist(text)
    for told in texts:
        if group in GROUPS[told.about] and (found := meeting(about, gist(told.text))):
            yield Met(told, *found)


def matched(kind: Kind, one: Side, other: Side, met: Met, first: Match | None = None) -> Match:
    """A match of a kind between two sides, where they were seen to meet."""
    return Match(_key(kind, one, other), kind, one, other, met.topic, met.closeness, first)


def _key(kind: Kind, one: Side, other: Side) -> str:
    """Stands as long as both texts do. My own strengths have no id; their words are one."""
    return f"{kind}:{other.key}:{sha256(f'{one.key} {one.text} {other.text}'.encode()).hexdigest()[:10]}"


def is_one(kith: Kith, identity: str) -> bool:
    """Whether somebody is here, in this network, and alive."""
    person = kith.get(Person, identity)
    return person is not None and not person.died and kith.is_here(person)


def _ranked(kith: Kith, found: Iterable[Match]) -> list[Match]:
    """Each once, the closest first, without what was waved away."""
    best: dict[str, Match] = {}
    for match in found:
        if match.key not in best or match.closeness > best[match.key].closeness:
            best[match.key] = match
    return sorted(filter(lambda each: stands(kith, each), best.values()), key=lambda each: (-each.closeness, each.key))


def stands(kith: Kith, match: Match) -> bool:
    """Whether a match was not waved away, and not taken up already."""
    answer = kith.reminder_about(match.key)
    return answer is None or not (answer.dismissed or answer.done)


def _once(found: list[Match]) -> list[Match]:
    """One thread for what somebody wrote twice: as a strength, and as an interest."""
    once: dict[tuple[str, str], Match] = {}
    for match in found:
        once.setdefault((match.one.text.casefold(), match.other.text.casefold()), match)
    return list(once.values())
