"""What is to come of promises, thanks, hellos and rhythms: the same rules as Today's, looked at from some weeks before.

What was put off stands on the day to which it was put off; what was waved away, or done, is left out. What repeats
or has a time of its own (dates, gatherings, reminders) is `appointments`' business, which puts all of it together.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from kith.network import Kith
from kith.records import Commitment, Person
from ..days import repeating
from ..touch import rhythm
from kith.rules.answers import is_put_off, welcome
from ..days.counting import number
from kith.words import say as _
from kith.words import short

from . import hellos, rhythms
from .promises import key as of_promise
from .rhythms import key as of_rhythm
from .thanks import key as of_thanks
from .thanks import unsaid

THANKS_DAYS = 30
"""Days in which thanks unsaid stand in the calendar; Today asks for longer."""

OVERDUE = 5
"""People whose rhythm is up already and who stand in the calendar today: no more than Today would show."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """One thing that is to come on a local day. `key` is Today's."""

    day: date
    key: str
    title: str
    person: Person | None


def reminders_ahead(kith: Kith, today: date, days: int = 60) -> list[Ahead]:
    """All of it from today to so many days on, in the order of the days."""
    last = repeating.days_after(today, days)
    found = [*_promises(kith, today), *_thanks(kith, today), *_hellos(kith, today), *_rhythms(kith, today, last)]
    standing = (answered for each in found if (answered := _answered(kith, each, today)))
    return sorted((each for each in standing if today <= each.day <= last), key=lambda each: (each.day, each.key))


def _answered(kith: Kith, each: Ahead, today: date) -> Ahead | None:
    """Where it stands after what one answered to it: later, or nowhere."""
    answer = kith.reminder_about(each.key)
    if answer is None:
        return each
    # a rhythm that was waved away is skipped for one round, and has been moved on already
    if answer.done or (answer.dismissed and not each.key.startswith("rhythm:")):
        return None
    until = date.fromisoformat(answer.until) if is_put_off(answer, today) else each.day
    return replace(each, day=max(until, each.day))


def _promises(kith: Kith, today: date) -> Iterator[Ahead]:
    for each in kith.all(Commitment):
        if each.by == "me" and each.is_open and each.due:
            person = kith.get(Person, each.person)
            due = date.fromisoformat(each.due)
            title = short(each.what, 90)
            if person and not person.died:
                title = _("Promised to {name}: {what}", name=person.name, what=title)
            yield Ahead(max(due, today), of_promise(each), title, person)


def _thanks(kith: Kith, today: date) -> Iterator[Ahead]:
    for each in unsaid(kith):
        person = kith.get(Person, each.person)
        if person and welcome(person) and each.on and 0 <= today.toordinal() - number(each.on) <= THANKS_DAYS:
            when = max(repeating.days_after(date.fromisoformat(each.on), 1), today)
            yield Ahead(when, of_thanks(each), _("Thank {name}", name=person.name), person)


def _hellos(kith: Kith, today: date) -> Iterator[Ahead]:
    for each in hellos.candidates(kith, today):
        person = kith.person(each.person)
        met = date.fromisoformat(person.met_on)
        title = _("Say hello to {name}", name=person.name)
        yield Ahead(max(repeating.days_after(met, 1), today), each.key, title, person)


def _rhythms(kith: Kith, today: date, last: date) -> Iterator[Ahead]:
    profile, now, end = kith.profile(), today.toordinal(), last.toordinal()
    for person in kith.people():
        if not (days := rhythm.rhythm_days(person, profile)) or not (talked := kith.last_contact(person.id)):
            continue
        due = number(talked) + days
        if now < due <= end and welcome(person):
            yield _in_touch(person, date.fromordinal(due))
    for each in islice((each for each in rhythms.candidates(kith, today) if each.key.startswith("rhythm:")), OVERDUE):
        yield _in_touch(kith.person(each.person), today)


def _in_touch(person: Person, day: date) -> Ahead:
    return Ahead(day, of_rhythm(person), _("Stay in touch with {name}", name=person.name), person)
