"""The app: every route of Kith, and what is said when something can't be done."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kith.network.faults import Fault, NoSuchRecord
from kith.words import say as _

from . import (
    about,
    aside,
    backups,
    capture,
    commitments,
    facts,
    give,
    imports,
    interactions,
    more,
    parts,
    people,
    person,
    profile,
    today,
    undo,
    welcome,
)
from .answers import refusal, screen
from .room import Room
from .templating import templates

ROUTES = [
    *today.routes, *welcome.routes, *capture.routes, *people.routes, *person.routes, *parts.routes, *facts.routes,
    *commitments.routes, *interactions.routes, *give.routes, *more.routes, *profile.routes, *imports.routes,
    *backups.routes, *aside.routes, *about.routes, *undo.routes,
]  # fmt: skip


def create(room: Room) -> Starlette:
    """The app for one room. It answers below `scope["root_path"]`."""
    app = Starlette(
        routes=ROUTES,
        exception_handlers={Fault: _refused, HTTPException: _not_answered},
    )
    app.state.room = room
    app.state.templates = templates()
    return app


async def _refused(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, Fault)
    if isinstance(fault, NoSuchRecord) and request.method == "GET":
        return screen(request, "missing.html", status=404, sentence=fault.sentence)
    return refusal(request, fault)


async def _not_answered(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)
    if fault.status_code == 404:
        return screen(request, "missing.html", status=404, sentence="")
    sentence = _("Kith could not make sense of that. Nothing was changed; go back and try it again.")
    return screen(request, "refused.html", status=fault.status_code, sentence=sentence)
