"""The steps of a review: what is seen, the note that one leaves, and the intentions that are chosen on the way.

Each step is kept as one goes on, so that a review can be left at any moment. Where an idea can be done at once stands here,
as addresses; what is seen, and why, is the rules' business.
"""

from datetime import date
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit, NoSuchRecord
from kith.records import Person, Reminder, Review, limits
from kith.rules import reviewing as rules
from kith.words import on_day, short
from kith.words import say as _

from .answers import back, room, screen
from .choosing import offered
from .commitments import day_of
from .forms import Form, Refused, filled
from .reviews import of, page, title
from .room import Room, Said

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
        "review_intentions.html" if at_last else "review_step.html",
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
        return await _keep_idea(request, review, step, wanted, note)
    after = rules.beside(review, step.name)[1]
    if not after:
        return await _finish(request, review)
    seen = dict(review.seen)
    if note or before:
        seen[step.name] = note
    if saw := _saw(here, review, step):
        seen[step.name + rules.SAW] = saw
    said = _("Kept your note.") if note != before else ""
    async with here.kith.editing(said) as edit:
        edit.change(review, seen=seen, step=after)
    return back(request, page(review, after), said=Said(said, edit.undo) if said else None)


async def add_intention(request: Request) -> Response:
    """An intention in one's own words."""
    from kith.rules.reviewing import intentions

    here, review = room(request), of(request)
    form = await filled(request)
    _room_for_one(here, review)
    usual = intentions.next_day(here.kith, review, here.today()).isoformat()
    text, due, person = _intended(here, form, usual, named_in_text=True)
    said = _kept(here, due)
    async with here.kith.editing(said) as edit:
        made = edit.remind(text, due=due, person=person, review=review.id)
        _name_them(edit, review, [*_texts(here, review), text])
    return back(request, page(review, rules.LAST), said=Said(said, edit.undo), focus=f"intention-{made.id}")


async def change_intention(request: Request) -> Response:
    """Other words, another day, another person."""
    here, review, reminder = room(request), of(request), _intention(request)
    form = await filled(request)
    text, due, person = _intended(here, form, reminder.due)
    done = "" if due != reminder.due else reminder.done
    said = _("Changed. Today brings it up {day}.", day=_on(here, due))
    async with here.kith.editing(said) as edit:
        edit.change(reminder, text=text, due=due, person=person, done=done)
        _name_them(edit, review, [text if each == reminder.text else each for each in _texts(here, review)])
    return back(request, page(review, rules.LAST), said=Said(said, edit.undo), focus=f"intention-{reminder.id}")


async def let_go(request: Request) -> Response:
    """An intention is let go, with no harm done."""
    here, review, reminder = room(request), of(request), _intention(request)
    said = _("Let go: {what}", what=reminder.text)
    async with here.kith.editing(said) as edit:
        edit.delete(reminder)
        _name_them(edit, review, [each for each in _texts(here, review) if each != reminder.text])
    return back(request, page(review, rules.LAST), said=Said(said, edit.undo), focus="chosen")


async def _keep_idea(request: Request, review: Review, step: rules.Step, key: str, note: str) -> Response:
    from kith.rules.reviewing import intentions

    here = room(request)
    idea = next((each for each in rules.look(here.kith, review, step.name, here.today()).ideas if each.key == key), None)
    if idea is None or idea.door:
        raise Refused(_("That is not on offer any more, because something has changed. Nothing was kept."))
    if idea.words in _texts(here, review):
        raise Refused(_("You have chosen that already."))
    _room_for_one(here, review)
    # the note is no part of the choice: whoever takes the choice back keeps what was typed
    async with here.kith.editing(_("Kept your note.")) as edit:
        seen = review.seen | ({step.name: note} if note or step.name in review.seen else {})
        review = edit.change(review, seen=seen, step=step.name)
    due = intentions.next_day(here.kith, review, here.today()).isoformat()
    said = _kept(here, due)
    async with here.kith.editing(said) as edit:
        edit.remind(idea.words, due=due, person=idea.person.id if idea.person else "", review=review.id)
        _name_them(edit, review, [*_texts(here, review), idea.words])
    return back(request, page(review, step.name), said=Said(said, edit.undo), focus="ideas")


async def _finish(request: Request, review: Review) -> Response:
    here = room(request)
    texts = _texts(here, review)
    said = _("You looked back. Today carries what you chose.") if texts else _("You looked back. That is worth something by itself.")
    async with here.kith.editing(said) as edit:
        edit.change(review, finished=True, step=rules.LAST, intentions=texts)
    return back(request, page(review), said=Said(said, edit.undo))


def _step(request: Request) -> rules.Step:
    step = rules.step(of(request), request.path_params["step"])
    if step is None:
        raise NoSuchRecord
    return step


def _intention(request: Request) -> Reminder:
    reminder = room(request).kith.record(Reminder, request.path_params["intention"])
    if reminder.review != request.path_params["id"]:
        raise NoSuchRecord
    return reminder


def _person(here: Room, reminder: str) -> Person | None:
    edited = here.kith.get(Reminder, reminder)
    return here.kith.get(Person, edited.person) if edited and edited.person else None


def _saw(here: Room, review: Review, step: rules.Step) -> str:
    """What a step said, to be kept with the review: a later one may be laid beside it."""
    sight = rules.look(here.kith, review, step.name, here.today())
    return short(" ".join([*(each for figure in sight.figures for each in figure.words), *sight.words]), SAW)


def _texts(here: Room, review: Review) -> list[str]:
    from kith.rules.reviewing import intentions

    return [each.reminder.text for each in intentions.of(here.kith, review, here.today())]


def _name_them(edit: Edit, review: Review, texts: list[str]) -> None:
    """A review that was finished goes on naming what was chosen, even where a reminder is deleted later."""
    if review.finished:
        edit.change(review, intentions=texts)


def _room_for_one(here: Room, review: Review) -> None:
    from kith.rules.reviewing import intentions

    if intentions.is_full(here.kith, review):
        raise Refused(_("Three are enough. Let one of them go first, then keep this one."))


def _kept(here: Room, due: str) -> str:
    return _("Kept. Today brings it up {day}.", day=_on(here, due))


def _on(here: Room, due: str) -> str:
    return on_day(date.fromisoformat(due), here.today())


def _intended(here: Room, form: Form, before: str, *, named_in_text: bool = False) -> tuple[str, str, str]:
    """The words, the day and the person (an id, or "") of a form in which the day `before` stood."""
    from kith.rules import due as days

    text = form.needed("text", limits.LINE, _("intention"), _("What will you do? A few words are enough."))
    when, chosen = form.text("when", limits.NAME, _("day")), form.day("due")
    if named_in_text and not when and (chosen is None or chosen.isoformat() == before):
        text, named = days.parted(text, here.today())
        due = named.isoformat() if named else before
    else:
        due = day_of(form, here.today(), when, before)
    if not due:
        raise Refused(_("On which day? Write it like “next Friday”, “in two weeks” or “3 March”, or choose one."))
    who = form.text("who", limits.NAME)
    return text, due, here.kith.person(who).id if who else ""


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
    Route("/reviews/{id}/intentions/additions", add_intention, methods=["POST"]),
    Route("/reviews/{id}/intentions/{intention}", change_intention, methods=["POST"]),
    Route("/reviews/{id}/intentions/{intention}/removal", let_go, methods=["POST"]),
    Route("/reviews/{id}/{step}", show),
    Route("/reviews/{id}/{step}", go_on, methods=["POST"]),
]
