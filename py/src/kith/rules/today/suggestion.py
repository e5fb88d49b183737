"""What Today is made of: a suggestion in words, and the candidates that most of them stay.

Of ten thousand people at most five are shown, so that nothing is put into words, and no talk is read, before
it is certain to be shown. What became of a suggestion (put off, waved away, done) is kept under its key.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kith.network import Kith
from kith.records import Commitment, Day, Fact, Gathering, Help, Interaction, Introduction, Opportunity, Person, Reminder, Review, SharedGoal, Situation

Kind = Literal["promise", "reply", "thanks", "follow-up", "date", "gathering", "introduction", "together", "opportunity", "help", "reminder", "review", "rhythm", "looser"]
About = Commitment | Fact | Interaction | Introduction | Help | Gathering | Opportunity | Reminder | Review | SharedGoal | None

LONGEST_WAIT = 366
"""Days for which something can be put off. A day further away was set while the clock was wrong."""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing to do today.

    `key` names it for *done*, *later* and *dismiss*; `what` is the thing itself (the words of a promise, the
    name of a gathering), `why` the reason, made of what is known; `record` is what it is about; `situation`
    the draft that fits ("" where none does). `apart` tells somebody from another person of the same name;
    `wider` is the rhythm in days that a *looser* one proposes, 0 for none at all.
    """

    key: str
    kind: Kind
    person: Person | None
    what: str
    why: str
    record: About = None
    situation: Literal["", Situation] = ""
    apart: str = ""
    wider: int = 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A suggestion that is not in words yet; `tell` finds them.

    `gives_way`: another card about the same person (an id) is enough for today.
    """

    key: str
    person: str
    tell: Callable[[], Suggestion]
    gives_way: bool = False


def number(day: Day) -> int:
    """A day as a whole number: days can be told apart by it, at any end of the calendar."""
    return date.fromisoformat(day).toordinal()


def days_ago(today: date, days: int) -> Day:
    """A day so long ago, as text: that is how thousands of days are told apart fastest."""
    return date.fromordinal(max(today.toordinal() - days, 1)).isoformat()


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


def closed(text: str) -> str:
    """A text that closes like a sentence, so that another one can follow it."""
    return text if text.endswith((".", "!", "?", "…")) else text + "."
