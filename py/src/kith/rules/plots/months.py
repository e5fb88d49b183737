"""Two things that happened month by month, one above a line and one below it.

Each time is a block of its own, as long as the blocks are large enough to be seen; beyond that they grow together
into a bar.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from . import WIDTH, tenth

HALF = 66
"""How high the half above the line may be, and the one below it."""

HEAD, FOOT = 20, 20
"""Room for the name of the upper half, and for that of the lower one."""

NAMES = 22
"""Room for the names of the months, between the two halves."""

_BLOCK, _GAP, _SMALLEST = 13.0, 2.0, 5.0
"""A block where there is room for it, the gap between two, and the height under which they become one bar."""


@dataclass(frozen=True, slots=True)
class Block:
    """A block or a bar."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Month:
    """One month: its name, where that stands (its middle), and the blocks above and below."""

    name: str
    x: float
    above: list[Block]
    below: list[Block]


@dataclass(frozen=True, slots=True)
class Months:
    """The drawing. `upper` and `lower` are the heights of the two lines that the blocks stand on and hang from."""

    width: float
    height: float
    upper: float
    lower: float
    names_y: float
    months: list[Month]


def months(counts: Iterable[tuple[str, int, int]]) -> Months:
    """Months from the oldest to the newest: each its name, how often above, how often below."""
    told = list(counts)
    highest = max((above for _name, above, _below in told), default=0)
    deepest = max((below for _name, _above, below in told), default=0)
    unit = min(_BLOCK, HALF / max(highest, deepest, 1))
    pitch = WIDTH / max(len(told), 1)
    # neither half is higher than it needs, and neither is gone
    upper = HEAD + unit * max(highest, 1)
    lower = upper + NAMES
    return Months(
        WIDTH, tenth(lower + unit * max(deepest, 1) + FOOT), tenth(upper), tenth(lower), tenth(upper + NAMES / 2 + 4),
        [
            Month(
                name, tenth(pitch * (place + 0.5)),
                [_block(place, pitch, upper - top, -height) for top, height in _stacked(above, unit)],
                [_block(place, pitch, lower + top, height) for top, height in _stacked(below, unit)],
            )
            for place, (name, above, below) in enumerate(told)
        ],
    )  # fmt: skip


def _stacked(many: int, unit: float) -> list[tuple[float, float]]:
    """How far from the line each block begins, and how high it is."""
    if not many:
        return []
    if unit < _SMALLEST:
        return [(0, many * unit)]
    return [(each * unit, unit - _GAP) for each in range(many)]


def _block(place: int, pitch: float, start: float, height: float) -> Block:
    return Block(tenth(place * pitch + 4), tenth(min(start, start + height)), tenth(pitch - 8), tenth(abs(height)))
