"""The map of my people, to move about in and to enlarge; a list below it says the same.

The page adds the moving, and nothing else: without it the whole map is shown, and each name is a link all the same.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.words import say as _

from ..ground import wording
from ..ground.answers import room, screen
from .drawn import drawn
from .people import choices_of


async def show(request: Request) -> Response:
    """The map, as the filters leave it."""
    kith = room(request).kith
    wanted = {name: request.query_params.get(name, "").strip() for name in ("circle", "relation")}
    return screen(
        request,
        "people/map.html",
        anybody=kith.anybody,
        wanted=wanted,
        circles=choices_of(_("All circles"), wording.circles()),
        relations=choices_of(_("All relations"), wording.relations()),
        map=drawn(kith, **wanted),
    )  # fmt: skip


routes = [Route("/map", show)]
