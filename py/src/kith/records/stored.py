"""A record as text and back: one line of JSON, the same for the store and for a backup.

    {"id": …, "kind": "person", "stamp": …, "stamps": {…}, "values": {…}, "was": […]}

Only fields that were ever set are written. Most of them were set by one command and have one stamp:
`stamp` is that of every value which has none of its own in `stamps`. A field that this Kith does not know is kept in
`unknown` and written back, so that an older copy never loses what a newer one wrote. What cannot
be a record raises `Unreadable`; the caller sets it aside and goes on.
"""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import fields
from datetime import date
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints, is_typeddict

from . import KINDS, Record, Stamp, limits, stamped_fields

_STAMP = re.compile(r"[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-z]{1,32}!?")
_NO_BRACKET = re.compile(r"[^\[\]{}]+")
_HALF = re.compile(r"\\u[dD][89abAB]|\\u[dD][c-fC-F]")
_MANY_VALUES = 50_000
_LETTERS_OF_A_VALUE = 8
_STRETCH = 65_536
_ID = re.compile(r"[0-9A-Za-z][0-9A-Za-z_.-]{0,63}")


class Unreadable(ValueError):
    """A text that is no record. `reason` is a sentence's second half, to be translated where it is shown."""

    def __init__(self, reason: str, **values: object) -> None:
        super().__init__(reason.format(**values) if values else reason)
        self.reason = reason
        self.values = values


def to_text(record: Record) -> str:
    """The record as one line of JSON, equal records giving equal text."""
    return json.dumps(to_plain(record), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def to_plain(record: Record) -> dict[str, Any]:
    """The record as plain dictionaries and lists."""
    values = {name: getattr(record, name) for name in stamped_fields(type(record)) if name in record.stamps}
    plain: dict[str, Any] = {"kind": record.kind, "id": record.id, "values": values | record.unknown}
    if record.stamps:
        most = _commonest(record.stamps)
        plain["stamp"] = most
        if others := {name: stamp for name, stamp in record.stamps.items() if stamp != most}:
            plain["stamps"] = others
    if record.was:
        plain["was"] = record.was
    return plain


def _commonest(stamps: dict[str, Stamp]) -> Stamp:
    first = next(iter(stamps.values()))
    if all(stamp == first for stamp in stamps.values()):
        return first
    counted = Counter(stamps.values())
    return max(counted, key=lambda stamp: (counted[stamp], stamp))


def from_text(text: str) -> Record:
    """The record that `text` holds; raises `Unreadable` with the reason."""
    if len(text) > limits.RECORD:
        raise Unreadable("it is too long ({length} characters)", length=len(text))
    return from_plain(parse(text))


def parse(text: str) -> Any:
    """What JSON text holds. Raises `Unreadable` for what is not whole, or nested deeper than any record.

    The depth is looked at first: in the phone's interpreter, json fails on a deep nesting in a way
    that no `except` can catch.
    """
    if is_deep(text):
        raise Unreadable("it is nested too deep")
    if is_crowded(text):
        raise Unreadable("it holds far too many values")
    try:
        plain = json.loads(text)
        if ("\\u" in text and _HALF.search(text)) or not is_whole(text):
            plain = json.loads(_made_whole(json.dumps(plain, ensure_ascii=False)))
        return plain
    except (ValueError, RecursionError) as error:
        raise Unreadable("it is not whole") from error


def is_whole(text: str) -> bool:
    """Whether a text has no half of a surrogate pair, which no screen could show and no file could hold."""
    if text.isascii():
        return True
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _made_whole(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def is_deep(text: str) -> bool:
    """Whether JSON text is nested deeper than `limits.DEPTH`."""
    if text.count("[") + text.count("{") <= limits.DEPTH:
        return False
    depth = 0
    for part in _outside_strings(text):
        for bracket in _NO_BRACKET.sub("", part):
            depth += 1 if bracket in "[{" else -1
            if depth > limits.DEPTH:
                return True
    return False


def is_crowded(text: str) -> bool:
    """Whether JSON text holds far more values than anything of Kith has in so many letters.

    Each takes memory, however short it is: a list of a million ones would weigh thirty times its text.
    """
    most = _MANY_VALUES + len(text) // _LETTERS_OF_A_VALUE
    return _values_begun(text) > most and sum(map(_values_begun, _outside_strings(text))) > most


def _values_begun(text: str) -> int:
    return text.count(",") + text.count("[") + text.count("{")


def _outside_strings(text: str) -> Iterator[str]:
    """What of JSON text stands outside its strings, a stretch at a time: a million short ones would weigh many times the text."""
    bare = text.replace("\\\\", "").replace('\\"', "")
    inside = 0
    for start in range(0, len(bare), _STRETCH):
        parts = bare[start : start + _STRETCH].split('"')
        yield "".join(parts[inside::2])
        inside ^= (len(parts) - 1) & 1


def from_plain(plain: Any) -> Record:
    """The record that a dictionary of `to_plain`'s shape holds; raises `Unreadable`."""
    if not isinstance(plain, dict):
        raise Unreadable("it is not a record")
    kind = plain.get("kind")
    if not isinstance(kind, str) or kind not in KINDS:
        raise Unreadable("this Kith does not know what a “{kind}” is", kind=str(kind)[:40])
    values, was = plain.get("values"), plain.get("was", [])
    identity = plain.get("id")
    if not isinstance(identity, str) or not _ID.fullmatch(identity):
        raise Unreadable("its id is damaged")
    if not isinstance(values, dict):
        raise Unreadable("its values are missing")
    stamps = _stamps(plain, values)
    if not values.keys() <= stamps.keys():
        raise Unreadable("a value has no stamp")
    if not _well_kept(was):
        raise Unreadable("its history is damaged")
    checks = _CHECKS[kind]
    known: dict[str, Any] = {}
    unknown: dict[str, Any] = {}
    for name, value in values.items():
        if (check := checks.get(name)) is None:
            unknown[name] = value
        elif check(value):
            known[name] = value
        else:
            raise Unreadable("its “{field}” is not what it should be", field=name.replace("_", " "))
    if was and not all(checks[each["field"]](each["value"]) for each in was if each["field"] in checks):
        raise Unreadable("its history is damaged")
    return KINDS[kind](id=identity, stamps=stamps, was=was, unknown=unknown, **known)


def _stamps(plain: dict[str, Any], values: dict[str, Any]) -> dict[str, Stamp]:
    most, stamps = plain.get("stamp"), plain.get("stamps", {})
    if not isinstance(stamps, dict):
        raise Unreadable("its values are missing")
    for stamp in (*stamps.values(), most) if most else stamps.values():
        if not isinstance(stamp, str) or not _STAMP.fullmatch(stamp):
            raise Unreadable("one of its stamps is damaged")
    return dict.fromkeys(values, most) | stamps if most else stamps


def fits(kind: str, name: str, value: Any) -> bool:
    """Whether a field of a kind of record can hold a value."""
    return _CHECKS[kind][name](value)


def _well_kept(was: Any) -> bool:
    return isinstance(was, list) and all(
        isinstance(each, dict)
        and each.keys() == {"field", "value", "stamp"}
        and isinstance(each["field"], str)
        and isinstance(each["stamp"], str)
        and _STAMP.fullmatch(each["stamp"])
        for each in was
    )


_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PARTIAL_DAY = re.compile(r"--\d\d-\d\d|\d{4}(-\d\d)?(-\d\d)?")
_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")

Check = Callable[[Any], bool]


def is_day(value: Any) -> bool:
    """Whether `value` is a day of the calendar as ISO text."""
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        return False
    try:
        date.fromisoformat(value)
    except ValueError:
        return False
    return True


def is_partial_day(value: Any) -> bool:
    """Whether `value` is a day, a month and day with no year (`--02-29`), or a year with or without month."""
    if not isinstance(value, str) or not _PARTIAL_DAY.fullmatch(value):
        return False
    # 2024 is a leap year: a birthday on 29 February is a day of the calendar
    return is_day(value.replace("--", "2024-", 1) if value.startswith("--") else (value + "-01-01")[:10])


def is_moment(value: Any) -> bool:
    """Whether `value` is a UTC instant as ISO text, on a day of the calendar."""
    return isinstance(value, str) and bool(_MOMENT.fullmatch(value)) and is_day(value[:10])


def is_time(value: Any) -> bool:
    """Whether `value` is a time of the day, `16:30`."""
    return isinstance(value, str) and bool(_TIME.fullmatch(value))


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_truth(value: Any) -> bool:
    return isinstance(value, bool)


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _check(annotation: Any) -> Check:
    """What a field's annotation asks of a value, in the few shapes that records use."""
    if annotation is bool:
        return _is_truth
    if annotation is int:
        return _is_number
    if annotation == (int | None):
        return lambda value: value is None or _is_number(value)
    if is_typeddict(annotation):
        return _row_check({name: _check(each) for name, each in get_type_hints(annotation, include_extras=True).items()})
    origin = get_origin(annotation)
    if origin is Literal:
        return lambda value: isinstance(value, str) and value in get_args(annotation)
    if origin is list:
        each_fits = _check(get_args(annotation)[0])
        return lambda value: isinstance(value, list) and all(map(each_fits, value))
    if origin is dict:
        value_fits = _check(get_args(annotation)[1])
        return lambda value: isinstance(value, dict) and all(map(value_fits, value.values()))
    if origin is Annotated:
        is_one = {"day": is_day, "partial day": is_partial_day, "moment": is_moment, "time": is_time}[
            annotation.__metadata__[0]
        ]
        return lambda value: value == "" or is_one(value)
    return _is_text


def _row_check(checks: dict[str, Check]) -> Check:
    named = tuple(checks.items())

    def fits(value: Any) -> bool:
        if not isinstance(value, dict):
            return False
        # a loop, not all(): ten thousand people are read at every opening
        for name, check in named:
            if name not in value or not check(value[name]):
                return False
        return True

    return fits


_CHECKS: dict[str, dict[str, Check]] = {
    name: {each.name: _check(each.type) for each in fields(kind) if each.name in stamped_fields(kind)}
    for name, kind in KINDS.items()
}
