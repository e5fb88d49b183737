"""Values of a vCard as vobject understands them: escapes undone, names and addresses taken apart.

Only this module knows vobject. It gets each property as an object rather than as text, because its
own line reader can take exponential time on a hostile line and stops at the first broken one; what
it would misread in a value is put right first. It looks at each letter, so a text alone and parts with no escape in them
are taken apart here, to the same (tests/property): that halves the time of a thousand cards. vobject is imported when
the first value asks for it, not when Kith starts.
"""

import re
from typing import TYPE_CHECKING, Any

from .properties import Property

if TYPE_CHECKING:
    from vobject.base import Component

_STRUCTURED = frozenset({"N", "ADR", "ORG", "CATEGORIES"})
_PLAIN = frozenset({"BDAY", "TEL", "IMPP", "KIND"})
_ESCAPE = re.compile(r"\\(.?)", re.DOTALL)
_ESCAPE_OR_COMMA = re.compile(r"\\(.?)|,", re.DOTALL)
_PART = re.compile(r"((?:[^;\\]|\\.?)*)(?:;|\Z)", re.DOTALL)
_ESCAPED = ("\\", ";", ",")
_KNOWN = frozenset('\\;,:"')
_NAME = ("family", "given", "additional", "prefix", "suffix")
_ADDRESS = ("box", "extended", "street", "city", "region", "code", "country")


class Values:
    """The values of one card's properties. `old` is true for version 2.1, whose escapes differ."""

    def __init__(self, *, old: bool) -> None:
        self._old = old
        self._card: Component | None = None

    def of(self, item: Property) -> Any:
        """Its value: a text; for N and ADR a dictionary of texts; for ORG and CATEGORIES a list of texts."""
        if item.name in _PLAIN:
            return _ESCAPE.sub(r"\1", item.value).strip()
        if item.name not in _STRUCTURED:
            return self._text(item.value) if "\\" in item.value else item.value
        if "\\" not in item.value:
            return self._parts(item)
        return self.by_vobject(item)

    def _text(self, value: str) -> str:
        """A text without its escapes. What is none stays as it was written."""

        def undone(found: re.Match[str]) -> str:
            escaped = found[1]
            if escaped in ("n", "N") and not self._old:
                return "\n"
            return escaped if escaped in _KNOWN else found[0]

        return _ESCAPE.sub(undone, value)

    def _parts(self, item: Property) -> Any:
        """The parts of a value in which nothing is escaped."""
        if item.name == "CATEGORIES":
            return _cut(item.value, ",")
        parts = _cut(item.value, ";")
        if item.name == "ORG":
            return parts
        name, joint = (_NAME, " ") if item.name == "N" else (_ADDRESS, ", ")
        if not self._old and "," in item.value:
            several = (_cut(part, ",") for part in parts)
            parts = [_text(each if len(each) > 1 else each[0], joint) for each in several]
        return dict.fromkeys(name, "") | dict(zip(name, parts, strict=False))

    def by_vobject(self, item: Property) -> Any:
        """The same for any value but a plain one, letter by letter."""
        from vobject.base import ContentLine

        line = ContentLine(item.name, [], self.put_right(item), encoded=True)
        self._card = self._card or _new_card()
        native = self._card.add(line).transformToNative().value
        self._card.contents.clear()
        if item.name == "N":
            return {part: _text(getattr(native, part), " ") for part in _NAME}
        if item.name == "ADR":
            return {part: _text(getattr(native, part), ", ") for part in _ADDRESS}
        if item.name in ("ORG", "CATEGORIES"):
            return [_text(each, ", ") for each in native]
        return native

    def put_right(self, item: Property) -> str:
        """A value in which every escape is one that vobject knows, and no comma cuts a text short."""
        bare = item.name == "CATEGORIES" or (item.name in ("N", "ADR") and not self._old)

        def right(found: re.Match[str]) -> str:
            escaped = found[1]
            if escaped is None:
                return "," if bare else "\\,"
            if escaped in _ESCAPED or (escaped in ("n", "N") and not self._old):
                return found[0]
            if escaped in (":", '"'):
                return escaped
            return "\\\\" + escaped

        value = item.value
        if "\\" in value or "," in value:
            value = _ESCAPE_OR_COMMA.sub(right, value)
        return value


def escaped(text: str, *, structured: bool = False) -> str:
    """A text as a card would have it, so that `Values.of` gives it back; `structured` where it is one part of several."""
    if structured:
        text = text.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")
    elif "\\" in text:
        text = text.replace("\\", "\\\\").replace("\n", "\\n")
    return text


def parts_of(value: str) -> list[str]:
    """The parts of a value as they stand, cut at each semicolon that is none of a text."""
    return _PART.findall(value)[: value.count(";") + 1]


def _cut(value: str, separator: str) -> list[str]:
    """The parts between separators; after the last of these there is one only where it says something."""
    parts = value.split(separator)
    if len(parts) > 1 and not parts[-1]:
        parts.pop()
    return parts


def _new_card() -> "Component":
    import vobject

    return vobject.vCard()


def _text(value: str | list[str], joint: str) -> str:
    return value if isinstance(value, str) else joint.join(each.strip() for each in value if each.strip())
