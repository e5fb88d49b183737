"""Today: the few things worth doing today, the most binding first, each with its reason in words.

The order (PRODUCT, "Today"): my promises overdue or due; replies that I owe; two people who both want to meet; thanks
unsaid; last days of opportunities, which nobody can catch up; a hello within 48 hours of meeting somebody new;
important dates; gatherings to prepare or look back on; shared goals that wait for a step; help that I could give; my
own reminders; a look back; rhythm. At most five show, and never a total of what is overdue. What was put off comes
back on its day; what was waved away stays away until something new makes it true again. Each kind has a module of its
own here.

Whoever died, or whom one would rather not be reminded of, shows in one's own words alone: a promise, a reminder.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from itertools import chain

from kith.network import Kith
from kith.records import Person
from kith.rules.answers import waits

from . import (
    dates,
    gatherings,
    hellos,
    helps,
    introductions,
    opportunities,
    promises,
    reminders,
    replies,
    reviews,
    rhythms,
    sharing,
    thanks,
)
from .promises import kept
from .suggestion import Candidate, Suggestion

__all__ = ["SHOWN", "Suggestion", "kept", "suggestion", "suggestions"]

SHOWN = 5

_ORDER: tuple[Callable[[Kith, date], Iterator[Candidate]], ...] = (
    promises.candidates,
    replies.candidates,
    introductions.agreed,
    thanks.candidates,
    opportunities.candidates,
    hellos.candidates,
    dates.candidates,
    gatherings.candidates,
    introductions.candidates,
    sharing.candidates,
    helps.candidates,
    reminders.candidates,
    reviews.candidates,
)
"""The kinds that are answered once; rhythms come after them, and have an answer of their own kind."""


def suggestions(kith: Kith, today: date) -> list[Suggestion]:
    """At most five, in order."""
    shown: list[Suggestion] = []
    people: set[str] = set()
    for each in _standing(kith, today):
        if each.gives_way and each.person in people:
            continue
        people.add(each.person)
        shown.append(_told(kith, each))
        if len(shown) == SHOWN:
            break
    return shown


def suggestion(kith: Kith, key: str, today: date) -> Suggestion | None:
    """The one with that key, if it still stands today."""
    kind, _colon, identity = key.partition(":")
    if kind in ("rhythm", "looser"):
        # asked of that person alone: of ten thousand, thousands may be due
        person = kith.get(Person, identity)
        standing = rhythms.candidates(kith, today, [person] if person else [])
    else:
        standing = _answerable(kith, today)
    return next((_told(kith, each) for each in standing if each.key == key), None)


def _standing(kith: Kith, today: date) -> Iterator[Candidate]:
    return chain(_answerable(kith, today), rhythms.candidates(kith, today))


def _answerable(kith: Kith, today: date) -> Iterator[Candidate]:
    ranked = chain.from_iterable(kind(kith, today) for kind in _ORDER)
    return (each for each in ranked if not waits(kith, each.key, today))


def _told(kith: Kith, candidate: Candidate) -> Suggestion:
    suggestion = candidate.tell()
    return replace(suggestion, apart=_apart(kith, suggestion.person)) if suggestion.person else suggestion


def _apart(kith: Kith, person: Person) -> str:
    if len(kith.of_name(person.name)) < 2:
        return ""
    return person.role or person.organisation or person.met_where or person.nickname or ", ".join(person.tags[:2])
