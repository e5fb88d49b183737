"""What a notification says on each of the days to come, prepared while Kith is open.

Nothing of Kith runs when a phone's browser wakes its service worker, so the sentences are made ahead.
A notification stands on a locked screen: it names nobody unless that was allowed. It tells of the
day's own things alone, never of what is late and never how many.
"""

from datetime import date

from kith.network import Kith
from kith.words import say as _
from kith.words import short

from . import appointments


LONGEST = 90
"""Characters: what a phone shows of a notification without opening it."""


def notices(kith: Kith, today: date) -> dict[str, str]:
    """A sentence for each of the next days that has something of its own; the days as ISO text."""
    named = kith.mine().names_shown
    return {
        day.isoformat(): _sentence([each.title for each in found])
        for day, found in appointments.by_day(kith, today, named=named).items()
    }


def _sentence(titles: list[str]) -> str:
    titles = list(dict.fromkeys(titles))
    first = short(titles[0], LONGEST)
    return _("{first}, and more", first=first) if len(titles) > 1 else first
