"""Opportunities on Today: a last day that is near, the day itself, and thanks to whoever told of it.

A deadline comes up once, a week before, for whichever child it is: *be the calendar, not the boss* (the guide, for
parents). In a child's own network only what is theirs shows. Thanks are asked for when something came of it.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kith.network import Kith
from kith.network.keys import MINE
from kith.records import Network, Opportunity, Person
from kith.rules.answers import welcome
from ..days.counting import number
from ..occasions.opportunities import title
from kith.words import day, on_day, short
from kith.words import say as _

from .suggestion import Candidate, Suggestion, closed

NEAR = 7
"""Days before a last day on which it is named."""

READY = 1
"""Days before the day itself."""


def candidates(kith: Kith, today: date) -> Iterator[Candidate]:
    """Last days to apply, the nearest first; then days that come; then thanks."""
    now = today.toordinal()
    kept = [(network, each) for network in seen_from(kith) for each in kith.within(network.id).all(Opportunity)]
    near = [
        (number(each.deadline) - now, network, each) for network, each in kept if each.state == "open" and each.deadline
    ]
    for away, network, each in sorted(near, key=lambda found: (found[0], found[2].id)):
        if 0 <= away <= NEAR:
            yield Candidate(deadline(each), "", partial(_last_day, network, each, today))
    coming = [
        (number(each.on) - now, network, each) for network, each in kept if each.state in ("applied", "taken") and each.on
    ]
    for away, network, each in sorted(coming, key=lambda found: (found[0], found[2].id)):
        if 0 <= away <= READY:
            yield Candidate(its_day(each), "", partial(_day_itself, network, each, today))
    for network, each in kept:
        person = kith.get(Person, each.person) if each.state in ("applied", "taken") else None
        if person and welcome(person):
            yield Candidate(thanks(each), person.id, partial(_thanks, network, each, person))


def seen_from(kith: Kith) -> list[Network]:
    """From one's own network all are seen, from a child's only that one."""
    return [each for each in kith.networks() if kith.network in (MINE, each.id)]


def deadline(opportunity: Opportunity) -> str:
    """The name of its last day."""
    return f"opportunity:{opportunity.id}:{opportunity.deadline}:last"


def its_day(opportunity: Opportunity) -> str:
    """The name of the day itself."""
    return f"opportunity:{opportunity.id}:{opportunity.on}:day"


def thanks(opportunity: Opportunity) -> str:
    """The name of the thanks for it."""
    return f"opportunity:{opportunity.id}:thanks"


def is_last_day(key: str) -> bool:
    """Whether a suggestion is about applying in time."""
    return key.endswith(":last")


def is_thanks(key: str) -> bool:
    """Whether a suggestion is about thanking whoever told."""
    return key.endswith(":thanks")


def _last_day(network: Network, opportunity: Opportunity, today: date) -> Suggestion:
    last = day(date.fromisoformat(opportunity.deadline), today)
    if network.id == MINE:
        why = _("The last day to apply is {day}.", day=last)
    elif network.name:
        why = _(
            "For {name}. The last day to apply is {day}. Ask once: “Is there anything you need for it?”",
            name=network.name, day=last,
        )  # fmt: skip
    else:
        why = _("The last day to apply is {day}. Ask once: “Is there anything you need for it?”", day=last)
    return _suggestion(deadline(opportunity), opportunity, why)


def _day_itself(network: Network, opportunity: Opportunity, today: date) -> Suggestion:
    when = on_day(date.fromisoformat(opportunity.on), today)
    why = _("It is {when}.", when=when)
    if network.name and network.id != MINE:
        why = _("For {name}, {when}.", name=network.name, when=when)
    if opportunity.where:
        why += " " + closed(_("Where: {place}", place=short(opportunity.where)))
    return _suggestion(its_day(opportunity), opportunity, why)


def _thanks(network: Network, opportunity: Opportunity, person: Person) -> Suggestion:
    what = title(opportunity)
    if network.id == MINE or not network.name:
        why = _("They told you of “{what}”, and something came of it.", what=short(what))
    else:
        why = _("They told you of “{what}”, and something came of it for {name}.", what=short(what), name=network.name)
    return Suggestion(
        key=thanks(opportunity), kind="opportunity", person=person, what="", why=why, record=opportunity,
        situation="thank",
    )  # fmt: skip


def _suggestion(key: str, opportunity: Opportunity, why: str) -> Suggestion:
    return Suggestion(key=key, kind="opportunity", person=None, what=title(opportunity), why=why, record=opportunity)
