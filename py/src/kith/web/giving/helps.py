"""The help record: help that I got and help that I gave, what made it work, thanks, and whom it was passed on to.

Nothing is summed and nobody owes. `talk` and a person's page record help, too; they share the forms' reading.
"""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Help, HelpKind, Interaction, Person, SharedGoal, limits
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, piece, room, screen, shown_at, window
from ..ground.choosing import offered, whom
from ..ground.forms import Form, filled
from ..ground.lines import HelpLine, help_line
from ..ground.room import Said

WINDOW = 50
"""Help at a time, in each direction."""


async def show(request: Request) -> Response:
    """The record, or what passed between one person and me (`person`)."""
    from kith.rules.giving import helping

    here = room(request)
    kith, today, asked = here.kith, here.today(), request.query_params
    person = kith.get(Person, asked.get("person", ""))
    record = kith.help_of(person.id) if person else sorted(kith.all(Help), key=lambda each: (each.on, each.id), reverse=True)
    editing = asked.get("edit", "")
    passed = [line for each in record if (line := help_line(kith, each, today)) and person in (None, line.person)]
    edited = next((line for line in passed if editing == f"help-{line.help.id}"), None)
    chosen = [edited.passed_on_to] if edited and edited.passed_on_to else [person] if person and not edited else []
    parts = [
        (direction, name, *_shown([line for line in passed if line.help.direction == direction], edited, window(request, direction)))
        for direction, name in (("received", _("Help you got")), ("given", _("Help you gave")))
    ]
    return screen(
        request,
        "giving/help.html",
        person=person,
        editing=editing,
        parts=parts,
        anything=bool(passed),
        waiting=[
            line
            for each in helping.unthanked(kith, person.id if person else "")[:WINDOW]
            if (line := help_line(kith, each, today))
        ],
        chosen=chosen,
        choices=offered(kith, "", chosen) if editing else [],
        ideas=[],
        words=wording,
    )


async def remember(request: Request) -> Response:
    """What worked before, for help of a kind to somebody."""
    from kith.rules.giving import helping

    here = room(request)
    asked = request.query_params
    people = here.kith.those([*asked.getlist("person"), *asked.getlist("who")])
    given = asked.get("direction", "given") == "given"
    ideas = helping.ideas(here.kith, people[0].id if people else "", asked.get("about", "")) if given else []
    return piece(request, "ground/ideas.html", ideas=ideas)


async def add(request: Request) -> Response:
    """Help that passed; `/help` asks the form with whom."""
    here = room(request)
    form = await filled(request)
    named = request.path_params.get("id", "")
    person = here.kith.person(named) if named else whom(here.kith, form)
    values = described(form)
    on = form.day("on", here.today()) or here.today()
    said = helped(values["direction"], person)
    async with here.kith.editing(said) as edit:
        made = edit.help(person=person.id, on=on, **values)
    page = shown_at(request, ["/help"], f"/people/{person.id}" if named else "/help")
    return back(request, page, said=Said(said, edit.undo), focus=f"help-{made.id}")


async def change(request: Request) -> Response:
    """What it was, what made it work, when, whether thanks were said, and who was helped with it next."""
    here = room(request)
    form = await filled(request)
    record = here.kith.record(Help, request.path_params["id"])
    on = form.day("on")
    values = described(form)
    if person := form.text("person", limits.NAME):
        values["person"] = here.kith.person(person).id
    if on:
        values["on"] = on.isoformat()
    if form.ticked("asks-thanks"):
        thanked = record.thanked or here.today().isoformat()
        values["thanked"] = thanked if form.ticked("thanked") else ""
    if form.ticked("whom"):
        next_one = form.text("who", limits.NAME) or form.text("whom", limits.NAME)
        values["passed_on_to"] = whom(here.kith, form).id if next_one else ""
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        edit.change(record, **values)
    return back(request, _page(request, here.kith, record), said=Said(said, edit.undo), focus=f"help-{record.id}")


async def thanks(request: Request) -> Response:
    """Thanks were said."""
    here = room(request)
    record = here.kith.record(Help, request.path_params["id"])
    person = here.kith.get(Person, record.person)
    said = _("Kept: you thanked {name}.", name=person.name) if person else _("Kept.")
    async with here.kith.editing(said) as edit:
        edit.thank(record, on=here.today())
    return back(request, _page(request, here.kith, record), said=Said(said, edit.undo), focus=f"help-{record.id}")


async def delete(request: Request) -> Response:
    """It goes, as if it had not been written."""
    here = room(request)
    record = here.kith.record(Help, request.path_params["id"])
    said = _("Deleted: {text}", text=record.what)
    async with here.kith.editing(said) as edit:
        edit.delete(record)
    return back(request, _page(request, here.kith, record), said=Said(said, edit.undo), focus=record.direction)


def helped(direction: str, person: Person) -> str:
    """What is said when help was written down."""
    if direction == "given":
        return _("Kept: how you helped {name}.", name=person.name)
    return _("Kept: how {name} helped you.", name=person.name)


def described(form: Form) -> dict[str, Any]:
    """The fields of a help that a form describes. Raises Refused where it does not say what the help was.

    Where no kind was chosen, it was at least time.
    """
    kind: HelpKind = form.choice("about", wording.helps()) if form.text("about", limits.NAME) else "time"
    return {
        "direction": form.choice("direction", wording.directions()),
        "about": kind,
        "what": form.needed("what", limits.LINE, _("help"), _("There is nothing to keep yet. Write what the help was.")),
        "what_worked": form.text("what_worked", limits.LINE, _("what made it work")),
    }


def _shown(lines: list[HelpLine], edited: HelpLine | None, start: int) -> tuple[list[HelpLine], int]:
    if edited in lines:
        start = lines.index(edited) // WINDOW * WINDOW
    return lines[start : start + WINDOW], start + WINDOW if len(lines) > start + WINDOW else 0


def _page(request: Request, kith: Kith, record: Help) -> str:
    pages = [f"/people/{record.person}"]
    if kith.get(Interaction, record.source):
        pages.append(f"/interactions/{record.source}")
    if kith.get(SharedGoal, record.source):
        pages.append(f"/goals-together/{record.source}")
    return shown_at(request, pages, "/help")


routes = [
    Route("/help", show),
    Route("/help", add, methods=["POST"]),
    Route("/ideas", remember),
    Route("/people/{id}/help", add, methods=["POST"]),
    Route("/help/{id}", change, methods=["POST"]),
    Route("/help/{id}/thanks", thanks, methods=["POST"]),
    Route("/help/{id}/removal", delete, methods=["POST"]),
]
