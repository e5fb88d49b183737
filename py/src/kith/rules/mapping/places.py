"""Where everything on the map stands, as numbers: nothing here knows a record, a colour or a word.

Labels lie in rows, as words in a book do, because that is how names are read. A circle's band is crossed by rows, and
what is crossed are stretches to put labels on; the band grows until all of its labels have room. So no two labels
ever lie upon each other, and each lies within its own band, however many there are. Round a band the
labels go in their order, sector by sector, and a sector begins at the same part of the way round in every band.
Lengths are in units of a label's text, as large as a screen's pixels; the middle is 0, 0 and `y` grows downwards.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import atan2, ceil, hypot, pi, sqrt
from unicodedata import east_asian_width

ROW = 25
"""From one row of labels to the next."""

HEIGHT = 21
"""A label's height."""

_LETTER, _WIDE, _NARROW, _PAD = 7.4, 13.5, 4.2, 14
"""What a letter takes in a line of text, a wide sign, a narrow one; and a label's two ends."""

_GAP, _EDGE, _STEP, _HEAD = 5, 2, 6, 17
"""Between two labels, from a label to its band's edge, how a band grows, and how high its name is."""

_AIR = 1.3
"""How much more room than its labels need a band has, so that they can lie where they would like to."""

_LEAST = 0.06
"""The part of the way round that every sector has at least: its name must have room beside its neighbours'."""

_RIM = 24
"""Room around the outermost circle for the names of the sectors."""


@dataclass(frozen=True, slots=True)
class Label:
    """A text to be placed, and the number of its sector."""

    text: str
    sector: int


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label lies: its middle, and its width."""

    x: float
    y: float
    width: float


@dataclass(frozen=True, slots=True)
class Drawing:
    """A whole map. `half` is half of its width and height, `radii` are the bands' outer edges from the middle outwards.

    `spots` are the labels of each band in their order, `sectors` the number of each sector with its angle clockwise from
    the top, in degrees. `centre` is the width of the label in the middle, `rim` the radius of the sectors' names.
    """

    half: float
    radii: list[float]
    spots: list[list[Spot]]
    sectors: list[tuple[int, float]]
    centre: float
    rim: float


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A part of a row that labels may lie on."""

    left: float
    right: float
    y: float

    @property
    def turn(self) -> float:
        """How far round it lies, clockwise from the top: 0 to 1."""
        return (atan2((self.left + self.right) / 2, -self.y) / (2 * pi)) % 1


def breadth(text: str) -> float:
    """About how wide a label is; rather too wide than too narrow, because fonts differ."""
    return round(_PAD + sum(_NARROW if each in "iljtfrI.,'’ " else _WIDE if _is_wide(each) else _LETTER for each in text), 1)


def _is_wide(sign: str) -> bool:
    return sign in "mwMWQ@…" or (not sign.isascii() and east_asian_width(sign) in "WF")


def lay_out(bands: Sequence[Sequence[Label]], names: Sequence[str], centre: str) -> Drawing:
    """The map of these bands, from the middle outwards, each with its name; in each, labels stand sector by sector."""
    sectors = _sectors([label for band in bands for label in band])
    middle = breadth(centre)
    edge = max(HEIGHT, middle / 2) + 2 * _GAP
    radii, spots = [], []
    for band, name in zip(bands, names, strict=True):
        edge, placed = _band(band, sectors, edge, breadth(name))
        radii.append(edge)
        spots.append(placed)
    return Drawing(edge + _RIM, radii, spots, _angles(bands, spots, edge), middle, edge + 7)


def between(one: Spot, other: Spot) -> str:
    """The way of a line from a label to another, as the rest of an SVG path: bent outwards, so that it spares the middle."""
    across, down = other.x - one.x, other.y - one.y
    x, y = (one.x + other.x) / 2, (one.y + other.y) / 2
    side = 1 if y * across - x * down >= 0 else -1
    return f"Q{x - side * down * 0.14:.0f} {y + side * across * 0.14:.0f} {other.x:.0f} {other.y:.0f}"


def round_about(spots: Sequence[Spot]) -> list[Spot]:
    """Spots in their order clockwise, begun after the widest gap: a line through them is then a short one."""
    ordered = sorted(spots, key=_turn)
    gaps = [(_turn(spot) - _turn(ordered[place - 1])) % 1 for place, spot in enumerate(ordered)]
    first = gaps.index(max(gaps))
    return ordered[first:] + ordered[:first]


def _turn(spot: Spot) -> float:
    return (atan2(spot.x, -spot.y) / (2 * pi)) % 1


def _sectors(labels: list[Label]) -> dict[int, tuple[float, float]]:
    """Where each sector begins and ends on the way round (0 to 1): as long as it has labels to hold."""
    numbers = sorted({label.sector for label in labels})
    held = [max(_LEAST, sum(label.sector == each for label in labels) / len(labels)) for each in numbers]
    found, start = {}, 0.0
    for number, part in zip(numbers, held, strict=True):
        end = start + part / sum(held)
        found[number] = (start, end)
        start = end
    return found


def _band(labels: Sequence[Label], sectors: dict[int, tuple[float, float]], inner: float, name: float) -> tuple[float, list[Spot]]:
    """A band around the radius `inner` that holds these labels: its outer radius, and where they lie."""
    widths = [breadth(label.text) for label in labels]
    # no row can be used to its ends, so a band of that area is always too small
    airy = [width * _AIR for width in widths]
    room = sum(airy) * ROW / pi
    outer = max(inner + ROW + _HEAD, _STEP * ceil(sqrt(inner * inner + room) / _STEP))
    while True:
        stretches = [each for each in _stretches(inner, outer, name) if _length(each) >= min(widths)]
        if _latest(airy, stretches):
            latest = _latest(widths, stretches)
            return outer, _placed(widths, stretches, latest, _wishes(labels, sectors))
        outer += _STEP


def _stretches(inner: float, outer: float, name: float) -> list[_Stretch]:
    """What the rows leave of a band for labels, clockwise from the top, where its name stands."""
    found = []
    for row in range(-int(outer / ROW), int(outer / ROW) + 1):
        y = row * ROW
        far, near = abs(y) + HEIGHT / 2 + _EDGE, max(0, abs(y) - HEIGHT / 2 - _EDGE)
        if far >= outer:
            continue
        end = sqrt(outer * outer - far * far)
        start = sqrt(inner * inner - near * near) if near < inner else 0
        if y < 0 and far > outer - _HEAD:
            start = max(start, name / 2)
        if start or y < 0:
            start = max(start, _GAP / 2)
            found += [_Stretch(start, end, y), _Stretch(-end, -start, y)]
        else:
            found.append(_Stretch(-end, end, y))
    return sorted(found, key=lambda each: (each.turn, each.y))


def _latest(widths: list[float], stretches: list[_Stretch]) -> list[int]:
    """The last stretch on which each label may lie if all after it are to find room; empty where there is too little."""
    found: list[int] = []
    at = len(stretches) - 1
    left = _length(stretches[at]) if stretches else 0
    for width in reversed(widths):
        while at >= 0 and left < width:
            at -= 1
            left = _length(stretches[at]) if at >= 0 else 0
        if at < 0:
            return []
        left -= width + _GAP
        found.append(at)
    return found[::-1]


def _wishes(labels: Sequence[Label], sectors: dict[int, tuple[float, float]]) -> list[float]:
    """How far round each label would like to lie (0 to 1): spread evenly over its sector."""
    many: dict[int, int] = {}
    for label in labels:
        many[label.sector] = many.get(label.sector, 0) + 1
    before: dict[int, int] = {}
    found = []
    for label in labels:
        start, end = sectors[label.sector]
        place = before[label.sector] = before.get(label.sector, 0) + 1
        found.append(start + (place - 0.5) / many[label.sector] * (end - start))
    return found


def _placed(widths: list[float], stretches: list[_Stretch], latest: list[int], wishes: list[float]) -> list[Spot]:
    """Labels one after the other, each on the stretch of its wish, or as near as the others let it come."""
    ends, total = [], 0.0
    for stretch in stretches:
        total += _length(stretch)
        ends.append(total)
    on: list[list[float]] = [[] for _stretch in stretches]
    at, left = 0, _length(stretches[0])
    wished = 0
    for width, wish, last in zip(widths, wishes, latest, strict=True):
        while ends[wished] < wish * total:
            wished += 1
        if min(wished, last) > at:
            at = min(wished, last)
            left = _length(stretches[at])
        while left < width:
            at += 1
            left = _length(stretches[at])
        left -= width + _GAP
        on[at].append(width)
    return [spot for stretch, those in zip(stretches, on, strict=True) for spot in _spread(stretch, those)]


def _spread(stretch: _Stretch, widths: list[float]) -> list[Spot]:
    """Labels on one stretch, in their order clockwise, with the same room before, between and after them."""
    below = stretch.y > 0
    free = (stretch.right - stretch.left - sum(widths)) / (len(widths) + 1)
    at, spots = stretch.left + free, []
    for width in reversed(widths) if below else widths:
        spots.append(Spot(round(at + width / 2, 1), stretch.y, width))
        at += width + free
    return spots[::-1] if below else spots


def _length(stretch: _Stretch) -> float:
    return stretch.right - stretch.left


def _angles(bands: Sequence[Sequence[Label]], spots: list[list[Spot]], edge: float) -> list[tuple[int, float]]:
    """The middle of each sector as its labels lie, moved apart where two names would lie upon each other."""
    along: dict[int, list[float]] = {}
    for labels, placed in zip(bands, spots, strict=True):
        for label, spot in zip(labels, placed, strict=True):
            reach = hypot(spot.x, spot.y) or 1
            ends = along.setdefault(label.sector, [0.0, 0.0])
            ends[0] += spot.x / reach
            ends[1] += spot.y / reach
    turned = sorted((atan2(x, -y) % (2 * pi), number) for number, (x, y) in along.items())
    apart, found = min(90 / edge, 2 * pi / max(1, len(turned))), []
    earlier = -apart
    for angle, number in turned:
        earlier = max(angle, earlier + apart)
        found.append((number, earlier))
    # the last may have been pushed beyond the first
    late = found[0][1] + 2 * pi - apart if found else 0
    for place in range(len(found) - 1, -1, -1):
        number, angle = found[place]
        found[place] = (number, min(angle, late))
        late = found[place][1] - apart
    return [(number, round(angle * 180 / pi, 1)) for number, angle in found]
