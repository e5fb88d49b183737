"""Every text that a person reads passes through here, so that it can be translated.

`say` is imported as `_`. Nothing but words lives here: no record, no rule, no screen. The English
sentence is the key; a catalogue maps it to another language, and the values are put in afterwards.
"""

from collections.abc import Mapping
from datetime import date

_catalogue: Mapping[str, str] = {}

_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_MONTHS_SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def speak(catalogue: Mapping[str, str]) -> None:
    """Use another language from now on; an empty catalogue is English."""
    global _catalogue
    _catalogue = catalogue


def say(text: str, /, **values: object) -> str:
    """`text` in the person's language, with `{name}` places filled from `values`."""
    text = _catalogue.get(text, text)
    return text.format(**values) if values else text


def count(n: int, one: str, many: str, /, **values: object) -> str:
    """The sentence for one or for many; `{n}` is a word up to ten and digits after it."""
    return say(one if n == 1 else many, n=in_words(n), **values)


def capital(text: str) -> str:
    """A text that opens a sentence or stands by itself: *last Monday* is *Last Monday*."""
    return text[:1].upper() + text[1:]


def short(text: str, most: int = 140) -> str:
    """A text in one line, cut between words where it is longer than `most` characters."""
    text = " ".join(text.split())
    if len(text) <= most:
        return text
    return text[:most].rsplit(" ", 1)[0].rstrip(",;:.") + "…"


def in_words(n: int) -> str:
    """A number as a person would write it in a sentence: *three*, *ten*, *11*."""
    return say(_SMALL[n]) if 0 <= n < len(_SMALL) else str(n)


def listing(things: list[str]) -> str:
    """*Ana*, *Ana and Ben*, *Ana, Ben and Cleo*."""
    if len(things) < 2:
        return "".join(things)
    return say("{these} and {last}", these=", ".join(things[:-1]), last=things[-1])


def day(when: date, today: date) -> str:
    """A day as a person would say it: *yesterday*, *last Monday*, *Friday*, *12 October*, *12 October 2024*."""
    apart = (when - today).days
    if apart in (-1, 0, 1):
        return {-1: say("yesterday"), 0: say("today"), 1: say("tomorrow")}[apart]
    if -7 < apart < 7:
        name = say(_WEEKDAYS[when.weekday()])
        return say("last {day}", day=name) if apart < 0 else name
    return calendar_day(when, today)


def on_day(when: date, today: date) -> str:
    """The same inside a sentence: *yesterday*, but *on Friday* and *on 12 October*."""
    apart = (when - today).days
    if -7 < apart < 2:
        return day(when, today)
    return say("on {day}", day=day(when, today))


def calendar_day(when: date, today: date | None = None) -> str:
    """*12 October*, with the year when it is not today's."""
    text = f"{when.day} {say(_MONTHS[when.month - 1])}"
    return text if today is not None and today.year == when.year else f"{text} {when.year}"


def month(when: date, today: date) -> str:
    """*Oct*, with the year when it is not today's: near enough for what was learnt long ago."""
    name = say(_MONTHS_SHORT[when.month - 1])
    return name if when.year == today.year else f"{name} {when.year}"


def long_day(when: date) -> str:
    """*Saturday 21 November*, for the head of a screen."""
    return f"{say(_WEEKDAYS[when.weekday()])} {when.day} {say(_MONTHS[when.month - 1])}"


def partial_day(text: str) -> str:
    """A date of life in words: `--01-22` is *22 January*, `1993` is *1993*, a full one has its year.

    Text that is no date is given back as it is, because the person wrote it.
    """
    yearless, parts = text.startswith("--"), text.removeprefix("--").split("-")
    if not all(part.isdecimal() and len(part) < 5 for part in parts):
        return text
    year, month, number = ([0] * yearless + [int(part) for part in parts] + [0, 0])[:3]
    if not 0 <= month <= len(_MONTHS):
        return text
    named = say(_MONTHS[month - 1]) if month else ""
    return " ".join(str(part) for part in (number, named, year) if part)


def span(days: int) -> str:
    """A stretch of time in the unit a person would use: *3 days*, *5 weeks*, *4 months*, *2 years*."""
    if days < 14:
        return count(days, "one day", "{n} days")
    if days < 70:
        return count(round(days / 7), "one week", "{n} weeks")
    if days < 700 and (months := round(days / 30.44)) != 12:
        return count(months, "one month", "{n} months")
    return count(round(days / 365.25), "one year", "{n} years")
