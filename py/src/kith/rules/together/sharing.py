"""Shared goals: what some of us want together, who is in it, what each brings, and the steps that lead there.

A step is a promise that names its goal, so that Today, the promises and the people's pages carry it like any other.
What a goal needs next, and how it is told, is `together`'s business.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from kith.network import Kith
from kith.records import Commitment, Person, SharedGoal, Side
from kith.words import say as _

ME = "me"
"""How I stand among the members of a goal."""


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who is in it (None is me) and what they bring; `key` names them among the members."""

    key: str
    person: Person | None
    brings: str


def title(goal: SharedGoal) -> str:
    """What a goal is called."""
    return goal.title if goal.title.strip() else _("Something together")


def members(kith: Kith, goal: SharedGoal) -> list[Member]:
    """Who is in it: I first, then the others in the order in which they came; who is gone from Kith is left out."""
    brings = goal.members
    others = [Member(person.id, person, brings[person.id]) for person in kith.those(each for each in brings if each != ME)]
    return [Member(ME, None, brings.get(ME, "")), *others]


def others(kith: Kith, goal: SharedGoal) -> list[Person]:
    """Everybody in it but me."""
    return [member.person for member in members(kith, goal) if member.person is not None]


def goals_of(kith: Kith, person: str) -> list[SharedGoal]:
    """The goals that somebody and I share: those under way first, the newest first in each."""
    found = sorted(kith.index.about(person, SharedGoal), key=newest, reverse=True)
    return sorted(found, key=lambda each: each.state != "open")


def steps(kith: Kith, goal: SharedGoal) -> tuple[list[Commitment], list[Commitment]]:
    """The steps that are open, by day, those with none last; and those that are kept or let go, the latest first."""
    found = steps_by_goal(kith, [goal])[goal.id]
    settled = [each for each in found if not each.is_open]
    settled.sort(key=lambda each: (each.settled, each.id), reverse=True)
    return still_open(found), settled


def steps_by_goal(kith: Kith, goals: Iterable[SharedGoal]) -> defaultdict[str, list[Commitment]]:
    """All steps of some goals, found in one go."""
    wanted = {each.id for each in goals}
    found: defaultdict[str, list[Commitment]] = defaultdict(list)
    for each in kith.index.living(Commitment) if wanted else ():
        if each.shared_goal in wanted:
            found[each.shared_goal].append(each)
    return found


def taken_by(kith: Kith, goal: SharedGoal, owner: str) -> tuple[Side, str]:
    """Whose promise a step is (`by`) and with whom (`person`), where `owner` is a member's key.

    What I take on is promised to the one other; among several it is promised to all of them, and to nobody alone.
    """
    if owner != ME:
        return "them", owner
    with_me = others(kith, goal)
    return "me", with_me[0].id if len(with_me) == 1 else ""


def owner_of(step: Commitment) -> str:
    """The key of the member who takes a step."""
    return ME if step.by == "me" else step.person


def still_open(steps: list[Commitment]) -> list[Commitment]:
    """Those of some steps that are open: by day, those with none last."""
    return sorted((each for each in steps if each.is_open), key=lambda each: (each.due or "9", each.id))


def newest(goal: SharedGoal) -> tuple[str, str]:
    """By which goals stand: the day on which one ended, or began."""
    return goal.settled or goal.begun, goal.id
