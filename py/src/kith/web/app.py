"""The app: what answers, and what is said when something can't be done."""

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from kith.network import Kith
from kith.network.faults import Fault, NoSuchRecord
from kith.words import say as _

from .ground.answers import refusal, screen
from .ground.room import Room
from .routes import FIRST, Others
from .ground.templating import templates


def create(room: Room) -> Starlette:
    """The app for one room. It answers below `scope["root_path"]`."""
    app = Starlette(
        routes=[*FIRST, Others()],
        exception_handlers={Fault: _refused, HTTPException: _not_answered},
        middleware=[Middleware(_AfterTheHistory, kith=room.kith)],
    )
    app.state.room = room
    app.state.templates = templates()
    return app


class _AfterTheHistory:
    """Today is shown while a long history is still being read; every other screen waits for the end of it."""

    def __init__(self, app: ASGIApp, kith: Kith) -> None:
        self._app = app
        self._kith = kith

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            if not self._kith.is_whole and scope["path"] != scope.get("root_path", "") + "/":
                await self._kith.whole()
        except Fault as fault:
            answer = await _refused(Request(scope, receive), fault)
            await answer(scope, receive, send)
            return
        await self._app(scope, receive, send)


async def _refused(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, Fault)
    if isinstance(fault, NoSuchRecord) and request.method == "GET":
        return screen(request, "ground/missing.html", status=404, sentence=fault.sentence)
    return refusal(request, fault)


async def _not_answered(request: Request, fault: Exception) -> Response:
    assert isinstance(fault, HTTPException)
    if fault.status_code == 404:
        return screen(request, "ground/missing.html", status=404, sentence="")
    sentence = _("Kith could not make sense of that. Nothing was changed; go back and try it again.")
    return screen(request, "ground/refused.html", status=fault.status_code, sentence=sentence)
