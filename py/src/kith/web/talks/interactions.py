"""What happened: a contact changed or deleted, and what it is found to hold afterwards.

What I learnt, promised and what help passed is traced to the talk (`source`) and dated by it. New
contacts come from capture; the screen of one is `talk`.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit, Kith
from kith.records import Channel, FactKind, Interaction, Person, Record, limits
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, room, shown_at
from ..promises.commitments import kept_promise, promised
from ..ground.forms import Form, Refused, filled
from ..giving.helps import described, helped
from ..ground.room import Said


async def change(request: Request) -> Response:
    """When, how, with whom and what. What a form does not ask about stays as it is."""
    here = room(request)
    form = await filled(request)
    talk = _talk(request)
    on = form.day("on")
    said = _("Changed.")
    async with here.kith.editing(said) as edit:
        if form.ticked("whom"):
            from .capture import took_part

            edit.change(talk, people=took_part(edit, here, form))
        if form.ticked("started_by"):
            edit.change(talk, started_by=form.choice("started_by", wording.starters()))
        edit.change(
            talk,
            on=on.isoformat() if on else talk.on,
            channel=form.choice("channel", wording.channels()),
            text=form.text("text", limits.TEXT, _("line")),
            seemed=form.text("seemed", limits.LINE, _("how they seemed")) if form.ticked("seemed") else talk.seemed,
            differently=(
                form.text("differently", limits.LINE, _("what you would do differently"))
                if form.ticked("differently")
                else talk.differently
            ),
        )
    return back(request, _page(request, here.kith, talk), said=Said(said, edit.undo), focus=f"talk-{talk.id}")


async def delete(request: Request) -> Response:
    """It goes from the page of everybody who was there."""
    here = room(request)
    talk = _talk(request)
    said = _("Deleted what happened.")
    async with here.kith.editing(said) as edit:
        edit.delete(talk)
    page = _page(request, here.kith, talk)
    if page == f"/interactions/{talk.id}":
        people = here.kith.those(talk.people)
        page = f"/people/{people[0].id}" if people else "/people"
    return back(request, page, said=Said(said, edit.undo), focus="timeline")


async def learn(request: Request) -> Response:
    """Something learnt in that talk. Where no kind was chosen, the words may tell it."""
    here, form, talk = room(request), await filled(request), _talk(request)
    person = _whose(here.kith, form, talk)
    text = form.needed("text", limits.TEXT, _("fact"), _("There is nothing to keep yet. Write what you learnt."))
    about = form.choice("about", wording.facts()) if form.text("about", limits.NAME) else _kind_of(text, here.today())
    said = _("Kept what you learnt about {name}.", name=person.name)
    on = _day_of(talk, here.today())
    return await _add(request, said, "fact", lambda edit: edit.learn(person.id, about, text, on=on, source=talk.id))


async def promise(request: Request) -> Response:
    """A promise made in that talk, by me or by them."""
    here, form, talk = room(request), await filled(request), _talk(request)
    person = _whose(here.kith, form, talk)
    what, due = promised(form, here.today())
    by, on = form.choice("by", wording.promisers()), _day_of(talk, here.today())
    return await _add(
        request, kept_promise(due, here.today()), "promise",
        lambda edit: edit.promise(person.id, what, on=on, by=by, due=due, source=talk.id),
    )  # fmt: skip


async def help_(request: Request) -> Response:
    """Help that passed in that talk, one way or the other."""
    here, form, talk = room(request), await filled(request), _talk(request)
    person, values = _whose(here.kith, form, talk), described(form)
    said, on = helped(values["direction"], person), _day_of(talk, here.today())
    return await _add(request, said, "help", lambda edit: edit.help(person=person.id, on=on, source=talk.id, **values))


async def notice(request: Request) -> Response:
    """How they seemed, or what I would do differently: one of them at a time."""
    form = await filled(request)
    focus = "seemed" if form.ticked("seemed") else "differently"
    return await _change(request, _("Kept."), focus, **{focus: form.text(focus, limits.LINE, _("line"))})


async def reply(request: Request) -> Response:
    """Whether they wrote and still wait for my answer. What was written is no meeting."""
    if (await filled(request)).ticked("owed"):
        answered = {"two_way": False, "started_by": "them", "channel": written(_talk(request).channel)}
        return await _change(request, _("Kept: they wait for your answer."), "reply", **answered)
    return await _change(request, _("Kept: nobody waits for your answer."), "reply", two_way=True)


async def ask(request: Request) -> Response:
    """Whether I asked for something."""
    asked = (await filled(request)).ticked("asked")
    said = _("Kept: you asked for something.") if asked else _("Kept: you did not ask for anything.")
    return await _change(request, said, "ask", purpose="ask" if asked else "")


async def _add(request: Request, said: str, shown: str, write: Callable[[Edit], Record]) -> Response:
    """Something that the talk was found to hold is written down; its page shows it under `shown` and its id."""
    async with room(request).kith.editing(said) as edit:
        made = write(edit)
    return _to_page(request, Said(said, edit.undo), f"{shown}-{made.id}")


async def _change(request: Request, said: str, focus: str, **values: Any) -> Response:
    async with room(request).kith.editing(said) as edit:
        edit.change(_talk(request), **values)
    return _to_page(request, Said(said, edit.undo), focus)


def _to_page(request: Request, said: Said, focus: str) -> Response:
    return back(request, f"/interactions/{request.path_params['id']}", said=said, focus=focus)


def written(channel: Channel) -> Channel:
    """How they wrote: by message, unless another way was named."""
    return "message" if channel in ("met", "gathering") else channel


def _page(request: Request, kith: Kith, talk: Interaction) -> str:
    pages = [f"/people/{each.id}" for each in kith.those(talk.people)]
    return shown_at(request, [*pages, f"/interactions/{talk.id}"], pages[0] if pages else "/people")


def _talk(request: Request) -> Interaction:
    return room(request).kith.record(Interaction, request.path_params["id"])


def _whose(kith: Kith, form: Form, talk: Interaction) -> Person:
    """Whose it is: one of those who took part."""
    people = kith.those(talk.people)
    if not people:
        raise Refused(_("Nobody who took part is here any more. Nothing was changed."))
    chosen = form.choice("person", [person.id for person in people])
    return kith.person(chosen)


def _day_of(talk: Interaction, today: date) -> date:
    return date.fromisoformat(talk.on) if talk.on else today


def _kind_of(text: str, today: date) -> FactKind:
    """The kind that the words tell; where they tell none, it is something about them: background."""
    from kith.rules import reading

    told = {each.about for each in reading.read(text, today) if each.kind == "fact"}
    return next((kind for kind in wording.facts() if kind in told), "background")


routes = [
    Route("/interactions/{id}", change, methods=["POST"]),
    Route("/interactions/{id}/facts", learn, methods=["POST"]),
    Route("/interactions/{id}/commitments", promise, methods=["POST"]),
    Route("/interactions/{id}/help", help_, methods=["POST"]),
    Route("/interactions/{id}/notice", notice, methods=["POST"]),
    Route("/interactions/{id}/reply", reply, methods=["POST"]),
    Route("/interactions/{id}/ask", ask, methods=["POST"]),
    Route("/interactions/{id}/removal", delete, methods=["POST"]),
]
