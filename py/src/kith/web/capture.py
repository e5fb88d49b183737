"""Capture: the most used screen, and the fastest. *I met…* and *I talked to…*

The line is read for suggestions while it is typed; each is a box to tick, and none is ticked
unasked. A new person needs a name and nothing else.
"""

import json
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import cast
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit, Kith, NoSuchRecord
from kith.network.folding import fold
from kith.records import FactKind, Interaction, Person, Point, limits
from kith.records.stored import Unreadable, is_day, parse
from kith.words import day, listing
from kith.words import say as _

from . import wording
from .answers import back, piece, room, screen
from .forms import Form, Refused, filled
from .room import Said

CHOICES = 8
"""How many people are offered at once."""


@dataclass(frozen=True, slots=True)
class Suggested:
    """One reading of a line: what the chip says, what the box sends, and whether it is ticked."""

    words: str
    value: str
    ticked: bool


async def show(request: Request) -> Response:
    """The sheet. `kind` is met or talked; `person` and `where` fill in what is known."""
    here = room(request)
    asked = request.query_params
    person = here.kith.get(Person, asked.get("person", ""))
    talked = asked.get("kind", "met") == "talked"
    return screen(
        request,
        "talked.html" if talked else "met.html",
        where=asked.get("where", ""),
        name=asked.get("name", ""),
        person=person,
        chosen=[person] if person else [],
        new=[],
        choices=_choices(here.kith, "", [person] if person else []),
        offer="",
        suggested=[],
        about="",
        today=here.today().isoformat(),
        words=wording,
        talking=talked,
    )


async def choose(request: Request) -> Response:
    """People to choose from, as the words leave them; whoever is ticked stays."""
    here = room(request)
    asked = request.query_params
    query = asked.get("whom", "").strip()[: limits.NAME]
    chosen = [person for each in asked.getlist("person") if (person := here.kith.get(Person, each))]
    known = {fold(person.name) for person in here.kith.people()}
    return piece(
        request,
        "choices.html",
        chosen=chosen,
        new=[each for each in asked.getlist("new") if each],
        choices=_choices(here.kith, query, chosen),
        offer=query if query and fold(query) not in known else "",
    )


async def read(request: Request) -> Response:
    """What the line seems to say, as boxes to tick."""
    here = room(request)
    form = await filled(request)
    names = [person.name for each in form.several("person") if (person := here.kith.get(Person, each))]
    return piece(
        request,
        "readings.html",
        suggested=_suggested(form, here.today()),
        about=names[0] if len(names) > 1 else "",
    )


async def meet(request: Request) -> Response:
    """Somebody new."""
    here = room(request)
    form = await filled(request)
    name = form.needed("name", limits.NAME, _("name"), _("Who was it? Write a name, or a word you will know them by."))
    where = form.text("where", limits.NAME, _("place"))
    on = form.day("on", here.today()) or here.today()
    said = _("Kept. {name} is among your people.", name=name)
    async with here.kith.editing(said) as edit:
        person = edit.meet(
            name=name,
            on=on,
            where=where,
            line=form.text("line", limits.TEXT, _("line")),
            relation=form.choice("relation", wording.relations()),
            circle=form.choice("circle", wording.circles()),
            tags=form.words("tags", _("tag")),
            points=_points(form),
        )
        talk = next(record for record in edit.staged() if isinstance(record, Interaction))
        _accept(edit, form, person.id, on, talk.id)
    another = "/capture?" + _query(kind="met", where=where)
    return back(
        request,
        f"/people/{person.id}",
        said=Said(said, edit.undo, then="/people", more=(_("Add another"), another)),
    )


async def talk(request: Request) -> Response:
    """A talk with one or several people, some of them perhaps new."""
    here = room(request)
    form = await filled(request)
    people = [here.kith.person(each).id for each in dict.fromkeys(form.several("person"))]
    new = list(dict.fromkeys(name for each in form.several("new") if (name := each.strip())))
    if not (people or new):
        people = [_named(here.kith, form.text("whom", limits.NAME, _("name")))]
    on = form.day("on", here.today()) or here.today()
    said = _("Kept.")
    async with here.kith.editing(said) as edit:
        for name in new:
            people.append(edit.add(Person(id=edit.new_id(), name=name, added=here.moment())).id)
        edit.said = said = _("Kept: you talked to {names}.", names=_names(edit, people))
        talk = edit.talk(
            people=people,
            on=on,
            text=form.text("line", limits.TEXT, _("line")),
            channel=form.choice("channel", wording.channels()),
            seemed=form.text("seemed", limits.LINE, _("how they seemed")),
            differently=form.text("differently", limits.LINE, _("what you would do differently")),
        )
        _accept(edit, form, people[0], on, talk.id)
        if learnt := form.text("learnt", limits.LINE, _("what you learnt")):
            edit.learn(people[0], form.choice("about", wording.facts()), learnt, on=on, source=talk.id)
        if promised := form.text("promised", limits.LINE, _("promise")):
            due = form.day("due")
            edit.promise(people[0], promised, on=on, due=due.isoformat() if due else "", source=talk.id)
    return back(request, f"/people/{people[0]}", said=Said(said, edit.undo, then="/people" if new else ""))


def _choices(kith: Kith, query: str, chosen: list[Person]) -> list[Person]:
    words = fold(query).split()
    taken = {person.id for person in chosen}
    matching = [
        person
        for person in kith.people()
        if person.id not in taken and all(word in fold(f"{person.name} {person.nickname}") for word in words)
    ]
    matching.sort(key=lambda person: kith.last_contact(person.id), reverse=True)
    return list(islice(matching, CHOICES))


def _named(kith: Kith, name: str) -> str:
    namesakes = [person.id for person in kith.people() if fold(person.name) == fold(name)]
    if name and len(namesakes) == 1:
        return namesakes[0]
    raise Refused(_("Who was it? Tap a name, or write a new one and tap it. What you typed is still here."))


def _names(edit: Edit, people: list[str]) -> str:
    return listing([edit.person(each).name for each in people])


def _suggested(form: Form, today: date) -> list[Suggested]:
    from kith.rules import reading  # a first screen reads no line

    # what was ticked stays, even when the line has changed since: it was asked for
    accepted = dict.fromkeys(form.several("accept"))
    suggested = {value: Suggested(words, value, True) for value in accepted if (words := _chip(value, today))}
    for each in reading.read(form.text("line", limits.TEXT), today):
        value = json.dumps(
            {"kind": each.kind, "about": each.about, "text": each.text, "due": each.due, "by": each.by},
            ensure_ascii=False, sort_keys=True,
        )  # fmt: skip
        suggested.setdefault(value, Suggested(_chip(value, today), value, False))
    return list(suggested.values())


def _chip(value: str, today: date) -> str:
    read = _reading(value)
    if read is None:
        return ""
    label = wording.reading_labels()[read["by"] if read["kind"] == "promise" else read["about"]]
    words = _("{label}: {text}", label=label, text=read["text"])
    return words + _(", {day}", day=day(date.fromisoformat(read["due"]), today)) if read["due"] else words


def _reading(value: str) -> dict[str, str] | None:
    try:
        read = parse(value)
    except Unreadable:
        return None
    texts = ("kind", "text", "due", "by", "about")
    if not isinstance(read, dict) or not all(isinstance(read.get(name), str) for name in texts):
        return None
    promise = read["kind"] == "promise" and read.get("by") in ("me", "them")
    fact = read["kind"] == "fact" and read.get("about") in wording.facts()
    return read if (promise or fact) and (not read["due"] or is_day(read["due"])) else None


def _accept(edit: Edit, form: Form, person: str, on: date, source: str) -> None:
    for value in form.several("accept"):
        read = _reading(value)
        if read is None:
            raise NoSuchRecord
        if read["kind"] == "promise":
            edit.promise(person, read["text"], on=on, by=read["by"], due=read["due"], source=source)
        else:
            edit.learn(person, cast(FactKind, read["about"]), read["text"], on=on, source=source)


def _points(form: Form) -> list[Point]:
    typed = [
        ("phone", form.text("phone", limits.NAME, _("phone number"))),
        ("mail", form.text("mail", limits.NAME, _("mail address"))),
    ]
    return [Point(kind=kind, value=value, label="") for kind, value in typed if value]


def _query(**values: str) -> str:
    return urlencode({name: value for name, value in values.items() if value})


routes = [
    Route("/capture", show),
    Route("/choices", choose),
    Route("/readings", read, methods=["POST"]),
    Route("/meetings", meet, methods=["POST"]),
    Route("/talks", talk, methods=["POST"]),
]
