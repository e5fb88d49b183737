"""A child's page: what they hope for and like, asked and not guessed; whom I know for it; what I could do this week."""

from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import NoSuchRecord
from kith.network.keys import MINE
from kith.records import Goal, Network, Person, limits
from kith.words import say as _

from ..ground import whose
from ..ground.answers import back, room, screen
from ..ground.forms import Form, filled
from ..introductions.introductions import page_of
from .networks import childs
from ..ground.room import Room, Said
from ..ground.templating import address

SHOWN = 3
"""Opportunities that stand on the page; the rest is behind a tap."""


@dataclass(frozen=True, slots=True)
class Begun:
    """An introduction of somebody to the child: where it is shown, and how it stands in words."""

    page: str
    words: str


async def show(request: Request) -> Response:
    """The page, one thing of it perhaps as a form. `q` asks who knows about something."""
    # what Today does not need is imported for the page
    from kith.rules.children import doors, hopes, raising
    from kith.rules.occasions import opportunities

    here = room(request)
    if request.path_params["id"] == MINE:
        return back(request, "/profile")
    network, today = childs(request), here.today()
    view = here.kith.within(network.id)
    profile = view.profile()
    asked = request.query_params
    known = doors.doors(here.kith, network)
    introduced = _introduced(here, network)
    query = asked.get("q", "").strip()[: limits.NAME]
    open_now = next((each for each in opportunities.groups(view, today) if each.name == "open"), None)
    coming = open_now.opportunities if open_now else []
    return screen(
        request,
        "children/network.html",
        network=network,
        called=whose.words(network),
        name=hopes.called(network),
        here=here.kith.network == network.id,
        editing=asked.get("edit", ""),
        profile=profile,
        hopes=hopes.hopes(here.kith, network, today),
        questions=hopes.questions(here.kith, network, today),
        liked_since=hopes.told(network, profile.told, today),
        prompts=raising.prompts(here.kith, network, today, [each for each in known if each.person.id not in introduced]),
        elements=raising.elements(),
        doors=known,
        introduced=introduced,
        query=query,
        found=doors.known_for(here.kith, query) if query else [],
        child=hopes.the_child(here.kith, network),
        opportunities=[(each, opportunities.title(each), opportunities.when(each, today)) for each in coming[:SHOWN]],
        further=len(coming) > SHOWN,
    )


async def likes(request: Request) -> Response:
    """What a child likes and is good at, in the child's own words or as a guess."""
    here, network, form = room(request), childs(request), await filled(request)
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        edit.change_profile(
            network.id,
            interests=form.words("interests", _("interest")),
            strengths=form.words("strengths", _("strength")),
            told=_told(form, here.kith.within(network.id).profile().told, here.today()),
        )
    return back(request, _page(network), said=Said(said, edit.undo), focus="likes")


async def add_hope(request: Request) -> Response:
    """Something that a child hopes for."""
    here, network, form = room(request), childs(request), await filled(request)
    said = _("Kept.")
    async with here.kith.editing(said) as edit:
        goal = edit.add(
            Goal(
                id=edit.new_id(), network=network.id, what=_what(form), why=form.text("why", called=_("reason")),
                support=form.text("support", called=_("what would help")), told=_told(form, "", here.today()),
            )
        )  # fmt: skip
    return back(request, _page(network), said=Said(said, edit.undo), focus=f"hope-{goal.id}")


async def change_hope(request: Request) -> Response:
    """In other words, told meanwhile, reached, or let go."""
    here, network, goal = room(request), childs(request), _goal(request)
    form = await filled(request)
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        edit.change(
            goal, what=_what(form), why=form.text("why", called=_("reason")),
            support=form.text("support", called=_("what would help")), told=_told(form, goal.told, here.today()),
            state=form.choice("state", ["open", "reached", "let go"]),
        )  # fmt: skip
    return back(request, _page(network), said=Said(said, edit.undo), focus=f"hope-{goal.id}")


async def tell(request: Request) -> Response:
    """They said so themselves, today."""
    here, network, goal = room(request), childs(request), _goal(request)
    said = _("Kept: it is no guess any more.")
    async with here.kith.editing(said) as edit:
        edit.change(goal, told=here.today().isoformat())
    return back(request, _page(network), said=Said(said, edit.undo), focus=f"hope-{goal.id}")


async def delete_hope(request: Request) -> Response:
    """It goes."""
    network, goal = childs(request), _goal(request)
    said = _("Deleted: {text}", text=goal.what)
    async with room(request).kith.editing(said) as edit:
        edit.delete(goal)
    return back(request, _page(network), said=Said(said, edit.undo), focus="hopes")


async def prompted(request: Request) -> Response:
    """A prompt was done, or waved away; it stays away for some weeks."""
    here, network, form = room(request), childs(request), await filled(request)
    key, done = request.path_params["key"], form.ticked("done")
    if not key.startswith("raising:") or len(key) > limits.NAME:
        raise NoSuchRecord
    said = _("Noted.") if done else _("Not this one. It stays away for some weeks.")
    async with here.kith.editing(said) as edit:
        if done:
            edit.settle(key, on=here.today())
        else:
            edit.dismiss(key, on=here.today())
    return back(request, _page(network), said=Said(said, edit.undo), focus="prompts")


async def introduce(request: Request) -> Response:
    """On to introducing somebody of mine to the child, who becomes one of my own people for that where they are not."""
    from kith.rules.children import hopes

    here, network, form = room(request), childs(request), await filled(request)
    person, child = here.kith.person(form.text("person", limits.NAME)), hopes.the_child(here.kith, network)
    said = None
    if child is None:
        words = _("{name} is among your own people now, so that you can introduce somebody.", name=network.name)
        async with here.kith.editing(words) as edit:
            child = edit.add(
                Person(id=edit.new_id(), network=MINE, name=network.name, relation="family", added=here.moment())
            )
        said = Said(words, edit.undo, then=_page(network))
    return back(request, address("", "/introductions/new", {"one": person.id, "other": child.id}), said=said)


def _introduced(here: Room, network: Network) -> dict[str, Begun]:
    """Who is being introduced to the child, or was: by their ids."""
    from kith.rules.children import hopes
    from kith.rules.introductions import introducing

    child = hopes.the_child(here.kith, network)
    if child is None:
        return {}
    found: dict[str, Begun] = {}
    for each in introducing.of_person(here.kith, child.id):
        if introducing.stage(each) != "let go":
            words = introducing.words(here.kith, each, here.today())
            found.setdefault(each.other if each.one == child.id else each.one, Begun(page_of(each), words))
    return found


def _page(network: Network) -> str:
    return f"/networks/{network.id}"


def _goal(request: Request) -> Goal:
    goal = room(request).kith.record(Goal, request.path_params["goal"])
    if goal.network != request.path_params["id"]:
        raise NoSuchRecord
    return goal


def _what(form: Form) -> str:
    return form.needed("what", limits.LINE, _("hope"), _("There is nothing to keep yet. Write what they hope for."))


def _told(form: Form, before: str, today: date) -> str:
    """The day on which it was told: that of before where it was told already, today where it is told now."""
    if form.choice("known", ["guess", "told"]) == "guess":
        return ""
    return before or today.isoformat()


routes = [
    Route("/networks/{id}", show),
    Route("/networks/{id}/likes", likes, methods=["POST"]),
    Route("/networks/{id}/hopes", add_hope, methods=["POST"]),
    Route("/networks/{id}/hopes/{goal}", change_hope, methods=["POST"]),
    Route("/networks/{id}/hopes/{goal}/telling", tell, methods=["POST"]),
    Route("/networks/{id}/hopes/{goal}/removal", delete_hope, methods=["POST"]),
    Route("/networks/{id}/prompts/{key}", prompted, methods=["POST"]),
    Route("/networks/{id}/introduction", introduce, methods=["POST"]),
]
