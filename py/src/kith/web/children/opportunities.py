"""Opportunities: places to volunteer, courses, competitions, for me or for a child; their days, and who told of them."""

from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit, Kith, NoSuchRecord
from kith.network.keys import MINE
from kith.records import Network, Opportunity, Person, limits
from kith.rules.occasions import opportunities as rules
from kith.rules.today.opportunities import thanks
from kith.words import day
from kith.words import say as _

from ..ground import whose
from ..ground.answers import back, piece, room, screen
from ..ground.choosing import offered
from ..promises.commitments import day_of
from ..ground.forms import Form, Refused, filled
from ..ground.room import Room, Said
from ..ground.templating import address


async def show(request: Request) -> Response:
    """Those of the network looked at, or of the child whose `network` is asked for; one of them perhaps as a form."""
    here, asked = room(request), request.query_params
    network = _network(here.kith, asked.get("network", "") or here.kith.network)
    view, today, editing = here.kith.within(network.id), here.today(), asked.get("edit", "")
    edited = here.kith.get(Opportunity, editing.removeprefix("opportunity-"))
    chosen = here.kith.those([edited.person] if edited else asked.getlist("person")[:1])
    return screen(
        request,
        "children/opportunities.html",
        network=network,
        # the switch above it says whose they are, unless another network was asked for
        of_child=network if network.id != MINE else None,
        looked_at=network.id == here.kith.network,
        called=whose.words(network),
        groups=[(group, [(each, *_said(here, each)) for each in group.opportunities]) for group in rules.groups(view, today)],
        kinds=rules.kinds(),
        editing=editing,
        page=address("", "/opportunities", {} if network.id == here.kith.network else {"network": network.id}),
        chosen=chosen,
        choices=_offered(here.kith, network, "", chosen) if editing else [],
        title=asked.get("title", ""),
    )


async def choose(request: Request) -> Response:
    """Whom to ask or thank for it: people of the network and of my own, as the words of a name leave them."""
    kith, asked = room(request).kith, request.query_params
    network = _network(kith, asked.get("network", "") or kith.network)
    chosen = kith.those(asked.getlist("who")[:1])
    query = asked.get("whom", "").strip()[: limits.NAME]
    return piece(request, "ground/choice.html", chosen=chosen, choices=_offered(kith, network, query, chosen))


async def add(request: Request) -> Response:
    """One more."""
    here, form = room(request), await filled(request)
    network = _network(here.kith, form.text("network", limits.NAME) or here.kith.network)
    values = _values(here, form, network)
    said = _kept(values["deadline"], here.today())
    async with here.kith.editing(said) as edit:
        made = edit.add(Opportunity(id=edit.new_id(), network=network.id, **values))
    return back(request, _page(here.kith, network.id), said=Said(said, edit.undo), focus=f"opportunity-{made.id}")


async def change(request: Request) -> Response:
    """Other words, other days."""
    here, form, opportunity = room(request), await filled(request), _of(request)
    network = _network(here.kith, opportunity.network or MINE)
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        edit.change(opportunity, **_values(here, form, network, opportunity))
    return back(
        request, _page(here.kith, network.id), said=Said(said, edit.undo), focus=f"opportunity-{opportunity.id}"
    )


async def move_on(request: Request) -> Response:
    """Applied for, got, let go, or open again."""
    here, form, opportunity = room(request), await filled(request), _of(request)
    states = ["open", "applied", "taken", "let go"]
    state = form.choice("state", states)
    said = {
        "open": _("Open again."), "applied": _("Noted: it is applied for."), "taken": _("Noted. What good news!"),
        "let go": _("Let go. There will be others."),
    }[state]  # fmt: skip
    async with here.kith.editing(said) as edit:
        edit.change(opportunity, state=state)
    return back(
        request, _page(here.kith, opportunity.network or MINE),
        said=Said(said, edit.undo, more=_thank(here.kith, opportunity) if state == "taken" else None),
        focus=f"opportunity-{opportunity.id}",
    )  # fmt: skip


async def delete(request: Request) -> Response:
    """It goes."""
    here, opportunity = room(request), _of(request)
    said = _("Deleted: {text}", text=rules.title(opportunity))
    async with here.kith.editing(said) as edit:
        edit.delete(opportunity)
    return back(request, _page(here.kith, opportunity.network or MINE), said=Said(said, edit.undo), focus="opportunities")


def thanked(edit: Edit, opportunity: Opportunity, on: date) -> None:
    """Whoever told of it was thanked: that was help received, and Today asks no more."""
    told = edit.help("received", opportunity.person, rules.title(opportunity), on=on, about="information")
    edit.thank(told, on=on)
    edit.settle(thanks(opportunity), on=on, person=opportunity.person)


def _thank(kith: Kith, opportunity: Opportunity) -> tuple[str, str] | None:
    person = kith.get(Person, opportunity.person)
    if person is None or person.died:
        return None
    return _("Say thank you"), address("", "/drafts/new", {"situation": "thank", "person": person.id, "about": opportunity.key})


def _network(kith: Kith, identity: str) -> Network:
    for each in kith.networks():
        if each.id == identity:
            return each
    raise NoSuchRecord


def _page(kith: Kith, network: str) -> str:
    return address("", "/opportunities", {} if network == kith.network else {"network": network})


def _offered(kith: Kith, network: Network, query: str, chosen: list[Person]) -> list[Person]:
    """My own people, then those of the network: whoever told of a chance for a child is most often a friend of mine."""
    views = dict.fromkeys([MINE, network.id])
    return [person for each in views for person in offered(kith.within(each), query, chosen, living=True)]


def _said(here: Room, opportunity: Opportunity) -> tuple[str, str, Person | None]:
    """What it is called, its days in words, and who told of it."""
    return (
        rules.title(opportunity), rules.when(opportunity, here.today()), here.kith.get(Person, opportunity.person)
    )  # fmt: skip


def _kept(deadline: str, today: date) -> str:
    if not deadline or deadline < today.isoformat():
        return _("Kept.")
    return _("Kept. Today will bring it up before the last day, {day}.", day=day(date.fromisoformat(deadline), today))


def _values(here: Room, form: Form, network: Network, before: Opportunity | None = None) -> dict[str, Any]:
    sentence = _("What is it? A few words are enough: “helper at the animal shelter”.")
    on = form.day("on")
    when = form.text("when", limits.NAME, _("day"))
    deadline = day_of(form, here.today(), when, before.deadline if before else "")
    return {
        "title": form.needed("title", limits.NAME, _("name"), sentence),
        "about": form.choice("about", rules.kinds()),
        "where": form.text("where", limits.NAME, _("place")),
        "on": on.isoformat() if on else "",
        "deadline": deadline,
        "person": _person(here.kith, form, network),
        "note": form.text("note", limits.TEXT, _("note")),
    }


def _person(kith: Kith, form: Form, network: Network) -> str:
    """Who told of it: tapped, or the only one of the name typed; nobody where nothing was typed."""
    typed = form.text("whom", limits.NAME, _("name"))
    if chosen := form.text("who", limits.NAME):
        return kith.person(chosen).id
    if not typed:
        return ""
    found = [person for each in dict.fromkeys([network.id, MINE]) for person in kith.within(each).of_name(typed)]
    if len(found) != 1:
        raise Refused(_("Who is “{name}”? Tap one of the names. What you typed is still here.", name=typed))
    return found[0].id


def _of(request: Request) -> Opportunity:
    return room(request).kith.record(Opportunity, request.path_params["id"])


routes = [
    Route("/opportunities", show),
    Route("/opportunities", add, methods=["POST"]),
    Route("/opportunities/people", choose),
    Route("/opportunities/{id}", change, methods=["POST"]),
    Route("/opportunities/{id}/state", move_on, methods=["POST"]),
    Route("/opportunities/{id}/removal", delete, methods=["POST"]),
]
