"""The review: a guided look at the people one knows, small every week or large every term.

It looks at four things that a student can act on: how many, how close, how varied, and whether I ask and offer
(Charania & Freeland Fisher 2020); then at who is quiet and matters, and at whom I could help. It says what is true of
the records and asks a question; it never grades, and a number in it is no aim. It ends in at most three intentions.

Here stand the steps and their order; each has a module of its own, which is loaded when it is looked at.
"""

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, cast

from kith.network import Kith
from kith.records import Review, ReviewSize
from kith.words import say as _

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from .sight import Sight

LAST = "intentions"
"""The step in which intentions are chosen; it ends the review."""

STEPS: dict[ReviewSize, tuple[str, ...]] = {
    "week": ("week", "quiet", LAST),
    "term": ("people", "near", "quiet", "varied", "exchange", "helping", LAST),
}
"""The steps of each size, in their order."""

SAW = ":saw"
"""How the name ends under which a review keeps what a step said; under the step's own name is the note."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what it is about, the question it leaves one with, and the passage of the guide behind it."""

    name: str
    heading: str
    question: str
    guide: str
    guide_words: str


def steps(size: ReviewSize) -> list[Step]:
    """The steps of a review of that size."""
    known = {each.name: each for each in _steps()}
    return [known[name] for name in STEPS[size]]


def step(review: Review, name: str) -> Step | None:
    """A step of a review by its name; None where it has no such step."""
    return next((each for each in steps(review.size) if each.name == name), None)


def beside(review: Review, name: str) -> tuple[str, str]:
    """The names of the steps before and after one; empty at the ends."""
    names = ("", *STEPS[review.size], "")
    place = names.index(name)
    return names[place - 1], names[place + 1]


def standing_at(review: Review) -> str:
    """The step at which a review goes on."""
    return review.step if review.step in STEPS[review.size] else STEPS[review.size][0]


def look(kith: Kith, review: Review, name: str, today: "date") -> "Sight":
    """What one sees at a step on the local day `today`."""
    see = cast("Callable[[Kith, Review, date], Sight]", import_module(f"{__name__}.{name}").see)
    return see(kith, review, today)


def _steps() -> list[Step]:
    return [
        Step("week", _("The week behind you"), _("What was good this week? Is there something you would like to say to somebody?"),
             "empathy/cues/#cues", _("What to look back on")),
        Step("people", _("Who is here"), _("Is somebody missing who matters to you?"),
             "reciprocity/review-and-widen/#whom-you-know-already", _("Start with the people you know")),
        Step("near", _("Near and far"), _("Does somebody stand nearer, or further away, than is true by now?"),
             "empathy/staying-in-touch/#circles", _("What the circles mean")),
        Step("quiet", _("Who is quiet, and matters"), _("Whom would you miss? What would you tell them?"),
             "empathy/staying-in-touch/#after-a-silence", _("After a long silence")),
        Step("varied", _("How different they are"), _("Whose side of things do you hardly ever hear?"),
             "reciprocity/review-and-widen/#widen", _("Let in some fresh air")),
        Step("exchange", _("Asking and offering"), _("Which help did you the most good, and what made it so good?"),
             "reciprocity/two-way/#two-way", _("Help goes both ways")),
        Step("helping", _("Whom you could help"), _("Which of these would you enjoy?"),
             "reciprocity/who-and-why/#giving-first", _("Why give first")),
        Step(LAST, _("What you will do"), "", "reciprocity/review-and-widen/#review", _("Look back, and look around")),
    ]  # fmt: skip
