"""The debrief: a look back that turns the day into people, talks, promises and thank-yous due.

One row for each who came or was expected, one button for the whole page, and so one undo.
"""

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Edit, Kith
from kith.records import Gathering, Help, Interaction, Person, limits
from kith.rules.occasions import gatherings as rules
from kith.words import say as _

from ..ground.answers import back, room, screen
from .during import talked
from ..ground.forms import Form, filled
from .gatherings import of, page_of
from ..ground.room import Room, Said


@dataclass(frozen=True, slots=True)
class Row:
    """Somebody to look back on: whether they came, what was written down, the help noted from that talk."""

    person: Person
    came: bool
    line: str
    helped: Help | None


async def show(request: Request) -> Response:
    """The rows, those who came first."""
    here = room(request)
    gathering = of(request)
    return screen(
        request,
        "gatherings/debrief.html",
        gathering=gathering,
        title=rules.title(gathering),
        kind=rules.kind(gathering),
        rows=_rows(here.kith, gathering),
    )


async def keep(request: Request) -> Response:
    """The whole page at once."""
    here = room(request)
    form = await filled(request)
    gathering = of(request)
    said = _("Kept what you brought back from {title}.", title=rules.title(gathering))
    async with here.kith.editing(said) as edit:
        gathering = edit.record(Gathering, gathering.id)
        there = [row.person.id for row in _rows(here.kith, gathering) if _keep_row(edit, here, gathering, row, form)]
        edit.change(
            gathering,
            came=[*dict.fromkeys([*there, *_gone(here.kith, gathering)])],
            debrief=form.text("debrief", limits.TEXT, _("text")),
            debriefed=gathering.debriefed or here.today().isoformat(),
        )
    return back(request, page_of(gathering), said=Said(said, edit.undo), focus="following")


def _keep_row(edit: Edit, here: Room, gathering: Gathering, row: Row, form: Form) -> bool:
    """Whether they came; if so, what the row says is kept. Of somebody added since the form was opened it says nothing."""
    person = row.person
    if not form.ticked(f"line-{person.id}"):
        return row.came
    line = form.text(f"line-{person.id}", limits.TEXT, _("line"))
    promised = form.text(f"promised-{person.id}", limits.LINE, _("promise"))
    thank = form.ticked(f"thank-{person.id}")
    if not (form.ticked(f"there-{person.id}") or promised or thank or (line and not row.came)):
        return False
    talk = _talk(edit, here, gathering, person, line)
    if promised:
        _promise(edit, here, person, promised, talk)
    if thank and row.helped is None:
        what = form.text(f"for-{person.id}", limits.LINE, _("line"))
        what = what or _("a good talk at {title}", title=rules.title(gathering))
        on = rules.day_of(gathering, here.today())
        edit.help("received", person.id, what, on=on, about="time", source=talk.id)
    return True


def _talk(edit: Edit, here: Room, gathering: Gathering, person: Person, line: str) -> Interaction:
    before = rules.talk_there(here.kith, gathering, person.id)
    return talked(edit, here, gathering, person, line) if before is None else edit.change(before, text=line)


def _promise(edit: Edit, here: Room, person: Person, promised: str, talk: Interaction) -> None:
    from kith.rules.days import due

    what, day = due.parted(promised, here.today())
    edit.promise(person.id, what, on=here.today(), due=day.isoformat() if day else "", source=talk.id)


def _rows(kith: Kith, gathering: Gathering) -> list[Row]:
    came = [(person, True) for person in kith.those(gathering.came)]
    expected = [(person, False) for person in rules.expected(kith, gathering) if not person.died]
    rows = []
    for person, was_there in [*came, *expected]:
        talk = rules.talk_there(kith, gathering, person.id)
        helped = next((each for each in kith.help_of(person.id) if talk and each.source == talk.id), None)
        rows.append(Row(person, was_there, talk.text if talk else "", helped))
    return rows


def _gone(kith: Kith, gathering: Gathering) -> list[str]:
    # somebody deleted meanwhile may come back by an undo
    return [each for each in gathering.came if kith.get(Person, each) is None]


routes = [Route("/gatherings/{id}/debrief", show), Route("/gatherings/{id}/debrief", keep, methods=["POST"])]
