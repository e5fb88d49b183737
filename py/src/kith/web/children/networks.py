"""Networks: my own, and one for each child whom I support; added, renamed, deleted, and which of them is looked at."""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith, NoSuchRecord
from kith.network.keys import MINE
from kith.records import KINDS, Network, Person, limits
from kith.words import capital, count
from kith.words import say as _

from ..ground import whose
from ..ground.answers import asked_from, back, room, screen
from ..ground.forms import Form, Refused, filled
from ..ground.room import Said

TOP = ("/", "/people", "/map", "/give", "/opportunities")
"""Screens that show the network looked at."""


@dataclass(frozen=True, slots=True)
class Row:
    """A network in the list."""

    network: Network
    words: str
    here: bool


async def show(request: Request) -> Response:
    """The list."""
    kith = room(request).kith
    rows = [Row(each, whose.words(each), each.id == kith.network) for each in kith.networks()]
    return screen(request, "children/networks.html", mine=rows[0], children=rows[1:])


async def add(request: Request) -> Response:
    """One for a child. It leads to the child's page, where what they hope for is written down."""
    form = await filled(request)
    name = _name(form)
    said = _("Kept. What does {name} hope for? Write down what they told you.", name=name)
    async with room(request).kith.editing(said) as edit:
        network = edit.add_child(name)
    return back(request, f"/networks/{network.id}", said=Said(said, edit.undo, then="/networks"))


async def rename(request: Request) -> Response:
    """Another name for a child."""
    network, form = childs(request), await filled(request)
    name, said = _name(form), _("Changed.")
    async with room(request).kith.editing(said) as edit:
        edit.change(network, name=name)
        edit.change_profile(network.id, name=name)
    return back(request, f"/networks/{network.id}", said=Said(said, edit.undo), focus="name")


async def look(request: Request) -> Response:
    """Look at another network from now on; the screen that asked stays."""
    here, form = room(request), await filled(request)
    network = form.text("network", limits.NAME)
    if network not in {each.id for each in here.kith.networks()}:
        raise NoSuchRecord
    await here.kith.look_at(network)
    # whoever was chosen belongs to the people looked at before
    here.chosen.clear()
    shown = form.choice("then", ["", *TOP]) or asked_from(request).partition("?")[0]
    return back(request, "/people" if shown.startswith("/chosen") else shown, focus="whose")


async def ask(request: Request) -> Response:
    """What would go with a network."""
    here, network = room(request), childs(request)
    people = here.kith.within(network.id).people()
    return screen(
        request, "children/network_removal.html", network=network, called=whose.words(network),
        kept=await here.kith.earlier(here.today()),
        people=capital(count(len(people), "one person", "{n} people")) if people else "",
    )  # fmt: skip


async def remove(request: Request) -> Response:
    """A network with all that is in it; an undo brings it back."""
    here, network = room(request), childs(request)
    said = _("{network} are deleted, with all that was written there.", network=whose.words(network))
    async with here.kith.editing(said) as edit:
        # another window, or a second tap, may have been quicker
        network = edit.record(Network, network.id)
        view = here.kith.within(network.id)
        # a person takes along what is about nobody else, wherever it is kept
        edit.delete(*view.people())
        for kind in KINDS.values():
            if kind not in (Network, Person):
                edit.delete(*view.all(kind))
        edit.delete(network)
    if here.kith.network == MINE:
        await here.kith.look_at(MINE)
    here.chosen.clear()
    return back(request, "/networks", said=Said(said, edit.undo))


def childs(request: Request) -> Network:
    """The child's network of the address. Raises NoSuchRecord."""
    return child_of(room(request).kith, request.path_params["id"])


def child_of(kith: Kith, identity: str) -> Network:
    """A child's network. Raises NoSuchRecord, for one's own, too."""
    network = kith.record(Network, identity)
    if network.id == MINE:
        raise NoSuchRecord
    return network


def _name(form: Form) -> str:
    name = form.needed("name", limits.NAME, _("name"), _("What is the child called? A first name is enough."))
    if not any(each.isalnum() for each in name):
        raise Refused(_("That name has no letter in it. Write what you call the child."))
    return name


routes = [
    Route("/networks", show),
    Route("/networks", add, methods=["POST"]),
    Route("/networks/looking", look, methods=["POST"]),
    Route("/networks/{id}/name", rename, methods=["POST"]),
    Route("/networks/{id}/removal", ask),
    Route("/networks/{id}/removal", remove, methods=["POST"]),
]
