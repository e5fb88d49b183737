"""A hello to somebody new within 48 hours, while both still remember the talk."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kith.network import Kith
from kith.records import Interaction, Person
from kith.rules.answers import welcome
from ..days.counting import days_ago
from kith.words import on_day, short
from kith.words import say as _

from .suggestion import Candidate, Suggestion, closed

FOLLOW_UP_DAYS = 2
"""PRODUCT: follow-up within 48 hours of meeting someone new."""


def candidates(kith: Kith, today: date) -> Iterator[Candidate]:
    """Whom I met in the last two days and have not been in touch with since: the newest first."""
    since, until = days_ago(today, FOLLOW_UP_DAYS), today.isoformat()
    met = [each for each in kith.people() if since <= each.met_on <= until and welcome(each)]
    for person in sorted(met, key=lambda person: (person.met_on, person.added), reverse=True):
        if kith.only_met(person.id):
            yield Candidate(key(person), person.id, partial(_told, kith, person, today))


def key(person: Person) -> str:
    """The name of the first hello."""
    return f"follow-up:{person.id}"


def _told(kith: Kith, person: Person, today: date) -> Suggestion:
    first = next(iter(kith.interactions_of(person.id)), None)
    return Suggestion(
        key=key(person), kind="follow-up", person=person, what="", why=_why(person, first, today),
        record=first, situation="follow up",
    )  # fmt: skip


def _why(person: Person, first: Interaction | None, today: date) -> str:
    when = on_day(date.fromisoformat(person.met_on), today)
    if person.met_where:
        met = closed(_("You met {when}: {where}", when=when, where=short(person.met_where, 80)))
    else:
        met = _("You met {when}.", when=when)
    if first and first.text:
        return met + " " + closed(_("You noted: {text}", text=short(first.text)))
    return met + " " + _("A short hello now, while you both remember the talk.")
