"""After meeting somebody new."""

from datetime import date

from kith.records import Commitment, Gathering
from kith.words import on_day
from kith.words import say as _

from ..saying.facing import said_to, topic
from .letter import Letter, Written
from .naming import at_place, inside, wants


def follow_up(letter: Letter) -> Written:
    """After meeting: where it was, what they care about, what I promised; short, and the next step is theirs."""
    person = letter.to
    paragraphs = [_met(letter)]
    fact, about = letter.about_them("interest", "value", "aspiration", "priority", "strength")
    hints = []
    if fact is not None and fact.about == "aspiration":
        paragraphs.append(_("I liked that you want {hope}. How is it going?", hope=wants(about)))
    elif fact is not None:
        paragraphs.append(_("I liked talking with you about {topic}. I would be glad to hear more.", topic=about))
    else:
        hints.append(_("Add one thing that you remember from the talk. It shows that you listened."))
    promise = _promise(letter)
    if promise is not None:
        paragraphs.append(
            _("I have not forgotten that I said I would {what}.", what=said_to(person, inside(promise.what)))
        )
    return Written(_("Good to meet you"), paragraphs, hints + letter.preferred())


def _met(letter: Letter) -> str:
    """The first sentence: where we met, or, where we know each other longer, when we talked."""
    talk = letter.kith.last_talk(letter.to.id)
    if talk is not None and talk.on and not letter.kith.only_met(letter.to.id) and _lately(letter, talk.on):
        return _("It was good to talk to you {when}.", when=on_day(date.fromisoformat(talk.on), letter.today))
    met, where = letter.to.met_on, _where(letter)
    when = on_day(date.fromisoformat(met), letter.today) if _lately(letter, met) else ""
    if place := at_place(where):
        if when:
            return _("It was good to meet you {when} {place}.", when=when, place=place)
        return _("It was good to meet you {place}.", place=place)
    if named := topic(where):
        if when:
            return _("It was good to meet you {when}: {where}.", when=when, where=named)
        return _("It was good to meet you: {where}.", where=named)
    return _("It was good to meet you {when}.", when=when) if when else _("It was good to meet you.")


def _lately(letter: Letter, day: str) -> bool:
    return bool(day) and 0 <= (letter.today - date.fromisoformat(day)).days < 14


def _where(letter: Letter) -> str:
    gathering = letter.about if isinstance(letter.about, Gathering) else letter.kith.get(Gathering, letter.to.met_at)
    return gathering.title if gathering is not None and gathering.title else letter.to.met_where


def _promise(letter: Letter) -> Commitment | None:
    if isinstance(letter.about, Commitment) and letter.about.by == "me":
        return letter.about
    return next((each for each in letter.kith.commitments_of(letter.to.id) if each.by == "me" and each.is_open), None)
