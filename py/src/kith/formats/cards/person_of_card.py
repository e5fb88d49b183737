"""One card's properties to a person, with what could not be taken said in words.

A person without stamps and id: the network gives those when the import is applied. What is over a
limit is never cut: the card is refused where it is the name, and says what it left out elsewhere.
What Kith has no field for is kept as lines (`kept_lines`).
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from kith.records import ImportantDate, Person, Point, limits
from kith.words import say as _

from . import kept_lines, points
from .days import partial_day
from .photos import is_address, photo
from .points import plain, unwrapped
from .properties import BROKEN, Property
from .values import Values, parts_of

_ANNIVERSARIES = frozenset(
    {"ANNIVERSARY", "X-ANNIVERSARY", "X-EVOLUTION-ANNIVERSARY", "X-MS-ANNIVERSARY", "X-WAB-WEDDING-ANNIVERSARY"}
)
_NOT_TAGS = frozenset({"mycontacts", "my contacts", "system group: my contacts", "starred", "unfiled"})
_ANDROID = "vnd.android.cursor.item/"
_ANDROID_DAYS = {"1": "anniversary", "3": "birthday"}
_TELLING = frozenset({"VERSION", "KIND", "X-ADDRESSBOOKSERVER-KIND", "X-ABLABEL"})
_LONGEST = 4 * limits.TEXT
_NAMES = ("name", "given", "family", "nickname", "organisation", "role")


class Refused(ValueError):
    """A card that can't become a person, with the reason in words."""


@dataclass(slots=True)
class _Reading:
    """What is known so far while the properties of one card are read in turn."""

    values: Values
    labels: dict[str, str]
    count: Counter[str]  # of different properties of a name
    person: Person = field(default_factory=lambda: Person(id=""))
    problems: list[str] = field(default_factory=list)
    written_name: str = ""
    task: str = ""
    named: dict[str, str] = field(default_factory=dict)
    reached: list[tuple[int, Point]] = field(default_factory=list)
    postal: list[Property] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    further: list[Property] = field(default_factory=list)
    known: list[Property] = field(default_factory=list)

    def keep(self, item: Property) -> None:
        """This one stays as a line, because no field holds all that it says."""
        if item.head:
            (self.known if item.name in _TAKE else self.further).append(item)

    def say(self, problem: str) -> None:
        if problem and problem not in self.problems:
            self.problems.append(problem)


def person_of(properties: Iterable[Property]) -> tuple[Person, list[str]]:
    """The person of a card and the problems in words. Raises Refused."""
    items = [item for item in properties if item.name not in kept_lines.NEVER or item.name == "VERSION"]
    if any(item.name in ("KIND", "X-ADDRESSBOOKSERVER-KIND") and item.value.strip().lower() == "group" for item in items):
        raise Refused(_("it is a group of contacts, not a person"))
    version = next((item.value.strip() for item in items if item.name == "VERSION"), "")
    values = Values(old=version.startswith("2"))
    labels = {item.group: unwrapped(values.of(item)) for item in items if item.name == "X-ABLABEL" and item.group}
    once = {(item.name, item.value) for item in items if item.name in ("ORG", "TITLE")}
    reading = _Reading(values, labels, Counter(name for name, _value in once))
    for item in items:
        if take := _TAKE.get(item.name):
            if len(item.value) > _LONGEST and item.name != "PHOTO":
                _left_out(reading, item)
            else:
                take(reading, item)
        elif item.name not in _TELLING or (item.name == "KIND" and item.value.strip().lower() != "individual"):
            reading.keep(item)
    person = _finished(reading)
    if reading.further or reading.known or labels:
        _keep_lines(reading, items)
    return person, reading.problems


def _keep_lines(reading: _Reading, items: list[Property]) -> None:
    """What no field holds, in the order of the card, with all that stands in a group with it."""
    kept = {id(item) for item in (*reading.further, *reading.known)}
    with_more = {item.group for item in reading.further if item.group}
    groups = with_more | {item.group for item in reading.known if item.group}
    labelled = {item.group for item in items if item.group and item.name in _TAKE}
    lines = []
    for item in items:
        if item.name == "X-ABLABEL":
            # the label of a number is kept with the number, in a field; any other is nobody's but the line's
            wanted = bool(item.head) and (item.group in groups or item.group not in labelled)
        else:
            wanted = id(item) in kept or (bool(item.head) and item.group in with_more and item.name in points.KINDS)
        if wanted:
            lines.append((item, kept_lines.line_of(item, reading.values if item.name in _TAKE else None)))
    if lines:
        reading.person.kept_properties, problems = kept_lines.within_limits(lines)
        for problem in problems:
            reading.say(problem)


def _left_out(reading: _Reading, item: Property) -> None:
    """A value so long that even looking at it is too much. Raises Refused where it names somebody."""
    if item.name in ("FN", "N", "NICKNAME", "ORG", "TITLE"):
        raise _too_long(_("name"), len(item.value))
    if item.name == "NOTE":
        reading.say(_("note too long: it was left out"))
    else:
        reading.say(_("a number or address was too long and was left out"))


def _too_long(field: str, length: int) -> Refused:
    return Refused(
        _(
            "its {field} has {length} characters, and Kith keeps at most {limit}",
            field=field,
            length=f"{length:,}",
            limit=f"{limits.NAME:,}",
        )
    )


def _full_name(reading: _Reading, item: Property) -> None:
    name = plain(reading.values.of(item))
    if reading.written_name and name not in ("", reading.written_name):
        reading.keep(item)
    reading.written_name = reading.written_name or name


def _name(reading: _Reading, item: Property) -> None:
    if any(reading.named.values()):
        reading.keep(item)
    elif kept_lines.WHOLE_NAME not in item.parameters:
        reading.named = {part: plain(text) for part, text in reading.values.of(item).items()}
        if any(reading.named[part] for part in ("additional", "prefix", "suffix")):
            reading.keep(item)


def _nickname(reading: _Reading, item: Property) -> None:
    names = [reading.person.nickname, plain(reading.values.of(item))]
    reading.person.nickname = ", ".join(dict.fromkeys(filter(None, names)))


def _pronouns(reading: _Reading, item: Property) -> None:
    pronouns = plain(reading.values.of(item))
    if reading.person.pronouns or len(pronouns) > limits.NAME:
        reading.keep(item)
    else:
        reading.person.pronouns = pronouns


def _organisation(reading: _Reading, item: Property) -> None:
    parts = [part for part in map(plain, reading.values.of(item)) if part]
    if len(parts) > 1 or reading.count["ORG"] > 1:
        reading.keep(item)
    _first(reading, "organisation", ", ".join(parts))


def _title(reading: _Reading, item: Property) -> None:
    if reading.count["TITLE"] > 1:
        reading.keep(item)
    _first(reading, "role", plain(reading.values.of(item)))


def _task(reading: _Reading, item: Property) -> None:
    if reading.task or reading.count["TITLE"]:
        reading.keep(item)
    reading.task = reading.task or plain(reading.values.of(item))


def _first(reading: _Reading, name: str, text: str) -> None:
    if not getattr(reading.person, name):
        setattr(reading.person, name, text)
    elif text and text != getattr(reading.person, name):
        said = {"organisation": _("only the first organisation was taken"), "role": _("only the first role was taken")}
        reading.say(said[name])


def _note(reading: _Reading, item: Property) -> None:
    lines = reading.values.of(item).replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if text := "\n".join(plain(line) for line in lines).strip():
        reading.notes.append(text)


def _point(reading: _Reading, item: Property) -> None:
    reached = points.point(item, reading.values.of(item), reading.labels)
    if reached is None:
        return
    if len(reached["value"]) > limits.LINE or len(reached["label"]) > limits.NAME:
        reading.say(_("a number or address was too long and was left out"))
    elif reached not in (each for _order, each in reading.reached[-limits.ITEMS :]):
        reading.reached.append((item.preferred, reached))


def _address(reading: _Reading, item: Property) -> None:
    reading.postal.append(item)
    if item.name == "ADR" and sum(bool(part.strip()) for part in parts_of(item.value)) > 1:
        reading.keep(item)


def _birthday(reading: _Reading, item: Property) -> None:
    _date(reading, item, "birthday", "")


def _anniversary(reading: _Reading, item: Property) -> None:
    _date(reading, item, "anniversary", "")


def _labelled_date(reading: _Reading, item: Property) -> None:
    label = reading.labels.get(item.group, "") if item.group else ""
    known = label.lower() if label.lower() in ("anniversary", "birthday") else ""
    _date(reading, item, known or "other", "" if known else label)


def _date(reading: _Reading, item: Property, kind: str, label: str) -> None:
    text = plain(item.value)
    if not text:
        return
    day = partial_day(text, item.parameters.get("X-APPLE-OMIT-YEAR", ""))
    if not day:
        reading.keep(item)
        reading.say(_("a {kind} was not understood: {text}", kind=kind if kind != "other" else "date", text=text[:60]))
        return
    found = ImportantDate(kind=kind, label=label[: limits.NAME], day=day)
    if kind == "birthday" and (born := [each["day"] for each in reading.person.dates if each["kind"] == kind]):
        if day not in born:
            reading.keep(item)
        return
    if found not in reading.person.dates[-limits.ITEMS :]:
        reading.person.dates.append(found)


def _tags(reading: _Reading, item: Property) -> None:
    for each in reading.values.of(item):
        tag = plain(each).removeprefix("* ")
        if len(tag) > limits.NAME:
            reading.say(_("a tag was too long and was left out"))
        elif tag and tag.lower() not in _NOT_TAGS and tag not in reading.person.tags[-limits.ITEMS :]:
            reading.person.tags.append(tag)


def _photo(reading: _Reading, item: Property) -> None:
    if is_address(item.value):
        reading.keep(item)
    if not reading.person.photo:
        reading.person.photo, problem = photo(item.value)
        reading.say(problem)


def _android(reading: _Reading, item: Property) -> None:
    """What Android's own export keeps under a name of its own: nicknames and days."""
    kind, *rest = item.value.strip().removeprefix(_ANDROID).split(";")
    if kind == "nickname" and rest:
        reading.person.nickname = reading.person.nickname or plain(rest[0])
    elif kind == "contact_event" and len(rest) > 1:
        label = plain(rest[2]) if len(rest) > 2 else ""
        day = Property("X-ABDATE", "", value=rest[0])
        known = _ANDROID_DAYS.get(rest[1], "other")
        _date(reading, day, known, label if known == "other" else "")
    else:
        reading.keep(item)


def _broken(reading: _Reading, item: Property) -> None:
    reading.say(_("a broken line was left out"))


_TAKE = {
    BROKEN: _broken,
    "FN": _full_name, "N": _name, "NICKNAME": _nickname, "ORG": _organisation, "TITLE": _title, "ROLE": _task,
    "PRONOUNS": _pronouns, "X-PRONOUNS": _pronouns, "NOTE": _note, "BDAY": _birthday, "X-ABDATE": _labelled_date, "CATEGORIES": _tags, "PHOTO": _photo,
    "X-ANDROID-CUSTOM": _android, **dict.fromkeys(points.KINDS, _point), **dict.fromkeys(_ANNIVERSARIES, _anniversary),
    "ADR": _address, "LABEL": _address,
}  # fmt: skip


def _finished(reading: _Reading) -> Person:
    person = reading.person
    _take_addresses(reading)
    reading.reached.sort(key=lambda each: (points.order(each[1]), each[0]))
    person.points = [each for _order, each in reading.reached]
    person.given, person.family = reading.named.get("given", ""), reading.named.get("family", "")
    person.name = reading.written_name or _composed(reading.named) or _called(person)
    person.role = person.role or reading.task
    person.note = "\n\n".join(dict.fromkeys(reading.notes))
    _keep_within_limits(reading)
    return person


def _take_addresses(reading: _Reading) -> None:
    """Addresses, and the labels for the post of which the card has no address in parts."""
    in_parts = {points.uses(item) for item in reading.postal if item.name == "ADR"}
    for item in reading.postal:
        if item.name == "ADR" or points.uses(item) not in in_parts:
            _point(reading, item)


def _composed(named: dict[str, str]) -> str:
    return " ".join(filter(None, (named.get(part, "") for part in ("prefix", "given", "additional", "family", "suffix"))))


def _called(person: Person) -> str:
    """What to call somebody whose card has no name."""
    reached = {each["kind"]: each["value"] for each in reversed(person.points)}
    return person.nickname or person.organisation or reached.get("mail", "") or reached.get("phone", "")


def _keep_within_limits(reading: _Reading) -> None:
    person = reading.person
    if not person.name:
        raise Refused(_("it has no name, phone or mail"))
    for name in _NAMES:
        if len(getattr(person, name)) > limits.NAME:
            raise _too_long(_("name") if name in ("given", "family") else _(name), len(getattr(person, name)))
    if len(person.note) > limits.TEXT:
        person.note = ""
        reading.say(_("note too long: it was left out"))
    for name in ("points", "dates", "tags"):
        if len(getattr(person, name)) > limits.ITEMS:
            setattr(person, name, getattr(person, name)[: limits.ITEMS])
            reading.say(_("only the first {n} {things} were taken", n=limits.ITEMS, things=_(_THINGS[name])))


_THINGS = {"points": "numbers and addresses", "dates": "dates", "tags": "tags"}
