"""Promises, mine and theirs: made, kept, given a new day, let go, deleted."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Commitment, Person, limits
from kith.words import say as _

from .answers import asked_from, back, room
from .forms import Form, filled
from .room import Said


async def add(request: Request) -> Response:
    """A promise."""
    here = room(request)
    form = await filled(request)
    person = here.kith.person(request.path_params["id"])
    due = form.day("due")
    said = _("Kept the promise. It shows under Today when it is due.") if due else _("Kept the promise.")
    async with here.kith.editing(said) as edit:
        promise = edit.promise(
            person.id, _what(form), on=here.today(), by=form.choice("by", ["me", "them"]),
            due=due.isoformat() if due else "",
        )  # fmt: skip
    return back(request, f"/people/{person.id}", said=Said(said, edit.undo), focus=f"promise-{promise.id}")


async def change(request: Request) -> Response:
    """Other words, or a new day, which was agreed on."""
    here = room(request)
    form = await filled(request)
    promise = here.kith.record(Commitment, request.path_params["id"])
    due = form.day("due")
    new_day = due.isoformat() if due else ""
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        changed = edit.change(promise, what=_what(form), by=form.choice("by", ["me", "them"]))
        if new_day != promise.due:
            if promise.due and promise.state == "open":
                edit.renegotiate(changed, due=new_day)
            else:
                edit.change(changed, due=new_day)
    return back(request, f"/people/{promise.person}", said=Said(said, edit.undo), focus=f"promise-{promise.id}")


async def keep(request: Request) -> Response:
    """It was done."""
    here = room(request)
    promise = here.kith.record(Commitment, request.path_params["id"])
    name = _name(here.kith, promise)
    if promise.by == "me" and name:
        said = _("Kept. {name} will have noticed.", name=name)
    else:
        said = _("Kept.")
    async with here.kith.editing(said) as edit:
        edit.keep(promise, on=here.today())
    return back(request, asked_from(request), said=Said(said, edit.undo), focus="promises")


async def release(request: Request) -> Response:
    """It is no longer needed, and both know."""
    here = room(request)
    promise = here.kith.record(Commitment, request.path_params["id"])
    said = _("Let go: {what}", what=promise.what)
    async with here.kith.editing(said) as edit:
        edit.release(promise, on=here.today())
    return back(request, asked_from(request), said=Said(said, edit.undo), focus="promises")


async def reopen(request: Request) -> Response:
    """It is not done after all."""
    here = room(request)
    promise = here.kith.record(Commitment, request.path_params["id"])
    said = _("Open again: {what}", what=promise.what)
    async with here.kith.editing(said) as edit:
        edit.change(promise, state="open", settled="")
    return back(request, asked_from(request), said=Said(said, edit.undo), focus="promises")


async def delete(request: Request) -> Response:
    """The promise goes, as if it had not been written."""
    here = room(request)
    promise = here.kith.record(Commitment, request.path_params["id"])
    said = _("Deleted: {text}", text=promise.what)
    async with here.kith.editing(said) as edit:
        edit.delete(promise)
    return back(request, f"/people/{promise.person}", said=Said(said, edit.undo), focus="promises")


def _what(form: Form) -> str:
    return form.needed("what", limits.LINE, _("promise"), _("There is nothing to keep yet. Write what was promised."))


def _name(kith: Kith, promise: Commitment) -> str:
    person = kith.get(Person, promise.person)
    return person.name if person else ""


routes = [
    Route("/people/{id}/commitments", add, methods=["POST"]),
    Route("/commitments/{id}", change, methods=["POST"]),
    Route("/commitments/{id}/keeping", keep, methods=["POST"]),
    Route("/commitments/{id}/release", release, methods=["POST"]),
    Route("/commitments/{id}/reopening", reopen, methods=["POST"]),
    Route("/commitments/{id}/removal", delete, methods=["POST"]),
]
