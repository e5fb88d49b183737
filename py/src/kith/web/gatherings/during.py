"""At a gathering: one person after the other, a name and a line, in seconds each.

A name that belongs to exactly one person whom I know is theirs; a box says that it is somebody new all
the same. Where two are called so, Kith asks rather than guesses.
"""

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit, Kith
from kith.network.folding import fold
from kith.records import Gathering, Interaction, Person, limits
from kith.rules.occasions import gatherings as rules
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.choosing import OFFERED, offered
from ..ground.forms import Form, Refused, filled
from .gatherings import of, page_of
from ..ground.room import Room, Said


async def show(request: Request) -> Response:
    """A name, a line, and who was added so far."""
    here = room(request)
    gathering = of(request)
    expected = rules.expected(here.kith, gathering)[:OFFERED]
    came = here.kith.those(reversed(gathering.came))
    over = rules.stage(gathering, here.today()) in ("over", "looked back on")
    return screen(
        request,
        "gatherings/during.html",
        gathering=gathering,
        title=rules.title(gathering),
        chosen=[],
        choices=expected or offered(here.kith, "", came),
        asked=_("Who was there?") if over else _("Who is there?"),
        questions=[] if over else gathering.questions or list(rules.kind(gathering).questions),
        came=[(person, talk.text if (talk := rules.talk_there(here.kith, gathering, person.id)) else "") for person in came],
    )


async def add(request: Request) -> Response:
    """Somebody who is there."""
    here = room(request)
    form = await filled(request)
    gathering = of(request)
    line = form.text("line", limits.TEXT, _("line"))
    person = _known(here.kith, form)
    name = person.name if person else form.needed(
        "whom", limits.NAME, _("name"), _("Who was it? Write a name, or a word you will know them by.")
    )  # fmt: skip
    said = _("Kept: {name}.", name=name)
    async with here.kith.editing(said) as edit:
        if person is None:
            person = _met(edit, here, gathering, name, line)
        else:
            talked(edit, here, gathering, person, line)
        arrived(edit, gathering, [person.id])
    return back(request, page_of(gathering) + "/during", said=Said(said, edit.undo), focus="added")


def talked(edit: Edit, here: Room, gathering: Gathering, person: Person, line: str) -> Interaction:
    """A talk at a gathering with somebody I know; a further line goes below the first."""
    before = rules.talk_there(here.kith, gathering, person.id)
    if before is None:
        on = rules.day_of(gathering, here.today())
        return edit.talk(people=[person.id], on=on, text=line, channel="gathering", gathering=gathering.id)
    if not line or line in before.text:
        return before
    return edit.change(before, text=f"{before.text}\n{line}" if before.text else line)


def arrived(edit: Edit, gathering: Gathering, people: list[str]) -> Gathering:
    """These people came, besides those who are there already."""
    gathering = edit.record(Gathering, gathering.id)
    return edit.change(gathering, came=[*dict.fromkeys([*gathering.came, *people])])


def _met(edit: Edit, here: Room, gathering: Gathering, name: str, line: str) -> Person:
    place = gathering.title or gathering.where or rules.title(gathering)
    on = rules.day_of(gathering, here.today())
    person = edit.meet(name=name, on=on, where=place, line=line, met_at=gathering.id)
    first = next(each for each in edit.staged() if isinstance(each, Interaction) and each.people == [person.id])
    edit.change(first, channel="gathering", gathering=gathering.id)
    return person


def _known(kith: Kith, form: Form) -> Person | None:
    typed = form.text("whom", limits.NAME, _("name"))
    if chosen := form.text("who", limits.NAME):
        person = kith.person(chosen)
        if fold(typed) not in fold(f"{person.name} {person.nickname}"):
            sentence = _("You tapped {name} and typed “{typed}”. Which is it? Empty the field, or tap nobody.",
                         name=person.name, typed=typed)  # fmt: skip
            raise Refused(sentence)
        return person
    if form.ticked("new") or not typed:
        return None
    called = kith.of_name(typed)
    if len(called) > 1:
        raise Refused(_("You know more than one {name}. Tap the one you mean, or tick that it is somebody new.", name=typed))
    return called[0] if called else None


routes = [Route("/gatherings/{id}/during", show), Route("/gatherings/{id}/during", add, methods=["POST"])]
