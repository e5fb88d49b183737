"""Taking back what was just done."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.words import say as _

from ..ground.answers import back, room
from ..ground.forms import filled
from ..ground.room import Said


async def take_back(request: Request) -> Response:
    """Undo one command. What it had said is not said again: *Kept* is no longer true."""
    form = await filled(request)
    await room(request).kith.undo(request.path_params["token"])
    then = form.text("then")
    return back(request, then if then.startswith("/") else "", said=Said(_("Taken back. It is as it was before.")))


routes = [Route("/undo/{token}", take_back, methods=["POST"])]
