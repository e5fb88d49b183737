"""What a person's page says about the person: name, circle and rhythm, tags, note; and the person deleted."""

from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import Person, Profile, limits
from kith.rules.touch import rhythm as rhythms
from kith.words import capital
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, room
from ..ground.forms import filled
from ..ground.room import Said

LONGEST = 3660
"""Days of the longest rhythm: ten years."""


async def name(request: Request) -> Response:
    """What somebody is called, and what they do."""
    form = await filled(request)
    return await _change(
        request,
        "name",
        name=form.needed("name", limits.NAME, _("name"), _("A person needs a name. Nothing was changed.")),
        nickname=form.text("nickname", limits.NAME, _("nickname")),
        pronouns=form.text("pronouns", limits.NAME, _("pronouns")),
        organisation=form.text("organisation", limits.NAME, _("organisation")),
        role=form.text("role", limits.NAME, _("role")),
    )


async def circle(request: Request) -> Response:
    """How near somebody is, how often to be in touch, and whether to be reminded at all."""
    form = await filled(request)
    days = form.number("days", 1, LONGEST)
    return await _change(
        request,
        "circle",
        relation=form.choice("relation", wording.relations()),
        circle=form.choice("circle", wording.circles()),
        rhythm=form.number("rhythm", 0, LONGEST) if days is None else days,
        remind=form.ticked("remind"),
        died=form.ticked("died"),
    )


def rhythm_words(person: Person, profile: Profile) -> str:
    """How often one wishes to be in touch, in words; empty where nothing was said about it."""
    days = rhythms.rhythm_days(person, profile)
    if person.rhythm is None:
        return _("{planned}, as the circle", planned=rhythms.planned(days)) if days else ""
    return rhythms.planned(days) if days else _("no rhythm")


def rhythm_choices(person: Person, profile: Profile) -> dict[str, str]:
    """The rhythms to choose from, the circle's first: days as text, and words."""
    as_circle = rhythms.rhythm_days(replace(person, rhythm=None), profile)
    as_words = _("As the circle: {planned}", planned=rhythms.planned(as_circle)) if as_circle else _("As the circle")
    offered = {*rhythms.OFTEN, person.rhythm} if person.rhythm else rhythms.OFTEN
    choices = {str(days): capital(rhythms.planned(days)) for days in sorted(offered)}
    return {"": as_words} | choices | {"0": _("No rhythm")}


async def note(request: Request) -> Response:
    """Anything else."""
    form = await filled(request)
    return await _change(request, "note", note=form.text("note", limits.TEXT, _("note")))


async def tags(request: Request) -> Response:
    """Words to find somebody by."""
    form = await filled(request)
    return await _change(request, "tags", tags=form.words("tags", _("tag")))


async def delete(request: Request) -> Response:
    """Somebody goes, with what hangs on them."""
    person = _person(request)
    said = _("{name} is deleted.", name=person.name)
    async with room(request).kith.editing(said) as edit:
        edit.delete(person)
    return back(request, "/people", said=Said(said, edit.undo, then=f"/people/{person.id}"))


async def _change(request: Request, focus: str, **values: Any) -> Response:
    person = _person(request)
    said = _("Changed.")
    async with room(request).kith.editing(said) as edit:
        edit.change(person, **values)
    return back(request, f"/people/{person.id}", said=Said(said, edit.undo), focus=focus)


def _person(request: Request) -> Person:
    return room(request).kith.person(request.path_params["id"])


routes = [
    Route("/people/{id}/name", name, methods=["POST"]),
    Route("/people/{id}/circle", circle, methods=["POST"]),
    Route("/people/{id}/note", note, methods=["POST"]),
    Route("/people/{id}/tags", tags, methods=["POST"]),
    Route("/people/{id}/removal", delete, methods=["POST"]),
]
