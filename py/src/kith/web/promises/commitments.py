"""Promises, mine and theirs: made, kept, given a new day, let go, deleted.

The day comes from plain words: *send the notes by Friday* is a promise, *send the notes*, and its day.
"""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Commitment, Interaction, Person, SharedGoal, Side, limits
from kith.words import day, on_day
from kith.words import say as _

from ..ground import wording
from ..ground.answers import asked_from, back, room, shown_at
from ..ground.forms import Form, Refused, filled
from ..ground.room import Said


async def add(request: Request) -> Response:
    """A promise between me and the person of the address; `/commitments` asks the form for whom."""
    from ..ground.choosing import whom

    here = room(request)
    form = await filled(request)
    named = request.path_params.get("id", "")
    person = here.kith.person(named) if named else whom(here.kith, form)
    what, due = promised(form, here.today())
    said = kept_promise(due, here.today())
    async with here.kith.editing(said) as edit:
        promise = edit.promise(person.id, what, on=here.today(), by=form.choice("by", wording.promisers()), due=due)
    page = f"/people/{person.id}" if named else "/promises"
    return back(request, page, said=Said(said, edit.undo), focus=f"promise-{promise.id}")


async def change(request: Request) -> Response:
    """Other words, or a new day, which was agreed on."""
    here = room(request)
    form = await filled(request)
    promise = here.kith.record(Commitment, request.path_params["id"])
    new_day = day_of(form, here.today(), form.text("when", limits.NAME, _("day")))
    by, person = _between(here.kith, form, promise)
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        changed = edit.change(promise, what=_what(form), by=by, person=person)
        if new_day != promise.due:
            if promise.due and promise.state == "open":
                edit.renegotiate(changed, due=new_day)
            else:
                edit.change(changed, due=new_day)
    return back(request, _page(request, here.kith, promise), said=Said(said, edit.undo), focus=f"promise-{promise.id}")


async def renegotiate(request: Request) -> Response:
    """A new day, which was agreed on."""
    here = room(request)
    form = await filled(request)
    promise = here.kith.record(Commitment, request.path_params["id"])
    due = day_of(form, here.today(), form.text("when", limits.NAME, _("day")))
    if not due:
        raise Refused(_which_day())
    if due < here.today().isoformat() and due != promise.due:
        raise Refused(_("That day is over. Which day to come did you agree on? Nothing was changed."))
    said = _("The new day: {day}.", day=day(date.fromisoformat(due), here.today()))
    async with here.kith.editing(said) as edit:
        edit.renegotiate(promise, due=due)
    return back(request, _page(request, here.kith, promise), said=Said(said, edit.undo), focus=f"promise-{promise.id}")


async def keep(request: Request) -> Response:
    """It was done."""
    here = room(request)
    promise = here.kith.record(Commitment, request.path_params["id"])
    person = here.kith.get(Person, promise.person)
    if promise.by == "me" and person is not None and not person.died:
        said = _("Kept. {name} will have noticed.", name=person.name)
    else:
        said = _("Kept.")
    async with here.kith.editing(said) as edit:
        edit.keep(promise, on=here.today())
    return back(request, asked_from(request), said=Said(said, edit.undo), focus="promises")


async def release(request: Request) -> Response:
    """It is no longer needed, and both know."""
    here = room(request)
    promise = here.kith.record(Commitment, request.path_params["id"])
    said = _("Let go: {what}", what=promise.what)
    async with here.kith.editing(said) as edit:
        edit.release(promise, on=here.today())
    return back(request, asked_from(request), said=Said(said, edit.undo), focus="promises")


async def reopen(request: Request) -> Response:
    """It is not done after all."""
    here = room(request)
    promise = here.kith.record(Commitment, request.path_params["id"])
    said = _("Open again: {what}", what=promise.what)
    async with here.kith.editing(said) as edit:
        edit.change(promise, state="open", settled="")
    return back(request, asked_from(request), said=Said(said, edit.undo), focus="promises")


async def delete(request: Request) -> Response:
    """The promise goes, as if it had not been written."""
    here = room(request)
    promise = here.kith.record(Commitment, request.path_params["id"])
    said = _("Deleted: {text}", text=promise.what)
    async with here.kith.editing(said) as edit:
        edit.delete(promise)
    return back(request, _page(request, here.kith, promise), said=Said(said, edit.undo), focus="promises")


def promised(form: Form, today: date, name: str = "what") -> tuple[str, str]:
    """What a form promises, and the day it is due ("" for none). Raises Refused where it promises nothing."""
    from kith.rules.days import due as rules

    what = _what(form, name)
    due = day_of(form, today, form.text("when", limits.NAME, _("day")) or what)
    # a day that was taken out again stays out, and so its words stay in
    return (rules.parted(what, today)[0] if due else what), due


def day_of(form: Form, today: date, words: str = "", before: str = "") -> str:
    """The day of a form, "" for none: the one chosen, else the one that `words` name.

    `understood` is what was read from the words while they were typed: an empty day beside it was emptied
    on purpose. A chosen day that stood there `before` gives way to new words. Raises Refused where the field
    for a day in words names none.
    """
    from kith.rules.days import due as rules

    chosen = form.day("due")
    if chosen and chosen.isoformat() == before and form.text("when", limits.NAME, _("day")):
        chosen = None
    if chosen is not None or form.text("understood", limits.NAME):
        return chosen.isoformat() if chosen else ""
    found = rules.due(" ".join(words.split()), today) if words else None
    if found is None and form.text("when", limits.NAME, _("day")):
        raise Refused(_which_day())
    return found.isoformat() if found else ""


def owner_in(kith: Kith, form: Form, goal: SharedGoal) -> str:
    """The key of the member of a shared goal who takes a step, as a form says; I, where it says nothing."""
    from kith.rules.together import sharing

    return form.choice("owner", [member.key for member in sharing.members(kith, goal)])


def kept_promise(due: str, today: date) -> str:
    """What is said when a promise was written down: it repeats the day that was understood."""
    if not due:
        return _("Kept the promise.")
    return _("Kept the promise, due {day}. Today will bring it up.", day=_in_words(due, today))


def _which_day() -> str:
    return _("Which day is that? Write it like “next Friday”, “in two weeks” or “3 March”.")


def _in_words(due: str, today: date) -> str:
    return on_day(date.fromisoformat(due), today)


def _what(form: Form, name: str = "what") -> str:
    return form.needed(name, limits.LINE, _("promise"), _("There is nothing to keep yet. Write what was promised."))


def _between(kith: Kith, form: Form, promise: Commitment) -> tuple[Side, str]:
    """Whose promise it is, and with whom; a step of a shared goal has an owner among its members."""
    goal = kith.get(SharedGoal, promise.shared_goal)
    if goal is not None and form.text("owner", limits.NAME):
        from kith.rules.together import sharing

        return sharing.taken_by(kith, goal, owner_in(kith, form, goal))
    person = form.text("person", limits.NAME)
    return form.choice("by", wording.promisers()), kith.person(person).id if person else promise.person


def _page(request: Request, kith: Kith, promise: Commitment) -> str:
    source, goal = kith.get(Interaction, promise.source), kith.get(SharedGoal, promise.shared_goal)
    pages = ["/promises"]
    if source:
        pages.append(f"/interactions/{source.id}")
    if goal:
        pages.append(f"/goals-together/{goal.id}")
    # what is promised to several is on nobody's page
    return shown_at(request, pages, f"/people/{promise.person}" if promise.person else pages[-1])


routes = [
    Route("/commitments", add, methods=["POST"]),
    Route("/people/{id}/commitments", add, methods=["POST"]),
    Route("/commitments/{id}", change, methods=["POST"]),
    Route("/commitments/{id}/renegotiation", renegotiate, methods=["POST"]),
    Route("/commitments/{id}/keeping", keep, methods=["POST"]),
    Route("/commitments/{id}/release", release, methods=["POST"]),
    Route("/commitments/{id}/reopening", reopen, methods=["POST"]),
    Route("/commitments/{id}/removal", delete, methods=["POST"]),
]
