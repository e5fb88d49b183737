"""Which questions to ask somebody next: a rule, never a random pick. At most three, each from a fact or from a gap.

In this order, one of each and then a second of the same sort: what was hard last time; what may have changed since
it was learnt; a kind of fact that is missing. A question is not asked again once it was answered: a newer fact of
its kind, a fact marked as past, or a later talk that speaks of it. What I meant to do differently counts: what I
wanted to ask about comes first, and where I wanted to ask less, there is one question. Questions are open ones,
because picturing somebody's mind does not get one nearer to the truth, and asking does (Eyal, Steffel & Epley
2018).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import zip_longest

from kith.network import Kith
from kith.records import Fact, FactKind, Interaction, Person
from kith.words import calendar_day, on_day, span
from kith.words import say as _

from ..saying.facing import is_deed, names_a_thing, topic_to
from ..saying.telling import speaks_of, telling_words

MOST = 3

OF_ONE_SORT = 2
"""Somebody is no form to be filled in: at most that many questions from gaps, or from what may have changed."""

STALE: dict[FactKind, int] = {"priority": 30, "challenge": 60, "aspiration": 90, "interest": 365}
"""Days after which something of that kind may have changed."""

REMEMBERED = 60
"""Talks that are looked through for an answer, the newest."""

_HEAVY = re.compile(
    r"tired|worr|sad|quiet|stress|nervous|anxious|upset|down\b|low\b|flat\b|ill\b|sick|angry|cross\b|lonely|afraid|scared|"
    r"exhaust|overwhelm|tense|hurt|lost\b|miserable|not (?:fine|well|happy|herself|himself|themselves)",
    re.IGNORECASE,
)
_ASK_LESS = re.compile(
    r"one question|fewer questions|less questions|ask(?:ed)? (?:less|too much|too many)|too (?:many|much)|listen|wait|"
    r"talk(?:ed)? less|let (?:them|him|her) (?:talk|speak|finish)|interrupt",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question to ask, why it comes to mind, and the fact that it is about (None where one is missing)."""

    text: str
    why: str
    fact: Fact | None = None


def choose(kith: Kith, person: Person, today: date) -> list[Question]:
    """The questions for somebody on the local day `today`, the one that matters most first."""
    known = _Known(kith, person, today)
    sorts = [list(known.hard()), list(known.changed())[:OF_ONE_SORT], list(known.missing())[:OF_ONE_SORT]]
    ranked = [each for turn in zip_longest(*sorts) for each in turn if each is not None]
    meant = telling_words(known.last.differently) if known.last else set()
    ranked.sort(key=lambda each: not (each.fact is not None and speaks_of(each.fact.text, meant)))
    return list({each.text: each for each in ranked}.values())[: known.most()]


class _Known:
    """What is known of one person on one day."""

    def __init__(self, kith: Kith, person: Person, today: date) -> None:
        self.kith, self.person, self.today = kith, person, today
        self.facts = kith.facts_of(person.id)
        self.last = kith.last_talk(person.id)
        # what I wrote and nobody answered has answered nothing
        talks = [each for each in kith.interactions_of(person.id)[:REMEMBERED] if each.two_way and each.text]
        self.talks = [(each.on, telling_words(each.text)) for each in talks]

    def most(self) -> int:
        """How many questions: one, where I meant to ask less and listen more."""
        return 1 if self.last is not None and _ASK_LESS.search(self.last.differently) else MOST

    def hard(self) -> Iterator[Question]:
        """What was hard when we last spoke of it, and how they seemed."""
        fact = self.newest("challenge")
        seemed = _heavily(self.last)
        if fact is not None and not self.answered(fact) and self.age(fact) < STALE["challenge"]:
            about = self.topic(fact)
            ask = (
                _("How is it going with {topic}?", topic=_known(about))
                if about
                else _("How is it going with what was hard?")
            )
            why = _("It was hard for them {when}.", when=self.when(fact))
            if then := _heavily(self.kith.get(Interaction, fact.source)):
                why = _("They seemed “{seemed}” when you spoke of it {when}.", seemed=then, when=self.when(fact))
            yield Question(ask, _with_words(why, fact, about), fact)
        elif seemed and self.last is not None and self.last.on:
            when = on_day(date.fromisoformat(self.last.on), self.today)
            yield Question(
                _("How have you been since we last talked?"),
                _("They seemed “{seemed}” {when}.", seemed=seemed, when=when),
            )

    def changed(self) -> Iterator[Question]:
        """What was learnt so long ago that it may be different now: what was heard of longest ago first."""
        newest = [fact for kind in STALE if (fact := self.newest(kind)) is not None]
        stale = [fact for fact in newest if self.heard(fact) and self.since(self.heard(fact)) >= STALE[fact.about]]
        stale.sort(key=lambda fact: (STALE[fact.about] / self.since(self.heard(fact)), fact.id))
        for fact in stale:
            about = self.topic(fact)
            why = _("You heard it {span} ago; things change.", span=span(self.since(self.heard(fact))))
            yield Question(_again(fact.about, about), _with_words(why, fact, about), fact)

    def missing(self) -> Iterator[Question]:
        """Kinds of facts of which nothing is known yet, what is easiest to tell first."""
        known = {fact.about for fact in self.facts}
        near = self.person.relation in ("family", "friend") or self.person.circle in ("inner", "close")
        gaps = _gaps()
        for kind in _NEAR if near else gaps:
            if kind not in known:
                yield Question(*gaps[kind])

    def newest(self, kind: FactKind) -> Fact | None:
        """The newest fact of a kind, where it is still true: a newer one has answered those before it."""
        newest = next((fact for fact in self.facts if fact.about == kind), None)
        return None if newest is None or newest.past else newest

    def answered(self, fact: Fact) -> bool:
        """Whether a talk after it spoke of it."""
        return self.heard(fact) > fact.learnt

    def heard(self, fact: Fact) -> str:
        """The day on which it was last spoken of; empty where that is not known."""
        words = telling_words(fact.text)
        return max([fact.learnt, *(on for on, spoken in self.talks if not words.isdisjoint(spoken))])

    def topic(self, fact: Fact) -> str:
        """What to call it in a question; empty where the note is no thing to name (*homesick on weekends*)."""
        about = topic_to(self.person, fact.text)
        return about if names_a_thing(about) else ""

    def age(self, fact: Fact) -> int:
        return self.since(fact.learnt) if fact.learnt else 0

    def since(self, day: str) -> int:
        return max(1, (self.today - date.fromisoformat(day)).days)

    def when(self, fact: Fact) -> str:
        if not fact.learnt:
            return _("when you last heard")
        learnt = date.fromisoformat(fact.learnt)
        return (
            on_day(learnt, self.today)
            if self.since(fact.learnt) < 7
            else _("on {day}", day=calendar_day(learnt, self.today))
        )


def _heavily(talk: Interaction | None) -> str:
    return talk.seemed if talk is not None and _HEAVY.search(talk.seemed) else ""


def _again(kind: FactKind, topic: str) -> str:
    if not topic:
        return {
            "priority": _("What keeps you busy these days?"),
            "challenge": _("What is still hard just now?"),
            "aspiration": _("What are you hoping to do these days?"),
        }.get(kind, _("What do you enjoy these days?"))
    match kind:
        case "priority":
            return _("How did it go with {topic}?", topic=_known(topic))
        case "challenge":
            return _("How are things now with {topic}?", topic=_known(topic))
        case "aspiration" if is_deed(topic):
            return _("How is it going with your plan to {topic}?", topic=topic)
        case "aspiration":
            return _("How is it going with {topic}?", topic=_known(topic))
    return _("What is new with {topic}?", topic=topic)


def _known(topic: str) -> str:
    # what both know of is *the* wedding, no longer *a* wedding
    first, _space, rest = topic.partition(" ")
    return _("the {thing}", thing=rest) if first.lower() in ("a", "an") and rest else topic


def _with_words(why: str, fact: Fact, topic: str) -> str:
    return why if topic == fact.text else why + " " + _("You wrote: “{text}”", text=fact.text)


_NEAR: tuple[FactKind, ...] = ("aspiration", "challenge", "priority", "interest", "value", "strength", "preference")
"""The gaps in order for somebody who is near: one knows where they come from."""


def _gaps() -> dict[FactKind, tuple[str, str]]:
    return {
        "interest": (_("What do you like doing in your own time?"), _("You don't know yet what they like.")),
        "priority": (_("What are you busy with these days?"), _("You don't know yet what they are busy with.")),
        "background": (_("How did you get to where you are now?"), _("You don't know yet where they come from.")),
        "aspiration": (_("What would you love to do next?"), _("You don't know yet what they hope for.")),
        "challenge": (_("What is hard for you just now?"), _("You don't know yet what they find hard.")),
        "value": (_("What matters most to you in people?"), _("You don't know yet what they care about.")),
        "strength": (_("What do people come to you for?"), _("You don't know yet what they are good at.")),
        "preference": (_("How do you like people to reach you?"), _("You don't know yet how they like to be reached.")),
    }  # fmt: skip
