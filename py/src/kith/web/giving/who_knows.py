"""Who knows about…? People whose strengths, work, background or interests meet a few words of mine, the closest first."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import Person, limits

from ..ground.answers import room, screen

SHOWN = 20
"""People at once: of more, other words tell better."""


@dataclass(frozen=True, slots=True)
class Knower:
    """Somebody, and what they know, in a sentence."""

    person: Person
    knows: str


async def show(request: Request) -> Response:
    """The question, and who answers to it."""
    from kith.rules import matching
    from kith.rules.giving import seeking

    here = room(request)
    query = request.query_params.get("q", "").strip()[: limits.LINE]
    sides = matching.who_knows(here.kith, query)[:SHOWN] if query else []
    return screen(
        request,
        "giving/who_knows.html",
        q=query,
        knowers=[Knower(side.who, seeking.knows(side)) for side in sides if side.who is not None],
        anybody=bool(here.kith.people()),
    )


routes = [Route("/who-knows", show)]
