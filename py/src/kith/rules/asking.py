"""The ask check: before asking somebody for something, look at what has passed between you.

The last three exchanges, in words. Where they were all asks of mine, giving something first is offered; the ask is
let through either way, for asking is half of give and take, and people say yes more than askers expect (Flynn &
Lake 2008). Beside it stands what to know before one asks: their present work, and what I could take off their
hands.
"""

from dataclasses import dataclass, field
from datetime import date

from kith.network import Kith
from kith.records import Channel, Interaction, Person
from kith.words import calendar_day, count, short
from kith.words import say as _

from .offering import offer

LOOKED_AT = 3
"""Exchanges that are shown."""


@dataclass(frozen=True, slots=True)
class Step:
    """One thing to know before asking, and what is known of it ("" where nothing is)."""

    question: str
    known: str


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
    only_asks = bool(last) and all(each.purpose == "ask" and each.started_by != "them" for each in last)
    give = offer(kith, person)
    return AskCheck(
        exchanges=[exchange(each, today) for each in last],
        only_asks=only_asks,
        words=_about(last, only_asks),
        give_first=give.words if give else "",
        before=before(kith, person),
    )


def before(kith: Kith, person: Person) -> list[Step]:
    """The checklist before an ask: what they work on, what I could take off their hands, what I still owe in word."""
    facts = {fact.about: fact.text for fact in reversed(kith.facts_of(person.id)) if not fact.past}
    give = offer(kith, person)
    working = (
        facts.get("priority") or facts.get("aspiration") or ", ".join(filter(None, (person.role, person.organisation)))
    )
    steps = [
        Step(_("What are they working on now?"), working),
        Step(_("What could you take off their hands?"), give.words if give else ""),
    ]
    mine = next((each for each in kith.commitments_of(person.id) if each.by == "me" and each.is_open), None)
    if mine is not None:
        steps.append(Step(_("You promised them something that is still open."), mine.what))
    unthanked = next((each for each in kith.help_of(person.id) if each.is_unthanked), None)
    if unthanked is not None:
        steps.append(Step(_("They helped you, and a thank-you is still unsaid."), unthanked.what))
    return steps


def exchange(talk: Interaction, today: date) -> str:
    """One exchange in words: *12 October: you asked for something. Could she look at my text?*"""
    when = calendar_day(date.fromisoformat(talk.on), today) if talk.on else _("Some time ago")
    words = _("{when}: {what}.", when=when, what=_what(talk))
    return f"{words} {short(talk.text, 200)}" if talk.text else words


def _what(talk: Interaction) -> str:
    if talk.purpose == "ask" and talk.started_by != "them":
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
