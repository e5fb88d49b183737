"""Files made to hurt: no exception gets out, nothing hangs, nothing swells."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.formats.cards import vcard
from kith.formats.faults import NotContacts

from .conftest import card, weight_of

CALM = 100_000
"""Bytes of a hostile file here. Read in a second or two; a reader that is not linear takes minutes."""

WHOLE = card(
    "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=81=C3=B3d=C5=BA;Zo=C3=AB;;;",
    'TEL;TYPE="work,voice";PREF=1:tel:+1-418-555-0100;ext=102',
    "item1.EMAIL;type=INTERNET;type=pref:ana@example.org",
    "item1.X-ABLabel:_$!<Work>!$_",
    "ADR;HOME:;;Hill Lane 1\\, back;Fieldham;;FX1;UK",
    "BDAY;X-APPLE-OMIT-YEAR=1604:1604-01-22",
    "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQAAAQABAAD/",
    " 2wBDAAIBAQEBAQIBAQE=",
    "CATEGORIES:choir,chess",
    "NOTE:one\\n",
    "  two",
)


def read(data: bytes) -> vcard.Cards | None:
    try:
        cards = vcard.read(data)
    except NotContacts as refused:
        assert refused.sentence
        return None
    assert cards.people or cards.aside
    return cards


@pytest.mark.parametrize(
    "data",
    [
        card("FN:Ana", "TEL;A" + "=a" * (CALM // 2)),
        card("FN:Ana", "TEL;A" + "=a" * (CALM // 2) + ":1"),
        card("FN:Ana", "TEL;A=" + '";"' * (CALM // 3) + ":1"),
        card("FN:Ana", "EMAIL:" + "<@" * (CALM // 2)),
        card("FN:Ana", "NOTE:" + "\\" * CALM),
        card("FN:Ana", "N:" + ";" * CALM),
        card("FN:Ana", "NOTE;ENCODING=QUOTED-PRINTABLE:" + "=\n" * (CALM // 2)),
        card("FN:Ana", "NOTE:" + "a\n " * (CALM // 3)),
        card("FN:Ana", "item1.X-ABLabel:" + "_$!<" * (CALM // 4)),
        card("FN:Ana", "PHOTO;ENCODING=b:" + "/9j/\n" * (CALM // 5)),
        b"BEGIN:VCARD " * (CALM // 12),
        b"END:VCARD " * (CALM // 10),
        b"BEGIN:VCARD\nFN:Ana\nAGENT:\n" * (CALM // 26),
        b"\r" * CALM,
        b"BEGIN:VCARD" + b"\n" * CALM,
        b"\xff" * CALM,
    ],
    ids=lambda data: repr(data[:24]),
)
def test_a_file_that_repeats_itself_is_read_in_a_moment(data):
    start = time.perf_counter()
    read(data)
    assert time.perf_counter() - start < 20, "a person would have thought that Kith hangs"


@pytest.mark.parametrize(
    "data",
    [
        card(*(f"NOTE:{n} Ana\\, Ben and Cleo met at the fair in spring" for n in range(1_500))),
        card("FN:Ana", "PHOTO;ENCODING=b:" + "/9j/4AAA" * 40_000),
        b"BEGIN:VCARD\nFN:Ana\n" + b"ab\n" * 60_000 + b"END:VCARD\n",
        b"BEGIN:VCARD\nNOTE:Ana\n" + b"ab\n" * 60_000 + b"END:VCARD\n",
        b"BEGIN:VCARD\nFN:Ana\n" + b"\n" * 200_000 + b"END:VCARD\n",
        b"".join(
            card(f"FN:Given{n} Family{n}", f"EMAIL:given{n}@example.org", f"TEL;TYPE=CELL:+44 7700 {n:06d}", "BDAY:1990-11-21",
                 f"ADR;TYPE=HOME:;;{n} High Street;Fieldham;;FX{n};UK", "NOTE:met at the fair in spring, likes chess and tea",
                 "ORG:Bridge Labs;Robotics", "TITLE:Engineer for things that move by themselves")
            for n in range(600)
        ),
    ],
    ids=["notes", "photo", "broken lines", "broken note", "empty lines", "people"],
)  # fmt: skip
def test_reading_takes_no_more_memory_than_ten_times_the_file(data):
    read(card("FN:Ana", "ORG:a;b"))
    peak = weight_of(lambda: read(data))
    assert peak < 10 * len(data), f"{peak / len(data):.1f} times the file"


@settings(deadline=None, max_examples=80)
@given(st.binary(max_size=300))
def test_random_bytes_let_nothing_out(data):
    read(data)
    read(b"BEGIN:VCARD\r\n" + data + b"\r\nEND:VCARD\r\n")


@settings(deadline=None, max_examples=80)
@given(st.data())
def test_a_changed_card_lets_nothing_out_and_takes_no_other_along(data):
    changed = bytearray(WHOLE)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(changed)))
        gone = data.draw(st.integers(0, 12))
        changed[place : place + gone] = data.draw(
            st.sampled_from([b"", b"\n", b"\r", b":", b";", b"=", b'"', b"\\", b"\xff", b"\0", b"\x83\\", b"=0D=0A=", b" "])
            | st.binary(max_size=6)
        )
    cards = read(card("FN:Before") + bytes(changed) + b"\r\n" + card("FN:After"))
    assert cards is not None
    seen = [each.name for each in cards.people]
    assert "Before" in seen and "After" in seen, "one broken card costs itself alone"


def test_a_card_that_breaks_the_reader_itself_costs_itself_alone(monkeypatch):
    from kith.formats.cards import person_of_card

    def fail(reading, item):
        raise RuntimeError("something that nobody foresaw")

    monkeypatch.setitem(person_of_card._TAKE, "NICKNAME", fail)
    cards = read(card("FN:Ana") + card("FN:Ben", "NICKNAME:B") + card("FN:Cleo"))
    assert [each.name for each in cards.people] == ["Ana", "Cleo"]
    assert cards.aside == [("Ben", "it is damaged")]


def test_kith_starts_without_vobject():
    import sys

    kept = {name: sys.modules.pop(name) for name in list(sys.modules) if name.split(".")[0] == "vobject"}
    try:
        assert read(card("FN:Ana", "TEL:600100200")) is not None
        assert "vobject" not in sys.modules, "a plain card does not need it"
        read(card("FN:Ana", "N:Lima\\, B;Ana"))
        assert "vobject" in sys.modules
    finally:
        sys.modules.update(kept)
