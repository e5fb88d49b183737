"""Several people at once: chosen in the list, then tagged, moved to a circle, given a rhythm or deleted.

Who is chosen waits in the room, so that one can search for some, tick them, and search for others. Each of
the four is one edit with one undo.
"""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit
from kith.records import Person
from kith.words import capital, count
from kith.words import say as _

from ..ground import wording
from ..ground.answers import back, of_page, piece, room, screen
from ..ground.faces import all_named
from ..ground.forms import Form, Refused, filled
from ..person.parts import LONGEST, rhythm_choices
from .people import WANTED, chosen_words, found_by, wanted_in
from ..ground.room import Room, Said
from ..ground.templating import address

TAGS = 32
"""So many of their tags are offered."""

ACTIONS = ("tags", "circle", "rhythm", "removal")


async def choose(request: Request) -> Response:
    """Take in what was ticked; then back to the list, or on to what is to be done with them."""
    here, form = room(request), await filled(request)
    wanted = _wanted(form)
    shown = {person for window in form.several("shown") for person in window.split()}
    ticked = set(form.several("who")) & shown
    for person in shown - ticked:
        here.chosen.pop(person, None)
    here.chosen.update(dict.fromkeys(sorted(ticked)))
    if form.ticked("all"):
        here.chosen.update(dict.fromkeys(found_by(here, wanted).ids()))
    if form.ticked("none"):
        here.chosen.clear()
    then = form.choice("then", ("", *ACTIONS, "hand-over", "export"))
    if then:
        _people(here)
        if then in ("hand-over", "export"):
            return back(request, f"/{then}?chosen=yes")
        return back(request, address("", f"/chosen/{then}", wanted))
    if of_page(request) and request.headers.get("hx-target", "").endswith("#chosen"):
        return piece(request, "people/chosen_count.html", chosen_words=chosen_words(here))
    return back(request, address("", "/people", wanted | {"select": "yes"}), focus="chosen")


async def ask(request: Request) -> Response:
    """What is to be done with those who are chosen."""
    here, action = room(request), request.url.path.rpartition("/")[2]
    people = _people(here)
    return screen(
        request,
        "people/chosen.html",
        action=action,
        wanted=wanted_in(request.query_params),
        whom=all_named([person.name for person in people]),
        chosen_words=chosen_words(here),
        tags=list(dict.fromkeys(tag for person in people for tag in person.tags))[:TAGS],
        circles=wording.circles(),
        circle_hints=wording.circle_hints(),
        circle=_common([person.circle for person in people]),
        rhythms=rhythm_choices(Person(id=""), here.kith.profile()),
    )


async def tag(request: Request) -> Response:
    """Give them tags and take others off."""
    form = await filled(request)
    more, less = form.words("tags", _("tag")), set(form.several("off"))
    if not more and not less:
        raise Refused(_("Write a tag, or choose one to take off. Nothing was changed."))

    def change(edit: Edit, person: Person) -> None:
        edit.change(person, tags=list(dict.fromkeys([tag for tag in person.tags if tag not in less] + more)))

    def said(n: int) -> str:
        return count(n, "The tags of one person are changed.", "The tags of {n} people are changed.")

    return await _done(request, form, change, said)


async def circle(request: Request) -> Response:
    """Move them into a circle, or out of every circle."""
    form = await filled(request)
    circle = form.choice("move_to", wording.circles())

    def change(edit: Edit, person: Person) -> None:
        edit.change(person, circle=circle)

    def said(n: int) -> str:
        if not circle:
            return count(n, "One person has no circle now.", "{n} people have no circle now.")
        return count(
            n, "One person is in the circle {circle} now.", "{n} people are in the circle {circle} now.",
            circle=wording.circles()[circle],
        )  # fmt: skip

    return await _done(request, form, change, said)


async def rhythm(request: Request) -> Response:
    """How often to be in touch with each of them."""
    form = await filled(request)
    days = form.number("rhythm", 0, LONGEST)

    def change(edit: Edit, person: Person) -> None:
        edit.change(person, rhythm=days)

    def said(n: int) -> str:
        return count(n, "The rhythm of one person is changed.", "The rhythm of {n} people is changed.")

    return await _done(request, form, change, said)


async def remove(request: Request) -> Response:
    """They go, each with what hangs on them alone."""
    form = await filled(request)

    def change(edit: Edit, person: Person) -> None:
        edit.delete(person)

    def said(n: int) -> str:
        return count(n, "One person is deleted.", "{n} people are deleted.")

    return await _done(request, form, change, said)


async def _done(
    request: Request, form: Form, change: Callable[[Edit, Person], None], told: Callable[[int], str]
) -> Response:
    here = room(request)
    people = _people(here)
    said = capital(told(len(people)))
    async with here.kith.editing(said) as edit:
        # as they are now: another window may have changed or deleted some of them since
        for person in filter(None, (here.kith.get(Person, each.id) for each in people)):
            change(edit, person)
    here.chosen.clear()
    return back(request, address("", "/people", _wanted(form)), said=Said(said, edit.undo))


def _people(here: Room) -> list[Person]:
    """Those who are chosen and still here. Raises Refused where there is nobody."""
    people = here.kith.those(here.chosen)
    if not people:
        raise Refused(_("Nobody is chosen yet. Tick the people you mean, then try again."))
    return people


def _common(values: list[str]) -> str:
    return values[0] if len(set(values)) == 1 else ""


def _wanted(form: Form) -> dict[str, str]:
    return {name: form.text(name, called=_("search")) for name in WANTED}


routes = [
    Route("/chosen", choose, methods=["POST"]),
    Route("/chosen/tags", tag, methods=["POST"]),
    Route("/chosen/circle", circle, methods=["POST"]),
    Route("/chosen/rhythm", rhythm, methods=["POST"]),
    Route("/chosen/removal", remove, methods=["POST"]),
    *(Route(f"/chosen/{action}", ask) for action in ACTIONS),
]
