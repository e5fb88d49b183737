"""How a shared goal ends: what came of it, what each of the others had in it, and a thank-you to everybody; or let go.

What somebody did becomes help received, so that thanks unsaid are asked for like any other.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit
from kith.records import SharedGoal, limits
from kith.rules.together import sharing
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.forms import Form, filled
from ..ground.room import Room, Said
from .shared_goals import of, page_of


async def show(request: Request) -> Response:
    """What came of it, and who did what."""
    from kith.rules.together import together

    here, goal = room(request), of(request)
    still, _settled = sharing.steps(here.kith, goal)
    return screen(
        request, "together/shared_goal_outcome.html", goal=goal, title=sharing.title(goal),
        parts=together.parts(here.kith, goal), still=still,
    )  # fmt: skip


async def end(request: Request) -> Response:
    """It is done. What each of the others did is written down, to thank them for."""
    here, goal, form = room(request), of(request), await filled(request)
    outcome = form.text("outcome", limits.TEXT, _("outcome"))
    said = _("Kept. Well done, all of you.") if goal.state != "done" else _("Changed.")
    async with here.kith.editing(said) as edit:
        edit.change(goal, outcome=outcome, state="done", settled=goal.settled or here.today().isoformat())
        _write_down(edit, here, goal, form)
        if form.ticked("settle-steps"):
            _release_steps(edit, here, goal)
    return back(request, page_of(goal), said=Said(said, edit.undo), focus="thanks")


async def let_go(request: Request) -> Response:
    """It is not to be, and its open steps are nobody's any more."""
    here, goal = room(request), of(request)
    said = _("Let go. That is fine, too. Its open steps went with it.") if sharing.steps(here.kith, goal)[0] else _("Let go. That is fine, too.")
    async with here.kith.editing(said) as edit:
        edit.change(goal, state="let go", settled=here.today().isoformat())
        _release_steps(edit, here, goal)
    return back(request, page_of(goal), said=Said(said, edit.undo), focus="name")


async def reopen(request: Request) -> Response:
    """It goes on after all."""
    here, goal = room(request), of(request)
    said = _("It goes on: {title}", title=sharing.title(goal))
    async with here.kith.editing(said) as edit:
        edit.change(goal, state="open", settled="")
    return back(request, page_of(goal), said=Said(said, edit.undo), focus="name")


def _write_down(edit: Edit, here: Room, goal: SharedGoal, form: Form) -> None:
    from kith.rules.together import together

    for part in together.parts(here.kith, goal):
        did = form.text(f"did-{part.person.id}", limits.LINE, _("line"))
        if part.help is None and did:
            edit.help("received", part.person.id, did, on=here.today(), about="time", source=goal.id)
        elif part.help is not None and did:
            edit.change(part.help, what=did)
        elif part.help is not None and not part.help.thanked:
            edit.delete(part.help)


def _release_steps(edit: Edit, here: Room, goal: SharedGoal) -> None:
    for step in sharing.steps(here.kith, goal)[0]:
        edit.release(step, on=here.today())


routes = [
    Route("/goals-together/{id}/outcome", show),
    Route("/goals-together/{id}/outcome", end, methods=["POST"]),
    Route("/goals-together/{id}/letting-go", let_go, methods=["POST"]),
    Route("/goals-together/{id}/reopening", reopen, methods=["POST"]),
]
