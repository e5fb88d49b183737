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
    """People to tick, as the words leave them; whoever is ticked stays, and somebody new is offered."""
    here = room(request)
    asked = request.query_params
    query = _query(request)
    chosen = known(here.kith, asked.getlist("person"))
    return piece(
        request,
        "choices.html",
        chosen=chosen,
        new=[each for each in asked.getlist("new") if each],
        choices=offered(here.kith, query, chosen),
        offer="" if not query or namesakes(here.kith, query) else query,
    )


async def choose_one(request: Request) -> Response:
    """The same for one person."""
    here = room(request)
    chosen = known(here.kith, request.query_params.getlist("who")[:1])
    return piece(request, "choice.html", chosen=chosen, choices=offered(here.kith, _query(request), chosen))


def known(kith: Kith, people: list[str]) -> list[Person]:
    """Those of these ids who are here, each once."""
    return [person for each in dict.fromkeys(people) if (person := kith.get(Person, each))]


def offered(kith: Kith, query: str, chosen: list[Person]) -> list[Person]:
    """The few people to offer for what was typed: those talked to last come first."""
    words = fold(query).split()
    taken = {person.id for person in chosen}
    matching = (
        person
        for person in kith.people()
        if person.id not in taken and all(word in fold(f"{person.name} {person.nickname}") for word in words)
    )
    return nlargest(OFFERED, matching, key=lambda person: kith.last_contact(person.id))


def namesakes(kith: Kith, name: str) -> list[Person]:
    """Everybody of that name, whatever its case and accents."""
    wanted = fold(name)
    return [person for person in kith.people() if fold(person.name) == wanted]


def whom(kith: Kith, form: Form) -> Person:
    """The one person of a form: the one ticked, or the only one of the name typed. Raises Refused, NoSuchRecord."""
    if chosen := form.text("who", limits.NAME):
        return kith.person(chosen)
    if (name := form.text("whom", limits.NAME, _("name"))) and len(named := namesakes(kith, name)) == 1:
        return named[0]
    raise Refused(_("Who was it? Tap a name. What you typed is still here."))


def _query(request: Request) -> str:
    return request.query_params.get("whom", "").strip()[: limits.NAME]


routes = [Route("/choices", choose), Route("/choices/one", choose_one)]
