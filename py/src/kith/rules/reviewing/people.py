"""How many: who is here, who is new since the last time, and through which doors they came.

A number is no achievement: few who are close do more than many who are not. So it is said once, with no aim, and what
counts is who came and whether anything followed.
"""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import islice

from kith.network import Kith
from kith.records import Day, Gathering, Person, Review
from ..occasions import gatherings
from ..saying.names import name_of
from kith.words import capital, count, on_day, short
from kith.words import say as _

from .sight import Idea, Sight, each_once, living, since, since_words, some

LOOKED_AT = 60
"""New people whose talks are read, to see whether something followed."""


def see(kith: Kith, review: Review, today: date) -> Sight:
    """Who is here and how they came."""
    people = living(kith)
    if not people:
        return Sight([_("Nobody is kept here yet. Begin with one person you like to talk to.")], doors=["met"])
    first = since(kith, review)
    new = [person for person in people if since_when(person) >= first.isoformat()]
    new.sort(key=lambda each: (since_when(each), each.id), reverse=True)
    said = [
        capital(count(len(people), "One person is kept here.", "{n} people are kept here."))
        + " " + _("There is no right number. A few who know you well are worth more than many who do not.")
    ]  # fmt: skip
    if new and len(new) < len(people):
        said.append(_("New since {day}: {names}.", day=since_words(first, today), names=some(new)))
    elif not new:
        said.append(_("Nobody is new since {day}. That is a season, not a fault.", day=since_words(first, today)))
    said += [*_at_gatherings(kith, new), *_brought_by(kith, people)]
    quiet = [person for person in new[:LOOKED_AT] if _nothing_followed(kith, person)]
    if quiet:
        said.append(_("You met, and nothing is written down after that: {names}.", names=some(quiet)))
    return Sight(said, ideas=each_once(_ideas(quiet, today), 3), doors=["met"])


def since_when(person: Person) -> Day:
    """The day since which I know somebody, as far as it is written down: when we met, or else when they were added."""
    return person.met_on or person.added[:10]


def _at_gatherings(kith: Kith, new: list[Person]) -> Iterator[str]:
    met: defaultdict[str, list[Person]] = defaultdict(list)
    for person in new:
        if person.met_at:
            met[person.met_at].append(person)
    for identity, people in islice(met.items(), 2):
        gathering = kith.get(Gathering, identity)
        if gathering is not None:
            title = short(gatherings.title(gathering), 80)
            yield _("“{title}” brought you together with {names}.", names=some(people), title=title)


def _brought_by(kith: Kith, people: list[Person]) -> Iterator[str]:
    """Who opened doors: the people through whom one met others."""
    through: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        if person.met_through:
            through[person.met_through].append(person)
    for identity, met in sorted(through.items(), key=lambda each: (-len(each[1]), each[0]))[:2]:
        opener = kith.get(Person, identity)
        if opener is not None:
            yield _("Through {name} you know {names}.", name=name_of(opener), names=some(met))


def _nothing_followed(kith: Kith, person: Person) -> bool:
    talks = kith.interactions_of(person.id)
    return person.remind and bool(talks) and all(each.first for each in talks)


def _ideas(people: list[Person], today: date) -> Iterator[Idea]:
    for person in people:
        met = _("You met {day}, and nothing followed yet.", day=on_day(date.fromisoformat(person.met_on), today)) \
            if person.met_on else _("You met, and nothing followed yet.")  # fmt: skip
        yield Idea(
            f"hello:{person.id}", _("Write a few lines to {name}", name=name_of(person)), met, person, situation="follow up"
        )
