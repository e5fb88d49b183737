"""The map as it is drawn: circles around me, names in them, lines for what links them, and in sentences the same.

Geometry comes from `rules.mapping` as numbers; here it gets its words, and the template draws it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kith.network import Kith
from kith.network.keys import MINE
from kith.records import Person
from kith.rules import mapping
from kith.rules.saying.names import first_of
from kith.words import say as _

from ..ground import wording


_BASELINE = 4.5
"""How far below the middle of a label its text stands."""


@dataclass(frozen=True, slots=True)
class Name:
    """Somebody on the map: what stands there and where, and in the list below what it says of them.

    `shape` is the label's outline as an SVG path, `x` and `y` where its text stands. `links` are sentences.
    """

    person: Person
    label: str
    shape: str
    x: float
    y: float
    below: str
    links: list[str]


@dataclass(frozen=True, slots=True)
class Band:
    """A circle: its name, its outer edge, who stands in it. `value` is the circle itself, empty for none."""

    value: str
    name: str
    radius: float
    people: list[Name]


@dataclass(frozen=True, slots=True)
class Line:
    """A line, as an SVG path, and whom it links (ids with spaces between)."""

    kind: mapping.LinkKind
    path: str
    people: str


@dataclass(frozen=True, slots=True)
class Sector:
    """The name of a sector at the rim: by how many degrees it is turned, and its height in the drawing before that."""

    name: str
    turn: float
    y: float


@dataclass(frozen=True, slots=True)
class Map:
    """All of it. `half` is half of the drawing's width and height; `centre` who stands in the middle.

    `legend` are the kinds of lines that are drawn, in words; `more` says who is shown where not everybody fits on it; `unread` is
    whether threads are missing because what was learnt is still being read.
    """

    half: float
    centre: str
    centre_shape: str
    bands: list[Band]
    lines: list[Line]
    sectors: list[Sector]
    legend: list[tuple[mapping.LinkKind, str]]
    more: str
    unread: bool


def drawn(kith: Kith, circle: str, relation: str) -> Map:
    """The map of the people of that circle and that relation; of all where these are empty."""
    found = mapping.nearest(kith, circle, relation)
    people, centre = found.people, _centre(kith)
    links, labels = mapping.links(kith, people), iter(mapping.labels(people))
    wanted = [[mapping.Label(next(labels), mapping.RELATIONS.index(each.relation)) for each in those] for _name, those in found.circles]
    drawing = mapping.lay_out(wanted, [wording.circles()[name] for name, _those in found.circles], centre)
    texts = [label.text for band in wanted for label in band]
    spots = dict(zip((each.id for each in people), (spot for band in drawing.spots for spot in band), strict=True))
    return Map(
        drawing.half, centre, _outline(mapping.Spot(0, 0, drawing.centre)),
        _bands(found, drawing, dict(zip(spots, texts, strict=True)), spots, links),
        [_line(link, spots) for link in links],
        _sectors(drawing) if len(drawing.sectors) > 1 else [],
        _legend(links),
        _more(found, bool(circle or relation)),
        not mapping.can_tell(kith),
    )  # fmt: skip


def _bands(
    found: mapping.Nearest, drawing: mapping.Drawing, labels: dict[str, str], spots: dict[str, mapping.Spot],
    links: Sequence[mapping.Link],
) -> list[Band]:
    said: dict[str, list[str]] = {}
    for link in links:
        for person in link.people:
            said.setdefault(person.id, []).append(mapping.said_of(link, person))
    names, relations, circles = wording.circles(), wording.relations(), []
    for (circle, those), radius in zip(found.circles, drawing.radii, strict=True):
        listed = [
            Name(
                each, labels[each.id], _outline(spot), spot.x, spot.y + _BASELINE,
                wording.belonging(each) if each.role or each.organisation or not each.relation else relations[each.relation],
                said.get(each.id, []),
            )
            for each in those
            for spot in [spots[each.id]]
        ]  # fmt: skip
        circles.append(Band(circle, names[circle], radius, listed))
    return circles


def _outline(spot: mapping.Spot) -> str:
    """A box with two round ends."""
    high = mapping.HEIGHT
    left, long, bend = spot.x - spot.width / 2 + high / 2, spot.width - high, f"a{high / 2} {high / 2} 0 0 1 0"
    return f"M{left:.1f} {spot.y - high / 2}h{long:.1f}{bend} {high}h{-long:.1f}{bend} {-high}z"


def _line(link: mapping.Link, spots: dict[str, mapping.Spot]) -> Line:
    through = mapping.round_about([spots[each.id] for each in link.people])
    bends = [mapping.between(one, other) for one, other in zip(through, through[1:], strict=False)]
    return Line(link.kind, f"M{through[0].x:.0f} {through[0].y:.0f}{''.join(bends)}", " ".join(each.id for each in link.people))


def _centre(kith: Kith) -> str:
    """Who stands in the middle: I, or the child whose people these are."""
    return _("You") if kith.network == MINE else first_of(kith.profile().name)[:14] or _("Your child")


def _sectors(drawing: mapping.Drawing) -> list[Sector]:
    """Names along the rim; in the lower half they are turned the other way, so that nobody has to stand on their head."""
    names = {
        "family": _("Family"), "friend": _("Friends"), "classmate": _("Classmates"), "teacher": _("Teachers"),
        "mentor": _("Mentors"), "professional": _("Professionals"), "other": _("Others"), "": _("Not said"),
    }  # fmt: skip
    found = []
    for number, angle in drawing.sectors:
        below = 90 < angle % 360 < 270
        found.append(Sector(names[mapping.RELATIONS[number]], angle - 180 if below else angle, drawing.rim + 10 if below else -drawing.rim))
    return found


def _legend(links: Sequence[mapping.Link]) -> list[tuple[mapping.LinkKind, str]]:
    """The kinds of lines that are drawn, in words."""
    words = {
        "introduction": _("You introduced them"),
        "through": _("You met one through the other"),
        "goal": _("They share a goal with you"),
        "gathering": _("They were at the same gathering"),
        "thread": _("They have something in common"),
    }
    drawn = {link.kind for link in links}
    return [(kind, words[kind]) for kind in mapping.LINKS if kind in drawn]


def _more(found: mapping.Nearest, filtered: bool) -> str:
    if not found.more:
        return ""
    if filtered:
        return _("Of these, the {n} nearest are shown: by circle, then by who you were in touch with last.", n=mapping.MOST)
    return _("The {n} nearest are shown: by circle, then by who you were in touch with last. Choose a circle or a relation to see others.",
             n=mapping.MOST)  # fmt: skip
