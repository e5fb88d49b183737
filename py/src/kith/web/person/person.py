"""A person's page: who, how things stand, what to ask, what matters to them, what was promised, and what happened.

Each thing is shown by its key (`fact-…`, `promise-…`, `name`); with `?edit=` one of them is a form.
The page asks for that same address and takes the one element out of the answer, so that there is
one way to render a page and no other way to edit.
"""

from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.network.keys import MINE
from kith.records import Help, ImportantDate, Person
from kith.rules.touch import rhythm
from kith.words import calendar_day, on_day, partial_day, span
from kith.words import say as _

from . import meeting, parts, several
from ..ground import wording
from ..ground.answers import room, screen, window
from ..ground.faces import first_name
from ..ground.lines import help_line, promise_line
from ..ground.writing import Letters

HELPS = 3
"""Help that stands on the page; all of it is in the timeline."""


@dataclass(frozen=True, slots=True)
class DateLine:
    """A day that matters: what it is, the day in words, and when it comes round next."""

    number: int
    label: str
    day: str
    next: str


async def show(request: Request) -> Response:
    """The page, one thing of it perhaps as a form."""
    # what Today does not need is imported for the first page that is opened
    from kith.rules.touch import balance, prep
    from kith.rules.giving import bonds
    from kith.rules.together import together

    from ..giving import give
    from . import learnt, timeline
    from ..ground import readings, ways

    here = room(request)
    person, today = here.kith.person(request.path_params["id"]), here.today()
    # somebody of another network is seen with the goals and circles that belong there
    kith = here.kith.within(person.network or MINE)
    asked = request.query_params
    facts = kith.facts_of(person.id)
    promises = [promise_line(kith, each, today) for each in kith.commitments_of(person.id)]
    points = ways.points(person, str(here.copy.get("platform", "")))
    helps = _between(kith, person)
    bond, letters = bonds.bond(kith, person, today), Letters(kith)
    meeting_open = asked.get("edit") == "met"
    chosen, choices = meeting.choices(kith, person, "", person.met_through) if meeting_open else ([], [])
    return screen(
        request,
        "person/person.html",
        person=person,
        first=first_name(person.name),
        editing=asked.get("edit", ""),
        belonging=_belonging(person),
        state=rhythm.of(kith, person, today),
        advice=rhythm.advice(kith, person, today),
        ways=[] if person.died else ways.ways(points),
        prep=prep.prepare(kith, person, today),
        bond=bond,
        bond_gives=[give.line(letters, each) for each in bond.gives],
        facts=learnt.groups(kith, facts, today),
        fresh=readings.fresh(kith, person, today),
        past_facts=learnt.past(kith, facts, today),
        open_promises=[line for line in promises if line.promise.is_open],
        settled_promises=[line for line in promises if not line.promise.is_open],
        balance=balance.balance(kith, person, today),
        helps=[help_line(kith, each, today) for each in helps[:HELPS]],
        more_help=len(helps) > HELPS,
        together=together.with_person(kith, person, today),
        timeline=timeline.timeline(
            kith, person, today, shown=asked.get("show", ""), after=window(request, "after")
        ),
        met=meeting.meeting(kith, person, today),
        gatherings=meeting.gatherings(kith, person, today) if meeting_open else {},
        chosen=chosen,
        choices=choices,
        rhythm=parts.rhythm_words(person, kith.profile()),
        rhythms=parts.rhythm_choices(person, kith.profile()),
        points=points,
        dates=[_date(number, each, today) for number, each in enumerate(person.dates)],
        customs=several.customs(person),
        today=today.isoformat(),
        words=wording,
    )


def _belonging(person: Person) -> str:
    relation = wording.relations()[person.relation] if person.relation else ""
    work = wording.belonging(person) if person.role or person.organisation else ""
    circle = wording.circles()[person.circle] if person.circle else ""
    return " ".join(each + "." for each in (", ".join(filter(None, (relation, work))), circle) if each)


def _between(kith: Kith, person: Person) -> list[Help]:
    """Help between us two, what I have not said thank you for first."""
    helps = [each for each in kith.help_of(person.id) if each.person == person.id]
    return sorted(helps, key=lambda each: not each.is_unthanked)


def _date(number: int, important: ImportantDate, today: date) -> DateLine:
    from kith.rules.days import repeating  # a page with no dates does without

    coming = next(repeating.comes_round(important, today), None)
    words = ""
    if coming is not None:
        days = (coming - today).days
        words = on_day(coming, today) if days < 2 else _("in {span}", span=span(days))
        if important["day"].endswith("-02-29") and coming.day != 29:
            words = _("{when}, on {day} this time", when=words, day=calendar_day(coming, coming))
    return DateLine(number, wording.date_name(important), partial_day(important["day"]), words)


routes = [Route("/people/{id}", show)]
