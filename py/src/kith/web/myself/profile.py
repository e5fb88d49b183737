"""My profile: what I bring, what I have lived and what I hope to reach; written in small steps, changed in place.

It is one's own whichever network is looked at; what a child brings stands on the child's page. Goals are next door, in
`goals`.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.network.faults import NoSuchRecord, TooLong
from kith.network.keys import MINE
from kith.records import Goal, limits
from kith.words import calendar_day, in_words
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, room, screen
from ..ground.forms import Form, filled
from ..ground.room import Room, Said
from ..ground.templating import address


@dataclass(frozen=True, slots=True)
class Part:
    """A list of the profile: its name, heading and sign, what is in it, and what is asked where nothing is."""

    name: str
    heading: str
    sign: str
    asked: str
    things: list[str]


async def show(request: Request) -> Response:
    """All of it, one part perhaps as a form; or one step of it (`?step=`), which asks one question."""
    # the first screen knows nothing of this
    from kith.rules import myself

    from ..ground.countries import countries

    asked = request.query_params.get("step", "")
    if asked in myself.NAMES:
        return _step(request, asked)
    here = room(request)
    profile, goals = here.kith.mine(), mine(here.kith)
    editing = request.query_params.get("edit", "")
    parts = [_part(name, getattr(profile, name), profile.role) for name in myself.LISTS]
    return screen(
        request,
        "myself/profile.html",
        profile=profile,
        roles=wording.roles(),
        countries=countries() if editing == "about" else {},
        country=countries().get(profile.country, "") if profile.country else "",
        editing=editing,
        parts=parts,
        goals=[(goal, by_day(goal, here)) for goal in myself.open_goals(goals)],
        past_goals=[goal for goal in goals if goal.state != "open"],
        empty=not any(each.things for each in parts) and not goals,
        goes_on=next((name for name in myself.unsaid(profile, goals) if name in _MAIN), ""),
    )


def _step(request: Request, name: str) -> Response:
    from kith.rules import myself

    here = room(request)
    kith, profile = here.kith, here.kith.mine()
    goals = myself.open_goals(mine(kith))
    wanted = request.query_params.get("goal", "")
    goal = next((each for each in goals if each.id == wanted), goals[0] if goals else None)
    if goal is None and name in ("why", "support"):
        name = "goal"
    step = myself.step(cast(myself.StepName, name), profile.role)
    examples = [text for area in step.areas for text in area.examples]
    chosen = getattr(profile, name) if name in myself.LISTS else []
    typed = ""
    if name == "support" and goal is not None:
        parts = [each.strip() for each in goal.support.split(", ")]
        chosen = [each for each in parts if each in examples]
        typed = ", ".join(each for each in parts if each not in examples)
    following = myself.following(step.name)
    # about a goal that was left out there is nothing to ask
    skip = following if following and not (name == "goal" and goal is None) else None
    return screen(
        request,
        "myself/profile_step.html",
        step=step,
        place=_("Step {n} of {all}", n=in_words(myself.NAMES.index(step.name) + 1), all=in_words(len(myself.NAMES))),
        chosen=chosen,
        own=[each for each in chosen if each not in examples],
        typed=typed,
        goal=goal,
        goals=goals,
        due=goal.by if goal else "",
        named=by_day(goal, here) if goal else "",
        skip=address("", "/profile", {"step": skip, "goal": goal.id if goal and skip in ("why", "support") else ""}) if skip else "/profile",
    )  # fmt: skip


async def change(request: Request) -> Response:
    """What to call me, who I am, and where my numbers are from."""
    from ..ground.countries import countries

    form = await filled(request)
    said = _("Your profile is kept.")
    async with room(request).kith.editing(said) as edit:
        edit.change_profile(
            name=form.text("name", limits.NAME, _("name")),
            role=form.choice("role", ["", *wording.roles()]),
            country=form.choice("country", countries()),
            welcomed=True,
        )
    return back(request, "/profile", said=Said(said, edit.undo), focus="about")


async def change_list(request: Request) -> Response:
    """What I am good at, like, or have lived: what was ticked, and what was written. From a step, on to the next one."""
    from kith.rules import myself

    part = request.path_params["part"]
    if part not in myself.LISTS:
        raise NoSuchRecord
    form, said = await filled(request), _("Kept.")
    changed: dict[str, Any] = {part: picked(form, _heading(part))}
    async with room(request).kith.editing(said) as edit:
        edit.change_profile(**changed)
    if not form.ticked("step"):
        return back(request, "/profile", said=Said(said, edit.undo), focus=part)
    # what says nothing new is as good as skipped
    answer = Said(said, edit.undo, then=f"/profile?step={part}") if edit.undo else None
    return back(request, f"/profile?step={myself.following(part)}", said=answer)


def picked(form: Form, called: str) -> list[str]:
    """What was ticked, in its order, and after it what was written, with commas between; each once. Raises TooLong."""
    ticked = [each.strip() for each in form.several("tick")]
    for each in ticked:
        if len(each) > limits.NAME:
            raise TooLong(called, limits.NAME, len(each))
    return list(dict.fromkeys(filter(None, [*ticked, *form.words("own", called)])))


def mine(kith: Kith) -> list[Goal]:
    """My own goals, whichever network is looked at."""
    return sorted(kith.within(MINE).all(Goal), key=lambda goal: goal.id)


def by_day(goal: Goal, here: Room) -> str:
    """By when a goal is for, in words; "" where no day was said."""
    return _("by {day}", day=calendar_day(date.fromisoformat(goal.by), here.today())) if goal.by else ""


def _part(name: str, things: list[str], role: str) -> Part:
    from kith.rules import myself

    signs = {"strengths": "bolt", "interests": "spark", "perspectives": "leaf"}
    asked = myself.step(cast(myself.StepName, name), role).question
    return Part(name, _heading(name), signs[name], asked, things)


def _heading(part: str) -> str:
    return {
        "strengths": _("What you are good at"),
        "interests": _("What you like"),
        "perspectives": _("What you know from life"),
    }[part]


_MAIN = ("strengths", "interests", "goal")
"""Without these nothing can be matched; the rest may stay unsaid for good."""

routes = [
    Route("/profile", show),
    Route("/profile", change, methods=["POST"]),
    Route("/profile/{part}", change_list, methods=["POST"]),
]
