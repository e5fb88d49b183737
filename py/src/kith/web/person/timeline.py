"""What happened between somebody and me: talks, help, promises, gatherings, introductions, the latest first.

The order comes from days alone; words are made for the few that are shown, so that a friend of many
years costs the page no more than somebody met yesterday.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from itertools import islice

from kith.network import Kith
from kith.records import Commitment, Gathering, Help, Interaction, Introduction, Person, Record, SharedGoal
from kith.rules.introductions import introducing
from kith.rules.together import sharing
from kith.rules.occasions.gatherings import title
from kith.words import calendar_day, on_day
from kith.words import say as _

from ..ground import wording

LATEST = 6
"""Entries that stand on the page at first."""

WINDOW = 40
"""Entries that come after those, at a time."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that happened. `text` is what was written about it, `below` what else is to be said of it.

    `page` is the page of its own that it has (in the app), or empty; `others` were there, too.
    """

    key: str
    icon: str
    when: str
    text: str = ""
    below: list[str] = field(default_factory=list)
    others: list[Person] = field(default_factory=list)
    page: str = ""


@dataclass(frozen=True, slots=True)
class Filter:
    """A part of the timeline that can be looked at alone."""

    name: str
    words: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """One window of what happened. `then` is where the next begins (0: there is no more)."""

    entries: list[Entry]
    filters: list[Filter]
    shown: str
    then: int


def timeline(kith: Kith, person: Person, today: date, *, shown: str = "", after: int = 0) -> Timeline:
    """The window that begins after so many entries; `shown` is a filter's name, or empty for everything."""
    by_kind = _kinds(kith, person)
    filters = [Filter(name, words) for name, words in _filters().items() if by_kind[name]]
    shown = shown if any(shown == each.name for each in filters) else ""
    records = by_kind[shown] if shown else [each for records in by_kind.values() for each in records if _is_done(each)]
    records.sort(key=_age, reverse=True)
    talks = by_kind["talks"]
    first = talks[-1].id if talks else ""
    then = after + (WINDOW if after else LATEST)
    return Timeline(
        [_entry(kith, person, each, today, first) for each in islice(records, after, then)],
        filters if len(filters) > 1 else [],
        shown,
        then if len(records) > then else 0,
    )


def _filters() -> dict[str, str]:
    return {
        "talks": _("Talks"), "help": _("Help"), "promises": _("Promises"), "gatherings": _("Gatherings"),
        "together": _("Together"), "introductions": _("Introductions"),
    }  # fmt: skip


def _kinds(kith: Kith, person: Person) -> dict[str, list[Record]]:
    return {
        "talks": list(kith.interactions_of(person.id)),
        "help": list(kith.help_of(person.id)),
        "promises": list(kith.commitments_of(person.id)),
        "gatherings": list(kith.gatherings_of(person.id)),
        "together": list(sharing.goals_of(kith, person.id)),
        "introductions": list(introducing.of_person(kith, person.id)),
    }


def _is_done(record: Record) -> bool:
    # what is still promised, or under way, has a place of its own on the page, and here under its filter
    if isinstance(record, SharedGoal):
        return record.state != "open"
    return not (isinstance(record, Commitment) and record.is_open)


def _age(record: Record) -> tuple[str, str, str]:
    match record:
        case Interaction():
            return record.on, record.at, record.id
        case Help() | Gathering():
            return record.on, "", record.id
        case Commitment():
            return record.settled or record.made, "", record.id
        case SharedGoal():
            return sharing.newest(record)[0], "", record.id
        case Introduction():
            return introducing.latest(record), "", record.id
    return "", "", record.id


def _entry(kith: Kith, person: Person, record: Record, today: date, first: str) -> Entry:
    match record:
        case Interaction():
            return _talk(kith, person, record, today, first)
        case Help():
            return _help(kith, person, record, today)
        case Commitment():
            return _promise(record, today)
        case Gathering():
            return _gathering(person, record, today)
        case SharedGoal():
            return _together(kith, person, record, today)
        case Introduction():
            return _introduction(kith, person, record, today)
    raise TypeError(f"{record.kind} is nothing that happens")


def _talk(kith: Kith, person: Person, talk: Interaction, today: date, first: str) -> Entry:
    how, icon = wording.channels()[talk.channel]
    if talk.first and talk.id == first:
        how = _("First met")
    below = [
        _("Seemed: {text}", text=talk.seemed) if talk.seemed else "",
        _("Next time: {text}", text=talk.differently) if talk.differently else "",
        _("You asked for something.") if talk.purpose == "ask" else "",
        "" if talk.two_way else _("They wrote.") if talk.started_by == "them" else _("No answer noted."),
    ]
    return Entry(
        key=f"talk-{talk.id}",
        icon=icon,
        when=_dated(how, talk.on, today),
        text=talk.text,
        below=[each for each in below if each],
        others=list(_known(kith, person, talk.people)),
        page=f"/interactions/{talk.id}",
    )


def _help(kith: Kith, person: Person, help: Help, today: date) -> Entry:
    # somebody to whom help was passed on sees it on their page, too
    passed = kith.get(Person, help.passed_on_to) if help.passed_on_to else None
    helper = kith.get(Person, help.person)
    others = [each for each in (helper, passed) if each is not None and each.id != person.id]
    if help.person != person.id:
        what = _("Help passed on")
    else:
        what = _("You helped") if help.direction == "given" else _("They helped you")
    below = [
        _("What made it work: {text}", text=help.what_worked) if help.what_worked else "",
        _("You said thank you {day}.", day=_on(help.thanked, today)) if help.thanked else "",
    ]
    return Entry(
        key=f"helped-{help.id}",
        icon="give",
        when=_dated(what, help.on, today),
        text=help.what,
        below=[each for each in below if each],
        others=others,
    )


def _promise(promise: Commitment, today: date) -> Entry:
    mine = promise.by == "me"
    match promise.state:
        case "kept":
            what, when = (_("You kept a promise") if mine else _("They kept a promise")), promise.settled
        case "released":
            what, when = _("A promise let go"), promise.settled
        case _:
            what, when = (_("You promised") if mine else _("They promised")), promise.made
    return Entry(
        key=f"said-{promise.id}", icon="check" if mine else "hand", when=_dated(what, when, today), text=promise.what
    )


def _gathering(person: Person, gathering: Gathering, today: date) -> Entry:
    coming = bool(gathering.on) and gathering.on >= today.isoformat()
    if person.id in gathering.came:
        what = _("You were both there")
    elif person.id in gathering.invited:
        what = _("You invite them") if coming else _("You invited them")
    else:
        what = _("You want to meet them there") if coming else _("You wanted to meet them there")
    return Entry(
        key=f"gathering-{gathering.id}",
        icon="people",
        when=_dated(what, gathering.on, today),
        text=", ".join(filter(None, (title(gathering), gathering.where))),
        page=f"/gatherings/{gathering.id}",
    )


def _introduction(kith: Kith, person: Person, introduction: Introduction, today: date) -> Entry:
    what = {
        "made": _("You introduced them"), "let go": _("An introduction let go"), "agreed": _("An introduction, both said yes"),
        "asking": _("An introduction under way"),
    }  # fmt: skip
    return Entry(
        key=f"introduced-{introduction.id}",
        icon="people",
        when=_dated(what[introducing.stage(introduction)], introducing.latest(introduction), today),
        text=introduction.why,
        below=[introduction.outcome] if introduction.outcome else [],
        others=list(_known(kith, person, [introduction.one, introduction.other])),
        page=f"/introductions/{introduction.id}",
    )


def _together(kith: Kith, person: Person, goal: SharedGoal, today: date) -> Entry:
    what = {"done": _("You did it together"), "let go": _("You let it go, both of you")}.get(goal.state, _("You began it together"))
    return Entry(
        key=f"goal-{goal.id}",
        icon="together",
        when=_dated(what, sharing.newest(goal)[0], today),
        text=sharing.title(goal),
        below=[goal.outcome] if goal.outcome else [],
        others=list(_known(kith, person, list(goal.members))),
        page=f"/goals-together/{goal.id}",
    )


def _known(kith: Kith, person: Person, people: list[str]) -> Iterator[Person]:
    return (other for other in kith.those(people) if other.id != person.id)


def _dated(what: str, when: str, today: date) -> str:
    return f"{what}, {calendar_day(date.fromisoformat(when), today)}" if when else what


def _on(when: str, today: date) -> str:
    return on_day(date.fromisoformat(when), today)
