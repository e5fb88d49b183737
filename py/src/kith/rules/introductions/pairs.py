"""Two people I know, side by side: why they should meet, whom that helps, and who else would suit one of them.

Every reason names the two texts behind it (`rules.matching`). Somebody of one's own network and somebody of a child's
make a pair like any other: a parent's friend for a child.
"""

from kith.network import Kith
from kith.records import Person

from . import introducing
from ..matching import Match, between
from ..matching import partners as within_one_network

REASONS = 3
"""Reasons that are told: more would not be read."""


def reasons(kith: Kith, one: Person, other: Person) -> list[Match]:
    """Why these two, the closest first."""
    return between(kith, one, other)[:REASONS]


def helped(kith: Kith, one: Person, other: Person) -> list[Person]:
    """Whom of the two an introduction helps: whoever needs what the other knows; both where neither is known to."""
    needing = {match.one.who.id for match in between(kith, one, other) if match.is_need and match.one.who}
    return [each for each in (one, other) if each.id in needing] or [one, other]


def partners(kith: Kith, person: Person, most: int = 6) -> list[tuple[Person, Match]]:
    """Who would suit somebody, in all networks, this one first; nobody with whom it was begun or made already."""
    known = {each for told in introducing.of_person(kith, person.id) for each in (told.one, told.other)}
    networks = sorted(kith.networks(), key=lambda each: each.id != kith.network)
    found = [match for each in networks for match in within_one_network(kith.within(each.id), person, most)]
    suited = [(other, match) for match in found for other in match.people if other.id not in {person.id, *known}]
    return suited[:most]
