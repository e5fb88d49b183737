"""More: the way to everything that is not for every day, and erasing everything."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.rules.touch import rhythm
from kith.words import count, on_day
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, room, screen
from ..ground.forms import Refused, filled
from ..ground.room import Room, Said


async def show(request: Request) -> Response:
    """The list of places."""
    here = room(request)
    return screen(
        request,
        "more/more.html",
        profile=here.kith.mine(),
        samples=here.kith.has_samples,
        aside=here.kith.aside,
        anybody=here.kith.index.anybody,
        last_backup=_last_backup(here),
    )


def _last_backup(here: Room) -> str:
    if not here.kith.saved.on:
        return _("A file with everything in it")
    return _("Last saved {day}", day=on_day(date.fromisoformat(here.kith.saved.on), here.today()))


async def circles(request: Request) -> Response:
    """How many days may pass in each circle."""
    profile = room(request).kith.profile()
    hints = wording.circle_hints()
    return screen(
        request,
        "more/circles.html",
        circles=[
            (name, wording.circles()[name], hints[name], profile.circles.get(name, days), days)
            for name, days in rhythm.CIRCLES.items()
        ],
    )


async def change_circles(request: Request) -> Response:
    """Other days."""
    form = await filled(request)
    typed = {name: form.number(name, 0, 3660) for name in rhythm.CIRCLES}
    chosen = {name: days for name, days in typed.items() if days is not None and days != rhythm.CIRCLES[name]}
    said = _("Kept. Today follows these days from now on.")
    async with room(request).kith.editing(said) as edit:
        edit.change_profile(room(request).kith.network, circles=chosen)
    return back(request, "/more", said=Said(said, edit.undo))


async def erasure(request: Request) -> Response:
    """What would go, and what stays."""
    return screen(
        request,
        "files/erasure.html",
        # of every network: all of them go
        people=count(len(room(request).kith.index.people()), "one person", "{n} people"),
    )


async def erase(request: Request) -> Response:
    """Everything, for good."""
    form = await filled(request)
    if not form.ticked("sure"):
        raise Refused(_("Nothing was erased. Tick the box first, so that it does not happen by a slip."))
    here = room(request)
    await here.kith.erase()
    here.forget_previews()
    answer = back(request, "/", said=Said(_("Everything is erased. Kith starts anew.")))
    answer.headers["HX-Trigger"] = "kith:forget"
    return answer


routes = [
    Route("/more", show),
    Route("/circles", circles),
    Route("/circles", change_circles, methods=["POST"]),
    Route("/erasure", erasure),
    Route("/erasure", erase, methods=["POST"]),
]
