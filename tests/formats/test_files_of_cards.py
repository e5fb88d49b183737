"""Whole files: encodings, line ends, broken ones, and files that are no contacts at all."""

import pytest

from kith.formats.cards import vcard
from kith.formats.cards.cards import MOST_CARDS
from kith.formats.faults import NotContacts
from kith.formats.contacts.likeness import fingerprint
from kith.records import limits

from .conftest import card


def names(cards: vcard.Cards) -> list[str]:
    return [each.name for each in cards.people]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"]
)
def test_zoe_reads_in_every_encoding_that_needs_no_guess(encoding):
    data = card("FN:Zoë Müller", "NOTE:met at the café in Köln").decode().encode(encoding)
    assert names(vcard.read(data)) == ["Zoë Müller"], f"a person would have seen another name in {encoding}"


@pytest.mark.parametrize(
    ("encoding", "name", "note"),
    [
        ("cp1251", "Наталия Соколова", "познакомились на выставке, любит шахматы"),
        ("koi8_r", "Наталия Соколова", "познакомились на выставке, любит шахматы"),
        ("cp1253", "Ελένη Παπαδοπούλου", "γνωριστήκαμε στο σχολείο, της αρέσει η μουσική"),
        ("cp1255", "אפרים קישון", "נפגשנו בכנס"),
        ("cp932", "安藤 ロイド", "きのう会いました"),
        ("gb18030", "王小明", "我们在学校认识的他喜欢下棋"),
        ("cp949", "김민준", "학교에서 만났습니다 음악을 좋아합니다"),
        ("iso2022_jp", "安藤 ロイド", "きのう会いました"),
    ],
)
def test_a_code_page_that_nobody_declared_is_guessed(encoding, name, note):
    data = card(f"FN:{name}", f"NOTE:{note}").decode().encode(encoding)
    assert names(vcard.read(data)) == [name]


def test_a_charset_declared_for_one_property_is_used_for_it_alone():
    kanji = "能".encode("cp932")
    assert kanji.endswith(b"\\"), "the second byte of this letter looks like an escape"
    data = card("FN;CHARSET=SHIFT_JIS:@", "NOTE:Zoë", version="2.1").replace(b"@", kanji)
    read = vcard.read(data).people[0].person
    assert (read.name, read.note) == ("能", "Zoë")


def test_a_charset_declared_elsewhere_in_the_file_is_the_best_guess():
    data = card("FN:@", "LABEL;CHARSET=windows-1250;ENCODING=QUOTED-PRINTABLE:=A3=F3d=9F", version="2.1")
    assert names(vcard.read(data.replace(b"@", "Łukasz Żak".encode("cp1250")))) == ["Łukasz Żak"]


@pytest.mark.parametrize("declared", ["rot13", "zlib_codec", "unicode_escape", "punycode", "no-such-thing", "undefined"])
def test_a_charset_that_is_no_text_encoding_is_not_believed(declared):
    assert names(vcard.read(card(f"FN;CHARSET={declared}:Zoë"))) == ["Zoë"]


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\r\r\n"])
def test_every_kind_of_line_end(end):
    data = card("FN:Ana", "NOTE:one\\n", " two", end=end) + card("FN:Ben", end=end)
    cards = vcard.read(data)
    assert names(cards) == ["Ana", "Ben"]
    assert cards.people[0].person.note == "one\ntwo"


def test_cards_with_no_line_end_between_them():
    data = card("FN:Ana").strip() + card("FN:Ben").strip() + card("FN:Cleo")
    assert names(vcard.read(data)) == ["Ana", "Ben", "Cleo"]


def test_a_missing_line_end_before_the_end():
    assert names(vcard.read(b"BEGIN:VCARD\nFN:AnaEND:VCARD\nBEGIN:VCARD\nFN:Ben\nEND:VCARD\n")) == ["Ana", "Ben"]


def test_a_card_that_was_never_ended_does_not_take_the_next_ones_along():
    cards = vcard.read(b"BEGIN:VCARD\nFN:Ana\nBEGIN:VCARD\nFN:Ben\nEND:VCARD\nBEGIN:VCARD\nFN:Cleo\nEND:VCARD\n")
    assert names(cards) == ["Ana", "Ben", "Cleo"]
    assert not cards.aside


def test_the_card_in_which_a_file_stops_is_set_aside_and_the_rest_is_read():
    cards = vcard.read(card("FN:Ana") + card("FN:Ben", "TEL:600100200")[:-20])
    assert names(cards) == ["Ana"]
    assert cards.aside == [("Ben", "the file stops in the middle of it")]


def test_the_card_of_an_assistant_is_set_aside_and_cards_in_cards_are_read():
    agent = vcard.read(card("FN:Mimi", "AGENT:", card("FN:Ben").decode().strip(), "TEL:600100200", version="2.1"))
    assert names(agent) == ["Mimi"]
    assert agent.people[0].person.points[0]["value"] == "600100200"
    assert agent.aside == [("Ben", "it is the card of an assistant inside another card")]
    assert names(vcard.read(card("FN:Mimi", card("FN:Ben").decode().strip(), "TEL:600100200"))) == ["Mimi", "Ben"]
    inline = vcard.read(b"BEGIN:VCARD\nFN:Mimi\nAGENT:BEGIN:VCARD\nFN:Ben\nEND:VCARD\nEND:VCARD\n")
    assert (names(inline), len(inline.aside)) == (["Mimi"], 1)


def test_two_thousand_cards_inside_one_another_are_no_trouble():
    data = b"BEGIN:VCARD\nFN:Ana\n" * 2000 + b"END:VCARD\n" * 2000
    assert len(vcard.read(data).people) == 2000


def test_a_group_is_no_person():
    cards = vcard.read(card("FN:Ana") + card("KIND:group", "FN:Choir", version="4.0"))
    assert names(cards) == ["Ana"]
    assert cards.aside == [("Choir", "it is a group of contacts, not a person")]


def test_a_name_of_ten_thousand_letters_is_set_aside_and_never_cut():
    cards = vcard.read(card("FN:Ana") + card("FN:" + "a" * 10_000) + card("FN:Ben"))
    assert names(cards) == ["Ana", "Ben"]
    assert cards.aside[0].why == "its name has 10,000 characters, and Kith keeps at most 200"
    assert len(cards.aside[0].what) <= 60


def test_a_note_that_is_too_long_is_left_out_and_said():
    read = vcard.read(card("FN:Ana", "NOTE:" + "a" * (limits.TEXT + 1))).people[0]
    assert (read.person.note, read.problems) == ("", ["note too long: it was left out"])


def test_a_card_with_nothing_to_call_anybody_by_is_set_aside():
    cards = vcard.read(card("FN:Ana") + card("X-THING:1"))
    assert cards.aside == [("a card without a name", "it has no name, phone or mail")]


def test_two_versions_in_one_card_are_no_trouble():
    assert names(vcard.read(card("VERSION:3.0", "FN:Ana", version="2.1"))) == ["Ana"]


def test_more_cards_than_kith_reads_are_told():
    cards = vcard.read(b"BEGIN:VCARD\nFN:A\nEND:VCARD\n" * (MOST_CARDS + 5))
    assert len(cards.people) == MOST_CARDS
    assert cards.aside == [("the rest of the file", "Kith reads at most 20,000 cards from one file")]


def test_a_hundred_and_fifty_numbers_are_too_many_and_that_is_said():
    read = vcard.read(card("FN:Ana", *(f"TEL:{600_000_000 + n}" for n in range(150)))).people[0]
    assert len(read.person.points) == limits.ITEMS
    assert read.problems == ["only the first 100 numbers and addresses were taken"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "This file is empty."),
        (b"\xef\xbb\xbf\r\n", "This file is empty."),
        (b"\0" * 500, "This file is empty."),
        (b"PK\x03\x04" + bytes(range(256)), "This is a zip archive, not a contacts file."),
        (b"<!DOCTYPE html><html><body>Sign in</body></html>", "This is a web page, not a contacts file."),
        (b'{"kith backup": 1,\n"records": []}', "This is a backup of Kith, not a contacts file."),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "This is a calendar, not a contacts file."),
        (bytes(range(256)) * 40, "This is not a text file, so it holds no contacts."),
        (b"\x89PNG\r\n\x1a\n" + bytes(300), "This is not a text file, so it holds no contacts."),
        (b"BEGIN:VCAR", "There are no contacts in this file."),
        (b"N:Doe;Jane\nEND:VCARD\n", "This contacts file stops before its first card."),
        (b"name,mail\nAna,ana@example.org\n", "There are no contacts in this file."),
    ],
)
def test_a_file_without_a_card_gets_a_sentence(data, says):
    with pytest.raises(NotContacts) as refused:
        vcard.read(data)
    assert refused.value.sentence.startswith(says)
    assert "Nothing was changed." in refused.value.sentence


def test_a_file_of_more_than_forty_megabytes_is_refused_unread():
    with pytest.raises(NotContacts, match="41 MB"):
        vcard.read(b"BEGIN:VCARD\n" + bytes(limits.UPLOAD + 1_000_000))


def test_the_same_card_twice_has_one_fingerprint_and_another_card_another():
    first, again, other = vcard.read(card("FN:Ana", "TEL:1") * 2 + card("FN:Ana", "TEL:2")).people
    assert first.fingerprint == again.fingerprint == fingerprint(first.person)
    assert first.fingerprint != other.fingerprint
