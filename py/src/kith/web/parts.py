"""What a person's page says about the person: name, circle, how we met, points, dates, tags, note.

Points and dates have no id of their own. A form about one sends along what it saw, and is refused
where that is no longer there.
"""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import NoSuchRecord
from kith.records import ImportantDate, Person, Point, limits
from kith.words import say as _

from . import wording
from .answers import back, room
from .forms import Form, filled
from .room import Said


async def name(request: Request) -> Response:
    """What somebody is called, and what they do."""
    form = await filled(request)
    return await _change(
        request,
        "name",
        name=form.needed("name", limits.NAME, _("name"), _("A person needs a name. Nothing was changed.")),
        pronouns=form.text("pronouns", limits.NAME, _("pronouns")),
        organisation=form.text("organisation", limits.NAME, _("organisation")),
        role=form.text("role", limits.NAME, _("role")),
    )


async def circle(request: Request) -> Response:
    """How near somebody is, and how often to be reminded."""
    form = await filled(request)
    return await _change(
        request,
        "circle",
        relation=form.choice("relation", wording.relations()),
        circle=form.choice("circle", wording.circles()),
        rhythm=form.number("rhythm", 0, 3660),
        remind=form.ticked("remind"),
    )


async def met(request: Request) -> Response:
    """Where and when we met, through whom."""
    form = await filled(request)
    on = form.day("on")
    return await _change(
        request, "met", met_where=form.text("where", limits.NAME, _("place")), met_on=on.isoformat() if on else ""
    )


async def note(request: Request) -> Response:
    """Anything else."""
    form = await filled(request)
    return await _change(request, "note", note=form.text("note", limits.TEXT, _("note")))


async def tags(request: Request) -> Response:
    """Words to find somebody by."""
    form = await filled(request)
    return await _change(request, "tags", tags=form.words("tags", _("tag")))


async def add_point(request: Request) -> Response:
    """One more way to reach somebody."""
    point = _point(await filled(request))
    person = _person(request)
    return await _change(request, f"point-{len(person.points)}", points=[*person.points, point])


async def change_point(request: Request) -> Response:
    """A way to reach somebody, corrected."""
    form = await filled(request)
    person, number = _person(request), request.path_params["number"]
    _still_there(person.points, number, form.text("was", limits.TEXT), "value")
    points = [*person.points[:number], _point(form), *person.points[number + 1 :]]
    return await _change(request, f"point-{number}", points=points)


async def delete_point(request: Request) -> Response:
    """A way to reach somebody that no longer works."""
    form = await filled(request)
    person, number = _person(request), request.path_params["number"]
    _still_there(person.points, number, form.text("was", limits.TEXT), "value")
    return await _change(request, "points", points=[*person.points[:number], *person.points[number + 1 :]])


async def add_date(request: Request) -> Response:
    """A day that matters."""
    day = _date(await filled(request))
    person = _person(request)
    return await _change(request, f"date-{len(person.dates)}", dates=[*person.dates, day])


async def change_date(request: Request) -> Response:
    """A day that matters, corrected."""
    form = await filled(request)
    person, number = _person(request), request.path_params["number"]
    _still_there(person.dates, number, form.text("was", limits.TEXT), "day")
    dates = [*person.dates[:number], _date(form), *person.dates[number + 1 :]]
    return await _change(request, f"date-{number}", dates=dates)


async def delete_date(request: Request) -> Response:
    """A day that does not matter any more."""
    form = await filled(request)
    person, number = _person(request), request.path_params["number"]
    _still_there(person.dates, number, form.text("was", limits.TEXT), "day")
    return await _change(request, "points", dates=[*person.dates[:number], *person.dates[number + 1 :]])


async def _change(request: Request, focus: str, **values: Any) -> Response:
    person = _person(request)
    said = _("Changed.")
    async with room(request).kith.editing(said) as edit:
        edit.change(person, **values)
    return back(request, f"/people/{person.id}", said=Said(said, edit.undo), focus=focus)


def _person(request: Request) -> Person:
    return room(request).kith.person(request.path_params["id"])


def _point(form: Form) -> Point:
    value = form.needed("value", limits.NAME, _("number or address"), _("There is no number or address yet to keep."))
    kind = form.choice("kind", wording.points())
    return Point(kind=kind, value=value, label=form.text("label", limits.NAME, _("label")))


def _date(form: Form) -> ImportantDate:
    label = form.text("label", limits.NAME, _("label"))
    day = form.partial_day("day")
    if not day:
        day = form.needed("day-day", 8, _("day"), _("There is no date yet to keep."))
    birthday = label.lower() in ("", "birthday", _("Birthday").lower())
    return ImportantDate(kind="birthday" if birthday else "other", label=label or _("Birthday"), day=day)


def _still_there(things: list[Any], number: int, was: str, value: str) -> None:
    if number >= len(things) or things[number][value].strip() != was:
        raise NoSuchRecord


routes = [
    Route("/people/{id}/name", name, methods=["POST"]),
    Route("/people/{id}/circle", circle, methods=["POST"]),
    Route("/people/{id}/meeting", met, methods=["POST"]),
    Route("/people/{id}/note", note, methods=["POST"]),
    Route("/people/{id}/tags", tags, methods=["POST"]),
    Route("/people/{id}/points", add_point, methods=["POST"]),
    Route("/people/{id}/points/{number:int}", change_point, methods=["POST"]),
    Route("/people/{id}/points/{number:int}/removal", delete_point, methods=["POST"]),
    Route("/people/{id}/dates", add_date, methods=["POST"]),
    Route("/people/{id}/dates/{number:int}", change_date, methods=["POST"]),
    Route("/people/{id}/dates/{number:int}/removal", delete_date, methods=["POST"]),
]
