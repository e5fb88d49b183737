"""Balance: what has passed between us over time, in words; nothing is counted and nobody owes.

Keeping accounts suits an exchange, and lowers liking where closeness is wanted (Clark & Mills 1979). So there
are three sentences and no sum; a nudge comes for two things alone: help that was not thanked for, and a promise
of mine that was not kept.
"""

from dataclasses import dataclass
from datetime import date

from kith.network import Kith
from kith.records import Commitment, Help, Person
from kith.words import on_day
from kith.words import say as _

LATELY = 183
"""Days that count as lately."""


@dataclass(frozen=True, slots=True)
class Balance:
    """A sentence, and what it rests on. Both are empty where no help has passed."""

    words: str
    reason: str


def balance(kith: Kith, person: Person, today: date) -> Balance:
    """How help has gone between somebody and me."""
    helps = kith.help_of(person.id)
    # whoever it was passed on to is no part of it
    between = [each for each in helps if each.person == person.id]
    if not between:
        return Balance("", "")
    nudges = [] if person.died else [_unthanked(between), _unkept(kith.commitments_of(person.id), today)]
    return Balance(_words(between, today), " ".join(filter(None, [_last(between[0], today), *nudges])))


def _words(between: list[Help], today: date) -> str:
    lately = {each.direction for each in between if _age(each.on, today) <= LATELY}
    if len(lately or {each.direction for each in between}) == 2:
        return _("You have both helped.")
    if lately:
        return _("They have helped you lately.") if "received" in lately else _("You have helped them lately.")
    return _("They have helped you.") if between[0].direction == "received" else _("You have helped them.")


def _last(last: Help, today: date) -> str:
    when = on_day(date.fromisoformat(last.on), today) if last.on else ""
    if last.direction == "given":
        said = _("Last: you helped {when}", when=when) if when else _("Last: you helped")
    else:
        said = _("Last: they helped {when}", when=when) if when else _("Last: they helped")
    return _("{said}: {what}.", said=said, what=last.what.strip().rstrip(".")) if last.what.strip() else said + "."


def _unthanked(between: list[Help]) -> str:
    unsaid = next((each for each in between if each.is_unthanked), None)
    if unsaid is None:
        return ""
    if unsaid is between[0] or not unsaid.what.strip():
        return _("No thank-you is noted for it yet.") if unsaid is between[0] else _("A thank-you is still to be said.")
    return _("No thank-you is noted yet for this: {what}.", what=unsaid.what.strip().rstrip("."))


def _unkept(promises: list[Commitment], today: date) -> str:
    late = next(
        (each for each in promises if each.by == "me" and each.is_open and each.due and _age(each.due, today) > 0), None
    )
    if late is None:
        return ""
    return _("You promised this: {what}. Late is still kept.", what=late.what.strip().rstrip("."))


def _age(on: str, today: date) -> int:
    return (today - date.fromisoformat(on)).days if on else LATELY + 1
