"""When a promise is due, as people say it: *by Friday*, *in two weeks*, *on 3 March*.

Only words that name one day (or the end of a stretch) count; *before the exam* and *03/03* name
none and are left alone, for a wrong day is worse than no day. The answer is never in the past.

What the loose words mean here: a bare weekday is the next one after today; *this Friday* may be
today; *next Friday* is the one in next calendar week (Monday to Sunday); *this week* and *next
week* end on their Friday; a weekend ends on its Sunday; *before Friday* is Thursday.
"""

import re
from calendar import monthrange
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class Due:
    """A day (local) and where in the text its words stand: `text[start:end]`, with *by* or *on*."""

    day: date
    start: int
    end: int


def due(text: str, today: date) -> date | None:
    """The day that `text` says something is due, today or later; None where it names none."""
    found = find(text, today)
    return found.day if found is not None else None


def find(text: str, today: date) -> Due | None:
    """The day and the words that name it. *by* and *before* win; else what is named first."""
    named = sorted(_named(text, today), key=lambda each: (each.start, -each.end))
    deadlines = [each for each in named if _DEADLINE.match(text, each.start)]
    return next(iter(deadlines or named), None)


def parted(text: str, today: date) -> tuple[str, date | None]:
    """What is to be done, and by when: *send the notes by Friday* is *send the notes*, and that day.

    Words of a day in the middle stay where they are, and so does a text that says nothing else.
    """
    text = "\n".join(" ".join(line.split()) for line in text.splitlines())
    found = find(text, today)
    if found is None:
        return text, None
    before, after = text[: found.start].rstrip(" ,;:-–—("), text[found.end :].strip(" .,;:!-–—)")
    rest = before if not after else after if not before else text
    return rest or text, found.day


def _named(text: str, today: date) -> Iterator[Due]:
    for pattern, day_of in _PATTERNS:
        for match in pattern.finditer(text):
            try:
                day = day_of(match, today)
            except (ValueError, OverflowError):  # 31 April, or past the end of the calendar
                continue
            if day is not None and day >= today:
                yield Due(day, match.start(), match.end())


def _days(n: int) -> timedelta:
    return timedelta(days=n)


def _week_start(today: date) -> date:
    return today - _days(today.weekday())


def _near(match: re.Match[str], today: date) -> date | None:
    """today, tonight, tomorrow, the day after tomorrow, a week today."""
    if _names_the_past(match):
        return None
    word = match["near"].lower()
    day = today + _days(1 if word.startswith("tomorrow") else 0)
    if match["further"]:
        day += _days(7 if match["further"].lower().startswith("a week") else 1)
    return day - _days(1) if _is_before(match) and day > today else day


def _weekday(match: re.Match[str], today: date) -> date | None:
    if _names_the_past(match):
        return None
    wanted = _WEEKDAYS.index(match["weekday"][:3].lower())
    which = _said(match, "which")
    if which in ("last", "every", "each", "that", "one", "the following"):
        return None
    if which == "next":
        day = _week_start(today) + _days(7 + wanted)
    else:
        day = today + _days((wanted - today.weekday()) % 7)
        if day == today and not which:
            day += _days(7)
    if _said(match, "later") or match["week"]:
        day += _days(7)
    return day - _days(1) if _is_before(match) and day > today else day


def _in_a_while(match: re.Match[str], today: date) -> date:
    said = match["many"].lower()
    many = _NUMBERS[said] if said in _NUMBERS else int(said)
    unit = match["unit"].lower()
    if unit == "month":
        return _months_later(today, many)
    return today + _days(many * {"day": 1, "week": 7, "fortnight": 14}[unit])


def _end_of_stretch(match: re.Match[str], today: date) -> date:
    """this week, the end of next month, the weekend, the end of March."""
    stretch = match["stretch"].lower()
    following = 1 if _said(match, "which") == "next" else 0
    if stretch == "month":
        return _month_end(_months_later(today.replace(day=1), following))
    week = _week_start(today) + _days(7 * following)
    if stretch == "weekend":
        if _is_before(match):
            friday = week + _days(4)
            return friday if friday >= today else friday + _days(7)
        return week + _days(6)
    friday = week + _days(4)
    return friday if friday >= today else week + _days(6)


def _end_of_named_month(match: re.Match[str], today: date) -> date:
    end = _month_end(date(today.year, _month(match), 1))
    return end if end >= today else _month_end(date(today.year + 1, _month(match), 1))


def _calendar_day(match: re.Match[str], today: date) -> date | None:
    if _names_the_past(match) or match["month"] == "may":
        return None  # small *may* is the verb
    number = int(match["number"])
    if match["year"]:
        day = date(int(match["year"]), _month(match), number)
    else:
        day = _first_from(today, _month(match), number)
    return day - _days(1) if _is_before(match) and day > today else day


def _day_of_month(match: re.Match[str], today: date) -> date:
    number = int(match["number"])
    for ahead in range(3):  # a 31st is at most two months away
        first = _months_later(today.replace(day=1), ahead)
        if 1 <= number <= _month_end(first).day and first.replace(day=number) >= today:
            return first.replace(day=number)
    raise ValueError(number)


def _iso(match: re.Match[str], today: date) -> date:
    return date.fromisoformat(match["iso"])


def _first_from(today: date, month: int, number: int) -> date:
    """This year's day or next year's; 29 February far from a leap year raises ValueError."""
    if (month, number) >= (today.month, today.day):
        return date(today.year, month, number)
    return date(today.year + 1, month, number)


def _months_later(day: date, many: int) -> date:
    months = day.year * 12 + day.month - 1 + many
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def _month_end(day: date) -> date:
    return day.replace(day=monthrange(day.year, day.month)[1])


def _month(match: re.Match[str]) -> int:
    return _MONTHS.index(match["month"][:3].lower()) + 1


def _said(match: re.Match[str], part: str) -> str:
    return (match.groupdict().get(part) or "").lower()


def _is_before(match: re.Match[str]) -> bool:
    return _said(match, "lead") == "before"


def _names_the_past(match: re.Match[str]) -> bool:
    return _said(match, "lead") in ("since", "from", "after")


_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NUMBERS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "a couple of": 2, "a few": 3,
}  # fmt: skip

# Words are told apart by one space (the reader folds spaces first), so no pattern can run on.
_LEAD = r"\b(?:(?P<lead>by|before|until|till|on|for|at|over|due|from|since|after) )?"
_WHICH = r"(?:(?P<which>(?:this )?coming|this|next|last|every|each|that|one|the following) )?"
_PART = r"(?: first thing| morning| lunchtime| afternoon| evening| night)?"
_LONG_DAYS = r"(?P<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)"
_SHORT_DAYS = r"(?P<weekday>mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?"
    r"|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_YEAR = r"(?:,? (?P<year>\d{4}))?"
_END = r"(?!['’\w/-])"
_DEADLINE = re.compile(r"(?:by|before|until|till|due)\b", re.IGNORECASE)

_PATTERNS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], date | None]], ...] = tuple(
    (re.compile(pattern + _END, re.IGNORECASE), day_of)
    for pattern, day_of in (
        (
            _LEAD + r"(?:first thing |later )?(?P<further>the day after |a week (?:from )?)?"
            r"(?P<near>today|tonight|this (?:morning|afternoon|evening)|tomorrow)" + _PART,
            _near,
        ),
        (_LEAD + r"(?P<later>a week (?:on )?)?" + _WHICH + _LONG_DAYS + r"(?P<week> week)?" + _PART, _weekday),
        # a short name needs a word before it: *sat* and *sun* are words of their own
        (
            r"\b(?=(?:by|before|until|till|on|due|from|since|after|this|next|last|every) )"
            + _LEAD + _WHICH + _SHORT_DAYS + r"(?P<week> week)?" + _PART,
            _weekday,
        ),
        (
            r"\b(?:by )?(?:in|within) (?:the next )?(?P<many>\d{1,3}|a couple of|a few|an?|one|two|three|four|five"
            r"|six|seven|eight|nine|ten|eleven|twelve) (?P<unit>day|week|fortnight|month)s?(?:['’]? time)?",
            _in_a_while,
        ),
        (_LEAD + r"(?:(?:the )?end of )?(?P<which>this|next) (?P<stretch>week|weekend|month)", _end_of_stretch),
        (_LEAD + r"(?:the )?end of the (?P<stretch>week|month)", _end_of_stretch),
        (r"\b(?P<lead>by|before|on|at|over) the (?P<stretch>weekend)", _end_of_stretch),
        (_LEAD + r"(?:the )?end of " + _MONTH, _end_of_named_month),
        (_LEAD + r"(?:the )?(?P<number>\d{1,2})(?:st|nd|rd|th)?(?: of)? " + _MONTH + _YEAR, _calendar_day),
        (_LEAD + _MONTH + r" (?:the )?(?P<number>\d{1,2})(?:st|nd|rd|th)?" + _YEAR, _calendar_day),
        (
            r"\b(?P<lead>by|before|until|till|on) the (?P<number>\d{1,2})(?:st|nd|rd|th)"
            r"(?= ?(?:$|[.,;!?)]|and\b|or\b))",
            _day_of_month,
        ),
        (_LEAD + r"(?P<iso>\d{4}-\d\d-\d\d)", _iso),
    )
)
