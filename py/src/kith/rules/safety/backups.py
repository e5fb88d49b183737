"""Whether it is time for a backup, and what was written since the last one.

Real changes and time together make it time, never one of them alone: a busy afternoon is no reason to interrupt, and
neither is a quiet month. The first days are for looking around, and sample people need no backup. Where
the browser is known to empty its store (a tab of an iPhone), what isn't saved yet is reason enough from the first day on.
What was done is counted in commands, as the store counts them, so that the first screen need not read the records for it.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from kith.network import Kith
from kith.words import count, listing
from kith.words import say as _

from ..touch import replaced

MANY = 20
"""Changes after which it is time, some days after the last backup."""

FEW = 3
"""Changes after which it is time once a month has gone by."""

FIRST_DAYS = 3
"""Days after the first start, or after the last backup, on which nothing is said."""

MONTH = 30

QUIET_DAYS = 30
"""Days for which reminding stays away once it was waved away."""

QUIET_DAYS_OF_A_TAB = 3
"""The same where the browser empties the store seven days after the last visit."""

Due = Literal["", "changes", "month", "tab"]


@dataclass(frozen=True, slots=True)
class Standing:
    """How things stand: the day of the last backup (None: none yet), the commands since, and why it is time ("": it is not)."""

    last: date | None
    changes: int
    due: Due


def standing(kith: Kith, today: date, *, emptied: bool = False) -> Standing:
    """How things stand today. `emptied`: this browser is known to empty its store after some days without a visit."""
    saved = kith.saved
    last = date.fromisoformat(saved.on) if saved.on else None
    changes = max(0, kith.generation - saved.generation)
    return Standing(last, changes, _due(kith, last, changes, today, emptied))


def quiet_until(today: date, *, emptied: bool) -> date:
    """Until when reminding stays away once it was waved away."""
    days = QUIET_DAYS_OF_A_TAB if emptied else QUIET_DAYS
    return date.fromordinal(min(today.toordinal() + days, date.max.toordinal()))


def _due(kith: Kith, last: date | None, changes: int, today: date, emptied: bool) -> Due:
    if not changes or not kith.index.anybody or kith.has_samples or kith.saved.quiet_until > today.isoformat():
        return ""
    if emptied:
        return "tab"
    since = last or _begun(kith)
    days = (today - since).days if since else 0
    if days >= FIRST_DAYS and changes >= MANY:
        return "changes"
    return "month" if days >= MONTH and changes >= FEW else ""


def _begun(kith: Kith) -> date | None:
    # the welcome is the first thing that anybody does
    welcomed = replaced.since(kith.mine(), "welcomed")
    return welcomed.date() if welcomed else None


def since_then(kith: Kith) -> str:
    """What was written since the last backup, in words; empty where nothing was, or there is no backup yet."""
    saved = kith.saved
    if not saved.at or kith.generation <= saved.generation:
        return ""
    changed = kith.changed_since(int(datetime.fromisoformat(saved.at.replace("Z", "+00:00")).timestamp() * 1000))
    told = [
        count(changed[kind], one, many)
        for kind, one, many in (
            ("person", "one person", "{n} people"),
            ("interaction", "one talk", "{n} talks"),
            ("fact", "one thing you learnt", "{n} things you learnt"),
            ("commitment", "one promise", "{n} promises"),
            ("help", "one thing that was done for somebody", "{n} things that were done for somebody"),
            ("gathering", "one gathering", "{n} gatherings"),
        )
        if changed.get(kind)
    ]
    return listing(told) if told else _("a few small things")
