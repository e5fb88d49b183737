"""Who is on the map: everybody, or of a large network those who are nearest."""

from dataclasses import dataclass

from kith.network import Kith
from kith.records import CircleName, Person, Relation

from ..finding.search import NONE

MOST = 150
"""People on one map. The layers of a network end about there (Dunbar; Sutcliffe et al. 2012), and so does legibility."""

CIRCLES: tuple[CircleName, ...] = ("inner", "close", "steady", "wide", "")
"""From the middle outwards; whoever is in no circle stands furthest out."""

RELATIONS: tuple[Relation, ...] = (
    "family", "friend", "classmate", "teacher", "mentor", "professional", "other", "",
)  # fmt: skip
"""The way round, from the top: next to each other stand those whom one is likely to know together."""


@dataclass(frozen=True, slots=True)
class Nearest:
    """The people of a map, circle by circle from the middle (those with nobody in them left out), in their order round.

    `more` is whether others would be on it if there were room.
    """

    circles: list[tuple[CircleName, list[Person]]]
    more: bool

    @property
    def people(self) -> list[Person]:
        """All of them."""
        return [person for _circle, those in self.circles for person in those]


def nearest(kith: Kith, circle: str = "", relation: str = "", most: int = MOST) -> Nearest:
    """At most so many people of this network: the nearer circle first, then whom I was last in touch with.

    `circle` and `relation` leave only those; `NONE` asks for those of whom nothing was said.
    """
    fitting = [each for each in kith.people() if _is(circle, each.circle) and _is(relation, each.relation)]
    shown = fitting
    if len(fitting) > most:
        lately = sorted(fitting, key=lambda each: kith.last_contact(each.id), reverse=True)
        chosen = {each.id for each in sorted(lately, key=lambda each: CIRCLES.index(each.circle))[:most]}
        # in the order of names again, whoever was in touch last: places must not change with every talk
        shown = [each for each in fitting if each.id in chosen]
    circles = []
    for name in CIRCLES:
        if those := [each for each in shown if each.circle == name]:
            circles.append((name, sorted(those, key=lambda each: RELATIONS.index(each.relation))))
    return Nearest(circles, len(fitting) > most)


def _is(wanted: str, value: str) -> bool:
    return not wanted or value == ("" if wanted == NONE else wanted)
