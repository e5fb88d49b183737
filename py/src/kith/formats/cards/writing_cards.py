"""People to contact cards: vCard 4.0 (RFC 6350, pronouns as RFC 9554) and 3.0 (RFC 2426) for older phones.

    writing_cards.write(people, "4.0")                  # a file of cards
    writing_cards.card(person, "3.0", ALL_OF_IT)        # one

What belongs on a card goes along: names, ways to reach somebody, dates, tags, a photo, and the lines of an earlier card
for which Kith has no field. Facts, talks, promises, help, circles, how we met: nothing of that is ever written here. A
note goes along only where somebody says so. Reading the file again gives the same people.

Our own writer, because vobject splits characters where it folds and knows no 4.0. No decision about a person is made here.
"""

import re
import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from kith.network.card_lines import free_group, group_of
from kith.records import ImportantDate, Person, Point

from . import points
from .kept_lines import NEVER, WHOLE_NAME, of_today, one_line
from ..lines import escaped, folded
from .photos import photo as checked_photo
from .points import unwrapped
from .properties import property_of
from .values import Values, parts_of

Version = Literal["4.0", "3.0"]

_NAMESPACE = uuid.UUID("5d1f2f0e-6a2a-5e0b-9d3e-0c1f7a6b8e42")
_LINE = re.compile(r"(?:[A-Za-z0-9_-]{1,64}\.)?[A-Za-z0-9_-]{1,120}[;:]")
_STAMP = re.compile(r"[0-9a-f]{12}-")

_PROPERTY = {"phone": "TEL", "mail": "EMAIL", "address": "ADR", "web": "URL", "im": "IMPP"}
_TYPES = {
    "phone": {"home", "work", "mobile", "fax", "pager", "video", "car phone"},
    "mail": {"home", "work"}, "address": {"home", "work"}, "web": {"home", "work"}, "im": set(),
}  # fmt: skip
_TYPE_OF = {"mobile": "cell"}
_SERVICES = {"skype": "X-SKYPE", "aim": "X-AIM", "icq": "X-ICQ", "msn": "X-MSN", "yahoo": "X-YAHOO", "jabber": "X-JABBER",
             "qq": "X-QQ", "gtalk": "X-GTALK"}  # fmt: skip
_SERVICE = re.compile(r"[a-z0-9][a-z0-9 ._-]{0,40}")
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{0,20}:")
_APPLE = {
    each: f"_$!<{name}>!$_"
    for each, name in (("anniversary", "Anniversary"), ("home page", "HomePage"), ("main", "Main"), ("other", "Other"))
}
"""Labels that an iPhone says in its own language."""
_ONE_OF_A_KIND = {"ORG": "organisation", "TITLE": "role"}
_ONCE_IN_OLD = frozenset({"FN", "N"})  # a card of 3.0 has one of each
_FIELDS_ALONE = frozenset({"NOTE", "CATEGORIES"})  # a kept line must not take along what nobody ticked
_OF_OTHERS = frozenset({"X-ABLABEL", "X-ABADR"})  # these say something of another line of their group


@dataclass(frozen=True, slots=True)
class Along:
    """What goes along of what a person may want to keep to themselves."""

    notes: bool = False
    tags: bool = True
    photos: bool = True


AS_USUAL = Along()
ALL_OF_IT = Along(notes=True)


def write(people: Iterable[Person], version: Version, along: Along = AS_USUAL) -> bytes:
    """A file with a card for each."""
    return b"".join(card(person, version, along) for person in people)


def card(person: Person, version: Version, along: Along = AS_USUAL) -> bytes:
    """Somebody's card: lines of at most 75 octets in UTF-8, ended as RFC 6350 says."""
    return b"".join(map(folded, _Card(person, version, along).lines()))


class _Card:
    """One card while it is written."""

    def __init__(self, person: Person, version: Version, along: Along) -> None:
        self._person = person
        self._old = version == "3.0"
        self._version = version
        self._along = along
        self._kept = [
            of_today(line) for each in person.kept_properties if _LINE.match(line := one_line(each)) and ":" in line
        ]
        self._read = [property_of(line) for line in self._kept]
        self._values = Values(old=False)
        self._labels = {
            item.group: unwrapped(self._values.of(item)) for item in self._read if item.name == "X-ABLABEL" and item.group
        }
        self._groups = {group for line in self._kept if (group := group_of(line))}
        self._done = {number for number, item in enumerate(self._read) if item.name in NEVER | _FIELDS_ALONE}

    def lines(self) -> Iterator[str]:
        person = self._person
        yield from ("BEGIN:VCARD", f"VERSION:{self._version}", "PRODID:-//Kith//Kith//EN")
        yield from self._identity()
        yield f"FN:{self._text(_called(person))}"
        yield from self._name()
        if person.nickname:
            yield f"NICKNAME:{self._text(person.nickname)}"
        if person.pronouns:
            yield f"{'X-PRONOUNS' if self._old else 'PRONOUNS'}:{self._text(person.pronouns)}"
        for name, field in _ONE_OF_A_KIND.items():
            yield from self._one_of_a_kind(name, getattr(person, field))
        yield from self._points()
        yield from self._dates()
        if self._along.tags and (tags := [escaped(tag) for tag in person.tags if tag.strip()]):
            yield f"CATEGORIES:{','.join(tags)}"
        if self._along.notes and person.note.strip():
            yield f"NOTE:{self._text(person.note)}"
        yield from self._photo()
        yield from self._rest()
        if moment := _changed(person):
            yield f"REV:{moment.strftime('%Y-%m-%dT%H:%M:%SZ' if self._old else '%Y%m%dT%H%M%SZ')}"
        yield "END:VCARD"

    def _text(self, text: str) -> str:
        # 4.0 knows no escaped semicolon where a value has one part (RFC 6350, 4.1)
        return escaped(text, "\\;," if self._old else "\\,")

    def _unwritten(self, name: str) -> list[int]:
        """The kept lines of a name that are not written yet."""
        return [number for number, item in enumerate(self._read) if item.name == name and number not in self._done]

    def _identity(self) -> Iterator[str]:
        if own := self._unwritten("UID"):
            self._done.update(own)
            yield self._kept[own[0]]
        elif self._person.id:
            yield f"UID:urn:uuid:{uuid.uuid5(_NAMESPACE, self._person.id)}"

    def _name(self) -> Iterator[str]:
        person = self._person
        rest = ["", "", ""]
        if own := self._unwritten("N"):
            first = self._read[own[0]]
            self._done.add(own[0])
            parts = self._values.of(first)
            if (points.plain(parts["given"]), points.plain(parts["family"])) == (person.given, person.family):
                yield self._kept[own[0]]
                return
            rest = [*parts_of(first.value), "", "", "", "", ""][2:5]
        if person.given or person.family:
            yield ";".join([f"N:{escaped(person.family)}", escaped(person.given), *rest])
        else:
            yield f"N;{WHOLE_NAME}=yes:;{escaped(_called(person))};;;"

    def _one_of_a_kind(self, name: str, value: str) -> Iterator[str]:
        """The lines of a card that has several of what Kith has one of; the first of them is what Kith has."""
        own = self._unwritten(name)
        same = next((number for number in own if self._says(number) == value), None)
        if same is not None:
            yield self._kept[same]
        elif value:
            yield f"{name}:{escaped(value) if name == 'ORG' else self._text(value)}"
        yield from (self._kept[number] for number in own[1:] if number != same)
        self._done.update(own)

    def _says(self, number: int) -> str:
        value = self._values.of(self._read[number])
        if isinstance(value, list):
            return ", ".join(filter(None, map(points.plain, value)))
        return points.plain(value)

    def _points(self) -> Iterator[str]:
        known = {
            number: found
            for number, item in enumerate(self._read)
            if item.name in points.KINDS and (found := points.point(item, self._values.of(item), self._labels))
        }
        # whoever was taken off a person's page does not come back through an old line
        self._done.update(number for number, item in enumerate(self._read) if item.name in points.KINDS)
        written: set[str] = set()
        several = {kind for kind in _PROPERTY if sum(each["kind"] == kind for each in self._person.points) > 1}
        reached = (each for each in self._person.points if each["kind"] in _PROPERTY and each["value"].strip())
        for point in sorted(reached, key=points.order):
            kind = point["kind"]
            preferred = kind in several
            several.discard(kind)
            same = next((number for number, each in known.items() if each == point), None)
            if same is not None:
                del known[same]
                written.add(self._read[same].group)
                yield self._kept[same]
                continue
            alike = next((number for number, each in known.items() if _same_way(each, point)), None)
            if alike is None:
                value = self._value(point)
            else:
                del known[alike]
                value = self._read[alike].value
            yield from self._point(point, value, preferred)
        self._done.update(self._left_over(written))

    def _left_over(self, written: set[str]) -> Iterator[int]:
        """What is said of a number or an address alone that is not written any more."""
        gone = {item.group for item in self._read if item.group and item.name in points.KINDS} - written
        with_more = {item.group for item in self._read if item.name not in points.KINDS and item.name not in _OF_OTHERS}
        for number, item in enumerate(self._read):
            if item.name in _OF_OTHERS and item.group in gone - with_more:
                yield number

    def _value(self, point: Point) -> str:
        value = point["value"]
        if point["kind"] == "address":
            return f";;{escaped(value)};;;;"
        if point["kind"] in ("web", "im"):
            return escaped(value, "\\")
        return self._text(value)

    def _point(self, point: Point, value: str, preferred: bool) -> Iterator[str]:
        kind, label = point["kind"], point["label"]
        name = _PROPERTY[kind]
        parameters: list[str] = []
        if kind == "im":
            name, parameters = self._service(point)
        else:
            words = [each for each in ("car phone", *sorted(_TYPES[kind] - {"car phone"})) if each in label]
            words = sorted(words, key=lambda word: (word not in ("home", "work"), label.index(word)))
            parameters = [f"TYPE={_TYPE_OF.get(word, word.removesuffix(' phone'))}" for word in words]
        if points.label(property_of(";".join([name, *parameters]) + ":"), {}) != label:
            parameters = [] if kind != "im" else parameters
            group = free_group(self._groups) if label else ""
        else:
            group = ""
        if kind == "mail" and self._old:
            parameters.insert(0, "TYPE=INTERNET")
        if preferred:
            parameters.append("TYPE=pref" if self._old else "PREF=1")
        yield f"{group + '.' if group else ''}{';'.join([name, *parameters])}:{value}"
        if group:
            yield f"{group}.X-ABLabel:{_APPLE.get(label) or self._text(label)}"

    @staticmethod
    def _service(point: Point) -> tuple[str, list[str]]:
        label = point["label"]
        if label in _SERVICES and not _ADDRESS.match(point["value"]):
            return _SERVICES[label], []
        return "IMPP", [f"X-SERVICE-TYPE={label}"] if _SERVICE.fullmatch(label) and label not in ("im", "impp") else []

    def _dates(self) -> Iterator[str]:
        born = next((each for each in self._person.dates if each["kind"] == "birthday" and each["day"]), None)
        if born:
            self._done.update(self._unwritten("BDAY"))
        for each in self._person.dates:
            yield from self._date(each, first=each is born)

    def _date(self, each: ImportantDate, *, first: bool) -> Iterator[str]:
        kind, label, day = each["kind"], each["label"], each["day"]
        if not day:
            return
        if first:
            yield f"BDAY{self._day(day)}"
        elif kind == "anniversary" and not label and not self._old:
            yield f"ANNIVERSARY{self._day(day)}"
        else:
            # Apple's way, which most phones read
            group = free_group(self._groups)
            yield f"{group}.X-ABDATE{_apple_day(day)}"
            if called := label or ("" if kind == "other" else kind):
                yield f"{group}.X-ABLabel:{_APPLE.get(called) or self._text(called)}"

    def _day(self, day: str) -> str:
        """The end of a line with a day, as each version writes it."""
        if self._old:
            return _apple_day(day)
        whole = len(day) == 10 or day.startswith("--")
        return ":" + (("--" if day.startswith("--") else "") + day.replace("-", "") if whole else day)

    def _photo(self) -> Iterator[str]:
        elsewhere = self._unwritten("PHOTO")
        self._done.update(elsewhere)
        if not self._along.photos:
            return
        if photo := checked_photo(self._person.photo)[0]:
            kind, _comma, letters = photo.removeprefix("data:image/").partition(";base64,")
            yield f"PHOTO;ENCODING=b;TYPE={kind.upper()}:{letters}" if self._old else f"PHOTO:{photo}"
        else:
            yield from (self._kept[number] for number in elsewhere)

    def _rest(self) -> Iterator[str]:
        for number, item in enumerate(self._read):
            if number not in self._done and not (self._old and item.name in _ONCE_IN_OLD):
                yield self._kept[number]


def _called(person: Person) -> str:
    """A card needs a name."""
    reached = next((each["value"] for each in person.points), "")
    named = (person.name, f"{person.given} {person.family}", person.nickname, person.organisation, reached, "?")
    return next(text for each in named if (text := points.plain(each)))


def _apple_day(day: str) -> str:
    """The end of a line with a day, where a missing year can't be written."""
    return f";X-APPLE-OMIT-YEAR=1604:1604{day[1:]}" if day.startswith("--") else f":{day}"


def _same_way(one: Point, other: Point) -> bool:
    return one["kind"] == other["kind"] == "address" and one["value"] == other["value"]


def _changed(person: Person) -> datetime | None:
    """When somebody was last changed; None where nobody knows."""
    latest = max(person.stamps.values(), default="")
    if not _STAMP.match(latest):
        return None
    try:
        return datetime.fromtimestamp(int(latest[:12], 16) / 1000, UTC)
    except (OverflowError, ValueError, OSError):
        return None
