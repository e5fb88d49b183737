"""Staying in touch: a word between times, an answer that is owed, and the first word after a long silence."""

from kith.records import Fact, Interaction
from kith.words import say as _
from kith.words import short

from ..saying.facing import names_a_thing, topic_to
from ..touch.questions import choose
from ..touch.rhythm import of as state_of
from .letter import Letter, Written


def check_in(letter: Letter) -> Written:
    """A word between times, with one question: the first that the prep card would ask about something known."""
    if isinstance(letter.about, Fact) and names_a_thing(about := topic_to(letter.to, letter.about.text)):
        thought = _("I was just thinking of you and of {topic}.", topic=about)
        wish = _("How is it going?") if letter.about.about == "challenge" else _("How is it going? I wish you all the luck.")
        return Written(_("Thinking of you"), [thought, wish], letter.preferred())
    questions = choose(letter.kith, letter.to, letter.today)
    asked = next((each for each in questions if each.fact is not None and each.fact.about != "challenge"), None)
    if questions and questions[0].fact is not None:
        # what was hard lately is worth asking about; an old sore is not for a message
        asked = questions[0]
    question = asked.text if asked else _("How are you, and what are you busy with these days?")
    return Written(_("How are you?"), [_("I was just thinking of you."), question], letter.preferred())


def reply(letter: Letter, waiting: Interaction) -> Written:
    """An answer to what they wrote."""
    hints = [_("They wrote: {text}", text=short(waiting.text, 200))] if waiting.text else []
    paragraphs = [_("Thank you for your message, and for waiting. I was glad to hear from you.")]
    return Written(
        _("My answer"), paragraphs, [*hints, _("Add your answer. Two lines are enough."), *letter.preferred()]
    )


def reconnect(letter: Letter) -> Written:
    """After a long silence: what made me think of them, one true thing, one question.

    Reaching out is welcomed more than people expect (Liu, Rim, Min & Min 2022); after a long gap a call may suit
    better than a message (Bhattacharya et al. 2016).
    """
    paragraphs = [_("It has been a long time, and I was thinking of you.")]
    if remembered := letter.remembered("interest", "value", "background", "strength"):
        paragraphs.append(_("I still remember {what}.", what=remembered))
    paragraphs.append(_("How are you, and what are you up to these days? No hurry at all with an answer."))
    hints = [_("People are gladder to hear from you than you would think (Liu and others, 2022).")]
    if state_of(letter.kith, letter.to, letter.today).word == "dormant":
        hints.append(_("After so long, a call may be better than a message."))
    return Written(_("Hello after a long time"), paragraphs, hints + letter.preferred())
