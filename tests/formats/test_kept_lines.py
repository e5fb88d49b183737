"""What a card says beyond what Kith has a field for stays with the person, and goes back out as it stood."""

from collections.abc import Callable
from dataclasses import replace

from kith.formats.contacts import preview
from kith.formats.cards import vcard, writing_cards
from kith.network import card_lines
from kith.records import Person, limits
from kith.rules.finding.joining import joined

from .conftest import card
from .test_preview_of_an_import import after

Read = Callable[..., vcard.Card]


def kept(read: vcard.Card) -> list[str]:
    return read.person.kept_properties


def test_unknown_lines_and_groups_are_kept_as_they_stood(read_one: Read) -> None:
    lines = [
        'X-Spouse;Type="a;b:c":Bo\\, and more',
        "item1.X-ABRELATEDNAMES;type=pref:Maya",
        "item1.X-ABLabel:_$!<Sister>!$_",
        "item2.X-SOCIALPROFILE;type=twitter:http://twitter.example/ana",
        "GEO:geo:1,2",
        "UID:4fbe8971",
    ]
    read = read_one("FN:Ana", *lines, "REV:2020-01-01T00:00:00Z", "PRODID:-//Another//EN")
    assert kept(read) == lines and read.problems == []


def test_what_a_field_holds_is_not_kept_twice(read_one: Read) -> None:
    read = read_one(
        "FN:Ana Lima", "N:Lima;Ana;;;", "item1.TEL:600100200", "item1.X-ABLabel:Boat", "EMAIL;TYPE=INTERNET:a@example.org",
        "ORG:Clearwell", "TITLE:Engineer", "BDAY:1993-01-02", "CATEGORIES:choir", "NOTE:hi", "PRONOUNS:she/her", "KIND:individual",
    )  # fmt: skip
    assert kept(read) == []
    assert (read.person.pronouns, read.person.points[0]["label"]) == ("she/her", "Boat")


def test_a_line_in_a_code_page_of_its_own_is_kept_in_real_letters(read_one: Read) -> None:
    read = read_one("N:Lima;Ana", "X-FOO;HOME;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:caf=E9=0D=0Alatte", version="2.1")
    assert kept(read) == ["X-FOO;TYPE=HOME:café\\nlatte"]


def test_the_parts_of_an_address_and_of_a_name_come_back(read_one: Read) -> None:
    read = read_one(
        "FN:Dr. Ana Maria Lima", "N:Lima;Ana;Maria;Dr.;", "item3.ADR;type=HOME:;;1 Quay\\, left;London;;N1;UK", "item3.X-ABADR:gb"
    )
    for version in ("4.0", "3.0"):
        written = writing_cards.card(read.person, version).decode()
        assert "N:Lima;Ana;Maria;Dr.;\r\n" in written
        assert "item3.ADR;type=HOME:;;1 Quay\\, left;London;;N1;UK\r\nitem3.X-ABADR:gb" in written
    named = replace(read.person, family="Silva", name="Ana Silva")
    assert "N:Silva;Ana;Maria;Dr.;\r\n" in writing_cards.card(named, "4.0").decode()


def test_an_address_that_was_changed_or_taken_out_here_does_not_come_back(read_one: Read) -> None:
    read = read_one("FN:Ana", "ADR;TYPE=HOME:;;1 Quay;London;;N1;UK")
    gone = replace(read.person, points=[])
    assert b"Quay" not in writing_cards.card(gone, "4.0")
    [home] = read.person.points
    renamed = replace(read.person, points=[home | {"label": "boat"}])
    assert "item1.ADR:;;1 Quay;London;;N1;UK\r\nitem1.X-ABLabel:boat" in writing_cards.card(renamed, "4.0").decode()


def test_a_second_role_and_a_second_place_of_work_come_back(read_one: Read) -> None:
    read = read_one("FN:Ana", "ORG:Clearwell;Pumps", "ORG:Choir", "TITLE:Engineer", "TITLE:Alto", "ROLE:Lead")
    person = read.person
    written = writing_cards.card(person, "4.0").decode()
    for line in ("ORG:Clearwell;Pumps", "ORG:Choir", "TITLE:Engineer", "TITLE:Alto", "ROLE:Lead"):
        assert line + "\r\n" in written
    moved = writing_cards.card(replace(person, organisation="Bridge Labs"), "4.0").decode()
    assert "ORG:Bridge Labs\r\nORG:Choir\r\n" in moved and "Clearwell" not in moved


def test_a_day_that_nobody_understood_is_kept_until_there_is_a_better_one(read_one: Read) -> None:
    read = read_one("FN:Ana", "BDAY;VALUE=text:circa 1980", version="4.0")
    assert read.problems == ["a birthday was not understood: circa 1980"]
    assert b"BDAY;VALUE=text:circa 1980" in writing_cards.card(read.person, "4.0")
    known = replace(read.person, dates=[{"kind": "birthday", "label": "", "day": "1980-02-03"}])
    written = writing_cards.card(known, "4.0")
    assert b"circa" not in written and b"BDAY:19800203" in written


def test_a_photo_that_is_an_address_is_never_fetched_and_kept(read_one: Read) -> None:
    read = read_one("FN:Ana", "PHOTO;VALUE=URI:https://example.org/ana.jpg")
    assert kept(read) == ["PHOTO;VALUE=URI:https://example.org/ana.jpg"]
    assert b"ana.jpg" in writing_cards.card(read.person, "3.0")
    assert b"ana.jpg" not in writing_cards.card(read.person, "3.0", writing_cards.Along(photos=False))


def test_a_sound_or_a_large_key_is_left_out_and_told(read_one: Read) -> None:
    read = read_one("FN:Ana", "item1.SOUND;ENCODING=b:" + "QUJD" * 3000, "item1.X-ABLabel:Her voice", "X-ODD:1")
    assert kept(read) == ["X-ODD:1"]
    assert read.problems == ["a sound of 12 kB was left out"]


def test_there_is_an_end_to_what_is_kept(read_one: Read) -> None:
    read = read_one("FN:Ana", *(f"X-N{n}:{n}" for n in range(500)))
    assert len(kept(read)) == limits.CARD_LINES
    assert read.problems == ["some further lines of the card were left out: there were too many"]
    read = read_one("FN:Ana", *(f"X-N{n}:{'x' * 5000}" for n in range(50)))
    assert sum(map(len, kept(read))) <= limits.CARD


def test_what_is_written_anew_or_makes_a_card_is_never_kept(read_one: Read) -> None:
    read = read_one("FN:Ana", "BEGIN:VCALENDAR", "END:VCALENDAR", "VERSION:9", "AGENT;VALUE=uri:x", "X-A:\x07bell")
    assert kept(read) == ["X-A:bell"]


def test_lines_of_a_hostile_backup_break_no_card() -> None:
    odd = [
        "X-A:1\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:Eve", "END:VCARD", "no line at all", "", "BEGIN:VCARD", "item1.END:VCARD", "X-B",
        ":", "X C:1", "X-D:very long " + "END:VCARD", "X-E:" + " " * 300 + "end", "X-F;=:;;;", "item1.X-ABLabel:\\",
    ]  # fmt: skip
    for version in ("4.0", "3.0"):
        written = writing_cards.card(Person(id="p", name="Ana", kept_properties=odd), version)
        read = vcard.read(written)
        assert [each.name for each in read.people] == ["Ana"] and not read.aside
        lines = read.people[0].person.kept_properties
        assert "X-A:1\\nEND:VCARD\\nBEGIN:VCARD\\nFN:Eve" in lines and "X-D:very long END:VCARD" in lines
        assert "X-E:" + " " * 300 + "end" in lines


def test_the_same_file_again_adds_nothing_even_to_people_from_before_there_were_lines() -> None:
    cards = vcard.read(card("FN:Ana Lima", "EMAIL:ana@example.org", "X-ODD:1") + card("FN:Ben", "X-ODD:2"))
    people = after([], preview.of(cards, []).chosen())
    assert [each.kept_properties for each in people] == [["X-ODD:1"], ["X-ODD:2"]]
    earlier = [replace(each, kept_properties=[]) for each in people]
    for known in (people, earlier):
        again = preview.of(cards, known)
        assert {entry.state for entry in again.entries} == {"same"} and again.chosen() == preview.Outcome()


def test_new_lines_come_along_with_other_news_and_are_none_by_themselves() -> None:
    ana = Person(id="ana", name="Ana", points=[{"kind": "mail", "value": "a@example.org", "label": ""}], kept_properties=["item1.X-A:1"])
    more = vcard.read(card("FN:Ana", "EMAIL:a@example.org", "TITLE:Engineer", "item1.X-B:2"))
    found = preview.of(more, [ana])
    assert found.entries[0].adds == ["role"]
    [change] = found.chosen().changes
    assert change.fields["kept_properties"] == ["item1.X-A:1", "item2.X-B:2"]
    assert preview.of(more, [replace(ana, **change.fields)]).chosen() == preview.Outcome()


def test_somebody_twice_in_a_file_has_the_lines_of_both_cards() -> None:
    cards = vcard.read(card("FN:Ana", "X-A:1") + card("FN:Ana", "X-B:2"))
    people = after([], preview.of(cards, []).chosen())
    assert [each.kept_properties for each in people] == [["X-A:1", "X-B:2"]]
    assert preview.of(cards, people).chosen() == preview.Outcome()


def test_two_records_made_one_keep_the_lines_of_both_and_no_group_twice() -> None:
    one = Person(id="one", name="Ana", kept_properties=["UID:1", "item1.X-ABDATE:2001", "item1.X-ABLabel:Met"])
    other = Person(
        id="two", name="Ana", kept_properties=["UID:2", "item1.X-ABDATE:2002", "item1.X-ABLabel:Left", "item9.X-ABDATE:2001", "item9.X-ABLabel:Met"]
    )
    assert joined(one, other, set())["kept_properties"] == [
        *one.kept_properties, "item2.X-ABDATE:2002", "item2.X-ABLabel:Left",
    ]  # fmt: skip
    assert card_lines.together(["X-A:1"], ["X-A:1"]) == ["X-A:1"]
