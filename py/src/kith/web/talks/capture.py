"""Capture: the most used screen, and the fastest. *I met…* and *I talked to…*

A new person needs a name and nothing else; a talk needs somebody. Whatever more there is to keep is
offered afterwards, on the talk's own page, and nothing of it is ever demanded.
"""

from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit
from kith.records import Interaction, Person, Point, limits
from kith.words import listing
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, room, screen
from ..ground.choosing import offered
from ..promises.commitments import promised
from ..ground.forms import Form, Refused, filled
from .interactions import written
from ..ground.readings import accept, told_on
from ..ground.room import Room, Said

BESIDE = 3
"""How many others are offered where it is known who it was: the line to write stays in sight."""


async def show(request: Request) -> Response:
    """The sheet. `kind` is met or talked; `person` and `where` fill in what is known, `brought` a text from elsewhere."""
    here = room(request)
    asked = request.query_params
    person = here.kith.get(Person, asked.get("person", ""))
    talked = asked.get("kind", "met") == "talked"
    return screen(
        request,
        "talks/talked.html" if talked else "talks/met.html",
        where=asked.get("where", ""),
        name=asked.get("name", ""),
        brought=asked.get("brought", ""),
        line=here.brought.get(asked.get("brought", "")) or "",
        person=person,
        chosen=[person] if person else [],
        new=[],
        choices=offered(here.kith, "", [person])[:BESIDE] if person else offered(here.kith, "", []),
        offer="",
        suggested=[],
        about="",
        today=here.today().isoformat(),
        words=wording,
        talking=talked,
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
        accept(edit, form, person.id, on, talk.id)
    another = "/capture?" + _query(kind="met", where=where)
    return back(
        request,
        f"/people/{person.id}",
        said=Said(said, edit.undo, then="/people", more=(_("Add another"), another)),
    )


async def talk(request: Request) -> Response:
    """A talk with one or several people, some of them perhaps new. It leads to the talk's own page."""
    here = room(request)
    form = await filled(request)
    on = form.day("on", here.today()) or here.today()
    owed, channel = form.ticked("owed"), form.choice("channel", wording.channels())
    async with here.kith.editing(_("Kept.")) as edit:
        people = took_part(edit, here, form)
        edit.said = _("Kept: you talked to {names}.", names=_names(edit, people))
        talk = edit.talk(
            people=people,
            on=on,
            text=form.text("line", limits.TEXT, _("line")),
            channel=written(channel) if owed else channel,
            started_by="them" if owed else form.choice("started_by", wording.starters()),
            two_way=not owed,
            purpose="ask" if form.ticked("asked") else "",
            seemed=form.text("seemed", limits.LINE, _("how they seemed")),
            differently=form.text("differently", limits.LINE, _("what you would do differently")),
        )
        accept(edit, form, people[0], on, talk.id)
        if learnt := form.text("learnt", limits.LINE, _("what you learnt")):
            edit.learn(people[0], form.choice("about", wording.facts()), learnt, on=on, source=talk.id)
        if form.text("promised", limits.LINE, _("promise")):
            what, due = promised(form, told_on(form, here.today()), "promised")
            edit.promise(people[0], what, on=on, due=due, source=talk.id)
    then = "/people" if form.several("new") else f"/people/{people[0]}"
    # the page that comes next says with whom
    return back(request, f"/interactions/{talk.id}", said=Said(_("Kept."), edit.undo, then=then))


def took_part(edit: Edit, here: Room, form: Form) -> list[str]:
    """The ids of those who took part: ticked, new (they are added), or named in full. Raises Refused for nobody."""
    people = [here.kith.person(each).id for each in dict.fromkeys(form.several("person"))]
    for name in dict.fromkeys(name for each in form.several("new") if (name := each.strip())):
        people.append(edit.add(Person(id=edit.new_id(), name=name, added=here.moment())).id)
    if people:
        return people
    name = form.text("whom", limits.NAME, _("name"))
    if name and len(named := here.kith.of_name(name)) == 1:
        return [named[0].id]
    raise Refused(_("Who was it? Tap a name, or write a new one and tap it. What you typed is still here."))


def _names(edit: Edit, people: list[str]) -> str:
    return listing([edit.person(each).name for each in people])


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
    Route("/meetings", meet, methods=["POST"]),
    Route("/talks", talk, methods=["POST"]),
]
