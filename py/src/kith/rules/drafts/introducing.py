"""Bringing two people together: each asked alone, then a word to both, and, where it is not to be, a kind word.

A text names only what somebody would gladly be known for: their work, a strength, an interest. What is hard for them is
never passed on, and neither is who said no.
"""

from kith.records import Introduction, Person
from kith.words import say as _
from kith.words import short

from ..children.doors import opened
from ..saying.facing import names_a_thing, topic, topic_to
from ..introductions.introducing import answer, both, stage, which_of
from ..matching import between
from ..saying.names import called
from ..touch.threads import between as threads_between
from .letter import Letter, Written
from .naming import inside

QUOTED = 80
"""Characters of what a child hopes for inside a sentence."""


def introduce(letter: Letter) -> Written:
    """The text that fits where an introduction stands; without one, the question to one of the two."""
    if not isinstance(letter.about, Introduction):
        return _ask(letter)
    match stage(letter.about):
        case "agreed" | "made":
            return _to_both(letter)
        case "let go":
            return _not_now(letter, letter.about)
    return _ask(letter)


def to_whom(two: tuple[Person, Person] | None, introduction: Introduction) -> list[list[Person]]:
    """The texts that are to be written now, each as the people to begin with whom it is written to.

    While asking: each who was not asked yet, with the other. When both agreed: one to both. When it is not to be:
    whoever was asked and did not say no.
    """
    if two is None:
        return []
    one, other = two
    pairs = [[one, other], [other, one]]
    answers = {which: answer(introduction, which)[0] for which in ("one", "other")}
    match stage(introduction):
        case "asking":
            return [pair for pair in pairs if answers[which_of(introduction, pair[0].id) or "one"] == "none"]
        case "agreed":
            return [[one, other]]
        case "let go":
            open_to_it = ("asked", "yes")
            return [pair for pair in pairs if answers[which_of(introduction, pair[0].id) or "one"] in open_to_it]
    return []


def how_it_went(letter: Letter, introduction: Introduction) -> Written:
    """Weeks later: how did it go?"""
    other = next((each for each in both(letter.kith, introduction) or () if each.id != letter.to.id), None)
    name = called(other) if other else ""
    question = (
        _("I have been wondering since I introduced you: how did it go with {name}?", name=name)
        if name
        else _("I have been wondering since I introduced you two: how did it go?")
    )
    return Written(_("How did it go?"), [question, _("One line is enough.")], letter.preferred())


def _ask(letter: Letter) -> Written:
    hints = [_("Ask each of them alone. Bring them together when both have said yes."), *_why(letter)]
    subject = _("Somebody you may like to meet")
    if len(letter.people) < 2:
        return Written(subject, [_("I know somebody whom you may like to meet.")], hints)
    other = letter.people[1]
    if for_child := _for_my_child(letter, other):
        return Written(subject, for_child, hints)
    paragraphs = [_("I know somebody whom you may like to meet: {known}.", known=_known(other))]
    if reason := _reason(letter, other):
        paragraphs.append(reason)
    else:
        hints.insert(0, _("Say in one sentence why you thought of these two."))
    paragraphs.append(
        _("Would you like me to introduce you? I ask you both first, and if it is not the right time, just say so.")
    )
    return Written(subject, paragraphs, hints)


def _for_my_child(letter: Letter, other: Person) -> list[str]:
    """The question about a child of mine and somebody who knows about what the child likes or hopes for.

    Empty where it is about no child, and where the child has not said so: a guess is not passed on, not even to them.
    """
    door = opened(letter.kith, letter.to, other)
    if door is None or not door.told:
        return []
    liked = inside(short(door.match.one.text, QUOTED))
    if door.child.id == letter.to.id:
        opening = _("You told me about this: “{liked}”. I know somebody who may tell you more: {known}.",
                    liked=liked, known=_known(other))  # fmt: skip
        return [opening, _("Shall I ask whether they have time for a talk? If not, just say so, and I leave it.")]
    name = called(door.child) or _("my child")
    about = {
        "goal": _("I am writing for my child, {name}, who hopes for this: “{liked}”.", name=name, liked=liked),
        "strength": _("I am writing for my child, {name}, who is good at this: “{liked}”.", name=name, liked=liked),
    }
    opening = about.get(
        door.match.one.about, _("I am writing for my child, {name}, who likes this: “{liked}”.", name=name, liked=liked)
    )
    return [
        " ".join([opening, _("You came to my mind, because you know something about it.")]),
        _("Would you have a few minutes to talk to {name} some day? If it is not the right time, just say so.", name=name),
    ]


def _to_both(letter: Letter) -> Written:
    one, other = letter.people[0], letter.people[-1]
    each_other = " ".join([_meet(one, other), _meet(other, one)])
    paragraphs = [_("You both said that you would like to meet, so here you are."), each_other]
    if shared := _shared(letter, one, other):
        paragraphs.append(_("You have something in common: {shared}.", shared=shared))
    paragraphs.append(_("I leave the rest to you two. A short hello, and a day that suits you both, are a good start."))
    hints = [
        _("Send it to both in one message, so that each can answer the other."),
        _("If it goes out another way, ask first whose number or address you may pass on."),
    ]
    return Written(_("Meet each other"), paragraphs, [*_why(letter), *hints], both=True)


def _not_now(letter: Letter, introduction: Introduction) -> Written:
    agreed = answer(introduction, which_of(introduction, letter.to.id) or "one")[0] == "yes"
    opening = (
        _("Thank you for saying that you would like to meet somebody I know.")
        if agreed
        else _("Some time ago I asked whether you would like to meet somebody I know.")
    )
    paragraphs = [opening, _("It does not fit just now, so I am letting it rest. I was glad to think of you for it.")]
    hints = [_("Leave out why, and who said what. A no belongs to the one who said it.")]
    return Written(_("About the introduction"), paragraphs, hints)


def _why(letter: Letter) -> list[str]:
    """What I noted for myself, beside the text and never in it."""
    if not isinstance(letter.about, Introduction) or not letter.about.why:
        return []
    return [_("Your note, for you alone: {why}", why=short(letter.about.why, 200))]


def _meet(one: Person, other: Person) -> str:
    name = called(one)
    known = _known(other)
    return _("{name}, meet {known}.", name=name, known=known) if name else _("Meet {known}.", known=known)


def _known(person: Person) -> str:
    """What one would say of somebody to a stranger: a name, and their work."""
    name = called(person) or _("somebody I know")
    role, place = " ".join(person.role.split()), " ".join(person.organisation.split())
    if role and place:
        return _("{name}, {role} at {organisation}", name=name, role=role, organisation=place)
    if role:
        return _("{name}, {role}", name=name, role=role)
    return _("{name} ({organisation})", name=name, organisation=place) if place else name


def _reason(letter: Letter, other: Person) -> str:
    """Why I thought of them: what both like; else what one of them knows, and never what the other needs it for."""
    if shared := _shared(letter, letter.to, other):
        return _("I thought of you two because you share something: {shared}.", shared=shared)
    needs = [each for each in between(letter.kith, letter.to, other) if each.is_need and each.other.about == "strength"]
    for each in needs:
        knows = each.other.who
        if knows is not None and knows.id == letter.to.id:
            if names_a_thing(words := topic_to(letter.to, each.other.text)):
                return _("I thought of you because you know about {topic}.", topic=words)
        elif names_a_thing(words := topic(each.other.text)):
            name = called(other)
            return _("{name} knows about {topic}.", name=name, topic=words) if name else _("They know about {topic}.", topic=words)
    return ""


def _shared(letter: Letter, one: Person, other: Person) -> str:
    return next((thread.shared for thread in threads_between(letter.kith, one, other)), "")
