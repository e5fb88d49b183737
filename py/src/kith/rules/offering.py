"""One thing that I could offer somebody, and the two facts that say so.

My strengths are laid beside what is hard for them, what they are busy with and what they hope for. Where nothing
meets, what is hard for them is still worth a question: asking what would help beats guessing (Eyal, Steffel & Epley
2018).
"""

from dataclasses import dataclass

from kith.network import Kith
from kith.records import Fact, Person
from kith.words import say as _

from .facing import topic
from .telling import in_common

_HELPED_WITH = ("challenge", "priority", "aspiration")


@dataclass(frozen=True, slots=True)
class Offer:
    """What could be offered, in words to me. `strength` is mine ("" where none meets), `fact` theirs."""

    words: str
    strength: str
    fact: Fact


def offer(kith: Kith, person: Person) -> Offer | None:
    """The first strength of mine that meets a need of theirs, or else what is hard for them; None without facts."""
    facts = [fact for kind in _HELPED_WITH for fact in kith.facts_of(person.id) if fact.about == kind and not fact.past]
    for fact in facts:
        for strength in kith.profile().strengths:
            if in_common(strength, fact.text):
                return Offer(_met(strength, fact), strength, fact)
    hard = next((fact for fact in facts if fact.about == "challenge"), None)
    if hard is None:
        return None
    return Offer(_("“{text}” is hard for them. Ask what would help, and offer that.", text=hard.text), "", hard)


def _met(strength: str, fact: Fact) -> str:
    words = {
        "challenge": _("You are good at {strength}; “{text}” is hard for them. Offer to go through it together."),
        "priority": _("You are good at {strength}; they are busy with “{text}”. Offer to take a piece of it."),
        "aspiration": _("You are good at {strength}; they hope for “{text}”. Offer what you know of it."),
    }
    return words[fact.about].format(strength=strength, text=topic(fact.text) or fact.text)
