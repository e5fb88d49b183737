"""The cards of Today: what a suggestion is called, its sign and colour, and the words on its buttons.

A rule says what is worth doing, and why; here it becomes something to tap. One button a card is the main one: to
say that it is done, or to go where it is done (a letter of thanks, a gathering's page).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from kith.network import Kith
from kith.network.keys import MINE
from kith.records import Commitment, Gathering, Introduction, Opportunity, Reminder, SharedGoal
from kith.rules.saying import names
from kith.rules.touch import rhythm
from kith.rules.today import Suggestion
from kith.rules.today.introductions import Step, step
from kith.rules.today.opportunities import is_last_day, is_thanks
from kith.rules.today.sharing import is_past as is_day_over
from kith.rules.today.suggestion import About
from kith.words import capital
from kith.words import say as _

from ..ground.faces import named
from ..ground.writing import Letters


@dataclass(frozen=True, slots=True)
class Card:
    """A suggestion as it is shown.

    `heading` leads to `address` ("" for nowhere). `letter` is where a draft is written, or where one waits already
    ("" where none fits); `place` is another screen on which the thing is done.
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
    place_words: str = ""
    place: str = ""


_WRITTEN = ("reply", "thanks", "opportunity", "help")
"""Kinds of which a letter, where there is one, is the main thing to do."""


def cards(kith: Kith, suggestions: Iterable[Suggestion]) -> list[Card]:
    """How suggestions are shown."""
    letters = Letters(kith)
    return [_card(kith, each, letters) for each in suggestions]


def _card(kith: Kith, suggestion: Suggestion, letters: Letters) -> Card:
    kind, colour, sign, done = _looks(suggestion)
    heading, address, what = _head(kith, suggestion, kind)
    letter, letter_words = _letter(suggestion, letters)
    place_words, place = _place(suggestion, address)
    main: Literal["done", "draft", "place"] = "draft" if letter and suggestion.kind in _WRITTEN else "done"
    return Card(
        suggestion=suggestion, kind=kind, colour=colour, sign=sign, heading=heading, address=address, what=what, done=done,
        main="place" if place else main, letter=letter, letter_words=letter_words, place_words=place_words, place=place,
    )  # fmt: skip


def _head(kith: Kith, suggestion: Suggestion, kind: str) -> tuple[str, str, str]:
    """What a card is called, where that leads, and what else is said of it: somebody, or a thing with a page of its own."""
    person, what = suggestion.person, suggestion.what
    if person:
        return named(person.name), f"/people/{person.id}", what
    if page := _page(kith, suggestion.record):
        return named(what), page, ""
    return what or kind, "", ""


def _page(kith: Kith, record: About) -> str:
    """Where a record is shown by itself; a step of a shared goal is shown with its goal."""
    match record:
        case Gathering():
            return f"/gatherings/{record.id}"
        case SharedGoal():
            return f"/goals-together/{record.id}"
        case Commitment() if record.shared_goal and kith.get(SharedGoal, record.shared_goal):
            return f"/goals-together/{record.shared_goal}"
        case Opportunity():
            return f"/opportunities?network={record.network or MINE}&at=opportunity-{record.id}"
        case Introduction():
            return f"/introductions/{record.id}"
    return ""


def _place(suggestion: Suggestion, page: str) -> tuple[str, str]:
    """The words for another screen on which the thing is done, and its address; empty where there is none."""
    match suggestion.record:
        case Gathering():
            return (_("Look back"), page + "/debrief") if is_past(suggestion) else (_("Prepare"), page)
        case SharedGoal():
            over = is_day_over(suggestion.key)
            return (_("Look back"), page + "/outcome") if over else (_("Next step"), page + "?edit=step-new")
        case Introduction():
            return _introduction_place(suggestion, page)
    return _review_place(suggestion) if suggestion.kind == "review" else ("", "")


def _review_place(suggestion: Suggestion) -> tuple[str, str]:
    """Where one looks back: at the review that waits, or where one is begun."""
    if suggestion.record is not None:
        return _("Go on"), f"/reviews/{suggestion.record.id}"
    return _("Begin"), "/reviews"


def _introduction_place(suggestion: Suggestion, page: str) -> tuple[str, str]:
    """Where an introduction goes on: at the texts that are to be written, or on its page."""
    words = {"ask": _("Ask them"), "agreed": _("Bring them together"), "waiting": _("Look at it"), "back": _("Look back")}
    which = step(suggestion.key)
    return words[which], f"{page}?edit=outcome" if which == "back" else page


def is_past(suggestion: Suggestion) -> bool:
    """Whether a gathering is to be looked back on, and not prepared."""
    return suggestion.key.endswith(":after")


def _letter(suggestion: Suggestion, letters: Letters) -> tuple[str, str]:
    """Where the letter is written that fits, and its words; empty where none does."""
    if suggestion.person is None or not suggestion.situation:
        return "", ""
    record = suggestion.record
    # a reminder of one's own tells a letter nothing
    about = record.key if record is not None and not isinstance(record, Reminder) else ""
    address, waiting = letters.at(suggestion.situation, suggestion.person, about)
    return address, _("Your draft") if waiting else _letter_words(suggestion)


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
