"""Choosing people: chips that the words of a name leave, for several people or for one.

Whoever is ticked stays on the screen, whatever is typed after.
"""

from heapq import nlargest

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.network.folding import fold
from kith.records import Person, limits
from kith.words import say as _

from .answers import piece, room
from .forms import Form, Refused

OFFERED = 8
"""How many people are offered at once."""


async def choose(request: Request) -> Response:
    """People to tick, as the words leave them; whoever is ticked stays, and somebody new is offered.

    With `guests` only the living whom I know: they are to be met or invited.
    """
    here = room(request)
    asked = request.query_params
    guests = "guests" in asked
    query = _query(request)
    chosen = here.kith.those(asked.getlist("person"))
    choices = offered(here.kith, query, chosen, living=guests)
    return piece(
        request,
        "ground/choices.html",
        chosen=chosen,
        new=[each for each in asked.getlist("new") if each],
        choices=choices,
        offer="" if guests or not query or here.kith.of_name(query) else query,
        nobody=guests and bool(query) and not choices,
    )


async def choose_one(request: Request) -> Response:
    """The same for one person."""
    here = room(request)
    query = _query(request)
    chosen = here.kith.those(request.query_params.getlist("who")[:1])
    choices = offered(here.kith, query, chosen)
    namesake = any(fold(each.name) == fold(query) for each in [*chosen, *choices])
    return piece(request, "ground/choice.html", chosen=chosen, choices=choices, namesake=namesake)


def offered(kith: Kith, query: str, chosen: list[Person], *, living: bool = False) -> list[Person]:
    """The few people to offer for what was typed: those talked to last come first.

    Somebody who died is offered to nobody who did not type their name, and never where only the `living` are asked for.
    """
    taken = {person.id for person in chosen}
    matching = (
        person
        for person in kith.called(query)
        if person.id not in taken and not (person.died and (living or not query.strip()))
    )
    return nlargest(OFFERED, matching, key=lambda person: kith.last_contact(person.id))


def whom(kith: Kith, form: Form) -> Person:
    """The one person of a form: the one ticked, or the only one of the name typed. Raises Refused, NoSuchRecord."""
    if chosen := form.text("who", limits.NAME):
        return kith.person(chosen)
    if (name := form.text("whom", limits.NAME, _("name"))) and len(named := kith.of_name(name)) == 1:
        return named[0]
    raise Refused(_("Who was it? Tap a name. What you typed is still here."))


def _query(request: Request) -> str:
    return request.query_params.get("whom", "").strip()[: limits.NAME]


routes = [Route("/choices", choose), Route("/choices/one", choose_one)]
