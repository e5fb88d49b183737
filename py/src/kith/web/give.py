"""Give: what I am good at, and where a hand may help. Nothing is matched or counted here."""

from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Commitment, Fact, Person
from kith.words import calendar_day, day
from kith.words import say as _

from .answers import back, room, screen
from .forms import filled
from .room import Said

SHOWN = 30


@dataclass(frozen=True, slots=True)
class Hard:
    """Somebody, and what is hard for them, since when."""

    person: Person
    fact: Fact
    since: str


@dataclass(frozen=True, slots=True)
class Open:
    """An open promise, with whom it is."""

    person: Person
    promise: Commitment
    when: str


async def show(request: Request) -> Response:
    """Strengths, people who find something hard, and open promises in both directions."""
    here = room(request)
    promises = _open(here.kith, here.today())
    return screen(
        request,
        "give.html",
        profile=here.kith.profile(),
        editing=request.query_params.get("edit", ""),
        hard=_hard(here.kith, here.today()),
        mine=[each for each in promises if each.promise.by == "me"],
        theirs=[each for each in promises if each.promise.by == "them"],
    )


async def strengths(request: Request) -> Response:
    """What I am good at."""
    form = await filled(request)
    words = form.words("strengths", _("strength"))
    said = _("Changed.")
    async with room(request).kith.editing(said) as edit:
        edit.change_profile(strengths=words)
    return back(request, "/give", said=Said(said, edit.undo), focus="strengths")


def _hard(kith: Kith, today: date) -> list[Hard]:
    facts = [fact for fact in kith.all(Fact) if fact.about == "challenge" and not fact.past]
    facts.sort(key=lambda fact: (fact.learnt, fact.id), reverse=True)
    return [
        Hard(person, fact, calendar_day(date.fromisoformat(fact.learnt), today) if fact.learnt else "")
        for fact in facts
        if (person := kith.get(Person, fact.person))
    ][:SHOWN]


def _open(kith: Kith, today: date) -> list[Open]:
    promises = [each for each in kith.all(Commitment) if each.is_open]
    promises.sort(key=lambda each: (each.due or "9", each.id))
    return [
        Open(person, each, _("by {day}", day=day(date.fromisoformat(each.due), today)) if each.due else "")
        for each in promises
        if (person := kith.get(Person, each.person))
    ][: SHOWN * 2]


routes = [
    Route("/give", show),
    Route("/strengths", strengths, methods=["POST"]),
]
