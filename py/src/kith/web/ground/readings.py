"""What a line seems to say: as boxes to tick while it is typed, and after it was kept, one tap each. None is kept unasked."""

import json
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit, Kith, NoSuchRecord
from kith.records import Direction, FactKind, HelpKind, Interaction, Person, Side, limits
from kith.records.stored import Unreadable, is_day, parse
from kith.words import day
from kith.words import say as _

from . import wording
from .answers import back, piece, room, shown_at
from .forms import Form, Refused, filled
from .room import Said


@dataclass(frozen=True, slots=True)
class Suggested:
    """One reading of a line: what the chip says, what the box sends, whether it is ticked, and its own words."""

    words: str
    value: str
    ticked: bool
    text: str = ""


FRESH = 2
"""Days after a talk on which the page of whoever it was with offers to keep what its line says."""


@dataclass(frozen=True, slots=True)
class Fresh:
    """What the line of a talk (an id) says that nobody kept."""

    talk: str
    says: list[Suggested]


async def read(request: Request) -> Response:
    """What the line seems to say, as boxes to tick."""
    here = room(request)
    form = await filled(request)
    people = here.kith.those(form.several("person"))
    return piece(
        request,
        "ground/readings.html",
        suggested=_suggested(form, here.today(), told_on(form, here.today())),
        about=people[0].name if len(people) > 1 else "",
    )


def accept(edit: Edit, form: Form, person: str, on: date, source: str) -> None:
    """Keep what was ticked, of a talk with `person` on that day. Raises NoSuchRecord for what nobody offered."""
    for value in form.several("accept"):
        read = _reading(value)
        if read is None:
            raise NoSuchRecord
        match read["kind"]:
            case "promise":
                edit.promise(person, read["text"], on=on, by=cast(Side, read["by"]), due=read["due"], source=source)
            case "help":
                direction: Direction = "given" if read["by"] == "me" else "received"
                edit.help(direction, person, read["text"], on=on, about=cast(HelpKind, read["about"]), source=source)
            case _:
                edit.learn(person, cast(FactKind, read["about"]), read["text"], on=on, source=source)


def told_on(form: Form, today: date) -> date:
    """The day that *tomorrow* is counted from in a form about a talk: the talk's own, where it was earlier."""
    try:
        return min(form.day("on") or today, today)
    except Refused:
        return today


def not_kept(talk: Interaction, kept: Collection[str], today: date) -> list[Suggested]:
    """What a talk's line seems to say, but for what is kept of it (in these words) already."""
    found = _found(talk.text, date.fromisoformat(talk.on) if talk.on else today, today)
    return [each for each in found if each.text not in kept]


def fresh(kith: Kith, person: Person, today: date) -> Fresh | None:
    """What the line of the last talk with somebody says and nobody kept; None where there is no such thing.

    It is offered while the talk is fresh, and for as long as nothing at all is known of them.
    """
    talk, facts = kith.last_talk(person.id), kith.facts_of(person.id)
    if person.died or talk is None or talk.people[:1] != [person.id]:
        return None
    if facts and (not talk.on or (today - date.fromisoformat(talk.on)).days >= FRESH):
        return None
    kept = {each.text for each in facts}
    kept.update(each.what for each in kith.commitments_of(person.id))
    kept.update(each.what for each in kith.help_of(person.id))
    found = not_kept(talk, kept, today)
    return Fresh(talk.id, found) if found else None


async def keep(request: Request) -> Response:
    """One thing that a talk's line says, kept with one tap. It is about whoever the talk was with first."""
    here = room(request)
    form = await filled(request)
    talk = here.kith.record(Interaction, request.path_params["id"])
    people = here.kith.those(talk.people)
    if not people:
        raise NoSuchRecord
    said = _("Kept.")
    async with here.kith.editing(said) as edit:
        accept(edit, form, people[0].id, date.fromisoformat(talk.on) if talk.on else here.today(), talk.id)
    page = shown_at(request, [f"/people/{people[0].id}"], f"/interactions/{talk.id}")
    return back(request, page, said=Said(said, edit.undo), focus="facts" if page.startswith("/people/") else "promises")


def _suggested(form: Form, today: date, told: date) -> list[Suggested]:
    # what was ticked stays, even when the line has changed since: it was asked for
    accepted = dict.fromkeys(form.several("accept"))
    suggested = {value: Suggested(words, value, True) for value in accepted if (words := _chip(value, today))}
    for each in _found(form.text("line", limits.TEXT), told, today):
        suggested.setdefault(each.value, each)
    return list(suggested.values())


def _found(line: str, told: date, today: date) -> list[Suggested]:
    from kith.rules import reading  # a first screen reads no line

    found = []
    for each in reading.read(line, told):
        value = json.dumps(
            {"kind": each.kind, "about": each.about, "text": each.text, "due": each.due, "by": each.by},
            ensure_ascii=False, sort_keys=True,
        )  # fmt: skip
        found.append(Suggested(_chip(value, today), value, False, each.text))
    return found


def _chip(value: str, today: date) -> str:
    read = _reading(value)
    if read is None:
        return ""
    labels = wording.reading_labels()
    match read["kind"]:
        case "promise":
            label = labels[read["by"]]
        case "help":
            label = labels["given" if read["by"] == "me" else "received"]
        case _:
            label = labels[read["about"]]
    words = _("{label}: {text}", label=label, text=read["text"])
    return _("{words}, {day}", words=words, day=day(date.fromisoformat(read["due"]), today)) if read["due"] else words


def _reading(value: str) -> dict[str, str] | None:
    try:
        read = parse(value)
    except Unreadable:
        return None
    texts = ("kind", "text", "due", "by", "about")
    if not isinstance(read, dict) or not all(isinstance(read.get(name), str) for name in texts):
        return None
    kinds = {"promise": ("",), "fact": wording.facts(), "help": wording.helps()}.get(read["kind"], ())
    whole = read["about"] in kinds and read["by"] in ("me", "them")
    return read if whole and (not read["due"] or is_day(read["due"])) else None


routes = [
    Route("/readings", read, methods=["POST"]),
    Route("/interactions/{id}/readings", keep, methods=["POST"]),
]
