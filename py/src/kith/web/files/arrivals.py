"""People handed to me: a file or a code is opened, each person and each piece is looked at, and what is wanted is kept.

What is taken in is one's own from then on, and nothing goes back to whoever handed it over.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Any, cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit
from kith.records import Person
from kith.words import calendar_day, capital, count
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.faces import named
from ..ground.forms import Form, Refused, filled, uploaded
from ..ground.room import Room, Said
from ..ground.wording import sentences

if TYPE_CHECKING:
    from kith.formats.handing.arriving import Arrival
    from kith.formats.handing.handing import Bundle
    from kith.formats.contacts.preview import Choice

    from .pieces import PieceLine

LETTERS = 100_000
"""Characters of a text that may be pasted: the longest address, with whatever stood around it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A piece on the screen; `state` is new, here or yours."""

    piece: "PieceLine"
    state: str
    mine: str


@dataclass(frozen=True, slots=True)
class Shown:
    """Somebody on the screen: what is new, and what one `had` already; `ticked` where they come in unless one says otherwise."""

    arrival: "Arrival"
    name: str
    why: str
    lines: list[Line]
    had: list[Line]
    ticked: bool


async def ask(request: Request) -> Response:
    """Which file, or which text?"""
    return screen(request, "files/arrivals.html")


async def open_up(request: Request) -> Response:
    """Who is in a file or a text, on the way to a look at them."""
    from kith.formats.handing import packing, parcels

    here = room(request)
    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        bundle = parcels.read(await uploaded(request, "file"), here.today())
    else:
        form = await filled(request)
        bundle = packing.unpacked(form.text("people", LETTERS, _("text")), here.today())
    return back(request, f"/arrivals/{here.arrivals.keep(here.kith.new_id(), bundle)}")


async def look(request: Request) -> Response:
    """Each person with each piece. Nothing is kept yet."""
    from kith.formats.handing import arriving

    here, bundle = room(request), _bundle(request)
    shown = [_shown(each, bundle) for each in arriving.of(bundle, here.kith)]
    return screen(
        request,
        "files/arrivals_look.html",
        token=request.path_params["token"],
        giver=named(bundle.giver) if bundle.giver else "",
        told=_told(bundle),
        alike=[each for each in shown if each.arrival.state == "alike"],
        groups=[
            (state, title, [each for each in shown if each.arrival.state == state])
            for state, title in (("new", _("New to you")), ("changed", _("Here already, with something new")))
        ],
        same=[each.name for each in shown if each.arrival.state == "same"],
        aside=bundle.aside,
        anything=any(each.arrival.state != "same" for each in shown),
    )


async def take(request: Request) -> Response:
    """What was chosen is one's own from now on; or nothing was."""
    from kith.formats.handing import arriving

    here, bundle, form = room(request), _bundle(request), await filled(request)
    added, completed = [], []
    # looked at again inside the edit, so that a second tap brings nobody in twice
    async with here.kith.editing() as edit:
        for arrival in arriving.of(bundle, here.kith):
            choice = _choice(arrival, form)
            if choice == "leave" or arrival.state == "same":
                continue
            if arrival.of is not None:
                # two of one file may be joined to the same person: what the first brought stays
                arrival.of = edit.person(arrival.of.id)
            taken = arriving.take(arrival, choice, _pieces(arrival, form), bundle)
            if choice == "add" or arrival.of is None:
                person = _add(edit, here, arrival, taken.values)
                added.append(person)
            elif taken.values or taken.facts:
                person = edit.change(arrival.of, **taken.values)
                completed.append(person)
            else:
                continue
            for fact in taken.facts:
                edit.add(replace(fact, id=edit.new_id(), person=person.id, learnt=fact.learnt or here.today().isoformat()))
        edit.said = said = _said(added, completed)
    here.arrivals.drop(request.path_params["token"])
    if not edit.undo:
        return back(request, "/arrivals", said=Said(_("Nobody was taken in. Everything is as it was.")))
    people = added + completed
    return back(request, f"/people/{people[0].id}" if len(people) == 1 else "/people", said=Said(said, edit.undo, then="/people"))


def _add(edit: Edit, here: Room, arrival: "Arrival", values: dict[str, Any]) -> Person:
    from kith.formats.handing import arriving

    before = here.kith.index.at(arriving.identity(arrival.handed)) if arrival.handed.mark else None
    if isinstance(before, Person) and before.deleted and here.kith.is_here(before):
        return edit.change(before, deleted=False, added=here.moment(), **values)
    known = arrival.handed.mark and before is None
    identity = arriving.HANDED + arrival.handed.mark if known else edit.new_id()
    return edit.add(replace(Person(id=identity, added=here.moment()), **values))


def _bundle(request: Request) -> "Bundle":
    bundle = room(request).arrivals.get(request.path_params["token"])
    if bundle is None:
        raise Refused(_("Those people are no longer waiting here. Nothing was changed; please open the file again."))
    return cast("Bundle", bundle)


def _shown(arrival: "Arrival", bundle: "Bundle") -> Shown:
    from . import pieces

    found = []
    for piece in pieces.lines(arrival.handed, bundle):
        state = arrival.pieces[piece.key]
        mine = str(getattr(arrival.of, piece.key)) if state == "yours" and piece.key != "photo" else ""
        found.append(Line(piece, state, mine))
    return Shown(
        arrival, arrival.handed.person.name, capital(arrival.why) + ".", found, [each for each in found if each.state != "new"], not arrival.gone,
    )  # fmt: skip


def _told(bundle: "Bundle") -> str:
    number = len(bundle.people)
    if not bundle.made:
        return capital(count(number, "One person was handed to you.", "{n} people were handed to you."))
    day = calendar_day(date.fromisoformat(bundle.made))
    return capital(
        count(number, "One person was handed to you on {day}.", "{n} people were handed to you on {day}.", day=day)
    )


def _choice(arrival: "Arrival", form: Form) -> "Choice":
    if arrival.state == "alike":
        return cast("Choice", form.choice(f"choice-{arrival.key}", ["add", "join", "leave"]))
    if arrival.key not in form.several("take"):
        return "leave"
    return "join" if arrival.state == "changed" else "add"


def _pieces(arrival: "Arrival", form: Form) -> set[str]:
    start = arrival.key + "-"
    return {each.removeprefix(start) for each in form.several("piece") if each.startswith(start)}


def _said(added: list[Person], completed: list[Person]) -> str:
    if len(added) == 1 and not completed:
        return _("{name} is in your Kith now. Nothing goes back.", name=named(added[0].name))
    return sentences(
        [
            count(len(added), "One person is in your Kith now.", "{n} people are in your Kith now.") if added else "",
            count(len(completed), "One was completed.", "{n} were completed.") if completed else "",
            _("Nothing goes back."),
        ]
    )


routes = [
    Route("/arrivals", ask),
    Route("/arrivals", open_up, methods=["POST"]),
    Route("/arrivals/{token}", look),
    Route("/arrivals/{token}", take, methods=["POST"]),
]
