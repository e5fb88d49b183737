"""Important dates: the day before, the day itself, and the day after, when wishes are still welcome.

A birthday may have no year, and then no age is said: Kith never guesses one. What falls on 29 February comes
round on the 28th in a year that has no such day, so that nobody is late.
"""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import partial
from typing import Literal

from kith.network import Kith
from kith.records import ImportantDate, Person
from ..days import repeating
from kith.rules.answers import welcome
from ..days.counting import number
from kith.words import calendar_day, listing, short
from kith.words import say as _

from .suggestion import Candidate, Suggestion, closed

BEFORE, AFTER = 1, 1
"""Days around an important date on which it shows."""

OLDEST = 120
"""Years: an age over that comes of a year that stands for *not known*."""


def candidates(kith: Kith, today: date) -> Iterator[Candidate]:
    """Whose day it is: today's first, then tomorrow's, then yesterday's."""
    near = [day for apart in (0, BEFORE, -AFTER) if (day := _days_on(today, apart))]
    names = {day: months_and_days(day) for day in near}
    wanted = frozenset().union(*names.values())
    found = [
        (day, person)
        for person in kith.people()
        if person.dates and any(each["day"][-5:] in wanted for each in person.dates) and welcome(person)
        for day in near
        if occasions(person, day)
    ]
    found.sort(key=lambda each: (near.index(each[0]), each[1].id))
    for day, person in found:
        if not _wished(kith, person, day):
            yield Candidate(key(person, day), person.id, partial(_told, kith, person, day, today))


def key(person: Person, day: date) -> str:
    """The name of somebody's day in one year."""
    return f"date:{person.id}:{day.isoformat()}"


def months_and_days(day: date) -> frozenset[str]:
    """What may be written of a date that comes round on a day: `11-21`; on a last of February perhaps two."""
    own = day.isoformat()[5:]
    return frozenset({own, "02-29"} if own == "02-28" and (day + timedelta(days=1)).month == 3 else {own})


def occasions(person: Person, day: date) -> list[ImportantDate]:
    """The dates of somebody that come round on that day."""
    written = months_and_days(day)
    return [each for each in person.dates if each["day"][-5:] in written and _comes(each, day)]


def called(important: ImportantDate) -> str:
    """What a date of somebody's life is called."""
    names = {"birthday": _("Birthday"), "anniversary": _("Anniversary")}
    return important["label"] or names.get(important["kind"], _("Date"))


def years(important: ImportantDate, day: date) -> int:
    """How old somebody or something is on that day; 0 where the year is not known, or can't be right."""
    since = important["day"][:4]
    age = day.year - int(since) if since.isdecimal() else 0
    return age if 0 < age <= OLDEST else 0


def _days_on(today: date, apart: int) -> date | None:
    try:
        return today + timedelta(days=apart)
    except OverflowError:  # a phone whose clock stands at the end of time
        return None


def _comes(important: ImportantDate, day: date) -> bool:
    if next(repeating.comes_round(important, day), None) != day:
        return False
    # a day to come is no anniversary yet
    return not important["day"][:4].isdecimal() or int(important["day"][:4]) <= day.year


def _wished(kith: Kith, person: Person, day: date) -> bool:
    wish, since = _wish(occasions(person, day)), day.toordinal() - BEFORE - 1
    return any(
        each.purpose == wish and each.on and number(each.on) >= since for each in kith.interactions_of(person.id)[:3]
    )


def _wish(these: list[ImportantDate]) -> Literal["congratulate", "check in"]:
    glad = any(each["kind"] in ("birthday", "anniversary") for each in these)
    return "congratulate" if glad else "check in"


def _told(kith: Kith, person: Person, day: date, today: date) -> Suggestion:
    these = occasions(person, day)
    return Suggestion(
        key=key(person, day), kind="date", person=person,
        what=listing(list(dict.fromkeys(called(each) for each in these))),
        why=" ".join(_why(kith, person, these, day, today)),
        situation=_wish(these),
    )  # fmt: skip


def _why(kith: Kith, person: Person, these: list[ImportantDate], day: date, today: date) -> Iterator[str]:
    apart = (day - today).days
    if apart == 0:
        yield _("Today, {day}.", day=calendar_day(day, day))
    elif apart > 0:
        yield _("Tomorrow, {day}.", day=calendar_day(day, day))
    else:
        yield _("It was yesterday; a late wish is still a warm one.")
    for each in these:
        if each["day"].endswith("02-29") and day.day == 28:
            yield _("The day itself is 29 February, which this year does not have.")
        if age := years(each, day):
            if each["kind"] == "birthday":
                yield _("They turned {age}.", age=age) if apart < 0 else _("They turn {age}.", age=age)
            else:
                yield _("It began in {year}.", year=day.year - age)
    if known := _known(kith, person):
        yield known


def _known(kith: Kith, person: Person) -> str:
    likes = next((each.text for each in kith.facts_of(person.id) if each.about == "interest" and not each.past), "")
    if likes:
        return closed(_("Likes: {text}", text=short(likes, 80)))
    last = kith.last_talk(person.id)
    return closed(_("Last time: {text}", text=short(last.text))) if last else ""
