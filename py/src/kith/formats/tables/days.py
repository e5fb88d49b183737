"""Days as tables write them, to the days of cards: `12 Mar 2024`, `7-Feb-22`, `3/4/1990`.

Of *3/4/1990* nobody can say alone which is the day, so the whole column decides: a number over twelve somewhere tells.
Where nothing decides, the text stays as it is, and the card's reader says that it was not understood. Two-digit years
are read as Excel does: 00 to 29 belong to this century. Shapes that cards have, too, are left to `kith.formats.days`.
"""

import re
from collections.abc import Iterable
from typing import Literal

from kith.network.folding import fold

Order = Literal["day", "month", ""]
"""Which comes first where a day is written in numbers; empty where nobody knows."""

_LONGEST = 60
_NUMBERS = re.compile(r"(\d{1,2})([/.\- ])(\d{1,2})\2(\d{4}|\d{2})(?:[ T,].*)?", re.DOTALL)
_ISO = re.compile(r"\d{4}-\d\d-\d\d(?:[ T].*)?")
_NO_YEAR = re.compile(r"(\d{1,2})/(\d{1,2})")
_NOTHING = re.compile(r"[0/.\- :T]*")
_WORDS = re.compile(r"[^\W\d_]+|\d+")

# the beginnings of the months' names, without accents, that no two months share
_MONTHS = (
    "jan gen ene", "feb fev", "mar mrt mrz maa", "apr avr abr", "mai may mag mei", "jun giu juin", "jul lug juil",
    "aug aou ago", "sep set", "oct okt ott out", "nov", "dec dez dic",
)  # fmt: skip
_MONTH_OF = {begin: number for number, names in enumerate(_MONTHS, 1) for begin in names.split()}
_BETWEEN = frozenset("de del di do of the st nd rd th le el il van".split())


def order_of(values: Iterable[str]) -> Order:
    """Whether the day or the month comes first in a column of days; empty where nothing, or too much, tells."""
    told: set[Order] = set()
    for value in values:
        if found := _NUMBERS.fullmatch(value.strip()[:_LONGEST]):
            first, second = int(found[1]), int(found[3])
            if first > 12 >= second:
                told.add("day")
            elif second > 12 >= first:
                told.add("month")
    return told.pop() if len(told) == 1 else ""


def day_of(text: str, order: Order = "") -> str:
    """A day as cards write it; the text itself where it is not understood, empty where it means none."""
    text = text.strip()
    if len(text) > _LONGEST or not text.isprintable():
        return text
    if _NOTHING.fullmatch(text):
        return ""
    if _ISO.fullmatch(text):
        return text
    if found := _NUMBERS.fullmatch(text):
        return _of_numbers(found, order) or text
    if found := _NO_YEAR.fullmatch(text):
        month, day = (int(found[2]), int(found[1])) if order == "day" else (int(found[1]), int(found[2]))
        return f"--{month:02d}-{day:02d}" if order else text
    return _of_words(text) or text


def is_day(text: str) -> bool:
    """Whether a text looks like a day, in whatever order."""
    text = text.strip()
    if len(text) > _LONGEST or not any(each.isdigit() for each in text):
        return False
    if found := _NUMBERS.fullmatch(text):
        first, second = sorted((int(found[1]), int(found[3])))
        return 0 < first <= 12 and second <= 31
    return bool(_ISO.fullmatch(text) or _of_words(text))


def _of_numbers(found: re.Match[str], order: Order) -> str:
    first, second, year = int(found[1]), int(found[3]), _year(found[4])
    if not first or not second:
        return ""
    # with points the day comes first in every country that writes them
    known: Order = "day" if found[2] == "." or first > 12 else "month" if second > 12 else order
    if not known:
        return ""
    month, day = (second, first) if known == "day" else (first, second)
    return f"{year}-{month:02d}-{day:02d}"


def _of_words(text: str) -> str:
    """*12 Mar 2024*, *March 12, 2024*, *12. März*: a month by its name, with what stands around it."""
    words = [word for word in _WORDS.findall(fold(text)) if word not in _BETWEEN]
    if len(words) > 3 and not words[0].isdecimal() and not _month(words[0]):
        words = words[1:]  # the name of the weekday
    if any(not word.isdecimal() for word in words[3:]):
        return ""
    words = words[:3]  # what is left is a clock
    months = [(place, month) for place, word in enumerate(words) if (month := _month(word))]
    if len(months) != 1 or len(words) < 2:
        return ""
    place, month = months[0]
    numbers = [word for word in words if word.isascii() and word.isdecimal()]
    if len(words) == 2 and len(numbers) == 1:
        return f"{numbers[0]}-{month:02d}" if len(numbers[0]) == 4 else f"--{month:02d}-{int(numbers[0]):02d}"
    if len(words) == 3 and len(numbers) == 2 and place < 2:
        day, year = numbers
        return f"{_year(year)}-{month:02d}-{int(day):02d}" if len(day) < 3 and len(year) in (2, 4) else ""
    return ""


def _month(word: str) -> int:
    if len(word) < 3 or word.isdecimal():
        return 0
    return _MONTH_OF.get(word[:4]) or _MONTH_OF.get(word[:3], 0)


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return 2000 + year if year < 30 else 1900 + year
