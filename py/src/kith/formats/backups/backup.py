"""The whole network as one readable file, and back.

    {"kith backup": 2,
    "made": "2026-11-21T09:30:00Z",
    "release": "1f0c…",
    "sha256": "9b2e…",
    "records": [
    {"id": …, "kind": "person", "stamp": …, "values": {…}, "was": […]},
    …
    ],
    "aside": [
    "a row that could not be read, as it was"
    ]}

JSON in UTF-8, one record a line (`kith.records.stored` tells their shape), in the order of their kinds and ids, keys
sorted. `made` is the moment of the newest thing in it, and no clock's: so equal networks give equal bytes, on whatever
day and phone they are saved. `sha256` is of everything else, as canonical JSON, so it finds damage however the file was
laid out since. A reader of one format reads the lower ones and refuses a higher number (1 had a stamp for every value
and no `stamp` for most). What is wrong with one record costs that record, which is given back as text, never dropped.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from kith.network import Kith
from kith.records import Moment, Record, limits
from kith.records.stored import Unreadable, from_text, is_crowded, is_deep, is_moment, to_plain
from kith.words import say as _

from . import strict_json
from ..faults import BadBackup, backup_too_large

FORMAT = 2
NAME = "kith backup"

_LARGEST = 2**53
_BEGINNING = datetime(1970, 1, 1, tzinfo=UTC)


class SetAside(NamedTuple):
    """A record that could not be read: its text as it is, and why."""

    text: str
    why: str


@dataclass(slots=True)
class Backup:
    """What a backup holds. `made` is the moment of its newest change; `aside` is kept and written into the next backup."""

    records: list[Record]
    aside: list[SetAside] = field(default_factory=list)
    made: str = ""
    release: str = ""


def write(kith: Kith, now: datetime, release: str) -> bytes:
    """A backup of everything, tombstones and unreadable rows included.

    `now` is aware: what claims to be newer has a wrong clock.
    """
    return of_records(kith.snapshot(), [row.text for row in kith.aside], now, release)


def of_records(records: Iterable[Record], aside: Iterable[str], now: datetime, release: str) -> bytes:
    """A backup of these records and of these texts that could not be read."""
    plain, odd = [], list(aside)
    for record in sorted(records, key=lambda record: record.key):
        # a record that no reader of JSON could hold must not make the whole file unreadable
        each = to_plain(record)
        if record.was:
            # of each field the newest first, as always; which field comes first was chance
            each["was"] = sorted(record.was, key=lambda replaced: replaced["field"])
        if _trouble(each):
            odd.append(_canonical(each))
        else:
            plain.append(each)
    content: dict[str, Any] = {
        NAME: FORMAT,
        "made": _newest(plain, now),
        "release": release,
        "records": plain,
        "aside": sorted(odd),
    }
    head = [f'"{NAME}": {FORMAT}', *(f'"{name}": {_canonical(content[name])}' for name in ("made", "release"))]
    head.append(f'"sha256": "{_checksum(content)}"')
    lists = (f'"{name}": [\n' + ",\n".join(map(_canonical, content[name])) + "\n]" for name in ("records", "aside"))
    return _bytes("{" + ",\n".join([*head, *lists]) + "}\n")


def _newest(records: list[dict[str, Any]], now: datetime) -> Moment:
    """The moment of the newest change; the beginning of time where there is none."""
    latest = f"{int(now.timestamp() * 1000):012x}~"
    stamps = (stamp for each in records for stamp in (each.get("stamp", ""), *each.get("stamps", {}).values()))
    newest = max((stamp for stamp in stamps if stamp < latest), default="")
    seconds = int(newest[:12], 16) // 1000 if newest else 0
    return (_BEGINNING + timedelta(seconds=seconds)).strftime("%Y-%m-%dT%H:%M:%SZ")


def read(data: bytes) -> Backup:
    """What a backup holds. Raises BadBackup, with a sentence, for a file that is not a whole backup."""
    content = _content(_text(data))
    if not isinstance(content, dict) or NAME not in content:
        raise BadBackup(_("This is not a backup of Kith. Nothing was changed. Choose a file that Kith saved."))
    version = content[NAME]
    if not isinstance(version, int) or isinstance(version, bool) or version < 1:
        raise damaged()
    if version > FORMAT:
        raise BadBackup(
            _(
                "This backup was made by a newer Kith (format {version}, and this one reads {format}); nothing was "
                "changed. Update Kith, then try again.",
                version=str(version)[:20],
                format=FORMAT,
            )
        )
    if content.pop("sha256", None) != _checksum(content):
        raise damaged()
    records, aside = content.get("records"), content.get("aside")
    made, release = content.get("made"), content.get("release")
    if not isinstance(records, list) or not isinstance(aside, list):
        raise damaged()
    if not isinstance(made, str) or not is_moment(made) or not isinstance(release, str):
        raise damaged()
    found = Backup([], made=made, release=release[: limits.NAME])
    keys: set[str] = set()
    for plain in records:
        _take(found, keys, _canonical(plain))
    for each in aside:
        # what could not be read when the backup was made, a newer Kith may read now
        _take(found, keys, each if isinstance(each, str) else _canonical(each))
    return found


def _take(found: Backup, keys: set[str], text: str) -> None:
    try:
        record = from_text(text)
        if trouble := _trouble(to_plain(record)):
            raise Unreadable(trouble)
        if record.key in keys:
            raise Unreadable("it is in the backup twice")
    except Unreadable as error:
        found.aside.append(SetAside(text, _(error.reason, **error.values)))
    else:
        keys.add(record.key)
        found.records.append(record)


def _text(data: bytes) -> str:
    if len(data) > limits.UPLOAD:
        raise backup_too_large(len(data))
    if not data.strip():
        raise BadBackup(_("This file is empty. Nothing was changed. Choose a file that Kith saved."))
    known = f'"{NAME}"'.encode() in data[:4096]
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if known and error.reason == "unexpected end of data":
            raise _cut() from error
        if known:
            raise damaged() from error
        raise BadBackup(_("This is not a backup of Kith. Nothing was changed. Choose a file that Kith saved.")) from error


def _content(text: str) -> Any:
    known = f'"{NAME}"' in text[:4096]
    try:
        if is_deep(text) or is_crowded(text):
            raise damaged()
        return strict_json.parsed(text)
    except (ValueError, RecursionError) as error:
        if not known:
            raise BadBackup(
                _("This is not a backup of Kith. Nothing was changed. Choose a file that Kith saved.")
            ) from error
        raise (damaged() if text.rstrip().endswith("]}") else _cut()) from error


def damaged() -> BadBackup:
    """What to raise for a file that is a backup, and not as Kith wrote it."""
    return BadBackup(
        _(
            "This backup is damaged: it is not as Kith wrote it. Nothing was changed. Use another copy of it, or an "
            "older backup."
        )
    )


def _cut() -> BadBackup:
    return BadBackup(
        _("This backup stops before its end. Nothing was changed. Copy the file again, or use an older backup.")
    )


def _trouble(plain: Any) -> str:
    """Why not every reader of JSON could hold a record: too deep, or a number too large; empty where all can."""
    rest = [(plain, 0)]
    while rest:
        each, depth = rest.pop()
        if depth > limits.DEPTH - 4:
            return _("it is nested too deeply")
        if isinstance(each, dict):
            rest += [(value, depth + 1) for value in each.values()]
        elif isinstance(each, list):
            rest += [(value, depth + 1) for value in each]
        elif isinstance(each, int | float) and not abs(each) <= _LARGEST:
            return _("it holds a number that is too large")
    return ""


def _canonical(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _checksum(content: dict[str, Any]) -> str:
    return hashlib.sha256(_bytes(_canonical(content))).hexdigest()


def _bytes(text: str) -> bytes:
    try:
        return text.encode("utf-8")
    except UnicodeEncodeError:
        # half a surrogate pair is no UTF-8, but it is JSON as an escape; two halves are one character
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "surrogatepass")
        return text.encode("utf-8", "backslashreplace")
