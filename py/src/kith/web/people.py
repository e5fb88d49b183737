"""People: everybody, found by anything that was ever written about them."""

from dataclasses import dataclass
from datetime import date
from itertools import islice

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Person
from kith.rules import rhythm, search
from kith.words import count
from kith.words import say as _

from . import wording
from .answers import room, root, screen, window
from .templating import address

WINDOW = 50
"""Rows at a time; the next come when the last is in view."""


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody in the list: what stands below the name, and the state of the relationship."""

    person: Person
    below: str
    state: str
    state_words: str


async def show(request: Request) -> Response:
    """The list, as the words and the filters leave it."""
    here = room(request)
    asked = request.query_params
    query, circle, tag = asked.get("q", "").strip(), asked.get("circle", ""), asked.get("tag", "")
    after = window(request, "after")
    found = search.find(here.kith, query, circle=circle, tag=tag)
    rows = [_row(here.kith, each, query, here.today()) for each in islice(found, after, after + WINDOW)]
    kept = {"q": query, "circle": circle, "tag": tag}
    return screen(
        request,
        "people.html",
        q=query,
        circle=circle,
        tag=tag,
        circles={name: words for name, words in wording.circles().items() if name},
        tags=search.tags(here.kith),
        rows=rows,
        next_rows=address(root(request), "/people", kept | {"after": after + WINDOW})
        if len(found) > after + WINDOW
        else "",
        here=asked.get("here", ""),
        anybody=bool(here.kith.people()),
        count_words=count(len(found), "One person", "{n} people") if found else _("Nobody found"),
    )


def _row(kith: Kith, found: search.Found, query: str, today: date) -> Row:
    person = found.person
    state = rhythm.of(kith, person, today).word
    states = {"": "", "in touch": _("in touch"), "due": _("due"), "quiet": _("quiet"), "dormant": _("dormant")}
    return Row(person, search.matching(kith, found, query) or belonging(person), state, states[state])


def belonging(person: Person) -> str:
    """Role and organisation, or else the relation."""
    if person.role and person.organisation:
        return _("{role}, {organisation}", role=person.role, organisation=person.organisation)
    return person.role or person.organisation or (wording.relations()[person.relation] if person.relation else "")


routes = [Route("/people", show)]
