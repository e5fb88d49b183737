"""Importing contacts: choose a file, look at what it would do, then say yes or leave it."""

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.words import count
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.forms import Form, Refused, filled, uploaded
from ..ground.room import Said
from ..ground.wording import sentences

if TYPE_CHECKING:
    from kith.formats.preview import Choice, Entry, Preview, State

SHOWN = 100
"""Entries of a kind that can be looked at one by one; more come in as they are proposed."""


async def ask(request: Request) -> Response:
    """Which file?"""
    return screen(request, "files/import.html")


async def look(request: Request) -> Response:
    """What the file would do. Nothing is kept yet."""
    from kith.formats import preview, vcard  # the first screen does not wait for what is rarely needed

    here = room(request)
    cards = vcard.read(await uploaded(request, "file"))
    token = here.imports.keep(here.kith.new_id(), cards)
    found = preview.of(cards, here.kith.people(), here.kith.mine().country)
    return screen(
        request,
        "files/import_preview.html",
        token=token,
        entries={state: _shown(found, state) for state in ("alike", "changed", "new")},
        further={state: _further(found.count(state) - SHOWN) for state in ("alike", "changed", "new")},
        counts=_counts(found),
        same=found.count("same"),
        aside=found.aside[:SHOWN],
        anything=found.count("same") < len(found.entries),
    )


async def apply(request: Request) -> Response:
    """All that was chosen, or nothing."""
    from kith.formats import preview

    here = room(request)
    form = await filled(request)
    token = request.path_params["token"]
    cards = here.imports.get(token)
    if cards is None:
        raise Refused(_("That preview is no longer here. Nothing was changed; please choose the file again."))
    # looked at again inside the edit, so that a second tap or another window can't bring anybody in twice
    async with here.kith.editing() as edit:
        found = preview.of(cards, here.kith.people(), here.kith.mine().country)
        outcome = found.chosen(_choices(found, form))
        edit.said = said = _said(len(outcome.people), len(outcome.changes))
        for person in outcome.people:
            edit.add(replace(person, id=edit.new_id(), added=here.moment()))
        for change in outcome.changes:
            edit.change(change.person, **change.fields)
    here.imports.drop(token)
    if not edit.undo:
        return back(request, "/import", said=Said(_("Nothing to import. Everything is as it was.")))
    return back(request, "/people", said=Said(said, edit.undo))


def _shown(found: "Preview", state: "State") -> "list[Entry]":
    return [entry for entry in found.entries if entry.state == state][:SHOWN]


def _further(more: int) -> str:
    return count(more, "and one more", "and {n} more") if more > 0 else ""


def _counts(found: "Preview") -> str:
    counts = [
        (found.count("new"), "One person is new.", "{n} people are new."),
        (
            found.count("changed"),
            "One is here already; the file knows more.",
            "{n} are here already; the file knows more.",
        ),
        (found.count("alike"), "One looks like someone you have.", "{n} look like someone you have."),
        (found.count("same"), "One is here already, just the same.", "{n} are here already, just the same."),
        (len(found.aside), "One could not be read.", "{n} could not be read."),
    ]
    return sentences([count(n, one, many) for n, one, many in counts if n])


def _choices(found: "Preview", form: Form) -> "dict[str, Choice]":
    taken = set(form.several("take"))
    choices: dict[str, Choice] = {}
    for entry in _shown(found, "new") + _shown(found, "changed"):
        if entry.key not in taken:
            choices[entry.key] = "leave"
    for entry in _shown(found, "alike"):
        chosen = form.choice(f"choice-{entry.key}", ["", "add", "join", "leave"])
        if chosen:
            choices[entry.key] = cast("Choice", chosen)
    return choices


def _said(new: int, changed: int) -> str:
    return sentences(
        [
            count(new, "One person is in.", "{n} people are in.") if new else "",
            count(changed, "One was completed.", "{n} were completed.") if changed else "",
        ]
    )


routes = [
    Route("/import", ask),
    Route("/imports", look, methods=["POST"]),
    Route("/imports/{token}", apply, methods=["POST"]),
]
