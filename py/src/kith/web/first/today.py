"""Today: a few cards, each done, drafted, put off or waved away in one tap."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit, NoSuchRecord
from kith.records import Person
from kith.rules.days import repeating
from kith.rules import today as rules
from kith.rules.today.helps import OF_THE_DAY
from kith.words import long_day, on_day
from kith.words import say as _

from . import welcome
from ..files.backup_due import backup_due
from ..ground import wording
from ..ground.answers import back, room, screen
from .cards import cards
from ..ground.faces import first_name
from ..ground.forms import filled
from ..ground.room import Said


async def show(request: Request) -> Response:
    """What is worth doing today; the welcome on the first run."""
    here = room(request)
    profile = here.kith.mine()
    if not profile.welcomed and not here.kith.index.anybody:
        return welcome.show(request)
    return screen(
        request,
        "first/today.html",
        greeting=wording.greeting(here.hour(), first_name(profile.name) if profile.name else ""),
        date=long_day(here.today()),
        profile=profile,
        cards=cards(here.kith, rules.suggestions(here.kith, here.today())),
        kept=rules.kept(here.kith, here.today()),
        anybody=here.kith.anybody,
        backup_due=backup_due(here),
    )


async def done(request: Request) -> Response:
    """It was done: the promise is kept, the thanks were said, or one was in touch."""
    here = room(request)
    suggestion = _suggestion(request)
    # the first screen is drawn without these
    if suggestion.kind == "help":
        from ..giving.give import done_today

        return await done_today(request, suggestion.key)
    from .doing import write_down

    async with here.kith.editing() as edit:
        edit.said, talk = write_down(edit, here.kith, suggestion, here.today())
        said = edit.said
    line = (_("Add a line"), f"/interactions/{talk.id}?edit=talk") if talk else None
    return back(request, "/", said=Said(said, edit.undo, more=line), focus="cards")


async def later(request: Request) -> Response:
    """Not today: it comes back tomorrow, or in some days."""
    here = room(request)
    form = await filled(request)
    suggestion = _suggestion(request)
    until = repeating.days_after(here.today(), form.number("days", 1, 366) or 1)
    said = _("Put off. It comes back {day}.", day=on_day(until, here.today()))
    async with here.kith.editing(said) as edit:
        edit.put_off(suggestion.key, until=until, person=_id(suggestion.person))
        _one_help_a_day(edit, suggestion, here.today())
    return back(request, "/", said=Said(said, edit.undo), focus="cards")


async def dismiss(request: Request) -> Response:
    """Not this: it stays away until something new makes it true again; a rhythm skips one round."""
    here = room(request)
    suggestion = _suggestion(request)
    said = _("It stays as it is.") if suggestion.kind == "looser" else _("Dismissed. Nothing else was changed.")
    async with here.kith.editing(said) as edit:
        edit.dismiss(suggestion.key, on=here.today(), person=_id(suggestion.person))
        _one_help_a_day(edit, suggestion, here.today())
    return back(request, "/", said=Said(said, edit.undo), focus="cards")


def _one_help_a_day(edit: Edit, suggestion: rules.Suggestion, on: date) -> None:
    if suggestion.kind == "help":
        edit.settle(OF_THE_DAY, on=on)


def _id(person: Person | None) -> str:
    return person.id if person else ""


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
