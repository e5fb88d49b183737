"""What stands for somebody on the map: as short as it can be while nobody else there is called the same."""

from collections import Counter
from collections.abc import Sequence

from kith.records import Person
from kith.words import say as _

from ..saying.names import called, first_of, has_title

LONGEST = 14
"""Characters of a label; of a longer name the beginning stands there."""


def labels(people: Sequence[Person]) -> list[str]:
    """*Leo*, *Mum*, or where there is another one *Leo C.*; *Mr Adeyemi*; in the order of `people`."""
    bare = [_bare(each.name) for each in people]
    firsts = [_first(person, name) for person, name in zip(people, bare, strict=True)]
    often = Counter(each.casefold() for each in firsts)
    return [
        _cut(first if often[first.casefold()] == 1 else _with_initial(first, name)) or _("No name")
        for first, name in zip(firsts, bare, strict=True)
    ]


def _first(person: Person, name: str) -> str:
    # somebody with a title is called by it and by the last of their names; everybody else as one calls them
    if has_title(name) and " " in name:
        return f"{name.partition(' ')[0]} {name.rpartition(' ')[2]}"
    return called(person) or first_of(name)


def _with_initial(first: str, name: str) -> str:
    last = name.rpartition(" ")[2]
    if last == name or has_title(name):
        return first
    return f"{first[: LONGEST - 3]} {last[0].upper()}."


def _cut(name: str) -> str:
    return name if len(name) <= LONGEST else name[: LONGEST - 1].rstrip() + "…"


def _bare(name: str) -> str:
    # signs of direction and control are not seen, and would turn what stands beside them round
    return " ".join("".join(each if each.isprintable() else " " for each in name).split())
