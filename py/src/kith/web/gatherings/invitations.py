"""Inviting several people to a gathering: a draft for each, to be read over and sent by oneself."""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import Draft, Gathering, Person, Situation
from kith.rules.occasions import gatherings as rules
from kith.words import listing
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.choosing import offered
from ..ground.forms import Refused, filled
from .gatherings import of, page_of
from ..ground.room import Said

SITUATION: Situation = "share"
"""To invite somebody is to share something with them: no favour is asked."""


async def show(request: Request) -> Response:
    """Whom to invite; those one wanted to meet are ticked already."""
    here = room(request)
    gathering = of(request)
    invited = here.kith.those(gathering.invited)
    chosen = [each for each in here.kith.those(gathering.to_meet) if each not in invited and not each.died]
    return screen(
        request,
        "gatherings/invitations.html",
        gathering=gathering,
        title=rules.title(gathering),
        told=rules.invitation(gathering),
        invited=invited,
        chosen=chosen,
        new=[],
        choices=offered(here.kith, "", [*chosen, *invited]),
        offer="",
    )


async def invite(request: Request) -> Response:
    """A draft for each of those who have none yet."""
    from kith.rules.drafts import compose  # a first screen writes no letter

    here = room(request)
    form = await filled(request)
    gathering = of(request)
    chosen = [each for each in here.kith.those(form.several("person")) if not each.died]
    if not chosen:
        raise Refused(_("Whom would you like to invite? Tap one name or several."))
    waiting = {each for draft in here.kith.all(Draft) if _waits(draft, gathering.key) for each in draft.people}
    people = [each for each in chosen if each.id not in waiting]
    said = _said(people)
    async with here.kith.editing(said) as edit:
        for person in people:
            text = compose(here.kith, SITUATION, [person], here.today(), about=gathering.key)
            edit.draft(SITUATION, [person.id], text.text, on=here.today(), subject=text.subject, about=gathering.key)
        invited = edit.record(Gathering, gathering.id).invited
        edit.change(gathering, invited=[*dict.fromkeys([*invited, *(each.id for each in chosen)])])
    return back(request, page_of(gathering), said=Said(said, edit.undo), focus="invited")


def _waits(draft: Draft, about: str) -> bool:
    return draft.about == about and not draft.sent


def _said(people: list[Person]) -> str:
    if not people:
        return _("Each of them has a draft already.")
    return _("A draft is ready for {names}. Read it over, then send it yourself.", names=listing([each.name for each in people]))


routes = [
    Route("/gatherings/{id}/invitations", show),
    Route("/gatherings/{id}/invitations", invite, methods=["POST"]),
]
