"""My goals, and who could help: people who know what a goal needs, and what I could offer each of them first.

For every goal the closest few, each once, with the two facts that say so: the goal, and what they are good at, work as
or have lived. Before an ask comes something to give, or, where nothing of theirs is known, a question about what they
are busy with (PRODUCT, rows 14 and 17).
"""

from dataclasses import dataclass, field
from datetime import date

from kith.network import Kith
from kith.records import Goal, Person
from kith.topics import PART
from kith.words import say as _
from kith.words import short

from .. import matching
from ..answers import waits
from ..days.counting import number
from ..matching import Match, Side
from ..myself import open_goals
from ..saying.names import name_of
from ..saying.telling import telling_words

MOST = 8
"""People for one goal: whoever is not among these is a search away."""


@dataclass(frozen=True, slots=True)
class Helper:
    """Somebody who knows something of a goal.

    `knows` says what, `known` is the key of the record that tells it; `first` is what I could give them before I ask, `why_first` the reason for it, and `about` the key of the fact behind
    it, all empty where nothing is known. `key` is the match's.
    """

    key: str
    person: Person
    knows: str
    known: str = ""
    first: str = ""
    why_first: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Sought:
    """A goal, and who could help with it, the closest first."""

    goal: Goal
    helpers: list[Helper] = field(default_factory=list)


def sought(kith: Kith, today: date) -> list[Sought]:
    """Every open goal, the one with the nearest day first."""
    return [Sought(goal, helpers(kith, goal, today)) for goal in open_goals(kith.all(Goal))]


def helpers(kith: Kith, goal: Goal, today: date, most: int = MOST) -> list[Helper]:
    """Who could help with a goal, the closest first; of these whose words are the goal's, whom I can give something, and am in touch with."""
    best: dict[str, Match] = {}
    for match in matching.seek(kith, goal):
        if match.other.who is not None and not waits(kith, match.key, today):
            best.setdefault(match.other.who.id, match)
    # whoever has to do with it only from afar is named where nobody is nearer
    if any(each.closeness >= PART for each in best.values()):
        best = {person: match for person, match in best.items() if match.closeness >= PART}
    asked = telling_words(f"{goal.what} {goal.support}")
    ranked = sorted(
        best.values(),
        key=lambda each: (
            -each.closeness, -len(asked & telling_words(each.other.text)), each.first is None, _silence(kith, each, today), each.key,
        ),
    )  # fmt: skip
    return [_helper(match, match.other.who) for match in ranked[:most] if match.other.who is not None]


def knows(side: Side) -> str:
    """What somebody knows, in a sentence without their name."""
    words = {
        "strength": _("Is good at “{text}”."),
        "background": _("Knows about it: “{text}”."),
        "role": _("Their work: “{text}”."),
        "interest": _("Likes “{text}”."),
        "value": _("Cares about “{text}”."),
        "priority": _("Is busy with “{text}”."),
    }
    return words[side.about].format(text=short(side.text, 80))


def _helper(match: Match, person: Person) -> Helper:
    first = match.first
    if first is None:
        return Helper(match.key, person, knows(match.other), match.other.key)
    return Helper(match.key, person, knows(match.other), match.other.key, first.offer, first.words, first.other.key)


def nothing_known(person: Person) -> str:
    """What to offer first where nothing is known that somebody could use."""
    return _(
        "You do not know yet what {name} could use. Ask what they are working on now.",
        name=name_of(person),
    )


def _silence(kith: Kith, match: Match, today: date) -> int:
    """Years since we were last in touch: who is near at hand comes first, and days make no difference."""
    last = kith.last_contact(match.other.who.id) if match.other.who else ""
    return (today.toordinal() - number(last)) // 365 if last else 9
