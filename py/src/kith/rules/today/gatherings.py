"""Gatherings: to prepare a day or two before, and to look back on afterwards."""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kith.network import Kith
from kith.records import Gathering
from ..days.counting import number
from ..occasions.gatherings import title
from kith.words import capital, day, listing, on_day, short
from kith.words import say as _

from .suggestion import Candidate, Suggestion, closed

PREPARE = 2
"""Days before a gathering on which to prepare for it."""

LOOK_BACK = 7
"""Days after a gathering in which one still remembers it."""


def candidates(kith: Kith, today: date) -> Iterator[Candidate]:
    """What is coming, the nearest first; then what was, the latest first."""
    now = today.toordinal()
    dated = [(number(each.on) - now, each) for each in kith.all(Gathering) if each.on]
    coming = [each for each in dated if 0 <= each[0] <= PREPARE]
    past = [each for each in dated if -LOOK_BACK <= each[0] < 0 and not each[1].debriefed and not each[1].debrief]
    for _away, each in sorted(coming, key=lambda each: (each[0], each[1].time, each[1].id)):
        yield Candidate(before(each), "", partial(_told, kith, each, before(each), today))
    for _away, each in sorted(past, key=lambda each: (-each[0], each[1].id)):
        yield Candidate(after(each), "", partial(_told, kith, each, after(each), today))


def before(gathering: Gathering) -> str:
    """The name of getting ready for it."""
    return f"gathering:{gathering.id}:{gathering.on}:before"


def after(gathering: Gathering) -> str:
    """The name of looking back on it."""
    return f"gathering:{gathering.id}:{gathering.on}:after"


def _told(kith: Kith, gathering: Gathering, key: str, today: date) -> Suggestion:
    why = _coming(kith, gathering, today) if key == before(gathering) else _past(kith, gathering, today)
    return Suggestion(key=key, kind="gathering", person=None, what=title(gathering), why=why, record=gathering)


def _coming(kith: Kith, gathering: Gathering, today: date) -> str:
    when = capital(day(date.fromisoformat(gathering.on), today))
    if gathering.time:
        when = _("{day} at {time}", day=when, time=gathering.time)
    parts = [closed(", ".join(filter(None, (when, short(gathering.where, 80)))))]
    if whom := [*_names(kith, gathering.to_meet), *gathering.to_find][:3]:
        parts.append(closed(_("To meet: {whom}", whom=listing([short(each, 60) for each in whom]))))
    if gathering.questions:
        parts.append(closed(_("To ask: {question}", question=short(gathering.questions[0], 100))))
    if len(parts) == 1:
        parts.append(_("Whom would you like to meet there, and what would you ask?"))
    return " ".join(parts)


def _past(kith: Kith, gathering: Gathering, today: date) -> str:
    was = _("It was {when}.", when=on_day(date.fromisoformat(gathering.on), today))
    if met := _names(kith, gathering.came)[:3]:
        return was + " " + _("You met {names}. What did you learn, and what did you promise?", names=listing(met))
    return was + " " + _("Whom did you meet? Write it down while you remember.")


def _names(kith: Kith, people: list[str]) -> list[str]:
    return [person.name for person in kith.those(people) if not person.died]
