"""Days as numbers and as text: how thousands of them are told apart fast, at either end of the calendar."""

from datetime import date

from kith.records import Day


def number(day: Day) -> int:
    """A day as a whole number: days can be told apart by it, at any end of the calendar."""
    return date.fromisoformat(day).toordinal()


def days_ago(today: date, days: int) -> Day:
    """A day so long ago, as text: that is how thousands of days are told apart fastest."""
    return date.fromordinal(min(max(today.toordinal() - days, 1), date.max.toordinal())).isoformat()
