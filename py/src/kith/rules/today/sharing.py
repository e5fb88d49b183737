"""Shared goals on Today: one that has no next step for some days, and one whose day has passed.

Most shared plans end because each thought that another was on it (the guide, *Make something together*). Both come
up once; what was waved away stays away until a step is done, or another day is set.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kith.network import Kith
from kith.records import SharedGoal
from ..together import sharing as rules
from ..days.counting import number
from kith.words import day, listing, on_day
from kith.words import say as _

from .suggestion import Candidate, Suggestion

PAUSE = 4
"""Days for which a goal may rest before its next step is asked for."""


def candidates(kith: Kith, today: date) -> Iterator[Candidate]:
    """Goals past their day, the latest first; then goals with nobody on the next step."""
    goals = sorted((each for each in kith.all(SharedGoal) if each.state == "open"), key=lambda each: (each.by, each.id))
    now = today.toordinal()
    for each in reversed(goals):
        if each.by and number(each.by) < now:
            yield Candidate(past(each), "", partial(_past, kith, each, today))
    steps = rules.steps_by_goal(kith, goals)
    for each in goals:
        found = steps[each.id]
        if any(step.is_open for step in found) or (each.by and number(each.by) < now):
            continue
        last = max([each.begun, *(step.settled for step in found)])
        if last and now - number(last) >= PAUSE:
            yield Candidate(rest(each, last), "", partial(_rests, kith, each, last, bool(found), today))


def past(goal: SharedGoal) -> str:
    """The name of looking back on it once its day is over."""
    return f"together:{goal.id}:{goal.by}:past"


def rest(goal: SharedGoal, last: str) -> str:
    """The name of asking for a next step, since the day on which something happened last."""
    return f"together:{goal.id}:{last}:rest"


def is_past(key: str) -> bool:
    """Whether it is about a day that is over, and not about a next step."""
    return key.endswith(":past")


def _past(kith: Kith, goal: SharedGoal, today: date) -> Suggestion:
    when = day(date.fromisoformat(goal.by), today)
    if names := _names(kith, goal):
        why = _("With {names}, for {day}. What came of it? A new day is fine, too.", names=names, day=when)
    else:
        why = _("It was for {day}. What came of it? A new day is fine, too.", day=when)
    return _suggestion(past(goal), goal, why)


def _rests(kith: Kith, goal: SharedGoal, last: str, begun: bool, today: date) -> Suggestion:
    names, when = _names(kith, goal), on_day(date.fromisoformat(last), today)
    if begun and names:
        why = _("The last step with {names} was done {day}. Who does what next?", names=names, day=when)
    elif begun:
        why = _("The last step was done {day}. Who does what next?", day=when)
    elif names:
        why = _("You began it with {names} {day}. What is the first small step, and who takes it?", names=names, day=when)
    else:
        why = _("You began it {day}. Who else wants this, and what is the first small step?", day=when)
    return _suggestion(rest(goal, last), goal, why)


def _names(kith: Kith, goal: SharedGoal) -> str:
    return listing([person.name for person in rules.others(kith, goal) if not person.died][:3])


def _suggestion(key: str, goal: SharedGoal, why: str) -> Suggestion:
    return Suggestion(key=key, kind="together", person=None, what=rules.title(goal), why=why, record=goal)
