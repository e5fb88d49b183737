"""A person's page: who, how we met, what matters to them, promises, and what happened.

Each thing is shown by its key (`fact-…`, `talk-…`, `name`); with `?edit=` one of them is a form.
The page asks for that same address and takes the one element out of the answer, so that there is
one way to render a page and no other way to edit.
"""

from dataclasses import dataclass
from datetime import date
from itertools import islice

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Commitment, Fact, Interaction, Person, Point
from kith.rules import rhythm
from kith.words import calendar_day, on_day, partial_day
from kith.words import say as _

from . import wording
from .answers import back, room, screen, window
from .faces import first_name
from .people import belonging
from .room import Said

WINDOW = 50
"""Interactions at a time."""


@dataclass(frozen=True, slots=True)
class FactLine:
    """A fact, what stands before it, and when it was learnt."""

    fact: Fact
    label: str
    icon: str
    learnt: str


@dataclass(frozen=True, slots=True)
class PromiseLine:
    """A promise, and its state in words. `over` where its day has passed."""

    promise: Commitment
    label: str
    when: str
    over: bool
    open: bool


@dataclass(frozen=True, slots=True)
class TalkLine:
    """A contact: when, how, with whom else."""

    talk: Interaction
    icon: str
    when: str
    others: list[Person]


@dataclass(frozen=True, slots=True)
class PointLine:
    """A way to reach somebody, and the address that the phone opens ("" where it opens nothing)."""

    number: int
    point: Point
    called: str
    icon: str
    opens: str


async def show(request: Request) -> Response:
    """The page, one thing of it perhaps as a form."""
    here = room(request)
    kith, today = here.kith, here.today()
    person = kith.person(request.path_params["id"])
    asked = request.query_params
    talks = kith.interactions_of(person.id)
    before = _window_of(talks, asked.get("edit", "") or asked.get("at", "")) or window(request, "before")
    promises = [_promise(each, today) for each in kith.commitments_of(person.id)]
    points = [_point(number, point) for number, point in enumerate(person.points)]
    return screen(
        request,
        "person.html",
        person=person,
        first=first_name(person.name),
        editing=asked.get("edit", ""),
        belonging=_belonging(person),
        state=rhythm.of(kith, person, today),
        facts=_facts(kith, person, today),
        open_promises=[line for line in promises if line.open],
        settled_promises=[line for line in promises if not line.open],
        talks=[_talk(kith, person, each, today, talks[-1]) for each in islice(talks, before, before + WINDOW)],
        more_talks=before + WINDOW if len(talks) > before + WINDOW else 0,
        met=_met(kith, person, today),
        points=points,
        message=_first(points, "sms:"),
        mail=_first(points, "mailto:"),
        call=_first(points, "tel:"),
        dates=[(number, wording.date_name(each), partial_day(each["day"])) for number, each in enumerate(person.dates)],
        today=today.isoformat(),
        words=wording,
    )


def _window_of(talks: list[Interaction], key: str) -> int:
    # an older talk is changed where it stands, in its own part of the list
    place = next((n for n, each in enumerate(talks) if key == f"talk-{each.id}"), 0)
    return place // WINDOW * WINDOW


async def delete(request: Request) -> Response:
    """Somebody goes, with what hangs on them."""
    here = room(request)
    person = here.kith.person(request.path_params["id"])
    said = _("{name} is deleted.", name=person.name)
    async with here.kith.editing(said) as edit:
        edit.delete(person)
    return back(request, "/people", said=Said(said, edit.undo, then=f"/people/{person.id}"))


def _belonging(person: Person) -> str:
    relation = wording.relations()[person.relation] if person.relation else ""
    work = belonging(person) if person.role or person.organisation else ""
    circle = wording.circles()[person.circle] if person.circle else ""
    return " ".join(each + "." for each in (", ".join(filter(None, (relation, work))), circle) if each)


def _facts(kith: Kith, person: Person, today: date) -> list[FactLine]:
    kinds = wording.facts()
    order = list(kinds)
    facts = sorted(kith.facts_of(person.id), key=lambda fact: (fact.past, order.index(fact.about)))
    return [
        FactLine(fact, kinds[fact.about][0], kinds[fact.about][2], _month(fact.learnt, today)) for fact in facts
    ]


def _month(learnt: str, today: date) -> str:
    if not learnt:
        return ""
    when = date.fromisoformat(learnt)
    name = partial_day(f"--{learnt[5:7]}-01").removeprefix("1 ")[:3]
    return name if when.year == today.year else f"{name} {when.year}"


def _promise(promise: Commitment, today: date) -> PromiseLine:
    label = _("You promised:") if promise.by == "me" else _("They promised:")
    opened = promise.is_open
    over = opened and bool(promise.due) and promise.due < today.isoformat()
    if opened:
        when = _("Due {day}", day=_on(promise.due, today)) if promise.due else ""
    elif promise.state == "kept":
        when = _("Kept {day}", day=_on(promise.settled, today)) if promise.settled else _("Kept")
    else:
        when = _("Let go {day}", day=_on(promise.settled, today)) if promise.settled else _("Let go")
    return PromiseLine(promise, label, when, over, opened)


def _on(when: str, today: date) -> str:
    return on_day(date.fromisoformat(when), today)


def _talk(kith: Kith, person: Person, talk: Interaction, today: date, earliest: Interaction) -> TalkLine:
    words, icon = wording.channels()[talk.channel]
    when = calendar_day(date.fromisoformat(talk.on), today) if talk.on else ""
    when = _("First met, {day}", day=when) if talk.first and talk is earliest else f"{words}, {when}" if when else words
    others = [other for each in talk.people if each != person.id and (other := kith.get(Person, each))]
    return TalkLine(talk, icon, when, others)


def _met(kith: Kith, person: Person, today: date) -> str:
    through = kith.get(Person, person.met_through) if person.met_through else None
    when = calendar_day(date.fromisoformat(person.met_on), today) if person.met_on else ""
    parts = [person.met_where, when, _("through {name}", name=through.name) if through else ""]
    return ", ".join(filter(None, parts))


def _point(number: int, point: Point) -> PointLine:
    name, icon = wording.points().get(point["kind"], (_("Other"), "link"))
    value = point["value"].strip()
    opens = ""
    match point["kind"]:
        case "phone":
            dialled = "".join(each for each in value if each in "+*#,;" or each.isdecimal())
            opens = "tel:" + dialled if dialled else ""
        case "mail" if "@" in value and not any(each.isspace() for each in value):
            opens = "mailto:" + value.replace("?", "%3F").replace("&", "%26")
        case "web" if value.lower().startswith(("https://", "http://")):
            opens = value
    return PointLine(number, point, point["label"] or name, icon, opens)


def _first(points: list[PointLine], scheme: str) -> str:
    like = "tel:" if scheme == "sms:" else scheme
    opens = next((line.opens for line in points if line.opens.startswith(like)), "")
    return opens.replace("tel:", "sms:", 1) if scheme == "sms:" else opens


routes = [
    Route("/people/{id}", show),
    Route("/people/{id}/removal", delete, methods=["POST"]),
]
