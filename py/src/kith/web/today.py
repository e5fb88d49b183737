"""Today: a few cards, each done, drafted, put off or waved away in one tap."""

from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit, Kith, NoSuchRecord
from kith.records import Commitment, Gathering, Help, Interaction, Introduction, Opportunity, Person, Reminder, SharedGoal
from kith.rules import repeating, rhythm
from kith.rules import today as rules
from kith.rules.today.helps import OF_THE_DAY
from kith.rules.today.opportunities import is_last_day
from kith.words import long_day, on_day
from kith.words import say as _

from . import cards, give, welcome, wording
from .answers import back, room, screen
from .faces import first_name
from .forms import filled
from .interactions import written
from .room import Said


async def show(request: Request) -> Response:
    """What is worth doing today; the welcome on the first run."""
    here = room(request)
    profile = here.kith.mine()
    if not profile.welcomed and not here.kith.index.anybody:
        return welcome.show(request)
    return screen(
        request,
        "today.html",
        greeting=wording.greeting(here.hour(), first_name(profile.name) if profile.name else ""),
        date=long_day(here.today()),
        profile=profile,
        cards=[cards.card(here.kith, each) for each in rules.suggestions(here.kith, here.today())],
        kept=rules.kept(here.kith, here.today()),
        anybody=here.kith.anybody,
    )


async def done(request: Request) -> Response:
    """It was done: the promise is kept, the thanks were said, or one was in touch."""
    here = room(request)
    suggestion = _suggestion(request)
    if suggestion.kind == "help":
        return await give.done_today(request, suggestion.key)
    async with here.kith.editing() as edit:
        edit.said, talk = _do(here.kith, edit, suggestion, here.today())
        said = edit.said
    line = (_("Add a line"), f"/interactions/{talk.id}?edit=talk") if talk else None
    return back(request, "/", said=Said(said, edit.undo, more=line), focus="cards")


def _do(kith: Kith, edit: Edit, suggestion: rules.Suggestion, on: date) -> tuple[str, Interaction | None]:
    """Write down what was done; what to say about it, and the contact that it was, if it was one."""
    person, record = suggestion.person, suggestion.record
    name = person.name if person else ""
    match suggestion.kind, record:
        case "promise", Commitment():
            edit.keep(record, on=on)
            told = name and person and not person.died
            return _("Kept. {name} will have noticed.", name=name) if told else _("Kept."), None
        case "thanks", Help():
            edit.thank(record, on=on)
            return _("Noted: you thanked {name}.", name=name), None
        case "gathering", Gathering():
            if not cards.is_past(suggestion):
                edit.settle(suggestion.key, on=on)
                return _("Noted: you are ready."), None
            edit.change(record, debriefed=on.isoformat())
            return _("Noted: you looked back on it."), None
        case "together", SharedGoal():
            edit.settle(suggestion.key, on=on)
            return _("Noted: it goes on."), None
        case "introduction", Introduction():
            from .introduced import taken_up

            return taken_up(kith, edit, suggestion.key, record, on), None
        case "opportunity", Opportunity():
            return _seized(edit, suggestion, record, on), None
        case "review", _nothing:
            edit.settle(suggestion.key, on=on)
            return _("Fine. It comes back when it is time again."), None
        case "reminder", Reminder():
            return _reminded(edit, record, suggestion.key, on), None
    if person is None:
        raise NoSuchRecord
    match suggestion.kind, record:
        case "looser", _nothing:
            edit.change(person, rhythm=suggestion.wider)
            edit.settle(suggestion.key, on=on, person=person.id)
            if not suggestion.wider:
                return _("Changed. Kith leaves this one to you."), None
            return _("Changed. The rhythm is now: {planned}.", planned=rhythm.planned(suggestion.wider)), None
        case "reply", Interaction():
            return _("Noted: you answered {name}.", name=name), _answered(edit, record, on)
        case "date", _nothing:
            edit.settle(suggestion.key, on=on, person=person.id)
            wished = edit.talk(
                people=[person.id], on=on, channel="message", started_by="me", two_way=False, purpose=suggestion.situation
            )
            return _("Noted: you were in touch with {name} today.", name=name), wished
    talk = edit.talk(people=[person.id], on=on, channel="message", two_way=suggestion.kind != "follow-up")
    return _("Noted: you were in touch with {name} today.", name=name), talk


def _seized(edit: Edit, suggestion: rules.Suggestion, opportunity: Opportunity, on: date) -> str:
    if is_last_day(suggestion.key):
        edit.change(opportunity, state="applied")
        return _("Noted: it is applied for.")
    if suggestion.person is None:
        edit.settle(suggestion.key, on=on)
        return _("Noted: you are ready.")
    from .opportunities import thanked

    thanked(edit, opportunity, on)
    return _("Noted: you thanked {name}.", name=suggestion.person.name)


def _reminded(edit: Edit, reminder: Reminder, key: str, on: date) -> str:
    came = date.fromisoformat(key.rpartition(":")[2])
    again = repeating.next_due(edit.change(reminder, done=max(on, came).isoformat()))
    return _("Done. It comes back {day}.", day=on_day(again, on)) if again else _("Done.")


def _answered(edit: Edit, asked: Interaction, on: date) -> Interaction:
    # both: what was answered waits no longer, even if its day is ahead of a clock that went back
    edit.change(asked, two_way=True)
    return edit.talk(people=list(asked.people), on=on, channel=written(asked.channel), started_by="them")


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
