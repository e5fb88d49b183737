"""A new introduction: one person, another one, and why. Each is a screen with one question; all of it stands in the address.

People of every network are offered, so that a parent's friend can meet a child.
"""

from dataclasses import dataclass
from heapq import nlargest

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.network.keys import MINE
from kith.records import Person, limits
from kith.words import say as _

from ..ground import whose, wording
from ..ground.answers import back, room, screen
from ..ground.forms import Refused, filled
from .introductions import page_of
from ..ground.room import Said

OFFERED = 8
"""People to choose from at once, in each network."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody to choose, and what is said of them: why they would suit, or who they are."""

    person: Person
    line: str


@dataclass(frozen=True, slots=True)
class Group:
    """Those to choose from under one heading ("" for none)."""

    heading: str
    choices: list[Choice]


async def new(request: Request) -> Response:
    """Whom, whom else, and why: the first of these that is not said yet."""
    from kith.rules.children import doors
    from kith.rules.introductions import introducing, pairs

    kith, asked = room(request).kith, request.query_params
    one = _living(kith, asked.get("one", ""))
    other = _living(kith, asked.get("other", ""))
    if one is None:
        one, other = other, None
    if one is None or other is None or one.id == other.id:
        return _choose(request, one)
    begun = introducing.begun(kith, one.id, other.id)
    if begun is not None:
        return back(request, page_of(begun), said=room(request).take_said())
    door = doors.opened(kith, one, other)
    reasons = [*([door.why] if door else []), *(each.words for each in pairs.reasons(kith, one, other))]
    return screen(
        request, "introductions/introduction_why.html", one=one, other=other, reasons=reasons,
        why=(reasons or [""])[0], homes=_homes(kith, one, other),
    )  # fmt: skip


async def begin(request: Request) -> Response:
    """It is kept. Nobody is asked yet."""
    from kith.rules.introductions import introducing

    here = room(request)
    form = await filled(request)
    one, other = (here.kith.person(form.text(name, limits.NAME)) for name in ("one", "other"))
    if one.id == other.id:
        raise Refused(_("It takes two to meet. Choose another person. Nothing was changed."))
    if one.died or other.died:
        raise Refused(_("One of the two has died, so they can’t be introduced. Nothing was changed."))
    begun = introducing.begun(here.kith, one.id, other.id)
    if begun is not None:
        return back(request, page_of(begun), said=Said(_("You have begun this one already. Here it is.")))
    why = form.text("why", limits.LINE, _("why"))
    said = _("Kept. Ask each of them alone; nobody knows of it yet.")
    async with here.kith.editing(said) as edit:
        made = edit.introduce(one.id, other.id, why, on=here.today())
    return back(request, page_of(made), said=Said(said, edit.undo, then="/introductions"))


def _choose(request: Request, one: Person | None) -> Response:
    kith = room(request).kith
    query = request.query_params.get("q", "").strip()[: limits.NAME]
    suited = _suited(kith, one) if one and not query else []
    taken = {one.id if one else "", *(each.person.id for each in suited)}
    several = len(kith.networks()) > 1
    groups = [Group(_("They may have something for each other"), suited)] if suited else []
    for network in sorted(kith.networks(), key=lambda each: each.id != kith.network):
        if found := _called(kith.within(network.id), query, taken):
            heading = whose.words(network) if several else _("Anybody else") if suited else ""
            groups.append(Group(heading, [Choice(each, wording.belonging(each)) for each in found]))
    return screen(
        request, "introductions/introduction_new.html", one=one, groups=groups, q=query,
        anybody=any(len(kith.within(each.id).people()) > 1 for each in kith.networks()) or bool(one),
    )  # fmt: skip


def _suited(kith: Kith, one: Person) -> list[Choice]:
    from kith.rules.introductions import pairs

    found: dict[str, Choice] = {}
    for other, match in pairs.partners(kith, one):
        found.setdefault(other.id, Choice(other, match.words))
    return list(found.values())


def _called(kith: Kith, query: str, taken: set[str]) -> list[Person]:
    people = (each for each in kith.called(query) if each.id not in taken and not each.died)
    return nlargest(OFFERED, people, key=lambda each: kith.last_contact(each.id))


def _living(kith: Kith, identity: str) -> Person | None:
    person = kith.get(Person, identity)
    return person if person is not None and not person.died else None


def _homes(kith: Kith, one: Person, other: Person) -> list[str]:
    """Whose people each of the two is among, where that is not the same."""
    if (one.network or MINE) == (other.network or MINE):
        return ["", ""]
    words = {each.id: each.words for each in whose.all_of(kith)}
    return [words.get(each.network or MINE, "") for each in (one, other)]


routes = [Route("/introductions/new", new), Route("/introductions", begin, methods=["POST"])]
