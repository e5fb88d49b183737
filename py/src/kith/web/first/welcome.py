"""The first run: one screen, a few questions that may be skipped (a parent names a child), and people to try it with."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network.keys import MINE
from kith.records import limits
from kith.words import count
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, room, screen
from ..ground.forms import filled
from ..ground.room import Said


def show(request: Request) -> Response:
    """The welcome."""
    return screen(request, "first/welcome.html", roles=wording.roles())


async def answer(request: Request) -> Response:
    """The answers; every one of them may be empty."""
    form = await filled(request)
    role = form.choice("role", ["", *wording.roles()])
    child = form.text("child", limits.NAME, _("name")) if role == "parent" else ""
    said = None
    async with room(request).kith.editing(_("Welcome.")) as edit:
        edit.welcome(
            name=form.text("name", limits.NAME, _("name")),
            role=role,
            strengths=form.words("strengths", _("strengths")),
            goal=form.text("goal", limits.LINE, _("goal")),
        )
        if child:
            page = f"/networks/{edit.add_child(child).id}"
            said = Said(_("{name} has a page here, too.", name=child), more=(_("Open it"), page))
    return back(request, "/", said=said)


async def add_samples(request: Request) -> Response:
    """People to try it with."""
    here = room(request)
    if here.kith.has_samples:
        return back(request, "/", said=Said(_("The sample people are here already.")))
    from kith.formats import samples  # only whoever asks for them waits for them

    said = _("Sample people are in. More takes them out again.")
    async with here.kith.editing(said) as edit:
        edit.welcome()
        for record in samples.records(here.today(), edit.new_id, MINE, parent=here.kith.mine().role == "parent"):
            edit.add(record)
        edit.change_profile(**samples.lacking(here.kith.mine()))
    return back(request, "/", said=Said(said, edit.undo))


async def remove_samples(request: Request) -> Response:
    """Exactly the sample people, and what hangs on them."""
    from kith.formats import samples

    here = room(request)
    async with here.kith.editing(_("The sample people are gone.")) as edit:
        edit.change_profile(**samples.without(here.kith.mine()))
        gone = edit.remove_samples()
    went = count(gone, "One sample person is gone.", "{n} sample people are gone.")
    said = wording.sentences([went, _("What you added stays.")])
    return back(request, "/more", said=Said(said, edit.undo))


routes = [
    Route("/welcome", answer, methods=["POST"]),
    Route("/samples", add_samples, methods=["POST"]),
    Route("/samples/removal", remove_samples, methods=["POST"]),
]
