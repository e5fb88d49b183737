"""Help that I could give: one chance a day, and only one that two facts make.

It shows when matching has read what was learnt of everybody, which it does behind the screen; Today waits for nothing.
Once it was answered, in whatever way, there is no other one on that day: the rest is on *Give*, for whoever looks there.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from kith.network import Kith
from kith.records import Fact

from .suggestion import Candidate, Suggestion

if TYPE_CHECKING:
    from ..giving.chances import Chance

OF_THE_DAY = "help-of-the-day"
"""The key under which it is kept on which day a chance was answered last."""


def candidates(kith: Kith, today: date) -> Iterator[Candidate]:
    """The chance of the day, where I said what I am good at."""
    profile = kith.profile()
    if not profile.strengths and not profile.perspectives:
        return
    answered = kith.reminder_about(OF_THE_DAY)
    if answered is not None and answered.done == today.isoformat():
        return
    # the first screen of all does without the vocabulary
    from ..giving import giving
    from .. import matching

    if matching.ready(kith) and (chance := giving.for_today(kith, today)) is not None:
        yield Candidate(chance.key, chance.person.id, partial(_told, kith, chance), gives_way=True)


def _told(kith: Kith, chance: "Chance") -> Suggestion:
    fact = kith.index.at(chance.about)
    why = " ".join(filter(None, (chance.why, chance.aged, chance.while_ago)))
    return Suggestion(
        key=chance.key, kind="help", person=chance.person, what=chance.idea, why=why,
        record=fact if isinstance(fact, Fact) else None, situation=chance.situation,
    )  # fmt: skip
