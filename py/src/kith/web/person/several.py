"""What somebody may have several of: ways to reach them, days that matter, things that only you keep.

None of these has an id of its own. A form about one sends along what it saw, and is refused where
that is no longer there.
"""

from collections.abc import Callable
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import NoSuchRecord
from kith.network.folding import fold
from kith.records import ImportantDate, Person, Point, limits
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, room
from ..ground.forms import Form, Refused, filled
from ..ground.room import Said


async def add_point(request: Request) -> Response:
    """One more way to reach somebody."""
    point = _point(await filled(request))
    return await _change_list(request, "points", "point", lambda points: points.append(point))


async def change_point(request: Request) -> Response:
    """A way to reach somebody, corrected."""
    form = await filled(request)
    point = _point(form)
    return await _correct(request, form, "points", "value", lambda _before: point)


async def delete_point(request: Request) -> Response:
    """A way to reach somebody that no longer works."""
    return await _take_out(request, "points", "value")


async def add_date(request: Request) -> Response:
    """A day that matters."""
    added = _date(await filled(request))
    return await _change_list(request, "dates", "date", lambda dates: dates.append(added))


async def change_date(request: Request) -> Response:
    """A day that matters, corrected; it stays what it is (a birthday, an anniversary) unless it is renamed."""
    form = await filled(request)
    changed = _date(form)

    def corrected(before: Any) -> Any:
        same = changed["label"] in (before["label"], wording.date_name(before))
        return changed | {"kind": before["kind"], "label": before["label"]} if same else changed

    return await _correct(request, form, "dates", "day", corrected)


async def delete_date(request: Request) -> Response:
    """A day that does not matter any more."""
    return await _take_out(request, "dates", "day")


async def keep_custom(request: Request) -> Response:
    """Something that Kith has no place for, under a name of one's own: added, or corrected."""
    form = await filled(request)
    name = form.needed("name", limits.NAME, _("name"), _("What is it called? Write a name for it, then what to keep."))
    value = form.needed("value", limits.LINE, _("text"), _("There is nothing to keep yet under that name."))

    def write(custom: dict[str, str]) -> None:
        was = _named(custom, form)
        if name != was and name in custom:
            raise Refused(_("There is “{name}” already. Nothing was changed; change that one instead.", name=name))
        if not was and len(custom) >= limits.ITEMS:
            raise Refused(_("That is more than {n}. Nothing was changed; please leave some out.", n=limits.ITEMS))
        custom.pop(was, None)
        custom[name] = value

    return await _change_custom(request, write, name)


async def delete_custom(request: Request) -> Response:
    """It is not needed any more."""
    form = await filled(request)

    def take_out(custom: dict[str, str]) -> None:
        if custom.pop(_named(custom, form), None) is None:
            raise NoSuchRecord

    return await _change_custom(request, take_out)


def customs(person: Person) -> list[tuple[str, str]]:
    """What only you keep about somebody: names and texts, by name."""
    return sorted(person.custom.items(), key=lambda each: (fold(each[0]), each[0]))


async def _correct(request: Request, form: Form, field: str, seen: str, corrected: Callable[[Any], Any]) -> Response:
    """Another value in the place of one; `seen` names the part of it that the form saw."""
    number = _number(request)

    def correct(things: list[Any]) -> None:
        _still_there(things, number, form, seen)
        things[number] = corrected(things[number])

    return await _change_list(request, field, field.removesuffix("s"), correct, number)


async def _take_out(request: Request, field: str, seen: str) -> Response:
    form, number = await filled(request), _number(request)

    def take_out(things: list[Any]) -> None:
        _still_there(things, number, form, seen)
        del things[number]

    return await _change_list(request, field, "", take_out)


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


async def _change_custom(request: Request, change: Callable[[dict[str, str]], object], shown: str = "") -> Response:
    said = _("Changed.")
    async with room(request).kith.editing(said) as edit:
        person = edit.person(request.path_params["id"])
        custom = dict(person.custom)
        change(custom)
        person = edit.change(person, custom=custom)
    focus = next((f"custom-{n}" for n, (name, _text) in enumerate(customs(person)) if name == shown), "points")
    return back(request, f"/people/{person.id}", said=Said(said, edit.undo), focus=focus)


def _named(custom: dict[str, str], form: Form) -> str:
    """The name that a form is about, as it is kept; empty in a form about a new one. Raises NoSuchRecord."""
    was = form.text("was", limits.TEXT)
    if not was:
        return ""
    for name in custom:
        if name.strip() == was:
            return name
    raise NoSuchRecord


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
    Route("/people/{id}/points", add_point, methods=["POST"]),
    Route("/people/{id}/points/{number}", change_point, methods=["POST"]),
    Route("/people/{id}/points/{number}/removal", delete_point, methods=["POST"]),
    Route("/people/{id}/dates", add_date, methods=["POST"]),
    Route("/people/{id}/dates/{number}", change_date, methods=["POST"]),
    Route("/people/{id}/dates/{number}/removal", delete_date, methods=["POST"]),
    Route("/people/{id}/custom", keep_custom, methods=["POST"]),
    Route("/people/{id}/custom/removal", delete_custom, methods=["POST"]),
]
