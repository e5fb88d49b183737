"""Which situations fit somebody now."""

from datetime import date

from kith.network import Kith
from kith.records import Person, Situation

from ..touch import rhythm
from ..giving.offering import offer
from .letter import Letter
from .thanking import near_date

FRESH = 14
"""Days after a first meeting in which a hello still follows it up."""


def fitting(kith: Kith, person: Person, today: date) -> list[Situation]:
    """Those with a reason in what is known, the most binding first."""
    return [situation for situation, fits in _reasons(kith, person, today) if fits]


def _reasons(kith: Kith, person: Person, today: date) -> list[tuple[Situation, bool]]:
    fresh = bool(person.met_on) and 0 <= (today - date.fromisoformat(person.met_on)).days <= FRESH
    state = rhythm.of(kith, person, today).word
    return [
        ("thank", any(each.is_unthanked for each in kith.help_of(person.id))),
        ("follow up", fresh and kith.only_met(person.id)),
        ("congratulate", near_date(Letter(kith, [person], today, None)) is not None),
        ("reconnect", state == "dormant"),
        ("check in", state in ("due", "quiet")),
        ("offer", offer(kith, person) is not None),
    ]
