"""My promises: those that are due, and those that I kept.

They come before all else (PRODUCT, row 15: be reliable, follow through). A promise with no day is not
forgotten: it comes up after a week. Late is still kept, and nobody is told how many are late.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kith.network import Kith
from kith.records import Commitment, Gathering, Interaction, Person, SharedGoal
from ..days.counting import number
from ..together.sharing import title
from kith.words import day, listing, on_day, short
from kith.words import say as _

from .suggestion import Candidate, Suggestion

SOON = 1
"""A promise shows from the day before it is due."""

NO_DAY = 7
"""Days after which a promise with no day comes up."""

LATELY = 7
"""Days for which a kept promise is shown to the one who kept it."""


def candidates(kith: Kith, today: date) -> Iterator[Candidate]:
    """What I said that I would do, due by tomorrow: the oldest first."""
    soon = today.toordinal() + SOON
    due = [(when, each) for each in _mine(kith) if each.is_open and 0 < (when := _due(each)) <= soon]
    for _when, each in sorted(due, key=lambda each: (each[0], each[1].id)):
        yield Candidate(key(each), each.person, partial(_told, kith, each, today))


def key(promise: Commitment) -> str:
    """A promise with a new day is a new suggestion."""
    return f"promise:{promise.id}:{promise.due}"


def kept(kith: Kith, today: date, most: int = 3) -> str:
    """The promises that I kept in the last week, the latest first; empty where there was none."""
    now = today.toordinal()
    settled = [
        each
        for each in _mine(kith)
        if each.state == "kept" and each.settled and 0 <= now - number(each.settled) < LATELY
    ]
    settled.sort(key=lambda each: (each.settled, each.id), reverse=True)
    return listing([_kept(kith, each) for each in settled[:most]])


def _kept(kith: Kith, promise: Commitment) -> str:
    person = kith.get(Person, promise.person)
    what = short(promise.what, 70).rstrip(".")
    return _("{what} ({name})", what=what, name=person.name) if person else what


def _mine(kith: Kith) -> list[Commitment]:
    return [each for each in kith.all(Commitment) if each.by == "me"]


def _due(promise: Commitment) -> int:
    if promise.due:
        return number(promise.due)
    return number(promise.made) + NO_DAY + SOON if promise.made else 0


def _told(kith: Kith, promise: Commitment, today: date) -> Suggestion:
    person = kith.get(Person, promise.person)
    return Suggestion(
        key=key(promise), kind="promise", person=person, what=promise.what,
        why=_why(kith, promise, person, today), record=promise,
        situation="share" if person and not person.died else "",
    )  # fmt: skip


def _why(kith: Kith, promise: Commitment, person: Person | None, today: date) -> str:
    if person and person.died:
        return _("They have died. If it still means something to you, do it in your own way; or let it go.")
    said = _said(kith, promise, today)
    goal = kith.get(SharedGoal, promise.shared_goal) if promise.shared_goal else None
    if goal is not None:
        said += " " + _("It is a step of “{title}”.", title=short(title(goal), 60))
    if not promise.due or date.fromisoformat(promise.due) >= today:
        return said
    return said + " " + _("Late is still kept; a new day is fine too, if you tell them.")


def _said(kith: Kith, promise: Commitment, today: date) -> str:
    if not promise.due:
        return _("You said so {when}, with no day for it.", when=on_day(date.fromisoformat(promise.made), today))
    by = day(date.fromisoformat(promise.due), today)
    talk = kith.get(Interaction, promise.source) if promise.source else None
    if talk is None or not talk.on:
        return _("You said by {day}.", day=by)
    when = on_day(date.fromisoformat(talk.on), today)
    gathering = kith.get(Gathering, talk.gathering) if talk.gathering else None
    if gathering and gathering.title:
        return _("You said by {day}, at “{title}” {when}.", day=by, title=short(gathering.title, 60), when=when)
    return _("You said by {day}, when you were in touch {when}.", day=by, when=when)
