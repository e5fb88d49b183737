"""What happened: a contact changed or deleted. (New ones come from capture.)"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Interaction, Person, limits
from kith.words import say as _

from . import wording
from .answers import asked_from, back, room
from .forms import filled
from .room import Said


async def change(request: Request) -> Response:
    """When, how and what."""
    here = room(request)
    form = await filled(request)
    talk = here.kith.record(Interaction, request.path_params["id"])
    on = form.day("on", here.today())
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        edit.change(
            talk,
            on=on.isoformat() if on else "",
            channel=form.choice("channel", wording.channels()),
            text=form.text("text", limits.TEXT, _("line")),
            seemed=form.text("seemed", limits.LINE, _("how they seemed")),
            differently=form.text("differently", limits.LINE, _("what you would do differently")),
        )
    return back(request, _page(request, here.kith, talk), said=Said(said, edit.undo), focus=f"talk-{talk.id}")


async def delete(request: Request) -> Response:
    """It goes from the page of everybody who was there."""
    here = room(request)
    talk = here.kith.record(Interaction, request.path_params["id"])
    said = _("Deleted what happened.")
    async with here.kith.editing(said) as edit:
        edit.delete(talk)
    return back(request, _page(request, here.kith, talk), said=Said(said, edit.undo), focus="timeline")


def _page(request: Request, kith: Kith, talk: Interaction) -> str:
    asked = asked_from(request).partition("?")[0]
    pages = [f"/people/{each}" for each in talk.people if kith.get(Person, each)]
    return asked if asked in pages or not pages else pages[0]


routes = [
    Route("/interactions/{id}", change, methods=["POST"]),
    Route("/interactions/{id}/removal", delete, methods=["POST"]),
]
