"""What Today is made of: a suggestion in words, and the candidates that most of them stay.

Of ten thousand people at most five are shown, so that nothing is put into words, and no talk is read, before
it is certain to be shown. What became of one is `answers`' business.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from kith.records import (
    Commitment,
    Fact,
    Gathering,
    Help,
    Interaction,
    Introduction,
    Opportunity,
    Person,
    Reminder,
    Review,
    SharedGoal,
    Situation,
)

Kind = Literal[
    "promise", "reply", "thanks", "follow-up", "date", "gathering", "introduction", "together", "opportunity", "help", "reminder",
    "review", "rhythm", "looser",
]  # fmt: skip
About = Commitment | Fact | Interaction | Introduction | Help | Gathering | Opportunity | Reminder | Review | SharedGoal | None


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


def closed(text: str) -> str:
    """A text that closes like a sentence, so that another one can follow it."""
    return text if text.endswith((".", "!", "?", "…")) else text + "."
