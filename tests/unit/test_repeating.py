"""What repeats comes round on its own day, and on the last of a month that has no such day."""

from datetime import date
from itertools import islice

from people import Phone

from kith.records import Reminder
from kith.rules.days.repeating import comes_round, next_due, series


def days(*iso: str) -> list[date]:
    return [date.fromisoformat(each) for each in iso]


def test_every_month_on_the_31st_is_the_last_of_a_shorter_month_and_the_31st_again_after_it() -> None:
    found = islice(series(date(2026, 12, 31), "month", date(2027, 1, 1)), 4)
    assert list(found) == days("2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30")


def test_a_leap_day_every_year_is_kept_on_the_28th_and_on_the_29th_when_there_is_one() -> None:
    found = islice(series(date(2024, 2, 29), "year", date(2026, 11, 21)), 2)
    assert list(found) == days("2027-02-28", "2028-02-29")


def test_every_week_begins_on_the_first_day_and_not_before() -> None:
    assert list(islice(series(date(2026, 11, 24), "week", date(2026, 1, 1)), 2)) == days("2026-11-24", "2026-12-01")
    assert list(islice(series(date(2026, 11, 3), "week", date(2026, 11, 21)), 1)) == days("2026-11-24")


def test_once_is_once() -> None:
    assert list(series(date(2026, 11, 24), "", date(2026, 11, 21))) == days("2026-11-24")
    assert list(series(date(2026, 11, 20), "", date(2026, 11, 21))) == []


def test_at_the_end_of_the_calendar_a_series_ends() -> None:
    assert list(series(date(9999, 12, 30), "week", date(9999, 12, 1))) == [date(9999, 12, 30)]
    assert list(series(date(9998, 6, 1), "year", date(9999, 6, 2))) == []


def test_a_birthday_without_a_year_comes_round_all_the_same() -> None:
    birthday = {"kind": "birthday", "label": "", "day": "--02-29"}
    assert next(comes_round(birthday, date(2026, 11, 21))) == date(2027, 2, 28)
    assert next(comes_round(birthday, date(2028, 2, 29))) == date(2028, 2, 29)
    assert list(comes_round({"kind": "birthday", "label": "", "day": "1993"}, date(2026, 11, 21))) == []


def test_a_monthly_reminder_done_late_is_due_again_in_the_next_month(phone: Phone) -> None:
    phone.edit(lambda edit: edit.remind("Ring Grandma", due="2026-10-31", every="month"))
    reminder: Reminder = phone.made
    assert next_due(reminder) == date(2026, 10, 31)
    phone.edit(lambda edit: edit.change(reminder, done=phone.today.isoformat()))
    assert next_due(phone.made) == date(2026, 11, 30)
    phone.edit(lambda edit: edit.change(reminder, done="2026-11-30"))
    assert next_due(phone.made) == date(2026, 12, 31)


def test_a_reminder_that_does_not_repeat_is_done_for_good(phone: Phone) -> None:
    phone.edit(lambda edit: edit.remind("Buy a card", due="2026-11-25"))
    assert next_due(phone.made) == date(2026, 11, 25)
    phone.edit(lambda edit: edit.change(phone.made, done=phone.today.isoformat()))
    assert next_due(phone.made) is None
