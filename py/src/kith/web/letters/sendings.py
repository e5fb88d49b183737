"""A text that went out, as the person says: the contact is logged with its purpose, and what hung on it is settled.

Kith cannot see what the phone's apps do, so nothing is logged before that yes. One undo takes all of it back.
"""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit
from kith.records import Channel, Commitment, Draft, Gathering, Help, Interaction, Introduction, Opportunity, Person, Situation, limits
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, room
from .drafts import channels, names_of, subject_of, text_of, written_to
from ..ground.faces import named
from ..ground.forms import filled
from ..introductions.introduced import asked, introduced, to_help
from ..ground.room import Room, Said

LOGGED = 1_000
"""Characters of a sent text that the log keeps."""


async def sent(request: Request) -> Response:
    """The person says that a kept text went out."""
    here = room(request)
    draft = here.kith.record(Draft, request.path_params["id"])
    return await _log(request, draft)


async def sent_at_once(request: Request) -> Response:
    """The person says that a text went out which was never kept."""
    return await _log(request, None)


async def _log(request: Request, draft: Draft | None) -> Response:
    """The contact, with its purpose; thanks are noted, an invitation is remembered. One undo takes all of it back."""
    here = room(request)
    form = await filled(request)
    people = written_to(here, form)
    to, on = people[0], here.today()
    situation = form.choice("situation", wording.situations())
    channel: Channel = form.choice("channel", channels())
    text, subject = text_of(form), subject_of(form)
    about = _about(here, form.text("about", limits.NAME))
    made = _introduction_itself(situation, about, people)
    said = _said(here, situation, about, people, made)
    async with here.kith.editing(said) as edit:
        if situation == "introduce" and about is None and len(people) > 1:
            about = _begun(here, edit, people, on)
        answered = isinstance(about, Interaction) and about.started_by == "them" and to.id in about.people
        talk = edit.talk(
            people=[each.id for each in people] if made else [to.id],
            on=on,
            text=_shortened(text),
            channel=channel,
            started_by="me",
            two_way=answered,
            purpose=situation,
        )
        if made:
            introduced(edit, made, talk, to_help(here.kith, made))
        else:
            _settle(edit, about, to, situation, on)
        if draft is not None:
            edit.change(draft, sent=on.isoformat(), text=text, subject=subject)
    page = f"/introductions/{about.id}" if situation == "introduce" and isinstance(about, Introduction) else f"/people/{to.id}"
    return back(request, page, said=Said(said, edit.undo, more=_next(about, to)))


def _introduction_itself(situation: Situation, about: object, people: list[Person]) -> Introduction | None:
    """The introduction that a text makes: it is about two, and a word to both of them is the introduction itself."""
    if situation != "introduce" or not isinstance(about, Introduction) or len(people) != 2:
        return None
    return about if {each.id for each in people} == {about.one, about.other} else None


def _said(here: Room, situation: Situation, about: object, people: list[Person], made: Introduction | None) -> str:
    if made:
        return _("Noted: you introduced {names} to each other.", names=names_of(here, [each.id for each in people]))
    name = named(people[0].name)
    if situation == "thank" and isinstance(about, Help | Opportunity):
        return _("Noted: you thanked {name}.", name=name)
    return _("Noted: you wrote to {name}.", name=name)


def _settle(edit: Edit, about: object, to: Person, situation: Situation, on: date) -> None:
    match about:
        case Help(direction="received") if situation == "thank" and about.person == to.id and not about.thanked:
            edit.thank(about, on=on)
        case Opportunity() if situation == "thank" and about.person == to.id:
            from ..children.opportunities import thanked

            thanked(edit, about, on)
        case Introduction() if situation == "introduce":
            asked(edit, about, to, on)
        case Gathering() if situation not in ("follow up", "thank"):
            invited = edit.record(Gathering, about.id).invited
            edit.change(about, invited=list(dict.fromkeys([*invited, to.id])))


def _begun(here: Room, edit: Edit, people: list[Person], on: date) -> Introduction:
    """The introduction between two of whom one was just asked: a new one where none is under way."""
    from kith.rules.introductions.introducing import begun

    one, other = people[0].id, people[1].id
    return begun(here.kith, one, other) or edit.introduce(one, other, on=on)


def _next(about: object, to: Person) -> tuple[str, str] | None:
    if isinstance(about, Commitment) and about.is_open and about.by == "me":
        return (_("Is the promise kept?"), f"/people/{to.id}?at=promise-{about.id}")
    return None


def _about(here: Room, key: str) -> object:
    from kith.rules import drafts as rules

    return rules.about_of(here.kith, key)


def _shortened(text: str) -> str:
    return text if len(text) <= LOGGED else text[:LOGGED].rsplit(" ", 1)[0] + "…"


routes = [
    Route("/drafts/{id}/sending", sent, methods=["POST"]),
    Route("/sendings", sent_at_once, methods=["POST"]),
]
