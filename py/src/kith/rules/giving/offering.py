"""One thing that I could offer somebody, and the two facts that say so.

My strengths are laid beside what is hard for them, what they are busy with and what they hope for. Where nothing
meets, what is hard for them is still worth a question: asking what would help beats guessing (Eyal, Steffel & Epley
2018).
"""

from dataclasses import dataclass

from kith.network import Kith
from kith.records import Fact, Person
from kith.words import say as _

from .. import matching


@dataclass(frozen=True, slots=True)
class Offer:
    """What could be offered, in words to me. `strength` is mine ("" where none meets), `fact` theirs."""

    words: str
    strength: str
    fact: Fact


def offer(kith: Kith, person: Person) -> Offer | None:
    """The strength of mine that comes closest to a need of theirs, or else what is hard for them; None without facts."""
    for match in matching.with_person(kith, person).give:
        fact = kith.index.at(match.other.key)
        if isinstance(fact, Fact):
            return Offer(f"{match.words} {match.offer}", match.one.text, fact)
    hard = next((fact for fact in kith.facts_of(person.id) if fact.about == "challenge" and not fact.past), None)
    if hard is None:
        return None
    return Offer(_("“{text}” is hard for them. Ask what would help, and offer that.", text=hard.text), "", hard)
