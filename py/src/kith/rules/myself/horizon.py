"""By when a goal is for, in plain words: *in June*, *in two years*, *by the end of next year*, and all that a promise knows.

Goals lie further away than promises, so a month or a year by itself names its last day here. Seasons and terms are
left alone: they differ from place to place, and a wrong day is worse than none.
"""

import re
from calendar import monthrange
from datetime import date

from ..days import due

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
            "nine": 9, "ten": 10}  # fmt: skip

_IN_YEARS = re.compile(
    r"\b(?:in|within) (?P<many>\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten) years?\b", re.IGNORECASE
)
_A_YEAR = re.compile(r"\b(?P<before>before )?(?:the )?(?:end of )?(?P<which>this|next|the) year\b", re.IGNORECASE)
_A_MONTH = re.compile(
    r"\b(?:(?P<lead>by|in|before|until|till|next|this|of) |(?=[a-z]+,? 20\d\d\b))(?P<month>january|february|march|april|may|june|july|august"
    r"|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?:,? (?P<year>20\d\d))?\b",
    re.IGNORECASE,
)
_YEAR_ALONE = re.compile(r"(?P<before>\bbefore )?\b(?P<year>20\d\d)\b", re.IGNORECASE)


def by_when(text: str, today: date) -> date | None:
    """The day that words name, today or later; None where they name none."""
    words = " ".join(text.split())
    found = due.due(words, today)
    if found is not None:
        return found
    for pattern, day_of in ((_IN_YEARS, _in_years), (_A_MONTH, _month), (_A_YEAR, _year), (_YEAR_ALONE, _year_alone)):
        match = pattern.search(words)
        if match is None:
            continue
        day = day_of(match, today)
        return day if day is not None and day >= today else None
    return None


def _in_years(match: re.Match[str], today: date) -> date | None:
    many = match["many"].lower()
    year = today.year + (_NUMBERS[many] if many in _NUMBERS else int(many))
    return date(year, today.month, min(today.day, monthrange(year, today.month)[1]))


def _month(match: re.Match[str], today: date) -> date | None:
    number = _MONTHS.index(match["month"][:3].lower()) + 1
    if match["year"]:
        year = int(match["year"])
    else:
        year = today.year if number >= today.month else today.year + 1
    if year < today.year:
        return None
    if (match["lead"] or "").lower() == "before":
        return date(year, number, 1).fromordinal(date(year, number, 1).toordinal() - 1)
    return date(year, number, monthrange(year, number)[1])


def _year(match: re.Match[str], today: date) -> date | None:
    year = today.year + (1 if match["which"].lower() == "next" else 0)
    return date(year - 1 if match["before"] else year, 12, 31)


def _year_alone(match: re.Match[str], today: date) -> date | None:
    year = int(match["year"])
    return date(year - 1 if match["before"] else year, 12, 31)
