"""How varied: how I know people, how old they are and what they do, as far as that is written down; and my goals.

Forty people who are all like me know mostly what I know: news comes from people one sees now and then (Granovetter
1973; Rajkumar et al. 2022). An empty row is no fault, it is a direction to look in. Nothing is guessed: who has no
year of birth has no age here, and who has no role no field.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date

from kith.network import Kith
from kith.records import Goal, Person, Review
from kith.rules import matching
from kith.rules.myself import open_goals
from ..saying.names import name_of
from kith.rules.plots.rows import rows
from kith.words import capital, count, listing, short
from kith.words import say as _

from .fields import field_names, field_of
from .reading import read
from .sight import Figure, Idea, Sight, Table, each_once, living, some

FEW = 5
"""People of whom something must be known before a drawing of it says anything."""

MOST_OF_THEM = 0.6
"""The part of the people that is *most*."""

_FIRSTHAND = {"role": 0, "background": 1, "strength": 2}
"""What makes somebody know a thing at first hand: they do it, have lived it, or are good at it."""

_AGES = ((0, 13), (14, 18), (19, 24), (25, 39), (40, 59), (60, 130))


def see(kith: Kith, review: Review, today: date) -> Sight:
    """The rows, and who knows what about my goals."""
    people = living(kith)
    if not people:
        return Sight([_("Nobody is kept here yet. Begin with one person you like to talk to.")], doors=["met"])
    figures = [
        figure
        for figure in (_relations(people), _ages(people, today), _fields(people))
        if figure is not None
    ]  # fmt: skip
    goals = open_goals(kith.all(Goal))
    told, ideas = _about_goals(kith, goals)
    return Sight(
        [*told, *([] if goals else [_("You have written down no goal yet. With one, Kith can say who knows about it.")])],
        figures, each_once(ideas, 3), ["gathering"] if goals else ["profile"],
    )  # fmt: skip


def _relations(people: list[Person]) -> Figure | None:
    names = {"family": _("Family"), "friend": _("Friends"), "classmate": _("Classmates"), "teacher": _("Teachers"),
             "mentor": _("Mentors"), "professional": _("From work"), "other": _("Others")}  # fmt: skip
    told: Counter[str] = Counter(person.relation for person in people)
    unsaid = told.pop("", 0)
    if sum(told.values()) < FEW:
        return None
    words = [_most(told, names)]
    if empty := [names[each].lower() for each in ("teacher", "mentor", "professional", "friend", "classmate") if not told[each]]:
        words.append(_("Nobody is here yet under {rows}.", rows=listing(empty)))
    if unsaid:
        words.append(capital(count(unsaid, "Of one person it is not said how you know them.", "Of {n} people it is not said how you know them.")))
    return _figure("relations", _("How you know them"), _("Relation"), people, {each: names[each] for each in names},
                   lambda person: person.relation, words)  # fmt: skip


def _ages(people: list[Person], today: date) -> Figure | None:
    def age_of(person: Person) -> str:
        age = _age(person, today)
        return next((str(least) for least, most in _AGES if age is not None and least <= age <= most), "")

    names = {str(least): _age_words(least, most) for least, most in _AGES}
    told: Counter[str] = Counter(map(age_of, people))
    unsaid = told.pop("", 0)
    if sum(told.values()) < FEW:
        return None
    words = [_most(told, names)]
    words.append(count(unsaid, "Of one person no year of birth is written down.", "Of {n} people no year of birth is written down.")
                 if unsaid else "")  # fmt: skip
    return _figure("ages", _("How old they are"), _("Age"), people, names, age_of, words)


def _fields(people: list[Person]) -> Figure | None:
    names = field_names()
    found = {person.id: field_of(person) for person in people}
    told = Counter(found.values())
    unsaid = told.pop("", 0)
    if sum(told.values()) < FEW:
        return None
    words = [_most(told, names)]
    if empty := [names[each].lower() for each in names if not told[each]]:
        words.append(_("Nobody is noted yet who works in {fields}.", fields=listing(empty)))
    if unsaid:
        words.append(_("Of the others it is not written down what they do, or they still go to school."))
    return _figure("fields", _("What they do"), _("Field"), people, names, lambda person: found[person.id], words)


def _figure(
    key: str, title: str, column: str, people: list[Person], names: dict[str, str], of: Callable[[Person], str], words: list[str]
) -> Figure:
    belonging: dict[str, list[Person]] = {each: [] for each in names}
    for person in people:
        if (place := of(person)) in belonging:
            belonging[place].append(person)
    drawn = rows([(names[each], len(those)) for each, those in belonging.items()])
    if drawn.each > 1:
        words = [*words, _("One dot stands for about {n} people.", n=drawn.each)]
    return Figure(
        key, title, drawn, list(filter(None, words)),
        Table([column, _("Who")], [[names[each], some(those, 12)] for each, those in belonging.items()]),
    )  # fmt: skip


def _most(told: Counter[str], names: dict[str, str]) -> str:
    """Which rows hold most of the people: one of them, or the largest two."""
    total = sum(told.values())
    ranked = [each for each in sorted(told, key=lambda each: (-told[each], list(names).index(each))) if told[each]]
    for many in (1, 2):
        if many < len(ranked) and sum(told[each] for each in ranked[:many]) >= MOST_OF_THEM * total:
            return _("Most of those of whom it is known: {rows}.", rows=listing([names[each].lower() for each in ranked[:many]]))
    if len(ranked) == 1:
        return _("All of those of whom it is known: {rows}.", rows=names[ranked[0]].lower())
    return _("No row holds most of them: that is variety.")


def _age_words(least: int, most: int) -> str:
    if not least:
        return _("Under {n}", n=most + 1)
    return _("{n} and over", n=least) if most > 100 else _("{least} to {most}", least=least, most=most)


def _age(person: Person, today: date) -> int | None:
    """Somebody's age in years by their year of birth; None where that is not written down."""
    for each in person.dates:
        if each["kind"] == "birthday" and each["day"][:4].isdecimal():
            born = each["day"] if len(each["day"]) == 10 else each["day"][:4] + "-07-01"
            age = today.year - int(each["day"][:4]) - (today.isoformat()[5:] < born[5:])
            if 0 <= age <= _AGES[-1][1]:
                return age
    return None


def _about_goals(kith: Kith, goals: list[Goal]) -> tuple[list[str], list[Idea]]:
    """For each goal who knows about it, and an idea: ask one of them, or find somebody."""
    said: list[str] = []
    ideas: list[Idea] = []
    if not goals or not read(kith):
        return said, ideas
    for goal in goals[:3]:
        what = short(goal.what, 80)
        found = sorted(matching.seek(kith, goal), key=lambda each: (-each.closeness, _FIRSTHAND.get(each.other.about, len(_FIRSTHAND))))
        if found:
            people = list({each.other.who.id: each.other.who for each in found if each.other.who}.values())
            said.append(_("You hope for “{goal}”. Here is who knows something of it: {names}.", goal=what, names=some(people)))
            ideas += _asks(found[0], what)
        else:
            said.append(_("You hope for “{goal}”. Nobody here is noted to know about it yet.", goal=what))
            ideas.append(Idea(
                f"find:{goal.id}", _("Find one person who knows about “{goal}”", goal=what),
                _("A fair, a forum, or a friend who asks around: one name is enough to begin with."),
            ))  # fmt: skip
    return said, ideas


def _asks(match: matching.Match, goal: str) -> Iterator[Idea]:
    person = match.other.who
    if person is not None and person.remind:
        words = _("Ask {name} for a talk about “{goal}”", name=name_of(person), goal=goal)
        why = f"{match.words} {match.offer}" if match.offer else match.words
        yield Idea(f"ask:{person.id}", words, why, person, situation="ask")
