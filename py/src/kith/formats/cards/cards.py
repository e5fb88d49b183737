"""A contact file cut into its cards, each a list of lines as they stand in the file.

Only BEGIN, END and AGENT are known here. Files in the wild leave out line ends and whole END lines,
and put cards inside cards; the rule is that what was begun is a card, and only the last one can be
cut off. Works through the file once, with no recursion, however deep the nesting.
"""

import re
from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field

MOST_CARDS = 20_000
MOST_LINES = 1_000_000

_BEGIN = re.compile(r"(?:\xef\xbb\xbf)?BEGIN[ \t]{0,4}:[ \t]{0,4}VCARD[ \t]*", re.IGNORECASE)
_END = re.compile(r"END[ \t]{0,4}:[ \t]{0,4}VCARD[ \t]*", re.IGNORECASE)
_MARK = re.compile(f"{_BEGIN.pattern}|{_END.pattern}", re.IGNORECASE)
_FIRST_LETTERS = frozenset("BbEeAaIi\xef")
_AGENT = re.compile(r"(?:[\w-]{1,60}\.)?AGENT(?:;[^:]{0,200})?:[ \t]{0,4}(?:(?=BEGIN:VCARD[ \t]*$)|$)", re.IGNORECASE)


@dataclass(slots=True)
class RawCard:
    """Where the lines between a BEGIN and its END stand, cards inside it left out.

    `spans` are where stretches of the file's text begin and end, in turns: a file of a million short lines is never held
    as lines.
    `whole` is false for the last card of a file that stops in the middle of it; `agent` is true for
    the card of somebody's assistant, which stood inside that person's card.
    """

    spans: "array[int]" = field(default_factory=lambda: array("q"))
    whole: bool = True
    agent: bool = False

    def lines(self, text: str) -> Iterator[str]:
        """Its lines, taken from the text that was cut."""
        for start, end in zip(self.spans[::2], self.spans[1::2], strict=True):
            for line_start, line_end in _line_places(text, start, end):
                yield text[line_start:line_end]


class TooMuch(Exception):
    """The file goes on beyond what is read of one file; the cards before it were given."""


def unix_lines(text: str) -> str:
    """A text with the line ends of Windows, the old Mac and doubled ones made plain."""
    return text.replace("\r\r\n", "\n").replace("\r\n", "\n").replace("\r", "\n") if "\r" in text else text


def cards_of(text: str) -> Iterator[RawCard]:
    """The cards of a text with plain line ends, in order, one that holds others before those.

    Raises TooMuch after the last card it gives.
    """
    splitter = _Splitter(text)
    try:
        for count, (start, end) in enumerate(_line_places(text, 0, len(text))):
            if count == MOST_LINES:
                raise TooMuch
            yield from splitter.take(start, end)
    except TooMuch:
        yield from splitter.rest()
        raise
    yield from splitter.rest()


def _line_places(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while start < end:
        line_end = text.find("\n", start, end)
        if line_end < 0:
            line_end = end
        yield start, line_end
        start = line_end + 1


@dataclass(slots=True)
class _Open:
    card: RawCard
    goes_on: bool = True
    inside: list[RawCard] = field(default_factory=list)


class _Splitter:
    def __init__(self, text: str) -> None:
        self._text = text
        self._open: list[_Open] = []
        self._count = 0
        self._agent = False

    def take(self, start: int, end: int) -> Iterator[RawCard]:
        """The line at this place; gives the cards that it ends."""
        text = self._text
        if text[start : start + 1] not in _FIRST_LETTERS and text[end - 1 : end] not in "dD":
            self._keep(start, end)
            return
        if text[max(start + 1, end - 9) : end].upper() == "END:VCARD" and not _MARK.match(text, start, end):
            # the line end before END is missing
            self._keep(start, end - 9)
            start = end - 9
        while start < end:
            if found := _BEGIN.match(text, start, end):
                self._begin()
            elif found := _END.match(text, start, end):
                yield from self._end()
            elif self._open and (found := _AGENT.match(text, start, end)):
                self._agent = True
            else:
                self._keep(start, end)
                return
            start = found.end()

    def _keep(self, start: int, end: int) -> None:
        if self._open:
            spans = self._open[-1].card.spans
            if spans and spans[-1] + 1 == start:
                spans[-1] = end
            else:
                spans.extend((start, end))
            self._open[-1].goes_on = self._open[-1].goes_on or not (start == end or self._text[start:end].isspace())
            self._agent = False

    def _begin(self) -> None:
        self._count += 1
        if self._count > MOST_CARDS:
            raise TooMuch
        self._open.append(_Open(RawCard(agent=self._agent and bool(self._open))))
        self._agent = False

    def _end(self) -> Iterator[RawCard]:
        self._agent = False
        if not self._open:
            return
        ended = self._open.pop()
        cards = [ended.card, *ended.inside]
        if self._open:
            self._open[-1].inside += cards
            self._open[-1].goes_on = False
        else:
            yield from cards

    def rest(self) -> Iterator[RawCard]:
        """The cards that were never ended: a later BEGIN ended them, but the one with the file's last lines."""
        for each in self._open:
            each.card.whole = each is not self._open[-1] or not each.goes_on
            yield each.card
            yield from each.inside
        self._open = []
