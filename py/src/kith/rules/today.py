"""Today: the few things worth doing today, the most binding first, each with its reason in words.

The order: my promises due or overdue; a follow-up within 48 hours of meeting somebody
new; rhythm. At most five show, and never a total of what is overdue. What was put off comes back on
its day; what was waved away stays away until something new makes it true again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import chain, islice
from typing import Literal

from kith.network import Kith
from kith.records import Commitment, Person, Reminder
from kith.words import day, on_day
from kith.words import say as _

from . import rhythm

SHOWN = 5

FOLLOW_UP_DAYS = 2
"""A hello within 48 hours, while both still remember the talk."""

SOON = 1
"""A promise shows from the day before it is due."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to do today. `key` names it for *done*, *later* and *dismiss*."""

    key: str
    kind: Literal["promise", "follow-up", "rhythm"]
    person: Person | None
    why: str
    commitment: Commitment | None = None


def suggestions(kith: Kith, today: date) -> list[Suggestion]:
    """At most five, in order."""
    return list(islice(_all(kith, today), SHOWN))


def suggestion(kith: Kith, key: str, today: date) -> Suggestion | None:
    """The one with that key, if it still stands today."""
    return next((each for each in _all(kith, today) if each.key == key), None)


def _all(kith: Kith, today: date) -> Iterator[Suggestion]:
    ranked = chain(promises(kith, today), follow_ups(kith, today), rhythms(kith, today))
    return (each for each in ranked if not _waiting(kith.reminder_about(each.key), today))


def promises(kith: Kith, today: date) -> list[Suggestion]:
    """What I said that I would do, due by tomorrow: the oldest first."""
    due = [
        each
        for each in kith.all(Commitment)
        if each.by == "me"
        and each.is_open
        and each.due
        and (date.fromisoformat(each.due) - today).days <= SOON
    ]
    return [
        Suggestion(
            key=f"promise:{each.id}:{each.due}",
            kind="promise",
            person=kith.get(Person, each.person),
            why=_promised(each, today),
            commitment=each,
        )
        for each in sorted(due, key=lambda each: (each.due, each.id))
    ]


def _promised(commitment: Commitment, today: date) -> str:
    due = date.fromisoformat(commitment.due)
    said = _("You said by {day}.", day=day(due, today))
    return said if due >= today else said + " " + _("Late is still kept; a new day is fine too, if you tell them.")


def follow_ups(kith: Kith, today: date) -> list[Suggestion]:
    """Whom I met in the last two days and have not been in touch with since: the newest first."""
    met = [
        person
        for person in kith.people()
        if person.remind and person.met_on and 0 <= (today - date.fromisoformat(person.met_on)).days <= FOLLOW_UP_DAYS
    ]
    return [
        Suggestion(key=f"follow-up:{person.id}", kind="follow-up", person=person, why=_met(person, today))
        for person in sorted(met, key=lambda person: (person.met_on, person.added), reverse=True)
        if all(each.first for each in kith.interactions_of(person.id))
    ]


def _met(person: Person, today: date) -> str:
    when = on_day(date.fromisoformat(person.met_on), today)
    if person.met_where:
        met = _("You met {when}: {where}.", when=when, where=person.met_where)
    else:
        met = _("You met {when}.", when=when)
    return met + " " + _("A short hello now, while you both remember the talk.")


def rhythms(kith: Kith, today: date) -> list[Suggestion]:
    """Whose rhythm is up: those longest overdue, for how often you wished, first."""
    states = [(rhythm.of(kith, person, today), person) for person in kith.people() if person.remind]
    due = [(state, person) for state, person in states if state.overdue >= 1]
    due.sort(key=lambda each: (-each[0].overdue, each[1].id))
    return [
        Suggestion(
            key=f"rhythm:{person.id}:{kith.last_contact(person.id)}",
            kind="rhythm",
            person=person,
            why=_quiet(kith, person, state),
        )
        for state, person in due
    ]


def _quiet(kith: Kith, person: Person, state: rhythm.State) -> str:
    last = next((each for each in kith.interactions_of(person.id) if each.two_way and each.text), None)
    return state.reason + " " + _("Last time: {text}", text=_short(last.text)) if last else state.reason


def _short(text: str, most: int = 140) -> str:
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0] + "…"


def _waiting(reminder: Reminder | None, today: date) -> bool:
    if reminder is None:
        return False
    if reminder.done or reminder.dismissed:
        return True
    return bool(reminder.until) and date.fromisoformat(reminder.until) > today
