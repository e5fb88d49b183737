"""Intentions: at most three things that a review ends in, each perhaps with a person, each with a day.

They are kept as reminders of one's own, and so Today carries them. Their days are spread, so that they do not come all at
once. Three is few on purpose: who chooses ten does none.
"""

from dataclasses import dataclass
from datetime import date

from kith.network import Kith
from kith.records import Person, Reminder, Review
from ..days.repeating import days_after
from kith.words import capital, on_day
from kith.words import say as _

from . import LAST, STEPS, look
from .sight import Idea, Sight

MOST = 3
"""Intentions of one review."""

DAYS = {"week": (2, 4, 6), "term": (3, 7, 14)}
"""In how many days the first, the second and the third come up, unless another day is chosen."""

SUGGESTED = 6
"""Ideas that are offered at the last step."""

OF_A_STEP = 2
"""Ideas of one step among them."""


@dataclass(frozen=True, slots=True)
class Intention:
    """An intention, the person whom it is about, and where it stands in words."""

    reminder: Reminder
    person: Person | None
    state: str


def see(kith: Kith, review: Review, today: date) -> Sight:
    """At the last step: the ideas of the steps before it, a few of each, that were not chosen yet."""
    chosen = of(kith, review, today)
    texts = {each.reminder.text for each in chosen}
    # one thing for somebody is enough
    people = {each.reminder.person for each in chosen if each.reminder.person}
    found: dict[str, Idea] = {}
    for step in dict.fromkeys([*STEPS[review.size], "helping"]):
        if step == LAST:
            continue
        ideas = [each for each in look(kith, review, step, today).ideas if not each.door and each.words not in texts]
        for each in [each for each in ideas if not (each.person and each.person.id in people)][:OF_A_STEP]:
            found.setdefault(each.person.id if each.person else each.key, each)
    return Sight(ideas=list(found.values())[:SUGGESTED])


def of(kith: Kith, review: Review, today: date) -> list[Intention]:
    """What was chosen in a review, by day."""
    own = [each for each in kith.all(Reminder) if each.review == review.id and each.text]
    return [
        Intention(each, kith.get(Person, each.person) if each.person else None, _state(each, today))
        for each in sorted(own, key=lambda each: (each.due, each.id))
    ]


def is_full(kith: Kith, review: Review) -> bool:
    """Whether as many were chosen as a review may have."""
    return len([each for each in kith.all(Reminder) if each.review == review.id]) >= MOST


def next_day(kith: Kith, review: Review, today: date) -> date:
    """The day on which the next intention comes up, unless another is chosen."""
    taken = {each.reminder.due for each in of(kith, review, today)}
    offered = [days_after(today, days) for days in DAYS[review.size]]
    return next((each for each in offered if each.isoformat() not in taken), offered[-1])


def _state(reminder: Reminder, today: date) -> str:
    if reminder.done:
        return _("Done {day}", day=on_day(date.fromisoformat(reminder.done), today))
    if not reminder.due:
        return ""
    due = date.fromisoformat(reminder.due)
    if due < today:
        return _("Still open")
    return capital(on_day(due, today))
