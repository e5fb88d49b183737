"""The history as rows: interactions and facts, which grow without end, are held as the text they were kept as.

A hundred thousand talks are text long before anybody asks for one of them. What the index needs of a row (who
was there, on which day, whether it waits for an answer) is seen at a glance, without reading the row as a
record: some thirty times faster, and a tenth of the memory. What a glance cannot be sure of is read as JSON.
"""

from collections.abc import Iterator
from contextlib import suppress
from json import JSONDecoder
from typing import Any, NamedTuple, cast

from kith.records import Day, Fact, FactKind, Interaction, Stamp
from kith.records.stored import Unreadable, parse

HISTORY: frozenset[str] = frozenset({Fact.kind, Interaction.kind})
"""The kinds of records that are held as rows."""


_WRITTEN = ('"text":', '"seemed":', '"differently":')
_decode = JSONDecoder().raw_decode


class Glance(NamedTuple):
    """What is seen of a row from outside. `waits`: they wrote, and no answer was noted in it."""

    people: list[str]
    on: Day
    two_way: bool
    waits: bool
    deleted: bool
    stamp: Stamp


def glance(text: str) -> Glance:
    """What is seen of a row of the history. Raises Unreadable for what is plainly no record.

    A row as Kith writes it has two braces, unless it has a past or somebody wrote one: then it is read.
    Quotes inside of texts are escaped, so that no text can look like a field.
    """
    if text.count("{") != 2 or not text.startswith('{"id":"') or not text.endswith("}}"):
        return _read(text)
    people = _between(text, '"people":["', '"]')
    person = _between(text, '"person":"', '"')
    two_way = '"two_way":false' not in text
    return Glance(
        people.split('","') if people else [person] if person else [],
        _between(text, '"on":"', '"'),
        two_way,
        not two_way and '"started_by":"them"' in text,
        '"deleted":true' in text,
        _between(text, '"stamp":"', '"'),
    )


def written_in_row(text: str) -> Iterator[str]:
    """What a person wrote in a row of the history, without reading the row as a record."""
    # before the values come their stamps, which go by the same names
    values = text.find('"values":')
    for field in _WRITTEN:
        at = text.find(field, max(values, 0))
        if at >= 0:
            # a row that turns out to be damaged is set aside when somebody looks at it
            with suppress(ValueError):
                yield _decode(text, at + len(field))[0]


def learnt_in_row(text: str) -> tuple[FactKind, str, bool] | None:
    """Of a fact's row its kind, its text, and whether it is past; None where a glance can't be sure."""
    if text.count("{") != 2:
        return None
    values = text[text.find('"values":') :]
    at = values.find('"text":')
    try:
        said = _decode(values, at + 7)[0] if at >= 0 else ""
    except ValueError:
        return None
    about = cast("FactKind", _between(values, '"about":"', '"') or "interest")
    return about, said, '"past":true' in values


def _between(text: str, start: str, end: str) -> str:
    at = text.find(start)
    if at < 0:
        return ""
    at += len(start)
    return text[at : text.index(end, at)]


def _read(text: str) -> Glance:
    plain: Any = parse(text)
    values = plain.get("values") if isinstance(plain, dict) else None
    if not isinstance(values, dict):
        raise Unreadable("it is not a record")
    people = values.get("people", [values["person"]] if "person" in values else [])
    stamps = plain.get("stamps", {})
    if not isinstance(people, list) or not isinstance(stamps, dict):
        raise Unreadable("its values are missing")
    two_way = values.get("two_way", True) is True
    return Glance(
        [each for each in people if isinstance(each, str)],
        str(values.get("on", "")),
        two_way,
        not two_way and values.get("started_by") == "them",
        values.get("deleted") is True,
        max(filter(None, (str(each) for each in (plain.get("stamp", ""), *stamps.values()))), default=""),
    )
