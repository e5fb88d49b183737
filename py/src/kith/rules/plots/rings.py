"""Near and far: half rings around somebody in the middle of the lower edge, and a dot for each who stands in one.

The innermost ring is nearest. Its name stands at the top of a ring, and the dots leave room for it. Where there are
more people than dots fit, one dot stands for several, the same number in every ring.
"""

from dataclasses import dataclass
from math import ceil, cos, pi, sin

from . import WIDTH, tenth

HOLE, BAND = 24, 33
"""The radius of the place in the middle, and how wide a ring is."""

MOST = 60
"""Dots in one ring."""

_ROWS = (0.3, 0.62, 0.9)
"""Where in a ring its rows of dots lie, from the inside out; its name stands above the lowest."""

_SPACE = 9.5
"""How far apart the dots of a row stand, where there is room."""

_NAME = 27
"""Half of the room that a ring's name takes."""

_EDGE = 0.09
"""How far from the lower edge the first dot of a row stands, as an angle."""


@dataclass(frozen=True, slots=True)
class Dot:
    """A dot, and which of the kinds it was asked for as (0 for the first)."""

    x: float
    y: float
    kind: int


@dataclass(frozen=True, slots=True)
class Ring:
    """A half ring: its outer radius, where its name stands, and the dots in it."""

    radius: float
    name: str
    name_y: float
    dots: list[Dot]


@dataclass(frozen=True, slots=True)
class Rings:
    """The drawing: `x` and `y` are the middle, `hole` the radius of the place in it.

    `each` is for how many people one dot stands.
    """

    width: float
    height: float
    x: float
    y: float
    hole: float
    rings: list[Ring]
    each: int

    @property
    def kinds(self) -> set[int]:
        """The kinds of dots that are drawn."""
        return {dot.kind for ring in self.rings for dot in ring.dots}


def rings(named: list[tuple[str, list[int]]]) -> Rings:
    """Rings from the inside out: each its name, and how many dots there are of each kind.

    Of a kind that has anybody at least one dot is drawn.
    """
    most = max((sum(counts) for _name, counts in named), default=0)
    each = max(1, ceil(most / MOST))
    x, y = WIDTH / 2, HOLE + BAND * len(named) + 4.0
    drawn = []
    for place, (name, counts) in enumerate(named):
        inner = HOLE + BAND * place
        kinds = [kind for kind, many in enumerate(counts) for _dot in range(ceil(many / each))]
        drawn.append(
            Ring(inner + BAND, name, tenth(y - inner - BAND + 13), [
                Dot(tenth(x - radius * cos(angle)), tenth(y - radius * sin(angle)), kind)
                for kind, (radius, angle) in zip(kinds, _places(inner, len(kinds)), strict=True)
            ])
        )  # fmt: skip
    return Rings(WIDTH, y + 8, x, y, HOLE, drawn, each)


def _places(inner: float, many: int) -> list[tuple[float, float]]:
    """The radius and the angle of so many dots in one ring, in the order in which they are filled."""
    rows = [inner + BAND * row for row in _ROWS]
    room = [max(2, int(_length(radius) / _SPACE)) for radius in rows]
    # as few rows as they need, the middle one first; beyond that all of them, closer together
    wanted = next((those for those in ([1], [0, 1], [0, 1, 2]) if sum(room[row] for row in those) >= many), [0, 1, 2])
    shares = _shared(many, [room[row] for row in wanted])
    found: list[tuple[float, float]] = []
    for row, share in zip(wanted, shares, strict=True):
        found += [(rows[row], angle) for angle in _angles(rows[row], share)]
    return sorted(found, key=lambda place: (place[1], place[0]))


def _shared(many: int, room: list[int]) -> list[int]:
    shares = [many * each // sum(room) for each in room]
    for row in range(many - sum(shares)):
        shares[-1 - row] += 1
    return shares


def _length(radius: float) -> float:
    """How long the two arcs of a row are, left and right of the name."""
    return 2 * radius * _arc(radius)


def _arc(radius: float) -> float:
    return max(0.3, pi / 2 - _NAME / radius - _EDGE)


def _angles(radius: float, many: int) -> list[float]:
    """Angles from the left edge to the right one, half of the dots on each side of the name."""
    left = (many + 1) // 2
    return [*_side(radius, left), *sorted(pi - angle for angle in _side(radius, many - left))]


def _side(radius: float, many: int) -> list[float]:
    arc = _arc(radius)
    step = min(arc / max(many - 1, 1), 2.2 * _SPACE / radius)
    start = _EDGE + (arc - step * (many - 1)) / 2
    return [start + step * each for each in range(many)]
