"""Common threads: what somebody and I share, or what two people I know share.

From a thread no thicker than one band or one bus a talk comes by itself. Each names the two texts that made it;
nothing is guessed from what was not written.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kith.network import Kith
from kith.records import FactKind, Goal, Person
from kith.words import say as _

from .telling import in_common

_LIKED: frozenset[FactKind] = frozenset({"interest", "strength", "value", "priority"})
_SHOWN: frozenset[FactKind] = frozenset({"interest", "strength"})
_HOPED: frozenset[FactKind] = frozenset({"aspiration", "priority"})
_LIVED: frozenset[FactKind] = frozenset({"background", "value"})


@dataclass(frozen=True, slots=True)
class Thread:
    """Something shared: in a sentence, by itself, and the two texts (mine or the one's, theirs or the other's) behind it."""

    words: str
    shared: str
    mine: str
    theirs: str


def threads(kith: Kith, person: Person) -> list[Thread]:
    """What I share with somebody: what both like first, then what both hope for, then what both know from life."""
    profile = kith.profile()
    theirs = [(fact.about, fact.text) for fact in kith.facts_of(person.id) if not fact.past]
    goals = [goal.what for goal in kith.all(Goal) if goal.state == "open"]
    found = [
        *_shared([*profile.interests, *profile.strengths], theirs, _LIKED, _("You both: {shared}")),
        *_shared(goals, theirs, _HOPED, _("You both want: {shared}"), least=2),
        *_shared(profile.perspectives, theirs, _LIVED, _("You both know: {shared}")),
    ]
    return _each_once(found)


def between(kith: Kith, one: Person, other: Person) -> list[Thread]:
    """What two people I know share, from what each would gladly be known for: interests and strengths."""
    mine = [fact.text for fact in kith.facts_of(one.id) if fact.about in _SHOWN and not fact.past]
    theirs = [(fact.about, fact.text) for fact in kith.facts_of(other.id) if not fact.past]
    return _each_once(_shared(mine, theirs, _SHOWN, _("They both: {shared}"), least=2))


def _shared(
    mine: Iterable[str], theirs: list[tuple[FactKind, str]], kinds: frozenset[FactKind], words: str, least: int = 1
) -> Iterator[Thread]:
    for text in mine:
        for about, their_text in theirs:
            if about in kinds and (shared := in_common(text, their_text, least)):
                yield Thread(words.format(shared=shared), shared, text, their_text)


def _each_once(found: Iterable[Thread]) -> list[Thread]:
    return list({thread.words.casefold(): thread for thread in reversed(list(found))}.values())[::-1]
