"""Asking for a talk: short, how we know each other, why them, one question, and an easy way to say no.

Fewer than 75 words, no favour asked and no post sought (after Steve Dalton's *2-Hour Job Search*; career centres
teach it).
"""

import re
from datetime import date

from kith.records import Fact, Person
from kith.words import calendar_day
from kith.words import say as _

from ..saying.facing import deed_of, names_a_thing, topic, topic_to
from ..saying.names import called
from .letter import Letter, Written
from .naming import at_place, is_done

WORDS = 75
"""A text of that many words is too long."""

_SOUGHT = re.compile(
    r"\b(?:favou?rs?|jobs?|hir(?:e|ed|ing)|intern(?:ship)?s?|vacanc(?:y|ies)|careers?|recruit\w*|employ\w*|salar(?:y|ies))\b|\?",
    re.IGNORECASE,
)


def ask(letter: Letter) -> Written:
    """A talk of twenty minutes, and what it would be about. What makes it too long is left out."""
    question = _("Could I ask you a few questions about it, for twenty minutes, on a day that suits you?")
    no = _("If it is a bad time, no problem at all.")
    for known, why in (
        (_known(letter), _why(letter)),
        ("", _why(letter)),
        (_known(letter), _plain_why()),
        ("", _plain_why()),
    ):
        paragraphs = [" ".join(filter(None, (known, why))), f"{question} {no}"]
        if len(letter.framed(paragraphs, thanks=True).split()) < WORDS:
            break
    hints = [_("Say which questions you have in mind. Two are enough.")]
    return Written(_("A few questions for you"), paragraphs, hints + letter.preferred(), thanks=True)


def _plain_why() -> str:
    return _("I would like to learn more about what you do.")


def _why(letter: Letter) -> str:
    """What I am curious about: what I ask them for, their work, what they are good at, what they went through."""
    if told := _asked_for(letter):
        return told
    work = _fit(letter.to.role)
    place = _fit(letter.to.organisation)
    _fact, about = letter.about_them("strength", "interest", "priority")
    if _fit(about) and not letter.formal() and not isinstance(letter.about, Person):
        return _("I am curious about {topic}.", topic=about)
    if place:
        return _("I am curious about your work at {organisation}.", organisation=place)
    if work:
        return _("I am curious about your work: {role}.", role=work)
    return _("I am curious about {topic}.", topic=about) if _fit(about) else _plain_why()


def _asked_for(letter: Letter) -> str:
    """What the letter is about, where that is a fact of theirs: what they do, are good at, like."""
    fact = letter.about
    if not isinstance(fact, Fact) or fact.about not in ("strength", "interest", "background"):
        return ""
    words = _fit(topic_to(letter.to, fact.text))
    if not words or not names_a_thing(words):
        return ""
    if is_done(words):
        return _("I remember that you {deed}, and I would love to hear more about it.", deed=deed_of(words))
    return _("I am curious about {topic}.", topic=words)


def _known(letter: Letter) -> str:
    """How we know each other; empty where they need not be told."""
    person = letter.to
    through = letter.kith.get(Person, person.met_through) if person.met_through else None
    name = called(through) if through else ""
    place = _fit(at_place(person.met_where))
    if len(letter.kith.interactions_of(person.id)) > 1 and not name:
        return ""
    if person.met_on and place:
        return _("We met {place}.", place=place)
    if name and not _SOUGHT.search(name):
        return _("We know each other through {name}.", name=name)
    if person.met_on == letter.today.isoformat():
        return _("It was good to meet you today.")
    if person.met_on:
        return _("We met on {day}.", day=calendar_day(date.fromisoformat(person.met_on), letter.today))
    return ""


def _fit(words: str) -> str:
    words = topic(words)
    return "" if _SOUGHT.search(words) else words
