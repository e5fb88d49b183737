"""How we met: where, when, through whom, at which gathering.

Whoever brought two people together is worth remembering: it is whom one thanks, and tells how it went.
"""

from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Gathering, Person, limits
from kith.rules.occasions.gatherings import title
from kith.words import calendar_day
from kith.words import say as _

from ..ground.answers import back, piece, room
from ..ground.choosing import offered
from ..ground.forms import Form, Refused, filled
from ..ground.room import Said

GATHERINGS = 60
"""Gatherings to choose from: the latest ones, and the one that is chosen."""


@dataclass(frozen=True, slots=True)
class Meeting:
    """How we met, for the page: place and day in words, and who and what there is a page of, the gathering with its title."""

    words: str
    through: Person | None
    at: Gathering | None
    at_title: str

    def __bool__(self) -> bool:
        return bool(self.words or self.through or self.at)


def meeting(kith: Kith, person: Person, today: date) -> Meeting:
    """How I met somebody."""
    when = calendar_day(date.fromisoformat(person.met_on), today) if person.met_on else ""
    at = kith.get(Gathering, person.met_at) if person.met_at else None
    return Meeting(
        ", ".join(filter(None, (person.met_where, when))),
        kith.get(Person, person.met_through) if person.met_through else None,
        at,
        title(at) if at else "",
    )


def gatherings(kith: Kith, person: Person, today: date) -> dict[str, str]:
    """The gatherings at which we may have met: ids and names, the latest first, none of them before all."""
    latest = sorted(kith.all(Gathering), key=lambda each: (each.on, each.id), reverse=True)
    shown = [each for n, each in enumerate(latest) if n < GATHERINGS or each.id == person.met_at]
    return {"": _("None")} | {each.id: _gathering(each, today) for each in shown}


def _gathering(gathering: Gathering, today: date) -> str:
    when = calendar_day(date.fromisoformat(gathering.on), today) if gathering.on else ""
    return ", ".join(filter(None, (title(gathering), when)))


def choices(kith: Kith, person: Person, query: str, chosen: str) -> tuple[list[Person], list[Person]]:
    """Through whom it may have been: the one chosen, and the few that the words leave."""
    taken = [each for each in kith.those([chosen]) if each.id != person.id]
    return taken, [each for each in offered(kith, query, taken) if each.id != person.id]


async def choose(request: Request) -> Response:
    """Through whom: people to choose one from, while a name is typed."""
    kith, asked = room(request).kith, request.query_params
    person = kith.person(request.path_params["id"])
    chosen, offered = choices(kith, person, asked.get("whom", "").strip()[: limits.NAME], asked.get("who", ""))
    return piece(request, "ground/through.html", chosen=chosen, choices=offered)


async def change(request: Request) -> Response:
    """All of it at once."""
    here = room(request)
    form = await filled(request)
    person = here.kith.person(request.path_params["id"])
    on = form.day("on")
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        edit.change(
            person,
            met_where=form.text("where", limits.NAME, _("place")),
            met_on=on.isoformat() if on else "",
            met_through=_through(here.kith, form, person),
            met_at=_at(here.kith, form, person),
        )
    return back(request, f"/people/{person.id}", said=Said(said, edit.undo), focus="met")


def _through(kith: Kith, form: Form, person: Person) -> str:
    chosen, typed = form.text("who", limits.NAME), form.text("whom", limits.NAME, _("name"))
    if typed and chosen in ("", person.met_through):
        # nobody was tapped for what was typed: a whole name says it as well
        found = [each.id for each in kith.of_name(typed) if each.id != person.id]
        if len(found) != 1:
            raise Refused(_("Who is “{name}”? Tap one of the names. What you typed is still here.", name=typed))
        return found[0]
    if chosen == person.id:
        raise Refused(_("Somebody else has to be chosen there. Nothing was changed."))
    # whoever was chosen before and has been deleted since may stay: an undo brings them back
    return chosen if chosen in ("", person.met_through) else kith.person(chosen).id


def _at(kith: Kith, form: Form, person: Person) -> str:
    chosen = form.text("at", limits.NAME)
    return chosen if chosen in ("", person.met_at) else kith.record(Gathering, chosen).id


routes = [
    Route("/people/{id}/meeting", change, methods=["POST"]),
    Route("/people/{id}/meeting/choices", choose),
]
