"""Contacts out: whom, as what, and a file of them that any phone or program takes.

Everything that was chosen stands in the address, so that each step can be gone back to and nothing waits in between. What
is for one's own eyes has no way into these files (`formats.writing_cards`), but a note where somebody ticks it.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import Person, limits
from kith.rules.finding import search
from kith.words import capital, count
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, room, screen
from ..ground.faces import all_named, named
from ..ground.forms import Refused, filled
from ..ground.room import Room
from ..ground.templating import address

if TYPE_CHECKING:
    from kith.formats.cards.writing_cards import Along

KINDS = ("new", "old", "table")
"""Cards for phones of today, cards for older ones, a table."""

ALONG = ("notes", "tags", "photos")
AT_FIRST = ("tags", "photos")


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for. `whom` is *everybody*, *chosen*, or what a circle, a tag or a person is called by."""

    whom: str
    kind: str
    along: frozenset[str]

    @property
    def asked(self) -> dict[str, str]:
        """It as an address has it."""
        return {"whom": self.whom, "as": self.kind} | dict.fromkeys(sorted(self.along), "yes")

    @property
    def ends(self) -> str:
        """How a file of this kind ends."""
        return "csv" if self.kind == "table" else "vcf"


async def ask(request: Request) -> Response:
    """Whom, as what, and with what?"""
    here, asked = room(request), request.query_params
    whom = "everybody"
    if person := asked.get("person"):
        whom = f"person:{here.kith.person(person).id}"
    elif "chosen" in asked:
        whom = "chosen"
    elif "whom" in asked:
        whom = asked["whom"]
    wish = _wish(asked) if "whom" in asked else Wish(whom, "new", frozenset(AT_FIRST))
    return screen(
        request,
        "files/export.html",
        anybody=here.kith.anybody or bool(person),
        whom=_offered(here, whom),
        kinds=_kinds(),
        along=_along(),
        wish=wish,
        person=here.kith.person(whom.removeprefix("person:")) if whom.startswith("person:") else None,
    )


async def choose(request: Request) -> Response:
    """What was chosen, on the way to the file."""
    form = await filled(request)
    wish = Wish(
        form.text("whom", limits.LINE, _("name")) or "everybody",
        form.choice("as", KINDS),
        frozenset(each for each in ALONG if form.ticked(each)),
    )
    _people(room(request), wish)
    return back(request, address("", "/exports", wish.asked))


async def ready(request: Request) -> Response:
    """The file to save or to share, and what stays here."""
    here, wish = room(request), _wish(request.query_params)
    people = _people(here, wish)
    photos = sum(len(person.photo) for person in people) if "photos" in wish.along and wish.ends == "vcf" else 0
    return screen(
        request,
        "files/export_ready.html",
        wish=wish,
        people=capital(count(len(people), "One person goes along.", "{n} people go along.")),
        names=all_named([person.name for person in people]),
        kind=_kinds()[wish.kind][0],
        stays=_stays(wish, people),
        file=_file(here, wish),
        large=_("About {size} MB", size=f"{photos / 1_000_000:.0f}") if photos > limits.UPLOAD else "",
        back_to=address("", "/export", wish.asked),
        media="text/csv" if wish.ends == "csv" else "text/vcard",
    )


async def save(request: Request) -> Response:
    """The file."""
    from kith.formats.cards import writing_cards  # the first screen does not wait for what is rarely needed
    from kith.formats.tables import writing

    here, wish = room(request), _wish(request.query_params)
    people, along = _people(here, wish), _goes(wish)
    if wish.kind == "table":
        content = writing.write(people, along)
    else:
        content = writing_cards.write(people, "3.0" if wish.kind == "old" else "4.0", along)
    return Response(
        content,
        media_type="text/csv" if wish.kind == "table" else "text/vcard",
        headers={"Content-Disposition": f'attachment; filename="{_file(here, wish)}"'},
    )


def _wish(asked: QueryParams) -> Wish:
    kind = asked.get("as", "new")
    return Wish(asked.get("whom", "everybody"), kind if kind in KINDS else "new", frozenset(each for each in ALONG if each in asked))


def _goes(wish: Wish) -> "Along":
    from kith.formats.cards.writing_cards import Along

    return Along(notes="notes" in wish.along, tags="tags" in wish.along, photos="photos" in wish.along)


def _people(here: Room, wish: Wish) -> list[Person]:
    """Whom somebody meant. Raises Refused where that is nobody, NoSuchRecord for one who is gone."""
    kind, _colon, name = wish.whom.partition(":")
    if kind == "person":
        return [here.kith.person(name)]
    if kind == "chosen":
        people = here.kith.those(here.chosen)
    elif kind == "circle":
        people = [person for person in here.kith.people() if person.circle == name]
    elif kind == "tag":
        people = [person for person in here.kith.people() if name in person.tags]
    else:
        people = here.kith.people()
    if not people:
        raise Refused(_("There is nobody to export yet. Choose others, or write somebody down first."))
    return people


def _offered(here: Room, whom: str) -> dict[str, str]:
    """Whom one can choose, with how many they are."""
    people = here.kith.people()
    offered = {}
    if whom.startswith("person:"):
        offered[whom] = named(here.kith.person(whom.removeprefix("person:")).name)
    if chosen := here.kith.those(here.chosen):
        offered["chosen"] = _many(_("Those you chose"), len(chosen))
    if people:
        offered["everybody"] = _many(_("Everybody"), len(people))
    circles = wording.circles()
    for circle in (each for each in circles if each):
        if number := sum(person.circle == circle for person in people):
            offered[f"circle:{circle}"] = _many(_("Circle: {name}", name=circles[circle]), number)
    for tag in search.tags(here.kith):
        offered[f"tag:{tag}"] = _many(_("Tag: {name}", name=tag), sum(tag in person.tags for person in people))
    return offered


def _many(name: str, number: int) -> str:
    return _("{name} ({n})", name=name, n=number)


def _kinds() -> dict[str, tuple[str, str]]:
    return {
        "new": (_("Contact cards"), _("For phones and programs of the last ten years")),
        "old": (_("Contact cards for old phones"), _("Where the first kind is not understood")),
        "table": (_("A table"), _("For Google Contacts, Outlook or a spreadsheet")),
    }


def _along() -> dict[str, tuple[str, str]]:
    return {
        "tags": (_("Tags"), _("Others can read what you sorted them by")),
        "photos": (_("Photos"), _("They make the file large")),
        "notes": (_("Your notes on them"), _("Only if nothing in them is just for you")),
    }


def _stays(wish: Wish, people: list[Person]) -> list[str]:
    """What does not go along, in words."""
    stays = [
        _("What you know about them, your talks, your promises and the help between you."),
        _("How they seemed, how you met, circles, rhythms and fields of your own."),
    ]
    if "notes" not in wish.along:
        stays.append(_("Your notes on them."))
    if "tags" not in wish.along:
        stays.append(_("Tags."))
    if wish.kind == "table":
        stays.append(_("Photos: a table has no room for them."))
    elif "photos" not in wish.along:
        stays.append(_("Photos."))
    if wish.kind == "table" and any(person.kept_properties for person in people):
        stays.append(_("Lines of earlier contact cards that only cards can hold."))
    return stays


def _file(here: Room, wish: Wish) -> str:
    # a name that tells nobody's name: the file may lie in a folder that others see
    return f"kith-people-{here.today().isoformat()}.{wish.ends}"


routes = [
    Route("/export", ask),
    Route("/exports", choose, methods=["POST"]),
    Route("/exports", ready),
    Route("/exports/people.vcf", save),
    Route("/exports/people.csv", save),
]
