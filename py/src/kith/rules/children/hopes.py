"""What a child hopes for: told on a day, or a guess so far; and what to ask next.

An aspiration is asked, not guessed: parents picture their child's mind no better than anybody else does, and asking
does (Eyal, Steffel & Epley 2018). What was told long ago is asked again, because hopes move. Every question is made of
something that is written down, or of the one thing that is missing.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from kith.network import Kith
from kith.network.folding import fold
from kith.network.keys import MINE
from kith.records import Goal, Network, Person
from kith.words import calendar_day, capital, on_day, short
from kith.words import say as _

MOST = 3
"""Questions at once: a talk is no form to be filled in."""

STALE = 180
"""Days after which a hope, or what somebody likes, may be another one."""

QUOTED = 80
"""Characters of somebody's words inside a sentence."""


@dataclass(frozen=True, slots=True)
class Hope:
    """A goal of a child, and in words since when it is known. `guess` where the child has not said so."""

    goal: Goal
    words: str
    guess: bool


@dataclass(frozen=True, slots=True)
class Question:
    """Something to ask a child, and why it comes to mind."""

    text: str
    why: str


def called(network: Network) -> str:
    """What to call the child inside a sentence."""
    return " ".join(network.name.split()) or _("your child")


def hopes(kith: Kith, network: Network, today: date) -> list[Hope]:
    """What a child hopes for: open ones first, what they told before what is guessed; the latest told first."""
    goals = sorted(kith.within(network.id).all(Goal), key=lambda each: each.id)
    goals.sort(key=lambda each: each.told, reverse=True)
    goals.sort(key=lambda each: each.state != "open")
    return [Hope(each, _known_since(network, each.told, today), not each.told) for each in goals]


def told(network: Network, on: str, today: date) -> str:
    """Since when it is known what a child likes and is good at."""
    return _known_since(network, on, today)


def questions(kith: Kith, network: Network, today: date) -> list[Question]:
    """What to ask a child next, at most three: what is guessed first, then what is old, then what is missing."""
    asked = [*_of_guesses(kith, network, today), *_of_what_is_old(kith, network, today), *_of_gaps(kith, network)]
    return list({each.text: each for each in asked}.values())[:MOST]


def the_child(kith: Kith, network: Network) -> Person | None:
    """The child as a person among my own people: whoever alone has that name there, or that first name in the family."""
    name = fold(network.name).split()
    if not name:
        return None
    mine = kith.within(MINE)
    found = mine.of_name(network.name)
    if not found and len(name) == 1:
        found = [each for each in mine.called(network.name) if each.relation == "family" and _first(each) == name[0]]
    return found[0] if len(found) == 1 else None


def network_of(kith: Kith, person: Person) -> Network | None:
    """The network of the child that somebody among my own people is."""
    for network in kith.networks():
        if network.id != MINE and (child := the_child(kith, network)) is not None and child.id == person.id:
            return network
    return None


def _first(person: Person) -> str:
    return (fold(person.name).split() or [""])[0]


def _known_since(network: Network, on: str, today: date) -> str:
    name = called(network)
    if not on:
        return _("Your guess so far. Ask in a quiet moment.")
    return capital(_("{name} told you {when}.", name=name, when=on_day(date.fromisoformat(on), today)))


def open_hopes(kith: Kith, network: Network) -> list[Goal]:
    """What a child hopes for and has not reached or let go: guesses first, then what was told, the latest last."""
    goals = [each for each in kith.within(network.id).all(Goal) if each.state == "open" and each.what]
    return sorted(goals, key=lambda each: (each.told, each.id))


def _of_guesses(kith: Kith, network: Network, today: date) -> Iterator[Question]:
    for each in open_hopes(kith, network):
        if not each.told:
            yield Question(
                _("What would a really good day look like for you, a few years from now?"),
                _("You wrote “{hope}”. It is your guess so far, so ask without naming it.", hope=short(each.what, QUOTED)),
            )


def _of_what_is_old(kith: Kith, network: Network, today: date) -> Iterator[Question]:
    name = called(network)
    for each in open_hopes(kith, network):
        if each.told and _age(each.told, today) >= STALE:
            when = calendar_day(date.fromisoformat(each.told), today)
            yield Question(
                _("Are you still drawn to “{hope}”, or has it moved?", hope=short(each.what, QUOTED)),
                capital(_("{name} told you on {day}. Hopes move, and that is fine.", name=name, day=when)),
            )
    profile = kith.within(network.id).profile()
    if profile.interests and profile.told and _age(profile.told, today) >= STALE:
        liked = short(profile.interests[0], QUOTED)
        yield Question(
            _("What do you like best these days?"),
            _("“{liked}” was written down a good while ago.", liked=liked),
        )


def _of_gaps(kith: Kith, network: Network) -> Iterator[Question]:
    name, profile, goals = called(network), kith.within(network.id).profile(), open_hopes(kith, network)
    for each in goals:
        hope = short(each.what, QUOTED)
        if each.told and not each.why:
            yield Question(_("What draws you to “{hope}”?", hope=hope), _("You know what, and not yet why."))
        if each.told and each.why and not each.support:
            yield Question(
                _("Whom would you like to talk to about “{hope}”?", hope=hope),
                _("You don’t know yet what kind of person would help with it."),
            )
    if not goals:
        yield Question(
            _("What would you love to learn or to try next?"),
            _("Nothing is written yet about what {name} hopes for.", name=name),
        )
    if not profile.interests:
        yield Question(
            _("What makes you forget the time?"), _("Nothing is written yet about what {name} likes.", name=name)
        )
    if not profile.strengths:
        yield Question(
            _("What do your friends come to you for?"),
            _("Nothing is written yet about what {name} is good at.", name=name),
        )
    elif profile.interests:
        liked = short(profile.interests[0], QUOTED)
        yield Question(
            _("What was the best thing about “{liked}” lately?", liked=liked), capital(_("{name} likes it.", name=name))
        )


def _age(day: str, today: date) -> int:
    return (today - date.fromisoformat(day)).days
