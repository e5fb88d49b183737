"""People to a table (CSV) in Google's layout of today, which every program of contacts takes.

    writing.write(people, Along(notes=True))

As many numbered columns as somebody fills. UTF-8 with its mark, so that Excel reads the letters right; each row ends as
RFC 4180 says; what a spreadsheet would work out is guarded. A photo and the kept lines of a card have no place here.
"""

import csv
import io
from collections.abc import Iterable

from kith.records import ImportantDate, Person, Point

from ..cards.writing_cards import AS_USUAL, Along
from .entries import SEVERAL
from .guarding import guarded

_MINE = "* myContacts"  # the group that Google gives everybody
_BEFORE = (
    "First Name", "Middle Name", "Last Name", "Phonetic First Name", "Phonetic Middle Name", "Phonetic Last Name",
    "Name Prefix", "Name Suffix", "Nickname", "File As", "Organization Name", "Organization Title",
    "Organization Department", "Birthday", "Notes", "Photo", "Labels",
)  # fmt: skip
_KINDS = {"mail": "E-mail", "phone": "Phone", "address": "Address", "im": "IM", "web": "Website"}
_ADDRESS = ("Label", "Formatted", "Street", "City", "PO Box", "Region", "Postal Code", "Country", "Extended Address")
_LABELS = {
    "home": "Home", "work": "Work", "mobile": "Mobile", "main": "Main", "home fax": "Home Fax", "work fax": "Work Fax",
    "pager": "Pager",
}  # fmt: skip


def write(people: Iterable[Person], along: Along = AS_USUAL) -> bytes:
    """A table with a row for each."""
    everybody = list(people)
    most = {kind: max((len(_of(person, kind)) for person in everybody), default=0) for kind in _KINDS}
    events = max((len(_events(person)) for person in everybody), default=0)
    pronouns = any(person.pronouns for person in everybody)
    # a name in one piece stands as a first name, too; read again, it is none
    whole = any(_composed(_names(each)) != each.name or not (each.given or each.family) for each in everybody)
    heads = [*_BEFORE]
    for kind, name in _KINDS.items():
        parts = _ADDRESS if kind == "address" else ("Service", "Value") if kind == "im" else ("Label", "Value")
        heads += [f"{name} {number} - {part}" for number in range(1, most[kind] + 1) for part in parts]
    heads += [f"Event {number} - {part}" for number in range(1, events + 1) for part in ("Label", "Value")]
    heads += ["Custom Field 1 - Label", "Custom Field 1 - Value"] if pronouns else []
    heads += ["Name"] if whole else []
    text = io.StringIO(newline="")
    out = csv.writer(text, lineterminator="\r\n")
    out.writerow(heads)
    for person in everybody:
        cells = _before(person, along)
        for kind in _KINDS:
            cells += _padded(_points(_of(person, kind)), most[kind], len(_ADDRESS) if kind == "address" else 2)
        cells += _padded([[_event(each), each["day"]] for each in _events(person)], events, 2)
        cells += (["Pronouns", person.pronouns] if person.pronouns else ["", ""]) if pronouns else []
        cells += [person.name] if whole else []
        out.writerow([guarded(cell.replace("\0", "")) for cell in cells])
    return b"\xef\xbb\xbf" + text.getvalue().encode(errors="replace")


def _before(person: Person, along: Along) -> list[str]:
    names = _names(person)
    composed = _composed(names) == person.name
    birthday = next((each["day"] for each in person.dates if each["kind"] == "birthday"), "")
    tags = [tag for tag in person.tags if tag.strip()] if along.tags else []
    return [
        names["given"], names["middle"], names["family"], "", "", "", names["prefix"], names["suffix"], person.nickname,
        "" if composed else person.name, person.organisation, person.role, "", birthday,
        person.note if along.notes else "", "", f" {SEVERAL} ".join([*tags, _MINE]),
    ]  # fmt: skip


def _names(person: Person) -> dict[str, str]:
    """A name in Google's parts, as far as Kith knows them; a whole name is a first name there."""
    parts = dict.fromkeys(("prefix", "given", "middle", "family", "suffix"), "")
    if not (person.given or person.family):
        return parts | {"given": person.name}
    before, _given, rest = person.name.partition(person.given) if person.given else ("", "", person.name)
    middle, family, after = rest.rpartition(person.family) if person.family else (rest, "", "")
    found = {"prefix": before, "given": person.given, "middle": middle, "family": family, "suffix": after}
    found = {name: text.strip() for name, text in found.items()}
    if family == person.family and _composed(found) == person.name:
        return parts | found
    return parts | {"given": person.given, "family": person.family}


def _composed(parts: dict[str, str]) -> str:
    return " ".join(filter(None, parts.values()))


def _of(person: Person, kind: str) -> list[Point]:
    return [each for each in person.points if each["kind"] == kind]


def _events(person: Person) -> list[ImportantDate]:
    """All days but the one birthday."""
    first = next((each for each in person.dates if each["kind"] == "birthday"), None)
    return [each for each in person.dates if each is not first]


def _event(day: ImportantDate) -> str:
    return day["label"] or {"birthday": "Birthday", "anniversary": "Anniversary"}.get(day["kind"], "")


def _points(some: list[Point]) -> list[list[str]]:
    found = []
    for number, each in enumerate(some):
        label = _LABELS.get(each["label"], each["label"])
        # with a star before its label Google shows the one that is preferred
        starred = f"* {label}" if number == 0 and len(some) > 1 and each["kind"] in ("mail", "phone") else label
        found.append([starred, each["value"], *([each["value"]] if each["kind"] == "address" else [])])
    return found


def _padded(rows: list[list[str]], number: int, width: int) -> list[str]:
    return [cell for row in [*rows, *[[]] * (number - len(rows))] for cell in [*row, *[""] * (width - len(row))]]
