"""Give: the day's few chances to help, my goals and who could help with them, and the ways on from there.

What is a chance, and why, is the rules' business (`kith.rules.giving`, `seeking`). Here a chance is taken up, skipped
or waved away, and what was done becomes help that I gave, in one tap.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit, Kith, NoSuchRecord
from kith.network.keys import MINE
from kith.records import Help, Person, Reminder, limits
from kith.rules.days import repeating
from kith.rules.answers import is_put_off
from kith.rules.today.helps import OF_THE_DAY
from kith.words import on_day, short
from kith.words import say as _

from ..ground.answers import back, room, screen, shown_at
from .helps import helped
from ..ground.room import Said
from ..ground.writing import Letters

if TYPE_CHECKING:
    # what Today does not need is imported with the first screen that needs it
    from kith.rules.giving.chances import Chance
    from kith.rules.giving.helping import Idea
    from kith.rules.giving.seeking import Helper, Sought

SKIPPED = 14
"""Days after which a chance that was skipped comes back."""

LOGGED = 200
"""Characters of a fact that the help record keeps."""

OTHERS = 9
"""Further chances under the fold."""

AT_ONCE = 3
"""People who show at once for a goal; the others are under a fold."""


@dataclass(frozen=True, slots=True)
class Line:
    """A chance as it is shown: where its letter is written, what made such help work before, what they prefer."""

    chance: "Chance"
    letter: str
    waiting: bool
    idea: "Idea | None" = None
    prefers: str = ""


@dataclass(frozen=True, slots=True)
class HelperLine:
    """Somebody who could help with a goal: where they are asked, and where something is offered to them first."""

    helper: "Helper"
    ask: str
    offer: str
    first: str


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal of mine, and who could help; `others` are under a fold."""

    sought: "Sought"
    helpers: list[HelperLine] = field(default_factory=list)
    others: list[HelperLine] = field(default_factory=list)


async def show(request: Request) -> Response:
    """Chances, goals, and the quiet ways on."""
    from kith.rules.giving import giving, seeking

    here = room(request)
    kith, today = here.kith, here.today()
    ranked = giving.chances(kith, today)
    of_the_day = giving.of_the_day(ranked)
    letters = Letters(kith)
    return screen(
        request,
        "giving/give.html",
        profile=kith.profile(),
        whose="" if kith.network == MINE else kith.profile().name or _("the child"),
        mine="/profile" if kith.network == MINE else f"/networks/{kith.network}",
        steps={name: {"step": name} if kith.network == MINE else {} for name in ("strengths", "goal")},
        anybody=bool(kith.people()),
        chances=[line(letters, each, each.worked_before(kith), each.prefers(kith)) for each in of_the_day],
        others=[line(letters, each) for each in ranked if each not in of_the_day][:OTHERS],
        goals=[_goal(letters, each) for each in seeking.sought(kith, today)],
        answered=not ranked and _answered(kith, today),
    )


async def done(request: Request) -> Response:
    """I did it: it becomes help that I gave."""
    here = room(request)
    chance = _chance(request)
    page = shown_at(request, [f"/people/{chance.person.id}"], "/give")
    return await _done(request, chance, page, "chances" if page == "/give" else "bond", here.today())


async def done_today(request: Request, key: str) -> Response:
    """The same for the chance that Today shows."""
    from kith.rules.giving import giving

    here = room(request)
    chance = giving.chance(here.kith, key, here.today())
    if chance is None:
        raise NoSuchRecord
    return await _done(request, chance, "/", "cards", here.today())


async def _done(request: Request, chance: "Chance", page: str, focus: str, on: date) -> Response:
    said = helped("given", chance.person)
    async with room(request).kith.editing(said) as edit:
        given = _help(edit, chance, on)
    more = (_("What made it work?"), "/help?" + urlencode({"person": chance.person.id, "edit": f"help-{given.id}"}))
    return back(request, page, said=Said(said, edit.undo, more=more), focus=focus)


def _help(edit: Edit, chance: "Chance", on: date) -> Help:
    edit.settle(chance.key, on=on, person=chance.person.id)
    edit.settle(OF_THE_DAY, on=on)
    return edit.help("given", chance.person.id, short(chance.what, LOGGED), on=on, about=chance.kind)


async def skip(request: Request) -> Response:
    """Not now: another one takes its place, and this one comes back by itself."""
    here = room(request)
    chance = _chance(request)
    until = repeating.days_after(here.today(), SKIPPED)
    said = _("Not now is fine. It comes back {day}.", day=on_day(until, here.today()))
    async with here.kith.editing(said) as edit:
        edit.put_off(chance.key, until=until, person=chance.person.id)
    return back(request, "/give", said=Said(said, edit.undo), focus="chances")


async def dismiss(request: Request) -> Response:
    """Not this: it is not proposed again, as long as the facts behind it stay what they are."""
    here = room(request)
    chance = _chance(request)
    said = _("It will not be suggested again.")
    async with here.kith.editing(said) as edit:
        edit.dismiss(chance.key, on=here.today(), person=chance.person.id)
    return back(request, "/give", said=Said(said, edit.undo), focus="chances")


async def dismiss_helper(request: Request) -> Response:
    """Somebody is not whom a goal needs."""
    here = room(request)
    key = request.path_params["key"]
    side = here.kith.index.at(":".join(key.split(":")[1:3])) if key.startswith("seek:") else None
    if side is None or side.deleted or len(key) > limits.NAME:
        raise NoSuchRecord
    said = _("They will not be suggested for this goal again.")
    async with here.kith.editing(said) as edit:
        edit.dismiss(key, on=here.today(), person=side.id if isinstance(side, Person) else getattr(side, "person", ""))
    return back(request, "/give", said=Said(said, edit.undo), focus="goals")


def _chance(request: Request) -> "Chance":
    from kith.rules.giving import giving

    here = room(request)
    chance = giving.chance(here.kith, request.path_params["key"], here.today())
    if chance is None:
        raise NoSuchRecord
    return chance


def line(letters: Letters, chance: "Chance", idea: "Idea | None" = None, prefers: str = "") -> Line:
    """A chance as it is shown."""
    return Line(chance, *letters.at(chance.situation, chance.person, chance.about), idea, prefers)


def _goal(letters: Letters, sought: "Sought") -> GoalLine:
    lines = [_helper(letters, each) for each in sought.helpers]
    return GoalLine(sought, lines[:AT_ONCE], lines[AT_ONCE:])


def _helper(letters: Letters, helper: "Helper") -> HelperLine:
    from kith.rules.giving.seeking import nothing_known

    ask, _waiting = letters.at("ask", helper.person, helper.known)
    offer = letters.at("offer", helper.person, helper.about)[0] if helper.about else ""
    return HelperLine(helper, ask, offer, helper.first or nothing_known(helper.person))


def _answered(kith: Kith, today: date) -> bool:
    """Whether chances were taken up or skipped, so that a screen without any is no empty network."""
    from kith.rules.giving.giving import KINDS

    answers = (each for each in kith.all(Reminder) if each.about.partition(":")[0] in KINDS)
    return any(is_put_off(each, today) or each.done == today.isoformat() for each in answers)


routes = [
    Route("/give", show),
    Route("/chances/{key}/doing", done, methods=["POST"]),
    Route("/chances/{key}/skipping", skip, methods=["POST"]),
    Route("/chances/{key}/dismissal", dismiss, methods=["POST"]),
    Route("/matches/{key}/dismissal", dismiss_helper, methods=["POST"]),
]
