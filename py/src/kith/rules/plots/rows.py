"""Rows with a name and a dot for each who belongs to it; a row with nobody in it stays to be seen.

Where there are more than fit, one dot stands for several, the same number in every row.
"""

from dataclasses import dataclass
from math import ceil

from . import WIDTH, tenth

HEIGHT = 25
"""How high a row is."""

NAMES = 104
"""Room for the names."""

_SPACE = 10.4
MOST = int((WIDTH - NAMES) / _SPACE)
"""Dots in one row."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its name, its height in the drawing (its middle), and where its dots stand."""

    name: str
    y: float
    dots: list[float]


@dataclass(frozen=True, slots=True)
class Rows:
    """The drawing. `each` is for how many one dot stands, `start` and `end` where a row begins and ends."""

    width: float
    height: float
    start: float
    end: float
    rows: list[Row]
    each: int


def rows(named: list[tuple[str, int]]) -> Rows:
    """Rows from the top: each its name, and how many belong to it. Who is there is never rounded away."""
    each = max(1, ceil(max((many for _name, many in named), default=0) / MOST))
    return Rows(
        WIDTH, HEIGHT * len(named), NAMES, WIDTH - 4,
        [
            Row(name, HEIGHT * (place + 0.5), [tenth(NAMES + 5 + _SPACE * dot) for dot in range(ceil(many / each))])
            for place, (name, many) in enumerate(named)
        ],
        each,
    )  # fmt: skip
