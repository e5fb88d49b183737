"""The prep card: what to have in mind before one talks to somebody, made of what is known and what is not.

What happened last; what is promised both ways; three questions at most; what both share; one thing to offer. It asks
rather than guesses: picturing somebody's mind does not get one nearer to the truth, asking does (Eyal, Steffel
& Epley 2018). Which questions, and in which order, is `questions`' business.
"""

from dataclasses import dataclass, field
from datetime import date

from kith.network import Kith
from kith.records import Commitment, Interaction, Person
from kith.words import calendar_day, on_day, short
from kith.words import say as _

from ..giving.asking import Step, before
from ..giving.offering import offer
from .questions import Question, choose
from .threads import threads

THREADS = 3
"""Common threads that show at once."""


@dataclass(frozen=True, slots=True)
class Prep:
    """What to have in mind. Every part of it may be empty.

    `last` is what happened last, `differently` what I meant to do differently, `seemed` how they were; `before` is
    what to know before I ask them for something.
    """

    last: str = ""
    promises: list[Commitment] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    threads: list[str] = field(default_factory=list)
    offer: str = ""
    seemed: str = ""
    differently: str = ""
    before: list[Step] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.last or self.promises or self.questions or self.threads or self.offer)


def prepare(kith: Kith, person: Person, today: date) -> Prep:
    """The card for somebody, on the local day `today`; empty for somebody who died."""
    if person.died:
        return Prep()
    last = kith.last_talk(person.id)
    help_to_offer = offer(kith, person)
    return Prep(
        last=_last(person, last, today),
        promises=[each for each in kith.commitments_of(person.id) if each.is_open],
        questions=choose(kith, person, today),
        threads=[thread.words for thread in threads(kith, person)[:THREADS]],
        offer=help_to_offer.words if help_to_offer else "",
        seemed=last.seemed if last else "",
        differently=last.differently if last else "",
        before=before(kith, person, today),
    )


def _last(person: Person, talk: Interaction | None, today: date) -> str:
    if talk is not None and talk.text:
        when = calendar_day(date.fromisoformat(talk.on), today) if talk.on else _("Last time")
        return _("{when}: {text}", when=when, text=short(talk.text, 200))
    if person.met_on and person.met_where:
        when = on_day(date.fromisoformat(person.met_on), today)
        return _("You met {when}: {where}.", when=when, where=person.met_where)
    return ""
