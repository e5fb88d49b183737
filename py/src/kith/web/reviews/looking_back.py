"""The steps of a review: what is seen at each, and the note that one leaves. What is chosen on the way is `intentions`'.

Each step is kept as one goes on, so that a review can be left at any moment. Where an idea can be done at once stands here,
as addresses; what is seen, and why, is the rules' business.
"""

from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import NoSuchRecord
from kith.records import Person, Reminder, Review, limits
from kith.rules import reviewing as rules
from kith.words import short
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.choosing import offered
from ..ground.forms import filled
from .intentions import keep_idea, texts_of
from .reviews import of, page, title
from ..ground.room import Room, Said

if TYPE_CHECKING:
    from kith.rules.reviewing.sight import Idea

SAW = 1_800
"""Characters of what a step said that are kept with the review."""


async def show(request: Request) -> Response:
    """One step. `edit` names the intention that is a form, or `own` for a new one."""
    from kith.rules.reviewing import intentions
    from kith.rules.reviewing.sight import last_before

    here = room(request)
    kith, today = here.kith, here.today()
    review, step = of(request), _step(request)
    names = rules.STEPS[review.size]
    at_first, at_last = step.name == names[0], step.name == rules.LAST
    earlier = last_before(kith, review) if at_first else None
    editing = request.query_params.get("edit", "")
    about = _person(here, editing.removeprefix("intention-"))
    chosen = intentions.of(kith, review, today)
    return screen(
        request,
        "reviews/review_intentions.html" if at_last else "reviews/review_step.html",
        review=review,
        page=page(review, step.name),
        step=step,
        sight=rules.look(kith, review, step.name, today),
        title=title(review),
        number=names.index(step.name) + 1,
        names=names,
        before=rules.beside(review, step.name)[0],
        note=review.seen.get(step.name, ""),
        intentions=chosen,
        texts={each.reminder.text for each in chosen},
        full=intentions.is_full(kith, review),
        day=intentions.next_day(kith, review, today).isoformat(),
        meant=intentions.of(kith, earlier, today) if earlier else [],
        place_of=_place_of,
        doors=_doors(),
        editing=editing,
        chosen=[about] if about else [],
        choices=offered(kith, "", [about] if about else [], living=True) if at_last and editing else [],
    )


async def go_on(request: Request) -> Response:
    """The note is kept, and one goes on; with `keep` an idea of the step becomes an intention, and one stays."""
    here = room(request)
    review, step = of(request), _step(request)
    form = await filled(request)
    note, before = form.text("note", limits.LINE, _("note")), review.seen.get(step.name, "")
    wanted = form.text("keep", limits.NAME)
    if wanted:
        return await keep_idea(request, review, step, wanted, note)
    after = rules.beside(review, step.name)[1]
    if not after:
        return await _finish(request, review)
    found = {step.name: note} if note or before else {}
    if saw := _saw(here, review, step):
        found[step.name + rules.SAW] = saw
    said = _("Kept your note.") if note != before else ""
    async with here.kith.editing(said) as edit:
        # read inside the edit: what was noted in another window stays
        edit.change(review, seen=edit.record(Review, review.id).seen | found, step=after)
    return back(request, page(review, after), said=Said(said, edit.undo) if said else None)


async def _finish(request: Request, review: Review) -> Response:
    here = room(request)
    texts = texts_of(here, review)
    said = _("You looked back. Today carries what you chose.") if texts else _("You looked back. That is worth something by itself.")
    async with here.kith.editing(said) as edit:
        edit.change(review, finished=True, step=rules.LAST, intentions=texts)
    return back(request, page(review), said=Said(said, edit.undo))


def _step(request: Request) -> rules.Step:
    step = rules.step(of(request), request.path_params["step"])
    if step is None:
        raise NoSuchRecord
    return step


def _person(here: Room, reminder: str) -> Person | None:
    edited = here.kith.get(Reminder, reminder)
    return here.kith.get(Person, edited.person) if edited and edited.person else None


def _saw(here: Room, review: Review, step: rules.Step) -> str:
    """What a step said, to be kept with the review: a later one may be laid beside it."""
    sight = rules.look(here.kith, review, step.name, here.today())
    return short(" ".join([*(each for figure in sight.figures for each in figure.words), *sight.words]), SAW)


def _place_of(idea: "Idea") -> tuple[str, dict[str, str], str]:
    """Where an idea can be done at once: the address, its query, and the words; empty where it can only be kept."""
    if idea.person is None:
        return "", {}, ""
    if idea.door == "circle":
        return f"/people/{idea.person.id}", {"edit": "circle"}, _("Choose a circle")
    if not idea.situation:
        return "", {}, ""
    return "/drafts/new", {"situation": idea.situation, "person": idea.person.id, "about": idea.about}, _("Write now")


def _doors() -> dict[str, tuple[str, dict[str, str], str]]:
    """The screens where something missing is added, and their words."""
    return {
        "met": ("/capture", {"kind": "met"}, _("Add somebody")),
        "talked": ("/capture", {"kind": "talked"}, _("I talked to someone")),
        "help": ("/help", {"edit": "new"}, _("Write down help")),
        "gathering": ("/gatherings/new", {}, _("Plan to meet new people")),
        "profile": ("/profile", {}, _("My profile")),
    }


routes = [
    Route("/reviews/{id}/{step}", show),
    Route("/reviews/{id}/{step}", go_on, methods=["POST"]),
]
