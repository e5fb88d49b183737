"""Whom do I know who does what my child is curious about? People of my own network, each with the two texts that met.

A parent's friend who does something like it is a door; whether the child walks through it is the child's to say (the
articles, for parents). Matching finds them; here the reason is put into words about the child.
"""

from dataclasses import dataclass
from itertools import islice

from kith.network import Kith
from kith.network.keys import MINE
from kith.records import Goal, Network, Person
from kith.words import capital, short
from kith.words import say as _

from .hopes import called, network_of, the_child
from ..matching import Match, Side, for_network, who_knows
from ..saying.names import name_of

MOST = 12
"""People at once."""

QUOTED = 48
"""Characters of a text inside a sentence: the same hope stands beside several people."""


@dataclass(frozen=True, slots=True)
class Door:
    """Somebody of my own people, and why a child may like to talk to them."""

    person: Person
    why: str


@dataclass(frozen=True, slots=True)
class Opened:
    """A door for a child who is one of my own people: `match` is what the child hopes for or likes, and what meets it.

    `told` where the child has said so; a guess is nothing to write to anybody.
    """

    child: Person
    person: Person
    match: Match
    why: str
    told: bool


def opened(kith: Kith, one: Person, other: Person) -> Opened | None:
    """Why one of two people is a door for the other one, who is a child of mine; None where neither is that."""
    for child, person in ((one, other), (other, one)):
        network = network_of(kith, child)
        if network is None:
            continue
        for match in _nearest(kith, network):
            if match.other.who is not None and match.other.who.id == person.id:
                return Opened(child, person, match, _why(network, match), _is_told(kith, network, match))
    return None


def doors(kith: Kith, network: Network) -> list[Door]:
    """Who of my people meets what a child hopes for or likes: each once, the closest first."""
    child = the_child(kith, network)
    found: dict[str, Door] = {}
    for match in _nearest(kith, network):
        person = match.other.who
        if person is not None and person.id not in found and (child is None or person.id != child.id):
            found[person.id] = Door(person, _why(network, match))
            if len(found) == MOST:
                break
    return list(found.values())


def known_for(kith: Kith, text: str) -> list[Door]:
    """Who of my people knows about what a phrase speaks of, the closest first."""
    sides = islice(who_knows(kith.within(MINE), text), MOST)
    return [Door(side.who, knows(side)) for side in sides if side.who is not None]


def _nearest(kith: Kith, network: Network) -> list[Match]:
    # what somebody does is nearer than what they like, and a hope more than a liking
    return sorted(
        for_network(kith, network.id),
        key=lambda each: (-each.closeness, each.other.about in ("interest", "value"), each.one.about != "goal"),
    )


def _is_told(kith: Kith, network: Network, match: Match) -> bool:
    hope = kith.index.at(match.one.key)
    return bool(hope.told if isinstance(hope, Goal) else kith.within(network.id).profile().told)


def _why(network: Network, match: Match) -> str:
    name, hope = called(network), short(match.one.text, QUOTED)
    if match.one.about == "goal":
        said = _("{child} hopes for “{hope}”. {knows}", child=name, hope=hope, knows=knows(match.other))
    elif match.one.about == "strength":
        said = _("{child} is good at “{hope}”. {knows}", child=name, hope=hope, knows=knows(match.other))
    else:
        said = _("{child} likes “{hope}”. {knows}", child=name, hope=hope, knows=knows(match.other))
    return capital(said)


def knows(side: Side) -> str:
    """What somebody knows, in a sentence of its own."""
    name = name_of(side.who) if side.who else ""
    text = short(side.text, QUOTED)
    words = {
        "strength": _("{name} is good at “{text}”."),
        "background": _("{name} knows it from life: “{text}”."),
        "role": _("{name} does this: “{text}”."),
        "interest": _("{name} likes “{text}”."),
        "value": _("To {name} this matters: “{text}”."),
        "priority": _("{name} is busy with “{text}”."),
    }
    return words.get(side.about, _("{name}: “{text}”.")).format(name=name, text=text)
