"""Shared goals: begun with somebody, worked out together, and carried by steps that have an owner and a day.

A step is a promise, and is kept, moved and let go like any other (`commitments`). How a goal ends, with its outcome
and its thanks, is `outcomes`' business.
"""

from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith, NoSuchRecord
from kith.network.keys import MINE
from kith.records import Commitment, Person, SharedGoal, limits
from kith.rules.together import sharing
from kith.words import on_day
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.choosing import offered
from ..promises.commitments import day_of, owner_in, promised
from ..ground.forms import Form, Refused, filled
from ..ground.lines import promise_line
from ..ground.room import Room, Said


async def show_all(request: Request) -> Response:
    """What is under way, what was done together, and what was let go."""
    from kith.rules.together import together

    here = room(request)
    groups = together.groups(here.kith, here.today())
    return screen(
        request,
        "together/shared_goals.html",
        groups=[(name, [(each, together.with_whom(each.others)) for each in found]) for name, found in groups],
    )


async def new(request: Request) -> Response:
    """A new one; `person` is with whom, `title` what, where another screen knows it already."""
    here, asked = room(request), request.query_params
    chosen = [each for each in here.kith.those(asked.getlist("person")[: limits.ITEMS]) if not each.died]
    return screen(
        request, "together/shared_goal_new.html", title=asked.get("title", "")[: limits.NAME], chosen=chosen, new=[], offer="",
        choices=offered(here.kith, "", chosen, living=True),
    )  # fmt: skip


async def add(request: Request) -> Response:
    """It begins today."""
    here, form = room(request), await filled(request)
    people = _people(here.kith, form)
    values = _said_of_it(here, form)
    said = _("Kept: {title}.", title=values["title"])
    async with here.kith.editing(said) as edit:
        made = edit.add(
            SharedGoal(
                id=edit.new_id(), begun=here.today().isoformat(), members={sharing.ME: "", **{each.id: "" for each in people}},
                **values,
            )
        )  # fmt: skip
    return back(request, page_of(made), said=Said(said, edit.undo, then="/goals-together"))


async def show(request: Request) -> Response:
    """The page of a goal. `edit` names the part that is a form."""
    from kith.rules.together import together

    here, goal = room(request), of(request)
    kith, today = here.kith, here.today()
    editing = request.query_params.get("edit", "")
    still, settled = sharing.steps(kith, goal)
    everybody = sharing.members(kith, goal)
    chosen = [member.person for member in everybody if member.person is not None]
    return screen(
        request,
        "together/shared_goal.html",
        goal=goal,
        title=sharing.title(goal),
        by_when=together.by_when(goal, today),
        settled_on=together.settled_on(goal, today),
        need=together.need(kith, goal, today),
        members=everybody,
        steps=[promise_line(kith, each, today) for each in still],
        settled=[promise_line(kith, each, today) for each in settled],
        parts=together.parts(kith, goal) if goal.state == "done" else [],
        editing=editing,
        chosen=chosen,
        new=[],
        offer="",
        choices=offered(kith.within(goal.network or MINE), "", chosen, living=True) if editing == "members" else [],
    )


async def change(request: Request) -> Response:
    """What it is called, what for, and by when."""
    here, goal, form = room(request), of(request), await filled(request)
    return await _change(request, "name", **_said_of_it(here, form, goal))


async def change_difficulty(request: Request) -> Response:
    """Where it is hard, as they worked it out together."""
    form = await filled(request)
    return await _change(request, "difficulty", difficulty=form.text("difficulty", limits.LINE, _("line")))


async def change_members(request: Request) -> Response:
    """Who is in it; what they bring stays with those who stay."""
    here, goal, form = room(request), of(request), await filled(request)
    people, said = _people(here.kith, form), _("Changed.")
    async with here.kith.editing(said) as edit:
        # read inside the edit: what another window wrote meanwhile stays
        brings = edit.record(SharedGoal, goal.id).members
        kept = {sharing.ME: brings.get(sharing.ME, ""), **{each.id: brings.get(each.id, "") for each in people}}
        edit.change(goal, members=kept)
    return back(request, page_of(goal), said=Said(said, edit.undo), focus="members")


async def change_member(request: Request) -> Response:
    """What one of them brings."""
    here, goal, form = room(request), of(request), await filled(request)
    key = request.path_params["member"]
    if key not in {member.key for member in sharing.members(here.kith, goal)}:
        raise NoSuchRecord
    brings = form.text("brings", limits.LINE, _("line"))
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        edit.change(goal, members={**edit.record(SharedGoal, goal.id).members, key: brings})
    return back(request, page_of(goal), said=Said(said, edit.undo), focus=f"member-{key}")


async def add_step(request: Request) -> Response:
    """A next step: what, who, and by when."""
    here, goal, form = room(request), of(request), await filled(request)
    what, due = promised(form, here.today())
    by, person = sharing.taken_by(here.kith, goal, owner_in(here.kith, form, goal))
    said = _kept_step(here, due, mine=by == "me")
    async with here.kith.editing(said) as edit:
        step = edit.add(
            Commitment(
                id=edit.new_id(), network=goal.network, by=by, person=person, what=what, due=due,
                made=here.today().isoformat(), shared_goal=goal.id,
            )
        )  # fmt: skip
    return back(request, page_of(goal), said=Said(said, edit.undo), focus=f"promise-{step.id}")


async def delete(request: Request) -> Response:
    """It goes, and its steps with it."""
    here, goal = room(request), of(request)
    said = _("Deleted: {text}", text=sharing.title(goal))
    async with here.kith.editing(said) as edit:
        edit.delete(goal, *sharing.steps_by_goal(here.kith, [goal])[goal.id])
    return back(request, "/goals-together", said=Said(said, edit.undo))


def of(request: Request) -> SharedGoal:
    """The goal of the address. Raises NoSuchRecord."""
    return room(request).kith.record(SharedGoal, request.path_params["id"])


def page_of(goal: SharedGoal) -> str:
    """Where a goal is shown."""
    return f"/goals-together/{goal.id}"


async def _change(request: Request, focus: str, **values: Any) -> Response:
    goal = of(request)
    said = _("Changed.")
    async with room(request).kith.editing(said) as edit:
        edit.change(goal, **values)
    return back(request, page_of(goal), said=Said(said, edit.undo), focus=focus)


def _people(kith: Kith, form: Form) -> list[Person]:
    people = kith.those(form.several("person"))
    if len(people) >= limits.ITEMS:
        raise Refused(_("That is more than {n} people. Nothing was changed; please leave some out.", n=limits.ITEMS - 1))
    return people


def _said_of_it(here: Room, form: Form, before: SharedGoal | None = None) -> dict[str, Any]:
    sentence = _("What would you like to do together? A few words are enough: “a garden behind the gym”.")
    return {
        "title": form.needed("title", limits.NAME, _("name"), sentence),
        "why": form.text("why", limits.LINE, _("reason")),
        "by": day_of(form, here.today(), form.text("when", limits.NAME, _("day")), before.by if before else ""),
    }


def _kept_step(here: Room, due: str, *, mine: bool) -> str:
    if not due:
        return _("Kept the step.")
    day = on_day(date.fromisoformat(due), here.today())
    if mine:
        return _("Kept the step, due {day}. Today will bring it up.", day=day)
    return _("Kept the step, due {day}.", day=day)


routes = [
    Route("/goals-together", show_all),
    Route("/goals-together", add, methods=["POST"]),
    Route("/goals-together/new", new),
    Route("/goals-together/{id}", show),
    Route("/goals-together/{id}", change, methods=["POST"]),
    Route("/goals-together/{id}/difficulty", change_difficulty, methods=["POST"]),
    Route("/goals-together/{id}/members", change_members, methods=["POST"]),
    Route("/goals-together/{id}/members/{member}", change_member, methods=["POST"]),
    Route("/goals-together/{id}/steps", add_step, methods=["POST"]),
    Route("/goals-together/{id}/removal", delete, methods=["POST"]),
]
