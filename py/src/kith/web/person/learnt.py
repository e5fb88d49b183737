"""What is known about somebody, as a person's page shows it: by kind, with where each fact came from.

The newest of each kind stand first; the rest of a long list is folded, and so is what is no longer
true. An earlier wording stays with its fact: how somebody changed is part of knowing them.
"""

from dataclasses import dataclass
from datetime import date, datetime

from kith.network import Kith
from kith.records import Fact, Interaction
from kith.rules.touch import replaced
from kith.words import day, month, on_day
from kith.words import say as _

from ..ground import wording

OPEN = 3
"""Facts of one kind that stand open; more are folded."""

MANY = 12
"""With more facts than that in all, one of each kind stands open: the page stays one that is read."""


@dataclass(frozen=True, slots=True)
class Wording:
    """How a fact was worded before, and until when."""

    text: str
    until: str


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact: what stands before it, when and in which talk it was learnt, how it was worded before."""

    fact: Fact
    label: str
    icon: str
    learnt: str
    talk: str
    source: str
    earlier: list[Wording]
    no_longer: str


@dataclass(frozen=True, slots=True)
class FactGroup:
    """The facts of one kind that are true: those that stand open, and those that are folded."""

    name: str
    open: list[FactLine]
    folded: list[FactLine]


def groups(kith: Kith, facts: list[Fact], today: date) -> list[FactGroup]:
    """What is true today, kind by kind, newest first."""
    true = [fact for fact in facts if not fact.past]
    edge = OPEN if len(true) <= MANY else 1
    found = []
    for kind, (_label, name, _icon) in wording.facts().items():
        lines = [_line(kith, fact, today) for fact in true if fact.about == kind]
        # one alone is not worth a fold
        shown = edge if len(lines) > edge + 1 else len(lines)
        if lines:
            found.append(FactGroup(name, lines[:shown], lines[shown:]))
    return found


def past(kith: Kith, facts: list[Fact], today: date) -> list[FactLine]:
    """What was true once."""
    return [_line(kith, fact, today) for fact in facts if fact.past]


def _line(kith: Kith, fact: Fact, today: date) -> FactLine:
    label, _name, icon = wording.facts()[fact.about]
    talk = kith.get(Interaction, fact.source) if fact.source else None
    ended = replaced.since(fact, "past") if fact.past else None
    return FactLine(
        fact,
        label,
        icon,
        month(date.fromisoformat(fact.learnt), today) if fact.learnt else "",
        talk.id if talk else "",
        _source(talk) if talk else "",
        [
            Wording(each.value, _("until {day}", day=local_day(each.until, today)))
            for each in replaced.earlier(fact, "text")
            if isinstance(each.value, str) and each.value
        ],
        _("no longer, you noted {day}", day=on_day(ended.astimezone().date(), today)) if ended else _("no longer"),
    )


def local_day(moment: datetime, today: date) -> str:
    """The local day of a UTC moment, in words."""
    return day(moment.astimezone().date(), today)


def _source(talk: Interaction) -> str:
    names = {
        "met": _("when you talked"), "call": _("in a call"), "video": _("in a video call"),
        "message": _("in a message"), "email": _("in a mail"), "letter": _("in a letter"),
        "gathering": _("at a gathering"),
    }  # fmt: skip
    return names[talk.channel]
