"""Reminders: those of one's own, the file for a calendar, and what else this phone can do.

Everything that is derived (promises, dates, rhythms) stands under Today; here are the ways in which it
reaches somebody who has not opened Kith.
"""

import json
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Every, Person, Reminder, limits
from kith.rules.days import repeating
from kith.rules.today.reminders import own
from kith.words import calendar_day, on_day
from kith.words import say as _

from ..ground.abilities import abilities
from ..ground.answers import asked_from, back, room, screen
from ..ground.choosing import offered
from ..promises.commitments import day_of
from ..ground.forms import Form, Refused, filled
from ..ground.room import Room, Said

ALARM = "09:00"
"""When the calendar rings, until somebody chooses another time."""

SETTLED = 20
"""Reminders done that still show."""


async def show(request: Request) -> Response:
    """The list, the calendar, and what this phone can do."""
    here = room(request)
    asked = request.query_params
    person = here.kith.get(Person, asked.get("person", ""))
    due = [(repeating.next_due(each), each) for each in own(here.kith)]
    ahead = sorted(((day, each) for day, each in due if day), key=lambda pair: (pair[0], pair[1].id))
    done = sorted((each for day, each in due if day is None), key=lambda each: (each.done, each.id), reverse=True)
    editing = asked.get("edit", "")
    edited = here.kith.get(Reminder, editing.removeprefix("reminder-"))
    about = here.kith.get(Person, edited.person) if edited else person
    profile = here.kith.mine()
    return screen(
        request,
        "more/reminders.html",
        ahead=[(each, _line(here, day, each), _person(here.kith, each)) for day, each in ahead],
        done=[(each, _person(here.kith, each)) for each in done[:SETTLED]],
        repeats=_repeats(),
        abilities=abilities(here.copy),
        alarm=profile.alarm or ALARM,
        names_shown=profile.names_shown,
        file=f"kith-{here.today().isoformat()}.ics",
        editing=editing,
        chosen=[about] if about else [],
        choices=offered(here.kith, "", [about] if about else []) if editing else [],
    )


async def add(request: Request) -> Response:
    """A reminder of one's own. Its day may stand in its own words."""
    here = room(request)
    form = await filled(request)
    text, due = _what_and_when(form, here.today())
    person = _about(here.kith, form)
    said = _("Kept. Today will bring it up {day}.", day=on_day(date.fromisoformat(due), here.today()))
    async with here.kith.editing(said) as edit:
        made = edit.remind(text, due=due, person=person, every=form.choice("every", _repeats()))
    return back(request, "/reminders", said=Said(said, edit.undo), focus=f"reminder-{made.id}")


async def change(request: Request) -> Response:
    """Other words, another day, another rhythm."""
    here = room(request)
    form = await filled(request)
    reminder = _of(request)
    text, due = _what_and_when(form, here.today(), reminder.due)
    values = {"text": text, "person": _about(here.kith, form), "every": form.choice("every", _repeats())}
    if due != reminder.due:
        values |= {"due": due, "done": ""}
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        edit.change(reminder, **values)
    return back(request, "/reminders", said=Said(said, edit.undo), focus=f"reminder-{reminder.id}")


async def done(request: Request) -> Response:
    """It was done; one that repeats comes again."""
    here = room(request)
    reminder = _of(request)
    due = repeating.next_due(reminder)
    on = max(here.today(), due) if due and reminder.every else here.today()
    said = _("Done: {text}", text=reminder.text)
    async with here.kith.editing(said) as edit:
        edit.change(reminder, done=on.isoformat())
    return back(request, asked_from(request), said=Said(said, edit.undo), focus="own")


async def reopen(request: Request) -> Response:
    """It is not done after all."""
    reminder = _of(request)
    said = _("Open again: {what}", what=reminder.text)
    async with room(request).kith.editing(said) as edit:
        edit.change(reminder, done="")
    return back(request, asked_from(request), said=Said(said, edit.undo), focus="own")


async def delete(request: Request) -> Response:
    """It goes."""
    reminder = _of(request)
    said = _("Deleted: {text}", text=reminder.text)
    async with room(request).kith.editing(said) as edit:
        edit.delete(reminder)
    return back(request, "/reminders", said=Said(said, edit.undo), focus="own")


async def settings(request: Request) -> Response:
    """When a calendar rings, and whether a notification names people."""
    form = await filled(request)
    alarm = form.time("alarm") or ALARM
    said = _("Kept. Save the calendar file again, so that your calendar knows.")
    async with room(request).kith.editing(said) as edit:
        edit.change_profile(alarm=alarm, names_shown=form.ticked("names_shown"))
    return back(request, "/reminders", said=Said(said, edit.undo), focus="settings")


async def calendar(request: Request) -> Response:
    """Everything ahead, for a calendar. With `names=none` it names and tells nothing of anybody."""
    from kith.formats import icalendar
    from kith.rules.calendar import appointments

    here = room(request)
    named = request.query_params.get("names") != "none"
    written = icalendar.write(
        appointments.ahead(here.kith, here.today(), named=named), here.now(),
        alarm=here.kith.mine().alarm or ALARM, called=_("Kith"),
    )  # fmt: skip
    return Response(
        written,
        media_type="text/calendar",
        headers={"Content-Disposition": f'attachment; filename="kith-{here.today().isoformat()}.ics"'},
    )


async def notices(request: Request) -> Response:
    """What the service worker is to say on the days to come; the page lays it where that can read it."""
    from kith.rules.calendar import notices

    here = room(request)
    days = notices.notices(here.kith, here.today())
    today = here.today().isoformat()
    prepared = {"days": days, "today": today, "open": today in days}
    return Response(json.dumps(prepared, ensure_ascii=False), media_type="application/json")


def _what_and_when(form: Form, today: date, before: str = "") -> tuple[str, str]:
    from kith.rules.days import due as rules

    sentence = _("What should Kith remind you of? Write a few words.")
    text = form.needed("text", limits.LINE, _("reminder"), sentence)
    when = form.text("when", limits.NAME, _("day"))
    due = day_of(form, today, when or ("" if before else text), before)
    if due and not when and not form.text("due", limits.NAME) and not before:
        text = rules.parted(text, today)[0]
    if not (due or before):
        raise Refused(_("On which day? Write it like “next Friday”, “in two weeks” or “3 March”, or choose one."))
    return text, due or before


def _about(kith: Kith, form: Form) -> str:
    chosen = form.text("who", limits.NAME)
    return kith.person(chosen).id if chosen else ""


def _of(request: Request) -> Reminder:
    return room(request).kith.record(Reminder, request.path_params["id"])


def _person(kith: Kith, reminder: Reminder) -> Person | None:
    return kith.get(Person, reminder.person) if reminder.person else None


def _line(here: Room, day: date, reminder: Reminder) -> str:
    today = here.today()
    when = on_day(day, today) if day >= today else _("since {day}", day=calendar_day(day, today))
    again = {"week": _("every week"), "month": _("every month"), "year": _("every year")}.get(reminder.every, "")
    return ", ".join(filter(None, (when, again)))


def _repeats() -> dict[Every, str]:
    return {"": _("Once"), "week": _("Every week"), "month": _("Every month"), "year": _("Every year")}


routes = [
    Route("/reminders", show),
    Route("/reminders", add, methods=["POST"]),
    Route("/reminders.ics", calendar),
    Route("/reminding.json", notices),
    Route("/reminders/settings", settings, methods=["POST"]),
    Route("/reminders/{id}", change, methods=["POST"]),
    Route("/reminders/{id}/done", done, methods=["POST"]),
    Route("/reminders/{id}/reopening", reopen, methods=["POST"]),
    Route("/reminders/{id}/removal", delete, methods=["POST"]),
]
