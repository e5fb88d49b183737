"""iCalendar (RFC 5545): what is ahead as a file that puts it, with alarms, into any calendar.

Each appointment keeps its UID for good, and a later file has the higher SEQUENCE: importing again
moves what has moved and adds nothing twice. Days are days wherever one is (`VALUE=DATE`), times are
local and have no zone, because a phone has no database of zones to write down.

Written by hand and not with a library: it is a page of code, the phone need not load a parser to write,
and no library small enough folds by octets, keeps a leap day and sets the sequence. The tests read the
files with another program's parser.
"""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol

from .lines import escaped, folded

TITLE = 150
"""Characters of a title; a longer one is cut, for no calendar shows it."""

BEFORE = "-PT1H"
"""When the alarm of something with a time rings."""

_EPOCH = datetime(2020, 1, 1, tzinfo=UTC)


class Appointment(Protocol):
    """What can be written: something on a day, perhaps at a time, perhaps again and again.

    `name` is the same as long as it is the same thing. `time` is local, `16:30`, or empty for the whole day;
    `every` is week, month or year, or empty; `number` is the day of the month that it keeps to. One that is
    `off` is settled.
    """

    @property
    def name(self) -> str: ...
    @property
    def day(self) -> date: ...
    @property
    def title(self) -> str: ...
    @property
    def time(self) -> str: ...
    @property
    def where(self) -> str: ...
    @property
    def every(self) -> str: ...
    @property
    def number(self) -> int: ...
    @property
    def off(self) -> bool: ...


def write(appointments: Iterable[Appointment], now: datetime, *, alarm: str, called: str) -> bytes:
    """The file. `now` is the UTC moment, `alarm` the local time at which whole days ring, `called` the calendar's name."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Kith//Kith//EN", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines += [f"X-WR-CALNAME:{escaped(called)}"]
    for each in appointments:
        lines += _event(each, now.astimezone(UTC), alarm)
    lines.append("END:VCALENDAR")
    return b"".join(map(folded, lines))


def _event(each: Appointment, now: datetime, alarm: str) -> Iterator[str]:
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    yield "BEGIN:VEVENT"
    yield f"UID:{each.name}@kith"
    yield f"DTSTAMP:{stamp}"
    yield f"LAST-MODIFIED:{stamp}"
    yield f"SEQUENCE:{max(0, int((now - _EPOCH).total_seconds()))}"
    yield f"SUMMARY:{escaped(_short(each.title))}"
    if each.where:
        yield f"LOCATION:{escaped(_short(each.where))}"
    if each.time:
        yield f"DTSTART:{_day(each.day)}T{each.time.replace(':', '')}00"
        yield "DURATION:PT1H"
    else:
        yield f"DTSTART;VALUE=DATE:{_day(each.day)}"
        if each.day < date.max:
            yield f"DTEND;VALUE=DATE:{_day(each.day + timedelta(days=1))}"
        yield "TRANSP:TRANSPARENT"
    if each.every:
        yield f"RRULE:{_rule(each)}"
    yield "CLASS:PRIVATE"
    if each.off:
        # no alarm any more, in a calendar that had one
        yield "STATUS:CANCELLED"
    else:
        yield "STATUS:CONFIRMED"
        yield from ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{escaped(_short(each.title))}")
        yield f"TRIGGER:{BEFORE if each.time else _at(alarm)}"
        yield "END:VALARM"
    yield "END:VEVENT"


def _rule(each: Appointment) -> str:
    if each.every == "week":
        return "FREQ=WEEKLY"
    number = each.number or each.day.day
    if each.every == "month":
        # in a month that has no such day, the last one it has
        days = ",".join(map(str, range(28, number + 1)))
        return f"FREQ=MONTHLY;BYMONTHDAY={days};BYSETPOS=-1" if number > 28 else f"FREQ=MONTHLY;BYMONTHDAY={number}"
    if (each.day.month, number) == (2, 29):
        return "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1"
    return "FREQ=YEARLY"


def _at(alarm: str) -> str:
    at = time.fromisoformat(alarm)
    hours = f"{at.hour}H" if at.hour else ""
    minutes = f"{at.minute}M" if at.minute else ""
    return f"PT{hours}{minutes}" if hours or minutes else "PT0S"


def _day(day: date) -> str:
    # strftime writes the year 999 with three digits on some machines
    return day.isoformat().replace("-", "")


def _short(text: str) -> str:
    text = " ".join("".join(each if each.isprintable() else " " for each in text).split())
    return text if len(text) <= TITLE else text[: TITLE - 1].rstrip() + "…"
