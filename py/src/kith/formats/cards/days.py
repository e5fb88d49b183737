"""Days of life as contact files write them, to partial days (`1993-01-02`, `--11-21`, `1993`).

Year 1604 is how Apple writes *no year*, with and without a parameter that says so. What is no day
of the calendar gives an empty text: the caller tells the person, nothing is guessed.
"""

import re

from kith.records.stored import is_partial_day

NO_YEAR = "1604"

_SHAPES = (
    re.compile(r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)"),
    re.compile(r"(?P<year>\d{4})[/.](?P<month>\d\d?)[/.](?P<day>\d\d?)"),
    re.compile(r"(?P<day>\d\d?)\.\s?(?P<month>\d\d?)\.\s?(?P<year>\d{4})"),
    re.compile(r"(?P<year>-)-(?P<month>\d\d)-?(?P<day>\d\d)"),
    re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)"),
    re.compile(r"(?P<year>\d{4})"),
)
_TIME = re.compile(r"(?<=\d)[T ].*", re.DOTALL)


def partial_day(text: str, omitted: str = "") -> str:
    """The day in `text`, without its time; empty where it holds none.

    `omitted` is the year that stands for none (Apple's `X-APPLE-OMIT-YEAR`); 1604 always does.
    """
    text = _TIME.sub("", text.strip()[:40])
    for shape in _SHAPES:
        if (found := shape.fullmatch(text)) and text.isascii():
            parts = found.groupdict()
            year = "-" if parts["year"] in (NO_YEAR, omitted.strip()) else parts["year"]
            rest = "".join(f"-{int(parts[name]):02d}" for name in ("month", "day") if parts.get(name))
            day = year + rest
            return day if is_partial_day(day) and year != "0000" else ""
    return ""
