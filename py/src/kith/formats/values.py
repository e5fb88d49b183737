"""Values of a vCard as vobject understands them: escapes undone, names and addresses taken apart.

Only this module knows vobject. It gets each property as an object rather than as text, because its
own line reader can take exponential time on a hostile line and stops at the first broken one; what
it would misread in a value is put right first. vobject is imported when the first card is read, not
when Kith starts.
"""

import re
from typing import TYPE_CHECKING, Any

from .properties import Property

if TYPE_CHECKING:
    from vobject.base import Component

_STRUCTURED = frozenset({"N", "ADR", "ORG", "CATEGORIES"})
_PLAIN = frozenset({"BDAY", "TEL", "IMPP", "KIND"})
_ESCAPE_OR_COMMA = re.compile(r"\\(.?)|,", re.DOTALL)
_ESCAPED = ("\\", ";", ",")
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
            return item.value.replace("\\", "").strip()
        if item.name not in _STRUCTURED and "\\" not in item.value:
            # nothing to undo: a third of the reading time of a plain card
            return item.value
        from vobject.base import ContentLine

        line = ContentLine(item.name, [], self._put_right(item), encoded=True)
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

    def _put_right(self, item: Property) -> str:
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


def _new_card() -> "Component":
    import vobject

    return vobject.vCard()


def _text(value: str | list[str], joint: str) -> str:
    return value if isinstance(value, str) else joint.join(each.strip() for each in value if each.strip())
