"""Opportunities: places to volunteer, courses, competitions; which are open, and what a deadline says.

A deadline is named once and in good time. What has passed is no fault of anybody: it is said, and can be let go.
"""

from dataclasses import dataclass, field
from datetime import date

from kith.network import Kith
from kith.records import Opportunity, OpportunityKind
from kith.words import calendar_day, day, on_day
from kith.words import say as _

NO_DAY = "9"
"""Sorts after every day."""


@dataclass(frozen=True, slots=True)
class Group:
    """Opportunities that stand alike, and what they are called together. `past`: their last day is over."""

    name: str
    words: str
    opportunities: list[Opportunity] = field(default_factory=list)


def kinds() -> dict[OpportunityKind, str]:
    """Kinds of opportunities."""
    return {
        "volunteering": _("Volunteering"), "work experience": _("Work experience"), "course": _("Course"),
        "competition": _("Competition"), "scholarship": _("Scholarship"), "visit": _("Visit"),
        "other": _("Something else"),
    }  # fmt: skip


def title(opportunity: Opportunity) -> str:
    """What an opportunity is called; its kind where it has no name."""
    return opportunity.title.strip() or kinds()[opportunity.about]


def appointment(opportunity: Opportunity) -> str:
    """What a calendar says on its last day, or on its own."""
    what = title(opportunity)
    its_own = opportunity.state in ("applied", "taken") and opportunity.on
    return what if its_own else _("Last day to apply: {what}", what=what)


def groups(kith: Kith, today: date) -> list[Group]:
    """The opportunities of the network looked at: open ones by their last day, those applied for, those settled."""
    now = today.isoformat()
    everything = sorted(kith.all(Opportunity), key=lambda each: (each.deadline or each.on or NO_DAY, each.id))
    is_open = [each for each in everything if each.state == "open"]
    found = [
        Group("open", _("Open"), [each for each in is_open if not is_over(each, now)]),
        Group("applied", _("Applied"), [each for each in everything if each.state == "applied"]),
        Group("taken", _("Got it"), [each for each in everything if each.state == "taken"]),
        Group("over", _("The last day has passed"), [each for each in is_open if is_over(each, now)][::-1]),
        Group("let go", _("Let go"), [each for each in everything if each.state == "let go"]),
    ]
    return [each for each in found if each.opportunities]


def is_over(opportunity: Opportunity, now: str) -> bool:
    """Whether the last day on which something could be done about it has passed (`now` is today as text)."""
    last = opportunity.deadline or opportunity.on
    return bool(last) and last < now


def when(opportunity: Opportunity, today: date) -> str:
    """Its days in words: the last one to apply, and its own."""
    now, parts = today.isoformat(), []
    if opportunity.deadline and opportunity.state == "open":
        last = date.fromisoformat(opportunity.deadline)
        if last < today:
            parts.append(_("The last day to apply was {day}.", day=calendar_day(last, today)))
        else:
            parts.append(_("The last day to apply is {day}.", day=day(last, today)))
    if opportunity.on:
        on = on_day(date.fromisoformat(opportunity.on), today)
        parts.append(_("It is {day}.", day=on) if opportunity.on >= now else _("It was {day}.", day=on))
    return " ".join(parts)
