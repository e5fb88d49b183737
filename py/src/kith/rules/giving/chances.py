"""A chance to help, in words: what it rests on, what to do, how long that takes, and what to know before.

Said are the two facts, something small to do, that a fact is old and better asked about, and that it has been a while
since I could help somebody. Never said is that I asked for much, or that anybody owes: keeping accounts lowers liking
where closeness is wanted (Clark & Mills 1979).
"""

from dataclasses import dataclass
from datetime import date

from kith.network import Kith
from kith.records import Fact, Help, HelpKind, Person, Situation
from kith.topics import PART
from kith.words import on_day, short
from kith.words import say as _

from ..days.counting import number
from .helping import Idea, ideas
from ..matching import Match
from ..saying.names import name_of

SMALL = 5
"""Minutes that a small thing takes."""

AGED = 120
"""Days after which what somebody needs may have changed."""

A_WHILE = 90
"""Days without help from me after which it has been a while."""


@dataclass(frozen=True, slots=True)
class Chance:
    """Something that I could do for somebody.

    `why` names the facts behind it, `idea` says what to do, `minutes` about how long that takes. `aged` and `while_ago`
    are sentences, or empty. `what` and `kind` are what is written down once it is done. `situation` is the letter that
    fits, `about` the key of the fact that it is about. `strength` is what of mine meets it, and `closeness` the match's; ""
    and 0 where none does.
    """

    key: str
    person: Person
    why: str
    idea: str
    minutes: int
    situation: Situation
    about: str
    what: str
    kind: HelpKind
    strength: str = ""
    closeness: int = 0
    aged: str = ""
    while_ago: str = ""

    @property
    def is_small(self) -> bool:
        """Whether five minutes are enough."""
        return self.minutes <= SMALL

    @property
    def takes(self) -> str:
        """How long it takes, in words."""
        if self.is_small:
            return _("Five minutes")
        return _("Ten minutes") if self.minutes <= 10 else _("A small piece of it")

    @property
    def in_short(self) -> str:
        """The two facts in one sentence, for a place where the person is known."""
        if self.kind == "encouragement" or not self.strength:
            return self.why
        what, mine = short(self.what, 80), short(self.strength, 80)
        return _("Your “{strength}” could help with this: “{need}”.", strength=mine, need=what)

    def prefers(self, kith: Kith) -> str:
        """How they like to be helped or reached, in the words it was written in; empty where that is not known."""
        known = (each.text for each in kith.facts_of(self.person.id) if each.about == "preference" and not each.past)
        return short(next(known, ""))

    def worked_before(self, kith: Kith) -> Idea | None:
        """What made such help work before, for them or for somebody else; nothing for a word or a link."""
        return next(iter(ideas(kith, self.person.id, self.kind)), None) if self.strength else None


def nearness(match: Match) -> int:
    """How close a match is, from 1 to 3: a word that both texts have says no less than a topic that is part of another."""
    return match.closeness if match.topic else max(match.closeness, PART)


def from_match(kith: Kith, match: Match, person: Person, today: date) -> Chance:
    """What a strength of mine, or something that I have lived, could do for somebody."""
    lived = match.one.about == "perspective"
    minutes = SMALL if lived else {"challenge": 10, "priority": 15}.get(match.other.about, SMALL)
    kinds: dict[str, HelpKind] = {"challenge": "skill", "priority": "time"}
    fact = kith.index.at(match.other.key)
    return Chance(
        key=match.key, person=person, why=match.words, idea=match.offer, minutes=minutes,
        situation="offer", about=match.other.key, what=match.other.text, strength=match.one.text,
        kind="encouragement" if lived else kinds.get(match.other.about, "information"), closeness=nearness(match),
        aged=_aged(fact, today) if isinstance(fact, Fact) else "", while_ago=_while_ago(kith, person, today),
    )  # fmt: skip


def from_fact(kith: Kith, fact: Fact, person: Person, today: date) -> Chance:
    """What is hard for somebody, or what they are busy with: a question helps, and so does a kind word."""
    name, text = name_of(person), short(fact.text, 80)
    hard = fact.about == "challenge"
    why = _("For {name} this is hard: “{text}”.", name=name, text=text)
    idea = _("Ask {name} how it is going, and what would help. Listening is help, too.", name=name)
    if not hard:
        why = _("{name} is busy with “{text}”.", name=name, text=text)
        idea = _("Wish {name} luck with it, or ask how it is going. Two lines are enough.", name=name)
    return Chance(
        key=f"{'listen' if hard else 'cheer'}:{fact.key}", person=person, why=why, idea=idea, minutes=SMALL,
        situation="offer" if hard else "check in", about=fact.key, what=fact.text, kind="encouragement",
        aged=_aged(fact, today), while_ago=_while_ago(kith, person, today),
    )  # fmt: skip


def from_thread(kith: Kith, match: Match, fact: Fact, person: Person, today: date) -> Chance:
    """Something that both like: send them what made me think of them."""
    idea = _("Did you see something lately that fits? Send it to {name}: a link, a picture, a line.", name=name_of(person))
    return Chance(
        key=f"share:{fact.key}", person=person, why=match.words, idea=idea, minutes=SMALL, situation="share",
        about=fact.key, what=_("something about {thing}", thing=fact.text), kind="resource", while_ago=_while_ago(kith, person, today),
    )  # fmt: skip


def _aged(fact: Fact, today: date) -> str:
    if not fact.learnt or today.toordinal() - number(fact.learnt) < AGED:
        return ""
    when = on_day(date.fromisoformat(fact.learnt), today)
    return _("You learnt this {when}. Ask first if it is still so.", when=when)


def _while_ago(kith: Kith, person: Person, today: date) -> str:
    between = [each for each in kith.help_of(person.id) if each.person == person.id]
    given = [each for each in between if each.direction == "given"]
    if not between or any(_lately(each, today) for each in given):
        return ""
    if given:
        return _("It has been a while since you could help them.")
    return _("They have been there for you. Here is something that you could do for them.")


def _lately(given: Help, today: date) -> bool:
    return not given.on or today.toordinal() - number(given.on) < A_WHILE
