"""The cards of Today: what a suggestion is called, its sign and colour, and the words on its buttons.

A rule says what is worth doing, and why; here it becomes something to tap. One button a card is the main one: to
say that it is done, or to go where it is done (a letter of thanks, a gathering's page).
"""

from dataclasses import dataclass, field
from typing import Literal

from kith.network import Kith
from kith.network.keys import MINE
from kith.records import Commitment, Draft, Gathering, Introduction, Opportunity, Reminder, SharedGoal
from kith.rules import names, rhythm
from kith.rules.today import Suggestion
from kith.rules.today.introductions import Step, step
from kith.rules.today.opportunities import is_last_day, is_thanks
from kith.rules.today.sharing import is_past as is_day_over
from kith.words import capital
from kith.words import say as _

from .faces import named


@dataclass(frozen=True, slots=True)
class Card:
    """A suggestion as it is shown.

    `heading` leads to `address` ("" for nowhere). `letter` is where a draft is written, with `draft` as its query
    ("" where none fits), or where one waits already; `place` is another screen on which the thing is done.
    """

    suggestion: Suggestion
    kind: str
    colour: Literal["", "clay", "sky"]
    sign: str
    heading: str
    address: str
    what: str
    done: str
    main: Literal["done", "draft", "place"] = "done"
    letter: str = ""
    letter_words: str = ""
    draft: dict[str, str] = field(default_factory=dict)
    place_words: str = ""
    place: str = ""


_WRITTEN = ("reply", "thanks", "opportunity", "help")
"""Kinds of which a letter, where there is one, is the main thing to do."""


def card(kith: Kith, suggestion: Suggestion) -> Card:
    """How a suggestion is shown."""
    kind, colour, sign, done = _looks(suggestion)
    person, record = suggestion.person, suggestion.record
    heading, address, what = kind, "", suggestion.what
    place_words, place = "", ""
    if person:
        heading, address = named(person.name), f"/people/{person.id}"
    elif what:
        heading, what = what, ""
    if isinstance(record, Gathering):
        heading, address = named(suggestion.what), f"/gatherings/{record.id}"
        past = is_past(suggestion)
        place_words = _("Look back") if past else _("Prepare")
        place = address + "/debrief" if past else address
    if isinstance(record, SharedGoal):
        heading, address = named(suggestion.what), f"/goals-together/{record.id}"
        over = is_day_over(suggestion.key)
        place_words = _("Look back") if over else _("Next step")
        place = address + ("/outcome" if over else "?edit=step-new")
    if isinstance(record, Commitment) and record.shared_goal and not person and kith.get(SharedGoal, record.shared_goal):
        heading, address = named(suggestion.what), f"/goals-together/{record.shared_goal}"
    if isinstance(record, Opportunity) and not person:
        heading = named(suggestion.what)
        address = f"/opportunities?network={record.network or MINE}&at=opportunity-{record.id}"
    if isinstance(record, Introduction):
        heading, address = named(suggestion.what), f"/introductions/{record.id}"
        place_words, place = _introduction_place(suggestion, record)
    if suggestion.kind == "review":
        place_words, place = _review_place(suggestion)
    draft = _draft(suggestion)
    waiting = _waiting(kith, draft) if draft else None
    return Card(
        suggestion=suggestion, kind=kind, colour=colour, sign=sign, heading=heading, address=address, what=what, done=done,
        main="place" if place else "draft" if draft and suggestion.kind in _WRITTEN else "done",
        letter=(f"/drafts/{waiting.id}" if waiting else "/drafts/new") if draft else "",
        letter_words=_("Your draft") if waiting else _letter_words(suggestion), draft={} if waiting else draft,
        place_words=place_words, place=place,
    )  # fmt: skip


def _review_place(suggestion: Suggestion) -> tuple[str, str]:
    """Where one looks back: at the review that waits, or where one is begun."""
    if suggestion.record is not None:
        return _("Go on"), f"/reviews/{suggestion.record.id}"
    return _("Begin"), "/reviews"


def _introduction_place(suggestion: Suggestion, record: Introduction) -> tuple[str, str]:
    """Where an introduction goes on: at the texts that are to be written, or on its page."""
    page = f"/introductions/{record.id}"
    words = {"ask": _("Ask them"), "agreed": _("Bring them together"), "waiting": _("Look at it"), "back": _("Look back")}
    which = step(suggestion.key)
    return words[which], f"{page}?edit=outcome" if which == "back" else page


def is_past(suggestion: Suggestion) -> bool:
    """Whether a gathering is to be looked back on, and not prepared."""
    return suggestion.key.endswith(":after")


def _draft(suggestion: Suggestion) -> dict[str, str]:
    if suggestion.person is None or not suggestion.situation:
        return {}
    record = suggestion.record
    # a reminder of one's own tells a letter nothing
    about = record.key if record is not None and not isinstance(record, Reminder) else ""
    return {"situation": suggestion.situation, "person": suggestion.person.id, "about": about}


def _waiting(kith: Kith, wanted: dict[str, str]) -> Draft | None:
    """A draft of the same kind that was kept, and not sent yet."""
    same = (wanted["situation"], [wanted["person"]], wanted["about"])
    drafts = (each for each in kith.all(Draft) if not each.sent)
    return next((each for each in drafts if (each.situation, each.people, each.about) == same), None)


def _letter_words(suggestion: Suggestion) -> str:
    name = names.called(suggestion.person) if suggestion.person else ""
    if suggestion.kind == "thanks" or isinstance(suggestion.record, Opportunity):
        return _("Thank {name}", name=name) if 0 < len(name) <= 12 else _("Thank them")
    if suggestion.kind == "help":
        return _("Offer it")
    return _("Answer") if suggestion.kind == "reply" else _("Draft")


def _looks(suggestion: Suggestion) -> tuple[str, Literal["", "clay", "sky"], str, str]:
    match suggestion.kind:
        case "promise":
            return _("You promised"), "clay", "check", _("Done")
        case "reply":
            return _("Waiting for you"), "clay", "chat", _("I did")
        case "thanks":
            return _("Say thank you"), "sky", "gift", _("I did")
        case "follow-up":
            return _("Say hello"), "sky", "wave", _("Done")
        case "date":
            return _("A day that matters"), "sky", "calendar", _("Done")
        case "gathering" if is_past(suggestion):
            return _("Look back"), "sky", "people", _("Done")
        case "gathering":
            return _("Coming up"), "sky", "people", _("Ready")
        case "together":
            return _("Together"), "sky", "together", _("It goes on")
        case "introduction":
            return _introduction_looks(step(suggestion.key))
        case "opportunity" if is_thanks(suggestion.key):
            return _("Say thank you"), "sky", "gift", _("I did")
        case "opportunity" if is_last_day(suggestion.key):
            return _("Apply in time"), "sky", "flag", _("It is applied for")
        case "opportunity":
            return _("Coming up"), "sky", "flag", _("Ready")
        case "review":
            return _("Look back"), "", "eye", _("Not this time")
        case "reminder" if isinstance(suggestion.record, Reminder) and suggestion.record.review:
            return _("You meant to"), "", "leaf", _("Done")
        case "help":
            return _("Lend a hand"), "", "give", _("I did it")
        case "reminder":
            return _("Your reminder"), "", "clock", _("Done")
        case "looser":
            return _("Stay in touch"), "", "leaf", _loosened(suggestion)
    return _("Stay in touch"), "", "leaf", _("We talked")


def _introduction_looks(which: Step) -> tuple[str, Literal["", "clay", "sky"], str, str]:
    match which:
        case "agreed":
            return _("Both said yes"), "clay", "people", _("They are introduced")
        case "ask":
            return _("Introduce them"), "sky", "people", _("I asked")
        case "waiting":
            return _("No answer yet"), "sky", "people", _("Let it go")
    return _("How did it go?"), "sky", "people", _("Done")


def _loosened(suggestion: Suggestion) -> str:
    return capital(rhythm.planned(suggestion.wider)) if suggestion.wider else _("No reminders")
