"""Files as programs write them: our own small ones always, real exports of others where they are at hand.

The real ones lie in the folder that `KITH_INTEROP` names; they are read in place. Every file of a
folder is given to the reader, known or not.
"""

import base64
import os
from pathlib import Path

import pytest

from kith.formats.contacts import contacts
from kith.formats.faults import NotContacts
from kith.formats.cards.found import Cards

HERE = Path(__file__).parent
OURS = HERE / "files"
REAL = Path(os.environ.get("KITH_INTEROP") or "no real files at hand")

NO_CARDS = "no contacts"

# file: people read, cards set aside; what is not here is only asked to let no exception out
EXPECTED: dict[str, tuple[int, int] | str] = {
    "files/old-phone-shift-jis.vcf": (1, 0),
    "files/outlook-german-undeclared.vcf": (1, 0),
    "files/phone-utf16-without-mark.vcf": (2, 0),
    "files/glued-and-nested.vcf": (2, 1),
    "files/old-mac-and-group.vcf": (1, 1),
    "files/stops-in-the-middle.vcf": (1, 1),
    "android/v21_android_custom_prop.vcf": (0, 1),
    "android/v21_multiple_entry.vcf": (3, 0),
    "android/v21_nest.vcf": (3, 0),
    "ez-vcard/John_Doe_ANDROID.vcf": (6, 0),
    "ez-vcard/gmail-list.vcf": (3, 0),
    "ez-vcard/rfc2426-example.vcf": (2, 0),
    "folkerkinzel/Cropped_2_1.vcf": (0, 1),
    "folkerkinzel/Empty.vcf": NO_CARDS,
    "folkerkinzel/LargeFile.vcf": (1000, 0),
    "folkerkinzel/Photo Outlook v2.vcf": (0, 1),
    "folkerkinzel/v3.vcf": (2, 0),
    "folkerkinzel/v3Ansi.vcf": (2, 0),
    "folkerkinzel/v3Utf16Bom.vcf": (2, 0),
    "folkerkinzel/v4.vcf": (2, 0),
    "thunderbird/export.vcf": (2, 0),
    "thunderbird/basic_addressbook.csv": (1, 0),
    "thunderbird/basic_csv_addressbook.csv": (2, 0),
    "thunderbird/csv_no_header.csv": (2, 0),
    "thunderbird/csv_semicolon.csv": (2, 0),
    "thunderbird/export.csv": (2, 0),
    "thunderbird/quote.csv": (1, 0),
    "thunderbird/shiftjis_addressbook.csv": (1, 0),
    "thunderbird/tab_comma_mixed.csv": (3, 1),
    "thunderbird/utf16_addressbook.csv": (1, 0),
}

ONE_EACH = {
    "android": """
        v21_adr_multiple_line v21_backslash v21_base64_no_2_crlf v21_blackberry_photo v21_complicated v21_im
        v21_invalid_comment_line v21_invalid_multiple_line v21_japanese_1 v21_japanese_2 v21_japanese_3
        v21_malformed_photo v21_org_before_title v21_pref_handling v21_simple_1 v21_simple_2 v21_simple_3 v21_sip
        v21_title_before_org v21_winmo_65 v21_x_android_custom_after_photo v21_x_param v30_comma_separated
        v30_ios_613_multiline v30_japanese v30_multibyte_param v30_pager v30_pause_wait v30_simple v30_sip v40_sip
        v40_sort_as
    """,
    "ez-vcard": """
        John_Doe_BLACK_BERRY John_Doe_EVOLUTION John_Doe_GMAIL John_Doe_IPHONE John_Doe_LOTUS_NOTES
        John_Doe_MAC_ADDRESS_BOOK John_Doe_MS_OUTLOOK fullcontact gmail-single gmail-single2 outlook-2003
        outlook-2007 rfc6350-example thunderbird-MoreFunctionsForAddressBook-extension
    """,
    "folkerkinzel": """
        AnsiIssue AnsiIssueInvalidEncoding AnsiIssueNoEncoding German Greek Hebrew LabelIssue LabelTest1 LabelTest2
        Murks Ukrainian WhatsAppIssue utf-8 v2_1
    """,
    "thunderbird": """
        v3-binary-jpeg v3-binary-png v3-binary-webp v3-uri-binary-jpeg v3-uri-binary-png v3-uri-binary-webp
        v3-uri-uri-jpeg v3-uri-uri-png v3-uri-uri-webp v4-uri-jpeg v4-uri-png v4-uri-webp
    """,
}
EXPECTED |= {f"{folder}/{name}.vcf": (1, 0) for folder, names in ONE_EACH.items() for name in names.split()}

# the first name in a file whose letters are the hard part
NAMES = {
    "files/old-phone-shift-jis.vcf": "花子 能登",
    "files/outlook-german-undeclared.vcf": "Sören Nüßle",
    "files/phone-utf16-without-mark.vcf": "Zoë Łódź",
    "files/glued-and-nested.vcf": "Ana Lima",
    "android/v21_japanese_2.vcf": "安藤 ロイド 1",
    "android/v21_japanese_3.vcf": "伊能 圭一 伊予",
    "ez-vcard/John_Doe_GMAIL.vcf": "Mr. John Richter, James Doe Sr.",
    "folkerkinzel/German.vcf": "Sören Täve Nüßlebaum",
    "folkerkinzel/Murks.vcf": "Sören Täve Nüßlebaum",
    "folkerkinzel/Greek.vcf": "Βαγγέλης",
    "folkerkinzel/Hebrew.vcf": "אפרים קישון",
    "folkerkinzel/utf-8.vcf": "孔夫子",
    "thunderbird/export.csv": "contact number one",
    "thunderbird/quote.csv": "Acer America",
    "thunderbird/shiftjis_addressbook.csv": "名無しの権兵衛",
    "thunderbird/utf16_addressbook.csv": "John Doe",
}

PHOTOS = [name for name in EXPECTED if name.startswith("thunderbird/v")]

# the same as other projects' own tests expect of these files: ez-vcard's SampleVCardsTest (bytes of photos, ways to reach
# somebody), Android's VCardImporterTests, FolkerKinzel's AnsiFilterTests
PHOTO_BYTES = {
    "ez-vcard/John_Doe_ANDROID.vcf": 876, "ez-vcard/John_Doe_BLACK_BERRY.vcf": 1674, "ez-vcard/John_Doe_IPHONE.vcf": 32531,
    "ez-vcard/John_Doe_LOTUS_NOTES.vcf": 7957, "ez-vcard/John_Doe_MAC_ADDRESS_BOOK.vcf": 18242,
    "ez-vcard/John_Doe_MS_OUTLOOK.vcf": 860, "ez-vcard/outlook-2007.vcf": 2324,
    "ez-vcard/thunderbird-MoreFunctionsForAddressBook-extension.vcf": 8940,
}  # fmt: skip
POINTS = {
    "android/v21_complicated.vcf": """(111) 555-1212|(404) 555-1212|0311111111|0322222222|0333333333|forrestgump@walladalla.com
        |cell@example.com|http://www.example.com/|100 Waters Edge, Baytown, LA, 30314, United States of America
        |42 Plantation St., Baytown, LA, 30314, United States of America""",
    "android/v21_multiple_entry.vcf": "9|10|11|12|13|14|15|16|17|18|19|20",
    "android/v21_pref_handling.vcf": "2|1|3|test@example.com|test2@examination.com",
    "android/v40_sip.vcf": "1|sip:example@example.com",
    "ez-vcard/rfc6350-example.vcf": """+1-418-656-9254 ext. 102|+1-418-262-6501|simon.perreault@viagenie.ca|http://nomis80.org
        |Suite D2-630, 2875 Laurier, Quebec, QC, G1V 2M2, Canada""",
    "ez-vcard/outlook-2003.vcf": """BusinessPhone|HomePhone|MobilePhone|BusinessFaxPhone|jdoe@hotmail.com|http://web-page-address.com
        |TheOffice, 123 Main St, Austin, TX, 12345, United States of America""",
    "ez-vcard/rfc2426-example.vcf": """+1-919-676-9515|+1-919-676-9564|Frank_Dawson@Lotus.com|fdawson@earthlink.net
        |http://home.earthlink.net/~fdawson|6544 Battleford Drive, Raleigh, NC, 27613-3502, U.S.A.|+1-415-937-3419|+1-415-528-4164
        |howes@netscape.com|501 E. Middlefield Rd., Mountain View, CA, 94043, U.S.A.""",
    **dict.fromkeys(
        [f"folkerkinzel/AnsiIssue{which}.vcf" for which in ("", "InvalidEncoding", "NoEncoding")],
        "Lämmerweg 12, Kleindorf, 98765, Deutschland",
    ),
}


def files() -> list[Path]:
    found = sorted(path for folder in (OURS, REAL) if folder.is_dir() for path in folder.rglob("*") if path.is_file())
    assert found, "our own files are always there"
    return found


def name_of(path: Path) -> str:
    return f"{path.parent.name}/{path.name}"


@pytest.mark.parametrize("path", files(), ids=name_of)
def test_a_file_is_read_as_far_as_it_can_be(path):
    expected = EXPECTED.get(name_of(path))
    try:
        found = contacts.read(path.read_bytes())
        cards = found if isinstance(found, Cards) else found.cards()
    except NotContacts as refused:
        assert refused.sentence.endswith(".")
        assert expected in (None, NO_CARDS), f"a person would have been told: {refused.sentence}"
        return
    assert expected in (None, (len(cards.people), len(cards.aside))), f"set aside: {cards.aside}"
    if name := NAMES.get(name_of(path)):
        assert cards.people[0].name == name
    if name_of(path) in PHOTOS:
        assert cards.people[0].person.photo.startswith(f"data:image/{path.stem.rpartition('-')[2]};base64,")
    assert all("it is damaged" not in each.why for each in cards.aside), "a card failed in a way nobody foresaw"


@pytest.mark.parametrize("path", [path for path in files() if name_of(path) in {*PHOTO_BYTES, *POINTS}], ids=name_of)
def test_others_expect_the_same_of_it(path):
    people = [each.person for each in contacts.read(path.read_bytes()).people]
    name = name_of(path)
    if name in PHOTO_BYTES:
        (photo,) = [person.photo for person in people if person.photo]
        assert len(base64.b64decode(photo.partition(",")[2])) == PHOTO_BYTES[name]
    if name in POINTS:
        expected = [each.strip() for each in POINTS[name].split("|")]
        assert [point["value"] for person in people for point in person.points] == expected
