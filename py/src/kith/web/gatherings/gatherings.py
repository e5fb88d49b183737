"""Gatherings: planned, prepared for, changed, deleted. Who is there, the debrief and invitations have rooms of their own.

The page of a gathering holds all of it, from the plan to what follows, and asks for nothing but a name.
"""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Draft, Gathering, limits
from kith.rules.occasions import gatherings as rules
from kith.words import capital
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.choosing import offered
from ..ground.forms import Form, filled
from ..ground.room import Said

SIGNS = {
    "fair": "flag", "workshop": "bolt", "class": "book", "forum": "chat", "coffee chat": "wave", "study group": "people",
    "other": "calendar",
}  # fmt: skip


async def show_all(request: Request) -> Response:
    """What is to come, what waits for a look back, and what was."""
    here = room(request)
    today = here.today()
    return screen(
        request,
        "gatherings/gatherings.html",
        groups=[
            (name, [(each, SIGNS[each.about], rules.title(each), _line(each, request)) for each in found])
            for name, found in (
                (_("To come"), rules.to_come(here.kith, today)),
                (_("To look back on"), rules.to_look_back_on(here.kith, today)),
                (_("Past"), rules.looked_back_on(here.kith, today)),
            )
            if found
        ],
    )


async def plan(request: Request) -> Response:
    """A new one: its kind, and whatever is known of it."""
    asked = request.query_params.get("kind", "")
    kinds = rules.kinds()
    return screen(
        request, "gatherings/gathering_new.html", kinds=kinds, chosen=asked if asked in kinds else "fair", signs=SIGNS
    )  # fmt: skip


async def add(request: Request) -> Response:
    """The new one is kept."""
    form = await filled(request)
    values = _said_of_it(form)
    said = _("Kept: {title}.", title=values["title"] or rules.kinds()[values["about"]].name)
    async with room(request).kith.editing(said) as edit:
        made = edit.gather(**values)
    return back(request, f"/gatherings/{made.id}", said=Said(said, edit.undo, then="/gatherings"))


async def show(request: Request) -> Response:
    """The page of a gathering. `edit` names the part that is a form."""
    here = room(request)
    gathering = of(request)
    today = here.today()
    editing = request.query_params.get("edit", "")
    meeting = here.kith.those(gathering.to_meet)
    return screen(
        request,
        "gatherings/gathering.html",
        gathering=gathering,
        title=rules.title(gathering),
        kind=rules.kind(gathering),
        kinds=rules.kinds(),
        sign=SIGNS[gathering.about],
        signs=SIGNS,
        when=capital(rules.when(gathering, today)),
        stage=rules.stage(gathering, today),
        starters=rules.starters(gathering),
        meeting=meeting,
        invited=here.kith.those(gathering.invited),
        drafts=_drafts(here.kith, gathering),
        came=[(person, _text_of(here.kith, gathering, person.id)) for person in here.kith.those(gathering.came)],
        following=rules.following(here.kith, gathering) if gathering.debriefed else [],
        editing=editing,
        chosen=meeting,
        new=[],
        choices=offered(here.kith, "", meeting) if editing == "meeting" else [],
        offer="",
    )


async def change(request: Request) -> Response:
    """Its name, kind, day, time and place."""
    form = await filled(request)
    return await _change(request, "name", **_said_of_it(form))


async def change_plan(request: Request) -> Response:
    """What one means to do there."""
    form = await filled(request)
    return await _change(request, "plan", plan=form.text("plan", limits.TEXT, _("plan")))


async def change_meeting(request: Request) -> Response:
    """Whom to meet among those one knows, and whom to look for."""
    here = room(request)
    form = await filled(request)
    people = [each.id for each in here.kith.those(form.several("person"))]
    return await _change(request, "meeting", to_meet=people, to_find=form.words("to_find", _("line")))


async def change_questions(request: Request) -> Response:
    """The questions to take along, one a line."""
    form = await filled(request)
    return await _change(request, "questions", questions=form.lines("questions", _("list of questions")))


async def add_question(request: Request) -> Response:
    """One more question."""
    form = await filled(request)
    asked = form.needed("question", limits.LINE, _("question"), _("There is no question yet to keep."))
    gathering = of(request)
    return await _change(request, "questions", questions=[*dict.fromkeys([*gathering.questions, asked])])


async def delete(request: Request) -> Response:
    """It goes; the people and the talks stay."""
    gathering = of(request)
    said = _("Deleted: {text}", text=rules.title(gathering))
    async with room(request).kith.editing(said) as edit:
        edit.delete(gathering)
    return back(request, "/gatherings", said=Said(said, edit.undo))


def of(request: Request) -> Gathering:
    """The gathering of the address. Raises NoSuchRecord."""
    return room(request).kith.record(Gathering, request.path_params["id"])


def page_of(gathering: Gathering) -> str:
    """Where a gathering is shown."""
    return f"/gatherings/{gathering.id}"


async def _change(request: Request, focus: str, **values: Any) -> Response:
    gathering = of(request)
    said = _("Changed.")
    async with room(request).kith.editing(said) as edit:
        edit.change(gathering, **values)
    return back(request, page_of(gathering), said=Said(said, edit.undo), focus=focus)


def _said_of_it(form: Form) -> dict[str, Any]:
    on = form.day("on")
    return {
        "about": form.choice("about", rules.kinds()),
        "title": form.text("title", limits.NAME, _("name")),
        "on": on.isoformat() if on else "",
        "time": form.time("time"),
        "where": form.text("where", limits.NAME, _("place")),
    }


def _line(gathering: Gathering, request: Request) -> str:
    when = capital(rules.when(gathering, room(request).today()))
    return ", ".join(filter(None, (when, gathering.where)))


def _text_of(kith: Kith, gathering: Gathering, person: str) -> str:
    talk = rules.talk_there(kith, gathering, person)
    return talk.text if talk else ""


def _drafts(kith: Kith, gathering: Gathering) -> list[tuple[Draft, str]]:
    """The invitations that wait to be sent, and to whom."""
    kept = [each for each in kith.all(Draft) if each.about == gathering.key and not each.sent]
    named = [(each, [person.name for person in kith.those(each.people)]) for each in kept]
    return [(each, ", ".join(names)) for each, names in sorted(named, key=lambda pair: (pair[1], pair[0].id)) if names]


routes = [
    Route("/gatherings", show_all),
    Route("/gatherings", add, methods=["POST"]),
    Route("/gatherings/new", plan),
    Route("/gatherings/{id}", show),
    Route("/gatherings/{id}", change, methods=["POST"]),
    Route("/gatherings/{id}/plan", change_plan, methods=["POST"]),
    Route("/gatherings/{id}/meeting", change_meeting, methods=["POST"]),
    Route("/gatherings/{id}/questions", change_questions, methods=["POST"]),
    Route("/gatherings/{id}/questions/additions", add_question, methods=["POST"]),
    Route("/gatherings/{id}/removal", delete, methods=["POST"]),
]
