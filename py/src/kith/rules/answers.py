"""What became of a suggestion (put off, waved away, done), and about whom suggestions are welcome.

Every suggestion has a key, and the answer to it is kept as a reminder under that key.
"""

from datetime import date

from kith.network import Kith
from kith.records import Person, Reminder

from .days.counting import number

LONGEST_WAIT = 366
"""Days for which something can be put off. A day further away was set while the clock was wrong."""


def welcome(person: Person) -> bool:
    """Whether one wants to be reminded of somebody, and can be in touch with them."""
    return person.remind and not person.died


def waits(kith: Kith, key: str, today: date) -> bool:
    """Whether a suggestion was answered already: done, waved away, or put off to a day that is still to come."""
    answer = kith.reminder_about(key)
    if answer is None:
        return False
    return bool(answer.done or answer.dismissed) or is_put_off(answer, today)


def is_put_off(answer: Reminder, today: date) -> bool:
    """Whether it comes back on a later day."""
    return bool(answer.until) and 0 < number(answer.until) - today.toordinal() <= LONGEST_WAIT
