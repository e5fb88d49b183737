"""Reminders of one's own, when they are due. One that repeats comes up once, however long it waited."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial

from kith.network import Kith
from kith.records import Person, Reminder
from ..days import repeating
from kith.words import day
from kith.words import say as _

from .suggestion import Candidate, Suggestion

_LONGEST = {"week": 7, "month": 31, "year": 366}
"""Days in which one that repeats has come round for certain."""


def candidates(kith: Kith, today: date) -> Iterator[Candidate]:
    """What I wanted to be reminded of, the oldest first."""
    due = [(when, each) for each in own(kith) if (when := came_round(each, today))]
    for when, each in sorted(due, key=lambda each: (each[0], each[1].id)):
        yield Candidate(key(each, when), each.person, partial(_told, kith, each, when, today))


def own(kith: Kith) -> list[Reminder]:
    """The reminders that a person wrote."""
    return [each for each in kith.all(Reminder) if each.text and not each.about]


def key(reminder: Reminder, when: date) -> str:
    """Each time it comes round, it is put off or waved away by itself."""
    return f"reminder:{reminder.id}:{when.isoformat()}"


def came_round(reminder: Reminder, today: date) -> date | None:
    """The last day on which it was due and was not done; None where nothing is due."""
    due = repeating.next_due(reminder)
    if due is None or due > today:
        return None
    if not reminder.every:
        return due
    back = _LONGEST[reminder.every]
    since = max(due, today - timedelta(days=back)) if today.toordinal() > back else due
    for each in repeating.series(date.fromisoformat(reminder.due), reminder.every, since):
        if each > today:
            break
        due = each
    return due


def _told(kith: Kith, reminder: Reminder, when: date, today: date) -> Suggestion:
    person = kith.get(Person, reminder.person) if reminder.person else None
    return Suggestion(
        key=key(reminder, when), kind="reminder", person=person, what=reminder.text, why=_why(reminder, when, today),
        record=reminder, situation="check in" if person and not person.died else "",
    )  # fmt: skip


def _why(reminder: Reminder, when: date, today: date) -> str:
    if reminder.review:
        return _("You chose this when you looked back, for {day}.", day=day(when, today))
    said = _("You set this for {day}.", day=day(when, today))
    again = {"week": _("It comes every week."), "month": _("It comes every month."), "year": _("It comes every year.")}
    return f"{said} {again[reminder.every]}" if reminder.every else said
