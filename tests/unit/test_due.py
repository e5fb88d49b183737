"""Which day people mean by what they say, told on Saturday 21 November 2026 unless a test says otherwise."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.rules.days.due import due, find

SATURDAY = date(2026, 11, 21)
LEAP_DAY = date(2028, 2, 29)
LAST_DAY_OF_THE_YEAR = date(2026, 12, 31)

SAID = {
    "send it today": "2026-11-21",
    "tonight": "2026-11-21",
    "this afternoon": "2026-11-21",
    "tomorrow morning": "2026-11-22",
    "the day after tomorrow": "2026-11-23",
    "a week tomorrow": "2026-11-29",
    "by Friday": "2026-11-27",
    "send it Friday": "2026-11-27",
    "on Saturday": "2026-11-28",
    "this Saturday": "2026-11-21",
    "next Tuesday": "2026-11-24",
    "a week on Monday": "2026-11-30",
    "Monday week": "2026-11-30",
    "before Monday": "2026-11-22",
    "by Sat": "2026-11-28",
    "by Thurs": "2026-11-26",
    "this week": "2026-11-22",
    "next week": "2026-11-27",
    "by the end of next week": "2026-11-27",
    "this weekend": "2026-11-22",
    "next weekend": "2026-11-29",
    "before the weekend": "2026-11-27",
    "in two weeks": "2026-12-05",
    "in a fortnight": "2026-12-05",
    "in 3 days": "2026-11-24",
    "in a few days' time": "2026-11-24",
    "within a month": "2026-12-21",
    "by the end of the month": "2026-11-30",
    "next month": "2026-12-31",
    "by the end of March": "2027-03-31",
    "on 3 March": "2027-03-03",
    "3rd of March": "2027-03-03",
    "March 3": "2027-03-03",
    "by March 3rd, 2027": "2027-03-03",
    "on May 3": "2027-05-03",
    "by the 3rd": "2026-12-03",
    "by the 30th": "2026-11-30",
    "2026-12-01": "2026-12-01",
    "take Monday's notes along by next Friday": "2026-11-27",
    "the talk on Monday, slides by Sunday": "2026-11-22",
}

NAMES_NO_DAY = [
    "before the exam", "soon", "03/03", "3/12", "29 February", "31 April", "30th of February", "on the 3rd floor",
    "last Friday", "every Friday", "since Monday", "from tomorrow", "Friday's workshop", "tomorrow's talk", "he sat down",
    "the sun was out", "may 3 people come", "on Jan 3rd, 2020", "2020-01-01", "at the end", "in a minute", "in 5", "",
    "Fridays", "one day",
]  # fmt: skip


@pytest.mark.parametrize(("text", "day"), SAID.items())
def test_what_is_said_is_the_day_that_is_meant(text: str, day: str) -> None:
    assert due(text, SATURDAY) == date.fromisoformat(day)


@pytest.mark.parametrize("text", NAMES_NO_DAY)
def test_words_that_name_no_day_to_come_are_left_alone(text: str) -> None:
    assert due(text, SATURDAY) is None


def test_the_words_that_named_the_day_can_be_taken_off() -> None:
    text = "send her the flyer by Friday"
    found = find(text, SATURDAY)
    assert found is not None
    assert text[found.start : found.end] == "by Friday"


@pytest.mark.parametrize(
    ("today", "text", "day"),
    [
        (date(2026, 11, 23), "this week", "2026-11-27"),
        (date(2026, 11, 23), "on Monday", "2026-11-30"),
        (date(2026, 11, 23), "next Monday", "2026-11-30"),
        (date(2026, 11, 22), "this weekend", "2026-11-22"),
        (date(2026, 11, 26), "before Friday", "2026-11-26"),
        (LEAP_DAY, "tomorrow", "2028-03-01"),
        (LEAP_DAY, "in a month", "2028-03-29"),
        (LEAP_DAY, "in twelve months", "2029-02-28"),
        (LEAP_DAY, "29 February", "2028-02-29"),
        (LEAP_DAY, "by the end of the month", "2028-02-29"),
        (date(2027, 3, 1), "29 February", "2028-02-29"),
        (LAST_DAY_OF_THE_YEAR, "tomorrow", "2027-01-01"),
        (LAST_DAY_OF_THE_YEAR, "in 2 months", "2027-02-28"),
        (LAST_DAY_OF_THE_YEAR, "next month", "2027-01-31"),
        (LAST_DAY_OF_THE_YEAR, "31 December", "2026-12-31"),
        (LAST_DAY_OF_THE_YEAR, "by the 30th", "2027-01-30"),
        (date(2027, 1, 31), "by the 30th", "2027-03-30"),
    ],
)
def test_leap_days_and_new_years_are_safe(today: date, text: str, day: str) -> None:
    assert due(text, today) == date.fromisoformat(day)


def test_the_calendar_ends_without_a_fall() -> None:
    for text in SAID:
        assert due(text, date.max) is None or due(text, date.max) == date.max


@given(st.dates(), st.one_of(st.text(), st.lists(st.sampled_from([*SAID, *NAMES_NO_DAY])).map(" ".join)))
def test_a_day_is_never_in_the_past(today: date, text: str) -> None:
    found = find(text, today)
    assert found is None or (found.day >= today and 0 <= found.start < found.end <= len(text))
