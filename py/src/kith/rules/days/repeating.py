"""When something that repeats comes round again: a reminder every week, month or year, a birthday.

The first day is the anchor of the whole series, so that what falls on the 31st or on 29 February comes
on the last day of a shorter month and goes back to its own day after it.
"""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

from kith.records import ImportantDate, Reminder

A_WEEK = timedelta(days=7)

SHORTEST = 28
"""Days that every month has."""


def days_after(day: date, days: int) -> date:
    """So many days later; the last day of the calendar where a clock stands at the end of time."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def next_due(reminder: Reminder) -> date | None:
    """When a reminder of one's own is due, perhaps in the past; None where it was done for good.

    `done` is the day on which it was last done: one that repeats is due again after that.
    """
    if not reminder.due:
        return None
    first = date.fromisoformat(reminder.due)
    if not reminder.done:
        return first
    if not reminder.every:
        return None
    done = date.fromisoformat(reminder.done)
    return next(series(first, reminder.every, done + timedelta(days=1)), None) if done < date.max else None


def series(first: date, every: str, since: date, number: int = 0) -> Iterator[date]:
    """The days of a series that begins on `first`, from `since` on. Without `every` there is one or none.

    `number` is the day of the month that it keeps to where a month is long enough; that of `first` otherwise.
    """
    if not every:
        if first >= since:
            yield first
        return
    for n in count(max(0, _steps(first, every, since))):
        try:
            day = _step(first, every, n, number or first.day)
        except (ValueError, OverflowError):
            return
        if day >= since:
            yield day


def comes_round(important: ImportantDate, since: date) -> Iterator[date]:
    """The days on which a date of somebody's life comes round, from `since` on; none where its day is not known."""
    text = important["day"].removeprefix("--")
    if len(text) not in (5, 10) or not (text[-2:].isdecimal() and text[-5:-3].isdecimal()):
        return  # a year, or a month of one
    month, number = int(text[-5:-3]), int(text[-2:])
    for year in range(since.year, date.max.year + 1):
        day = date(year, month, number if number <= SHORTEST else min(number, monthrange(year, month)[1]))
        if day >= since:
            yield day


def _steps(first: date, every: str, since: date) -> int:
    """A number of steps that does not lead past `since`."""
    if every == "week":
        return (since - first).days // 7
    months = (since.year - first.year) * 12 + since.month - first.month - 1
    return months if every == "month" else months // 12


def _step(first: date, every: str, n: int, number: int) -> date:
    if every == "week":
        return first + A_WEEK * n
    months = first.year * 12 + first.month - 1 + n * (1 if every == "month" else 12)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(number, monthrange(year, month)[1]))
