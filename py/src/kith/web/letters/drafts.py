"""Drafts: a starting text for somebody, changed, handed to the phone's own apps, and kept for later.

Kith sends nothing. Once a text was handed over, the person says whether it went out: that is `sendings`' business.
"""

from dataclasses import dataclass
from datetime import date
from itertools import islice
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import NoSuchRecord
from kith.records import Channel, Draft, Introduction, Person, Situation, limits
from kith.words import listing, on_day
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, room, root, screen
from ..ground.faces import first_name, named
from ..ground.forms import Form, filled
from .handing_over import ways
from .letters import Text, introduction_of, of_introduction, shown_by
from ..ground.room import Room, Said

OFFERED = 8
"""People to choose from at once."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody to choose, and where that leads."""

    person: Person
    address: str


async def show(request: Request) -> Response:
    """The texts kept for later, the newest first, then those that were sent."""
    here = room(request)
    kept = sorted(here.kith.all(Draft), key=lambda each: (each.made, each.id), reverse=True)
    lines = [
        (each, names_of(here, each.people), wording.situations()[each.situation], _day(each, here.today()))
        for each in kept
    ]
    return screen(
        request, "letters/drafts.html",
        waiting=[line for line in lines if not line[0].sent],
        sent=[line for line in lines if line[0].sent][:OFFERED],
    )  # fmt: skip


async def new(request: Request) -> Response:
    """A new text; before it, where they are not said yet, for whom and what for."""
    here = room(request)
    asked = request.query_params
    people = _people(here, asked.getlist("person"))
    situation = next((each for each in wording.situations() if each == asked.get("situation")), None)
    about = asked.get("about", "")
    if situation == "introduce" and (introduction := introduction_of(here, about, people)):
        texts = of_introduction(here, introduction, people)
        page = f"/introductions/{introduction.id}"
        return _show_texts(request, texts, None) if texts else back(request, page, said=here.take_said())
    if not people:
        return _choose_person(request, situation, about, [])
    if any(person.died for person in people):
        return screen(request, "letters/draft_none.html", person=people[0])
    if situation is None:
        return _choose_situation(request, people[0], about)
    if situation == "introduce" and len(people) < 2:
        return _choose_person(request, situation, about, people)
    check = None
    if situation == "ask":
        from kith.rules.giving import asking

        check = asking.check(here.kith, people[0], here.today())
        if check.only_asks and "anyway" not in asked:
            return screen(request, "giving/ask_check.html", person=people[0], check=check, about=about, editing=asked.get("edit", ""))
    return _show_texts(request, _texts(here, situation, people, about), check)


def _texts(here: Room, situation: Situation, people: list[Person], about: str) -> list[Text]:
    """A text to each of them, about the record with that key."""
    from kith.rules import drafts as rules

    texts = []
    for number, to in enumerate(people, 1):
        # to introduce two, each is asked alone about the other
        pair = [to, *(each for each in people if each is not to)] if situation == "introduce" else [to]
        made = rules.compose(here.kith, situation, pair, here.today(), about)
        texts.append(
            Text(number, situation, pair, about, made.subject, made.text, ways([to], made.subject, made.text), made.hints)
        )
    return texts


async def open_kept(request: Request) -> Response:
    """A text that was kept."""
    here = room(request)
    draft = here.kith.record(Draft, request.path_params["id"])
    people = _people(here, draft.people)
    if not people:
        raise NoSuchRecord
    both = draft.about.startswith(Introduction.kind) and len(people) > 1
    text = Text(
        1, draft.situation, people, draft.about, draft.subject, draft.text,
        ways(people if both else people[:1], draft.subject, draft.text), draft=draft, both=both,
    )  # fmt: skip
    return _show_texts(request, [text], None)


async def keep(request: Request) -> Response:
    """It waits here for later."""
    here = room(request)
    form = await filled(request)
    people = [each.id for each in written_to(here, form)]
    said = _("Kept for later. It is not sent.")
    async with here.kith.editing(said) as edit:
        draft = edit.draft(
            form.choice("situation", wording.situations()), people, text_of(form), on=here.today(),
            subject=subject_of(form), about=form.text("about", limits.NAME),
        )  # fmt: skip
    return back(request, f"/drafts/{draft.id}", said=Said(said, edit.undo, then="/drafts"))


async def change(request: Request) -> Response:
    """Other words."""
    here = room(request)
    form = await filled(request)
    draft = here.kith.record(Draft, request.path_params["id"])
    said = _("Changed. It is not sent.")
    async with here.kith.editing(said) as edit:
        edit.change(draft, text=text_of(form), subject=subject_of(form))
    return back(request, f"/drafts/{draft.id}", said=Said(said, edit.undo))


async def delete(request: Request) -> Response:
    """The kept text goes."""
    here = room(request)
    draft = here.kith.record(Draft, request.path_params["id"])
    said = _("Deleted the text for {names}.", names=names_of(here, draft.people))
    async with here.kith.editing(said) as edit:
        edit.delete(draft)
    return back(request, "/drafts", said=Said(said, edit.undo, then=f"/drafts/{draft.id}"))


def _show_texts(request: Request, texts: list[Text], check: object) -> Response:
    words, sign = wording.situations()[texts[0].situation]
    return screen(
        request, "letters/draft.html", texts=texts, person=texts[0].people[0], back_to=shown_by(texts[0]), title=words, sign=sign, check=check,
        channels=channels(), editing=request.query_params.get("edit", ""), guide_passage=_passages().get(texts[0].situation),
    )  # fmt: skip


def _choose_person(request: Request, situation: Situation | None, about: str, chosen: list[Person]) -> Response:
    from kith.rules.finding import search

    here = room(request)
    query = request.query_params.get("q", "").strip()[: limits.NAME]
    found = (each.person for each in search.find(here.kith, query, today=here.today()))
    kept = [(name, value) for name, value in (("situation", situation or ""), ("about", about)) if value]
    kept += [("person", each.id) for each in chosen]
    others = [
        Choice(each, root(request) + "/drafts/new?" + urlencode([*kept, ("person", each.id)]))
        for each in islice((each for each in found if each not in chosen and not each.died), OFFERED)
    ]
    return screen(
        request, "letters/draft_person.html", situation=situation or "", about=about, chosen=chosen, others=others, q=query,
        anybody=bool(here.kith.anybody), first=first_name(chosen[0].name) if chosen else "",
    )  # fmt: skip


def _choose_situation(request: Request, person: Person, about: str) -> Response:
    from kith.rules import drafts as rules

    here = room(request)
    words = wording.situations()
    fitting = [(each, *words[each]) for each in rules.situations_for(here.kith, person, here.today())]
    return screen(
        request, "letters/draft_situation.html", person=person, first=first_name(person.name), situations=fitting, about=about
    )


def _people(here: Room, ids: list[str]) -> list[Person]:
    return here.kith.those(ids[: limits.ITEMS])


def written_to(here: Room, form: Form) -> list[Person]:
    """Whom a form's text is written to, first of all. Raises NoSuchRecord where nobody of them is left."""
    people = _people(here, form.several("person"))
    if not people:
        raise NoSuchRecord
    return people


def text_of(form: Form) -> str:
    """The text of a form. Raises Refused where it is empty."""
    return form.needed("text", limits.TEXT, _("text"), _("There is nothing to keep yet. Write a line first."))


def subject_of(form: Form) -> str:
    """The subject of a form, in one line."""
    return " ".join(form.text("subject", limits.NAME, _("subject")).split())


def channels() -> dict[Channel, str]:
    """How a text can have been sent."""
    names = wording.channel_names()
    return {"message": names["message"], "email": names["email"], "letter": names["letter"], "call": names["call"]}


def names_of(here: Room, ids: list[str]) -> str:
    """People (ids) by name, in a row."""
    return listing([named(each.name) for each in _people(here, ids)]) or _("somebody who is gone")


def _day(draft: Draft, today: date) -> str:
    day = draft.sent or draft.made
    return on_day(date.fromisoformat(day), today) if day else ""


def _passages() -> dict[Situation, tuple[str, str]]:
    return {
        "follow up": ("reciprocity/promises/#follow-up", _("Why within two days?")),
        "thank": ("reciprocity/promises/#thank-yous", _("What makes a good thank-you")),
        "check in": ("empathy/staying-in-touch/#staying-in-touch", _("How to stay in touch")),
        "share": ("empathy/staying-in-touch/#staying-in-touch", _("How to stay in touch")),
        "offer": ("empathy/help/#help-that-helps", _("Help that helps")),
        "ask": ("reciprocity/shared-goals/#before-you-ask", _("Before you ask")),
        "congratulate": ("empathy/staying-in-touch/#staying-in-touch", _("How to stay in touch")),
        "reconnect": ("empathy/staying-in-touch/#after-a-silence", _("After a long silence")),
        "introduce": ("reciprocity/review-and-widen/#introductions", _("Bringing people together")),
    }


routes = [
    Route("/drafts", show),
    Route("/drafts", keep, methods=["POST"]),
    Route("/drafts/new", new),
    Route("/drafts/{id}", open_kept),
    Route("/drafts/{id}", change, methods=["POST"]),
    Route("/drafts/{id}/removal", delete, methods=["POST"]),
]
