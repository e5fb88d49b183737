"""Whatever is posted to whatever address, and whatever days a record has: an answer that can be read, never a fault."""

import random
import re
from collections.abc import Iterator
from functools import cache
from typing import get_origin, get_type_hints
from urllib.parse import quote

import pytest
from people import Phone, finish
from web.test_every_screen import everywhere, walked
from web.visitor import MOUNT, Visitor

from kith.network import MemoryStore
from kith.network.store import Batch
from kith.records import KINDS, Record, stamped_fields
from kith.records.stored import from_text, to_text
from kith.web.routes import every_route

TYPED = [
    "", "on", "0", "-1", "²", "x" * 300, "x" * 25_000, "mine", "me", "nobody", "2026-02-30", "2026-02-29", "0001-01-01", "9999-12-31", "24:00",
    "\u0662\u0660\u0662\u0666-\u0661\u0661-\u0662\u0661", "\x00", "\u202e", "<script>", "{0}{name}%s", "next friday", "in 999999999999 days", "29 February", ",,,", '"',
    "term", "week", "give:fact:x", "introduce:a:b", "person:", "seek:goal:x", "//evil.example",
]  # fmt: skip


def full() -> Visitor:
    """Somebody with sample people, and a child."""
    visitor = Visitor(Phone()).post("/welcome", name="Maya", strengths="geometry").post("/samples")
    mia = visitor.phone.child("Mia")
    visitor.phone.hope(mia, "work with robots", told="2026-11-20")
    visitor.phone.chance(mia, "helper at the animal shelter", last_in=3)
    return visitor


@cache
def forms() -> dict[str, list[str]]:
    """The names of the fields that stand in the forms of all screens, by the address that they are sent to."""
    found: dict[str, list[str]] = {}
    for _place, screen in walked("with samples"):
        for form in screen.all("form"):
            fields = [each.get("name") for each in form.all() if each.has("name")]
            for to in {form.get("action"), *(each.get("formaction") for each in form.all("button"))}:
                found.setdefault(to.partition("?")[0].removeprefix(MOUNT), []).extend(fields)
    return found


def addresses(path: str, real: list[str], ids: list[str]) -> Iterator[str]:
    """An address as forms have it, then with ids of records of other kinds, and with nonsense."""
    yield from real
    for identity in [*ids, "x" * 200, "\u202e<b>"] if "{" in path else [] if real else [""]:
        yield re.sub(r"\{[^}]+\}", quote(identity, safe=""), path)


@pytest.mark.parametrize("path", sorted({route.path for route in every_route() if "POST" in (route.methods or ())} - {"/erasure"}))
def test_no_form_however_it_is_filled_in_breaks_anything(path: str) -> None:
    chance = random.Random(path)
    visitor = full()
    records = visitor.phone.kith.snapshot()
    pattern = re.compile(re.sub(r"\{[^}]+\}", "[^/]+", path))
    known = forms()
    real = sorted(filter(pattern.fullmatch, known))
    fields = sorted({name for to in real for name in known[to]})
    everything = sorted({name for names in known.values() for name in names})
    one_of_each = [next(each.id for each in records if each.kind == kind) for kind in sorted({each.kind for each in records})]
    for address in addresses(path, chance.sample(real, min(3, len(real))), chance.sample(one_of_each, 2)):
        for names in ([], fields, fields * 2, chance.sample(everything, 12)):
            values = [*TYPED, *one_of_each, *(each.key for each in chance.sample(records, 9))]
            visitor.page = chance.random() < 0.7
            visitor.post(address, [(name, chance.choice(values)) for name in names])
            assert visitor.status < 500, f"{address} {names}"


DAYS = ["", "0001-01-01", "9999-12-31", "2024-02-29"]


def at_the_end_of_the_calendar(record: Record, day: str) -> Record:
    """A record all of whose days are that one."""
    record = from_text(to_text(record))
    for name, hint in get_type_hints(type(record), include_extras=True).items():
        metadata = getattr(hint, "__metadata__", ())
        if name in stamped_fields(type(record)) and get_origin(hint) is not list and "day" in metadata:
            record.stamps.setdefault(name, max(record.stamps.values()))
            setattr(record, name, day)
    return record


@pytest.mark.parametrize("day", DAYS)
def test_every_screen_is_there_whatever_days_a_backup_from_elsewhere_has(day: str) -> None:
    records = [at_the_end_of_the_calendar(each, day) for each in full().phone.kith.snapshot()]
    assert {each.kind for each in records} == set(KINDS)
    store = MemoryStore()
    finish(store.commit(Batch(puts={each.key: to_text(each) for each in records}, removes=[], replace=False), 0))
    visitor = Visitor(Phone(store)).post("/welcome")
    for place in everywhere(visitor):
        assert visitor.status < 500, place
    for place in ("/map", "/reminders/calendar.ics", "/reviews"):
        assert visitor.open(place).status < 500, place
