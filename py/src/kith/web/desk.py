"""Kith on a desk: `python3 -m uvicorn kith.web.desk:app`, then /app/ in a browser.

Everything is kept in memory and gone when the process ends. Nothing here is part of the phone.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from kith.network import Kith, MemoryStore

from .app import create
from .ground.room import Room

_PWA = Path(__file__).parents[4] / "pwa"
_COPY = {"release": "desk", "version": "desk", "styles": ("/pwa/styles/kith.css",)}


async def _to_the_app(request: Request) -> Response:
    return RedirectResponse("/app/")


def _now() -> datetime:
    return datetime.now(UTC)


@asynccontextmanager
async def _opening(desk: Starlette) -> AsyncIterator[None]:
    people = await Kith.open(MemoryStore(), now=_now, new_id=lambda: uuid4().hex)
    inside = create(Room(kith=people, now=_now, copy=dict(_COPY)))
    desk.router.routes[:] = [
        Route("/", _to_the_app),
        Mount("/app/pwa", StaticFiles(directory=_PWA, check_dir=False)),
        Mount("/app", inside),
    ]
    yield


app = Starlette(lifespan=_opening)
