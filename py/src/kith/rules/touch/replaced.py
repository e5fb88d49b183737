"""What a record said before: the values that newer ones replaced, each with the moment of the change.

A person changes, and so does what we understand of them; an earlier wording is worth a look before
the next talk. Every replaced value is in the record already (`was`), so nothing is kept for this.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from kith.records import Record, Replaced, Stamp

SLIP = timedelta(hours=1)
"""What stood for less than that was a slip of the finger, put right or taken back."""

_LATEST = datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Earlier:
    """A value that a field had, and the UTC moment at which another took its place."""

    value: Any
    until: datetime


def earlier(record: Record, field: str) -> list[Earlier]:
    """What a field of a record said before, the latest first; each value once, and never today's."""
    now = record.stamps.get(field)
    if now is None:
        return []
    found: list[Earlier] = []
    known = [getattr(record, field)]
    until = moment(now)
    for version in sorted((each for each in record.was if each["field"] == field), key=_age, reverse=True):
        since = moment(version["stamp"])
        if until - since >= SLIP and version["value"] not in known:
            known.append(version["value"])
            found.append(Earlier(version["value"], until))
        until = since
    return found


def since(record: Record, field: str) -> datetime | None:
    """The UTC moment at which a field got the value that it has; None where it never got one."""
    stamp = record.stamps.get(field)
    return None if stamp is None else moment(stamp)


def moment(stamp: Stamp) -> datetime:
    """When a stamp was given: its first twelve hex digits are milliseconds since 1970, UTC."""
    try:
        return min(datetime.fromtimestamp(int(stamp[:12], 16) / 1000, UTC), _LATEST)
    except (ValueError, OverflowError, OSError):
        return _LATEST


def _age(version: Replaced) -> Stamp:
    return version["stamp"]
