"""Getting to know oneself: the small steps in which a profile is written, and what of it says nothing yet.

Everybody has something to give and finds that hard to say of themselves, so each step asks one plain question and
shows examples from an ordinary week (`examples`). Every step can be left out, each is kept by itself, and where one
left off is where something is still unsaid: nothing is stored about that. The steps follow the articles' two
questions, what do you bring and what do you hope for, and the kind of relationship that would support a goal (PRODUCT,
rows 13 and 14). *By when* is read from plain words (`horizon`).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from kith.records import Goal, Profile
from kith.words import say as _

from . import examples
from .examples import Area, is_grown
from .horizon import by_when

__all__ = ["LISTS", "NAMES", "Area", "Step", "StepName", "by_when", "following", "open_goals", "step", "unsaid", "ways_of_helping"]

StepName = Literal["strengths", "interests", "perspectives", "goal", "why", "support"]

NAMES: tuple[StepName, ...] = ("strengths", "interests", "perspectives", "goal", "why", "support")
"""The steps, in their order."""

LISTS: tuple[StepName, ...] = NAMES[:3]
"""The steps that fill a list of the profile, of the same name."""

_ABOUT_A_GOAL: tuple[StepName, ...] = ("why", "support")


@dataclass(frozen=True, slots=True)
class Step:
    """One question. `hint` says what it is good for, `own` asks for words of one's own, `areas` are examples to tap.

    `anchor` and `teaches` are the passage of the guide that explains it, and the words of the link.
    """

    name: StepName
    question: str
    hint: str
    own: str
    placeholder: str
    anchor: str
    teaches: str
    areas: list[Area] = field(default_factory=list)


def step(name: StepName, role: str) -> Step:
    """A step as it is asked of somebody with that role (student, parent, other, or not said)."""
    return _STEPS[name](role)


def _strengths(role: str) -> Step:
    return Step(
        "strengths",
        _("What do people ask you for?"),
        _("What comes easily to you is easy to miss. It can help others, and your child's friends, too.")
        if role == "parent"
        else _("What comes easily to you is easy to miss. It is also what you can give."),
        _("In your own words"),
        _("untangling bad news, baking for many") if is_grown(role) else _("cutting short videos, baking"),
        "reciprocity/strengths/#your-strengths",
        _("How to find your strengths"),
        examples.strengths(role),
    )


def _interests(role: str) -> Step:
    return Step(
        "interests",
        _("What makes you forget the time?"),
        _("What you like is how you find common ground with somebody you have just met."),
        _("In your own words"),
        _("old trains, crime novels") if is_grown(role) else _("old trains, sour sweets, street dance"),
        "empathy/common-threads/#common-threads",
        _("Why common threads matter"),
        examples.interests(),
    )


def _perspectives(role: str) -> Step:
    return Step(
        "perspectives",
        _("What do you know because you have lived it?"),
        _("Somebody who is in the middle of it now may need you. Choose only what you would gladly talk about."),
        _("In your own words"),
        _("bringing up twins, starting again at forty") if is_grown(role) else _("being the new one, a farm at home"),
        "reciprocity/strengths/#your-strengths",
        _("How you see things is a strength, too"),
        examples.perspectives(role),
    )


def _goal(role: str) -> Step:
    return Step(
        "goal",
        _("What would you like to reach yourself?") if role == "parent" else _("What would you like to reach?"),
        _("One is enough, and it is about you: what your child hopes for stands on your child's page.")
        if role == "parent"
        else _("One is enough, and you may change your mind. The more exact it is, the easier it is to help with."),
        _("In your own words"),
        _("a job with fewer nights, better Spanish") if is_grown(role) else _("something with rivers, out of doors"),
        "reciprocity/goals/#your-goals",
        _("Which goals others can help with"),
        examples.goals(role),
    )


def _why(role: str) -> Step:
    return Step(
        "why",
        _("Why that, and by when?"),
        _("A reason helps others to help you. Both may wait."),
        _("What draws you to it?"),
        _("I like being outside, and I want to fix things"),
        "reciprocity/goals/#your-goals",
        _("Which goals others can help with"),
    )


def _support(role: str) -> Step:
    return Step(
        "support",
        _("What kind of person could help?"),
        _("Not who, but what kind. Kith then shows whom you know, and what you could do for them first."),
        _("In your own words"),
        _("a person who works outdoors"),
        "reciprocity/who-and-why/#who-and-why",
        _("Who could help, and why"),
        examples.support(role),
    )


def following(name: StepName) -> StepName | None:
    """The step after one; None after the last."""
    place = NAMES.index(name) + 1
    return NAMES[place] if place < len(NAMES) else None


def unsaid(profile: Profile, goals: Iterable[Goal]) -> list[StepName]:
    """The steps that say nothing yet, in their order. About a goal nothing is asked before there is one."""
    found: list[StepName] = [name for name in LISTS if not getattr(profile, name)]
    wanted = open_goals(goals)
    if not wanted:
        return [*found, "goal"]
    first = wanted[0]
    said = {"why": first.why or first.by, "support": first.support}
    return [*found, *(name for name in _ABOUT_A_GOAL if not said[name])]


def open_goals(goals: Iterable[Goal]) -> list[Goal]:
    """Goals that are neither reached nor let go, by their day, those without one last."""
    return sorted((goal for goal in goals if goal.state == "open"), key=lambda goal: (goal.by or "9", goal.id))


def ways_of_helping() -> list[str]:
    """What somebody may have done on the way to a goal, to tap."""
    return [
        _("explained something to me"), _("believed in me"), _("gave me time"), _("told me the truth about my work"),
        _("brought me together with somebody"), _("lent me what I needed"),
    ]  # fmt: skip


_STEPS: dict[StepName, Callable[[str], Step]] = {
    "strengths": _strengths, "interests": _interests, "perspectives": _perspectives, "goal": _goal, "why": _why,
    "support": _support,
}  # fmt: skip
