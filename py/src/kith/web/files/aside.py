"""Records that could not be read: listed with the reason, and given out as they are."""

import json

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from ..ground.answers import room, screen

SHOWN = 100


async def show(request: Request) -> Response:
    """The list."""
    return screen(request, "files/aside.html", aside=room(request).kith.aside[:SHOWN])


async def save(request: Request) -> Response:
    """All of them, as a file."""
    rows = [{"key": row.key, "why": row.why, "text": row.text} for row in room(request).kith.aside]
    return Response(
        json.dumps(rows, ensure_ascii=True, indent=1),
        media_type="application/json",
        headers={"Content-Disposition": 'attachment; filename="kith-set-aside.json"'},
    )


routes = [Route("/aside", show), Route("/aside.json", save)]
