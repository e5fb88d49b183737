"""The rhythm of a relationship: when was the last real contact, and is it time again?

A rhythm is a wish in days, set by circle or by person; nothing here decays or scores. The clock
restarts at the last two-way interaction on any channel. The circles follow the layers of 5, 15, 50
and 150 people (Dunbar; Sutcliffe et al. 2012) as a convention: no universal law of decay is claimed,
because the evidence is against one (Vergara Hidd et al. 2023).
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from kith.network import Kith
from kith.records import Person, Profile
from kith.words import say as _
from kith.words import span

CIRCLES = {"inner": 7, "close": 30, "steady": 180, "wide": 365}
"""Days between contacts that a circle wishes for, unless the person says otherwise."""

FAMILY = 2
"""Family is looser by that factor: it fades less without effort (Roberts & Dunbar 2015)."""

QUIET = 1.5
"""A relationship is quiet after one rhythm and a half."""

DORMANT, DORMANT_DAYS = 4, 180
"""A relationship is dormant after that many rhythms, and half a year at least."""

LONG = 60
"""Days of silence after which a call may be better than a message."""

OFTEN = (7, 14, 30, 60, 90, 180, 365)
"""The rhythms that are offered by name, in days."""


@dataclass(frozen=True, slots=True)
class State:
    """What to call a relationship today, and why.

    `word` is empty where no rhythm is wished for. `overdue` counts the rhythms that have passed since
    the last contact: from 1 it is time again; it orders suggestions and is never shown.
    """

    word: Literal["", "in touch", "due", "quiet", "dormant"]
    reason: str
    overdue: float = 0


def rhythm_days(person: Person, profile: Profile) -> int | None:
    """How many days may pass between contacts; None where no rhythm is wished for, or the person has died."""
    if person.died or not person.remind:
        return None
    if person.rhythm is not None:
        return person.rhythm or None
    days = profile.circles.get(person.circle, CIRCLES.get(person.circle, 0))
    return days * (FAMILY if person.relation == "family" else 1) or None


def looser(days: int) -> int | None:
    """The next looser rhythm to propose, in days; None where there is none but to leave it."""
    return next((each for each in OFTEN if each >= days * 1.4), None)


def planned(days: int) -> str:
    """A rhythm in words: *weekly*, *monthly*, *every 6 weeks*."""
    common = {1: _("every day"), 7: _("weekly"), 14: _("every two weeks"), 30: _("monthly"), 60: _("every two months"),
              90: _("every three months"), 180: _("twice a year"), 365: _("once a year")}  # fmt: skip
    if span(days) == span(365):
        days = 365
    return common.get(days) or _("every {span}", span=span(days))


def of(kith: Kith, person: Person, today: date) -> State:
    """The state of the relationship with somebody I know."""
    last = kith.last_contact(person.id)
    return state(person, date.fromisoformat(last) if last else None, kith.profile(), today)


def state(person: Person, last: date | None, profile: Profile, today: date) -> State:
    """What to call the relationship today, and why.

    `last` is the day of the last two-way interaction, None where there was none yet.
    """
    days = rhythm_days(person, profile)
    if last is None:
        return State("", _("You have not written down a talk yet.") if days else "")
    past = max(0, (today - last).days)
    if days is None:
        return State("", _("Last in touch {ago}.", ago=_ago(past)))
    if past < days:
        return State("in touch", _("In touch {ago}; you planned {planned}.", ago=_ago(past), planned=planned(days)))
    reason = _("Quiet for {span}; you planned {planned}.", span=span(past), planned=planned(days))
    if past >= max(days * DORMANT, DORMANT_DAYS):
        return State("dormant", reason, past / days)
    return State("quiet" if past >= days * QUIET else "due", reason, past / days)


def advice(kith: Kith, person: Person, today: date) -> str:
    """What may help to be in touch again after a long silence; empty where nothing is to be said.

    The next call after a long gap is longer (Bhattacharya et al. 2016), which is why a call is proposed; and those who
    are reached out to welcome it more than the one who reaches out expects (Liu et al. 2022).
    """
    last = kith.last_contact(person.id)
    if person.died or not person.remind or not last:
        return ""
    past = (today - date.fromisoformat(last)).days
    word = of(kith, person, today).word
    if word == "in touch" or past < (LONG if word else DORMANT_DAYS):
        return ""
    welcomed = _("People are gladder to hear from you than you would expect.")
    wish = next((each.text for each in kith.facts_of(person.id) if each.about == "preference" and not each.past), "")
    if wish:
        return _("You noted how they like to be reached: {text}", text=wish.rstrip(".") + ".") + " " + welcomed
    return _("After so long, a call may be better than a message.") + " " + welcomed


def _ago(days: int) -> str:
    match days:
        case 0:
            return _("today")
        case 1:
            return _("yesterday")
        case _:
            return _("{span} ago", span=span(days))
