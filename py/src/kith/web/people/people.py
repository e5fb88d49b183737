"""People: everybody, found by anything that was ever written about them.

What is looked for (words, filters, order) stands in the address, and comes back with every request of the
list. In *Select* mode each row has a box to tick; `chosen` says what is done with those.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Person
from kith.rules.touch import rhythm
from kith.rules.finding import search
from kith.rules.saying.marking import Part
from kith.words import capital, count, on_day
from kith.words import say as _

from ..ground import wording
from ..ground.answers import of_page, piece, room, root, screen, window
from ..ground.room import Room
from ..ground.templating import address

WINDOW = 50
"""Rows at a time; the next come when the last is in view."""

WANTED = ("q", "circle", "tag", "relation", "state", "sort")
"""What a list of people is asked for, as it stands in an address and in a form."""


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody in the list: what stands below the name, and the state of the relationship.

    `match` is the text that was found, in pieces; where it is empty, `below` stands there.
    """

    person: Person
    below: str
    match: tuple[Part, ...]
    state: str
    state_words: str
    chosen: bool


async def show(request: Request) -> Response:
    """The list, as the words and the filters leave it."""
    here, asked = room(request), request.query_params
    wanted, choosing = wanted_in(asked), asked.get("select") == "yes"
    after, only_results = window(request, "after"), request.headers.get("hx-target", "").endswith("#results")
    if not choosing:
        # whoever was chosen and is not shown must not be changed by mistake
        here.chosen.clear()
    found = found_by(here, wanted)
    kept = dict(wanted) | {"select": "yes" if choosing else ""}
    values: dict[str, Any] = {
        "wanted": wanted,
        "choosing": choosing,
        "filtered": any(wanted[name] for name in ("circle", "tag", "relation", "state")),
        "rows": [_row(here, each, wanted) for each in found.window(after, WINDOW)],
        "next_rows": address(root(request), "/people", kept | {"after": after + WINDOW})
        if len(found) > after + WINDOW
        else "",
        "here": asked.get("here", ""),
        "anybody": here.kith.anybody,
        "number": len(found),
        "count_words": count(len(found), "One person", "{n} people") if found else _("Nobody found"),
        "kept": {name: value for name, value in wanted.items() if value},
    }
    if only_results and of_page(request):
        # between two keys nothing is drawn that stays as it is
        return piece(request, "people/people_list.html", **values)
    return screen(
        request,
        "people/people.html",
        **values,
        chosen_words=chosen_words(here),
        circles=choices_of(_("All circles"), wording.circles()),
        relations=choices_of(_("All relations"), wording.relations()),
        states={"": _("In touch or not")} | _states(),
        sorts={"": _("By name"), "contact": _("Last contact"), "added": _("Recently added")},
        tags={"": _("All tags")} | {tag: tag for tag in search.tags(here.kith)},
    )  # fmt: skip


def wanted_in(values: Mapping[str, str]) -> dict[str, str]:
    """What a list is asked for, from an address or a form."""
    return {name: values.get(name, "").strip() for name in WANTED}


def found_by(here: Room, wanted: Mapping[str, str]) -> search.Finds:
    """Everybody whom that leaves."""
    filters = search.Filters(*(wanted[name] for name in search.Filters._fields))
    return search.find(here.kith, wanted["q"], filters, today=here.today(), sort=wanted["sort"] or "name")


def chosen_words(here: Room) -> str:
    """How many are chosen."""
    if not here.chosen:
        return _("Nobody chosen yet")
    return capital(count(len(here.chosen), "one person chosen", "{n} people chosen"))


def _states() -> dict[str, str]:
    return {"in touch": _("in touch"), "due": _("due"), "quiet": _("quiet"), "dormant": _("dormant")}


def _row(here: Room, found: search.Found, wanted: Mapping[str, str]) -> Row:
    person, today = found.person, here.today()
    state = rhythm.of(here.kith, person, today).word
    return Row(
        person,
        _since(here.kith, person, wanted["sort"], today) or wording.belonging(person),
        search.matching(here.kith, found, wanted["q"]),
        state,
        _states()[state] if state else "",
        person.id in here.chosen,
    )


def _since(kith: Kith, person: Person, sort: str, today: date) -> str:
    """In a list by time, the time; the past only, because a clock may have been wrong."""
    day = {"contact": kith.last_contact(person.id), "added": person.added[:10]}.get(sort, "")
    if not day or date.fromisoformat(day) > today:
        return ""
    when = on_day(date.fromisoformat(day), today)
    return capital(when) if sort == "contact" else _("Added {day}", day=when)


def choices_of(everybody: str, named: dict[str, str]) -> dict[str, str]:
    """The choices of a filter: everybody first, and those of whom nothing was said last."""
    return {"": everybody} | {name: words for name, words in named.items() if name} | {search.NONE: named[""]}


routes = [Route("/people", show)]
