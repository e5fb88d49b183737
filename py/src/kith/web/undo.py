"""Taking back what was just done."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.words import say as _

from .answers import back, room
from .forms import filled
from .room import Said


async def take_back(request: Request) -> Response:
    """Undo one command, and say which."""
    form = await filled(request)
    sentence = await room(request).kith.undo(request.path_params["token"])
    then = form.text("then")
    said = Said(_("Taken back: {sentence}", sentence=sentence) if sentence else _("Taken back."))
    return back(request, then if then.startswith("/") else "", said=said)


routes = [Route("/undo/{token}", take_back, methods=["POST"])]
