"""Duplicates: pairs that may be one person, a pair side by side, and making them one, or saying that they are two.

Kith only proposes. What differs is chosen field by field; the rest of both stays, and one undo brings
both back as they were.
"""

from dataclasses import replace
from datetime import date
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith, NoSuchRecord
from kith.records import Gathering, Person
from kith.words import calendar_day, count, partial_day, span
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, room, screen
from ..ground.faces import named
from ..ground.forms import filled
from ..ground.room import Said

SHOWN = 30
"""Pairs on one screen: the clearest ones. More come when these are answered."""


async def show(request: Request) -> Response:
    """The pairs that may be one person."""
    from kith.rules.finding import duplicates  # the first screen does not wait for what is rarely needed

    found = duplicates.pairs(room(request).kith)
    return screen(request, "people/duplicates.html", pairs=found[:SHOWN], further=len(found) > SHOWN)


async def compare(request: Request) -> Response:
    """Two people side by side, and what each says."""
    from kith.rules.finding import duplicates, joining

    here = room(request)
    one, other = _two(request)
    pair = duplicates.pair(here.kith, one, other)
    kept = _longer_known(here.kith, one, other)
    country, today = here.kith.mine().country, here.today()
    twin = other if kept is one else one

    def said(person: Person, block: str) -> str:
        return _seen(_words(here.kith, person, block))

    together = replace(kept, **joining.joined(kept, twin, set(), country))
    blocks = joining.differences(one, other)
    if "birthday" in blocks:
        # it is chosen above
        together = replace(together, dates=[each for each in together.dates if each["kind"] != "birthday"])
    return screen(
        request,
        "people/duplicate.html",
        pair=pair,
        sides=[("one", one, _known(here.kith, one, today)), ("other", other, _known(here.kith, other, today))],
        kept="one" if kept is one else "other",
        rows=[
            (block, _labels()[block], [("one", one, said(one, block)), ("other", other, said(other, block))])
            for block in blocks
        ],
        lines=_lines(together),
        dismissed=duplicates.is_dismissed(here.kith, one.id, other.id),
    )


async def join(request: Request) -> Response:
    """They are one: what was chosen stays, and everything of both hangs on it."""
    from kith.rules.finding import duplicates, joining

    here = room(request)
    form = await filled(request)
    said = _("They are one person now.")
    async with here.kith.editing(said) as edit:
        one, other = _two(request)
        sides = {"one": one, "other": other}
        keep = form.choice("keep", ["one", "other"])
        leave = "other" if keep == "one" else "one"
        kept, twin = sides[keep], sides[leave]
        blocks = joining.differences(one, other)
        theirs = {block for block in blocks if form.choice(block, [keep, leave]) == leave}
        values = joining.joined(kept, twin, theirs, here.kith.mine().country)
        for somebody in duplicates.dismissed_with(here.kith, twin.id):
            if somebody != kept.id:
                edit.dismiss(duplicates.key(kept.id, somebody), on=here.today())
        edit.join(kept, twin, **values)
    return back(
        request,
        f"/people/{kept.id}",
        said=Said(said, edit.undo, then=f"/duplicates/{one.id}/{other.id}", more=(_("More pairs"), "/duplicates")),
    )


async def dismiss(request: Request) -> Response:
    """They are two: the pair stays away."""
    from kith.rules.finding import duplicates

    one, other = _two(request)
    said = _("Kept as two people: {one} and {other}.", one=named(one.name), other=named(other.name))
    async with room(request).kith.editing(said) as edit:
        edit.dismiss(duplicates.key(one.id, other.id), on=room(request).today())
    return back(request, "/duplicates", said=Said(said, edit.undo))


def _two(request: Request) -> tuple[Person, Person]:
    kith = room(request).kith
    one, other = kith.person(request.path_params["one"]), kith.person(request.path_params["other"])
    if one.id == other.id:
        raise NoSuchRecord
    return one, other


def _longer_known(kith: Kith, one: Person, other: Person) -> Person:
    """The record that is proposed to stay: the one that more hangs on, else the older one."""
    hanging = {each.id: len(kith.interactions_of(each.id)) + len(kith.facts_of(each.id)) for each in (one, other)}
    return max((one, other), key=lambda each: (hanging[each.id], each.added == min(one.added, other.added)))


def _known(kith: Kith, person: Person, today: date) -> str:
    """What tells one record from the other at a glance."""
    parts = [person.role, person.organisation]
    if last := kith.last_contact(person.id):
        parts.append(_("last talk {day}", day=calendar_day(date.fromisoformat(last), today)))
    return ", ".join(filter(None, parts))


def _labels() -> dict[str, str]:
    return {
        "name": _("Name"), "nickname": _("Nickname"), "pronouns": _("Pronouns"), "photo": _("Photo"),
        "organisation": _("Organisation"), "role": _("Role"), "met": _("How you met"), "relation": _("Relation"),
        "circle": _("Circle"), "rhythm": _("How often"), "remind": _("Reminders"), "birthday": _("Birthday"),
    }  # fmt: skip


def _seen(text: str) -> str:
    """A text, or words in its place where there is nothing in it to see or to tap."""
    return text if any(each.isprintable() and not each.isspace() for each in text) else _("nothing that can be seen")


def _words(kith: Kith, person: Person, block: str) -> str:
    """What a person's record says in a block, in words."""
    if block == "met":
        return _met(kith, person)
    if block == "relation":
        return wording.relations()[person.relation]
    if block == "circle":
        return wording.circles()[person.circle]
    if block == "rhythm":
        return _("every {span}", span=span(person.rhythm)) if person.rhythm else _("no rhythm")
    if block == "remind":
        return _("on") if person.remind else _("off")
    if block == "birthday":
        return partial_day(next(each["day"] for each in person.dates if each["kind"] == "birthday"))
    return str(getattr(person, block))


def _met(kith: Kith, person: Person) -> str:
    gathering = kith.get(Gathering, person.met_at)
    through = kith.get(Person, person.met_through)
    return ", ".join(
        filter(
            None,
            (
                person.met_where,
                gathering.title if gathering and gathering.title != person.met_where else "",
                calendar_day(date.fromisoformat(person.met_on)) if person.met_on else "",
                _("through {name}", name=named(through.name)) if through else "",
            ),
        )
    )


def _lines(person: Person) -> list[tuple[str, str]]:
    """What the lists of both make together: what it is called, and what it says."""
    kinds = wording.point_kinds()
    lines: list[tuple[str, Any]] = [
        (", ".join(filter(None, (kinds.get(each["kind"], each["kind"]), each["label"]))), each["value"])
        for each in person.points
    ]
    lines += [(wording.date_name(each), partial_day(each["day"])) for each in person.dates]
    lines += list(person.custom.items())
    if person.tags:
        lines.append((count(len(person.tags), "Tag", "Tags"), ", ".join(person.tags)))
    if person.note:
        lines.append((_("Note"), person.note))
    return lines


routes = [
    Route("/duplicates", show),
    Route("/duplicates/{one}/{other}", compare),
    Route("/duplicates/{one}/{other}", join, methods=["POST"]),
    Route("/duplicates/{one}/{other}/dismissal", dismiss, methods=["POST"]),
]
