"""One row of a table to the properties of a card, so that everything after it is the same as for cards.

Several values in one cell stand with ` ::: ` between them, as Google writes them; a label with a star before it is the
one that is preferred. What the columns of one group say is put together: the parts of an address, a number and its label.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from kith.network.folding import fold
from kith.words import calendar_day
from kith.words import say as _

from ..cards.days import partial_day
from ..cards.properties import Property
from ..cards.values import escaped
from .days import Order, day_of
from .guarding import unguarded
from .meanings import ADDRESS_PARTS, FEWEST_DIGITS, Column, Meaning

SEVERAL = ":::"

_POINTS: dict[Meaning, str] = {"phone": "TEL", "mail": "EMAIL", "web": "URL", "im": "IMPP"}
_NAME: tuple[Meaning, ...] = ("family", "given", "middle", "prefix", "suffix")
_KNOWN_LABELS = frozenset("home work mobile main fax pager school car cell business internet profile".split())
_NO_LABELS = frozenset({"", "other", "custom", "internet", "profile"})
_BETWEEN = re.compile(r"[,;\n]")
_AS_IT_IS = frozenset({"TEL", "IMPP", "ADR", "X-ABDATE"})
"""Properties whose values know no escapes, or are escaped already."""


def properties_of(cells: list[str], columns: list[Column], orders: dict[int, Order]) -> list[Property]:
    """What a row tells. `orders` says for columns with days, by their place, whether the day or the month comes first."""
    return _Entry(cells, columns, orders).properties


class _Entry:
    """The properties of a row while its cells are looked at in turn."""

    def __init__(self, cells: list[str], columns: list[Column], orders: dict[int, Order]) -> None:
        self.properties: list[Property] = []
        self._texts: dict[Meaning, list[str]] = defaultdict(list)
        self._addresses: dict[str, dict[Meaning, list[str]]] = defaultdict(lambda: defaultdict(list))
        self._labels: dict[str, str] = {}
        self._lines: list[str] = []
        filled = [
            (place, column, text) for place, (cell, column) in enumerate(zip(cells, columns, strict=False))
            if column.meaning and cell and (text := unguarded(cell).strip())
        ]  # fmt: skip
        for _place, column, text in filled:
            if column.meaning == "label":
                self._labels[column.group] = text
        places: dict[str, str] = {}
        for place, column, text in filled:
            self._take(column, text, orders.get(place, ""))
            places.setdefault(column.group, column.label)
        self._finish(places)

    def _take(self, column: Column, text: str, order: Order) -> None:
        meaning = column.meaning
        label = self._labels.get(column.group, "") if column.group else ""
        if meaning in _POINTS:
            for each in _each(text, meaning):
                self._labelled(_POINTS[meaning], each, label or column.label)
        elif meaning == "address" or meaning in ADDRESS_PARTS:
            self._addresses[column.group][meaning].append(text)
        elif meaning == "birthday":
            self._add("BDAY", _day(text, order))
        elif meaning == "date":
            for each in _several(text):
                self._labelled("X-ABDATE", _day(each, order), label or column.label)
        elif meaning == "connected":
            self._lines.append(_("Connected on LinkedIn: {day}", day=_in_words(_day(text, order))))
        elif meaning == "note":
            called = _plain_label(label) or column.label
            if called:
                self._lines += [f"{called}: {each}" for each in _several(text)]
            else:
                self._add("NOTE", escaped(text))
        elif meaning == "tags":
            self._tags(text)
        elif meaning != "label":
            self._texts[meaning].append(text)

    def _tags(self, text: str) -> None:
        """Google joins them by its own sign, Outlook by semicolons, people by commas."""
        separator = next((each for each in (SEVERAL, ";") if each in text), ",")
        tags = [each.strip() for each in text.split(separator)]
        self._add("CATEGORIES", ",".join(escaped(each, structured=True) for each in tags if each))

    def _finish(self, places: dict[str, str]) -> None:
        texts = {meaning: " ".join(each) for meaning, each in self._texts.items()}
        if name := texts.get("name"):
            self._add("FN", escaped(name))
            if " " in name and texts.get("given") == name and not any(part in texts for part in _NAME if part != "given"):
                del texts["given"]
        if any(part in texts for part in _NAME):
            self._add("N", ";".join(escaped(texts.get(part, ""), structured=True) for part in _NAME))
        if nickname := texts.get("nickname"):
            self._add("NICKNAME", escaped(nickname))
        if "organisation" in texts or "department" in texts:
            where = [self._texts["organisation"][:1], self._texts["department"][:1]]
            self._add("ORG", ";".join(escaped(each[0], structured=True) for each in where if each))
            for further in self._texts["organisation"][1:]:
                self._add("ORG", escaped(further, structured=True))
        for role in self._texts.get("role", ()):
            self._add("TITLE", escaped(role))
        if any(part in texts for part in ("year", "month", "day")):
            self._add("BDAY", _of_parts(texts))
        for group, parts in self._addresses.items():
            self._address(parts, self._labels.get(group, "") or places.get(group, ""))
        if self._lines:
            self._add("NOTE", escaped("\n".join(self._lines)))

    def _address(self, parts: dict[Meaning, list[str]], label: str) -> None:
        whole, street = parts.pop("address", []), " ".join(parts.get("street", []))
        inside = fold(", ".join(whole))
        if whole and not street:
            if not all(fold(text) in inside for texts in parts.values() for text in texts):
                parts["street"] = whole
                whole = []
            else:
                parts.clear()
        elif fold(street) in inside:
            whole = []
        if parts:
            texts = (", ".join(parts.get(part, [])) for part in ADDRESS_PARTS)
            self._labelled("ADR", ";".join(escaped(text, structured=True) for text in texts), label)
        for text in (each for cell in whole for each in _several(cell)):
            self._labelled("ADR", ";;" + escaped(text, structured=True), label)

    def _add(self, name: str, value: str) -> None:
        if value:
            self.properties.append(Property(name, "", value=value))

    def _labelled(self, name: str, value: str, label: str) -> None:
        """A property with a label of its own beside it, as Apple writes them."""
        if not value:
            return
        plain = _plain_label(label)
        group = f"item{len(self.properties)}" if plain else ""
        preferred = {"PREF": "1"} if label.startswith("*") else {}
        if plain and name == "IMPP":
            preferred["X-SERVICE-TYPE"] = plain
        elif plain:
            self.properties.append(Property("X-ABLABEL", group, value=escaped(plain)))
        self.properties.append(Property(name, group, parameters=preferred, value=value if name in _AS_IT_IS else escaped(value)))


def _several(text: str) -> Iterator[str]:
    return (each.strip() for each in text.split(SEVERAL) if each.strip()) if SEVERAL in text else iter((text,))


def _each(text: str, meaning: Meaning) -> Iterator[str]:
    """The mails or numbers of one cell: what stands between commas or semicolons, where each is whole by itself."""
    for value in _several(text):
        parts = [part.strip() for part in _BETWEEN.split(value)] if meaning in ("mail", "phone") else [value]
        yield from parts if len(parts) > 1 and all(_is_whole(part, meaning) for part in parts) else [value]


def _is_whole(part: str, meaning: Meaning) -> bool:
    if meaning == "mail":
        return "@" in part and " " not in part
    return sum(each.isdigit() for each in part) >= FEWEST_DIGITS


def _plain_label(label: str) -> str:
    """A label without its star; in small letters where it is one that cards have, too."""
    text = label.partition(SEVERAL)[0].strip().removeprefix("*").strip()
    folded = text.lower()
    if folded in _NO_LABELS:
        return ""
    return folded.replace("cell", "mobile").replace("business", "work") if set(folded.split()) <= _KNOWN_LABELS else text


def _day(text: str, order: Order) -> str:
    """A day as cards write it, or the text, of which the card's reader then says that it was not understood."""
    found = day_of(text, order)
    return found if not found or partial_day(found) else text


def _of_parts(texts: dict[Meaning, str]) -> str:
    year, month, day = (texts.get(part, "") for part in ("year", "month", "day"))
    if not (month and day) or not all(each.isascii() and each.isdecimal() and len(each) < 5 for each in (month, day)):
        return year if not (month or day) else "-".join(each for each in (year, month, day) if each)
    return f"{year.zfill(4) if year.strip('0') else '-'}-{int(month):02d}-{int(day):02d}"


def _in_words(day: str) -> str:
    try:
        return calendar_day(date.fromisoformat(day))
    except ValueError:
        return day

