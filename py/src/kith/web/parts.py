"""What a person's page says about the person: name, circle, how we met, points, dates, tags, note.

Points and dates have no id of their own. A form about one sends along what it saw, and is refused
where that is no longer there.
"""

from collections.abc import Callable
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
    return await _change_list(request, "points", "point", lambda points: points.append(point))


async def change_point(request: Request) -> Response:
    """A way to reach somebody, corrected."""
    form = await filled(request)
    point, number = _point(form), _number(request)

    def correct(points: list[Any]) -> None:
        _still_there(points, number, form, "value")
        points[number] = point

    return await _change_list(request, "points", "point", correct, number)


async def delete_point(request: Request) -> Response:
    """A way to reach somebody that no longer works."""
    form, number = await filled(request), _number(request)

    def take_out(points: list[Any]) -> None:
        _still_there(points, number, form, "value")
        del points[number]

    return await _change_list(request, "points", "", take_out)


async def add_date(request: Request) -> Response:
    """A day that matters."""
    added = _date(await filled(request))
    return await _change_list(request, "dates", "date", lambda dates: dates.append(added))


async def change_date(request: Request) -> Response:
    """A day that matters, corrected; it stays what it is (a birthday, an anniversary) unless it is renamed."""
    form, number = await filled(request), _number(request)
    changed = _date(form)

    def correct(dates: list[Any]) -> None:
        _still_there(dates, number, form, "day")
        before = dates[number]
        same = changed["label"] in (before["label"], wording.date_name(before))
        dates[number] = changed | {"kind": before["kind"], "label": before["label"]} if same else changed

    return await _change_list(request, "dates", "date", correct, number)


async def delete_date(request: Request) -> Response:
    """A day that does not matter any more."""
    form, number = await filled(request), _number(request)

    def take_out(dates: list[Any]) -> None:
        _still_there(dates, number, form, "day")
        del dates[number]

    return await _change_list(request, "dates", "", take_out)


async def _change(request: Request, focus: str, **values: Any) -> Response:
    person = _person(request)
    said = _("Changed.")
    async with room(request).kith.editing(said) as edit:
        edit.change(person, **values)
    return back(request, f"/people/{person.id}", said=Said(said, edit.undo), focus=focus)


async def _change_list(
    request: Request, field: str, shown: str, change: Callable[[list[Any]], None], number: int | None = None
) -> Response:
    # read inside the edit: two changes at the same moment must both be there afterwards
    said = _("Changed.")
    async with room(request).kith.editing(said) as edit:
        person = edit.person(request.path_params["id"])
        things = [dict(each) for each in getattr(person, field)]
        change(things)
        edit.change(person, **{field: things})
    place = len(things) - 1 if number is None else number
    focus = f"{shown}-{place}" if shown else "points"
    return back(request, f"/people/{person.id}", said=Said(said, edit.undo), focus=focus)


def _person(request: Request) -> Person:
    return room(request).kith.person(request.path_params["id"])


def _point(form: Form) -> Point:
    value = form.needed("value", limits.LINE, _("number or address"), _("There is no number or address yet to keep."))
    kind = form.choice("kind", wording.points())
    return Point(kind=kind, value=value, label=form.text("label", limits.NAME, _("label")))


def _date(form: Form) -> ImportantDate:
    label = form.text("label", limits.NAME, _("label"))
    day = form.partial_day("day")
    if not day:
        day = form.needed("day-day", 8, _("day"), _("There is no date yet to keep."))
    birthday = label.lower() in ("", "birthday", _("Birthday").lower())
    return ImportantDate(kind="birthday" if birthday else "other", label=label or _("Birthday"), day=day)


def _number(request: Request) -> int:
    number = request.path_params["number"]
    if not (number.isascii() and number.isdigit() and len(number) < 5):
        raise NoSuchRecord
    return int(number)


def _still_there(things: list[Any], number: int, form: Form, value: str) -> None:
    if number >= len(things) or things[number][value].strip() != form.text("was", limits.TEXT):
        raise NoSuchRecord


routes = [
    Route("/people/{id}/name", name, methods=["POST"]),
    Route("/people/{id}/circle", circle, methods=["POST"]),
    Route("/people/{id}/meeting", met, methods=["POST"]),
    Route("/people/{id}/note", note, methods=["POST"]),
    Route("/people/{id}/tags", tags, methods=["POST"]),
    Route("/people/{id}/points", add_point, methods=["POST"]),
    Route("/people/{id}/points/{number}", change_point, methods=["POST"]),
    Route("/people/{id}/points/{number}/removal", delete_point, methods=["POST"]),
    Route("/people/{id}/dates", add_date, methods=["POST"]),
    Route("/people/{id}/dates/{number}", change_date, methods=["POST"]),
    Route("/people/{id}/dates/{number}/removal", delete_date, methods=["POST"]),
]
