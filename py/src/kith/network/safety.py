"""What this copy remembers for safety's sake: when a backup last went out, and what was here before a restore.

Both lie beside the records (meta rows of the store), so neither ever gets into a backup or to another phone. What
was here before is one snapshot, as text that somebody else makes and reads; it is let go of on a day that is told, and never
read at a start.
"""

import json
from dataclasses import asdict, dataclass, fields, replace
from datetime import date
from typing import Any

from kith.records import Day, Moment
from kith.records.stored import is_day, is_moment

SAVED = "saved"
"""The name of the meta row that tells of the last backup."""

EARLIER = "earlier"
"""The name of the meta row that tells what was here before a restore."""

EARLIER_ROWS = "earlier/rows"
"""The name of the meta row that holds it. A store never gives it with the others."""

KEPT_DAYS = 30
"""How many days what was here before is kept."""


@dataclass(frozen=True, slots=True)
class Saved:
    """The last backup: its local day and moment (empty: none yet), and the store's generation then.

    `locked`: with a passphrase. `shared`: by the share sheet, not by a download. `restored`: it is the backup that this
    copy was filled from. `quiet_until`: reminding was waved away until that day.
    """

    on: Day = ""
    at: Moment = ""
    generation: int = 0
    locked: bool = False
    shared: bool = False
    restored: bool = False
    quiet_until: Day = ""

    def quiet(self, until: date) -> "Saved":
        """The same, with no word about it before that day."""
        return replace(self, quiet_until=until.isoformat())


@dataclass(frozen=True, slots=True)
class Earlier:
    """What was here before a restore: the local day of that, how many people, and the generation just after it.

    `swapped`: it was put aside for what had been kept in its place, and not for a file.
    """

    on: Day = ""
    people: int = 0
    generation: int = 0
    swapped: bool = False

    @property
    def until(self) -> date:
        """The last day on which it is kept."""
        return date.fromordinal(min(date.fromisoformat(self.on).toordinal() + KEPT_DAYS, date.max.toordinal()))


def text_of(fact: Saved | Earlier) -> str:
    """As the text of a meta row."""
    return json.dumps(asdict(fact))


def saved(text: str) -> Saved:
    """What such a text tells; that there is none yet, where it can't be read."""
    found = Saved(**_values(Saved, text))
    return found if (not found.on or is_day(found.on)) and (not found.at or is_moment(found.at)) else Saved()


def earlier(text: str) -> Earlier | None:
    """What such a text tells; None where it tells of nothing."""
    values = _values(Earlier, text)
    return Earlier(**values) if is_day(values.get("on")) else None


def _values(kind: type[Saved] | type[Earlier], text: str) -> dict[str, Any]:
    try:
        plain = json.loads(text or "{}")
    except ValueError:
        return {}
    if not isinstance(plain, dict):
        return {}
    plainest = kind()
    return {
        each.name: plain[each.name]
        for each in fields(kind)
        if each.name in plain and type(plain[each.name]) is type(getattr(plainest, each.name))
    }
