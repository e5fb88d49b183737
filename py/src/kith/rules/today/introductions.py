"""Introductions on Today: both want to meet, somebody is still to be asked or has not answered, how did it go?

When both have agreed they wait for me, so that it comes early in the day. A look back comes once, three weeks after, and
not for ever: of what was long ago nobody is asked.
"""

from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from typing import Literal

from kith.network import Kith
from kith.records import Introduction
from ..introductions import introducing
from kith.rules.answers import welcome
from ..days.counting import number
from ..introductions.introducing import Asked, both, stage
from kith.words import on_day, short
from kith.words import say as _

from .suggestion import Candidate, Suggestion, closed

FORGOTTEN = 120
"""Days after which nobody is asked any more how an introduction went."""

Step = Literal["ask", "waiting", "agreed", "back"]

Why = Callable[[Kith, Introduction, date], str]


def agreed(kith: Kith, today: date) -> Iterator[Candidate]:
    """Both said yes, and are not introduced yet."""
    for each in _standing(kith):
        if stage(each) == "agreed":
            yield _candidate(kith, each, both_agreed(each), _both_said_yes, today)


def candidates(kith: Kith, today: date) -> Iterator[Candidate]:
    """Who is still to be asked, who has not answered, then how it went."""
    standing = _standing(kith)
    for each in standing:
        # on the day on which it was begun one has just been there
        if stage(each) == "asking" and each.proposed < today.isoformat() and _left_to_ask(kith, each):
            yield _candidate(kith, each, to_ask(each), _ask_first, today)
    for each in standing:
        if introducing.without_answer(each, today) and not _left_to_ask(kith, each):
            yield _candidate(kith, each, waiting(each), _no_answer, today)
    for each in standing:
        if introducing.to_look_back_on(each, today) and today.toordinal() - number(each.made) <= FORGOTTEN:
            yield _candidate(kith, each, looking_back(each), _how_did_it_go, today)


def both_agreed(introduction: Introduction) -> str:
    """The name of bringing two together who both said yes."""
    return f"introduction:{introduction.id}:agreed"


def to_ask(introduction: Introduction) -> str:
    """The name of asking the two, or the one who is left to ask."""
    asked = introduction.one_asked or introduction.other_asked
    return f"introduction:{introduction.id}:{asked}:ask"


def waiting(introduction: Introduction) -> str:
    """The name of waiting for an answer."""
    return f"introduction:{introduction.id}:{max(introduction.one_asked, introduction.other_asked)}:waiting"


def looking_back(introduction: Introduction) -> str:
    """The name of asking how it went."""
    return f"introduction:{introduction.id}:{introduction.made}:back"


def step(key: str) -> Step:
    """Which of them a suggestion is, by its name."""
    steps: tuple[Step, ...] = ("ask", "waiting", "agreed")
    return next((each for each in steps if key.endswith(f":{each}")), "back")


def _standing(kith: Kith) -> list[Introduction]:
    """Those of two people of whom one is glad to be reminded."""
    return [each for each in introducing.here(kith) if (two := both(kith, each)) and all(map(welcome, two))]


def _left_to_ask(kith: Kith, introduction: Introduction) -> list[Asked]:
    return [each for each in introducing.asked(kith, introduction) if each.answer == "none"]


def _candidate(kith: Kith, introduction: Introduction, key: str, why: Why, today: date) -> Candidate:
    return Candidate(key, "", partial(_told, kith, introduction, key, why, today))


def _told(kith: Kith, introduction: Introduction, key: str, why: Why, today: date) -> Suggestion:
    return Suggestion(
        key=key, kind="introduction", person=None, what=introducing.title(kith, introduction),
        why=why(kith, introduction, today), record=introduction,
    )  # fmt: skip


def _both_said_yes(kith: Kith, introduction: Introduction, today: date) -> str:
    return _("Both said yes. They are waiting for a word from you.")


def _ask_first(kith: Kith, introduction: Introduction, today: date) -> str:
    left = _left_to_ask(kith, introduction)
    if len(left) == 1:
        return introducing.words(kith, introduction, today)
    why = closed(_("You thought they may like to meet: {why}", why=short(introduction.why))) if introduction.why else ""
    return " ".join(filter(None, [why, _("Ask each of them alone, so that a no is easy.")]))


def _no_answer(kith: Kith, introduction: Introduction, today: date) -> str:
    silent = introducing.without_answer(introduction, today)
    sides = [each for each in introducing.asked(kith, introduction) if each.which in silent]
    since = on_day(date.fromisoformat(sides[0].on), today)
    if len(sides) > 1:
        return _("You asked both {day}, with no answer yet. Ask once more, or let it go: both are fine.", day=since)
    return _("You asked {name} {day}, with no answer yet. Ask once more, or let it go: both are fine.",
             name=sides[0].person.name, day=since)  # fmt: skip


def _how_did_it_go(kith: Kith, introduction: Introduction, today: date) -> str:
    made = on_day(date.fromisoformat(introduction.made), today)
    return _("You introduced them {day}. Ask one of them how it went.", day=made)
