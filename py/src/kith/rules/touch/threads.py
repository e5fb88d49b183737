"""Common threads: what somebody and I share, or what two people I know share.

From a thread no thicker than one band or one bus a talk comes by itself. Each names the two texts that made it;
nothing is guessed from what was not written. What belongs together is matching's business.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from kith.network import Kith
from kith.records import Person

from .. import matching
from ..matching import Match
from ..saying.telling import in_common

_LIKED = frozenset({"interest", "strength"})


@dataclass(frozen=True, slots=True)
class Thread:
    """Something shared: in a sentence, by itself, and the two texts (mine or the one's, theirs or the other's) behind it."""

    words: str
    shared: str
    mine: str
    theirs: str


def threads(kith: Kith, person: Person) -> list[Thread]:
    """What I share with somebody, the closest first."""
    return _each_once(matching.threads(kith, person))


def between(kith: Kith, one: Person, other: Person) -> list[Thread]:
    """What two people I know share, from what each would gladly be known for: interests and strengths."""
    both = matching.between(kith, one, other)
    return _each_once(match for match in both if {match.one.about, match.other.about} <= _LIKED)


def _each_once(matches: Iterable[Match]) -> list[Thread]:
    found: dict[str, Thread] = {}
    for match in matches:
        mine, theirs = match.one.text, match.other.text
        shared = in_common(mine, theirs) or match.topic or min(mine, theirs, key=len)
        found.setdefault(shared.casefold(), Thread(match.words, shared, mine, theirs))
    return list(found.values())
