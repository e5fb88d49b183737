"""A promise, or help, between somebody and me as one line of a screen: the same on every screen that shows it."""

from dataclasses import dataclass
from datetime import date

from kith.network import Kith
from kith.records import Commitment, Help, Person, SharedGoal
from kith.words import calendar_day, on_day
from kith.words import say as _

from . import wording


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise: with whom, what stands before its words, and where it stands; `over` where its day has passed.

    A step of a shared goal (`goal`) may be promised to several, and to nobody alone (`person` is None).
    """

    promise: Commitment
    person: Person | None
    label: str
    icon: str
    state: str
    over: bool
    goal: SharedGoal | None

    @property
    def owner(self) -> Person | None:
        """Who is to keep it; None is me."""
        return self.person if self.promise.by == "them" else None


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Help: between whom, of which kind and when, what became of the thanks, who got it next.

    `dated` is the day, and that thanks were said, for a line that has no room for more.
    """

    help: Help
    person: Person
    label: str
    icon: str
    kind: str
    dated: str
    thanked: str
    passed_on_to: Person | None


def promise_line(kith: Kith, promise: Commitment, today: date) -> PromiseLine:
    """A promise as a line."""
    mine = promise.by == "me"
    return PromiseLine(
        promise,
        kith.get(Person, promise.person),
        _("You promised:") if mine else _("They promised:"),
        {"kept": "tick", "released": "close"}.get(promise.state, "check" if mine else "hand"),
        wording.promise_state(promise, today),
        promise.is_open and bool(promise.due) and promise.due < today.isoformat(),
        kith.get(SharedGoal, promise.shared_goal) if promise.shared_goal else None,
    )


def help_line(kith: Kith, record: Help, today: date) -> HelpLine | None:
    """Help as a line; None where the person is gone."""
    person = kith.get(Person, record.person)
    if person is None:
        return None
    received = record.direction == "received"
    kind = wording.helps()[record.about]
    when = calendar_day(date.fromisoformat(record.on), today) if record.on else ""
    dated = when
    if record.thanked:
        dated = _("{day}, thanked", day=when) if when else _("thanked")
    return HelpLine(
        record,
        person,
        _("They helped you:") if received else _("You helped:"),
        "hand" if received else "give",
        _("{kind}, {when}", kind=kind, when=when) if when else kind,
        dated,
        on_day(date.fromisoformat(record.thanked), today) if record.thanked else "",
        kith.get(Person, record.passed_on_to) if record.passed_on_to else None,
    )
