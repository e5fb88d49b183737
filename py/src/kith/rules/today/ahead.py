"""What is to come, day by day, for a calendar: the same rules as Today's, looked at from some weeks before.

A phone's calendar rings when Kith is closed, so that what is said here names the thing and the reason. What was put off
stands on the day to which it was put off; what was waved away, or done, is left out.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import islice

from kith.network import Kith
from kith.records import Commitment, Gathering, Person, Time
from kith.rules import repeating, rhythm
from kith.words import calendar_day, listing
from kith.words import say as _

from . import dates, gatherings, hellos, promises, reminders, rhythms, thanks
from .suggestion import is_put_off, number, short, welcome

THANKS_DAYS = 30
"""Days in which thanks unsaid stand in the calendar; Today asks for longer."""

OVERDUE = 5
"""People whose rhythm is up already and who stand in the calendar today: no more than Today would show."""


@dataclass(frozen=True, slots=True)
class Ahead:
    """One thing that is to come on a local day, at a time where one is known. `key` is Today's."""

    day: date
    time: Time
    key: str
    title: str
    person: Person | None
    why: str


def reminders_ahead(kith: Kith, today: date, days: int = 60) -> list[Ahead]:
    """Everything from today to so many days on, in the order of the days."""
    last = date.fromordinal(min(today.toordinal() + days, date.max.toordinal()))
    found = [
        *_promises(kith, today), *_thanks(kith, today), *_hellos(kith, today), *_dates(kith, today, last),
        *_gatherings(kith), *_reminders(kith, today, last), *_rhythms(kith, today, last),
    ]  # fmt: skip
    standing = (answered for each in found if (answered := _answered(kith, each, today)))
    return sorted((each for each in standing if today <= each.day <= last), key=lambda each: (each.day, each.time, each.key))


def _answered(kith: Kith, each: Ahead, today: date) -> Ahead | None:
    """Where it stands after what one answered to it: later, or nowhere."""
    answer = kith.reminder_about(each.key)
    if answer is None:
        return each
    # a rhythm that was waved away is skipped for one round, and has been moved on already
    if answer.done or (answer.dismissed and not each.key.startswith("rhythm:")):
        return None
    until = date.fromisoformat(answer.until) if is_put_off(answer, today) else each.day
    return Ahead(max(until, each.day), each.time, each.key, each.title, each.person, each.why)


def _promises(kith: Kith, today: date) -> Iterator[Ahead]:
    for each in kith.all(Commitment):
        if each.by == "me" and each.is_open and each.due:
            person = kith.get(Person, each.person)
            due = date.fromisoformat(each.due)
            said = _("You said by {day}.", day=calendar_day(due, today))
            title = short(each.what, 90)
            if person and not person.died:
                title = _("Promised to {name}: {what}", name=person.name, what=title)
            yield Ahead(max(due, today), "", promises.key(each), title, person, said)


def _thanks(kith: Kith, today: date) -> Iterator[Ahead]:
    for each in thanks.unsaid(kith):
        person = kith.get(Person, each.person)
        if person and welcome(person) and each.on and 0 <= today.toordinal() - number(each.on) <= THANKS_DAYS:
            when = max(_days_after(date.fromisoformat(each.on), 1), today)
            yield Ahead(when, "", thanks.key(each), _("Thank {name}", name=person.name), person, short(each.what))


def _hellos(kith: Kith, today: date) -> Iterator[Ahead]:
    for each in hellos.hellos(kith, today):
        person = kith.person(each.person)
        met = date.fromisoformat(person.met_on)
        title = _("Say hello to {name}", name=person.name)
        why = _("You met on {day}.", day=calendar_day(met, today))
        yield Ahead(max(_days_after(met, 1), today), "", each.key, title, person, why)


def _dates(kith: Kith, today: date, last: date) -> Iterator[Ahead]:
    for person in kith.people():
        if not person.dates or not welcome(person):
            continue
        for day in {day for each in person.dates if (day := next(repeating.comes_round(each, today), None)) and day <= last}:
            if these := dates.occasions(person, day):
                title = _("{name}: {what}", name=person.name, what=listing([dates.called(each) for each in these]))
                turning = (age for each in these if each["kind"] == "birthday" and (age := dates.years(each, day)))
                why = " ".join(_("They turn {age}.", age=age) for age in turning)
                yield Ahead(day, "", dates.key(person, day), title, person, why)


def _gatherings(kith: Kith) -> Iterator[Ahead]:
    for each in kith.all(Gathering):
        if each.on:
            yield Ahead(date.fromisoformat(each.on), each.time, gatherings.before(each), each.title, None, each.where)


def _reminders(kith: Kith, today: date, last: date) -> Iterator[Ahead]:
    for each in reminders.own(kith):
        due = repeating.next_due(each)
        if due is None:
            continue
        person = kith.get(Person, each.person) if each.person else None
        waiting = reminders.came_round(each, today)
        if waiting:
            yield Ahead(today, "", reminders.key(each, waiting), each.text, person, "")
        # one that repeats never ends: no more of it than there are days to look ahead
        since = max(due, _days_after(today, 1)) if waiting else due
        for day in islice(repeating.series(date.fromisoformat(each.due), each.every, since), (last - today).days + 1):
            if day > last or (waiting and day <= today):
                break
            yield Ahead(day, "", reminders.key(each, day), each.text, person, "")


def _rhythms(kith: Kith, today: date, last: date) -> Iterator[Ahead]:
    profile, now, end = kith.profile(), today.toordinal(), last.toordinal()
    for person in kith.people():
        if not (days := rhythm.rhythm_days(person, profile)) or not (talked := kith.last_contact(person.id)):
            continue
        due = number(talked) + days
        if now < due <= end and welcome(person):
            yield _in_touch(person, date.fromordinal(due), talked, days, today)
    for each in islice((each for each in rhythms.rhythms(kith, today) if each.key.startswith("rhythm:")), OVERDUE):
        person = kith.person(each.person)
        planned = rhythm.rhythm_days(person, profile) or 0
        yield _in_touch(person, today, kith.last_contact(person.id), planned, today)


def _in_touch(person: Person, day: date, talked: str, days: int, today: date) -> Ahead:
    why = _("You planned {planned}; last in touch on {day}.", planned=rhythm.planned(days),
            day=calendar_day(date.fromisoformat(talked), today))  # fmt: skip
    return Ahead(day, "", rhythms.key(person), _("Stay in touch with {name}", name=person.name), person, why)


def _days_after(day: date, days: int) -> date:
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))
