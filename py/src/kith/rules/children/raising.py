"""What a parent could do this week for what a child hopes for: five kinds of things, each made of something known.

They follow the five elements of the Developmental Relationships Framework (Search Institute): express care, challenge
growth, provide support, share power, expand possibilities; the words are ours. The last two come first, because fewer
than half of 1,085 parents said that they do them (Pekel et al. 2015, *Don't Forget the Families*). Where nothing is
known there is no prompt: advice that fits any child gets laughed at.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal
from zlib import crc32

from kith.network import Kith
from kith.network.keys import MINE
from kith.records import Network, Opportunity, Person, Profile
from kith.words import capital, day, listing, short
from kith.words import say as _

from .doors import Door
from .hopes import QUOTED, called, open_hopes, the_child
from ..occasions.opportunities import title

Element = Literal["power", "possibilities", "care", "support", "challenge"]

REST = 45
"""Days for which a prompt stays away once it was done or waved away."""

SOON = 21
"""Days before a last day in which a parent may ask, once, what is needed."""


@dataclass(frozen=True, slots=True)
class Prompt:
    """Something to do with or for a child, and what it is made of. `key` names it when it was done."""

    element: Element
    words: str
    why: str
    key: str


def elements() -> dict[Element, str]:
    """The five kinds of things, as a parent would say them."""
    return {
        "power": _("Let them decide"), "possibilities": _("Open a door"), "care": _("Show that you care"),
        "support": _("Lend a hand"), "challenge": _("Ask a bit more of them"),
    }  # fmt: skip


def prompts(kith: Kith, network: Network, today: date, doors: Sequence[Door] = ()) -> list[Prompt]:
    """At most one of each kind, for a child's network on the local day `today`.

    `doors` are people of my own whom matching found for what the child is curious about.
    """
    child = _Child(kith, network, today)
    found: dict[Element, Prompt] = {}
    for each in (*child.power(), *child.possibilities(doors), *child.care(), *child.support(), *child.challenge()):
        if each.element not in found and not _rests(kith, each.key, today):
            found[each.element] = each
    return [found[element] for element in elements() if element in found]


def _rests(kith: Kith, key: str, today: date) -> bool:
    answer = kith.reminder_about(key)
    days = [answer.done, *answer.dismissed] if answer else []
    # a day still to come was set while the clock was wrong
    return any(0 <= (today - date.fromisoformat(each)).days < REST for each in days if each)


class _Child:
    """What is known of one child, and the prompts that it makes."""

    def __init__(self, kith: Kith, network: Network, today: date) -> None:
        view = kith.within(network.id)
        self.network, self.today, self.name = network, today, called(network)
        self.profile: Profile = view.profile()
        self.kith, self.now = kith, today.isoformat()
        self.goals = open_hopes(kith, network)
        self.opportunities = sorted(
            (each for each in view.all(Opportunity) if each.state != "let go"),
            key=lambda each: (each.deadline or "9", each.id),
        )

    def power(self) -> Iterator[Prompt]:
        """Share power: their answer counts, their choice, their letter."""
        for goal in self.goals:
            if not goal.told:
                yield self.prompt(
                    "power", goal.id,
                    _("Ask {name} what they hope for, and let the answer take the place of your guess.", name=self.name),
                    _("You wrote “{hope}”. It is a guess so far.", hope=_short(goal.what)),
                )  # fmt: skip
        for each in self.waiting():
            if person := self.kith.get(Person, each.person):
                yield self.prompt(
                    "power", each.id,
                    _("Let {name} write to {person} about “{what}”. You may sit beside them.",
                      name=self.name, person=person.name, what=_short(title(each))),
                    _("{person} told you of it.", person=person.name),
                )  # fmt: skip
        told = [each for each in self.goals if each.told]
        if len(told) > 1:
            hopes = listing([_("“{hope}”", hope=_short(each.what)) for each in told[-2:]])
            yield self.prompt(
                "power", told[-1].id, _("Ask {name} which of these comes first: {hopes}.", name=self.name, hopes=hopes),
                capital(_("{name} told you of them.", name=self.name)),
            )  # fmt: skip

    def possibilities(self, doors: Sequence[Door]) -> Iterator[Prompt]:
        """Expand possibilities: somebody to meet, a place to try it."""
        for door in doors:
            yield self.prompt(
                "possibilities", door.person.id,
                _("Ask {person} whether they would be glad to talk to {name}.", person=door.person.name, name=self.name),
                door.why,
            )  # fmt: skip
        named = " ".join(f"{each.title} {each.note}".casefold() for each in self.opportunities)
        for text in [each.what for each in self.goals if each.told] + self.profile.interests:
            if text.casefold() not in named:
                yield self.prompt(
                    "possibilities", _key(text),
                    _("Find one place near you that has to do with “{what}”, and add it to the opportunities.", what=_short(text)),
                    capital(_("{name} is drawn to it, and no opportunity is written down for it.", name=self.name)),
                )  # fmt: skip

    def care(self) -> Iterator[Prompt]:
        """Express care: attention to what is theirs."""
        for each in self.opportunities:
            if each.state == "taken" and each.on and each.on < self.now:
                yield self.prompt(
                    "care", each.id,
                    _("Ask {name} for the best moment of “{what}”, and listen to the end.",
                      name=self.name, what=_short(title(each))),
                    _("It was {day}.", day=day(date.fromisoformat(each.on), self.today)),
                )  # fmt: skip
        for text in self.profile.interests:
            yield self.prompt(
                "care", _key(text),
                _("Let {name} show you something of “{what}”. Watch, and ask one question.",
                  name=self.name, what=_short(text)),
                capital(_("{name} likes it.", name=self.name)),
            )  # fmt: skip

    def support(self) -> Iterator[Prompt]:
        """Provide support: what is asked for, once, and together."""
        for each in self.waiting():
            if each.deadline and (date.fromisoformat(each.deadline) - self.today).days <= SOON:
                last = day(date.fromisoformat(each.deadline), self.today)
                yield self.prompt(
                    "support", each.id,
                    _("Ask once: “Is there anything you need for {what}?”", what=_short(title(each))),
                    _("The last day to apply is {day}.", day=last),
                )  # fmt: skip
        child = the_child(self.kith, self.network)
        for fact in self.kith.facts_of(child.id) if child else []:
            if fact.about == "challenge" and not fact.past:
                yield self.prompt(
                    "support", fact.id,
                    _("Ask {name} what would help with “{what}”, before you offer anything.",
                      name=self.name, what=_short(fact.text)),
                    capital(_("{name} finds it hard.", name=self.name)),
                )  # fmt: skip
        for goal in self.goals:
            if goal.told and goal.support:
                yield self.prompt(
                    "support", goal.id,
                    _("Think together whom {name} could ask about “{hope}”.", name=self.name, hope=_short(goal.what)),
                    _("What would help: “{support}”.", support=_short(goal.support)),
                )  # fmt: skip

    def challenge(self) -> Iterator[Prompt]:
        """Challenge growth: the next step, the next harder thing."""
        for goal in self.goals:
            if goal.told and not goal.by:
                yield self.prompt(
                    "challenge", goal.id,
                    _("Ask {name} for one small step towards “{hope}”, and the day on which it will be done.",
                      name=self.name, hope=_short(goal.what)),
                    _("It has no day yet."),
                )  # fmt: skip
        for text in self.profile.strengths:
            yield self.prompt(
                "challenge", _key(text),
                _("Ask {name} what the next harder thing in “{what}” would be.", name=self.name, what=_short(text)),
                capital(_("{name} is good at it.", name=self.name)),
            )  # fmt: skip

    def waiting(self) -> list[Opportunity]:
        """What can still be applied for."""
        return [each for each in self.opportunities if each.state == "open" and (each.deadline or self.now) >= self.now]

    def prompt(self, element: Element, of: str, words: str, why: str) -> Prompt:
        return Prompt(element, words, why, f"raising:{element}:{self.network.id or MINE}:{of}")


def _short(text: str) -> str:
    return short(text, QUOTED)


def _key(text: str) -> str:
    """A text of somebody's own as part of a key."""
    return f"{crc32(text.casefold().encode(errors='replace')):08x}"
