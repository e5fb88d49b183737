"""A class or a team in one go: a list of names, one tag, one relation, one place; looked at first, then kept.

Nothing waits in between: the second screen carries the list, and its form says what becomes of each name.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network.signs import mail_key, values
from kith.records import Person, Point, limits
from kith.words import count
from kith.words import say as _

from ..ground import whose, wording
from ..ground.answers import back, room, screen
from ..ground.forms import Form, Refused, filled, written
from ..ground.room import Room, Said
from ..ground.templating import address

if TYPE_CHECKING:
    from kith.rules.finding.roll import Line

_FIELDS = ("names", "tag", "relation", "where")


async def show(request: Request) -> Response:
    """The list to type or to paste."""
    return _form(request, {})


async def preview(request: Request) -> Response:
    """Who is new, and who may be here already; or the list once more, to change it."""
    here, form = room(request), await filled(request)
    if form.ticked("change"):
        return _form(request, {name: form.text(name, limits.TEXT) for name in _FIELDS})
    lines = _lines(here, form)
    return screen(
        request,
        "people/roll_preview.html",
        lines=[(number, line, [(each, wording.belonging(each)) for each in line.like]) for number, line in enumerate(lines)],
        carried={
            "names": form.text("names", limits.TEXT, _("list of names")), "tag": written(_tag(form)),
            "relation": form.choice("relation", wording.relations()), "where": _where(form),
        },
        whose_words=_whose(here),
    )  # fmt: skip


def _form(request: Request, typed: dict[str, str]) -> Response:
    return screen(
        request, "people/roll.html", typed={name: typed.get(name, "") for name in _FIELDS}, relations=wording.relations(),
        whose_words=_whose(room(request)),
    )  # fmt: skip


async def keep(request: Request) -> Response:
    """The people as they were chosen, in one edit."""
    here, form = room(request), await filled(request)
    tag, where, relation = _tag(form), _where(form), form.choice("relation", wording.relations())
    added, joined = 0, 0
    async with here.kith.editing() as edit:
        for number, line in enumerate(_lines(here, form)):
            chosen = form.text(f"choice-{number}", limits.NAME)
            if chosen == "add":
                edit.add(_new(edit.new_id(), line, here, tag=tag, where=where, relation=relation))
                added += 1
            elif chosen not in ("", "leave"):
                person = edit.person(chosen)
                edit.change(person, **_more(person, line, tag=tag, where=where, relation=relation))
                joined += 1
        if not added + joined:
            raise Refused(_("Nobody is chosen. Tick the people you mean, or go back and change the list."))
        edit.said = wording.sentences([
            count(added, "One person is added.", "{n} people are added.") if added else "",
            count(joined, "One who was here already is among them.", "{n} who were here already are among them.")
            if joined else "",
        ])  # fmt: skip
        said = edit.said
    then = address("", "/people", {"tag": tag[0]} if tag else {"sort": "added"})
    return back(request, then, said=Said(said, edit.undo, then="/people"))


def _new(identity: str, line: "Line", here: Room, *, tag: list[str], where: str, relation: str) -> Person:
    person = Person(id=identity, name=line.name, added=here.moment())
    return replace(person, **_more(person, line, tag=tag, where=where, relation=relation))


def _more(person: Person, line: "Line", *, tag: list[str], where: str, relation: str) -> dict[str, Any]:
    """What the list adds to somebody; what is there already stays."""
    more: dict[str, Any] = {"tags": list(dict.fromkeys([*person.tags, *tag]))}
    if not person.relation:
        more["relation"] = relation
    if not person.met_where:
        more["met_where"] = where
    if line.mail and mail_key(line.mail) not in map(mail_key, values(person, "mail")):
        more["points"] = [*person.points, Point(kind="mail", value=line.mail, label="")]
    return more


def _lines(here: Room, form: Form) -> "list[Line]":
    from kith.rules.finding import roll  # the first screen does not wait for what is rarely needed

    lines = roll.read(here.kith, form.text("names", limits.TEXT, _("list of names")))
    if not lines:
        raise Refused(_("There is no name yet. Write one on each line, or paste a list."))
    if len(lines) > roll.MOST:
        raise Refused(_("That is more than {n} names. Nothing was changed; please take it in parts.", n=roll.MOST))
    for line in lines:
        if len(line.name) > limits.NAME or len(line.mail) > limits.NAME:
            raise Refused(_("One of the lines is too long for a name. Nothing was changed; please write one name on each."))
    return lines


def _tag(form: Form) -> list[str]:
    return form.words("tag", _("tag"))


def _where(form: Form) -> str:
    return form.text("where", limits.NAME, _("place"))


def _whose(here: Room) -> str:
    return next((each.kept for each in whose.all_of(here.kith) if each.here), "")


routes = [
    Route("/people/several", show),
    Route("/people/several", preview, methods=["POST"]),
    Route("/people/several/keeping", keep, methods=["POST"]),
]
