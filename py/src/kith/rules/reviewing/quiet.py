"""Who is quiet, and matters: people who are near, or who once did me good, and with whom nothing has happened for long.

Those who are reached out to are gladder than one expects (Liu et al. 2022), and ties that have gone to sleep are still
useful and warm (Levin, Walter & Murnighan 2011). Nobody is on the list for their number alone: each has a reason.
"""

from collections.abc import Iterator
from datetime import date
from heapq import nsmallest

from kith.network import Kith
from kith.records import Help, Person, Review
from ..touch import rhythm
from ..saying.names import name_of
from kith.words import short, span
from kith.words import say as _

from .near import standing
from .sight import IDEAS, Idea, Sight, each_once, living, nearness, some

ASLEEP = 120
"""Days without a word after which somebody who helped me comes to mind, whatever their circle."""

FEW = 3
"""Ideas in a weekly review."""


def see(kith: Kith, review: Review, today: date) -> Sight:
    """The few who come to mind, the nearest first, each with the reason."""
    quiet = _quiet(kith, today)
    near = {person.id for person in quiet}
    helped = [person for person in _helped(kith, today) if person.id not in near]
    ideas = each_once(_ideas(kith, [*quiet, *helped], today), FEW if review.size == "week" else IDEAS)
    if not ideas:
        return Sight([_none(kith)])
    said = []
    if quiet:
        said.append(_("It has been quiet for longer than you planned with {names}.", names=some(quiet)))
    if helped:
        said.append(_("{names} helped you once, and it has been long since you were in touch.", names=some(helped)))
    return Sight([*said, _("People are gladder to hear from you than you would expect. One call or one message is enough.")], ideas=ideas)


def _none(kith: Kith) -> str:
    if not any(person.circle for person in living(kith)):
        return _("Nobody stands in a circle yet, and so Kith can't tell who is quiet. Whom would you not want to lose?")
    return _("Nobody who is near to you has been quiet for longer than you planned.")


def _quiet(kith: Kith, today: date) -> list[Person]:
    """Those in the two nearest circles, or with a rhythm of their own, with whom it is quiet for longer than wished."""
    circles = standing(kith, [each for each in living(kith) if each.circle in ("inner", "close") or each.rhythm], today)
    people = [person for circle in circles.values() for person in circle.quiet]
    return nsmallest(2 * IDEAS, people, key=lambda each: (nearness(each), -_overdue(kith, each, today), each.id))


def _overdue(kith: Kith, person: Person, today: date) -> float:
    return rhythm.of(kith, person, today).overdue


def _helped(kith: Kith, today: date) -> list[Person]:
    """Those who helped me and with whom nothing has happened since long, the latest first."""
    found: dict[str, Person] = {}
    for each in sorted(kith.all(Help), key=lambda each: (each.on, each.id), reverse=True):
        person = kith.get(Person, each.person) if each.direction == "received" else None
        if person is None or person.died or not person.remind or person.id in found:
            continue
        last = kith.last_contact(person.id)
        if last and today.toordinal() - date.fromisoformat(last).toordinal() >= ASLEEP:
            found[person.id] = person
        if len(found) == IDEAS:
            break
    return list(found.values())


def _ideas(kith: Kith, people: list[Person], today: date) -> Iterator[Idea]:
    for person in people:
        last = kith.last_contact(person.id)
        past = today.toordinal() - date.fromisoformat(last).toordinal()
        called = name_of(person)
        yield Idea(
            f"quiet:{person.id}",
            _("Call {name}", name=called) if past >= rhythm.LONG else _("Ask {name} how it is going", name=called),
            " ".join(_why(kith, person, past, today)), person,
            situation="reconnect" if past >= rhythm.LONG else "check in",
        )  # fmt: skip


def _why(kith: Kith, person: Person, past: int, today: date) -> Iterator[str]:
    state = rhythm.of(kith, person, today)
    if state.word and state.word != "in touch":
        yield state.reason
    else:
        yield _("Not in touch for {span}.", span=span(past))
    helped = next((each for each in kith.help_of(person.id) if each.direction == "received" and each.what), None)
    if helped is not None and helped.person == person.id:
        yield _("They once helped you: {what}.", what=short(helped.what).rstrip("."))
    elif talk := kith.last_talk(person.id):
        yield _("Last time: {text}", text=short(talk.text, 100))
