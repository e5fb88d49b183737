"""What phones and address books write, and the person that Kith makes of it."""

import base64

import pytest

from kith.formats.cards import vcard
from kith.records import limits

JPEG = base64.b64encode(b"\xff\xd8\xff\xe0" + b"a picture" * 20).decode()
PNG = base64.b64encode(b"\x89PNG\r\n\x1a\n" + b"a picture" * 20).decode()
WEBP = base64.b64encode(b"RIFF\x10\0\0\0WEBPVP8 " + b"a picture" * 20).decode()


def reached(card: vcard.Card, kind: str) -> list[tuple[str, str]]:
    return [(each["label"], each["value"]) for each in card.person.points if each["kind"] == kind]


def test_an_iphone_card_keeps_name_work_numbers_and_labels(read_one):
    card = read_one(
        "N:Okafor;Ada;Nneka;Dr.;",
        "FN:Dr. Ada Nneka Okafor",
        "ORG:Bridge Labs;Robotics",
        "TITLE:Engineer",
        "item1.EMAIL;type=INTERNET;type=pref:ada@example.org",
        "TEL;type=HOME;type=FAX:020 7946 0001",
        "TEL;type=CELL;type=VOICE;type=pref:07700 900001",
        "item2.URL:http\\://example.org/ada",
        "item2.X-ABLabel:_$!<HomePage>!$_",
        "item3.TEL:07700 900002",
        "item3.X-ABLabel:Boat",
    )
    person = card.person
    assert (person.name, person.given, person.family) == ("Dr. Ada Nneka Okafor", "Ada", "Okafor")
    assert (person.organisation, person.role) == ("Bridge Labs, Robotics", "Engineer")
    assert reached(card, "phone") == [
        ("mobile", "07700 900001"), ("home fax", "020 7946 0001"), ("Boat", "07700 900002"),
    ]  # fmt: skip
    assert reached(card, "web") == [("home page", "http://example.org/ada")]
    assert card.problems == []


def test_an_old_android_card_with_quoted_printable_and_soft_breaks_that_are_not_indented(read_one):
    card = read_one(
        "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=C5=81=C3=B3d=C5=BA;Zo=C3=AB;;;",
        "NOTE;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Likes=20caf=C3=A9s=0D=0A=",
        "and jazz, and=C3=",
        "=A9clairs",
        "TEL;CELL;PREF:+48 600 100 200",
        version="2.1",
    )
    assert card.name == "Zoë Łódź"
    assert card.person.note == "Likes cafés\nand jazz, andéclairs"
    assert reached(card, "phone") == [("mobile", "+48 600 100 200")]


def test_a_soft_break_before_an_empty_line_does_not_swallow_what_follows(read_one):
    card = read_one("FN:Ana", "NOTE;ENCODING=QUOTED-PRINTABLE:left=20open=", "", "TEL;CELL:600 100 200", version="2.1")
    assert card.person.note == "left open"
    assert reached(card, "phone") == [("mobile", "600 100 200")]


def test_commas_and_backslashes_in_names_cut_nothing_off(read_one):
    card = read_one("FN:Mr. John Richter, James Doe\\, Sr.", "N:Doe;John;Richter\\,James;Mr.;Sr.", "NOTE:one\\\\two\\")
    assert card.name == "Mr. John Richter, James Doe, Sr."
    assert card.person.note == "one\\two\\"


def test_in_version_2_a_comma_is_a_comma_and_a_backslash_n_is_not_a_new_line(read_one):
    card = read_one("N:Doe;Ann,Marie", "ORG:Company, The;Sales\\; Europe", "NOTE:kept in C:\\new", version="2.1")
    assert card.person.given == "Ann,Marie"
    assert card.person.organisation == "Company, The, Sales; Europe"
    assert card.person.note == "kept in C:\\new"


@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["N:Roid;Andi;"], "Andi Roid"),
        (["N:Roid;Andi;;;;extra"], "Andi Roid"),
        (["ORG:Harbour Café;"], "Harbour Café"),
        (["NICKNAME:Bo"], "Bo"),
        (["EMAIL:someone@example.org"], "someone@example.org"),
        (["TEL:0600100200"], "0600100200"),
        (["FN:", "N:;;;;", "TEL:0600100200", "EMAIL:someone@example.org"], "someone@example.org"),
    ],
)
def test_somebody_without_a_full_name_is_called_by_what_there_is(read_one, lines, name):
    assert read_one(*lines).name == name


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("BDAY:19930102", "1993-01-02"),
        ("BDAY:1993-01-02T00:00:00Z", "1993-01-02"),
        ("BDAY;VALUE=DATE:1993-01-02", "1993-01-02"),
        ("BDAY:--0102", "--01-02"),
        ("BDAY:--02-29", "--02-29"),
        ("BDAY;X-APPLE-OMIT-YEAR=1604:1604-01-22", "--01-22"),
        ("BDAY:1604-01-22", "--01-22"),
        ("BDAY;X-APPLE-OMIT-YEAR=1900:1900-01-22", "--01-22"),
        ("BDAY:2.1.1993", "1993-01-02"),
        ("BDAY:1993", "1993"),
    ],
)
def test_a_birthday_in_any_spelling(read_one, line, day):
    assert read_one("FN:Ana", line).person.dates == [{"kind": "birthday", "label": "", "day": day}]


@pytest.mark.parametrize("text", ["19723101", "circa 1990", "2023-02-29", "0000-01-01", "31/12"])
def test_a_birthday_that_is_no_day_is_told_and_not_guessed(read_one, text):
    card = read_one("FN:Ana", f"BDAY:{text}")
    assert card.person.dates == []
    assert card.problems == [f"a birthday was not understood: {text}"]


def test_anniversaries_and_labelled_days(read_one):
    card = read_one(
        "FN:Ana",
        "item1.X-ABDATE:2001-06-02",
        "item1.X-ABLabel:_$!<Anniversary>!$_",
        "item2.X-ABDATE:2015-09-01",
        "item2.X-ABLabel:First day at school",
        "X-WAB-WEDDING_ANNIVERSARY:20010602",
        "X-ANDROID-CUSTOM:vnd.android.cursor.item/contact_event;1999-07-10;3;;;;;;;;;;;;;",
    )
    assert card.person.dates == [
        {"kind": "anniversary", "label": "", "day": "2001-06-02"},
        {"kind": "other", "label": "First day at school", "day": "2015-09-01"},
        {"kind": "birthday", "label": "", "day": "1999-07-10"},
    ]


def test_marks_that_turn_text_around_are_taken_out_of_phone_numbers(read_one):
    card = read_one("FN:Ana", "TEL;TYPE=CELL:\u202a+44 7700 900001\u202c")
    assert reached(card, "phone") == [("mobile", "+44 7700 900001")]


def test_a_version_4_phone_is_an_address_with_an_extension(read_one):
    card = read_one(
        "FN:Ana",
        'TEL;VALUE=uri;TYPE="work,voice";PREF=1:tel:+1-418-555-0100;ext=102',
        "TEL;TYPE=home:sip:ana@example.org",
        version="4.0",
    )
    assert reached(card, "phone") == [("work", "+1-418-555-0100 ext. 102")]
    assert reached(card, "im") == [("home", "sip:ana@example.org")]


@pytest.mark.parametrize("first", ["EMAIL;PREF=1:a@example.org", "EMAIL;TYPE=PREF:a@example.org", "EMAIL;PREF:a@example.org"])
def test_the_preferred_mail_comes_first_in_each_of_the_three_spellings(read_one, first):
    card = read_one("FN:Ana", "EMAIL:z@example.org", first)
    assert [value for _label, value in reached(card, "mail")] == ["a@example.org", "z@example.org"]


def test_an_address_in_parts_is_one_line_and_a_label_is_taken_where_there_are_no_parts(read_one):
    card = read_one(
        "FN:Ana",
        "ADR;HOME:;;Hill Lane 1;Fieldham;;FX1;UK",
        "LABEL;HOME;ENCODING=QUOTED-PRINTABLE:Hill Lane 1=0D=0AFieldham",
        "LABEL;WORK;ENCODING=QUOTED-PRINTABLE:Dock Road 2=0D=0A=",
        "Fieldham",
        version="2.1",
    )
    assert reached(card, "address") == [("home", "Hill Lane 1, Fieldham, FX1, UK"), ("work", "Dock Road 2, Fieldham")]


def test_an_address_with_eight_parts_is_read(read_one):
    assert reached(read_one("FN:Ana", "ADR;TYPE=HOME:;;Hill Lane 1;Fieldham;;FX1;UK;"), "address")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (f"PHOTO;ENCODING=b;TYPE=JPEG:{JPEG}", "jpeg"),
        (f"PHOTO;ENCODING=BASE64;PNG:{PNG}", "png"),
        (f"PHOTO;BASE64:{JPEG}", "jpeg"),
        (f"PHOTO:data:image/jpeg;base64,{WEBP}", "webp"),
        (f"PHOTO;TYPE=GIF;ENCODING=b:{JPEG}", "jpeg"),
    ],
)
def test_a_photo_is_kept_as_what_its_first_bytes_say(read_one, line, kind):
    card = read_one("FN:Ana", line)
    assert card.person.photo.startswith(f"data:image/{kind};base64,")
    assert card.problems == []


def test_a_photo_over_lines_that_are_not_indented_and_end_with_an_empty_one(read_one):
    card = read_one("FN:Ana", "PHOTO;ENCODING=BASE64;TYPE=JPEG:", JPEG[:60], JPEG[60:], "", "NOTE:after", version="2.1")
    assert card.person.photo.endswith(JPEG)
    assert card.person.note == "after"


def test_a_photo_that_is_only_an_address_is_never_fetched_and_that_is_said(read_one):
    card = read_one("FN:Ana", "PHOTO;VALUE=uri:https://example.org/ana", " /photo.jpg")
    assert card.person.photo == ""
    assert card.problems == ["photo left out: it is only a web address, and Kith fetches nothing"]


def test_a_large_photo_is_said_and_the_person_comes_without_it(read_one):
    large = base64.b64encode(b"\xff\xd8\xff" + bytes(limits.PHOTO)).decode()
    card = read_one("FN:Ana", f"PHOTO;ENCODING=b:{large}", "TEL:600100200")
    assert card.person.photo == ""
    assert card.problems == ["photo too large"]
    assert reached(card, "phone") == [("", "600100200")]


def test_a_photo_that_is_no_picture_is_said(read_one):
    script = base64.b64encode(b"<svg onload=alert(1)>").decode()
    assert read_one("FN:Ana", f"PHOTO:data:image/svg+xml;base64,{script}").problems == ["photo not understood"]


def test_categories_are_tags_but_not_the_ones_that_every_contact_has(read_one):
    card = read_one("FN:Ana", "CATEGORIES:myContacts,choir,climbing\\, indoors", "CATEGORIES:* starred,My Contacts")
    assert card.person.tags == ["choir", "climbing, indoors"]


def test_a_name_with_script_and_emoji_and_right_to_left_letters_is_only_text(read_one):
    name = "<script>alert(1)</script> 👩‍🚀 אפרים"
    assert read_one(f"FN:{name}\u202e").name == name


def test_lines_that_are_no_lines_are_left_out_and_said(read_one):
    card = read_one("# made by a program", "FN:Ana", "what is this", "TEL:600100200")
    assert card.name == "Ana"
    assert card.problems == ["a broken line was left out"]


def test_an_address_whose_lines_end_in_backslashes(read_one):
    card = read_one("FN:Ana", "ADR;HOME:;;Hill Lane 1\\", "Back House\\", "Left;Fieldham;;FX1;UK", version="2.1")
    assert reached(card, "address") == [("home", "Hill Lane 1, Back House, Left, Fieldham, FX1, UK")]


def test_a_mail_with_its_owner_in_front(read_one):
    card = read_one("FN:Ana", 'EMAIL;INTERNET:"Ana"', "  <ana@example.org>", version="2.1")
    assert reached(card, "mail") == [("", "ana@example.org")]


def test_a_fold_inside_a_letter_is_mended(read_one):
    name = "FN:Zoë".encode()
    assert read_one(name[:-1] + b"\r\n " + name[-1:]).name == "Zoë"


def test_a_type_in_letters_beyond_ascii_is_a_label(read_one):
    assert reached(read_one("FN:Ana", "TEL;ÿÿ:600100200", 'TEL;TYPE="Grüße":600100201'), "phone") == [
        ("ÿÿ", "600100200"), ("grüße", "600100201"),
    ]  # fmt: skip
