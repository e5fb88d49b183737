"""Staying in touch: whose rhythm is up, and a looser one where it was waved away twice in a row.

A skipped rhythm means that the rhythm is wrong, not the person (PRODUCT, "Circles and rhythm"): waved away
once, it comes back after another round; twice in a row, Kith proposes a looser one in its place.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial
from heapq import heapify, heappop

from kith.network import Kith
from kith.records import Day, Person, Reminder
from ..touch import rhythm
from kith.rules.answers import is_put_off
from ..days.counting import days_ago, number
from kith.words import on_day, short
from kith.words import say as _

from .suggestion import Candidate, Suggestion, closed

ANSWER = 7
"""Days in which somebody may answer what I wrote before Kith mentions them again."""


def candidates(kith: Kith, today: date, among: list[Person] | None = None) -> Iterator[Candidate]:
    """Whose rhythm is up (of everybody, or `among` some), or the looser one to propose.

    Those longest overdue, for how often one wished, come first.
    """
    profile, now = kith.profile(), today.toordinal()
    # the last day that is long enough ago, for each rhythm that somebody has
    latest: dict[int, Day] = {}
    due = []
    for person in kith.people() if among is None else among:
        if not (days := rhythm.rhythm_days(person, profile)):
            continue
        if days not in latest:
            latest[days] = days_ago(today, days)
        if (last := kith.last_contact(person.id)) and last <= latest[days]:
            due.append(((number(last) - now) / days, person.id, person, days))
    # few are ever looked at: the first ones are found without putting all of them in order
    heapify(due)
    while due:
        _overdue, identity, person, days = heappop(due)
        answer = kith.reminder_about(key(person))
        if answer and _skipped_twice(kith, person, answer):
            if not _proposal_waits(kith, person, today):
                yield Candidate(key_looser(person), identity, partial(_looser, person, days), gives_way=True)
        elif not (answer and _rests(answer, days, today)) and not _just_wrote(kith, person, today):
            yield Candidate(key(person), identity, partial(_told, kith, person, today), gives_way=True)


def key(person: Person) -> str:
    """The name of being in touch with somebody again."""
    return f"rhythm:{person.id}"


def key_looser(person: Person) -> str:
    """The name of the proposal."""
    return f"looser:{person.id}"


def _proposal_waits(kith: Kith, person: Person, today: date) -> bool:
    """Whether the proposal was put off."""
    answer = kith.reminder_about(key_looser(person))
    return answer is not None and is_put_off(answer, today)


def _rests(answer: Reminder, days: int, today: date) -> bool:
    if is_put_off(answer, today):
        return True
    # waved away: this round is skipped. A day ahead of today was set while the clock was wrong
    return bool(answer.dismissed) and 0 <= today.toordinal() - number(answer.dismissed[-1]) < days


def _skipped_twice(kith: Kith, person: Person, answer: Reminder) -> bool:
    """Whether it was waved away the last two times that it came up, since the last proposal was answered."""
    proposal = kith.reminder_about(key_looser(person))
    answered = max([*proposal.dismissed, proposal.done], default="") if proposal else ""
    skipped = sorted(each for each in answer.dismissed if each > answered)
    if len(skipped) < 2:
        return False
    one, other = skipped[-2:]
    # after two talks in between, one of them came in time, or after a card that was not waved away
    return len({each.on for each in kith.interactions_of(person.id) if each.two_way and one <= each.on <= other}) < 2


def _just_wrote(kith: Kith, person: Person, today: date) -> bool:
    latest = next(iter(kith.interactions_of(person.id)), None)
    if latest is None or latest.two_way or latest.started_by == "them" or not latest.on:
        return False
    return 0 <= today.toordinal() - number(latest.on) < ANSWER


def _told(kith: Kith, person: Person, today: date) -> Suggestion:
    state = rhythm.of(kith, person, today)
    return Suggestion(
        key=key(person), kind="rhythm", person=person, what="", why=" ".join(_why(kith, person, state, today)),
        situation="reconnect" if state.word == "dormant" else "check in",
    )  # fmt: skip


def _why(kith: Kith, person: Person, state: rhythm.State, today: date) -> Iterator[str]:
    yield state.reason
    latest = next(iter(kith.interactions_of(person.id)), None)
    if latest and latest.on and not latest.two_way and latest.started_by != "them":
        yield _("You wrote {when}.", when=on_day(date.fromisoformat(latest.on), today))
    if last := kith.last_talk(person.id):
        yield closed(_("Last time: {text}", text=short(last.text)))
    if state.word == "dormant":
        yield _("After so long, perhaps a call.")


def _looser(person: Person, days: int) -> Suggestion:
    wider = rhythm.looser(days)
    planned = rhythm.planned(days)
    if wider:
        why = _("You planned {planned}. Twice now it did not fit; perhaps {wider} is enough?",
                planned=planned, wider=rhythm.planned(wider))  # fmt: skip
    else:
        why = _("You planned {planned}. Twice now it did not fit; Kith can leave this to you.", planned=planned)
    return Suggestion(
        key=key_looser(person), kind="looser", person=person, what=_("A looser rhythm?"), why=why, wider=wider or 0
    )
