"""Between two people I know: what they share, what each could do for the other, and the way to introduce them.

Reached from a person's page: first the other one is chosen, and those stand first with whom something meets.
"""

from dataclasses import dataclass
from itertools import islice

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith, NoSuchRecord
from kith.network.keys import MINE
from kith.records import Person, limits
from kith.words import say as _

from ..ground.answers import room, screen
from ..ground.faces import first_name

OFFERED = 8
"""People to choose from at once."""

FAR = 3
"""People with whom something meets from afar."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody to look at beside the first one, and the reason ("" where none is known)."""

    person: Person
    why: str = ""


async def show(request: Request) -> Response:
    """The two side by side; with one alone, whom to choose."""
    here = room(request)
    asked = request.query_params
    one, other = (here.kith.get(Person, asked.get(name, "")) for name in ("one", "other"))
    if one is None:
        raise NoSuchRecord
    kith = here.kith.within(one.network or MINE)
    if other is None or other.id == one.id:
        return _choose(request, kith, one)
    from kith.rules.giving import bonds

    pair = bonds.pair(kith, one, other, here.today())
    return screen(
        request,
        "giving/between.html",
        one=one,
        other=other,
        names={"one": first_name(one.name), "other": first_name(other.name)},
        pair=pair,
        gives=[
            (_("What {other} could do for {one}", one=first_name(one.name), other=first_name(other.name)), "for-one", pair.for_one),
            (_("What {one} could do for {other}", one=first_name(one.name), other=first_name(other.name)), "for-other", pair.for_other),
        ],
        living=not one.died and not other.died,
    )  # fmt: skip


def _choose(request: Request, kith: Kith, one: Person) -> Response:
    from kith.rules import matching
    from kith.rules.finding import search
    from kith.topics import PART

    here = room(request)
    query = request.query_params.get("q", "").strip()[: limits.NAME]
    fitting = [] if query or one.died else matching.partners(kith, one)
    # what has only to do with each other is shown where nothing comes closer
    fitting = [each for each in fitting if each.closeness >= PART] or fitting[:FAR]
    choices = [Choice(next(each for each in match.people if each.id != one.id), match.words) for match in fitting]
    taken = {one.id, *(each.person.id for each in choices)}
    found = (each.person for each in search.find(kith, query, today=here.today()))
    others = islice((each for each in found if each.id not in taken and not each.died), OFFERED)
    return screen(
        request,
        "giving/between_whom.html",
        one=one,
        first=first_name(one.name),
        fitting=choices,
        others=[Choice(each) for each in others],
        q=query,
    )


routes = [Route("/between", show)]
