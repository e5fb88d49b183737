"""Small things for stories about contact files: a card in one call, and somebody who is known already."""

import tracemalloc
from collections.abc import Callable

import pytest

from kith.formats.cards import vcard
from kith.records import Person, Point


def card(*lines: str, version: str = "3.0", end: str = "\r\n") -> bytes:
    return end.join(["BEGIN:VCARD", f"VERSION:{version}", *lines, "END:VCARD", ""]).encode()


def weight_of(work: Callable[[], object]) -> int:
    """Bytes that something took at the most while it was done."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.fixture
def read_one() -> Callable[..., vcard.Card]:
    """Reads one card from its lines, and fails when the file gives anything else."""

    def read(*lines: str | bytes, version: str = "3.0") -> vcard.Card:
        parts = [line.encode() if isinstance(line, str) else line for line in lines]
        data = b"\r\n".join([b"BEGIN:VCARD", b"VERSION:" + version.encode(), *parts, b"END:VCARD", b""])
        cards = vcard.read(data)
        assert not cards.aside, f"a person would have seen a card set aside: {cards.aside}"
        assert len(cards.people) == 1, f"a person would have seen {len(cards.people)} people"
        return cards.people[0]

    return read


@pytest.fixture
def known() -> Callable[..., Person]:
    """Somebody who is in the network already."""

    def person(name: str, *, mail: str = "", phone: str = "", **values: object) -> Person:
        points = [
            Point(kind=kind, value=value, label="") for kind, value in (("mail", mail), ("phone", phone)) if value
        ]
        return Person(id=name.lower().replace(" ", "-"), name=name, points=points, **values)  # fmt: skip

    return person
