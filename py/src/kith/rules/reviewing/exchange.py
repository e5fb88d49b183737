"""Whether I ask and offer: the help of a year, month by month, in both directions.

The picture shows a rhythm, not a balance: keeping accounts suits an exchange, and lowers liking where closeness is wanted
(Clark & Mills 1979). Asking is half of it, since people say yes more often than askers expect (Flynn & Lake 2008; Bohns
2016). What made help good is remembered in the words in which it was written.
"""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from kith.network import Kith
from kith.records import Help, HelpKind, Person, Review
from ..giving import helping
from ..giving.asking import is_my_ask
from ..saying.names import name_of
from kith.rules.plots.months import months
from kith.words import listing, month, short
from kith.words import say as _

from .sight import Figure, Idea, Sight, Table, each_once, looked_at, since, since_words, some, talks_since

MONTHS = 12
"""Months that are drawn, this one included."""

LATELY = 3
"""Months that are *lately*."""


def see(kith: Kith, review: Review, today: date) -> Sight:
    """The months as blocks, and what the help was."""
    helps = [each for each in kith.all(Help) if each.on and each.on <= today.isoformat()]
    first = since(kith, review)
    year = [each for each in helps if each.on[:7] >= _months(today)[0]]
    ideas = each_once(_thanks(kith), 3)
    if not year:
        said = [_("No help is written down for this year, in either direction. What did somebody last do for you? It belongs here.")]
        return Sight([*said, *_asked(kith, first, today)], ideas=ideas, doors=["help"])
    return Sight(
        [*_kinds(year), *_asked(kith, first, today), *_worked(year), *_passed_on(kith, year)],
        [_figure(kith, year, today)], ideas, ["help"],
    )  # fmt: skip


def _months(today: date) -> list[str]:
    """The months that are drawn, the oldest first, as 2026-11."""
    last = today.year * 12 + today.month - 1
    return [f"{number // 12:04}-{number % 12 + 1:02}" for number in range(last - MONTHS + 1, last + 1)]


def _figure(kith: Kith, year: list[Help], today: date) -> Figure:
    told = Counter((each.on[:7], each.direction) for each in year)
    named = {each: month(date.fromisoformat(f"{each}-01"), today) for each in _months(today)}
    drawn = months([(words.partition(" ")[0], told[each, "given"], told[each, "received"]) for each, words in named.items()])
    rows = [
        [named[each], *(some(_people(kith, year, each, way), 12) for way in ("given", "received"))]
        for each in _months(today)
        if told[each, "given"] or told[each, "received"]
    ]
    columns = [_("Month"), _("You helped"), _("You were helped by")]
    return Figure("months", _("Give and receive over the months"), drawn, list(_over_time(year, today)), Table(columns, rows))


def _people(kith: Kith, year: list[Help], in_month: str, way: str) -> list[Person]:
    return kith.those(each.person for each in year if each.on[:7] == in_month and each.direction == way)


def _over_time(year: list[Help], today: date) -> Iterator[str]:
    ways = {each.direction for each in year}
    if len(ways) == 2:
        yield _("Over these months help has gone both ways.")
    elif "given" in ways:
        yield _("Over these months you have helped others. No help that you received is written down: what did you overlook?")
    else:
        yield _("Over these months others have helped you. No help that you gave is written down: perhaps it was too small to notice.")
    since = _months(today)[-LATELY]
    lately = {each.direction for each in year if each.on[:7] >= since}
    if len(ways) == 2 and len(lately) == 1:
        yield _("Lately it was you who helped.") if "given" in lately else _("Lately it was others who helped you.")
    elif len(ways) == 2 and not lately:
        yield _("For the last months nothing is written down, in either direction.")


def _kinds(year: list[Help]) -> Iterator[str]:
    got, gave = _commonest(year, "received"), _commonest(year, "given")
    if got and gave:
        yield _("What you received most often: {got}. What you gave most often: {gave}.", got=got, gave=gave)
    elif got:
        yield _("What you received most often: {got}.", got=got)
    elif gave:
        yield _("What you gave most often: {gave}.", gave=gave)


def _commonest(year: list[Help], way: str) -> str:
    names: dict[HelpKind, str] = {
        "advice": _("advice"), "time": _("time"), "skill": _("a skill"), "introduction": _("an introduction"),
        "information": _("information"), "encouragement": _("encouragement"), "feedback": _("feedback"),
        "resource": _("a thing or a place"),
    }  # fmt: skip
    told = Counter(each.about for each in year if each.direction == way)
    most = max(told.values(), default=0)
    return listing([words for kind, words in names.items() if told[kind] == most][:2]) if most > 1 else ""


def _asked(kith: Kith, first: date, today: date) -> Iterator[str]:
    """Whom I asked for something, among those whose talks are looked at."""
    asked = [
        person for person in looked_at(kith)
        if any(is_my_ask(each) for each in talks_since(kith, person, first.isoformat()))
    ]  # fmt: skip
    day = since_words(first, today)
    if asked:
        yield _("Since {day} you asked {names} for something. Asking well is a gift, too: it says that you trust them.",
                day=day, names=some(asked))  # fmt: skip
    else:
        yield _("Since {day} it is not noted that you asked anybody for anything. People say yes more often than we expect.", day=day)


def _worked(year: list[Help]) -> Iterator[str]:
    """What made help work, in the words it was written in: the latest that I received."""
    received = sorted((each for each in year if each.direction == "received" and each.what_worked), key=lambda each: (each.on, each.id))
    if received:
        last = received[-1]
        yield _("What made it good when you were helped, in your words: “{text}”.", text=short(last.what_worked, 120).rstrip("."))


def _passed_on(kith: Kith, year: list[Help]) -> Iterator[str]:
    for each in sorted(year, key=lambda each: (each.on, each.id), reverse=True):
        giver, taker = kith.get(Person, each.person), kith.get(Person, each.passed_on_to)
        if each.direction == "received" and giver and taker:
            yield _("What {giver} gave you, you passed on to {taker}.", giver=name_of(giver), taker=name_of(taker))
            return


def _thanks(kith: Kith) -> Iterator[Idea]:
    unsaid = {each.person: each for each in reversed(helping.unthanked(kith))}
    for each in sorted(unsaid.values(), key=lambda each: (each.on, each.id), reverse=True)[:3]:
        person = kith.person(each.person)
        what = short(each.what, 80).rstrip(".")
        yield Idea(
            f"thank:{each.id}", _("Thank {name}", name=name_of(person)),
            _("They helped you, and no thank-you is noted yet: {what}.", what=what) if what
            else _("They helped you, and no thank-you is noted yet."),
            person, situation="thank", about=each.key,
        )  # fmt: skip
