"""The app: every route of Kith, and what is said when something can't be done."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from kith.formats.faults import BadBackup, NotContacts
from kith.network.faults import Fault, NoSuchRecord

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
        exception_handlers={Fault: _refused, NotContacts: _unusable, BadBackup: _unusable, HTTPException: _not_found},
    )
    app.state.room = room
    app.state.templates = templates()
    return app


async def _refused(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, Fault)
    if isinstance(fault, NoSuchRecord) and request.method == "GET":
        return screen(request, "missing.html", status=404, sentence=fault.sentence)
    return refusal(request, fault)


async def _unusable(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, NotContacts | BadBackup)
    return refusal(request, Fault(fault.sentence))


async def _not_found(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)
    return screen(request, "missing.html", status=fault.status_code, sentence="")
