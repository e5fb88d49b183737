"""Bringing somebody something: a thing worth sharing, what I promised, or a hand with what is hard."""

from kith.records import Commitment, Fact
from kith.topics import PART
from kith.words import say as _

from .. import matching
from ..giving.chances import nearness
from ..saying.facing import names_a_thing, said_to, topic_to
from ..matching import Match
from .letter import Letter, Written
from .naming import SENDS, inside, wants


def share(letter: Letter) -> Written:
    """Something that fits what they care about, or what I had promised."""
    if isinstance(letter.about, Commitment) and letter.about.by == "me":
        return promised(letter, letter.about)
    about = topic_to(letter.to, letter.about.text) if isinstance(letter.about, Fact) else ""
    if not names_a_thing(about):
        _fact, about = letter.about_them("priority", "interest", "value")
    if about:
        paragraphs = [_("I came across something that made me think of you and of {topic}.", topic=about)]
    else:
        paragraphs = [_("I came across something that made me think of you.")]
    paragraphs.append(_("No need to answer. I just wanted you to have it."))
    hints = [_("Put in the link or the page, and one line on why it is for them.")]
    return Written(_("Something for you"), paragraphs, hints + letter.preferred())


def promised(letter: Letter, promise: Commitment) -> Written:
    """What I said that I would do, kept or at least not forgotten."""
    what = said_to(letter.to, inside(promise.what))
    if what.partition(" ")[0].lower() in SENDS:
        paragraphs = [_("I said I would {what}. Here it is.", what=what)]
        hints = [_("Put it in before you send it.")]
    else:
        paragraphs = [
            _("I said I would {what}, and I have not forgotten. When would be a good time for you?", what=what)
        ]
        hints = []
    return Written(_("As I promised"), paragraphs, hints + letter.preferred())


def offer(letter: Letter) -> Written:
    """A hand with what is hard for them, offered so that a no is easy: working together, not doing it for them.

    About one fact where the letter is about one, else about what they could use best.
    """
    if isinstance(letter.about, Commitment) and letter.about.by == "me":
        return promised(letter, letter.about)
    match = _best(letter)
    fact = letter.kith.index.at(match.other.key) if match else letter.about
    if match and isinstance(fact, Fact) and (paragraphs := _laid_beside(letter, match, fact)):
        return Written(_("Could I help?"), paragraphs, letter.preferred())
    if not isinstance(fact, Fact):
        fact = next((each for each in letter.facts if each.about == "challenge"), None)
    hints = []
    if fact is not None and fact.about == "challenge":
        hints = [_("They find this hard: {text}. Name it if they told you so themselves.", text=inside(fact.text))]
    paragraphs = [
        _("I was thinking of you."),
        _("Is there something that I could take off your hands just now? A small thing is fine.")
        + " "
        + _("If not, no problem at all."),
    ]
    return Written(_("Could I help?"), paragraphs, hints + letter.preferred())


def _best(letter: Letter) -> Match | None:
    """What of mine comes closest to the fact that the letter is about, or to any need of theirs."""
    gives = matching.with_person(letter.kith, letter.to).give
    if isinstance(letter.about, Fact):
        gives = [each for each in gives if each.other.key == letter.about.key]
    # to somebody's face nothing is said to belong together that only has to do with each other
    return next((each for each in gives if nearness(each) >= PART), None)


def _laid_beside(letter: Letter, match: Match, fact: Fact) -> list[str]:
    """My strength, or what I have lived, beside a need of theirs; empty where the need can't be said to them."""
    words, mine = topic_to(letter.to, fact.text), inside(match.one.text)
    if fact.about == "aspiration":
        if not words:
            return []
        opening = _("I remembered what you hope for: {hope}.", hope=wants(words))
        question = _("Would it help if I told you what helped me? If not, no problem at all.")
    elif not names_a_thing(words):
        return []
    else:
        opening = _("I was thinking of you and of {topic}.", topic=words)
        question = _("Would it help if we looked at it together? If not, no problem at all.")
        if fact.about == "priority":
            question = _("Is there a small piece of it that I could take? If not, no problem at all.")
    if match.one.about == "perspective":
        known = _("I know a little of it from my own life: {lived}.", lived=mine)
        if fact.about != "aspiration":
            question = _("If you feel like talking about it some day, I would be glad. If not, no problem at all.")
    else:
        known = _("I know a bit about {strength}.", strength=mine)
    return [f"{opening} {known}", question]
