"""After meeting somebody new, and bringing two people together."""

from datetime import date

from kith.records import Commitment, Gathering, Person
from kith.words import on_day
from kith.words import say as _

from ..facing import said_to
from ..names import called
from ..threads import between
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


def introduce(letter: Letter) -> Written:
    """Asking one of two whether they would like to meet the other: each is asked before anything is said to both.

    It names only what the other would gladly be known for: their work, a strength, an interest. What is hard for
    somebody is never passed on.
    """
    hints = [_("Ask each of them alone. Bring them together when both have said yes.")]
    if len(letter.people) < 2:
        return Written(_("Somebody you may like to meet"), [_("I know somebody whom you may like to meet.")], hints)
    other = letter.people[1]
    name = called(other)
    work = _work(other)
    known = ", ".join(filter(None, (name or _("somebody I know"), work)))
    paragraphs = [_("I know somebody whom you may like to meet: {known}.", known=known)]
    shared = [thread.shared for thread in between(letter.kith, letter.to, other)]
    if shared:
        paragraphs.append(_("I thought of you two because you share something: {shared}.", shared=shared[0]))
    else:
        hints.insert(0, _("Say in one sentence why you thought of these two."))
    paragraphs.append(
        _("Would you like me to introduce you? I ask you both first, and if it is not the right time, just say so.")
    )
    return Written(_("Somebody you may like to meet"), paragraphs, hints)


def _met(letter: Letter) -> str:
    """The first sentence: where we met, or, where we know each other longer, when we talked."""
    talk = letter.kith.last_talk(letter.to.id)
    if talk is not None and talk.on and not letter.kith.only_met(letter.to.id) and _lately(letter, talk.on):
        return _("It was good to talk to you {when}.", when=on_day(date.fromisoformat(talk.on), letter.today))
    met, place = letter.to.met_on, at_place(_where(letter))
    when = on_day(date.fromisoformat(met), letter.today) if _lately(letter, met) else ""
    return " ".join(filter(None, [_("It was good to meet you"), when, place])).replace(" :", ":") + "."


def _lately(letter: Letter, day: str) -> bool:
    return bool(day) and 0 <= (letter.today - date.fromisoformat(day)).days < 14


def _where(letter: Letter) -> str:
    gathering = letter.about if isinstance(letter.about, Gathering) else letter.kith.get(Gathering, letter.to.met_at)
    return gathering.title if gathering is not None and gathering.title else letter.to.met_where


def _promise(letter: Letter) -> Commitment | None:
    if isinstance(letter.about, Commitment) and letter.about.by == "me":
        return letter.about
    return next((each for each in letter.kith.commitments_of(letter.to.id) if each.by == "me" and each.is_open), None)


def _work(person: Person) -> str:
    if person.role and person.organisation:
        return _("{role} at {organisation}", role=person.role, organisation=person.organisation)
    return person.role or person.organisation
