"""How close: who stands in which circle, with whom it has been quiet, and what the talks themselves say.

A circle is what I wished for; the talks are what happened. Where they tell different stories, that is worth a look:
who is nearer than I wrote down, who mostly makes the first step. We misjudge such things easily, so the
records are asked, and nobody is blamed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from kith.network import Kith
from kith.records import Interaction, Person, Review, Side
from ..touch import rhythm
from ..saying.names import name_of
from kith.rules.plots.rings import rings
from kith.words import capital, count
from kith.words import say as _

from .sight import (
    CIRCLES,
    Figure,
    Idea,
    Sight,
    Table,
    by_most,
    each_once,
    living,
    looked_at,
    since,
    since_words,
    some,
    talks_since,
)

OFTEN = 6
"""Days with a talk, in the time looked back on, from which somebody wide away seems nearer than that."""

STARTS = 4
"""Talks of which it is known who began them, before anything is said of it."""

MOSTLY = 0.75
"""The part of them that is *mostly*."""

WRITTEN = ("message", "email", "letter")
_IN_TABLE = 12


@dataclass(slots=True)
class Circle:
    """Who stands in one circle: in touch as wished, quiet for longer, and those of whom nothing can be said."""

    in_touch: list[Person] = field(default_factory=list)
    quiet: list[Person] = field(default_factory=list)
    unknown: list[Person] = field(default_factory=list)


def see(kith: Kith, review: Review, today: date) -> Sight:
    """The circles as half rings, and what the talks say beside them."""
    people = living(kith)
    circles = standing(kith, people, today)
    first = since(kith, review)
    talks = {person.id: (person, found) for person in looked_at(kith) if (found := talks_since(kith, person, first.isoformat()))}
    return Sight(
        [*_most(talks, first, today), *_written(talks), *_starts(talks)],
        [_figure(circles, len(people))] if any(person.circle for person in people) else [],
        each_once([*_first_words(talks), *_nearer(talks)], 4),
        [] if people else ["met"],
    )


def standing(kith: Kith, people: list[Person], today: date) -> dict[str, Circle]:
    """Who stands where on the local day `today`, circle by circle; under the empty name those who are in none."""
    profile, now = kith.profile(), today.toordinal()
    circles = {each: Circle() for each in (*CIRCLES, "")}
    for person in people:
        circle = circles[person.circle]
        days, last = rhythm.rhythm_days(person, profile), kith.last_contact(person.id)
        if not last or days is None:
            circle.unknown.append(person)
        elif now - date.fromisoformat(last).toordinal() >= days * rhythm.QUIET:
            circle.quiet.append(person)
        else:
            circle.in_touch.append(person)
    return circles


def circle_names() -> dict[str, str]:
    """The circles as a drawing names them."""
    return {"inner": _("Inner"), "close": _("Close"), "steady": _("Steady"), "wide": _("Wide")}


def _figure(circles: dict[str, Circle], everybody: int) -> Figure:
    called = circle_names()
    drawn = rings([(called[each], [len(circles[each].in_touch), len(circles[each].quiet), len(circles[each].unknown)])
                   for each in CIRCLES])  # fmt: skip
    if any(circles[each].in_touch for each in CIRCLES) and not any(circles[each].quiet for each in CIRCLES):
        words = [_("In every circle you are in touch about as often as you planned.")]
    else:
        words = [_circle_words(each, circles[each]) for each in CIRCLES]
    outside = circles[""]
    none = len(outside.in_touch) + len(outside.quiet) + len(outside.unknown)
    if none:
        words.append(capital(count(none, "One person stands in no circle yet.", "{n} people stand in no circle yet.")))
    if drawn.each > 1:
        words.append(_("One dot stands for about {n} people.", n=drawn.each))
    return Figure(
        "near", _("Your circles"), drawn, list(filter(None, words)),
        Table([_("Circle"), _("State"), _("Who")], [
            [called[each], state, some(those, _IN_TABLE)]
            for each in CIRCLES
            for state, those in (
                (_("in touch"), circles[each].in_touch), (_("quiet"), circles[each].quiet), (_("not known"), circles[each].unknown)
            )
            if those
        ]),
    )  # fmt: skip


def _circle_words(circle: str, who: Circle) -> str:
    called = {"inner": _("Inner circle"), "close": _("Close circle"), "steady": _("Steady circle"), "wide": _("Wide circle")}
    if who.quiet:
        return _("{circle}: it has been quiet for longer than you planned with {names}.",
                 circle=called[circle], names=some(who.quiet))  # fmt: skip
    if who.in_touch:
        return _("{circle}: you are in touch about as often as you planned.", circle=called[circle])
    if who.unknown:
        return _("{circle}: no talk is written down yet, or no rhythm is wished for.", circle=called[circle])
    return ""


Talks = dict[str, tuple[Person, list[Interaction]]]


def _days(talks: list[Interaction]) -> int:
    return len({each.on for each in talks if each.two_way})


def _most(talks: Talks, first: date, today: date) -> Iterator[str]:
    people = [person for person, found in talks.values() if _days(found) > 1]
    if people:
        most = by_most(people, lambda each: _days(talks[each.id][1]), 3)
        yield _("Since {day} you were in touch most often with {names}.", day=since_words(first, today), names=some(most))
    elif not talks:
        yield _("No talk since {day} is written down. One line after the next one is enough.", day=since_words(first, today))


def _written(talks: Talks) -> Iterator[str]:
    """Doing things together keeps some friendships, talking keeps others (Roberts & Dunbar 2015)."""
    every = list({talk.id: talk for _person, found in talks.values() for talk in found}.values())
    if len(every) >= 8 and sum(each.channel in WRITTEN for each in every) >= MOSTLY * len(every):
        yield _("Most of it was in writing. Whom would you like to hear, or to do something with?")


def _mostly(talks: Talks, who: Side) -> list[Person]:
    """The people with whom one side mostly makes the first step."""
    found = []
    for person, theirs in talks.values():
        known = [each.started_by for each in theirs if each.started_by and each.two_way and not each.first]
        if len(known) >= STARTS and known.count(who) >= MOSTLY * len(known):
            found.append(person)
    return by_most(found, lambda each: len(talks[each.id][1]), 3)


def _starts(talks: Talks) -> Iterator[str]:
    if they := _mostly(talks, "them"):
        yield _("{names} mostly got in touch with you first.", names=some(they))
    if me := _mostly(talks, "me"):
        yield _("With {names} it is mostly you who makes the first step, and an answer comes. Somebody has to begin.", names=some(me))


def _first_words(talks: Talks) -> Iterator[Idea]:
    for person in _mostly(talks, "them"):
        yield Idea(
            f"first:{person.id}", _("Get in touch with {name} first", name=name_of(person)),
            _("Lately {name} mostly made the first step.", name=name_of(person)), person, situation="check in",
        )  # fmt: skip


def _nearer(talks: Talks) -> Iterator[Idea]:
    far = [person for person, found in talks.values() if person.circle in ("", "steady", "wide") and _days(found) >= OFTEN]
    for person in by_most(far, lambda each: _days(talks[each.id][1]), 2):
        if person.circle:
            why = _("You talk often, and {name} stands further out. Is that still true?", name=name_of(person))
        else:
            why = _("You talk often, and {name} stands in no circle yet.", name=name_of(person))
        yield Idea(f"circle:{person.id}", _("How close are you to {name}?", name=name_of(person)), why, person, door="circle")
