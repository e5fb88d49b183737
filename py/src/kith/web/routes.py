"""Where each address is answered: what the first screen needs is here at once, all others when somebody goes there.

To import a hundred modules takes a phone longer than to draw its first screen. So they wait until the first of their
addresses is asked for; `bring_in` fetches them in the background before that.
"""

from collections.abc import Awaitable, Callable
from functools import cache
from importlib import import_module

from starlette.routing import BaseRoute, Match, Route
from starlette.types import Receive, Scope, Send

from .first import today, undo, welcome

FIRST: list[Route] = [*today.routes, *welcome.routes, *undo.routes]
"""What the first screen asks for."""

OTHERS = (
    "talks.capture", "ground.choosing", "ground.readings", "talks.talk", "talks.interactions",
    "people.people", "people.mapping", "people.chosen", "people.roll",
    "person.person", "person.parts", "person.several", "person.meeting", "person.photos", "person.facts",
    "promises.promises", "promises.commitments", "giving.helps", "giving.give", "giving.between", "giving.who_knows",
    "letters.drafts", "letters.sendings",
    "introductions.introduction_new", "introductions.introductions",
    "together.shared_goals", "together.outcomes", "giving.before_asking",
    "gatherings.gatherings", "gatherings.during", "gatherings.debrief", "gatherings.invitations",
    "more.reminders",
    "reviews.reviews", "reviews.intentions", "reviews.looking_back",
    "children.networks", "children.child", "children.opportunities",
    "more.more", "myself.profile", "myself.goals", "files.imports", "files.handing", "files.arrivals", "files.brought", "files.small_cards", "files.exports", "people.duplicates", "files.backups", "files.aside", "more.about",
)  # fmt: skip
"""The modules of all other screens, in the order in which their addresses are looked at."""


@cache
def routes_of(name: str) -> list[Route]:
    """The routes of a module, which is imported for it."""
    return list(import_module(f".{name}", __package__).routes)


def every_route() -> list[Route]:
    """All addresses there are."""
    return [*FIRST, *(route for name in OTHERS for route in routes_of(name))]


async def bring_in(pause: Callable[[], Awaitable[None]]) -> None:
    """Import all other screens, with a pause after each, so that a tap is answered meanwhile."""
    for name in OTHERS:
        routes_of(name)
        await pause()


class Others(BaseRoute):
    """Stands for the routes of all other screens."""

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """The first that answers an address, or else one that answers it by another method."""
        partly: tuple[Match, Scope] = (Match.NONE, {})
        for name in OTHERS:
            for route in routes_of(name):
                match, child = route.matches(scope)
                if match is Match.FULL:
                    return match, {**child, "kith.route": route}
                if match is Match.PARTIAL and partly[0] is Match.NONE:
                    partly = match, {**child, "kith.route": route}
        return partly

    async def handle(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let that route answer."""
        await scope["kith.route"].handle(scope, receive, send)
