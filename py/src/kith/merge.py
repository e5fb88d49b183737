"""Stamps and merging: how two copies of a record become one, with no server to judge.

A stamp is a hybrid logical clock's reading as text that sorts (Kulkarni et al. 2014): twelve hex
digits of milliseconds since 1970 UTC, four of a counter, the device. Each field of a record is a
small set of stamped versions; its value is the newest, the older ones are kept in `was`. Merging is
the union of those sets, so it is commutative, associative and idempotent whatever the order, the
repeats or the clocks. What a person is, is not known here.
"""

import json
import re
from typing import Any, TypeVar

from kith.records import Record, Replaced, Stamp, stamped_fields

R = TypeVar("R", bound=Record)

KEPT = 4
"""How many replaced values of a field are kept."""

LARGE = 4_000
"""A replaced value longer than this as JSON (a photo) is kept once only."""

TOLERANCE = 5 * 60 * 1000
"""Milliseconds by which another device's clock may be ahead before its stamp is clamped."""

_LAST_MOMENT = 16**12 - 1
_LAST_COUNT = 16**4 - 1


class Clock:
    """This device's hybrid logical clock: never goes back, and never fails because of the time."""

    def __init__(self, device: str) -> None:
        self.device = re.sub("[^0-9a-z]", "", device.lower())[:32] or "0"
        self._moment = 0
        self._count = 0

    def tick(self, now: int) -> Stamp:
        """A stamp later than every one given or seen before. `now` is milliseconds since 1970, UTC."""
        if now > self._moment:
            self._moment, self._count = min(now, _LAST_MOMENT), 0
        elif self._count < _LAST_COUNT:
            self._count += 1
        else:
            self._moment, self._count = min(self._moment + 1, _LAST_MOMENT), 0
        return f"{self._moment:012x}-{self._count:04x}-{self.device}"

    def see(self, stamp: Stamp) -> None:
        """Take note of a stamp from elsewhere, so that the next tick is later."""
        moment, count = int(stamp[:12], 16), int(stamp[13:17], 16)
        if (moment, count) > (self._moment, self._count):
            self._moment, self._count = moment, count


def merge(ours: R, theirs: R) -> R:
    """One record from two copies of it, field by field: the newer value, the older ones kept.

    Raises ValueError when the two are not copies of one record.
    """
    if ours.key != theirs.key:
        raise ValueError(f"{ours.key} and {theirs.key} are different records")
    ours_by_field, theirs_by_field = _versions(ours), _versions(theirs)
    merged = {
        name: newest(ours_by_field.get(name, []) + theirs_by_field.get(name, []))
        for name in ours_by_field.keys() | theirs_by_field.keys()
    }
    return _record(ours, merged)


def newest(versions: list[Replaced]) -> list[Replaced]:
    """The versions of a field worth keeping, the current one first.

    Which older ones are kept depends only on what is newer than they are; that makes the choice
    the same in whatever order copies meet.
    """
    ordered = sorted(_distinct(versions).values(), key=_age, reverse=True)
    kept, small, large = ordered[:1], 0, 0
    for version in ordered[1:]:
        if len(_canonical(version["value"])) > LARGE:
            large += 1
            if large <= 1:
                kept.append(version)
        else:
            small += 1
            if small <= KEPT:
                kept.append(version)
    return kept


def admit(theirs: R, now: int, ours: Record | None = None) -> R:
    """A record from elsewhere as this device lets it in: stamps from too far ahead are clamped and marked (`!`).

    `now` is milliseconds since 1970, UTC. Without this, one device whose clock is years ahead would
    win every later argument. Clamped stamps keep their order among themselves; a value that `ours` has
    under a clamped stamp already keeps that one, so that the same file let in twice changes nothing.
    """
    latest = now + TOLERANCE
    every = [*theirs.stamps.values(), *(each["stamp"] for each in theirs.was)]
    ahead = sorted({stamp for stamp in every if int(stamp[:12], 16) > latest})
    if not ahead:
        return theirs
    clamped = {
        stamp: f"{latest:012x}-{min(rank, _LAST_COUNT):04x}-{stamp[18:].rstrip('!')}!" for rank, stamp in enumerate(ahead)
    }
    known = {
        (name, _canonical(each["value"])): each["stamp"]
        for name, versions in (_versions(ours) if ours is not None else {}).items()
        for each in versions
        if each["stamp"].endswith("!")
    }
    admitted = {
        name: [
            Replaced(
                field=each["field"],
                value=each["value"],
                stamp=known.get((name, _canonical(each["value"])), clamped[each["stamp"]]),
            )
            if each["stamp"] in clamped
            else each
            for each in versions
        ]
        for name, versions in _versions(theirs).items()
    }
    return _record(theirs, {name: newest(versions) for name, versions in admitted.items()})


def emptied(record: R) -> R:
    """A tombstone: of a deleted record only that it was deleted, and when."""
    left = {name: stamp for name, stamp in record.stamps.items() if name in ("deleted", "network", "sample")}
    return type(record)(
        id=record.id, network=record.network, deleted=record.deleted, sample=record.sample, stamps=left
    )


def _versions(record: Record) -> dict[str, list[Replaced]]:
    known = stamped_fields(type(record))
    versions: dict[str, list[Replaced]] = {}
    for name, stamp in record.stamps.items():
        if name in known:
            value = getattr(record, name)
        elif name in record.unknown:
            value = record.unknown[name]
        else:
            continue
        versions[name] = [Replaced(field=name, value=value, stamp=stamp)]
    for each in record.was:
        versions.setdefault(each["field"], []).append(each)
    return versions


def _record(like: R, versions: dict[str, list[Replaced]]) -> R:
    known = stamped_fields(type(like))
    current = {name: kept[0] for name, kept in sorted(versions.items())}
    merged = type(like)(
        id=like.id,
        stamps={name: each["stamp"] for name, each in current.items()},
        was=[each for _, kept in sorted(versions.items()) for each in kept[1:]],
        **{name: each["value"] for name, each in current.items() if name in known},
    )
    merged.unknown = {name: each["value"] for name, each in current.items() if name not in known}
    return merged


def _distinct(versions: list[Replaced]) -> dict[tuple[Stamp, str], Replaced]:
    return {_age(version): version for version in versions}


def _age(version: Replaced) -> tuple[Stamp, str]:
    # two values under one stamp (a copied phone, a forged file) still need one order everywhere
    return version["stamp"], _canonical(version["value"])


def _canonical(value: Any) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
