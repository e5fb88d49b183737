"""The file of people handed over: written, and read from whoever wrote it.

    {"kith people": 1,
    "from": "Maya Rojas",
    "made": "2026-11-21",
    "people": [
     {"mark": "9f31…", "name": "Amara Diallo", "role": "engineer",
      "points": [{"kind": "mail", "value": "amara@example.org", "label": "work"}],
      "met": {"on": "2026-11-20", "where": "Engineering fair"},
      "facts": [{"about": "strength", "text": "building pumps", "learnt": "2026-11-20"}]}
    ]}

JSON in UTF-8. A reader of one format reads the lower ones and refuses a higher number. Nothing in a file is believed: what
has no name costs that person, what does not fit costs itself alone, and both are told.
"""

import json
import re
from dataclasses import replace
from datetime import date
from typing import Any, cast, get_args

from kith.records import Fact, FactKind, ImportantDate, Person, Point, limits
from kith.records.stored import Unreadable, is_day, is_partial_day, parse
from kith.words import say as _

from ..faults import BadHanding
from .handing import Bundle, Handed, LINES, MOST_PEOPLE, POINTS
from ..cards.photos import photo as checked_photo
from ..cards.points import plain

FORMAT = 1
NAME = "kith people"

LARGEST = 10_000_000
"""Bytes of a file: a hundred people with a photo each have room in it."""

_MARK = re.compile(r"[0-9a-f]{8,32}")


def write(bundle: Bundle) -> bytes:
    """The file, as a person can read it."""
    content = {NAME: FORMAT, "from": bundle.giver, "made": bundle.made, "people": [plain_of(each) for each in bundle.people]}
    return json.dumps(content, ensure_ascii=False, indent=1).encode("utf-8") + b"\n"


def plain_of(handed: Handed) -> dict[str, Any]:
    """Somebody as the file has them: what says nothing is not in it."""
    person = handed.person
    texts = ("name", "given", "family", *LINES, "points", "dates", "photo", "note")
    made: dict[str, Any] = {"mark": handed.mark} | {name: getattr(person, name) for name in texts}
    made["met"] = {name: value for name, value in (("on", person.met_on), ("where", person.met_where)) if value}
    made["facts"] = [
        {name: value for name, value in (("about", fact.about), ("text", fact.text), ("learnt", fact.learnt)) if value}
        for fact in handed.facts
    ]
    return {name: value for name, value in made.items() if value}


def read(data: bytes, today: date) -> Bundle:
    """Whom a file holds. Raises BadHanding, with a sentence, for a file in which nobody can be."""
    if len(data) > LARGEST:
        raise BadHanding(
            _(
                "This file is larger than {n} MB, which is more than a file of people can be. Nothing was changed.",
                n=LARGEST // 1_000_000,
            )
        )
    text = data.decode("utf-8-sig", "replace").strip()
    if text[:600].upper().lstrip().startswith("BEGIN:VCARD"):
        raise BadHanding(_("This is a file of contacts. Nothing was changed. Bring it in under More, Import contacts."))
    try:
        content = parse(text)
    except Unreadable as error:
        raise _not_people() if f'"{NAME}"' not in text[:4096] else _damaged() from error
    if isinstance(content, dict) and "kith backup" in content:
        raise BadHanding(_("This is a backup of a whole Kith. Nothing was changed. Bring it back under More, Backup."))
    return bundle_of(content, today)


def bundle_of(content: Any, today: date) -> Bundle:
    """Whom plain content of the file's shape holds. Raises BadHanding."""
    if not isinstance(content, dict) or NAME not in content:
        raise _not_people()
    version, people = content[NAME], content.get("people")
    if not isinstance(version, int) or isinstance(version, bool) or version < 1 or not isinstance(people, list):
        raise _damaged()
    if version > FORMAT:
        raise BadHanding(_("This was made by a newer Kith. Nothing was changed. Update Kith, then open it again."))
    giver, made = content.get("from"), content.get("made")
    bundle = Bundle(
        [],
        plain(giver)[: limits.NAME] if isinstance(giver, str) else "",
        made if isinstance(made, str) and is_day(made) and made <= today.isoformat() else "",
    )
    for each in people[:MOST_PEOPLE]:
        handed = _handed(each, today)
        if isinstance(handed, str):
            bundle.aside.append(handed)
        elif handed.mark in {known.mark for known in bundle.people}:
            # one mark for two people: the second is somebody of their own, and takes nobody's place
            bundle.people.append(replace(handed, mark=""))
        else:
            bundle.people.append(handed)
    if len(people) > MOST_PEOPLE:
        bundle.aside.append(_("The rest of the file stays out: Kith takes at most {n} people from one.", n=MOST_PEOPLE))
    if not bundle.people and not bundle.aside:
        raise BadHanding(_("There is nobody in this file. Nothing was changed."))
    return bundle


def _handed(row: Any, today: date) -> Handed | str:
    """Somebody, or why they could not be read."""
    if not isinstance(row, dict):
        return _("One of them is damaged and stays out.")
    name = _line(row.get("name"))
    if not name:
        return _("One of them has no name and stays out.")
    if len(name) > limits.NAME:
        return _("One of them has a name that is too long, and stays out.")
    reading = _Reading(row, today)
    met = row.get("met")
    met = met if isinstance(met, dict) else {}
    person = Person(
        id="", name=name, given=reading.text("given"), family=reading.text("family"), nickname=reading.text("nickname"),
        pronouns=reading.text("pronouns"), organisation=reading.text("organisation"), role=reading.text("role"),
        points=reading.points(), dates=reading.dates(), photo=reading.photo(), note=reading.note(),
        met_on=reading.day(met.get("on")), met_where=_line(met.get("where"))[: limits.NAME],
    )  # fmt: skip
    mark = row.get("mark")
    known = mark if isinstance(mark, str) and _MARK.fullmatch(mark) else ""
    return Handed(known, person, reading.facts(), tuple(dict.fromkeys(reading.left_out)))


class _Reading:
    """One row of a file that may hold anything; `left_out` gathers what could not be read."""

    def __init__(self, row: dict[str, Any], today: date) -> None:
        self.row, self.today = row, today
        self.left_out: list[str] = []

    def text(self, name: str) -> str:
        text = _line(self.row.get(name))
        return text if len(text) <= limits.NAME else self._without(_("One text is too long and stays out."))

    def note(self) -> str:
        note = self.row.get("note")
        text = _lines(note) if isinstance(note, str) else ""
        return text if len(text) <= limits.TEXT else self._without(_("The note is too long and stays out."))

    def photo(self) -> str:
        given = self.row.get("photo")
        photo, problem = checked_photo(given) if isinstance(given, str) and len(given) <= 2 * limits.PHOTO else ("", "")
        if given and not photo:
            self._without(_("The photo could not be read and stays out."))
        return photo if not problem else ""

    def day(self, value: Any) -> str:
        """A day that was: one to come was mistyped, or made up."""
        return value if isinstance(value, str) and is_day(value) and value <= self.today.isoformat() else ""

    def points(self) -> list[Point]:
        found = []
        for each in self._rows("points"):
            kind, value, label = each.get("kind"), _line(each.get("value")), _line(each.get("label"))
            if kind in POINTS and value and len(value) <= limits.LINE and len(label) <= limits.NAME:
                found.append(Point(kind=kind, value=value, label=label))
            else:
                self._without(_("One way to reach them could not be read and stays out."))
        return found

    def dates(self) -> list[ImportantDate]:
        found = []
        for each in self._rows("dates"):
            kind, label, day = each.get("kind"), _line(each.get("label")), _line(each.get("day"))
            if kind in ("birthday", "anniversary", "other") and is_partial_day(day) and len(label) <= limits.NAME:
                found.append(ImportantDate(kind=kind, label=label, day=day))
            else:
                self._without(_("One date could not be read and stays out."))
        return found

    def facts(self) -> tuple[Fact, ...]:
        found = []
        for each in self._rows("facts"):
            kind, given = each.get("about"), each.get("text")
            text = _lines(given) if isinstance(given, str) else ""
            if kind in get_args(FactKind) and text and len(text) <= limits.LINE:
                found.append(Fact(id="", about=cast(FactKind, kind), text=text, learnt=self.day(each.get("learnt"))))
            else:
                self._without(_("One thing about them could not be read and stays out."))
        return tuple(found)

    def _rows(self, name: str) -> list[dict[str, Any]]:
        given = self.row.get(name, [])
        rows = given if isinstance(given, list) else [given]
        if len(rows) > limits.ITEMS:
            self._without(_("Kith takes at most {n} things of a kind about one person.", n=limits.ITEMS))
        return [each if isinstance(each, dict) else {} for each in rows[: limits.ITEMS]]

    def _without(self, why: str) -> str:
        self.left_out.append(why)
        return ""


def _line(value: Any) -> str:
    return plain(value) if isinstance(value, str) else ""


def _lines(text: str) -> str:
    return "\n".join(map(plain, text.strip().splitlines()))


def _not_people() -> BadHanding:
    return BadHanding(
        _("This is not a file of people from Kith. Nothing was changed. It ends in .kith-people.json as Kith makes it.")
    )


def _damaged() -> BadHanding:
    return BadHanding(_("This file is damaged. Nothing was changed. Ask for it once more."))
