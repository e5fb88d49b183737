"""Reviews: begun, left and taken up again, and what came of those that were finished. Their steps have a room of their own."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import Review, ReviewSize
from kith.rules import reviewing as rules
from kith.rules.days.counting import days_ago
from kith.rules.today.reviews import OPEN, weekly, weekly_key
from kith.words import calendar_day, long_day, on_day, short
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.forms import Refused, filled
from ..ground.room import Said

SHOWN = 20
"""Finished reviews in the list."""


async def show_all(request: Request) -> Response:
    """The two sizes, what waits to be gone on with, and what was finished."""
    here = room(request)
    today = here.today()
    every = sorted(here.kith.all(Review), key=lambda each: (each.on, each.id), reverse=True)
    finished = [each for each in every if each.finished]
    return screen(
        request,
        "reviews/reviews.html",
        anybody=bool(here.kith.people()),
        waiting=[(each, title(each), _waits_at(each, today)) for each in every if not each.finished],
        finished=[(each, title(each), _when(each, today), short(", ".join(each.intentions), 120)) for each in finished[:SHOWN]],
        weekly=weekly(here.kith) is not None,
    )


async def begin(request: Request) -> Response:
    """A new one; one of that size that was begun lately goes on in its place."""
    here = room(request)
    form = await filled(request)
    sizes: tuple[ReviewSize, ...] = ("week", "term")
    size = form.choice("size", sizes)
    if not here.kith.people():
        raise Refused(_("There is nobody to look back on yet. Add one person first."))
    since = days_ago(here.today(), OPEN)
    waiting = [each for each in here.kith.all(Review) if not each.finished and each.size == size and each.on >= since]
    latest = max(waiting, key=lambda each: (each.on, each.id), default=None)
    if latest is not None:
        return back(request, page(latest, rules.standing_at(latest)))
    async with here.kith.editing(_("Began to look back.")) as edit:
        made = edit.add(Review(id=edit.new_id(), on=here.today().isoformat(), size=size, step=rules.STEPS[size][0]))
    return back(request, page(made, made.step))


async def wish(request: Request) -> Response:
    """Whether Today is to offer the small one every week."""
    here = room(request)
    form = await filled(request)
    wanted = form.ticked("weekly")
    said = _("Kept. Today offers it every week, from this day on.") if wanted else _("Kept. Today does not offer it any more.")
    async with here.kith.editing(said) as edit:
        edit.repeat(weekly_key(here.kith), every="week" if wanted else "", due=here.today().isoformat() if wanted else "")
    return back(request, "/reviews", said=Said(said, edit.undo), focus="weekly")


async def show(request: Request) -> Response:
    """A finished review as it was; of another the step at which it goes on."""
    from kith.rules.reviewing import intentions

    here, review = room(request), of(request)
    if not review.finished:
        return back(request, page(review, rules.standing_at(review)), said=here.take_said())
    kept = intentions.of(here.kith, review, here.today())
    texts = {each.reminder.text for each in kept}
    return screen(
        request,
        "reviews/review_finished.html",
        review=review,
        title=title(review),
        when=long_day(date.fromisoformat(review.on)) if review.on else "",
        kept=kept,
        gone=[each for each in review.intentions if each not in texts],
        seen=[
            (each, saw, note)
            for each in rules.steps(review.size)
            for saw, note in [(review.seen.get(each.name + rules.SAW, ""), review.seen.get(each.name, ""))]
            if saw or note
        ],
    )


async def delete(request: Request) -> Response:
    """The review goes; what it led to stays with Today."""
    review = of(request)
    said = _("Deleted the look back. What you chose in it stays in your reminders.")
    async with room(request).kith.editing(said) as edit:
        edit.delete(review)
    return back(request, "/reviews", said=Said(said, edit.undo))


def of(request: Request) -> Review:
    """The review of the address. Raises NoSuchRecord."""
    return room(request).kith.record(Review, request.path_params["id"])


def page(review: Review, step: str = "") -> str:
    """Where a review, or a step of it, is shown."""
    return f"/reviews/{review.id}/{step}" if step else f"/reviews/{review.id}"


def title(review: Review) -> str:
    """What a review of that size is called."""
    return _("A look at the week") if review.size == "week" else _("A look at the people in your life")


def _waits_at(review: Review, today: date) -> str:
    step = rules.step(review, rules.standing_at(review))
    if not review.on:
        return _("You left at “{step}”.", step=step.heading if step else "")
    when = on_day(date.fromisoformat(review.on), today)
    return _("You began {when}, and left at “{step}”.", when=when, step=step.heading if step else "")


def _when(review: Review, today: date) -> str:
    return calendar_day(date.fromisoformat(review.on), today) if review.on else ""


routes = [
    Route("/reviews", show_all),
    Route("/reviews", begin, methods=["POST"]),
    Route("/reviews/weekly", wish, methods=["POST"]),
    Route("/reviews/{id}", show),
    Route("/reviews/{id}/removal", delete, methods=["POST"]),
]
