"""What worked before, brought back when I help somebody again.

Two things teach it: help that I gave and that worked, and help that I got and that did me good. Thinking
of the best help one ever had, and of what made it so good, is how to give such help (guide, *Help that
helps*). Nothing is guessed: an idea is what the person wrote under *what made it work*.
"""

from dataclasses import dataclass

from kith.network import Kith
from kith.records import Help, Person
from kith.words import say as _

MOST = 3
"""Ideas at a time: more would not be read."""


@dataclass(frozen=True, slots=True)
class Idea:
    """What made some help work, in the words it was written in, and which help that was."""

    text: str
    why: str
    help: Help


def ideas(kith: Kith, person: str, about: str = "") -> list[Idea]:
    """What could make help of the kind `about` ("" for any) work for somebody; at most `MOST`.

    What worked for them comes first, then what worked for me, then what worked for others; the newest
    first in each. `person` is an id, or "" where nobody was chosen yet.
    """
    ranked = sorted(filter(lambda each: bool(each.what_worked), kith.all(Help)), key=lambda each: each.on, reverse=True)
    theirs = [each for each in ranked if each.direction == "given" and person and each.person == person]
    kind = [each for each in ranked if about in ("", each.about) and each not in theirs]
    mine = [each for each in kind if each.direction == "received"]
    others = [each for each in kind if each.direction == "given"]
    theirs.sort(key=lambda each: each.about != about)
    found: dict[str, Idea] = {}
    for each in [*theirs, *mine, *others]:
        found.setdefault(each.what_worked.casefold(), Idea(each.what_worked, _why(kith, each), each))
    return list(found.values())[:MOST]


def unthanked(kith: Kith, person: str = "") -> list[Help]:
    """Help received for which no thanks were said yet, the newest first; from one person where `person` is an id.

    Whoever died is not asked after.
    """
    received = kith.help_of(person) if person else kith.all(Help)
    waiting = [each for each in received if _waits(kith, each) and person in ("", each.person)]
    return sorted(waiting, key=lambda each: (each.on, each.id), reverse=True)


def _waits(kith: Kith, help_: Help) -> bool:
    person = kith.get(Person, help_.person)
    return help_.is_unthanked and person is not None and not person.died


def _why(kith: Kith, help_: Help) -> str:
    person = kith.get(Person, help_.person)
    if person is None:
        return help_.what
    if help_.direction == "given":
        return _("when you helped {name}: {what}", name=person.name, what=help_.what)
    return _("when {name} helped you: {what}", name=person.name, what=help_.what)
