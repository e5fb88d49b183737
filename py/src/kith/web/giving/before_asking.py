"""The checklist before an ask, answered in place: each answer becomes a fact (or help given), or is ticked off."""

from datetime import date
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit, NoSuchRecord
from kith.records import FactKind, Person, limits
from kith.rules.giving import asking
from kith.words import say as _

from ..ground.answers import asked_from, back, room
from ..ground.forms import Refused, filled
from ..ground.room import Said

_KINDS: dict[str, FactKind] = {"work": "priority", "hands": "challenge"}


async def answer(request: Request) -> Response:
    """What was found out is kept where it belongs, and the step is ticked off."""
    here, form = room(request), await filled(request)
    person, step = _step(request)
    text = form.text("text", limits.LINE, _("line"))
    if not text:
        raise Refused(_("There is nothing to keep yet. Write what you found out."))
    said = _("Kept what you learnt about {name}.", name=person.name)
    if step == "gave":
        said = _("Kept: how you helped {name}.", name=person.name)
    async with here.kith.editing(said) as edit:
        if step == "gave":
            edit.help("given", person.id, text, on=here.today(), about="time")
        else:
            edit.learn(person.id, _KINDS[step], text, on=here.today())
        _tick(edit, person, step, here.today())
    return back(request, _page(request), said=Said(said, edit.undo), focus=f"before-{step}")


async def tick(request: Request) -> Response:
    """It was looked at for this ask; or not, after all."""
    here, form = room(request), await filled(request)
    person, step = _step(request)
    ticked = form.ticked("ticked")
    said = _("Ticked off.") if ticked else _("Not ticked off any more.")
    async with here.kith.editing(said) as edit:
        if ticked:
            _tick(edit, person, step, here.today())
        elif here.kith.reminder_about(asking.tick(person, step)) is not None:
            edit.delete(edit.settle(asking.tick(person, step), on=here.today(), person=person.id))
    return back(request, _page(request), said=Said(said, edit.undo), focus=f"before-{step}")


def _step(request: Request) -> tuple[Person, str]:
    step = request.path_params["step"]
    if step not in ("work", "hands", "gave"):
        raise NoSuchRecord
    return room(request).kith.person(request.path_params["id"]), step


def _page(request: Request) -> str:
    """The screen on which the checklist stands: a person's page or a draft, with no form open."""
    path, _mark, query = asked_from(request).partition("?")
    left = urlencode([(name, value) for name, value in parse_qsl(query) if name not in ("edit", "at")])
    return f"{path}?{left}" if left else path


def _tick(edit: Edit, person: Person, step: str, on: date) -> None:
    edit.settle(asking.tick(person, step), on=on, person=person.id)


routes = [
    Route("/people/{id}/before-asking/{step}", answer, methods=["POST"]),
    Route("/people/{id}/before-asking/{step}/tick", tick, methods=["POST"]),
]
