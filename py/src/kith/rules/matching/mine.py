"""My side of a match: what the one whose network is looked at brings, likes, has lived, and hopes for."""

from collections.abc import Iterator

from kith.network import Kith
from kith.records import Goal

from .sides import Side


def strengths(kith: Kith) -> list[Side]:
    """What I am good at, and what I have lived, which helps others, too."""
    profile = kith.profile()
    good = [Side(None, "strength", text, profile.key) for text in profile.strengths]
    return good + [Side(None, "perspective", text, profile.key) for text in profile.perspectives]


def likings(kith: Kith) -> list[Side]:
    """What I like, and what I am good at."""
    profile = kith.profile()
    liked = [Side(None, "interest", text, profile.key) for text in profile.interests]
    return liked + [Side(None, "strength", text, profile.key) for text in profile.strengths]


def lived(kith: Kith) -> list[Side]:
    """What I know from life."""
    profile = kith.profile()
    return [Side(None, "perspective", text, profile.key) for text in profile.perspectives]


def goals(kith: Kith) -> list[Side]:
    """What I hope for and have not reached or let go."""
    return [Side(None, "goal", goal.what, goal.key) for goal in _open(kith)]


def sought(kith: Kith, only: Goal | None = None) -> Iterator[tuple[Side, str]]:
    """Each goal, with each text that says what it needs: the goal itself, and the relationship that would support it."""
    for goal in [only] if only else _open(kith):
        side = Side(None, "goal", goal.what, goal.key)
        yield side, goal.what
        if goal.support:
            yield side, goal.support


def _open(kith: Kith) -> list[Goal]:
    return [goal for goal in kith.all(Goal) if goal.state == "open"]
