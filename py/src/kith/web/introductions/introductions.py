"""Introductions: who may like to meet, who is being asked, who has met, and the page of each.

Both are asked first, each alone; a no lets it rest, and nobody is told why. Weeks later one asks how it went.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import Channel, Introduction, Person, limits
from kith.rules.introductions.introducing import Asked
from kith.words import on_day
from kith.words import say as _

from ..ground import whose
from ..ground.answers import back, room, screen
from ..ground.faces import named
from ..ground.forms import Refused, filled
from .introduced import introduced_in_passing, told
from ..ground.room import Room, Said
from ..ground.writing import Letters

PROPOSED = 4
"""Pairs that are proposed at once: enough for a week."""


@dataclass(frozen=True, slots=True)
class Line:
    """An introduction in a list: the two by name, and where it stands."""

    introduction: Introduction
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: what they answered in words, whose people they are among where that is another network's.

    `draft` is a text to them that waits, or "".
    """

    person: Person
    answer: str
    words: str
    elsewhere: str
    draft: str


async def show_all(request: Request) -> Response:
    """Under way, proposed, made, let go."""
    from kith.rules.introductions import introducing
    from kith.rules import matching

    here = room(request)
    kith, today = here.kith, here.today()
    lines: dict[str, list[Line]] = {"agreed": [], "asking": [], "made": [], "let go": []}
    for each in introducing.here(kith):
        words = introducing.words(kith, each, today)
        if introducing.to_look_back_on(each, today):
            words = _("{words} How did it go?", words=words)
        lines[introducing.stage(each)].append(Line(each, introducing.title(kith, each), each.outcome or words))
    return screen(
        request,
        "introductions/introductions.html",
        under_way=lines["agreed"] + lines["asking"],
        made=lines["made"],
        let_go=lines["let go"],
        proposed=matching.introductions(kith, PROPOSED),
        enough=len(kith.people()) > 1,
    )


async def dismiss(request: Request) -> Response:
    """These two need not meet: the proposal stays away."""
    form = await filled(request)
    key = form.text("key", limits.NAME)
    if not key.startswith("introduce:"):
        raise Refused(_("That is no proposal of Kith’s. Nothing was changed."))
    said = _("Put aside. Kith will not propose that again.")
    async with room(request).kith.editing(said) as edit:
        edit.dismiss(key, on=room(request).today())
    return back(request, "/introductions", said=Said(said, edit.undo), focus="proposed")


async def show(request: Request) -> Response:
    """The page of one. `edit` names the part that is a form."""
    from kith.rules.introductions import introducing, pairs

    here = room(request)
    kith, today = here.kith, here.today()
    introduction = of(request)
    two = introducing.both(kith, introduction)
    stage = introducing.stage(introduction)
    letter = Letters(kith).waiting("introduce", [each.id for each in two], introduction.key) if two else None
    return screen(
        request,
        "introductions/introduction.html",
        introduction=introduction,
        title=introducing.title(kith, introduction),
        stage=stage,
        state=introducing.words(kith, introduction, today),
        sides=[_side(here, introduction, each) for each in introducing.asked(kith, introduction)],
        two=two,
        letter=f"/drafts/{letter.id}" if letter else "",
        reasons=[each.words for each in pairs.reasons(kith, *two)] if two and stage in ("asking", "agreed") else [],
        looked_back=on_day(date.fromisoformat(introduction.looked_back), today) if introduction.looked_back else "",
        is_time=introducing.to_look_back_on(introduction, today),
        channels=channels(),
        editing=request.query_params.get("edit", ""),
    )


async def change_why(request: Request) -> Response:
    """Why these two."""
    form = await filled(request)
    return await _change(request, "why", why=form.text("why", limits.LINE, _("why")))


async def answer(request: Request) -> Response:
    """Somebody was asked, or answered, or an answer is put right."""
    from kith.rules.introductions import introducing

    here = room(request)
    form = await filled(request)
    introduction, person = of(request), here.kith.person(form.text("person", limits.NAME))
    said = form.choice("answer", _noted(person))
    words = _noted(person)[said]
    async with here.kith.editing(words) as edit:
        told(edit, here.kith, introduction, person, said, here.today())
    # when both have answered, what comes next stands at the head of the page
    settled = introducing.stage(of(request)) != "asking"
    return back(
        request, page_of(introduction), said=Said(words, edit.undo), focus="state" if settled else f"side-{person.id}"
    )


async def make(request: Request) -> Response:
    """They were introduced, without a text of Kith's."""
    from kith.rules.introductions import introducing

    here = room(request)
    form = await filled(request)
    introduction = of(request)
    channel: Channel = form.choice("channel", channels())
    if introducing.both(here.kith, introduction) is None:
        raise Refused(_("One of the two is not here any more, so they can’t be introduced. Nothing was changed."))
    said = _("Kept: you introduced them. In a few weeks Today asks how it went.")
    async with here.kith.editing(said) as edit:
        introduced_in_passing(edit, here.kith, introduction, here.today(), channel)
    return back(request, page_of(introduction), said=Said(said, edit.undo), focus="outcome")


async def look_back(request: Request) -> Response:
    """How it went; nothing to write is an answer, too."""
    form = await filled(request)
    outcome = form.text("outcome", limits.TEXT, _("text"))
    return await _change(request, "outcome", _("Kept."), outcome=outcome, looked_back=room(request).today().isoformat())


async def let_go(request: Request) -> Response:
    """It is not to be, or not now."""
    return await _change(request, "state", _("Let go. That is fine, too."), state="let go")


async def reopen(request: Request) -> Response:
    """It is not made after all, or it may be after all."""
    gone = {"one_declined": "", "other_declined": "", "made": "", "looked_back": "", "state": "open"}
    return await _change(request, "state", _("Open again."), **gone)


async def delete(request: Request) -> Response:
    """It goes, as if it had not been written; the people stay."""
    from kith.rules.introductions import introducing

    here = room(request)
    introduction = of(request)
    said = _("Deleted: {text}", text=introducing.title(here.kith, introduction))
    async with here.kith.editing(said) as edit:
        edit.delete(introduction)
    return back(request, "/introductions", said=Said(said, edit.undo))


def of(request: Request) -> Introduction:
    """The introduction of the address. Raises NoSuchRecord."""
    return room(request).kith.record(Introduction, request.path_params["id"])


def page_of(introduction: Introduction) -> str:
    """Where an introduction is shown."""
    return f"/introductions/{introduction.id}"


def channels() -> dict[Channel, str]:
    """How one can have introduced two people."""
    return {
        "met": _("We met"), "call": _("By phone"), "video": _("In a video call"), "message": _("By message"),
        "email": _("By mail"),
    }  # fmt: skip


async def _change(request: Request, focus: str, said: str = "", **values: Any) -> Response:
    introduction = of(request)
    said = said or _("Changed.")
    async with room(request).kith.editing(said) as edit:
        edit.change(introduction, **values)
    return back(request, page_of(introduction), said=Said(said, edit.undo), focus=focus)


def _side(here: Room, introduction: Introduction, side: Asked) -> Side:
    home = whose.elsewhere(here.kith, side.person)
    draft = Letters(here.kith).waiting("introduce", [side.person.id], introduction.key)
    return Side(
        side.person, side.answer, _answered(side.answer, side.on, here.today()), home.words if home else "",
        f"/drafts/{draft.id}" if draft else "",
    )  # fmt: skip


def _answered(said: str, on: str, today: date) -> str:
    day = on_day(date.fromisoformat(on), today) if on else ""
    words = {
        "none": _("Not asked yet"),
        "asked": _("Asked {day}, no answer yet", day=day),
        "yes": _("Said yes {day}", day=day),
        "no": _("Said {day} that it is not the time", day=day),
    }
    return words[said]


def _noted(person: Person) -> dict[str, str]:
    """What is said when an answer was written down."""
    name = named(person.name)
    return {
        "asked": _("Noted: you asked {name}.", name=name),
        "yes": _("Noted: {name} said yes.", name=name),
        "no": _("Noted. A no is fine, and nobody else is told."),
        "none": _("Noted: {name} is still to be asked.", name=name),
    }


routes = [
    Route("/introductions", show_all),
    Route("/introductions/dismissals", dismiss, methods=["POST"]),
    Route("/introductions/{id}", show),
    Route("/introductions/{id}/why", change_why, methods=["POST"]),
    Route("/introductions/{id}/answers", answer, methods=["POST"]),
    Route("/introductions/{id}/making", make, methods=["POST"]),
    Route("/introductions/{id}/outcome", look_back, methods=["POST"]),
    Route("/introductions/{id}/release", let_go, methods=["POST"]),
    Route("/introductions/{id}/reopening", reopen, methods=["POST"]),
    Route("/introductions/{id}/removal", delete, methods=["POST"]),
]
