"""Bringing somebody something: a thing worth sharing, what I promised, or a hand with what is hard."""

from kith.records import Commitment
from kith.words import say as _

from ..facing import names_a_thing, said_to, topic_to
from ..offering import offer as offered
from .letter import Letter, Written
from .naming import SENDS, inside


def share(letter: Letter) -> Written:
    """Something that fits what they care about, or what I had promised."""
    if isinstance(letter.about, Commitment) and letter.about.by == "me":
        return promised(letter, letter.about)
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
    """A hand with what is hard for them, offered so that a no is easy: working together, not doing it for them."""
    if isinstance(letter.about, Commitment) and letter.about.by == "me":
        return promised(letter, letter.about)
    found = offered(letter.kith, letter.to)
    about = topic_to(letter.to, found.fact.text) if found and names_a_thing(found.fact.text) else ""
    hints = []
    if found and about and found.strength:
        paragraphs = [
            _(
                "I was thinking of you and of {topic}. I know a bit about {strength}.",
                topic=about,
                strength=inside(found.strength),
            ),
            _("Would it help if we looked at it together? If not, no problem at all."),
        ]
    else:
        if found:
            hints = [
                _(
                    "They find this hard: {text}. Name it if they told you so themselves.",
                    text=inside(found.fact.text),
                )
            ]
        paragraphs = [
            _("I was thinking of you."),
            _("Is there something that I could take off your hands just now? A small thing is fine.")
            + " "
            + _("If not, no problem at all."),
        ]
    return Written(_("Could I help?"), paragraphs, hints + letter.preferred())
