"""Replies that I owe: somebody wrote or called, and nothing has happened between us since."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kith.network import Kith
from kith.records import Interaction, Person
from kith.rules.answers import welcome
from ..days.counting import number
from kith.words import on_day, short
from kith.words import say as _

from .suggestion import Candidate, Suggestion

LATE = 7
"""Days after which it is worth saying that a late answer is welcome."""

_WRITTEN = ("message", "email", "letter")
_SPOKEN = ("call", "video")


def candidates(kith: Kith, today: date) -> Iterator[Candidate]:
    """What waits for my answer, the oldest first."""
    for talk in kith.unanswered():
        person = next((each for key in talk.people if (each := kith.get(Person, key)) and welcome(each)), None)
        if person:
            yield Candidate(f"reply:{talk.id}", person.id, partial(_told, talk, person, today))


def _told(talk: Interaction, person: Person, today: date) -> Suggestion:
    return Suggestion(
        key=f"reply:{talk.id}", kind="reply", person=person, what=short(talk.text), why=_why(talk, today),
        record=talk, situation="check in",
    )  # fmt: skip


def _why(talk: Interaction, today: date) -> str:
    if not talk.on:
        return _("They wait for your answer.")
    when = on_day(date.fromisoformat(talk.on), today)
    if talk.channel in _WRITTEN:
        came = _("They wrote {when}.", when=when)
    elif talk.channel in _SPOKEN:
        came = _("They called {when}.", when=when)
    else:
        came = _("They asked you {when}.", when=when)
    late = today.toordinal() - number(talk.on) > LATE
    return came + " " + (_("A late answer is still a welcome one.") if late else _("A short answer is enough."))
