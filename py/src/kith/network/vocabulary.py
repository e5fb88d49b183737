"""A vocabulary: which words were written about whom.

It holds nothing but words and who they are about, so that ten years of talks can be searched between two
keys. The words are one long string, which is scanned for a part of a word far faster than a list could be;
each word keeps the people it was read of. Forgetting somebody only gives their number up: it is skipped from
then on, and they are read anew under a fresh one.
"""

import re
from collections.abc import Iterable, Iterator, KeysView
from itertools import compress

from .folding import fold

FORGIVING = 4
"""Letters from which on a word may be one slip away from what was written."""

_PLAIN_SIGNS = ",.;:!?()[]{}<>\"/\\|*=~-_"
_BETWEEN = str.maketrans(dict.fromkeys(_PLAIN_SIGNS + "“”«»„·•،؛؟。、・「」", " "))
_BETWEEN_PLAIN = bytes.maketrans(_PLAIN_SIGNS.encode(), b" " * len(_PLAIN_SIGNS))
_NO_DIGITS = bytes(code for code in range(256) if not 48 <= code < 58)
_NUMBER = re.compile(r"\d[\d ().\-/]{4,}\d")
_DIGITS = 6  # of a number that is worth finding without its spaces
_NO_SPACES = "\u2e80"  # from here on come scripts that write no space between words
_LONG = 400  # people of a word beyond which it is worth while to look for doubles


def words_of(text: str) -> list[str]:
    """The words of a text as they are compared: folded, without the signs between them.

    A number written in groups is a word of its own, too, with nothing but its digits.
    """
    if text.isascii():
        plain = text.encode()
        # four times as fast as the way through folding, and most texts go this way
        words = plain.lower().translate(_BETWEEN_PLAIN).decode().split()
    else:
        folded = fold(text)
        words = folded.translate(_BETWEEN).split()
        plain = folded.encode(errors="replace")
    if len(plain.translate(None, _NO_DIGITS)) >= _DIGITS:
        words += ["".join(filter(str.isdecimal, number)) for number in _NUMBER.findall(text)]
    return words


class Vocabulary:
    """The words that were written about people, by part of a word and by one slip of the finger.

    Whoever is in `stale` has to be read anew.
    """

    def __init__(self) -> None:
        self.stale: set[str] = set()
        self._numbers: dict[str, int] = {}
        self._people: list[str] = []  # by number; empty where it was given up
        self._readings: dict[str, list[int]] = {}
        self._vocabulary = "\n"
        self._spread_words = 0
        self._beginnings: dict[str, bytes] = {}

    def read(self, person: str, texts: Iterable[str]) -> None:
        """Take in texts about somebody, besides what was read of them before."""
        self._beginnings.clear()
        number = self._numbers.get(person)
        if number is None:
            number = self._numbers[person] = len(self._people)
            self._people.append(person)
        readings = self._readings
        for text in texts:
            for word in words_of(text):
                people = readings.get(word)
                if people is None:
                    readings[word] = [number]
                elif people[-1] != number:
                    people.append(number)

    def forget(self, person: str) -> None:
        """Nothing that was read of somebody holds any more; they wait in `stale` until they are read anew."""
        number = self._numbers.pop(person, None)
        if number is not None:
            self._people[number] = ""
        self.stale.add(person)

    def people(self) -> KeysView[str]:
        """Everybody of whom something was read."""
        return self._numbers.keys()

    def holding(self, word: str) -> set[str]:
        """Everybody of whom a word was read that holds this (folded) one; one or two letters have to begin it."""
        if len(word) < 3 and word < _NO_SPACES:
            return self.beginning(word)
        return self._about(self._containing(word))

    def beginning(self, word: str) -> set[str]:
        """Everybody of whom a word was read that begins with this one."""
        if len(word) > 2:
            return self._about(self._containing("\n" + word))
        # the first key of a search finds nearly everybody by thousands of words: worth remembering
        if word not in self._beginnings:
            flags = bytearray(len(self._people))
            for number in self._about_numbers(self._containing("\n" + word)):
                flags[number] = 1
            self._beginnings[word] = bytes(flags)
        return set(filter(None, compress(self._people, self._beginnings[word])))

    def nearly(self, word: str, *, unfinished: bool = False) -> set[str]:
        """Everybody of whom a word was read that is one slip away from this one.

        A slip is a letter too many, missing or wrong, or two that changed places; short words and numbers allow
        none. An `unfinished` word may go on in what was written.
        """
        if len(word) < FORGIVING or not word.isalpha():
            return set()
        return self._about(self._begun_nearly(word) if unfinished else self._near(word))

    def _about(self, words: Iterable[str]) -> set[str]:
        people = self._people
        found = {people[number] for number in self._about_numbers(words)}
        found.discard("")
        return found

    def _about_numbers(self, words: Iterable[str]) -> set[int]:
        numbers: set[int] = set()
        everybody = len(self._numbers)
        for word in words:
            people = self._readings[word]
            if len(people) > _LONG:
                self._readings[word] = people = list(set(people))
            numbers.update(people)
            if len(numbers) == everybody == len(self._people):
                break
        return numbers

    def _containing(self, part: str) -> Iterator[str]:
        vocabulary = self._spread()
        find, before = vocabulary.find, vocabulary.rfind
        at = find(part)
        while at >= 0:
            end = find("\n", at + 1)
            yield vocabulary[before("\n", 0, at + 1) + 1 : end]
            at = find(part, end)

    def _near(self, word: str) -> Iterator[str]:
        # one slip leaves one half of a word as it is, unless it swapped the letters where the halves meet
        half = len(word) // 2
        for swapped in _swapped(word):
            if swapped in self._readings:
                yield swapped
        for other in self._beginning_with(word[:half]):
            if abs(len(other) - len(word)) < 2 and one_slip(word, other):
                yield other
        for other in self._ending_in(word[half:]):
            if abs(len(other) - len(word)) < 2 and one_slip(word, other):
                yield other

    def _begun_nearly(self, word: str) -> Iterator[str]:
        half, end = len(word) // 2, word[len(word) // 2 :]
        for swapped in _swapped(word):
            yield from self._containing("\n" + swapped)
        for other in self._beginning_with(word[:half]):
            if begun_with_a_slip(word, other):
                yield other
        for other in self._containing(end):
            if end in other[half - 1 : half + 1 + len(end)] and begun_with_a_slip(word, other):
                yield other

    def _beginning_with(self, part: str) -> Iterator[str]:
        return self._containing("\n" + part)

    def _ending_in(self, part: str) -> Iterator[str]:
        vocabulary = self._spread()
        at = vocabulary.find(part + "\n")
        while at >= 0:
            yield vocabulary[vocabulary.rfind("\n", 0, at) + 1 : at + len(part)]
            at = vocabulary.find(part + "\n", at + len(part))

    def _spread(self) -> str:
        # words are only ever added, each at the end
        if self._spread_words != len(self._readings):
            self._spread_words = len(self._readings)
            self._vocabulary = "\n".join(("", *self._readings, ""))
        return self._vocabulary


def _swapped(word: str) -> set[str]:
    return {_swap_at(at, word) for at in range(len(word) - 1)} - {word}


def one_slip(one: str, other: str) -> bool:
    """Whether one letter too many, missing or wrong, or two that changed places, makes one word of the other."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    at = _alike(one, other)
    if len(one) < len(other):
        return one[at:] == other[at + 1 :]
    if len(one) > len(other):
        return one[at + 1 :] == other[at:]
    return one[at + 1 :] == other[at + 1 :] or _swap_at(at, one) == other


def begun_with_a_slip(word: str, other: str) -> bool:
    """Whether the beginning of the other word is one slip away from this one, and not this one itself."""
    if other.startswith(word):
        return False
    at = _alike(word, other)
    return (
        other.startswith(word[at:], at + 1)
        or other.startswith(word[at + 1 :], at)
        or (at < len(other) and other.startswith(word[at + 1 :], at + 1))
        or other.startswith(_swap_at(at, word))
    )


def may_be_near(word: str, text: str) -> bool:
    """Whether a (folded) text has anything from which a word one slip away could come; quickly."""
    half = len(word) // 2
    return word[:half] in text or word[half:] in text or any(swapped in text for swapped in _swapped(word))


def _alike(one: str, other: str) -> int:
    """How many letters they begin with together."""
    at = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        at += 1
    return at


def _swap_at(at: int, word: str) -> str:
    return word[:at] + word[at + 1 : at + 2] + word[at : at + 1] + word[at + 2 :]
