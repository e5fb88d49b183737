"""Goals of my own: what, why, by when, and who could support them; reached with others, or let go without a word of blame.

Reaching one leads to whoever helped: telling people how it went on is the thanks they like best (the articles' row 20).
"""

from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network.keys import MINE
from kith.records import Goal, Help, Person, limits
from kith.words import listing
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.choosing import offered
from ..promises.commitments import day_of
from ..ground.forms import Form, Refused, filled
from .profile import mine, picked
from ..ground.room import Said

OFFERED = 4
"""People who helped lately, offered first."""


async def add(request: Request) -> Response:
    """Something I hope to reach, written or tapped; from a step, on to why."""
    form, here = await filled(request), room(request)
    what = _what(form)
    said = _("Your goal is kept.")
    there = next((each for each in mine(here.kith) if each.state == "open" and each.what == what), None)
    async with here.kith.editing(said) as edit:
        goal = there or edit.add(Goal(id=edit.new_id(), network=MINE, what=what, **_more(form, here.today(), "")))
    if form.ticked("step"):
        answer = Said(said, edit.undo, then="/profile?step=goal") if edit.undo else None
        return back(request, f"/profile?step=why&goal={goal.id}", said=answer)
    return back(request, "/profile", said=Said(said, edit.undo), focus=f"goal-{goal.id}")


async def change(request: Request) -> Response:
    """All of it at once."""
    form, here, goal = await filled(request), room(request), _goal(request)
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        edit.change(goal, what=_what(form), **_more(form, here.today(), goal.by))
    return back(request, "/profile", said=Said(said, edit.undo), focus=f"goal-{goal.id}")


async def reason(request: Request) -> Response:
    """Why, and by when: one step of the profile."""
    form, here, goal = await filled(request), room(request), _goal(request)
    said = _("Kept.")
    async with here.kith.editing(said) as edit:
        edit.change(goal, why=form.text("why", limits.LINE, _("reason")), by=_by(form, here.today(), goal.by))
    answer = Said(said, edit.undo, then=f"/profile?step=why&goal={goal.id}") if edit.undo else None
    return back(request, f"/profile?step=support&goal={goal.id}", said=answer)


async def support(request: Request) -> Response:
    """What kind of person could help: the last step of the profile."""
    form, here, goal = await filled(request), room(request), _goal(request)
    said = _("That is your profile. You can change every line of it here.")
    async with here.kith.editing(said) as edit:
        edit.change(goal, support=", ".join(picked(form, _("what would help"))))
    answer = Said(said, edit.undo, then=f"/profile?step=support&goal={goal.id}", more=(_("Give"), "/give"))
    return back(request, "/profile", said=answer)


async def reach(request: Request) -> Response:
    """It is reached. What comes next is whom to tell."""
    here, goal = room(request), _goal(request)
    said = _("You reached it.")
    async with here.kith.editing(said) as edit:
        edit.change(goal, state="reached")
    return back(request, f"/goals/{goal.id}/thanks", said=Said(said, edit.undo, then="/profile"))


async def release(request: Request) -> Response:
    """It is let go: a goal is nobody's duty."""
    here, goal = room(request), _goal(request)
    said = _("Let go. What you learnt on the way stays yours.")
    async with here.kith.editing(said) as edit:
        edit.change(goal, state="let go")
    return back(request, "/profile", said=Said(said, edit.undo), focus="goals")


async def reopen(request: Request) -> Response:
    """It is open again."""
    here, goal = room(request), _goal(request)
    said = _("It is one of your goals again.")
    async with here.kith.editing(said) as edit:
        edit.change(goal, state="open")
    return back(request, "/profile", said=Said(said, edit.undo), focus=f"goal-{goal.id}")


async def delete(request: Request) -> Response:
    """The goal goes, as if it had not been written."""
    here, goal = room(request), _goal(request)
    said = _("Deleted: {text}", text=goal.what)
    async with here.kith.editing(said) as edit:
        edit.delete(goal)
    return back(request, "/profile", said=Said(said, edit.undo), focus="goals")


async def whom_to_thank(request: Request) -> Response:
    """Congratulations, and the question who helped. Whoever helped lately is offered first."""
    from kith.rules import myself

    here, goal = room(request), _goal(request)
    helped = sorted(here.kith.all(Help), key=lambda each: (each.on, each.id), reverse=True)
    lately = [each.person for each in helped if each.direction == "received"]
    first = [each for each in here.kith.those(lately) if not each.died][:OFFERED]
    others = [each for each in offered(here.kith, "", first, living=True) if each not in first]
    return screen(
        request, "myself/goal_reached.html", goal=goal, ways=myself.ways_of_helping(), anybody=here.kith.anybody,
        chosen=[], new=[], choices=[*first, *others][: OFFERED * 2], offer="",
    )  # fmt: skip


async def keep_who_helped(request: Request) -> Response:
    """Help received from each of them; Today asks for the thanks until they are said."""
    form, here, goal = await filled(request), room(request), _goal(request)
    people = _people(form, here.kith.those(form.several("person")))
    what = ", ".join(picked(form, _("what they did"))) or _("stood by me on the way to this: {goal}", goal=goal.what)
    said = _("Kept. Tell them what became of it: {names}.", names=listing([each.name for each in people]))
    async with here.kith.editing(said) as edit:
        helps = [
            edit.help("received", each.id, what, on=here.today(), about="encouragement") for each in people
        ]
    answer = Said(said, edit.undo, then=f"/goals/{goal.id}/thanks")
    if len(helps) == 1:
        page = f"/drafts/new?situation=thank&person={people[0].id}&about={helps[0].key}"
        return back(request, page, said=answer)
    return back(request, "/help", said=answer)


async def understand(request: Request) -> Response:
    """The day that the words of a goal name, as they are typed."""
    from kith.rules import myself

    from ..promises.promises import understood

    words = {"day_label": _("or choose a day"), "example": _("It may stay open.")}
    return await understood(request, myself.by_when, ["when"], **words)


def _goal(request: Request) -> Goal:
    return room(request).kith.record(Goal, request.path_params["id"])


def _people(form: Form, people: list[Person]) -> list[Person]:
    if not people:
        raise Refused(_("Who was it? Tap a name. What you typed is still here."))
    return people


def _what(form: Form) -> str:
    """In one's own words, or else the example that was tapped."""
    nothing = _("There is nothing to keep yet. Write what you hope to reach.")
    if typed := form.text("what", limits.LINE, _("goal")):
        return typed
    return form.needed("tick", limits.LINE, _("goal"), nothing)


def _more(form: Form, today: date, before: str) -> dict[str, Any]:
    return {
        "why": form.text("why", limits.LINE, _("reason")),
        "by": _by(form, today, before),
        "support": form.text("support", limits.LINE, _("what would help")),
    }


def _by(form: Form, today: date, before: str) -> str:
    from kith.rules import myself

    words = form.text("when", limits.NAME, _("day"))
    if not words or form.text("understood", limits.NAME):
        return day_of(form, today, before=before)
    chosen = form.day("due")
    if chosen is not None and chosen.isoformat() != before:
        return chosen.isoformat()
    found = myself.by_when(words, today)
    if found is None:
        raise Refused(_("Which day is that? Write it like “in June”, “in two years” or “3 March”, or leave it out."))
    return found.isoformat()


routes = [
    Route("/goals", add, methods=["POST"]),
    Route("/goals/days", understand, methods=["POST"]),
    Route("/goals/{id}", change, methods=["POST"]),
    Route("/goals/{id}/reason", reason, methods=["POST"]),
    Route("/goals/{id}/support", support, methods=["POST"]),
    Route("/goals/{id}/reaching", reach, methods=["POST"]),
    Route("/goals/{id}/release", release, methods=["POST"]),
    Route("/goals/{id}/reopening", reopen, methods=["POST"]),
    Route("/goals/{id}/removal", delete, methods=["POST"]),
    Route("/goals/{id}/thanks", whom_to_thank),
    Route("/goals/{id}/thanks", keep_who_helped, methods=["POST"]),
]
