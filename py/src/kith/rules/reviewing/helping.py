"""Whom I could help: what I am good at, and what is hard or dear to others; each with the two texts that say so.

Where nothing of mine meets a need, what is hard for somebody near is still worth a question: asking what would help beats
guessing (Eyal, Steffel & Epley 2018).
"""

from collections.abc import Iterator
from datetime import date

from kith.network import Kith
from kith.records import Person, Review
from kith.rules import matching
from ..saying.facing import topic
from ..saying.names import name_of
from kith.words import short
from kith.words import say as _

from .reading import read
from .sight import Idea, Sight, each_once, looked_at, nearness, some

ASKED = 40
"""People near to me whose challenges are looked at, where no strength of mine meets one."""


def see(kith: Kith, review: Review, today: date) -> Sight:
    """The few to whom I could give something small."""
    if not read(kith):
        return Sight([_("Kith is still reading what you wrote down about everybody. Come back to this step in a moment.")])
    found = each_once(_met(kith))
    people = {idea.person.id for idea in found if idea.person}
    ideas = each_once([*found, *(each for each in _hard(kith) if each.person and each.person.id not in people)])
    if not ideas:
        return Sight([_nothing(kith)], doors=["talked"] if kith.profile().strengths else ["profile"])
    said = []
    if found:
        said.append(_("Something that you are good at could be of use to {names}.", names=some(each.person for each in found if each.person)))
    if len(ideas) > len(found):
        said.append(_("For some of them Kith knows only what is hard. Ask what would help before you offer it."))
    return Sight([*said, _("Small is good: five minutes, a link, a kind word. You may pass over all of them.")], ideas=ideas)


def _nothing(kith: Kith) -> str:
    if not kith.profile().strengths:
        return _("You have not written down yet what you are good at. Everybody is good at something.")
    return _("It is not written down yet what is hard for anybody, or what they hope for. Ask one person this week how it is going.")


def _met(kith: Kith) -> Iterator[Idea]:
    """One match for each person, the closest first; of equal ones those of the nearest people."""
    found = [each for each in matching.give(kith) if each.other.who and each.other.who.remind]
    found.sort(key=lambda each: (-each.closeness, nearness(each.other.who) if each.other.who else 0))
    taken: set[str] = set()
    for match in found:
        person = match.other.who
        if person and person.id not in taken:
            taken.add(person.id)
            yield _idea(person, _deed(person, match), f"{match.words} {match.offer}")


def _hard(kith: Kith) -> Iterator[Idea]:
    for person in sorted(looked_at(kith), key=lambda each: (nearness(each), each.name, each.id))[:ASKED]:
        hard = next((each for each in kith.facts_of(person.id) if each.about == "challenge" and not each.past), None)
        if hard is not None and person.remind:
            text = short(hard.text, 100).rstrip(".")
            yield _idea(
                person, _("Ask {name} what would help", name=name_of(person)),
                _("This is hard for {name}: “{text}”.", text=text, name=name_of(person)),
            )  # fmt: skip


def _deed(person: Person, match: matching.Match) -> str:
    """What could be done about a match, small and in one line."""
    text = match.other.text
    what, called = topic(text) or short(text, 70).rstrip("."), name_of(person)
    if match.other.about == "aspiration":
        return _("Send {name} one thing that helps with “{what}”", name=called, what=what)
    if match.other.about == "priority":
        return _("Ask {name} which small piece you could take of “{what}”", name=called, what=what)
    return _("Offer {name} a hand with “{what}”", name=called, what=what)


def _idea(person: Person, words: str, why: str) -> Idea:
    return Idea(f"offer:{person.id}", words, why, person, situation="offer")
