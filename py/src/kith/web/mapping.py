"""The map of my people, to move about in and to enlarge; a list below it says the same.

The page adds the moving, and nothing else: without it the whole map is shown, and each name is a link all the same.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.rules import search
from kith.words import say as _

from . import wording
from .answers import room, screen
from .drawn import drawn


async def show(request: Request) -> Response:
    """The map, as the filters leave it."""
    kith = room(request).kith
    wanted = {name: request.query_params.get(name, "").strip() for name in ("circle", "relation")}
    return screen(
        request,
        "map.html",
        anybody=kith.anybody,
        wanted=wanted,
        circles={"": _("All circles")} | {name: words for name, words in wording.circles().items() if name}
        | {search.NONE: _("No circle")},
        relations={"": _("All relations")} | {name: words for name, words in wording.relations().items() if name}
        | {search.NONE: _("Not said")},
        map=drawn(kith, **wanted),
    )  # fmt: skip


routes = [Route("/map", show)]
