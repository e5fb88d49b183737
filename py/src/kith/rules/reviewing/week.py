"""The week behind me: who was there, what was promised, how people seemed; and what the next days bring.

Noticing how somebody seemed is worth little without a second look: a note of it from this week becomes a question.
"""

from collections.abc import Iterator
from datetime import date
from itertools import islice

from kith.network import Kith
from kith.records import Commitment, Help, Interaction, Person, Review
from kith.rules import today as days
from ..saying.names import name_of
from ..days.repeating import days_after
from kith.words import day, short
from kith.words import say as _

from .people import since_when
from .sight import Idea, Sight, each_once, living, looked_at, nearness, since, some, talks_since

AHEAD = 7
"""Days ahead whose promises are named."""


def see(kith: Kith, review: Review, today: date) -> Sight:
    """What happened, and what is to come."""
    first = since(kith, review).isoformat()
    talks = {person.id: found for person in looked_at(kith) if (found := talks_since(kith, person, first))}
    met = sorted(kith.those(talks), key=lambda each: (nearness(each), each.name, each.id))
    said = [_("You were in touch with {names}.", names=some(met, 6))] if met else [
        _("No talk of this week is written down. If there was one, a line is enough.")
    ]  # fmt: skip
    if new := [person for person in living(kith) if since_when(person) >= first]:
        said.append(_("New: {names}.", names=some(new)))
    if kept := days.kept(kith, today):
        said.append(_("You kept what you promised: {promises}.", promises=kept))
    said += [*_help(kith, first), *_ahead(kith, today), *_differently(talks)]
    return Sight(said, ideas=each_once(_second_looks(kith, talks, today), 2), doors=[] if met else ["talked"])


def _help(kith: Kith, first: str) -> Iterator[str]:
    lately = [each for each in kith.all(Help) if each.on >= first]
    if got := kith.those(each.person for each in lately if each.direction == "received"):
        yield _("You were helped by {names}.", names=some(got))
    if gave := kith.those(each.person for each in lately if each.direction == "given"):
        yield _("You helped {names}.", names=some(gave))


def _ahead(kith: Kith, today: date) -> Iterator[str]:
    last = days_after(today, AHEAD).isoformat()
    due = [each for each in kith.all(Commitment) if each.by == "me" and each.is_open and each.due and each.due <= last]
    for each in sorted(due, key=lambda each: (each.due, each.id))[:2]:
        what, when = short(each.what, 90).rstrip("."), day(date.fromisoformat(each.due), today)
        person = kith.get(Person, each.person)
        if each.due < today.isoformat():
            yield _("Still open, and late is still kept: {what}.", what=what)
        elif person and not person.died:
            yield _("You promised {name} for {day}: {what}.", name=name_of(person), day=when, what=what)
        else:
            yield _("You promised for {day}: {what}.", day=when, what=what)


def _latest(talks: dict[str, list[Interaction]]) -> list[tuple[str, Interaction]]:
    found = [(person, each) for person, theirs in talks.items() for each in theirs]
    return sorted(found, key=lambda pair: (pair[1].on, pair[1].at, pair[1].id), reverse=True)


def _differently(talks: dict[str, list[Interaction]]) -> Iterator[str]:
    meant = (each.differently for _person, each in _latest(talks) if each.differently)
    for text in islice(dict.fromkeys(meant), 1):
        yield _("You noted what you would do differently: {text}", text=short(text, 120))


def _second_looks(kith: Kith, talks: dict[str, list[Interaction]], today: date) -> Iterator[Idea]:
    for identity, talk in _latest(talks):
        person = kith.get(Person, identity)
        if person and talk.seemed and len(talk.people) == 1 and person.remind and not person.died:
            yield Idea(
                f"seemed:{person.id}", _("Ask {name} how it is going", name=name_of(person)),
                _("You noted {day} how they seemed: {seemed}", day=day(date.fromisoformat(talk.on), today), seemed=short(talk.seemed, 100)),
                person, situation="check in",
            )  # fmt: skip
