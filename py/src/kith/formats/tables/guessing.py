"""What the columns of a table hold that no known program saved: by their headings, by their values.

What is clear from the values (mails, web pages) goes before the heading; a heading that says nothing is helped by its
values (phones, days). Whoever imports sees every guess and can say otherwise, so a guess that is only likely is made.
"""

import re
from collections.abc import Callable
from dataclasses import replace

from . import headings
from .days import is_day
from .meanings import ADDRESS_PARTS, FEWEST_DIGITS, Column, Meaning

_MAIL = re.compile(r"[^@\s]{1,100}@[^@\s]{1,200}")
_WEB = re.compile(r"(?i:https?://|www\.)\S{3,}")
_PHONE = re.compile(r"(?:tel:)?\+?[\d\s()./\-–]{6,30}(?:(?:ext|x|,|;)[\d\s.]{1,10})?")
_NAMES = re.compile(r"[^\W\d_][^\d_@/;|]{1,60}")
_MOST = 0.8
"""So much of a column must look alike before its values say what it holds."""


def guessed(heads: list[str], values: list[list[str]]) -> list[Column]:
    """The columns with these headings, and some of the values of each (empty ones left out)."""
    columns = [column_of(heading, _meaning(heading, each)) for heading, each in zip(heads, values, strict=True)]
    return _with_a_name(_halves(columns), values)


def column_of(heading: str, meaning: Meaning) -> Column:
    """A column that somebody says holds this; its heading still says of what kind."""
    if meaning in ("date", "note"):
        return Column(heading, meaning, heading if headings.meaning_of(heading) != "note" else "")
    label = headings.label_of(heading) if meaning in ("phone", "mail", "web", "address", *ADDRESS_PARTS) else ""
    if meaning == "im":
        label = heading if headings.words_of(heading) and headings.meaning_of(heading) == "im" else ""
    group = "address " + label if meaning == "address" or meaning in ADDRESS_PARTS else ""
    return Column(heading, meaning, label, group)


def looks_like_a_value(cell: str) -> bool:
    """Whether a cell is surely no heading: a mail, a number, a web page, a day."""
    cell = cell.strip()
    return bool(cell) and (any(each(cell) for each, _meaning in _LOOKS) or cell.isdecimal())


def _is_phone(cell: str) -> bool:
    return bool(_PHONE.fullmatch(cell)) and sum(each.isdigit() for each in cell) >= FEWEST_DIGITS


_LOOKS: tuple[tuple[Callable[[str], bool], Meaning], ...] = (
    (lambda cell: bool(_MAIL.fullmatch(cell)), "mail"),
    (lambda cell: bool(_WEB.fullmatch(cell)), "web"),
    (is_day, "date"),
    (_is_phone, "phone"),
)
_SURE = frozenset({"mail", "web"})
_FREE = frozenset({"note", "im", "tags"})


def _meaning(heading: str, values: list[str]) -> Meaning:
    said = headings.meaning_of(heading)
    looks = _by_values(values)
    if looks in _SURE and said not in _FREE:
        return looks
    if said == "mail" and values and not any("@" in each for each in values):
        said = ""
    if said == "connected":
        return said
    return said or looks


def _by_values(values: list[str]) -> Meaning:
    sampled = [each.strip() for each in values if each.strip()]
    for is_one, meaning in _LOOKS:
        if sampled and sum(map(is_one, sampled)) >= _MOST * len(sampled):
            return meaning
    return ""


def _halves(columns: list[Column]) -> list[Column]:
    """*Name* beside *Vorname* is a family name; beside *Cognome* a given one."""
    have = {column.meaning for column in columns}
    halves: tuple[Meaning, Meaning] = ("given", "family")
    if len(have.intersection(halves)) != 1:
        return columns
    half = next(each for each in halves if each not in have)
    return [
        replace(column, meaning=half)
        if column.meaning == "name" and set(headings.words_of(column.heading)) <= headings.PLAIN_NAMES else column
        for column in columns
    ]  # fmt: skip


def _with_a_name(columns: list[Column], values: list[list[str]]) -> list[Column]:
    """Where no heading tells of a name, the first column that nobody knows and that has words in it."""
    if any(column.meaning in ("name", "given", "family", "nickname") for column in columns):
        return columns
    for place, (column, each) in enumerate(zip(columns, values, strict=True)):
        if not column.meaning and each and sum(bool(_NAMES.fullmatch(value.strip())) for value in each) >= _MOST * len(each):
            return [*columns[:place], replace(column, meaning="name"), *columns[place + 1 :]]
    return columns
