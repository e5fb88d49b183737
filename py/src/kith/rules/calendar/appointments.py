"""Everything ahead as appointments: what a calendar or a notification can remind one of.

Dates, gatherings, opportunities and reminders of one's own are appointments of their own, because they repeat or
have a time. All the rest (promises, thanks, hellos, rhythms) comes from `today.ahead`.
An appointment is named after the thing that it is about and not after its day, so that a promise
with a new day moves in the calendar. It says no more than is needed: a first name, or none at all.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from heapq import nsmallest
from itertools import islice, takewhile
from zlib import crc32

from kith.network import Kith
from kith.records import Commitment, Gathering, ImportantDate, Opportunity, Person
from kith.words import say as _

from ..occasions import gatherings, opportunities
from ..saying import names
from ..days import repeating
from ..answers import welcome
from ..today.ahead import reminders_ahead
from ..today.reminders import key as key_of
from ..today.reminders import own

DAYS = 60
"""How far ahead one looks. What repeats goes on by itself."""

MOST = 1_000
"""Appointments in one calendar: more than that no phone's calendar takes in at once."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """One thing on one local day, at a time or on the whole day (`time` empty).

    `name` is the same on every day and in every year. `every` is week, month or year, or empty; `number` is
    the day of the month that a series keeps to (31, where `day` is 30 April). `off` is true of one that
    is settled, so that a calendar which has it rings no more.
    """

    name: str
    kind: str
    day: date
    title: str
    time: str = ""
    where: str = ""
    every: str = ""
    number: int = 0
    off: bool = False


def ahead(kith: Kith, now: date, *, named: bool = True) -> list[Appointment]:
    """What is ahead, the nearest first. With `named` off no title names or tells anything of anybody."""
    return _all(kith, now, named, date.max)[:MOST]


def by_day(kith: Kith, now: date, *, named: bool = False) -> dict[date, list[Appointment]]:
    """The appointments of each of the next days, what repeats on each of its own; days with none are left out."""
    until = date.fromordinal(min(now.toordinal() + DAYS, date.max.toordinal()))
    found: dict[date, list[Appointment]] = {}
    for each in _all(kith, now, named, until):
        if not each.off:
            for day in takewhile(lambda day: day < until, repeating.series(each.day, each.every, now, each.number)):
                found.setdefault(day, []).append(each)
    return dict(sorted(found.items()))


def _all(kith: Kith, now: date, named: bool, until: date) -> list[Appointment]:
    found = [
        each
        # a phone rings for all that is kept on it, whichever network is looked at
        for view in (kith.within(network.id) for network in kith.networks())
        for each in (
            *_derived(view, now, named),
            *_dates(view, now, named, until),
            *_gatherings(view, now, named),
            *_opportunities(view, now, named),
            *_reminders(view, now, named),
            *_settled(view, now, named),
        )
    ]
    return sorted(found, key=lambda each: (each.day, each.time, each.name))


def _derived(kith: Kith, now: date, named: bool) -> Iterator[Appointment]:
    for each in reminders_ahead(kith, now, days=DAYS):
        kind, identity = each.key.split(":")[:2]
        yield Appointment(
            name=f"{kind}-{identity}",
            kind=kind,
            day=each.day,
            title=_about(each.person, each.title) if named else unnamed(kind),
        )


def _dates(kith: Kith, now: date, named: bool, until: date) -> Iterator[Appointment]:
    # of ten thousand birthdays the nearest are found first, and only those are put into words
    near = [
        (day, person, place)
        for person in kith.people()
        if person.dates and welcome(person)
        for place, important in enumerate(person.dates)
        for day in islice(repeating.comes_round(important, now), 1)
        if day <= until
    ]
    nearest = near if until < date.max else nsmallest(MOST, near, key=lambda each: (each[0], each[1].id))
    for day, person, place in nearest:
        important = person.dates[place]
        yield Appointment(
            name=f"date-{person.id}-{_date_name(person, place)}",
            kind="date",
            day=day,
            title=_date_title(person, important) if named else unnamed("date"),
            every="year",
            number=int(important["day"][-2:]),
        )


def _date_name(person: Person, place: int) -> str:
    """A date has no id: it is known by what it is, and by its place among those that are the same.

    Of words of one's own only a checksum shows: the name stands in the file that tells nothing, too.
    """
    what = [each["label"] if each["kind"] == "other" else each["kind"] for each in person.dates]
    same = what[: place + 1].count(what[place])
    if what[place] in ("birthday", "anniversary"):
        return f"{what[place]}{same}"
    return f"other{crc32((person.id + what[place]).encode(errors='replace')):08x}-{same}"


def _date_title(person: Person, important: ImportantDate) -> str:
    name = names.called(person)
    if name and important["kind"] == "birthday":
        return _("{name}'s birthday", name=name)
    if name and important["kind"] == "anniversary" and not important["label"]:
        return _("{name}'s anniversary", name=name)
    return _about(person, important["label"] or unnamed("date"))


def _gatherings(kith: Kith, now: date, named: bool) -> Iterator[Appointment]:
    for each in kith.all(Gathering):
        if each.on and date.fromisoformat(each.on) >= now:
            yield Appointment(
                name=f"gathering-{each.id}",
                kind="gathering",
                day=date.fromisoformat(each.on),
                title=gatherings.title(each) if named else unnamed("gathering"),
                time=each.time,
                where=each.where if named else "",
            )


def _opportunities(kith: Kith, now: date, named: bool) -> Iterator[Appointment]:
    """Last days to apply, and the days of what was applied for."""
    for each in kith.all(Opportunity):
        ahead_of_it = each.state in ("applied", "taken") and bool(each.on)
        day = each.on if ahead_of_it else each.deadline
        if day and date.fromisoformat(day) >= now:
            yield Appointment(
                name=f"opportunity-{each.id}",
                kind="opportunity",
                day=date.fromisoformat(day),
                title=opportunities.appointment(each) if named else unnamed("opportunity"),
                where=each.where if named and ahead_of_it else "",
                off=each.state != "open" and not ahead_of_it,
            )


def _reminders(kith: Kith, now: date, named: bool) -> Iterator[Appointment]:
    for each in own(kith):
        day = repeating.next_due(each)
        if day is None:
            continue
        if each.every:
            # what is past and repeats goes on from the next day of its own
            day = day if day >= now else next(repeating.series(date.fromisoformat(each.due), each.every, now), now)
        elif answer := kith.reminder_about(key_of(each, day)):
            if answer.dismissed or answer.done:
                continue
            day = max(day, date.fromisoformat(answer.until)) if answer.until else day
        person = kith.get(Person, each.person) if each.person else None
        title = _about(person, each.text) if named else unnamed("reminder")
        yield Appointment(
            name=f"reminder-{each.id}", kind="reminder", day=max(day, now), title=title, every=each.every,
            number=int(each.due[-2:]),
        )  # fmt: skip


def _settled(kith: Kith, now: date, named: bool) -> Iterator[Appointment]:
    """What was done before its day: a calendar that still has it is told."""
    for promise in kith.all(Commitment):
        if promise.by == "me" and not promise.is_open and promise.due and date.fromisoformat(promise.due) >= now:
            title = _about(kith.get(Person, promise.person), promise.what) if named else unnamed("promise")
            yield Appointment(
                name=f"promise-{promise.id}", kind="promise", day=date.fromisoformat(promise.due), title=title, off=True
            )
    for each in own(kith):
        if each.done and not each.every and each.due >= now.isoformat():
            title = each.text if named else unnamed("reminder")
            yield Appointment(
                name=f"reminder-{each.id}", kind="reminder", day=date.fromisoformat(each.due), title=title, off=True
            )


def unnamed(kind: str) -> str:
    """What may be said of an appointment on a screen that anybody can see."""
    return {
        "promise": _("Something you promised"),
        "reply": _("An answer you want to write"),
        "thanks": _("A thank-you to say"),
        "follow-up": _("A hello to send"),
        "date": _("A day to remember"),
        "gathering": _("A gathering"),
        "opportunity": _("A day not to miss"),
        "rhythm": _("Somebody to be in touch with"),
    }.get(kind, _("Something to remember"))


def _about(person: Person | None, what: str) -> str:
    if person is None or not (name := names.called(person)):
        return what
    # no more of a name than is needed
    what = what.replace(person.name, name)
    return what if name in what else _("{name}: {what}", name=name, what=what)
