"""Thanks unsaid: help that I received and have not thanked for.

Those who thank overrate how awkward it will be and underrate the joy it gives (Kumar & Epley 2018), so
that late thanks are asked for as well, for a year. Nobody who died is asked to be thanked.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kith.network import Kith
from kith.records import Help, Person
from kith.rules.answers import welcome
from ..days.counting import days_ago, number
from kith.words import on_day, short
from kith.words import say as _

from .suggestion import Candidate, Suggestion, closed

ASKED_FOR = 365
"""Days after which nobody is reminded of an old debt of thanks."""

LATE = 21
"""Days after which it is worth saying that late thanks are welcome."""


def candidates(kith: Kith, today: date) -> Iterator[Candidate]:
    """For what I have not said thank you yet: the latest first."""
    since = days_ago(today, ASKED_FOR)
    recent = [each for each in unsaid(kith) if not each.on or each.on >= since]
    for each in sorted(recent, key=lambda each: (each.on, each.id), reverse=True):
        person = kith.get(Person, each.person)
        if person and welcome(person):
            yield Candidate(key(each), person.id, partial(_told, each, person, today))


def unsaid(kith: Kith) -> list[Help]:
    """Help received with no thanks noted."""
    return [each for each in kith.all(Help) if each.is_unthanked]


def key(received: Help) -> str:
    """The name of the thanks for one help."""
    return f"thanks:{received.id}"


def _told(received: Help, person: Person, today: date) -> Suggestion:
    return Suggestion(
        key=key(received), kind="thanks", person=person, what=short(received.what), why=_why(received, today),
        record=received, situation="thank",
    )  # fmt: skip


def _why(received: Help, today: date) -> str:
    parts = []
    if received.on:
        parts.append(_("They helped you {when}.", when=on_day(date.fromisoformat(received.on), today)))
    if received.what_worked:
        parts.append(closed(_("What made it good: {text}", text=short(received.what_worked))))
    if received.on and today.toordinal() - number(received.on) > LATE:
        parts.append(_("Late thanks are welcome, too: they mean more than you would think."))
    return " ".join(parts) or _("They helped you.")
