"""A text to the rows of a table: the delimiter guessed, quoted line breaks kept, broken quotes put right.

Python's csv module does the splitting. It would take everything after a quote that never closes for one cell, so such
a row is read again with its quotes as plain signs. The text is read through each time somebody asks for its rows: a
table of a million short cells is never held as cells.
"""

import csv
import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from ..cards.cards import unix_lines
from ..decoding import Octets, decoded

MOST_ROWS = 20_000
MOST_COLUMNS = 300
LONGEST_CELL = 100_000
"""Characters: more than any text that a person may keep, so whatever is longer is no cell."""

DELIMITERS = ",;\t|"

_LONGEST_LINE = 1_000_000
_MOST_LINES = 5_000
_MOST_REPAIRS = 100
_SAMPLE = 64_000
_SAMPLED_ROWS = 60
_END = "\0"
_SAID = re.compile(r'"?sep=([,;\t|])"?[ \t]*\n', re.IGNORECASE)


class Row(NamedTuple):
    """One row: its number as a spreadsheet counts, and its cells. `whole` is false for one far too long to read."""

    number: int
    cells: list[str]
    whole: bool = True


def text_of(octets: Octets) -> str:
    """The text of a file that was opened, with plain line ends and nothing that no cell can hold."""
    raw = octets.text.encode("latin-1")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        # one damaged letter must not turn all others into signs of another encoding
        text = "\n".join(decoded(line, "", octets.guess) for line in raw.split(b"\n"))
    return unix_lines(text).replace(_END, "")


def delimiter_of(text: str, known: Callable[[list[str]], int]) -> tuple[str, int]:
    """What stands between the cells, and where the rows begin: after a line in which Excel says it.

    `known` counts the cells of a row that are headings. A delimiter is right where it gives most of these, then where
    most rows have as many cells as each other.
    """
    if said := _SAID.match(text):
        return said[1], said.end()
    sample = text[:_SAMPLE]
    if len(text) > _SAMPLE:
        sample = sample[: sample.rfind("\n") + 1] or sample

    def fits(delimiter: str) -> tuple[int, int, int]:
        sampled = [row.cells for row in islice(rows(sample, delimiter), _SAMPLED_ROWS)]
        widths = [len(cells) for cells in sampled if len(cells) > 1]
        commonest = max(set(widths), key=lambda width: (widths.count(width), width), default=0)
        return max(map(known, sampled), default=0), widths.count(commonest), commonest

    return max(DELIMITERS, key=fits), 0


def rows(text: str, delimiter: str, start: int = 0) -> Iterator[Row]:
    """The rows of a text from a place on, empty ones included."""
    csv.field_size_limit(LONGEST_CELL)
    lines = _Lines(text, start)
    quoting: int = csv.QUOTE_MINIMAL
    reader = _reader(lines, delimiter, quoting)
    number = repairs = 0
    while True:
        begun = lines.begin()
        try:
            cells = next(reader, [_END])
            broken = bool(cells) and len(cells[-1]) > 1 and cells[-1].endswith((_END, _END + "\n"))
        except (csv.Error, _Unending):
            cells, broken = [], True
        if cells == [_END]:
            return
        number += 1
        if not broken:
            yield Row(number, cells)
            continue
        repairs += 1
        quoting = csv.QUOTE_NONE if repairs > _MOST_REPAIRS else quoting
        line = lines.again(begun)
        reader = _reader(lines, delimiter, quoting)
        yield _bare(line, delimiter, number)


def _reader(lines: Iterator[str], delimiter: str, quoting: int) -> "Iterator[list[str]]":
    return csv.reader(lines, delimiter=delimiter, skipinitialspace=delimiter != "\t", quoting=quoting)  # type: ignore[arg-type]


def _bare(line: str, delimiter: str, number: int) -> Row:
    """A line whose quotes are plain signs."""
    if len(line) <= _LONGEST_LINE:
        try:
            cells = next(_reader(iter([line]), delimiter, csv.QUOTE_NONE), [])
            return Row(number, [cell.strip().strip('"') for cell in cells])
        except csv.Error:
            pass
    return Row(number, [], whole=False)


class _Unending(Exception):
    """A row that goes on and on."""


class _Lines:
    """The lines of a text one by one, then a mark that no text holds: a row with that mark in it was never closed."""

    def __init__(self, text: str, start: int) -> None:
        self._text = text
        self._next = start
        self._ended = False
        self._of_row = 0

    def __iter__(self) -> "_Lines":
        return self

    def __next__(self) -> str:
        self._of_row += 1
        if self._next >= len(self._text):
            if self._ended:
                raise StopIteration
            self._ended = True
            return _END
        start, end = self._next, self._text.find("\n", self._next)
        self._next = len(self._text) if end < 0 else end + 1
        if self._of_row > _MOST_LINES or self._next - start > _LONGEST_LINE:
            raise _Unending
        return self._text[start : self._next]

    def begin(self) -> int:
        """A row begins here."""
        self._of_row = 0
        return self._next

    def again(self, place: int) -> str:
        """The line at a place once more; the next one is that after it."""
        end = self._text.find("\n", place)
        self._next = len(self._text) if end < 0 else end + 1
        self._ended = False
        return self._text[place : self._next].rstrip("\n")
