"""Every reader, given whatever may come in: nothing gets out but the named faults, nothing swells, and work stays in step.

Files that look real and are not, one grammar for each kind of file. For minutes rather than moments the same readers are
fuzzed outside of these tests; `KITH_SEARCH=1` looks for new examples here. How much is done is counted in steps and never in
seconds, so a slow machine fails no test.
"""

import base64
import json
import sys
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from people import Phone, finish

from kith.formats.backups import backup, sealing
from kith.formats.contacts import brought, contacts, preview
from kith.formats.cards import mecard, vcard
from kith.formats.handing import packing, parcels
from kith.formats import samples
from kith.network import Fault
from kith.records import Person
from kith.records.stored import is_crowded, to_plain

from .conftest import card, weight_of

TODAY = date(2026, 11, 21)
GROWTH = 10
SAID = 3_000
"""Letters of what is said about a file, however small it is."""


class OpenLock:
    """A locksmith who locks nothing, so that what is inside of a locked file can be anything."""

    def random(self, length: int) -> bytes:
        return b"x" * length

    async def lock(self, lock: sealing.Lock, passphrase: bytes, plain: bytes) -> bytes:
        return plain + b"t" * sealing.TAG

    async def unlock(self, lock: sealing.Lock, passphrase: bytes, locked: bytes) -> bytes:
        return locked[: -sealing.TAG]


def locked(plain: bytes) -> bytes:
    return finish(sealing.seal(plain, b"a b c d", OpenLock()))


def of_lock(data: bytes) -> Any:
    return finish(sealing.opened(sealing.look(data), "a b c d", OpenLock()))


def of_columns(data: bytes) -> Any:
    return contacts.read(data, {0: "name", 1: "birthday", 2: "tags", 3: "phone"})


def of_code(data: bytes) -> Any:
    return packing.unpacked(data.decode("latin-1"), TODAY)


def of_short_card(data: bytes) -> Any:
    return vcard.read(mecard.as_vcard("MECARD:" + data.decode("latin-1")).encode())


READERS: dict[str, Callable[[bytes], Any]] = {
    "cards": vcard.read,
    "contacts": lambda data: contacts.read(data, {}),
    "table": of_columns,
    "backup": backup.read,
    "locked": of_lock,
    "people": lambda data: parcels.read(data, TODAY),
    "code": of_code,
    "short card": of_short_card,
    "brought": brought.of_file,
}


def letters(found: Any) -> int:
    """How much is in what was read, in bytes of UTF-8."""
    if isinstance(found, str | bytes):
        return len(found if isinstance(found, bytes) else found.encode("utf-8", "replace"))
    if isinstance(found, dict):
        return sum(map(letters, found)) + sum(map(letters, found.values()))
    if isinstance(found, list | tuple | set):
        return sum(map(letters, found))
    if is_dataclass(found) and not isinstance(found, type):
        return sum(letters(getattr(found, each.name)) for each in fields(found))
    return 1


def read(name: str, data: bytes) -> Any:
    """What a reader makes of it; None where it says in a sentence why it can't."""
    try:
        found = READERS[name](data)
    except Fault as refused:
        assert refused.sentence.endswith((".", "”")), refused.sentence
        assert len(refused.sentence) < SAID
        return None
    assert letters(found) <= GROWTH * len(data) + SAID, f"{letters(found)} out of {len(data)}"
    return found


# what may stand in each kind of file, in pieces

BITS = ["", " ", "\n", "\r", "\r\n", "\t", ",", ";", ":", "=", '"', "'", "\\", "\\n", "|", "\0", "\x1b$B", "\ufeff", "\u202e", "é", "花子", "👩\u200d🚀", "\ud83d"]
WORDS = ["Ana", "Lima", "ana@example.org", "+44 7700 900123", "1990-02-03", "--02-29", "1604-01-22", "mailto:", "tel:", "http://a.b", "3/4/90", "12 Mar 2024"]  # fmt: skip
some_text = st.lists(st.sampled_from([*BITS, *WORDS]) | st.text(max_size=4), max_size=6).map("".join)

NAMES = """FN N ORG TEL EMAIL ADR LABEL URL IMPP BDAY ANNIVERSARY X-ABDATE X-ABLabel NOTE CATEGORIES PHOTO TITLE ROLE NICKNAME UID
KIND VERSION AGENT X-ANDROID-CUSTOM PRONOUNS X-ODD BEGIN END GENDER RELATED KEY""".split()
HEADS = ["", ";", ";TYPE=work", ";HOME;PREF", ";CHARSET=UTF-8", ";CHARSET=SHIFT_JIS", ";CHARSET=ISO-2022-JP", ";ENCODING=QUOTED-PRINTABLE",
         ";ENCODING=b", ";BASE64", ";VALUE=uri", ';X="a;b:c"', ';X="', ";ALTID=1", ";PREF=1", ";X-APPLE-OMIT-YEAR=1604", ";LABEL=a^nb"]  # fmt: skip
VALUES = ["=C3=A9=", "=\n", "=E8=8A=B1", "/9j/4AAQ", "data:image/png;base64,iVBORw0KGgo=", "a;b;c;d;e;f;g;h", "vnd.android.cursor.item/nickname;An",
          "_$!<Home>!$_", "urn:uuid:1", "VCARD", "group", "2.1", "3.0", "4.0", ";;1 Hill\\, Road;Town;;1;UK", "\\;\\,\\\\\\N"]  # fmt: skip
card_lines = st.builds(
    lambda group, name, heads, values, end: f"{group}{name}{''.join(heads)}:{''.join(values)}{end}",
    st.sampled_from(["", "", "item1.", "item2.", "."]),
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(HEADS), max_size=3),
    st.lists(st.sampled_from(VALUES) | some_text, max_size=3),
    st.sampled_from(["\r\n", "\r\n", "\n", "\r", "\r\n ", "\n\t", "", "=\r\n", "\r\r\n"]),
)
some_cards = st.lists(
    st.lists(card_lines, max_size=8).map(lambda lines: "BEGIN:VCARD\r\n" + "".join(lines) + "END:VCARD\r\n"), max_size=4
).map("".join)

HEADINGS = """First Name,Last Name,Name,Given Name,E-mail 1 - Value,E-mail 1 - Label,Phone 1 - Value,Phone 1 - Type,Birthday,Notes,Labels,Display
Name,Primary Email,Birth Year,Birth Month,Birth Day,URL,Connected On,Company,Home Street,Home City,Categories,Photo,Event 1 -
Label,Event 1 - Value,Group Membership,Address 1 - Formatted,Vorname,Telefon,Geburtsdatum,Company Main Phone""".replace("\n", " ").split(",")
cells = st.sampled_from(["", "=1+1", "'=1", '"', '""', "a ::: b", "* myContacts", "13/2/1990", "2/13/90", "31-Dec-99", "\n"]) | some_text
some_tables = st.builds(
    lambda mark, before, heads, rows, sign, quote: mark
    + before
    + "\r\n".join(sign.join(quote + cell + quote for cell in row) for row in [heads, *rows]),
    st.sampled_from(["", "\ufeff", "sep=;\n"]),
    st.sampled_from(["", "Notes:\n\"some lines, said before\"\n\n", "\n\n"]),
    st.lists(st.sampled_from(HEADINGS) | some_text, max_size=7),
    st.lists(st.lists(cells, max_size=8), max_size=6),
    st.sampled_from(",;\t|"),
    st.sampled_from(["", '"', "'"]),
)

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats() | some_text | st.sampled_from(["person", "2026-11-21", "mail"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "kind", "values", "points", "day"]) | some_text, inner, max_size=4),
    max_leaves=8,
)
STAMP = "0193a1b2c3d4-0000-phone"
some_records = st.fixed_dictionaries(
    {"id": st.sampled_from(["a", "b", ""]) | plain, "kind": st.sampled_from(["person", "fact", "profile", "reminder"]) | plain},
    optional={
        "stamp": st.just(STAMP) | plain,
        "stamps": st.dictionaries(st.sampled_from(["name", "points"]), st.just(STAMP) | plain, max_size=2) | plain,
        "was": st.lists(st.fixed_dictionaries({"field": st.just("name") | plain, "value": plain, "stamp": st.just(STAMP) | plain}), max_size=2) | plain,
        "values": st.dictionaries(st.sampled_from(["name", "points", "dates", "tags", "circle", "rhythm", "custom", "text"]), plain, max_size=4) | plain,
    },
)  # fmt: skip
some_backups = st.builds(
    lambda version, made, release, records, aside: {"kith backup": version, "made": made, "release": release, "records": records, "aside": aside},
    st.sampled_from([1, 2, 2, 2, 3, True, "2"]),
    st.just("2026-11-21T09:30:00Z") | plain,
    st.just("r") | plain,
    st.lists(some_records, max_size=4) | plain,
    st.lists(some_text, max_size=2) | plain,
)
some_people = st.fixed_dictionaries(
    {"kith people": st.sampled_from([1, 1, 1, 2, 0, "1"])},
    optional={
        "from": some_text | plain,
        "made": plain,
        "people": plain
        | st.lists(
            st.dictionaries(
                st.sampled_from("mark name given points dates photo note met facts".split()),
                plain | st.lists(st.dictionaries(st.sampled_from("kind value label day about text learnt".split()), plain, max_size=3), max_size=3),
                max_size=5,
            ),
            max_size=3,
        ),
    },
)  # fmt: skip
some_locks = st.fixed_dictionaries(
    {"kith sealed backup": st.sampled_from([1, 1, 2, True])},
    optional={
        "kdf": st.just("argon2id") | plain, "memory_kib": st.just(65536) | plain, "passes": st.just(3) | plain, "lanes": st.just(1) | plain,
        "salt": st.just("eHh4eHh4eHh4eHh4eHh4eA==") | plain, "cipher": st.just("aes-256-gcm") | plain,
        "nonce": st.just("eHh4eHh4eHh4eHh4") | plain, "packed": st.sampled_from(["gzip", "no"]) | plain, "bytes": st.integers(0, 40) | plain,
    },
)  # fmt: skip
some_short_cards = st.lists(
    st.builds(lambda name, value: f"{name}:{value};", st.sampled_from(["N", "TEL", "EMAIL", "ADR", "BDAY", "NOTE", "X", ""]), some_text), max_size=6
).map("".join)


def as_bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def dumped(content: Any) -> str:
    return json.dumps(content)


def with_checksum(content: dict[str, Any]) -> bytes:
    try:
        return dumped({**content, "sha256": backup._checksum(content)}).encode()
    except ValueError:
        return dumped(content).encode()


def as_code(text: str) -> bytes:
    press = zlib.compressobj(9, zlib.DEFLATED, -15)
    squeezed = press.compress(as_bytes(text)) + press.flush()
    return packing.START.encode() + base64.urlsafe_b64encode(squeezed).rstrip(b"=")


ENCODINGS = ("utf-8", "utf-16", "utf-16-le", "cp1252", "cp932", "utf-32")
made_up: dict[str, st.SearchStrategy[bytes]] = {
    "cards": st.builds(lambda text, encoding: text.encode(encoding, "replace"), some_cards, st.sampled_from(ENCODINGS)),
    "contacts": st.builds(lambda text, encoding: text.encode(encoding, "replace"), some_tables, st.sampled_from(ENCODINGS)),
    "table": some_tables.map(as_bytes),
    "backup": some_backups.map(with_checksum),
    "locked": st.builds(lambda lock, rest: dumped(lock).encode() + b"\n" + base64.b64encode(rest), some_locks, st.binary(max_size=60))
    | st.binary(max_size=60).map(locked),
    "people": some_people.map(lambda content: dumped(content).encode()),
    "code": st.tuples(st.just(1) | plain, plain, plain, st.dictionaries(st.sampled_from("kngyiprcdmft"), plain, max_size=6) | plain).map(
        lambda row: as_code(dumped(row))
    ),
    "short card": some_short_cards.map(as_bytes),
}
WHOLE = {
    "cards": card("N:Lima;Ana;;;", "TEL;TYPE=CELL:+44 7700 900123", "item1.X-ABDATE:2010-06-05", "item1.X-ABLabel:_$!<Anniversary>!$_", "NOTE:a\\, b"),
    "contacts": b"First Name,Last Name,E-mail Address,Notes\r\nAna,Lima,ana@example.org,\"a\nb\"\r\n",
    "table": b"Wie,Wann,Was,Nummer\r\nAna,3.2.1990,a;b,123\r\n",
    "backup": with_checksum({"kith backup": 2, "made": "2026-11-21T09:30:00Z", "release": "r", "aside": ["odd"], "records": [
        {"id": "a", "kind": "person", "stamp": STAMP, "values": {"name": "Ana", "points": [{"kind": "mail", "label": "", "value": "a@b.org"}]}}]}),
    "locked": locked(b'{"kith backup": 2}'),
    "people": dumped({"kith people": 1, "from": "Maya", "people": [{"mark": "0123456789ab", "name": "Ana", "met": {"on": "2026-11-20"}}]}).encode(),
    "code": as_code(dumped([1, "Maya", "2026-11-21", {"n": "Ana", "c": [["mail", "a@b.org"]], "f": [["interest", "chess"]]}])),
    "short card": b"N:Lima,Ana;TEL:+447700900123;ADR:,,1 Hill Road,Town;NOTE:a\\;b;;",
}  # fmt: skip


@pytest.mark.parametrize("name", made_up)
@settings(deadline=None, max_examples=40)
@given(st.data())
def test_a_file_that_looks_real_lets_nothing_out(name, data):
    read(name, data.draw(made_up[name]))


@pytest.mark.parametrize("name", WHOLE)
@settings(deadline=None, max_examples=40)
@given(st.data())
def test_a_real_file_that_was_changed_lets_nothing_out(name, data):
    changed = bytearray(WHOLE[name])
    for _ in range(data.draw(st.integers(1, 4))):
        place, gone = data.draw(st.integers(0, len(changed))), data.draw(st.integers(0, 8))
        changed[place : place + gone] = data.draw(st.sampled_from([as_bytes(each) for each in BITS]) | st.binary(max_size=4))
    read(name, bytes(changed))


@settings(deadline=None, max_examples=40)
@given(st.binary(max_size=200))
def test_any_bytes_let_nothing_out_of_any_reader(data):
    for name in READERS:
        read(name, data)
        read(name, WHOLE.get(name, b"")[:40] + data)


@settings(deadline=None, max_examples=40)
@given(some_cards, some_tables)
def test_what_came_in_from_anywhere_can_be_looked_at(cards, table):
    for data in (as_bytes(cards), as_bytes(table)):
        if (found := read("contacts", data)) is not None:
            outcome = preview.of(found, [Person(id="a", name="Ana Lima")]).chosen()
            assert len(outcome.people) + len(outcome.changes) <= len(found.people)


def steps(name: str, data: bytes) -> int:
    """How many calls, of Python's and of C's, a reader makes."""
    count = 0

    def seen(_frame: object, event: str, _what: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        read(name, data)
    finally:
        sys.setprofile(before)
    return count


def backup_of(number: int, each: Any = None) -> bytes:
    rows = [each or {"id": f"p{n}", "kind": "person", "stamp": STAMP, "values": {"name": f"Ana {n}"}} for n in range(number)]
    return with_checksum({"kith backup": 2, "made": "2026-11-21T09:30:00Z", "release": "", "records": rows, "aside": []})


GROWING: dict[str, tuple[str, Callable[[int], bytes]]] = {
    "people": ("cards", lambda n: card("FN:Ana", "TEL:1") * n),
    "never ended": ("cards", lambda n: b"BEGIN:VCARD\nFN:Ana\n" * n),
    "agents": ("cards", lambda n: b"BEGIN:VCARD\nFN:Ana\nAGENT:\n" * n),
    "lines": ("cards", lambda n: card("FN:Ana", *(f"TEL:{each}" for each in range(n)))),
    "broken lines": ("cards", lambda n: card("FN:Ana", "NOTE:a", *["ab"] * n)),
    "folded": ("cards", lambda n: card("FN:Ana", "NOTE:" + "a\n " * n)),
    "groups": ("cards", lambda n: card("FN:Ana", *(f"item{each}.X-ABDATE:1990-01-01\nitem{each}.X-ABLabel:{each}" for each in range(n)))),
    "parameters": ("cards", lambda n: card("FN:Ana", "TEL" + ";a=b" * n + ":1")),
    "rows": ("contacts", lambda n: b"First Name,Last Name,E-mail Address\r\n" + b"Ana,Lima,a@b.org\r\n" * n),
    "cells": ("contacts", lambda n: b"First Name,Last Name,E-mail Address\r\n" + b"a," * n),
    "quotes": ("contacts", lambda n: b"First Name,Last Name,E-mail Address\r\n" + b'"a\n' * n),
    "tags": ("table", lambda n: b"Wie,Wann,Was\r\nAna,," + b"a;" * n),
    "records": ("backup", backup_of),
    "odd records": ("backup", lambda n: backup_of(n, [1])),
    "handed": ("people", lambda n: dumped({"kith people": 1, "people": [{"name": f"Ana {each}"} for each in range(n)]}).encode()),
    "handed points": ("people", lambda n: dumped({"kith people": 1, "people": [{"name": "Ana", "points": [{}] * n}]}).encode()),
    "locked": ("locked", lambda n: locked(b"a" * n)),
    "code": ("code", lambda n: as_code(dumped([1, "", "", {"n": "Ana", "f": [["interest", f"a{each}"] for each in range(n)]}]))),
    "fields": ("short card", lambda n: b"TEL:1;" * n),
}


@pytest.mark.parametrize("what", GROWING)
def test_twice_the_file_is_twice_the_work(what):
    name, made = GROWING[what]
    read(name, made(2))  # what is loaded when it is first needed is no work of this file's
    once, twice = steps(name, made(200)), steps(name, made(400))
    assert twice <= 2.4 * once + 2_000, f"{once} steps for a file, {twice} for one of twice its size"


BULK = 400_000
"""Bytes: enough that what is the same for every file does not count."""

FULL = {
    "parameters": ("cards", lambda: card("FN:Ana", "TEL" + ";a=b" * (BULK // 4) + ":1")),
    "types": ("cards", lambda: card("FN:Ana", "TEL;TYPE=" + ",a" * (BULK // 2) + ":1")),
    "address": ("cards", lambda: card("FN:Ana", "ADR:" + ",a" * (BULK // 2))),
    "agents": ("cards", lambda: b"BEGIN:VCARD\nFN:a\n" + b"A:\nAGENT:\n" * (BULK // 10) + b"END:VCARD\n"),
    "photo": ("cards", lambda: card("FN:Ana", "PHOTO:data:image/jpeg;base64," + "/9j/" * (BULK // 4))),
    "empty objects": ("people", lambda: b'{"kith people": 1, "people": [' + b"{}," * (BULK // 3) + b"{}]}"),
    "empty records": ("backup", lambda: b'{"kith backup": 2, "records": [' + b"{}," * (BULK // 3) + b"{}]}"),
    "small numbers": ("backup", lambda: b'{"kith backup": 2, "records": [' + b"1," * (BULK // 2) + b"1]}"),
    "empty texts": ("backup", lambda: b'{"kith backup": 2, "aside": [' + b'"",' * (BULK // 3) + b'""]}'),
    "deep": ("backup", lambda: b'{"kith backup": 2, "aside": ' + b"[" * BULK),
    "zeros": ("contacts", lambda: bytes(BULK)),
}


@pytest.mark.parametrize("what", FULL)
def test_nothing_swells_to_more_than_ten_times_its_size(what):
    name, made = FULL[what]
    data = made()
    size = max(len(data), BULK // 10)
    read(name, data[: len(data) // 100])
    peak = weight_of(lambda: read(name, data))
    assert peak < GROWTH * size, f"{peak / size:.1f} times the file"


def test_a_code_can_not_be_a_bomb():
    bomb = as_code('[1,"","",{"n":"Ana","t":"' + "a" * 3_000_000 + '"}]')
    assert read("code", bomb) is None
    peak = weight_of(lambda: read("code", bomb))
    assert peak < 100 * len(bomb) < 2_000_000


def test_a_real_network_is_never_too_crowded():
    phone = Phone()
    phone.edit(lambda edit: [edit.add(each) for each in samples.records(phone.today, edit.new_id)])
    everything = [json.dumps(to_plain(record), separators=(",", ":")) for record in phone.kith.snapshot()]
    assert len(everything) > 30
    assert not is_crowded("[" + ",".join(everything * 1_000) + "]"), "however many there are"
