"""Handing people over to somebody else's Kith: whom, what goes along, a look at exactly that, and the file or the code.

What was chosen waits in the room under a token, so that each step is a screen of its own and one can go back.
Nothing of the own records is changed.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast
from urllib.parse import urlsplit

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network.keys import MINE
from kith.records import limits
from kith.words import capital, count, listing
from kith.words import say as _

from ..ground.answers import back, room, root, screen
from ..ground.choosing import offered
from ..ground.forms import Refused, filled

if TYPE_CHECKING:
    from kith.formats.handing.handing import Bundle, Going

    from .pieces import PieceLine

OPEN = 3
"""So many people stand open on the look before; where there are more, each is folded under their name."""


NAMED = 8
"""So many are named where it is ready."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One person on the look before: their pieces, of which those in `taken` are ticked."""

    key: str
    name: str
    lines: "list[PieceLine]"
    taken: set[str]


async def ask(request: Request) -> Response:
    """Whom, and what goes along?"""
    from kith.formats.handing import handing  # the first screen does not wait for what is rarely needed

    here = room(request)
    asked = request.query_params
    chosen = here.kith.those(asked.getlist("person"))
    if "chosen" in asked:
        chosen = here.kith.those(here.chosen)
    elif "network" in asked:
        chosen = here.kith.within(asked["network"]).people()
    child = next((each for each in here.kith.networks() if each.id == asked.get("network") and each.id != MINE), None)
    return screen(
        request,
        "files/hand_over.html",
        anybody=here.kith.anybody or bool(chosen),
        child=child,
        chosen=chosen,
        new=[],
        choices=offered(here.kith, "", chosen),
        offer="",
        parts=[(part, *_parts()[part]) for part in handing.PARTS],
        ticked=handing.AT_FIRST,
        giver=here.kith.mine().name,
    )


async def choose(request: Request) -> Response:
    """Who was chosen, on the way to the look before."""
    from kith.formats.handing import handing

    here, form = room(request), await filled(request)
    people = here.kith.those(form.several("person"))
    if not people:
        raise Refused(_("Whom would you like to hand over? Tap one name or several."))
    if len(people) > handing.MOST_PEOPLE:
        raise Refused(_("That is more than {n} people. Please hand them over in several files.", n=handing.MOST_PEOPLE))
    parts = [part for part in form.several("part") if part in handing.PARTS]
    bundle = handing.Bundle(
        [handing.hand_over(here.kith, person, parts) for person in people],
        giver=form.text("giver", limits.NAME, _("name")),
        made=here.today().isoformat(),
    )
    taken = [set(handing.keys(each)) - handing.confided(each) for each in bundle.people]
    token = here.handings.keep(here.kith.new_id(), handing.Going(bundle, taken))
    return back(request, f"/hand-overs/{token}")


async def look(request: Request) -> Response:
    """Exactly what goes along; each piece can be left out."""
    from kith.formats.handing import handing

    from . import pieces

    going = _going(request)
    people = list(zip(going.bundle.people, going.taken, strict=True))
    return screen(
        request,
        "files/hand_over_look.html",
        token=request.path_params["token"],
        people=[
            Shown(str(number), handed.person.name, pieces.lines(handed, going.bundle), taken)
            for number, (handed, taken) in enumerate(people)
        ],
        folded=len(people) > OPEN,
        confided=any(handing.confided(handed) for handed, _taken in people),
        whom=_whom(going.bundle),
    )


async def settle(request: Request) -> Response:
    """What was left ticked, on the way to the file."""
    from kith.formats.handing import handing

    going, form = _going(request), await filled(request)
    ticked = set(form.several("take"))
    for number, handed in enumerate(going.bundle.people):
        going.taken[number] = {key for key in handing.keys(handed) if f"{number}-{key}" in ticked}
    return back(request, f"/hand-overs/{request.path_params['token']}/ready")


async def ready(request: Request) -> Response:
    """The file to save or to share; for one person a code to scan, too."""
    from kith.formats.handing import packing
    from kith.formats import squares

    bundle = _going(request).as_it_goes()
    alone = len(bundle.people) == 1
    address = f"{_site(request)}{root(request)}/arrivals#{packing.packed(bundle)}" if alone else ""
    fits = alone and len(address) <= squares.LONGEST
    return screen(
        request,
        "files/hand_over_ready.html",
        token=request.path_params["token"],
        file=_file(bundle),
        whom=_named(bundle),
        code=squares.squares(address) if fits else None,
        too_much=alone and not fits,
        photo=fits and bool(bundle.people[0].person.photo),
    )


async def save(request: Request) -> Response:
    """The file."""
    from kith.formats.handing import parcels

    bundle = _going(request).as_it_goes()
    return Response(
        parcels.write(bundle),
        media_type="application/json",
        headers={"Content-Disposition": f'attachment; filename="{_file(bundle)}"'},
    )


def _going(request: Request) -> "Going":
    going = room(request).handings.get(request.path_params["token"])
    if going is None:
        raise Refused(_("That hand-over is no longer open. Nothing was changed; please choose the people again."))
    return cast("Going", going)


def _parts() -> dict[str, tuple[str, str]]:
    """What may go along, in words, and a hint."""
    return {
        "points": (_("Ways to reach them"), _("Phone, mail, address")),
        "facts": (_("What you know about them"), _("You choose which on the next screen")),
        "met": (_("How you met"), _("Where and when")),
        "dates": (_("Birthday and other dates"), ""),
        "photo": (_("Photo"), ""),
        "note": (_("Your own note on them"), _("Only if nothing in it is just for you")),
    }


def _named(bundle: "Bundle") -> str:
    """Who goes along, by name."""
    names = [handed.person.name for handed in bundle.people]
    if len(names) == 1:
        return _("{name} goes along.", name=names[0])
    most = names if len(names) <= NAMED else [*names[:NAMED], _("others")]
    return _("{names} go along.", names=listing(most))


def _whom(bundle: "Bundle") -> str:
    return capital(count(len(bundle.people), "One person goes along.", "{n} people go along."))


def _file(bundle: "Bundle") -> str:
    # a name that tells nobody's name: the file may lie in a folder that others see
    return f"{bundle.made}.kith-people.json"


def _site(request: Request) -> str:
    """The address of this site, as the page that asks has it; the phone's own Python stands at none."""
    shown = urlsplit(request.headers.get("hx-current-url") or str(request.base_url))
    return f"{shown.scheme}://{shown.netloc}"


routes = [
    Route("/hand-over", ask),
    Route("/hand-overs", choose, methods=["POST"]),
    Route("/hand-overs/{token}", look),
    Route("/hand-overs/{token}", settle, methods=["POST"]),
    Route("/hand-overs/{token}/ready", ready),
    Route("/hand-overs/{token}/people.json", save),
]
