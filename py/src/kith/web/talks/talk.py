"""A talk's own page: what was kept of it, and what else might be worth keeping.

It offers and never asks: each offer is one tap and one line, in place, and there is always one plain way
on, to the person. One thing at a time is a form (`?edit=`), as on a person's page.
"""

from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Commitment, Fact, Help, Interaction, Person
from kith.words import calendar_day, listing, on_day
from kith.words import say as _

from ..ground import wording
from ..ground.answers import room, screen
from ..ground.choosing import offered
from ..ground.readings import not_kept


@dataclass(frozen=True, slots=True)
class Line:
    """Something that was kept of the talk: its key, what stands before its words, and what after."""

    key: str
    icon: str
    label: str
    text: str
    note: str
    record: Fact | Commitment | Help


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that might be worth keeping, too."""

    key: str
    words: str
    icon: str


async def show(request: Request) -> Response:
    """The page."""
    here = room(request)
    kith, today = here.kith, here.today()
    talk = kith.record(Interaction, request.path_params["id"])
    people = kith.those(talk.people)
    editing = request.query_params.get("edit", "")
    ideas = []
    if editing == "gave" and people:
        from kith.rules.giving import helping

        ideas = helping.ideas(kith, people[0].id)
    lines = [line for person in people for line in _kept(kith, talk, person, today, len(people) > 1)]
    return screen(
        request,
        "talks/talk.html",
        talk=talk,
        people=people,
        names={person.id: person.name for person in people},
        title=_title(talk, people),
        when=_when(talk, today),
        lines=lines,
        readings=not_kept(talk, {line.text for line in lines}, today) if people else [],
        offers=[each for each in _offers() if not getattr(talk, each.key, "")],
        editing=editing,
        ideas=ideas,
        chosen=people,
        new=[],
        choices=offered(kith, "", people) if editing == "talk" else [],
        offer="",
        today=today.isoformat(),
        words=wording,
    )


def _offers() -> list[Offer]:
    return [
        Offer("learnt", _("I learnt"), "spark"),
        Offer("mine", _("I promised"), "check"),
        Offer("theirs", _("They promised"), "hand"),
        Offer("got", _("They helped me"), "heart"),
        Offer("gave", _("I helped them"), "give"),
        Offer("seemed", _("How did they seem?"), "wave"),
        Offer("differently", _("What would I do differently?"), "leaf"),
    ]


def _title(talk: Interaction, people: list[Person]) -> str:
    names = listing([person.name for person in people])
    if not names:
        return _("A talk")
    if talk.first:
        return _("You met {names}", names=names)
    if talk.two_way:
        return _("You talked to {names}", names=names)
    if talk.started_by == "me":
        return _("You got in touch with {names}", names=names)
    return _("{names} got in touch", names=names)


def _when(talk: Interaction, today: date) -> str:
    parts = [wording.channels()[talk.channel][0]]
    if talk.on:
        when = date.fromisoformat(talk.on)
        parts.append(on_day(when, today) if abs((today - when).days) < 7 else calendar_day(when, today))
    if talk.two_way and talk.started_by:
        parts.append(_("you got in touch") if talk.started_by == "me" else _("they got in touch"))
    return ", ".join(parts)


def _kept(kith: Kith, talk: Interaction, person: Person, today: date, several: bool) -> list[Line]:
    about = person.name if several else ""
    lines = []
    for fact in reversed(kith.facts_of(person.id)):
        if fact.source == talk.id:
            label, _kind, icon = wording.facts()[fact.about]
            lines.append(Line(f"fact-{fact.id}", icon, label, fact.text, about, fact))
    for promise in kith.commitments_of(person.id):
        if promise.source == talk.id:
            label = _("You promised:") if promise.by == "me" else _("They promised:")
            notes = [about, wording.promise_state(promise, today)]
            icon = "check" if promise.by == "me" else "hand"
            lines.append(Line(f"promise-{promise.id}", icon, label, promise.what, ". ".join(filter(None, notes)), promise))
    for help_ in reversed(kith.help_of(person.id)):
        if help_.source == talk.id and help_.person == person.id:
            label = _("They helped you:") if help_.direction == "received" else _("You helped them:")
            worked = _("It worked: {text}", text=help_.what_worked) if help_.what_worked else ""
            notes = [about, wording.helps()[help_.about], worked]
            icon = "heart" if help_.direction == "received" else "give"
            lines.append(Line(f"help-{help_.id}", icon, label, help_.what, ". ".join(filter(None, notes)), help_))
    return lines


routes = [Route("/interactions/{id}", show)]
