"""What happens to an introduction, as it is written down: somebody was asked, somebody answered, the two were introduced.

`introductions` shows it; Today and a text that went out write it down as well.
"""

from datetime import date

from kith.network import Edit, Kith
from kith.records import Channel, Interaction, Introduction, Person
from kith.words import say as _

from ..ground.faces import named


def asked(edit: Edit, introduction: Introduction, person: Person, on: date) -> None:
    """Somebody was asked; whoever was asked before stays as they are."""
    from kith.rules.introductions import introducing

    introduction = edit.record(Introduction, introduction.id)
    which = introducing.which_of(introduction, person.id)
    if which and introducing.stage(introduction) == "asking" and introducing.answer(introduction, which)[0] == "none":
        edit.change(introduction, **introducing.answered(introduction, which, "asked", on))


def told(edit: Edit, kith: Kith, introduction: Introduction, person: Person, said: str, on: date) -> None:
    """Somebody answered, or an answer is put right. An answer is a contact: what I wrote to them was answered."""
    from kith.rules.introductions import introducing

    introduction = edit.record(Introduction, introduction.id)
    which = introducing.which_of(introduction, person.id)
    answers: tuple[introducing.Answer, ...] = ("none", "asked", "yes", "no")
    if which is None or said not in answers:
        return
    day = introduction.one_asked if which == "one" else introduction.other_asked
    for answer in answers:
        if answer == said:
            edit.change(introduction, **introducing.answered(introduction, which, answer, on))
    if said in ("yes", "no") and day and (question := _question(kith, person, day)):
        edit.change(question, two_way=True)


def introduced(edit: Edit, introduction: Introduction, talk: Interaction, helped: list[Person]) -> None:
    """The two were introduced in a talk (or a letter): with it comes help given to each whom it helps, once."""
    if _is_made(edit, introduction):
        return
    introduction = edit.change(introduction, made=talk.on, state="made")
    on = date.fromisoformat(talk.on)
    for person in helped:
        other = edit.person(introduction.other if person.id == introduction.one else introduction.one)
        what = _("an introduction to {name}", name=named(other.name))
        edit.help("given", person.id, what, on=on, about="introduction", source=talk.id)


def introduced_in_passing(edit: Edit, kith: Kith, introduction: Introduction, on: date, channel: Channel = "met") -> None:
    """The two were introduced without a text of Kith's: the contact is written down, too. Once is enough."""
    if _is_made(edit, introduction):
        return
    talk = edit.talk(
        people=[introduction.one, introduction.other], on=on, channel=channel, started_by="me", purpose="introduce",
        text=_("You introduced them to each other."), two_way=channel in ("met", "call", "video", "gathering"),
    )  # fmt: skip
    introduced(edit, introduction, talk, to_help(kith, introduction))


def taken_up(edit: Edit, kith: Kith, introduction: Introduction, key: str, on: date) -> str:
    """What Today proposed (a key) was done; what to say about it."""
    from kith.rules.introductions import introducing
    from kith.rules.today.introductions import step

    match step(key):
        case "agreed":
            introduced_in_passing(edit, kith, introduction, on)
            return _("Kept: you introduced them. In a few weeks Today asks how it went.")
        case "ask":
            for side in introducing.asked(kith, introduction):
                asked(edit, introduction, side.person, on)
            return _("Noted: both are asked.")
        case "waiting":
            edit.change(introduction, state="let go")
            return _("Let go. That is fine, too.")
    edit.change(introduction, looked_back=on.isoformat())
    return _("Noted: you looked back on it.")


def to_help(kith: Kith, introduction: Introduction) -> list[Person]:
    """Whom it helps, as far as is known."""
    from kith.rules.introductions import introducing, pairs

    two = introducing.both(kith, introduction)
    return pairs.helped(kith, *two) if two else []


def _is_made(edit: Edit, introduction: Introduction) -> bool:
    """Whether they are introduced by now: a second tap, or another window, may have been quicker."""
    from kith.rules.introductions import introducing

    return introducing.stage(edit.record(Introduction, introduction.id)) == "made"


def _question(kith: Kith, person: Person, day: str) -> Interaction | None:
    """The letter in which somebody was asked on that day."""
    return next(
        (
            each
            for each in kith.interactions_of(person.id)
            if each.purpose == "introduce" and each.on == day and each.people == [person.id] and not each.two_way
        ),
        None,
    )
