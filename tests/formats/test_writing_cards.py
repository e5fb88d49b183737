"""Cards as other programs expect them: each version in its own way, and read by another program's parser."""

from dataclasses import replace

import vobject

from kith.formats import lines
from kith.formats.cards import vcard, writing_cards
from kith.formats.cards.writing_cards import ALL_OF_IT, Along
from kith.records import Person

PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
ANA = Person(
    id="ana", name="Ana Łódź 👩‍🚀", given="Ana", family="Łódź", nickname="Ani, the bold", pronouns="she/her", organisation="Wells; Co, Ltd",
    role="Engineer", circle="inner", relation="friend", met_where="fair", custom={"Seat": "window"}, tags=["Smith, Jones & Co", "fair"],
    note="One line;\nanother, with \\ in it", photo="data:image/png;base64," + PIXEL,
    points=[
        {"kind": "phone", "value": "+44 7700 900001", "label": "mobile"}, {"kind": "phone", "value": "020 7946 0001", "label": "work fax"},
        {"kind": "phone", "value": "07700,,12", "label": "Boat"}, {"kind": "mail", "value": "ana@example.org", "label": "work"},
        {"kind": "im", "value": "ana.lodz", "label": "skype"}, {"kind": "im", "value": "xmpp:ana@example.org", "label": "chat"},
        {"kind": "web", "value": "https://example.org/a,b", "label": "home page"},
        {"kind": "address", "value": "1 Quay, London, UK", "label": "home"},
    ],
    dates=[
        {"kind": "birthday", "label": "", "day": "--02-29"}, {"kind": "anniversary", "label": "", "day": "2019-06-01"},
        {"kind": "other", "label": "Name day", "day": "--07-26"},
    ],
    stamps={"name": "01a1fdfa4600-0001-device0"},
)  # fmt: skip


def written(version: writing_cards.Version, along: Along = ALL_OF_IT) -> list[str]:
    return writing_cards.card(ANA, version, along).decode().replace("\r\n ", "").split("\r\n")


def test_a_card_of_today() -> None:
    found = written("4.0")
    for line in (
        "VERSION:4.0", "FN:Ana Łódź 👩‍🚀", "N:Łódź;Ana;;;", "NICKNAME:Ani\\, the bold", "PRONOUNS:she/her", "ORG:Wells\\; Co\\, Ltd",
        "TITLE:Engineer", "TEL;TYPE=cell;PREF=1:+44 7700 900001", "TEL;TYPE=work;TYPE=fax:020 7946 0001", "item1.TEL:07700\\,\\,12",
        "item1.X-ABLabel:Boat", "EMAIL;TYPE=work:ana@example.org", "X-SKYPE;PREF=1:ana.lodz",
        "IMPP;X-SERVICE-TYPE=chat:xmpp:ana@example.org", "item2.URL:https://example.org/a,b", "item2.X-ABLabel:_$!<HomePage>!$_",
        "ADR;TYPE=home:;;1 Quay\\, London\\, UK;;;;", "BDAY:--0229", "ANNIVERSARY:20190601",
        "item3.X-ABDATE;X-APPLE-OMIT-YEAR=1604:1604-07-26", "item3.X-ABLabel:Name day", "CATEGORIES:Smith\\, Jones & Co,fair",
        "NOTE:One line;\\nanother\\, with \\\\ in it", f"PHOTO:data:image/png;base64,{PIXEL}",
    ):  # fmt: skip
        assert line in found
    assert found[-2:] == ["END:VCARD", ""] and any(line.startswith("UID:urn:uuid:") for line in found)
    assert [line for line in found if line.startswith("REV:")] == ["REV:20261121T120000Z"]


def test_a_card_for_old_phones() -> None:
    found = written("3.0")
    for line in (
        "VERSION:3.0", "X-PRONOUNS:she/her", "TEL;TYPE=cell;TYPE=pref:+44 7700 900001", "EMAIL;TYPE=INTERNET;TYPE=work:ana@example.org",
        "BDAY;X-APPLE-OMIT-YEAR=1604:1604-02-29", "item3.X-ABDATE:2019-06-01", "item3.X-ABLabel:_$!<Anniversary>!$_",
        "NOTE:One line\\;\\nanother\\, with \\\\ in it", f"PHOTO;ENCODING=b;TYPE=PNG:{PIXEL}",
    ):  # fmt: skip
        assert line in found


def test_another_programs_parser_reads_it() -> None:
    read = vobject.readOne(writing_cards.card(ANA, "3.0", ALL_OF_IT).decode())
    assert (read.fn.value, read.n.value.family, read.org.value) == (ANA.name, "Łódź", ["Wells; Co, Ltd"])
    assert read.note.value == ANA.note and read.categories.value == ANA.tags
    assert [each.value for each in read.contents["tel"]][:1] == ["+44 7700 900001"]


def test_lines_are_folded_by_octets_and_inside_no_character() -> None:
    for version in ("4.0", "3.0"):
        content = writing_cards.card(ANA, version, ALL_OF_IT)
        assert content.endswith(b"END:VCARD\r\n") and b"\n" not in content.replace(b"\r\n", b"")
        for line in content.split(b"\r\n"):
            assert len(line) <= lines.LINE
            line.decode()


def test_what_is_for_ones_own_eyes_is_in_no_card() -> None:
    for version in ("4.0", "3.0"):
        for private in ("window", "inner", "friend", "X-KITH"):
            assert private not in writing_cards.card(ANA, version, ALL_OF_IT).decode()
        found = written(version, Along(tags=False, photos=False))
        assert not any(line.startswith(("NOTE", "CATEGORIES", "PHOTO")) for line in found)


def test_somebody_with_a_name_in_one_piece_gets_it_back_in_one_piece() -> None:
    for version in ("4.0", "3.0"):
        content = writing_cards.card(Person(id="s", name="Sahar Warsame"), version)
        assert b"N;X-KITH-WHOLE=yes:;Sahar Warsame;;;" in content
        [read] = vcard.read(content).people
        assert (read.name, read.person.given, read.person.family) == ("Sahar Warsame", "", "")


def test_the_same_person_is_written_to_the_same_bytes_and_keeps_one_identity() -> None:
    content = writing_cards.card(ANA, "4.0")
    assert content == writing_cards.card(ANA, "4.0")
    [read] = vcard.read(content).people
    assert writing_cards.card(read.person, "4.0").split(b"\r\n")[3] == content.split(b"\r\n")[3]


def test_texts_that_look_like_the_end_of_a_card_end_none() -> None:
    for text in ("END:VCARD", "x END:VCARD", "y" * 60 + "END:VCARD" * 20, "BEGIN:VCARD\nEND:VCARD\nFN:Eve"):
        person = Person(id="a", name="Ana END:VCARD", note=text, points=[{"kind": "web", "value": "END:VCARD", "label": ""}])
        for version in ("4.0", "3.0"):
            read = vcard.read(writing_cards.card(person, version, ALL_OF_IT))
            assert [each.person.note for each in read.people] == [text] and read.people[0].name == "Ana END:VCARD"


def test_half_a_character_from_somewhere_breaks_no_file() -> None:
    content = writing_cards.card(Person(id="a", name="Ana \ud83d", kept_properties=["X-A:\udc00"]), "4.0")
    assert "FN:Ana\r\n" in content.decode() and "X-A:?" in content.decode()


def test_what_was_said_of_an_address_goes_with_it() -> None:
    card = b"BEGIN:VCARD\nFN:Ana\nitem1.ADR:;;1 High St;Town;;;\nitem1.X-ABLabel:Hideout\nitem1.X-ABADR:gb\nitem2.X-ODD:1\nitem2.X-ABLabel:Odd\nEND:VCARD\n"
    (ana,) = (each.person for each in vcard.read(card).people)
    assert b"Hideout" in writing_cards.card(ana, "4.0")
    without = writing_cards.card(replace(ana, points=[]), "4.0")
    assert b"Hideout" not in without and b"X-ABADR" not in without
    assert b"item2.X-ODD:1\r\nitem2.X-ABLabel:Odd\r\n" in without


def test_no_kept_line_takes_along_what_nobody_ticked() -> None:
    lines = ["NOTE:Secret", "item1.note;X=1:Secret", "CATEGORIES:Secret", "PHOTO;VALUE=uri:https://example.org/Secret.jpg", "X-ODD:1"]
    ana = Person(id="1", name="Ana", kept_properties=lines)
    for version in ("4.0", "3.0"):
        content = writing_cards.card(ana, version, Along(tags=False, photos=False))
        assert b"X-ODD:1" in content and b"Secret" not in content
