"""What another phone hands over: as it stands behind the # of the address that a camera reads, and as a file."""

from __future__ import annotations

from kith.formats.handing import handing, packing, parcels
from kith.records import Fact, Person

MADE = "2026-11-21"


def code_of(name: str, *likes: str) -> str:
    """Somebody from Maya, as a code."""
    return packing.packed(_bundle(name, likes))


def file_of(name: str, *likes: str) -> bytes:
    """The same as a file."""
    return parcels.write(_bundle(name, likes))


def _bundle(name: str, likes: tuple[str, ...]) -> handing.Bundle:
    facts = tuple(Fact(id="", about="interest", text=each) for each in likes or ("climbing",))
    return handing.Bundle([handing.Handed("0123456789ab", Person(id="", name=name, role="engineer"), facts)], giver="Maya", made=MADE)
