"""My profile: whose people these are, what I am good at, and what I hope to reach."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import Goal, limits
from kith.words import say as _

from . import wording
from .answers import back, room, screen
from .forms import Form, filled
from .room import Said


async def show(request: Request) -> Response:
    """Name, role, strengths, interests, goals."""
    from .countries import countries  # a long list, for this screen alone

    here = room(request)
    goals = here.kith.all(Goal)
    return screen(
        request,
        "profile.html",
        profile=here.kith.profile(),
        roles=wording.roles(),
        countries=countries(),
        editing=request.query_params.get("edit", ""),
        goals=[goal for goal in goals if goal.state == "open"],
        past_goals=[goal for goal in goals if goal.state != "open"],
    )


async def change(request: Request) -> Response:
    """The profile as it was filled in."""
    from .countries import countries

    form = await filled(request)
    said = _("Your profile is kept.")
    async with room(request).kith.editing(said) as edit:
        edit.change_profile(
            name=form.text("name", limits.NAME, _("name")),
            role=form.choice("role", ["", *wording.roles()]),
            strengths=form.words("strengths", _("strength")),
            interests=form.words("interests", _("interest")),
            country=form.choice("country", countries()),
            welcomed=True,
        )
    return back(request, "/profile", said=Said(said, edit.undo))


async def add_goal(request: Request) -> Response:
    """Something I hope to reach."""
    form = await filled(request)
    said = _("Your goal is kept.")
    async with room(request).kith.editing(said) as edit:
        goal = edit.add(Goal(id=edit.new_id(), what=_what(form)))
    return back(request, "/profile", said=Said(said, edit.undo), focus=f"goal-{goal.id}")


async def change_goal(request: Request) -> Response:
    """In other words, reached, or let go."""
    form = await filled(request)
    goal = room(request).kith.record(Goal, request.path_params["id"])
    said = _("Changed.")
    async with room(request).kith.editing(said) as edit:
        edit.change(goal, what=_what(form), state=form.choice("state", ["open", "reached", "let go"]))
    return back(request, "/profile", said=Said(said, edit.undo), focus=f"goal-{goal.id}")


async def delete_goal(request: Request) -> Response:
    """The goal goes."""
    goal = room(request).kith.record(Goal, request.path_params["id"])
    said = _("Deleted: {text}", text=goal.what)
    async with room(request).kith.editing(said) as edit:
        edit.delete(goal)
    return back(request, "/profile", said=Said(said, edit.undo), focus="goals")


def _what(form: Form) -> str:
    return form.needed("what", limits.LINE, _("goal"), _("There is nothing to keep yet. Write what you hope to reach."))


routes = [
    Route("/profile", show),
    Route("/profile", change, methods=["POST"]),
    Route("/goals", add_goal, methods=["POST"]),
    Route("/goals/{id}", change_goal, methods=["POST"]),
    Route("/goals/{id}/removal", delete_goal, methods=["POST"]),
]
