"""The calendar file, read by another program's parser as a phone would."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
import vobject
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as some

from kith.formats import icalendar, lines

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


@dataclass
class Thing:
    """Something that can be written."""

    name: str = "promise-p1"
    day: date = date(2026, 11, 24)
    title: str = "Send the notes"
    time: str = ""
    where: str = ""
    every: str = ""
    number: int = 0
    off: bool = False


def written(*things: Thing, now: datetime = NOON, alarm: str = "09:00") -> bytes:
    return icalendar.write(things, now, alarm=alarm, called="Kith")


def read(*things: Thing, **more: Any) -> list[Any]:
    """The events, as vobject understands them."""
    return vobject.readOne(written(*things, **more).decode()).vevent_list


def days(event: Any, years: int = 5) -> list[date]:
    """The days on which a repeating event comes, from its rule alone."""
    begin = datetime.combine(event.dtstart.value, datetime.min.time())
    rule = rrulestr(event.rrule.value, dtstart=begin)
    return [each.date() for each in rule.between(begin, begin + timedelta(days=366 * years), inc=True)]


def test_a_day_is_a_whole_day_and_rings_at_the_chosen_time() -> None:
    (event,) = read(Thing(), alarm="07:30")
    assert event.dtstart.value == date(2026, 11, 24) and event.dtend.value == date(2026, 11, 25)
    assert event.transp.value == "TRANSPARENT", "a reminder makes nobody busy"
    assert event.valarm.trigger.value == timedelta(hours=7, minutes=30)
    assert event.valarm.action.value == "DISPLAY" and event.valarm.description.value == "Send the notes"


@pytest.mark.parametrize(("alarm", "after"), [("00:00", 0), ("00:05", 5), ("18:00", 18 * 60)])
def test_any_time_of_the_day_can_be_chosen(alarm: str, after: int) -> None:
    (event,) = read(Thing(), alarm=alarm)
    assert event.valarm.trigger.value == timedelta(minutes=after)


def test_a_gathering_with_a_time_has_it_in_local_time_and_rings_before() -> None:
    (event,) = read(Thing(day=date(2026, 11, 26), time="17:30", where="Our kitchen"))
    assert event.dtstart.value == datetime(2026, 11, 26, 17, 30)
    assert event.dtstart.value.tzinfo is None, "a phone has no zones to write"
    assert event.location.value == "Our kitchen"
    assert event.valarm.trigger.value == timedelta(hours=-1)


def test_the_same_thing_a_day_later_has_the_same_uid_and_a_higher_sequence() -> None:
    (before,) = read(Thing())
    (after,) = read(Thing(day=date(2026, 12, 1)), now=NOON + timedelta(minutes=1))
    assert before.uid.value == after.uid.value == "promise-p1@kith"
    assert int(after.sequence.value) > int(before.sequence.value)
    assert after.last_modified.value > before.last_modified.value and after.dtstamp.value > before.dtstamp.value
    assert int(after.sequence.value) < 2**31


def test_what_is_settled_is_cancelled_and_rings_no_more() -> None:
    (event,) = read(Thing(off=True))
    assert event.status.value == "CANCELLED" and not hasattr(event, "valarm")


def test_a_birthday_comes_every_year() -> None:
    (event,) = read(Thing(every="year", number=24))
    assert days(event)[:3] == [date(2026, 11, 24), date(2027, 11, 24), date(2028, 11, 24)]


def test_a_birthday_on_29_february_comes_on_the_last_of_february() -> None:
    (event,) = read(Thing(day=date(2027, 2, 28), every="year", number=29))
    assert days(event)[:3] == [date(2027, 2, 28), date(2028, 2, 29), date(2029, 2, 28)]


def test_a_reminder_on_the_31st_comes_on_the_last_of_a_shorter_month() -> None:
    (event,) = read(Thing(day=date(2026, 11, 30), every="month", number=31))
    assert days(event)[:5] == [date(2026, 11, 30), date(2026, 12, 31), date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)]


def test_each_week_and_each_month_on_a_day_that_all_months_have() -> None:
    weekly, monthly = read(Thing(name="a", every="week"), Thing(name="b", every="month", number=24))
    assert days(weekly)[1] == date(2026, 12, 1)
    assert days(monthly)[1:3] == [date(2026, 12, 24), date(2027, 1, 24)]


def test_nothing_ahead_is_a_calendar_all_the_same() -> None:
    assert written() == (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Kith//Kith//EN\r\nCALSCALE:GREGORIAN\r\nMETHOD:PUBLISH\r\n"
        b"X-WR-CALNAME:Kith\r\nEND:VCALENDAR\r\n"
    )


def test_signs_that_mean_something_to_a_calendar_are_only_text() -> None:
    title = "Notes; pens, paper \\ and BEGIN:VEVENT\nEND:VCALENDAR"
    (event,) = read(Thing(title=title, where=title, time="09:00"))
    assert event.summary.value == event.location.value == " ".join(title.split())


@given(some.text(max_size=400))
def test_any_title_is_read_back_whole_or_shortened_and_never_breaks_the_file(title: str) -> None:
    found = written(Thing(title=title))
    assert found.endswith(b"END:VCALENDAR\r\n")
    for line in found.removesuffix(b"\r\n").split(b"\r\n"):
        assert len(line) <= lines.LINE
        assert b"\r" not in line and b"\n" not in line
        line.decode()  # no character was split
    (event,) = vobject.readOne(found.decode()).vevent_list
    whole = " ".join("".join(each if each.isprintable() else " " for each in title).split())
    assert event.summary.value == whole or (
        len(event.summary.value) <= icalendar.TITLE and whole.startswith(event.summary.value.removesuffix("…"))
    )


def test_the_last_day_of_the_calendar_can_be_written() -> None:
    assert read(Thing(day=date.max))[0].dtstart.value == date.max
