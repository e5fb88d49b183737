"""Codes: a MECARD is read as a card, a small card is written so that it is read back, what came in is told apart."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from kith.formats.contacts import brought
from kith.formats.handing import handing, packing, parcels
from kith.formats.cards import mecard, small_card, vcard
from kith.formats.faults import NotContacts
from kith.formats.cards.small_card import SmallCard
from kith.records import Person


def read(text: str) -> Person:
    """The one person of a code."""
    card = mecard.as_vcard(text) if mecard.is_mecard(text) else text
    (found,) = vcard.read(card.encode()).people
    return found.person


def ways(person: Person) -> list[tuple[str, str]]:
    return [(each["kind"], each["value"]) for each in person.points]


def test_a_card_as_phones_write_it() -> None:
    amara = read("MECARD:N:Diallo,Amara;TEL:+447700900222;EMAIL:amara@example.org;ORG:Pumps for Good;URL:https://example.org;;")
    assert (amara.name, amara.given, amara.family, amara.organisation) == ("Amara Diallo", "Amara", "Diallo", "Pumps for Good")
    assert ways(amara) == [("phone", "+447700900222"), ("mail", "amara@example.org"), ("web", "https://example.org")]


def test_signs_that_mean_something_can_be_part_of_a_text() -> None:
    zoe = read(r"mecard:N:Müller\, Jr.,Zoë;ORG:Smith\; Jones\: Co\\;NOTE:first\, second;;")
    assert (zoe.name, zoe.organisation, zoe.note) == ("Zoë Müller, Jr.", "Smith; Jones: Co\\", "first, second")


def test_a_name_in_one_piece_stays_so() -> None:
    assert read("MECARD:N:山田太郎;SOUND:ヤマダタロウ;TEL:0311112222;;").name == "山田太郎"


def test_an_address_and_a_birthday_come_along() -> None:
    leo = read("MECARD:N:Chen,Leo;ADR:,,12 Canal Street,Leeds,,LS1 4AB,UK;BDAY:20040302;;")
    assert ways(leo) == [("address", "12 Canal Street, Leeds, LS1 4AB, UK")]
    assert [each["day"] for each in leo.dates] == ["2004-03-02"]


@pytest.mark.parametrize("text", ["MECARD:", "MECARD:;;", "MECARD:N:;;", "MECARD:nothing at all", "MECARD:" + "N:a;" * 9_000])
def test_a_card_with_nobody_on_it_is_told(text: str) -> None:
    with pytest.raises(NotContacts) as told:
        mecard.as_vcard(text)
    assert "Nothing was changed." in told.value.sentence


@given(some.text(max_size=300))
def test_whatever_follows_the_name_of_the_format_is_read_or_told(text: str) -> None:
    try:
        found = vcard.read(mecard.as_vcard("MECARD:" + text).encode("utf-8", "replace"))
    except NotContacts:
        return
    assert len(found.people) + len(found.aside) == 1, "one card in, never two out"


@given(some.text(max_size=60), some.text(max_size=60), some.text(max_size=60))
def test_nothing_in_a_value_ends_it_or_begins_another_card(name: str, organisation: str, note: str) -> None:
    def quoted(text: str) -> str:
        return "".join("\\" + each if each in '\\;:,"' else each for each in text)

    card = mecard.as_vcard(f"MECARD:N:x{quoted(name)};ORG:{quoted(organisation)};NOTE:{quoted(note)};;")
    found = vcard.read(card.encode("utf-8", "replace"))
    assert [each.person.points for each in found.people] == [[]] and not found.aside


# written


FULL = SmallCard("Amara Diallo", "Amara", "Diallo", "+44 7700 900222", "amara@example.org", "Smith, Jones; Co", "engineer")


def test_without_a_role_it_is_the_shorter_kind() -> None:
    text = small_card.written(SmallCard("Amara Diallo", "Amara", "Diallo", "+44 7700 900222"))
    assert text == "MECARD:N:Diallo,Amara;TEL:+44 7700 900222;;"


@pytest.mark.parametrize("card", [FULL, SmallCard("Zoë O'Neill; \"Z\""), SmallCard("李 伟", phone="0311112222"), SmallCard("Dr. Ana", "Ana", "Li")])
def test_what_is_written_is_read_back(card: SmallCard) -> None:
    person = read(small_card.written(card))
    assert (person.name, person.organisation, person.role) == (card.name, card.organisation, card.role)
    expected = [("phone", card.phone), ("mail", card.mail)]
    assert ways(person) == [(kind, value) for kind, value in expected if value]


def test_what_no_camera_could_read_is_not_written() -> None:
    assert small_card.written(SmallCard("n" * 200, organisation="o" * 200, mail="m" * 500)) == ""


@given(some.text(max_size=200), some.text(max_size=200), some.text(max_size=200))
def test_a_hostile_text_stays_in_its_place(name: str, organisation: str, role: str) -> None:
    text = small_card.written(SmallCard("x" + name, organisation=organisation, role=role))
    if text:
        card = mecard.as_vcard(text) if mecard.is_mecard(text) else text
        assert len(vcard.read(card.encode("utf-8", "replace")).people) == 1


# told apart


def bundle() -> handing.Bundle:
    return handing.Bundle([handing.Handed("0123456789ab", Person(id="", name="Amara Diallo"), ())], giver="Maya", made="2026-11-21")


def test_what_came_in_is_told_apart() -> None:
    code = "https://kith.invalid/app/arrivals#" + packing.packed(bundle())
    assert brought.of_file(parcels.write(bundle())) == "people"
    assert brought.of_text(parcels.write(bundle()).decode()) == "people"
    assert (brought.of_text(code), brought.of_file(code.encode())) == ("code", "code")
    assert brought.of_file(b'{"kith backup": 3, "records": []}') == "backup"
    assert brought.of_file(b'{"kith sealed backup": 1, "kdf": "argon2id"}\nxyz') == "backup"
    assert brought.of_file("BEGIN:VCARD\nFN:Ana\nEND:VCARD".encode("utf-16")) == "contacts"
    assert (brought.of_text("MECARD:N:Ana;;"), brought.of_file(b"MECARD:N:Ana;;")) == ("mecard", "mecard")
    assert brought.of_text("\ufeff begin:vcard\nFN:Ana\nEND:VCARD") == "contacts"
    for text in ("https://example.org/ana", "WIFI:S:fair;P:secret;;", "{ not json", "Loves owls", "["):
        assert brought.of_text(text) == "text"


def test_a_card_read_by_a_camera_is_text_whatever_it_declares() -> None:
    text = "BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=SHIFT_JIS:山田;太郎\nEND:VCARD"
    (card,) = vcard.read(brought.as_file(text)).people
    assert (card.person.family, card.person.given) == ("山田", "太郎")


def test_a_long_text_does_no_harm() -> None:
    for text in ("{" * 20_000, "MECARD:" + "\\" * 19_000, "MECARD:" + ";:" * 9_000, packing.START * 1_500):
        kind = brought.of_text(text)
        if kind == "mecard":
            with pytest.raises(NotContacts):
                mecard.as_vcard(text)
