"""The intentions of a review: an idea of a step that is chosen, or one in one's own words; changed, and let go.

They are reminders of one's own, so that Today carries them; a finished review goes on naming them.
"""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit, NoSuchRecord
from kith.records import Reminder, Review, limits
from kith.rules import reviewing as rules
from kith.words import on_day
from kith.words import say as _

from ..ground.answers import back, room
from ..promises.commitments import day_of
from ..ground.forms import Form, Refused, filled
from .reviews import of, page
from ..ground.room import Room, Said


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
        _name_them(edit, review, [*texts_of(here, review), text])
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
        _name_them(edit, review, [text if each == reminder.text else each for each in texts_of(here, review)])
    return back(request, page(review, rules.LAST), said=Said(said, edit.undo), focus=f"intention-{reminder.id}")


async def let_go(request: Request) -> Response:
    """An intention is let go, with no harm done."""
    here, review, reminder = room(request), of(request), _intention(request)
    said = _("Let go: {what}", what=reminder.text)
    async with here.kith.editing(said) as edit:
        edit.delete(reminder)
        _name_them(edit, review, [each for each in texts_of(here, review) if each != reminder.text])
    return back(request, page(review, rules.LAST), said=Said(said, edit.undo), focus="chosen")


async def keep_idea(request: Request, review: Review, step: rules.Step, key: str, note: str) -> Response:
    """An idea of a step becomes an intention, and one stays at the step. Raises Refused for one that is not on offer."""
    from kith.rules.reviewing import intentions

    here = room(request)
    idea = next((each for each in rules.look(here.kith, review, step.name, here.today()).ideas if each.key == key), None)
    if idea is None or idea.door:
        raise Refused(_("That is not on offer any more, because something has changed. Nothing was kept."))
    if idea.words in texts_of(here, review):
        raise Refused(_("You have chosen that already."))
    _room_for_one(here, review)
    # the note is no part of the choice: whoever takes the choice back keeps what was typed
    async with here.kith.editing(_("Kept your note.")) as edit:
        seen = edit.record(Review, review.id).seen
        seen = seen | ({step.name: note} if note or step.name in seen else {})
        review = edit.change(review, seen=seen, step=step.name)
    due = intentions.next_day(here.kith, review, here.today()).isoformat()
    said = _kept(here, due)
    async with here.kith.editing(said) as edit:
        edit.remind(idea.words, due=due, person=idea.person.id if idea.person else "", review=review.id)
        _name_them(edit, review, [*texts_of(here, review), idea.words])
    return back(request, page(review, step.name), said=Said(said, edit.undo), focus="ideas")


def _intention(request: Request) -> Reminder:
    reminder = room(request).kith.record(Reminder, request.path_params["intention"])
    if reminder.review != request.path_params["id"]:
        raise NoSuchRecord
    return reminder


def texts_of(here: Room, review: Review) -> list[str]:
    """What was chosen in a review, in its words."""
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
    from kith.rules.days import due as days

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


routes = [
    Route("/reviews/{id}/intentions/additions", add_intention, methods=["POST"]),
    Route("/reviews/{id}/intentions/{intention}", change_intention, methods=["POST"]),
    Route("/reviews/{id}/intentions/{intention}/removal", let_go, methods=["POST"]),
]
