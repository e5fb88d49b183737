"""Today: a few cards, each done, put off or waved away in one tap."""

from datetime import date, timedelta

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import NoSuchRecord
from kith.rules import today as rules
from kith.words import long_day, on_day
from kith.words import say as _

from . import welcome, wording
from .answers import back, room, screen
from .faces import first_name
from .forms import filled
from .room import Said


async def show(request: Request) -> Response:
    """What is worth doing today; the welcome on the first run."""
    here = room(request)
    profile = here.kith.profile()
    if not profile.welcomed and not here.kith.people():
        return welcome.show(request)
    return screen(
        request,
        "today.html",
        greeting=wording.greeting(here.hour(), first_name(profile.name) if profile.name else ""),
        date=long_day(here.today()),
        profile=profile,
        suggestions=rules.suggestions(here.kith, here.today()),
        anybody=bool(here.kith.people()),
    )


async def done(request: Request) -> Response:
    """It was done: the promise is kept, or one was in touch."""
    here = room(request)
    suggestion = _suggestion(request)
    person, on = suggestion.person, here.today()
    name = person.name if person else ""
    if suggestion.commitment is not None:
        said = _("Kept. {name} will have noticed.", name=name) if name else _("Kept.")
        async with here.kith.editing(said) as edit:
            edit.keep(suggestion.commitment, on=on)
        return back(request, "/", said=Said(said, edit.undo), focus="cards")
    if person is None:
        raise NoSuchRecord
    said = _("Noted: you were in touch with {name} today.", name=name)
    async with here.kith.editing(said) as edit:
        talk = edit.talk(people=[person.id], on=on, channel="message", two_way=suggestion.kind != "follow-up")
    line = (_("Add a line"), f"/people/{person.id}?edit=talk-{talk.id}")
    return back(request, "/", said=Said(said, edit.undo, more=line), focus="cards")


async def later(request: Request) -> Response:
    """Not today: it comes back in some days."""
    here = room(request)
    form = await filled(request)
    suggestion = _suggestion(request)
    until = _after(here.today(), form.number("days", 1, 366) or 1)
    said = _("Put off. It comes back {day}.", day=on_day(until, here.today()))
    async with here.kith.editing(said) as edit:
        edit.put_off(suggestion.key, until=until, person=suggestion.person.id if suggestion.person else "")
    return back(request, "/", said=Said(said, edit.undo), focus="cards")


async def dismiss(request: Request) -> Response:
    """Not this: it stays away until something new makes it true again."""
    here = room(request)
    suggestion = _suggestion(request)
    said = _("Dismissed. Nothing else was changed.")
    async with here.kith.editing(said) as edit:
        edit.dismiss(suggestion.key, on=here.today(), person=suggestion.person.id if suggestion.person else "")
    return back(request, "/", said=Said(said, edit.undo), focus="cards")


def _after(day: date, days: int) -> date:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        # a phone whose clock stands at the end of time
        return date.max


def _suggestion(request: Request) -> rules.Suggestion:
    here = room(request)
    suggestion = rules.suggestion(here.kith, request.path_params["key"], here.today())
    if suggestion is None:
        raise NoSuchRecord
    return suggestion


routes = [
    Route("/", show),
    Route("/today/{key}/done", done, methods=["POST"]),
    Route("/today/{key}/later", later, methods=["POST"]),
    Route("/today/{key}/dismissal", dismiss, methods=["POST"]),
]
