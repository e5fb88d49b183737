"""Where the words of a search stand in a text, so that a list can show the match itself.

A text is compared folded, which may be shorter or longer than what was written (*æ* is *ae*, a mark of direction
is nothing): so each folded letter remembers its place. Only the few texts that are shown come here.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise
from typing import NamedTuple

from kith.network.folding import fold
from kith.network.vocabulary import FORGIVING, begun_with_a_slip, may_be_near, one_slip

EXCERPT = 90
"""Characters of the text that matched, shown under a name."""

_BEFORE = 16  # of these, how many stand before the match, so that it is seen on the first lines of a phone
_SEEN = 40  # a match that ends before that needs nothing cut off
_WORD = re.compile(r"[^\W_]+")


class Part(NamedTuple):
    """A piece of a text; `held` where it is what was looked for."""

    text: str
    held: bool


def excerpt(text: str, words: list[str]) -> tuple[Part, ...]:
    """The text, or the part of it around the first match, in pieces."""
    spans = spans_of(text, words)
    start, end = 0, len(text)
    first, last = spans[0] if spans else (0, 0)
    if last > _SEEN:
        # a text without spaces is cut where it has to be
        start = max(text.rfind(" ", 0, max(0, first - _BEFORE)) + 1, first - 2 * _BEFORE)
    end = min(end, start + max(EXCERPT, last - start))
    edges = [start]
    for span in spans:
        edges += [min(max(edge, start), end) for edge in span]
    edges.append(min(end, len(text)))
    # what stands between the edges is by turns what was not looked for, and what was
    turns = enumerate(pairwise(edges))
    pieces = [Part(text[one:other], number % 2 == 1) for number, (one, other) in turns if one < other]
    before, after = [Part("…", False)] if start else [], [Part("…", False)] if end < len(text) else []
    return tuple(before + pieces + after)


def spans_of(text: str, words: Iterable[str]) -> list[tuple[int, int]]:
    """From where to where the text holds the (folded) words, in order, none over another.

    A word that is nowhere in it is looked for with one slip.
    """
    folded, places = folded_with_places(text)
    found = sorted(span for word in words for span in _of_word(folded, places, word) or _of_slip(folded, places, word))
    apart: list[tuple[int, int]] = []
    for start, end in found:
        while end < len(text) and not fold(text[end]) and not text[end].isspace():
            end += 1  # an accent of its own belongs to its letter
        if apart and start <= apart[-1][1]:
            apart[-1] = (apart[-1][0], max(end, apart[-1][1]))
        else:
            apart.append((start, end))
    return apart


def folded_with_places(text: str) -> tuple[str, list[int]]:
    """The text as a search compares it, letter by letter, and where in the text each letter stands."""
    if text.isascii():
        return text.lower(), list(range(len(text)))
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for each in " " if letter.isspace() else fold(letter):
            letters.append(each)
            places.append(place)
    return "".join(letters), places


def _of_word(folded: str, places: list[int], word: str) -> list[tuple[int, int]]:
    spans = []
    at = folded.find(word)
    while at >= 0:
        # one or two letters count where a word begins with them
        if len(word) > 2 or at == 0 or not folded[at - 1].isalnum() or not word.isascii():
            spans.append((places[at], places[at + len(word) - 1] + 1))
        at = folded.find(word, at + len(word))
    return spans or _of_number(folded, places, word)


def _of_number(folded: str, places: list[int], word: str) -> list[tuple[int, int]]:
    # a number typed without its spaces, or without the country before it
    if not word.isdecimal():
        return []
    digits = [(letter, place) for letter, place in zip(folded, places, strict=True) if letter.isdecimal()]
    at = "".join(letter for letter, _place in digits).find(word)
    return [] if at < 0 else [(digits[at][1], digits[at + len(word) - 1][1] + 1)]


def _of_slip(folded: str, places: list[int], word: str) -> Iterator[tuple[int, int]]:
    if len(word) < FORGIVING or not word.isalpha() or not may_be_near(word, folded):
        return
    begun = []
    for match in _WORD.finditer(folded):
        span = places[match.start()], places[match.end() - 1] + 1
        if one_slip(word, match.group()):
            yield span
        elif begun_with_a_slip(word, match.group()):
            begun.append(span)
    yield from begun[:1]

