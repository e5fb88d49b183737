"""The ask check: before asking somebody for something, look at what has passed between you.

The last three exchanges, in words. Where they were all asks of mine, giving something first is offered; the ask is
let through either way, for asking is half of give and take, and people say yes more than askers expect (Flynn &
Lake 2008). Beside it stands what to know before one asks (PRODUCT, row 17): their present work, what I could take
off their hands, and when I last gave something. Each is answered in place, or ticked off for this time.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from kith.network import Kith
from kith.records import Channel, Commitment, Fact, Help, Interaction, Person
from kith.words import calendar_day, capital, count, on_day, short
from kith.words import say as _

from .offering import offer

LOOKED_AT = 3
"""Exchanges that are shown."""

STALE = 30
"""Days after which one asks again what keeps somebody busy."""

TICKED = 14
"""Days for which a tick holds: what was looked at longer ago may have changed."""

Key = Literal["work", "hands", "gave", "promise", "thanks"]


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to know before asking, and what is known of it ("" where nothing is).

    `key` names it; `ticked` is true where it was looked at for this ask; `record` is what it is about, if anything.
    """

    question: str
    known: str
    key: Key = "work"
    ticked: bool = False
    record: Fact | Help | Commitment | None = None


@dataclass(frozen=True, slots=True)
class AskCheck:
    """What passed between us, the newest first, and whether I only ever asked.

    `words` says so (empty where there is nothing to say), `give_first` what I could offer ("" where nothing is
    known).
    """

    exchanges: list[str] = field(default_factory=list)
    only_asks: bool = False
    words: str = ""
    give_first: str = ""
    before: list[Step] = field(default_factory=list)


def check(kith: Kith, person: Person, today: date) -> AskCheck:
    """What to look at before asking somebody, on the local day `today`."""
    last = [each for each in kith.interactions_of(person.id) if not each.first][:LOOKED_AT]
    only_asks = bool(last) and all(map(is_my_ask, last))
    give = offer(kith, person)
    return AskCheck(
        exchanges=[exchange(each, today) for each in last],
        only_asks=only_asks,
        words=_about(last, only_asks),
        give_first=give.words if give else "",
        before=before(kith, person, today),
    )


def before(kith: Kith, person: Person, today: date) -> list[Step]:
    """The checklist before an ask, on the local day `today`.

    What they work on, what I could take off their hands, when I last gave; then what I still owe in word.
    """
    steps = [_work(kith, person, today), _hands(kith, person), _gave(kith, person, today)]
    mine = next((each for each in kith.commitments_of(person.id) if each.by == "me" and each.is_open), None)
    if mine is not None:
        steps.append(Step(_("You promised them something that is still open."), mine.what, "promise", record=mine))
    unthanked = next((each for each in kith.help_of(person.id) if each.is_unthanked and each.person == person.id), None)
    if unthanked is not None:
        steps.append(Step(_("They helped you, and a thank-you is still unsaid."), unthanked.what, "thanks", record=unthanked))
    last_ask = next((each.on for each in kith.interactions_of(person.id) if is_my_ask(each)), "")
    return [replace(each, ticked=_is_ticked(kith, tick(person, each.key), last_ask, today)) for each in steps]


def tick(person: Person, step: str) -> str:
    """The name under which it is kept that a step was looked at."""
    return f"before-asking:{person.id}:{step}"


def is_my_ask(talk: Interaction) -> bool:
    """Whether I got in touch to ask for something."""
    return talk.purpose == "ask" and talk.started_by != "them"


def _is_ticked(kith: Kith, name: str, last_ask: str, today: date) -> bool:
    """A tick is for one ask: it goes with the next day on which I asked for something."""
    answer = kith.reminder_about(name)
    if answer is None or not answer.done or answer.done < last_ask:
        return False
    return abs((today - date.fromisoformat(answer.done)).days) < TICKED


def _work(kith: Kith, person: Person, today: date) -> Step:
    """What they are busy with: the newest they told me, else their post."""
    told = [fact for fact in kith.facts_of(person.id) if fact.about in ("priority", "aspiration") and not fact.past]
    told.sort(key=lambda fact: fact.about != "priority")
    fact = told[0] if told else None
    known = fact.text if fact else ", ".join(filter(None, (person.role, person.organisation)))
    if fact and fact.learnt and (today - date.fromisoformat(fact.learnt)).days > STALE:
        when = on_day(date.fromisoformat(fact.learnt), today)
        known = _("{text} (you heard it {day}; is it still so?)", text=fact.text, day=when)
    return Step(_("What are they working on now?"), known, "work", record=fact)


def _hands(kith: Kith, person: Person) -> Step:
    give = offer(kith, person)
    return Step(_("What could you take off their hands?"), give.words if give else "", "hands", record=give.fact if give else None)


def _gave(kith: Kith, person: Person, today: date) -> Step:
    """The last time I helped them. It is no debt either way; it reminds me that there is more than asking."""
    given = next((each for each in kith.help_of(person.id) if each.direction == "given" and each.person == person.id), None)
    known = ""
    if given is not None:
        what = short(given.what, 120).rstrip(".")
        known = _("{day}: {what}", day=capital(on_day(date.fromisoformat(given.on), today)), what=what) if given.on else what
    return Step(_("When did you last help them?"), known, "gave", record=given)


def exchange(talk: Interaction, today: date) -> str:
    """One exchange in words: *12 October: you asked for something. Could she look at my text?*"""
    when = calendar_day(date.fromisoformat(talk.on), today) if talk.on else _("Some time ago")
    words = _("{when}: {what}.", when=when, what=_what(talk))
    return f"{words} {short(talk.text, 200)}" if talk.text else words


def _what(talk: Interaction) -> str:
    if is_my_ask(talk):
        return _("you asked for something") if talk.two_way else _("you asked for something, no answer yet")
    if talk.channel in ("message", "email", "letter"):
        if not talk.two_way:
            return (
                _("they wrote, you have not answered") if talk.started_by == "them" else _("you wrote, no answer yet")
            )
        return {"me": _("you wrote"), "them": _("they wrote")}.get(talk.started_by, _("you wrote to each other"))
    if not talk.two_way:
        return _("they tried to reach you") if talk.started_by == "them" else _("you tried to reach them")
    spoke: dict[Channel, str] = {"call": _("you talked on the phone"), "video": _("you had a video call"),
                                 "gathering": _("you were at a gathering together")}  # fmt: skip
    return spoke.get(talk.channel, _("you met"))


def _about(last: list[Interaction], only_asks: bool) -> str:
    if not last:
        return _("Nothing has passed between you since you met.")
    if only_asks:
        return count(
            len(last), "The one time you were in touch, you asked for something.",
            "The last {n} times, you asked for something.",
        )  # fmt: skip
    return ""
