"""The vocabulary as people write it: one topic a line, what is part of it indented below.

    + programming: coding, coder, software ~ computers
        Python: django
        JavaScript: js, node.js
    sports science: kinesiology < sport, biology

`name: other names ~ related topics < further topics it is part of`. A `+` says that the parts meet one another, too.
A relation or a further parent is any name of that topic, wherever it stands. `#` begins a comment.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

INDENT = 4
"""Spaces by which a part stands further in than what it is part of."""


@dataclass(slots=True)
class Entry:
    """A line of the vocabulary: the topic's names (the first is what it is called), and the names of others."""

    names: list[str]
    close: bool = False
    related: list[str] = field(default_factory=list)
    part_of: list[str] = field(default_factory=list)
    where: str = ""


class Unclear(ValueError):
    """A line that says nothing, with the place where it stands."""


def entries(text: str, file: str) -> Iterator[Entry]:
    """The topics of a file, in its order. Raises Unclear."""
    above: list[str] = []
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.split("#", 1)[0] if line.lstrip().startswith("#") or " #" in line else line
        if not bare.strip():
            continue
        where = f"{file}, line {number}"
        depth, odd = divmod(len(bare) - len(bare.lstrip(" ")), INDENT)
        if odd or "\t" in bare or depth > len(above):
            raise Unclear(f"{where}: it is not indented by {INDENT} spaces a level")
        entry = _entry(bare.strip(), where)
        if depth:
            entry.part_of.insert(0, above[depth - 1])
        above[depth:] = [entry.names[0]]
        yield entry


def _entry(line: str, where: str) -> Entry:
    close, line = line.startswith("+"), line.removeprefix("+").strip()
    head, *parts = re.split(r"\s*([~<])\s*", line)
    name, _, others = head.partition(":")
    found = Entry([each for each in (name.strip(), *_listed(others)) if each], close, where=where)
    if not found.names or not name.strip():
        raise Unclear(f"{where}: it names no topic")
    for sign, names in zip(parts[::2], parts[1::2], strict=True):
        (found.related if sign == "~" else found.part_of).extend(_listed(names))
    return found


def _listed(names: str) -> list[str]:
    return [each.strip() for each in names.split(",") if each.strip()]


def small_words(text: str) -> Iterable[str]:
    """The words of a list with one word a line."""
    return (word for line in text.splitlines() if (word := line.split("#", 1)[0].strip()))
