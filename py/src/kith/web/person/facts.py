"""What is learnt about somebody: added, changed, past, deleted."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import Fact, FactKind, limits
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, room, shown_at
from ..ground.forms import Form, filled
from ..ground.room import Said


async def add(request: Request) -> Response:
    """Something learnt."""
    here = room(request)
    form = await filled(request)
    person = here.kith.person(request.path_params["id"])
    said = _("Kept what you learnt about {name}.", name=person.name)
    async with here.kith.editing(said) as edit:
        fact = edit.learn(person.id, _about(form), _text(form), on=here.today())
    return back(request, f"/people/{person.id}", said=Said(said, edit.undo), focus=f"fact-{fact.id}")


async def change(request: Request) -> Response:
    """The fact in other words, or past."""
    here = room(request)
    form = await filled(request)
    fact = here.kith.record(Fact, request.path_params["id"])
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        edit.change(
            fact,
            about=_about(form),
            text=_text(form),
            past=form.ticked("past"),
            # a talk with several people asks whose it is
            person=here.kith.person(form.text("person") or fact.person).id,
        )
    return back(request, _page(request, fact), said=Said(said, edit.undo), focus=f"fact-{fact.id}")


async def delete(request: Request) -> Response:
    """The fact goes."""
    here = room(request)
    fact = here.kith.record(Fact, request.path_params["id"])
    said = _("Deleted: {text}", text=fact.text)
    async with here.kith.editing(said) as edit:
        edit.delete(fact)
    return back(request, _page(request, fact), said=Said(said, edit.undo), focus="facts")


def _page(request: Request, fact: Fact) -> str:
    return shown_at(request, [f"/interactions/{fact.source}"], f"/people/{fact.person}")


def _about(form: Form) -> FactKind:
    return form.choice("about", wording.facts())


def _text(form: Form) -> str:
    return form.needed("text", limits.TEXT, _("fact"), _("There is nothing to keep yet. Write what you learnt."))


routes = [
    Route("/people/{id}/facts", add, methods=["POST"]),
    Route("/facts/{id}", change, methods=["POST"]),
    Route("/facts/{id}/removal", delete, methods=["POST"]),
]
