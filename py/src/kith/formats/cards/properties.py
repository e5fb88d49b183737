"""The lines of one card to its properties: unfolded, split, their values decoded to text.

A property's value is real text here, but still with the backslashes and semicolons of its format.
Every way in which lines break in the wild is dealt with in `_unfolded`; each line is looked at once.
"""

import binascii
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from sys import intern
from types import MappingProxyType
from typing import NamedTuple

from ..decoding import Octets, codec, decoded

MOST_PROPERTIES = 2_000
LONGEST_HEAD = 8_000

BROKEN = "X-BROKEN-LINE"
"""The name of the property that stands for lines which are none: given once, after all others."""

_MANY_PARTS = 1_000
_SHORT_HEAD = 200
_NO_PARAMETERS: Mapping[str, str] = MappingProxyType({})

_HEAD = re.compile(r"(?:[A-Za-z0-9_-]{1,64}\.)?[A-Za-z0-9_-]{1,120}[;:]")
_BASE64_LINE = re.compile(r"[A-Za-z0-9+/]+={0,2}")
_OF_SEVERAL_LINES = frozenset({"NOTE", "ADR", "LABEL"})
_ENCODINGS = frozenset({"QUOTED-PRINTABLE", "BASE64", "B", "8BIT", "7BIT", "Q"})


@dataclass(slots=True)
class Property:
    """One property of a card.

    `name` is in capitals, `group` in small letters (*item1*); `types` are the values of TYPE and the
    bare parameters of version 2.1, in small letters; `parameters` are all the others. `head` is what
    stood before the value, as it was written; empty where no card had it.
    """

    name: str
    group: str
    types: tuple[str, ...] = ()
    parameters: Mapping[str, str] = field(default_factory=lambda: _NO_PARAMETERS)
    value: str = ""
    head: str = ""

    @property
    def preferred(self) -> int:
        """How far this one is preferred among its like: 1 most, 101 not at all (RFC 6350, 5.3)."""
        order = self.parameters.get("PREF", "")
        if order.isdecimal() and len(order) < 4:
            return max(1, int(order))
        return 1 if "pref" in self.types or "PREF" in self.parameters else 101


class TooManyProperties(ValueError):
    """A card with more lines than any person's."""


def properties_of(lines: Iterable[str], octets: Octets) -> Iterator[Property]:
    """The properties of a card, in order. Raises TooManyProperties."""
    for number, (head, value) in enumerate(_unfolded(lines)):
        if number >= MOST_PROPERTIES:
            raise TooManyProperties
        # each of a million parameters would weigh many times its letters
        yield _property(head, value, octets) if len(head) <= LONGEST_HEAD else Property(BROKEN, "")


def property_of(line: str) -> Property:
    """The property that one logical line is, as `card_lines` keeps them."""
    head, value = _split_head(line.encode("utf-8", "replace").decode("latin-1"))
    return _property(head, value, _KEPT)


_KEPT = Octets("", unicode=True, guess="utf-8")


def _unfolded(lines: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Head and value of each property, still as octets."""
    current: _Building | None = None
    broken = False
    for line in lines:
        if current is not None and current.goes_on(line):
            continue
        if _is_head(line):
            if current is not None:
                yield current.done()
            current = _Building(line)
        elif line.strip() and not line.startswith("#") and not (current is not None and current.takes_broken(line)):
            broken = True
    if current is not None:
        yield current.done()
    if broken:
        yield BROKEN, ""


def _is_head(line: str) -> bool:
    return _HEAD.match(line) is not None and ":" in line


class _Building:
    """A property while its lines are gathered."""

    def __init__(self, line: str) -> None:
        self._head, value = _split_head(line)
        capitals = self._head.upper()
        self._quoted = "QUOTED-PRINTABLE" in capitals
        self._base64 = "BASE64" in capitals or "ENCODING=B" in capitals or bool(re.search(r";B(?:;|$)", capitals))
        self._before: list[str] = []
        self._parts = [value]
        self._blank = False

    def goes_on(self, line: str) -> bool:
        """Take a line that belongs to this property, or a blank one; false for any other."""
        if not line.strip():
            self._blank = True
            return True
        if self._quoted and self._parts[-1].endswith("=") and not (self._blank and _is_head(line)):
            # a soft break: the next line goes on as it is, blank lines in between are a writer's fault
            self._parts[-1] = self._parts[-1][:-1]
            self._add(line)
        elif line[0] in " \t" and not self._blank:
            self._add(line[1:])
        elif line[0] in " \t" and self._base64:
            self._add(line.strip())
        elif self._base64 and not self._blank and _BASE64_LINE.fullmatch(line):
            self._add(line)
        elif not self._quoted and self._parts[-1].endswith("\\") and not _is_head(line):
            self._parts[-1] = self._parts[-1][:-1]
            self._add("\n" + line)
        else:
            return False
        self._blank = False
        return True

    def takes_broken(self, line: str) -> bool:
        """Take a line that is no property, where the writer may have forgotten to fold a text of several lines."""
        name = split_outside_quotes(self._head, ";")[0].rpartition(".")[2].upper()
        if name not in _OF_SEVERAL_LINES or self._base64:
            return False
        self._add("\n" + line)
        return True

    def done(self) -> tuple[str, str]:
        """Head and value."""
        return self._head, "".join([*self._before, *self._parts])

    def _add(self, part: str) -> None:
        self._parts.append(part)
        if len(self._parts) > _MANY_PARTS:
            # a million short pieces weigh many times their text
            self._before.append("".join(self._parts[:-1]))
            self._parts = [part]


def _split_head(line: str) -> tuple[str, str]:
    """At the first colon that is not inside double quotes; at the first of all where the quotes never end."""
    head, _, value = line.partition(":")
    if head.count('"') % 2 == 0:
        return head, value
    quoted = False
    for position, character in enumerate(line):
        if character == '"':
            quoted = not quoted
        elif character == ":" and not quoted:
            return line[:position], line[position + 1 :]
    return head, value


class _Head(NamedTuple):
    """What stands before a value."""

    name: str
    group: str
    types: tuple[str, ...]
    parameters: Mapping[str, str]
    charset: str
    encoding: str
    written: str


def _property(head: str, value: str, octets: Octets) -> Property:
    told = _known_head(head, octets.guess) if len(head) <= _SHORT_HEAD else _head(head, octets.guess)
    text = _value(value, told.encoding, told.charset, octets)
    return Property(told.name, told.group, told.types, told.parameters, text, told.written)


def _head(head: str, guess: str) -> _Head:
    named, *parameters = split_outside_quotes(head, ";")
    group, _, name = named.rpartition(".")
    types: list[str] = []
    others: dict[str, str] = {}
    charset = encoding = ""
    for parameter in parameters:
        key, equals, text = parameter.partition("=")
        bare, key, text = key.strip(), key.strip().upper(), text.strip()
        if not equals and key in _ENCODINGS:
            key, text = "ENCODING", key
        elif not equals and codec(key):
            key, text = "CHARSET", key
        elif not equals:
            key, text = "TYPE", bare
        if key == "ENCODING":
            encoding = text.strip('"').upper()
        elif key == "CHARSET":
            charset = text.strip('"')
        elif key == "TYPE":
            said = decoded(text.encode("latin-1"), "", guess)
            types += [each.strip().lower() for each in said.replace('"', "").split(",") if each.strip()]
        else:
            others[key] = decoded(text.strip('"').encode("latin-1"), "", guess)
    if encoding in ("BASE64", "B"):
        others["ENCODING"] = "B"
    return _Head(
        intern(name.upper().replace("_", "-")),
        group.lower(),
        tuple(types),
        others or _NO_PARAMETERS,
        charset,
        encoding,
        intern(head if head.isascii() else decoded(head.encode("latin-1"), "", guess)),
    )


_known_head = lru_cache(maxsize=256)(_head)
"""A thousand cards have the same few dozen heads."""


def _value(value: str, encoding: str, charset: str, octets: Octets) -> str:
    if encoding in ("BASE64", "B"):
        return value
    raw = value.encode("latin-1")
    if encoding in ("QUOTED-PRINTABLE", "Q"):
        text = decoded(binascii.a2b_qp(raw), charset, octets.guess)
        return text.replace("\r\n", "\n").replace("\r", "\n")
    return decoded(raw, "utf-8" if octets.unicode else charset, octets.guess)


def split_outside_quotes(text: str, separator: str) -> list[str]:
    """The parts of a property's head: what stands in double quotes stays whole."""
    if '"' not in text:
        return text.split(separator)
    parts, start, quoted = [], 0, False
    for position, character in enumerate(text):
        if character == '"':
            quoted = not quoted
        elif character == separator and not quoted:
            parts.append(text[start:position])
            start = position + 1
    return [*parts, text[start:]]
