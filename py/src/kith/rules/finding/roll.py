"""A class or a team, read from a list of names: who is new, and who may be here already.

A list comes as people have it: one name to a line, or with commas or semicolons between, numbered or with dots before
it, *Chen, Leo* where the family name comes first, a mail address behind. A name alone never makes two people one: it is
shown, and the person says.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from kith.network import Kith
from kith.network.folding import fold
from kith.records import Person

from .namesakes import alike, tokens

MOST = 200
"""Names in one list: more than any class, any team, any choir."""

OFFERED = 3
"""People at most who may be meant by one name."""

_BEFORE = re.compile(r"^\s*(?:[-–—•*·]+|\(?\d{1,3}[.):]?(?=\s))\s*")
# begun only where a word begins, and after one blank: twenty thousand letters with no @ are looked at once
_MAIL = re.compile(r"[<(\[]?\s?(?<![^\s<>()\[\],;])([^\s<>()\[\],;]+@[^\s<>()\[\],;]+)\s?[>)\]]?")
_CROWD = 30
"""A word of a name that more people than this have in common tells nobody apart."""


@dataclass(frozen=True, slots=True)
class Line:
    """One name of a list. `like` are people who are here and may be meant, `why` says how the names are alike.

    `same` where one of them alone has the same name, `again` where it stands earlier in the list.
    """

    name: str
    mail: str = ""
    like: tuple[Person, ...] = ()
    why: str = ""
    same: bool = False
    again: bool = False

    @property
    def proposed(self) -> str:
        """What becomes of it where nobody says otherwise: *add*, *leave*, or the id of the one person of that name."""
        if self.again:
            return "leave"
        return self.like[0].id if self.same else "add"


def names(text: str) -> list[tuple[str, str]]:
    """The names of a list with the mail address that stood beside each, in their order."""
    rows = [each for each in text.replace("\t", " ").splitlines() if each.strip()]
    if ";" in text:
        rows = [part for row in rows for part in row.split(";")]
    elif len(rows) == 1:
        rows = re.split("[,،、]", rows[0])
    elif all(len(list(filter(str.strip, row.split(",")))) == 2 for row in rows):
        # one comma in every line: the family name comes first
        rows = [_turned(row) for row in rows]
    return [each for row in rows if (each := _name(row))[0]]


def read(kith: Kith, text: str) -> list[Line]:
    """The names of a list, each with those of the network looked at who may be meant."""
    listed = names(text)
    here = _found(kith) if listed else {}
    seen: set[str] = set()
    lines = []
    for name, mail in listed:
        folded = " ".join(fold(name).split())
        namesakes = kith.of_name(name)
        like, why = _like(name, namesakes, here)
        # a first name alone says too little
        same = len(namesakes) == 1 and " " in folded
        lines.append(Line(name, mail, like, why, same=same, again=folded in seen))
        seen.add(folded)
    return lines


def _turned(row: str) -> str:
    mail = _MAIL.search(row)
    bare = _MAIL.sub(" ", row) if mail else row
    family, _comma, given = _BEFORE.sub("", bare).partition(",")
    return f"{given.strip()} {family.strip()} {mail[1] if mail else ''}"


def _name(row: str) -> tuple[str, str]:
    row = " ".join(row.split())
    mail = _MAIL.search(row)
    bare = _MAIL.sub(" ", row) if mail else row
    name = " ".join(_BEFORE.sub("", bare).strip(" \"'“”,;").split())
    address = mail[1] if mail else ""
    return name or address.partition("@")[0], address


def _found(kith: Kith) -> dict[str, list[Person]]:
    """The people of the network by the words of their names."""
    found: dict[str, list[Person]] = defaultdict(list)
    for person in kith.people():
        for key in tokens(person).keys:
            found[key].append(person)
    return found


def _like(name: str, same: list[Person], here: dict[str, list[Person]]) -> tuple[tuple[Person, ...], str]:
    probe = Person(id="", name=name)
    near = {each.id: each for each in (*same, *_near(probe, here))}
    said = [(each, why) for each in near.values() if (why := alike(probe, each))]
    return tuple(each for each, _why in said[:OFFERED]), said[0][1] if said else ""


def _near(probe: Person, here: dict[str, list[Person]]) -> Iterator[Person]:
    for key in tokens(probe).keys:
        if len(people := here.get(key, [])) <= _CROWD or len(tokens(probe).name) == 1:
            yield from people
