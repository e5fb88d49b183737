"""Introductions: two people brought together. Both are asked first, and weeks later one asks how it went.

Each is asked alone and may say no without a reason, which nobody else is told; nothing is said to both before both have
agreed. An introduction takes five minutes and is among the best things to give (Adam Rifkin's five-minute favour, in
Grant, *Give and Take*, 2013). Where one stands follows from its days, so that an old backup needs no repair.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from kith.network import Kith
from kith.records import Day, Introduction, Person
from kith.words import listing, on_day
from kith.words import say as _

Stage = Literal["asking", "agreed", "made", "let go"]
Which = Literal["one", "other"]
Answer = Literal["none", "asked", "yes", "no"]

LOOK_BACK = 21
"""Days after which two people had time to meet, and it is worth asking how it went."""

NO_ANSWER = 7
"""Days without an answer, after which it is worth asking again or letting it go."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One of the two: what they answered, and the day of it ("" before they were asked)."""

    which: Which
    person: Person
    answer: Answer
    on: Day


def stage(introduction: Introduction) -> Stage:
    """Where it stands."""
    if introduction.made or introduction.state == "made":
        return "made"
    if introduction.state == "let go" or introduction.one_declined or introduction.other_declined:
        return "let go"
    return "agreed" if introduction.one_agreed and introduction.other_agreed else "asking"


def answer(introduction: Introduction, which: Which) -> tuple[Answer, Day]:
    """What one of the two answered, and when."""
    of = {
        "one": (introduction.one_declined, introduction.one_agreed, introduction.one_asked),
        "other": (introduction.other_declined, introduction.other_agreed, introduction.other_asked),
    }
    answers: tuple[Answer, ...] = ("no", "yes", "asked")
    return next(((said, day) for said, day in zip(answers, of[which], strict=True) if day), ("none", ""))


def answered(introduction: Introduction, which: Which, said: Answer, on: date) -> dict[str, Any]:
    """The fields that change when one of the two answers, or the answer is put right. A no lets the whole of it go."""
    another = answer(introduction, "other" if which == "one" else "one")[0]
    asked = introduction.one_asked if which == "one" else introduction.other_asked
    day = on.isoformat()
    return {
        f"{which}_asked": "" if said == "none" else asked or day,
        f"{which}_agreed": day if said == "yes" else "",
        f"{which}_declined": day if said == "no" else "",
        "state": "let go" if "no" in (said, another) else "open",
    }


def both(kith: Kith, introduction: Introduction) -> tuple[Person, Person] | None:
    """The two, as long as both are here and alive."""
    people = [each for each in kith.those([introduction.one, introduction.other]) if not each.died]
    return (people[0], people[1]) if len(people) == 2 else None


def asked(kith: Kith, introduction: Introduction) -> list[Asked]:
    """Each of the two with their answer; whoever is gone is left out.

    Two records that turned out to be one person are one.
    """
    sides: list[tuple[Which, str]] = [("one", introduction.one)]
    if introduction.other != introduction.one:
        sides.append(("other", introduction.other))
    return [
        Asked(which, person, *answer(introduction, which))
        for which, identity in sides
        if (person := kith.get(Person, identity)) is not None
    ]


def which_of(introduction: Introduction, person: str) -> Which | None:
    """Which of the two somebody (an id) is."""
    return "one" if person == introduction.one else "other" if person == introduction.other else None


def title(kith: Kith, introduction: Introduction) -> str:
    """The two by name."""
    people = kith.those([introduction.one, introduction.other])
    names = [" ".join(each.name.split()) or _("somebody with no name") for each in people]
    return listing([*names, *[_("somebody who is gone")] * (2 - len(names))])


def here(kith: Kith) -> list[Introduction]:
    """Those of this network, and those of which one of the two belongs to it; the latest first."""
    found = [each for each in kith.index.living(Introduction) if _is_here(kith, each)]
    return sorted(found, key=lambda each: (latest(each), each.id), reverse=True)


def of_person(kith: Kith, person: str) -> list[Introduction]:
    """Those of somebody (an id), in whichever network; the latest first."""
    return sorted(kith.index.about(person, Introduction), key=lambda each: (latest(each), each.id), reverse=True)


def begun(kith: Kith, one: str, other: str) -> Introduction | None:
    """The one between two people (ids) that is under way."""
    return next(
        (
            each
            for each in of_person(kith, one)
            if other in (each.one, each.other) and one != other and stage(each) in ("asking", "agreed")
        ),
        None,
    )


def latest(introduction: Introduction) -> Day:
    """The last day on which something came of it."""
    return introduction.made or max(
        introduction.proposed, introduction.one_asked, introduction.other_asked, introduction.one_agreed,
        introduction.other_agreed, introduction.one_declined, introduction.other_declined,
    )  # fmt: skip


def without_answer(introduction: Introduction, today: date) -> list[Which]:
    """Who was asked a week ago or longer and has not answered, while it is under way."""
    if stage(introduction) != "asking":
        return []
    sides: tuple[Which, ...] = ("one", "other")
    return [
        which
        for which in sides
        if answer(introduction, which)[0] == "asked" and _days_since(answer(introduction, which)[1], today) >= NO_ANSWER
    ]


def to_look_back_on(introduction: Introduction, today: date) -> bool:
    """Whether it was made three weeks ago or longer, and nobody has asked yet how it went."""
    looked = introduction.looked_back or introduction.outcome
    return bool(introduction.made) and not looked and _days_since(introduction.made, today) >= LOOK_BACK


def words(kith: Kith, introduction: Introduction, today: date) -> str:
    """Where it stands, in a sentence. Who said no is never told."""
    now = stage(introduction)
    if now == "made":
        if not introduction.made:
            return _("You introduced them.")
        return _("You introduced them {day}.", day=on_day(date.fromisoformat(introduction.made), today))
    if now == "let go":
        declined = introduction.one_declined or introduction.other_declined
        return _("It was not the right time.") if declined else _("You let it go.")
    return _("Both said yes.") if now == "agreed" else _asking(kith, introduction)


def _asking(kith: Kith, introduction: Introduction) -> str:
    names: dict[Answer, list[str]] = {"none": [], "asked": [], "yes": [], "no": []}
    for side in asked(kith, introduction):
        names[side.answer].append(" ".join(side.person.name.split()) or _("somebody with no name"))
    still, waiting, agreed = names["none"], names["asked"], names["yes"]
    if agreed and still:
        return _("{yes} said yes. {next} is still to be asked.", yes=agreed[0], next=still[0])
    if agreed and waiting:
        return _("{yes} said yes. {asked} has not answered yet.", yes=agreed[0], asked=waiting[0])
    if waiting and still:
        return _("{asked} is asked, with no answer yet. {next} is still to be asked.", asked=waiting[0], next=still[0])
    return _("Both are asked, with no answer yet.") if waiting else _("Both are still to be asked.")


def _is_here(kith: Kith, introduction: Introduction) -> bool:
    return kith.is_here(introduction) or any(map(kith.is_here, kith.those([introduction.one, introduction.other])))


def _days_since(day: Day, today: date) -> int:
    return today.toordinal() - date.fromisoformat(day).toordinal() if day else 0
