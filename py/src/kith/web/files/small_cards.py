"""A card as a code on the screen, for another phone's camera: somebody's, or my own.

What stands on it is chosen there, and is never more than a name, a number, a mail address, an organisation and a role.
Choices travel as places in a list, so that no address tells a number. My own card is kept with my profile.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import Person, Point, limits
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.forms import filled
from ..ground.room import Said

if TYPE_CHECKING:
    from kith.formats.cards.small_card import SmallCard

NONE = "none"
SHOWN = ("phone", "mail", "organisation", "role")
"""What may stand on a card beside the name."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that may stand on the card: what there is to choose from (place to words), and the place chosen."""

    name: str
    label: str
    offered: dict[str, str]
    chosen: str
    value: str


async def show(request: Request) -> Response:
    """Somebody's card."""
    person = room(request).kith.person(request.path_params["id"])
    return _card(request, person, mine=False)


async def show_mine(request: Request) -> Response:
    """My own; what stands on it is asked for first."""
    profile = room(request).kith.mine()
    card = profile.card
    if not card.get("name") or request.query_params.get("edit") == "card":
        return screen(
            request,
            "files/small_card_mine.html",
            card={"name": profile.name, **dict.fromkeys(SHOWN, ""), **card},
            made=bool(card.get("name")),
        )
    points = [Point(kind=kind, value=card[kind], label="") for kind in ("phone", "mail") if card.get(kind)]
    me = Person(
        id="", name=card["name"], points=points, organisation=card.get("organisation", ""), role=card.get("role", "")
    )  # fmt: skip
    return _card(request, me, mine=True)


async def keep_mine(request: Request) -> Response:
    """What stands on my card, on this phone."""
    form = await filled(request)
    card = {"name": form.needed("name", limits.NAME, _("name"), _("A card needs a name. Nothing was changed."))}
    called = {"phone": _("phone number"), "mail": _("mail address"), "organisation": _("organisation"), "role": _("role")}
    card |= {name: text for name in SHOWN if (text := form.text(name, limits.NAME, called[name]))}
    said = _("Your card is kept.")
    async with room(request).kith.editing(said) as edit:
        edit.change_profile(card=card)
    return back(request, "/card", said=Said(said, edit.undo) if edit.undo else None)


def _card(request: Request, person: Person, *, mine: bool) -> Response:
    from kith.formats.cards import small_card
    from kith.formats import squares

    choices = _choices(person, request.query_params)
    values = {each.name: each.value for each in choices}
    card = small_card.SmallCard(person.name, person.given, person.family, **values)
    text = small_card.written(card)
    return screen(
        request,
        "files/small_card.html",
        mine=mine,
        person=person,
        here="/card" if mine else f"/people/{person.id}/card",
        choices=choices,
        code=squares.squares(text) if text else None,
        told=_told(card),
    )


def _choices(person: Person, asked: Mapping[str, str]) -> list[Choice]:
    """What may be chosen, and what is: at first the organisation and the role, and of each way the likeliest."""
    points = {
        kind: [each for each in person.points if each["kind"] == kind and each["value"].strip()] for kind in ("phone", "mail")
    }
    offered = {
        kind: [f"{each['value']} ({each['label']})" if each["label"] else each["value"] for each in points[kind]]
        for kind in points
    }
    values = {kind: [each["value"] for each in points[kind]] for kind in points}
    likeliest = {kind: _likeliest([each["label"] for each in points[kind]]) for kind in points}
    for name, value in (("organisation", person.organisation), ("role", person.role)):
        values[name] = offered[name] = [value] if value.strip() else []
        likeliest[name] = 0
    labels = {"phone": _("Phone"), "mail": _("Mail"), "organisation": _("Organisation"), "role": _("Role")}
    found = []
    for name in SHOWN:
        if not values[name]:
            continue
        places = {str(place): words for place, words in enumerate(offered[name])} | {NONE: _("Leave it out")}
        wanted = asked.get(name, str(likeliest[name]))
        chosen = wanted if wanted in places else NONE
        value = "" if chosen == NONE else values[name][int(chosen)]
        found.append(Choice(name, labels[name], places, chosen, value))
    return found


def _likeliest(labels: list[str]) -> int:
    """The first that is not somebody's home."""
    return next((place for place, label in enumerate(labels) if "home" not in label.lower()), 0)


def _told(card: "SmallCard") -> str:
    """What the code holds, for whoever can't see it and whoever wants to know."""
    return ", ".join(filter(None, [card.name, card.phone, card.mail, card.organisation, card.role]))


routes = [
    Route("/people/{id}/card", show),
    Route("/card", show_mine),
    Route("/card", keep_mine, methods=["POST"]),
]
