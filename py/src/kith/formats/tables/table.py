"""A table of contacts: its columns with what they hold, some of its values to look at, and its people.

    found = table.opened(octets)
    found.program             # "Google", or "" for a table that nobody knows
    found.columns[2].meaning  # "phone"
    cards = found.with_meanings({2: "mail"}).cards()

The first row that looks like one is the heading: LinkedIn writes notes above it, and some tables have none.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from kith.words import say as _
from kith.words import short

from ..decoding import Octets
from ..cards.found import Cards, SetAside
from ..parts import Parts, Progress, through
from ..cards.properties import Property
from . import headings
from .days import Order, order_of
from .entries import properties_of
from .guarding import unguarded
from .guessing import column_of, guessed, looks_like_a_value
from .layouts import layout_of
from .meanings import Column, Meaning
from .rows import MOST_COLUMNS, MOST_ROWS, Row, delimiter_of, rows, text_of

SAMPLES = 3
"""So many different values of a column are shown."""

_SAMPLE_LENGTH = 60
_LOOKED_AT = 200
_MOST_ABOVE = 30
_OF_DAYS: frozenset[Meaning] = frozenset({"birthday", "date", "connected"})


@dataclass(frozen=True, slots=True)
class Table:
    """A table that was opened. Its people are read when somebody asks for them.

    `program` is the name of the program that saved it, where its headings tell; `order` how that program writes days in
    numbers. `samples` has for each column up to three different values; a column without any is empty.
    """

    columns: list[Column]
    samples: list[list[str]]
    program: str = ""
    order: Order = ""
    wider: bool = False
    _text: str = field(default="", repr=False)
    _delimiter: str = ","
    _start: int = 0
    _above: int = 0

    def with_meanings(self, meanings: Mapping[int, Meaning]) -> "Table":
        """The same table with these columns, by their places, holding something else."""
        columns = [
            column if meanings.get(place, column.meaning) == column.meaning else column_of(column.heading, meanings[place])
            for place, column in enumerate(self.columns)
        ]
        return replace(self, columns=columns)

    def cards(self) -> Cards:
        """Everybody in it. An empty row is passed over; one with nobody in it is set aside."""
        return through(self.reading())

    def reading(self) -> Parts[Cards]:
        """The same, row by row."""
        found = Cards(program=self.program, table=self)
        orders = yield from self._orders()
        count, about = 0, self._about()
        for row in self._rows():
            if row.whole and not any(cell.strip() for cell in row.cells):
                continue
            if count == MOST_ROWS:
                rest = _("Kith reads at most {n} rows from one table", n=f"{MOST_ROWS:,}")
                found.aside.append(SetAside(_("the rest of the table"), rest))
                break
            count += 1
            yield Progress(count, max(about, count))
            if not row.whole:
                found.aside.append(SetAside(_named(row), _("it is far too long for a row of a table")))
                continue
            # made inside, so that whatever nobody foresaw costs this row alone
            found.take(_later(row.cells, self.columns, orders), lambda row=row: _named(row))  # type: ignore[misc]
        if self.wider:
            found.aside.append(
                SetAside(_("the columns after those"), _("Kith reads at most {n} columns of a table", n=MOST_COLUMNS))
            )
        return found

    def _rows(self) -> Iterator[Row]:
        return islice(rows(self._text, self._delimiter, self._start), self._above, None)

    def _about(self) -> int:
        return min(self._text.count("\n", self._start) - self._above + 1, MOST_ROWS)

    def _orders(self) -> Parts[dict[int, Order]]:
        """For each column with days, whether the day or the month comes first in it."""
        places = [place for place, column in enumerate(self.columns) if column.meaning in _OF_DAYS]
        if not places:
            return {}
        values: dict[int, set[str]] = {place: set() for place in places}
        for row in islice(self._rows(), MOST_ROWS):
            yield Progress()
            for place in places:
                if place < len(row.cells) and len(row.cells[place]) < _SAMPLE_LENGTH:
                    values[place].add(row.cells[place])
        return {place: order_of(each) or self.order for place, each in values.items()}


def _later(cells: list[str], columns: list[Column], orders: dict[int, Order]) -> Iterator[Property]:
    yield from properties_of(cells, columns, orders)


def _named(row: Row) -> str:
    """A few words by which a person may find a row in a spreadsheet."""
    said = next((cell for each in row.cells if (cell := " ".join(each[:400].split()))), "")
    return _("row {n}: {text}", n=row.number, text=short(said, _SAMPLE_LENGTH)) if said else _("row {n}", n=row.number)


def opened(octets: Octets) -> Table | None:
    """The table that a file holds; None where it is none."""
    return through(opening(octets))


def opening(octets: Octets) -> Parts[Table | None]:
    """The same in parts."""
    text = text_of(octets)
    delimiter, start = delimiter_of(text, headings.known)
    first = list(islice(rows(text, delimiter, start), _MOST_ABOVE))
    above = _place_of_headings([row.cells for row in first])
    heads = [cell.strip() for cell in first[above].cells] if above is not None else []
    after = above + 1 if above is not None else 0
    width = max(len(heads), max((len(row.cells) for row in first[after:]), default=0))
    values, samples, count = yield from _values(islice(rows(text, delimiter, start), after, None), min(width, MOST_COLUMNS))
    if not _is_table(heads, values, [row.cells for row in first[after:]], count):
        return None
    layout = layout_of(heads[:MOST_COLUMNS])
    named = [heads[place] if place < len(heads) and heads[place] else _("Column {n}", n=place + 1) for place in range(len(values))]
    if layout:
        columns = [*layout.columns, *map(Column, named[len(layout.columns) :])]
    else:
        columns = guessed([head if len(head) <= headings.LONGEST else short(head, headings.LONGEST) for head in named], values)
    return Table(
        columns, samples, layout.program if layout else "", layout.order if layout else "", width > MOST_COLUMNS,
        text, delimiter, start, after,
    )  # fmt: skip


def _place_of_headings(first: list[list[str]]) -> int | None:
    """Which of the first rows is the heading; None where the table has none."""
    known = [0 if any(map(looks_like_a_value, cells)) else headings.known(cells) for cells in first]
    best = max(known, default=0)
    for place, (cells, count) in enumerate(zip(first, known, strict=True)):
        filled = sum(bool(cell.strip()) for cell in cells)
        if count and (count == best or (count > 1 and 2 * count >= filled)):
            return place
    # headings that nobody knows: a row of words above rows with values in them
    of_words = next((place for place, cells in enumerate(first) if sum(bool(cell.strip()) for cell in cells) > 1), None)
    if of_words is None or any(map(looks_like_a_value, first[of_words])):
        return None
    below = [cell for cells in first[of_words + 1 :] for cell in cells]
    return of_words if any(map(looks_like_a_value, below)) else None


def _values(some: Iterator[Row], width: int) -> Parts[tuple[list[list[str]], list[list[str]], int]]:
    """For each column its first values and up to three different ones to show; and how many rows have any."""
    values: list[list[str]] = [[] for _place in range(width)]
    samples: list[list[str]] = [[] for _place in range(width)]
    count = 0
    for row in islice(some, 2 * MOST_ROWS):
        some_here = False
        for place, cell in enumerate(row.cells[:width]):
            if cell and (text := unguarded(cell).strip()):
                some_here = True
                if len(values[place]) < _LOOKED_AT:
                    values[place].append(text)
                if len(samples[place]) < SAMPLES and (shown := short(text[:400], _SAMPLE_LENGTH)) not in samples[place]:
                    samples[place].append(shown)
        count += some_here
        yield Progress()
    return values, samples, count


def _is_table(heads: list[str], values: list[list[str]], first: list[list[str]], count: int) -> bool:
    """Whether it is a table at all, and not some other text that happens to have commas in it."""
    if not count:
        return bool(layout_of(heads))
    if headings.known(heads):
        return True
    if not any(looks_like_a_value(text) for each in values for text in each):
        return False
    widths = [len(cells) for cells in first if any(cell.strip() for cell in cells)]
    commonest = max(set(widths), key=widths.count, default=0)
    return widths.count(commonest) * 2 > len(widths)
