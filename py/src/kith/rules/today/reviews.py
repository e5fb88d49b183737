"""A review, offered calmly: one that was begun, the small one of the week where it is wished for, the large one each term.

The large one is offered about every twelve weeks, once there are people to look at and they have been here for as long.
Waved away, it comes back after another twelve. Nothing here is ever late.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from kith.network import Kith
from kith.records import Day, Reminder, Review, ReviewSize
from ..days import repeating
from kith.rules.answers import waits
from ..days.counting import days_ago, number
from kith.words import on_day
from kith.words import say as _

from .suggestion import Candidate, Suggestion

TERM = 84
"""Days from one large review to the next, and those that people must have been here for before the first."""

PEOPLE = 5
"""People without whom there is little to look back on."""

OPEN = 21
"""Days for which a review that was begun is offered again."""

WEEK_SHOWS = 3
"""Days for which the small one is offered, from its weekday on."""


def candidates(kith: Kith, today: date) -> Iterator[Candidate]:
    """The one review that may be offered today."""
    begun = begun_before(kith, today)
    if begun is not None and not waits(kith, f"review:{begun.id}", today):
        yield Candidate(f"review:{begun.id}", "", partial(_go_on, begun, today))
    elif (week := week_due(kith, today)) is not None:
        yield Candidate(f"review:week:{week.isoformat()}:{kith.network}", "", partial(_begin, kith, "week", week, today))
    elif (term := term_due(kith, today)) is not None:
        yield Candidate(f"review:term:{term.isoformat()}:{kith.network}", "", partial(_begin, kith, "term", term, today))


def begun_before(kith: Kith, today: date) -> Review | None:
    """A review that was begun on an earlier day, not long ago, and not brought to its end: the latest."""
    since = days_ago(today, OPEN)
    begun = [each for each in kith.all(Review) if not each.finished and since <= each.on < today.isoformat()]
    return max(begun, key=lambda each: (each.on, each.id), default=None)


def weekly(kith: Kith) -> Reminder | None:
    """The wish to look back every week, where there is one."""
    wish = kith.reminder_about(weekly_key(kith))
    return wish if wish is not None and wish.every == "week" and wish.due else None


def weekly_key(kith: Kith) -> str:
    """The name of that wish in the network that is looked at."""
    return f"review-every-week:{kith.network}"


def week_due(kith: Kith, today: date) -> date | None:
    """The day of this week's small review, while it is time for it."""
    wish = weekly(kith)
    if wish is None:
        return None
    back = (today.toordinal() - number(wish.due)) % 7
    if back >= WEEK_SHOWS or number(wish.due) > today.toordinal():
        return None
    day = date.fromordinal(today.toordinal() - back)
    done = any(each.finished and each.on >= day.isoformat() for each in kith.all(Review))
    return None if done else day


def term_due(kith: Kith, today: date) -> date | None:
    """The day since which it is time for a large review; None before that."""
    last = last_term(kith)
    since = last or _here_since(kith, days_ago(today, TERM))
    if not since:
        return None
    rounds = (today.toordinal() - number(since)) // TERM
    return repeating.days_after(date.fromisoformat(since), rounds * TERM) if rounds > 0 else None


def last_term(kith: Kith) -> Day:
    """The day of the last large review that was brought to its end; empty before the first."""
    return max((each.on for each in kith.all(Review) if each.finished and each.size == "term"), default="")


def _here_since(kith: Kith, long_ago: Day) -> Day:
    """The first day of this network, where there are people and one of them has been here so long; else empty."""
    people = kith.people()
    if len(people) < PEOPLE or not any("" < person.added[:10] <= long_ago for person in people):
        return ""
    return min(person.added[:10] for person in people if person.added)


def _go_on(review: Review, today: date) -> Suggestion:
    when = on_day(date.fromisoformat(review.on), today)
    return Suggestion(
        key=f"review:{review.id}", kind="review", person=None, what=_("Go on looking back"),
        why=_("You began {when}. It waits where you left it.", when=when), record=review,
    )  # fmt: skip


def _begin(kith: Kith, size: ReviewSize, day: date, today: date) -> Suggestion:
    if size == "week":
        what, why = _("Look back on the week"), _("You wanted to do this every week. Three minutes are enough.")
    elif last_term(kith):
        what = _("Look at the people in your life")
        why = _("The last time was {when}. Make tea, and take ten minutes.", when=on_day(date.fromisoformat(last_term(kith)), today))
    else:
        what = _("Look at the people in your life")
        why = _("You have kept people here for some time. Make tea, take ten minutes, and see what they tell you.")
    return Suggestion(key=f"review:{size}:{day.isoformat()}:{kith.network}", kind="review", person=None, what=what, why=why)
