"""Somebody's photo: kept small, inside the record, and taken out again.

The page makes a picture small before it sends it; here it is looked at once more, because what comes
in may have come from anywhere.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import limits
from kith.words import say as _

from ..ground.answers import back, room
from ..ground.forms import Refused, filled, uploaded
from ..ground.room import Said


async def keep(request: Request) -> Response:
    """A photo, as a `data:` address made by the page, or as a file that is small enough already."""
    from kith.formats import pictures  # no screen needs it

    here = room(request)
    person = here.kith.person(request.path_params["id"])
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        photo = pictures.of_file(await uploaded(request, "file"))
    else:
        address = (await filled(request)).text("photo", limits.PHOTO, _("photo"))
        if not address:
            raise Refused(_("There is no picture yet. Choose one, then keep it."))
        photo = pictures.of_address(address)
    return await _change(request, person.id, photo, _("The photo of {name} is kept.", name=person.name))


async def remove(request: Request) -> Response:
    """No photo: the initials come back."""
    person = room(request).kith.person(request.path_params["id"])
    return await _change(request, person.id, "", _("The photo of {name} is taken out.", name=person.name))


async def _change(request: Request, identity: str, photo: str, said: str) -> Response:
    async with room(request).kith.editing(said) as edit:
        edit.change(edit.person(identity), photo=photo)
    return back(request, f"/people/{identity}", said=Said(said, edit.undo), focus="photo")


routes = [
    Route("/people/{id}/photo", keep, methods=["POST"]),
    Route("/people/{id}/photo/removal", remove, methods=["POST"]),
]
