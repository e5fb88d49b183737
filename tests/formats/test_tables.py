"""Tables of contacts: what a person gets from the exports of known programs, from any other table, and from no table."""

import csv
import io
import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kith.formats.contacts import contacts, preview
from kith.formats import tables
from kith.formats.faults import NotContacts
from kith.formats.cards.found import Card, Cards
from kith.formats.tables import days, headings
from kith.formats.tables.meanings import MEANINGS
from kith.formats.tables.rows import MOST_COLUMNS
from kith.formats.tables.table import Table
from kith.records import limits

from .conftest import card, weight_of


def saved(heads: str, *rows: list[str] | str, delimiter: str = ",") -> bytes:
    """A table as a program saves it; a row as one text is cut at its commas."""
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter, lineterminator="\r\n")
    writer.writerow(heads.split(","))
    writer.writerows(row.split(",") if isinstance(row, str) else row for row in rows)
    return file.getvalue().encode()


def with_values(heads: str, **values: str) -> bytes:
    """A table of one person: the headings as they are, and values under some of them (spaces and dashes as `_`)."""
    by_key = {key.lower(): value for key, value in values.items()}
    keys = [head.lower().replace(" - ", "_").replace("-", "_").replace(" ", "_").replace("'", "") for head in heads.split(",")]
    assert set(by_key) <= set(keys), set(by_key) - set(keys)
    return saved(heads, [by_key.get(key, "") for key in keys])


def read(data: bytes) -> Cards:
    """A file that is clear."""
    found = contacts.read(data)
    assert isinstance(found, Cards), "a person would have been asked about the columns"
    return found


def one(data: bytes) -> Card:
    cards = read(data)
    assert not cards.aside, f"a person would have seen a row set aside: {cards.aside}"
    assert len(cards.people) == 1
    return cards.people[0]


def asked(data: bytes) -> Table:
    """A table that somebody has to be asked about."""
    found = contacts.read(data)
    assert isinstance(found, Table), "nobody would have been asked about the columns"
    return found


def guesses(data: bytes) -> dict[str, str]:
    return {column.heading: column.meaning for column in asked(data).columns}


def reached(person: Card) -> list[tuple[str, str, str]]:
    return [(each["kind"], each["value"], each["label"]) for each in person.person.points]


def dates(person: Card) -> list[tuple[str, str, str]]:
    return [(each["kind"], each["label"], each["day"]) for each in person.person.dates]


GOOGLE = (
    "First Name,Middle Name,Last Name,Phonetic First Name,Phonetic Middle Name,Phonetic Last Name,Name Prefix,Name Suffix,Nickname,"
    "File As,Organization Name,Organization Title,Organization Department,Birthday,Notes,Photo,Labels,E-mail 1 - Label,"
    "E-mail 1 - Value,E-mail 2 - Label,E-mail 2 - Value,Phone 1 - Label,Phone 1 - Value,Address 1 - Label,Address 1 - Formatted,"
    "Address 1 - Street,Address 1 - City,Address 1 - PO Box,Address 1 - Region,Address 1 - Postal Code,Address 1 - Country,"
    "Address 1 - Extended Address,Website 1 - Label,Website 1 - Value,Event 1 - Label,Event 1 - Value,Relation 1 - Label,"
    "Relation 1 - Value,Custom Field 1 - Label,Custom Field 1 - Value"
)
OLD_GOOGLE = (
    "Name,Given Name,Additional Name,Family Name,Yomi Name,Given Name Yomi,Name Prefix,Name Suffix,Initials,Nickname,Short Name,"
    "Maiden Name,Birthday,Gender,Location,Notes,Language,Photo,Group Membership,E-mail 1 - Type,E-mail 1 - Value,Phone 1 - Type,"
    "Phone 1 - Value,Phone 2 - Type,Phone 2 - Value,IM 1 - Type,IM 1 - Service,IM 1 - Value,Organization 1 - Type,"
    "Organization 1 - Name,Organization 1 - Title,Website 1 - Type,Website 1 - Value,Custom Field 1 - Type,Custom Field 1 - Value"
)
OUTLOOK = (
    "First Name,Middle Name,Last Name,Title,Suffix,Nickname,E-mail Address,E-mail 2 Address,E-mail 3 Address,Home Phone,"
    "Home Phone 2,Business Phone,Business Phone 2,Mobile Phone,Home Fax,Home Street,Home City,Home State,Home Postal Code,"
    "Home Country,Business Street,Business City,Company,Department,Job Title,Web Page,Birthday,Anniversary,Spouse,"
    "Manager's Name,Notes,Priority,Private,Categories"
)
THUNDERBIRD = (
    "First Name,Last Name,Display Name,Nickname,Primary Email,Secondary Email,Screen Name,Work Phone,Home Phone,Fax Number,"
    "Pager Number,Mobile Number,Home Address,Home Address 2,Home City,Home State,Home ZipCode,Home Country,Work Address,"
    "Work Address 2,Work City,Work State,Work ZipCode,Work Country,Job Title,Department,Organization,Web Page 1,Web Page 2,"
    "Birth Year,Birth Month,Birth Day,Custom 1,Custom 2,Custom 3,Custom 4,Notes"
)
LINKEDIN = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"
PREAMBLE = (
    b'\xef\xbb\xbfNotes:\r\n"When exporting your connection data, you may notice that some of the email addresses are missing. '
    b'You will only see email addresses for connections who have allowed it."\r\n\r\n'
)


# Google


def test_a_contact_of_google_comes_in_whole():
    found = one(
        with_values(
            GOOGLE, first_name="Amara", last_name="Diallo", name_prefix="Dr", nickname="Ama", file_as="Diallo, Amara",
            organization_name="Pumps, for Good", organization_title="Engineer", organization_department="Water; Wells",
            birthday="2004-03-02", notes="Met at the fair\nlikes chess", photo="https://example.org/photo",
            labels="* myContacts ::: Choir ::: * starred", e_mail_1_label="Work", e_mail_1_value="amara@example.com",
            e_mail_2_label="* Home", e_mail_2_value="a@example.org ::: d@example.org", phone_1_label="Mobile",
            phone_1_value="\u202d+44 7700 900222\u202c", address_1_label="Home", address_1_formatted="1 Hill Lane\nFieldham\nFX1\nUK",
            address_1_street="1 Hill Lane", address_1_city="Fieldham", address_1_postal_code="FX1", address_1_country="UK",
            website_1_label="Profile", website_1_value="https://example.org/amara", event_1_label="Anniversary",
            event_1_value="2020-05-01", relation_1_label="Sister", relation_1_value="Binta", custom_field_1_label="Shoe size",
            custom_field_1_value="42",
        )
    )  # fmt: skip
    person = found.person
    assert (person.name, person.given, person.family, person.nickname) == ("Dr Amara Diallo", "Amara", "Diallo", "Ama")
    assert (person.organisation, person.role) == ("Pumps, for Good, Water; Wells", "Engineer")
    assert person.tags == ["Choir"]
    assert person.note == "Met at the fair\nlikes chess\n\nSister: Binta\nShoe size: 42"
    assert reached(found) == [
        ("phone", "+44 7700 900222", "mobile"),
        ("mail", "a@example.org", "home"),
        ("mail", "d@example.org", "home"),
        ("mail", "amara@example.com", "work"),
        ("web", "https://example.org/amara", ""),
        ("address", "1 Hill Lane, Fieldham, FX1, UK", "home"),
    ], "the starred mail comes first, and the address is there once"
    assert dates(found) == [("birthday", "", "2004-03-02"), ("anniversary", "", "2020-05-01")]
    assert found.problems == []


def test_an_address_of_google_in_one_piece_stays_one():
    assert reached(one(with_values(GOOGLE, first_name="Ana", address_1_formatted="1 Hill Lane\nFieldham"))) == [
        ("address", "1 Hill Lane, Fieldham", "")
    ]


def test_a_birthday_of_google_without_a_year_has_none():
    assert dates(one(with_values(GOOGLE, first_name="Ana", birthday=" --03-02"))) == [("birthday", "", "--03-02")]


def test_google_with_few_columns_is_still_google():
    cards = read(saved("First Name,Last Name,File As,Organization Name,Birthday,Notes,Labels", "Ana,Lima,,,,,* myContacts"))
    assert cards.program == "Google"
    assert [each.name for each in cards.people] == ["Ana Lima"]


def test_the_layout_of_google_before_2024_is_read():
    cards = read(
        with_values(
            OLD_GOOGLE, name="Zoë Müller", given_name="Zoë", family_name="Müller", birthday="1990-11-21", notes="chess",
            group_membership="* My Contacts ::: Choir", e_mail_1_type="* Work", e_mail_1_value="zoe@example.org",
            phone_1_type="Mobile", phone_1_value="600100200 ::: 600100201", phone_2_type="Ferienhaus", phone_2_value="600100202",
            im_1_type="Home", im_1_service="Skype", im_1_value="zoe.m", organization_1_name="Labs", organization_1_title="Welder",
            website_1_type="Blog", website_1_value="https://example.org", custom_field_1_type="Class", custom_field_1_value="4b",
        )
    )  # fmt: skip
    assert cards.program == "Google"
    [zoe] = cards.people
    assert (zoe.person.name, zoe.person.organisation, zoe.person.role) == ("Zoë Müller", "Labs", "Welder")
    assert zoe.person.tags == ["Choir"]
    assert zoe.person.note == "chess\n\nClass: 4b"
    assert reached(zoe) == [
        ("phone", "600100200", "mobile"),
        ("phone", "600100201", "mobile"),
        ("phone", "600100202", "Ferienhaus"),
        ("mail", "zoe@example.org", "work"),
        ("im", "zoe.m", "skype"),
        ("web", "https://example.org", "Blog"),
    ]


# Outlook


def test_a_contact_of_outlook_comes_in_whole():
    cards = read(
        with_values(
            OUTLOOK, first_name="Leo", last_name="Chen", title="Mr", e_mail_address="leo@example.org",
            e_mail_2_address="chen@example.com", home_phone="600100200", business_phone="600100201", mobile_phone="600100202",
            home_fax="600100203", home_street="1 Hill Lane\nBack door", home_city="Fieldham", home_state="Shire",
            home_postal_code="FX1", home_country="UK", business_street="Dock 4", business_city="Harbour", company="Clearwell",
            department="Pumps", job_title="Engineer", web_page="https://example.org", birthday="3/4/1990",
            anniversary="0/0/00", spouse="Kim", managers_name="Ina Sol", notes="likes tea", priority="Normal", private="False",
            categories="Chess;Choir",
        )
    )  # fmt: skip
    assert cards.program == "Outlook"
    [leo] = cards.people
    assert (leo.person.name, leo.person.organisation, leo.person.role) == ("Mr Leo Chen", "Clearwell, Pumps", "Engineer")
    assert dates(leo) == [("birthday", "", "1990-03-04")], "Outlook writes the month first, and 0/0/00 is no day"
    assert leo.person.tags == ["Chess", "Choir"]
    assert leo.person.note == "likes tea\n\nSpouse: Kim\nManager: Ina Sol"
    assert reached(leo) == [
        ("phone", "600100200", "home"),
        ("phone", "600100201", "work"),
        ("phone", "600100202", "mobile"),
        ("phone", "600100203", "home fax"),
        ("mail", "leo@example.org", ""),
        ("mail", "chen@example.com", ""),
        ("web", "https://example.org", ""),
        ("address", "1 Hill Lane, Back door, Fieldham, Shire, FX1, UK", "home"),
        ("address", "Dock 4, Harbour", "work"),
    ]


def test_outlook_of_a_country_that_writes_the_day_first_is_told_by_its_column():
    cards = read(saved("First Name,Last Name,E-mail Address,Birthday", "Ana,Lima,,3/4/1990", "Ben,Ode,,31/12/1988"))
    assert [dates(each) for each in cards.people] == [[("birthday", "", "1990-04-03")], [("birthday", "", "1988-12-31")]]


# Thunderbird


def test_a_contact_of_thunderbird_comes_in_whole():
    cards = read(
        with_values(
            THUNDERBIRD, first_name="Ana", last_name="Lima", display_name="Ana Lima", primary_email="ana@example.org",
            secondary_email="lima@example.com", work_phone="600100200", pager_number="600100201", home_address="Hill Lane 1",
            home_address_2="Back", home_city="Fieldham", home_zipcode="FX1", organization='The "Works"', birth_year="1990",
            birth_month="3", birth_day="4", custom_1="tall, kind", notes="one\ntwo",
        )
    )  # fmt: skip
    assert cards.program == "Thunderbird"
    [ana] = cards.people
    assert (ana.person.name, ana.person.organisation) == ("Ana Lima", 'The "Works"')
    assert dates(ana) == [("birthday", "", "1990-03-04")]
    assert ana.person.note == "one\ntwo\n\nCustom 1: tall, kind"
    assert [each[1] for each in reached(ana)] == [
        "600100200", "600100201", "ana@example.org", "lima@example.com", "Hill Lane 1, Back, Fieldham, FX1",
    ]  # fmt: skip


def test_a_birthday_in_parts_may_lack_its_year():
    data = with_values(THUNDERBIRD, display_name="Ana", birth_month="3", birth_day="4")
    assert dates(one(data)) == [("birthday", "", "--03-04")]


# LinkedIn


def linkedin(*rows: str) -> bytes:
    return PREAMBLE + saved(LINKEDIN, *rows)


def test_connections_of_linkedin_are_read_below_their_preamble():
    cards = read(linkedin("Amara,Diallo,https://www.linkedin.com/in/amara-d,,Pumps for Good,Engineer,12 Mar 2024"))
    assert cards.program == "LinkedIn"
    [amara] = cards.people
    assert (amara.person.name, amara.person.organisation, amara.person.role) == ("Amara Diallo", "Pumps for Good", "Engineer")
    assert amara.person.note == "Connected on LinkedIn: 12 March 2024"
    assert reached(amara) == [("web", "https://www.linkedin.com/in/amara-d", "")]


def test_older_files_of_linkedin_have_no_preamble_and_other_days():
    data = saved("First Name,Last Name,Email Address,Company,Position,Connected On", "Leo,Chen,leo@example.org,,,7-Feb-22")
    assert one(data).person.note == "Connected on LinkedIn: 7 February 2022"


def test_a_row_of_linkedin_with_only_a_day_is_set_aside_and_empty_ones_are_passed_over():
    cards = read(linkedin("Leo,Chen,,,,,12 Mar 2024", ",,,,,,", ",,,,,,13 Mar 2024", ""))
    assert [each.name for each in cards.people] == ["Leo Chen"]
    assert cards.aside == [("row 7: 13 Mar 2024", "it has no name, phone or mail")]


def test_two_people_of_one_name_stay_two_and_the_page_tells_them_apart():
    data = linkedin(
        "Leo,Chen,https://www.linkedin.com/in/leo-1,,Labs,,12 Mar 2024", "Leo,Chen,https://www.linkedin.com/in/leo-2,,Mill,,"
    )
    first = preview.of(read(data), []).chosen().people
    assert len(first) == 2
    people = [replace(each, id=f"p{number}") for number, each in enumerate(first)]
    # since then something was written down about both of them here
    people = [replace(each, note="likes tea", role="Welder") for each in people]
    again = preview.of(read(data), people)
    assert [(entry.state, entry.of.id) for entry in again.entries] == [("same", "p0"), ("same", "p1")]
    assert again.chosen() == preview.Outcome()


def test_somebody_with_another_name_on_the_same_page_is_asked_about(known):
    ana = replace(known("Ana Sol"), points=[{"kind": "web", "value": "linkedin.com/in/Ana-Lima/?x=1", "label": ""}])
    entry = preview.of(read(linkedin("Ana,Lima,https://www.linkedin.com/in/ana-lima,,,,")), [ana]).entries[0]
    assert (entry.state, entry.why) == ("alike", "same LinkedIn page as Ana Sol")


def test_a_company_page_is_no_sign_of_a_person(known):
    company = {"kind": "web", "value": "https://www.linkedin.com/company/labs", "label": ""}
    ben = replace(known("Ana Lima"), points=[company])
    entry = preview.of(read(linkedin("Ana,Lima,https://www.linkedin.com/company/labs,,,,")), [ben]).entries[0]
    assert entry.why == "same name as Ana Lima, and no other sign"


# the same file twice


@pytest.mark.parametrize("delimiter", [",", ";"])
def test_importing_the_same_table_twice_adds_nothing(delimiter):
    rows = [["Ana", "Lima", "3/14/1990", "ana@example.org"], ["Ben", "Ode", "", ""], ["Ben", "Ode", "", "b@example.org"], ["Ben", "Ode", "", ""]]
    data = saved("First Name,Last Name,Birthday,E-mail Address", *rows, delimiter=delimiter)
    people = [replace(each, id=f"p{n}") for n, each in enumerate(preview.of(read(data), []).chosen().people)]
    assert [each.name for each in people] == ["Ana Lima", "Ben Ode", "Ben Ode"]
    assert preview.of(read(data), people).chosen() == preview.Outcome()


# any other table


def test_a_table_that_nobody_knows_is_asked_about_with_a_guess():
    table = asked(saved("Name,Class,E-Mail,Handy,Extra", "Ana Lima,4b,ana@example.org,600100200,", "Ben Ode,4c,,600100201,"))
    assert [column.meaning for column in table.columns] == ["name", "tags", "mail", "phone", ""]
    assert table.samples == [["Ana Lima", "Ben Ode"], ["4b", "4c"], ["ana@example.org"], ["600100200", "600100201"], []]
    ana = table.cards().people[0]
    assert (ana.person.name, ana.person.tags) == ("Ana Lima", ["4b"])
    assert reached(ana) == [("phone", "600100200", "mobile"), ("mail", "ana@example.org", "")]


def test_what_a_person_says_of_a_column_goes_before_the_guess():
    data = saved("Name,Thing,Mail", "Ana,red house,ana@example.org", "Ben,mill,ben@example.org")
    assert asked(data).columns[1].meaning == ""
    cards = contacts.read(data, {1: "note", 2: ""})
    assert isinstance(cards, Cards)
    assert [each.person.note for each in cards.people] == ["Thing: red house", "Thing: mill"]
    assert [reached(each) for each in cards.people] == [[], []]


@pytest.mark.parametrize(
    ("heads", "meanings"),
    [
        ("First Name,Surname,Email,Cell", "given family mail phone"),
        ("Vorname,Name,Straße,PLZ,Ort,Land,Telefonnummer,Geburtsdatum", "given family street code city country phone birthday"),
        ("Prénom,Nom,Courriel,Téléphone portable,Ville,Société", "given family mail phone city organisation"),
        ("Nombre,Apellidos,Correo electrónico,Móvil,Dirección,Notas", "given family mail phone address note"),
        ("Nome,Cognome,Telefono,Indirizzo,Azienda,Ruolo", "given family phone address organisation role"),
        ("Nome,Sobrenome,Celular,Endereço,Cidade,Observações", "given family phone address city note"),
        ("Voornaam,Achternaam,Telefoonnummer,Adres,Woonplaats", "given family phone address city"),
        ("Name,Company Name,Work e-mail address,Company phone,Website", "name organisation mail phone web"),
        ("fullName,phoneNumber,dateOfBirth,job_title,Mailing address", "name phone birthday role address"),
    ],
)
def test_headings_are_understood_in_several_languages(heads, meanings):
    values = {"mail": "ana@example.org", "web": "https://example.org"}
    row = [values.get(meaning, "abc") for meaning in meanings.split()]
    assert [column.meaning for column in asked(saved(heads, row)).columns] == meanings.split()


@pytest.mark.parametrize(
    ("heading", "label"),
    [
        ("Work phone", "work"), ("Telefon privat", "home"), ("Handy", "mobile"), ("Mobile (work)", "work mobile"),
        ("Home fax", "home fax"), ("Telefon geschäftlich", "work"), ("Phone", ""), ("Teléfono móvil", "mobile"),
    ],
)  # fmt: skip
def test_a_heading_says_of_what_kind_a_number_is(heading, label):
    assert headings.label_of(heading) == label


def test_values_tell_where_headings_do_not():
    data = saved("A,B,C,D,E", "Ana Lima,ana@example.org,+44 7700 900001,https://example.org,1990-01-31", "Ben Ode,b@example.org,600100200,www.example.com,12 Mar 2024")
    assert list(guesses(data).values()) == ["name", "mail", "phone", "web", "date"]


def test_a_table_without_headings_is_told_by_its_values():
    table = asked(b"John Doe,John,john@example.org\r\nJane Doe,Jane,jane@example.org\r\n")
    assert [(column.heading, column.meaning) for column in table.columns] == [
        ("Column 1", "name"), ("Column 2", ""), ("Column 3", "mail"),
    ]  # fmt: skip
    assert [each.name for each in table.cards().people] == ["John Doe", "Jane Doe"]


def test_parts_of_an_address_are_one_address_each_place():
    data = saved("Name,Address,Postcode,Town,Work street,Work city", "Ana,Hill Lane 1,FX1,Fieldham,Dock 4,Harbour")
    assert reached(asked(data).cards().people[0]) == [
        ("address", "Hill Lane 1, Fieldham, FX1", ""), ("address", "Dock 4, Harbour", "work"),
    ]  # fmt: skip


def test_every_meaning_can_be_chosen_for_every_column():
    table = asked(saved("Name,Thing", "Ana Lima,x", "Ben,2 March 1990"))
    for meaning in MEANINGS:
        cards = table.with_meanings({1: meaning}).cards()
        assert "Ben" in cards.people[-1].name, meaning
        assert cards.aside == []


# days


@pytest.mark.parametrize(
    ("column", "found"),
    [
        (["3/4/1990", "31/12/1990"], ["1990-04-03", "1990-12-31"]),
        (["3/4/1990", "12/31/1990"], ["1990-03-04", "1990-12-31"]),
        (["3/4/1990"], ["3/4/1990"]),
        (["31/12/1990", "12/31/1990", "3/4/1990"], ["1990-12-31", "1990-12-31", "3/4/1990"]),
        (["3.4.1990", "03.04.90"], ["1990-04-03", "1990-04-03"]),
        (["12 Mar 2024", "7-Feb-22", "March 12, 2024", "Tuesday, 12 March 2024"], ["2024-03-12", "2022-02-07", "2024-03-12", "2024-03-12"]),
        (["12. März 1990", "1er août 1990", "12 de março de 1990", "3 maggio 1990", "3 mei 1990"], ["1990-03-12", "1er août 1990", "1990-03-12", "1990-05-03", "1990-05-03"]),
        (["12 March", "March 1990"], ["--03-12", "1990-03"]),
        (["0/0/00", "00/00/0000", "0000-00-00"], ["", "", ""]),
        (["1990-03-04", "1990-03-04 00:00:00", "3/14/1990 12:00:00 AM"], ["1990-03-04", "1990-03-04 00:00:00", "1990-03-14"]),
        (["yesterday", "99/99/1990", ""], ["yesterday", "1990-99-99", ""]),
    ],
)  # fmt: skip
def test_days_are_read_as_their_column_says(column, found):
    order = days.order_of(column)
    assert [days.day_of(each, order) for each in column] == found


def test_a_day_that_could_be_two_is_left_out_and_named():
    table = asked(saved("Name,Birthday", "Ana,3/4/1990", "Ben,5/6/1991"))
    ana = table.cards().people[0]
    assert dates(ana) == []
    assert ana.problems == ["a birthday was not understood: 3/4/1990"]


def test_a_day_that_no_calendar_has_is_named_as_it_was_written():
    assert asked(saved("Name,Birthday", "Ana,31/31/1990")).cards().people[0].problems == [
        "a birthday was not understood: 31/31/1990"
    ]


# shapes of files


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_table_opens_in_any_encoding_and_with_any_delimiter(delimiter, encoding):
    text = saved("Vorname,Nachname,E-Mail,Notiz", ["Zoë", "Müller", "zoe@example.org", "eins\nzwei, drei"], delimiter=delimiter)
    zoe = asked(text.decode().encode(encoding)).cards().people[0]
    assert (zoe.person.name, zoe.person.note) == ("Zoë Müller", "eins\nzwei, drei")


def test_a_name_in_shift_jis_is_read():
    data = saved("First Name,Last Name,Display Name,Primary Email", ",,名無しの権兵衛,").decode().encode("cp932")
    assert one(data).name == "名無しの権兵衛"


def test_one_damaged_letter_costs_no_other():
    data = saved("Name,Mail", "Zoë,z@example.org", "Ben,b@example.org").replace(b"b@", b"\xff@")
    assert [each.name for each in asked(data).cards().people] == ["Zoë", "Ben"]


def test_excel_may_say_its_delimiter():
    assert guesses(b"sep=;\r\nName;Mail\r\nAna;ana@example.org\r\n") == {"Name": "name", "Mail": "mail"}


@pytest.mark.parametrize("end", ["\n", "\r", "\r\n", "\r\r\n"])
def test_line_ends_of_every_system_are_read(end):
    data = end.join(["Name,Mail", "Ana,ana@example.org", "Ben,ben@example.org"]).encode()
    assert [each.name for each in asked(data).cards().people] == ["Ana", "Ben"]


def test_a_quote_that_never_closes_costs_no_other_row():
    data = b'Name,Note,Mail\r\nAna,"six inches,ana@example.org\r\n' + b"".join(b"P%d,x,\r\n" % n for n in range(50))
    names = [each.name for each in asked(data).cards().people]
    assert names[:2] == ["Ana", "P0"]
    assert len(names) == 51


def test_several_mails_or_numbers_in_one_cell_are_taken_one_by_one():
    data = saved("Name,Mails,Phones", ["Ana", "a@example.org; b@example.org", "+44 7700 900001, 600100200"], ["Ben", "Ben, b@example.org", "600100200,,12"])
    ana, ben = asked(data).cards().people
    assert [each[1] for each in reached(ana)] == ["+44 7700 900001", "600100200", "a@example.org", "b@example.org"]
    assert [each[1] for each in reached(ben)] == ["600100200,,12", "Ben, b@example.org"]


def test_the_guard_that_a_spreadsheet_needs_is_taken_off():
    ana = asked(saved("Name,Phone,Note", ["Ana", " +44 7700 900001", "'=1+1"])).cards().people[0]
    assert (ana.person.points[0]["value"], ana.person.note) == ("+44 7700 900001", "=1+1")


def test_rows_of_many_lengths_are_read():
    cards = asked(b"Name,Mail\r\nAna\r\nBen,ben@example.org,more,and more\r\n\r\n,cleo@example.org\r\n").cards()
    assert [each.name for each in cards.people] == ["Ana", "Ben", "cleo@example.org"]


def test_a_backslash_a_semicolon_and_quotes_stay_as_they_were_written():
    data = saved("First Name,Last Name,E-mail Address,Company,Notes,Categories,Home Street", ["A;na", "Li\\ma", "a@example.org", 'R\\D "x", y', "c:\\new\nline;, end", "a,b;c", "1; Hill\\Lane"])
    ana = one(data).person
    assert (ana.given, ana.family, ana.name) == ("A;na", "Li\\ma", "A;na Li\\ma")
    assert (ana.organisation, ana.note) == ('R\\D "x", y', "c:\\new\nline;, end")
    assert ana.tags == ["a,b", "c"]
    assert ana.points[-1]["value"] == "1; Hill\\Lane"


def test_a_name_over_the_limit_costs_that_row_alone():
    cards = read(saved("First Name,Last Name,E-mail Address", "a" * 500 + ",,a@example.org", "Ben,,"))
    assert [each.name for each in cards.people] == ["Ben"]
    assert cards.aside[0].why == "its name has 500 characters, and Kith keeps at most 200"


def test_what_is_over_the_caps_is_told(monkeypatch):
    monkeypatch.setattr(tables.table, "MOST_ROWS", 20)
    many = saved("First Name,Last Name,E-mail Address", *(f"A{n},," for n in range(23)))
    cards = read(many)
    assert len(cards.people) == 20
    assert cards.aside == [("the rest of the table", "Kith reads at most 20 rows from one table")]
    wide = saved("First Name,Last Name,E-mail Address" + ",x" * 400, "Ana,,")
    assert read(wide).aside == [("the columns after those", f"Kith reads at most {MOST_COLUMNS} columns of a table")]


def test_a_table_with_headings_alone_is_told():
    with pytest.raises(NotContacts, match="nothing below its headings"):
        contacts.read(saved(GOOGLE))


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "This file is empty."),
        (b"\0" * 900, "This file is empty."),
        (b"PK\x03\x04" + bytes(30) + b"xl/workbook.xml" + bytes(300), "This is a spreadsheet, which Kith can't open."),
        (b"PK\x03\x04" + bytes(30) + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "This is a spreadsheet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "This is a spreadsheet"),
        (b"PK\x03\x04" + bytes(30) + b"Connections.csv", "This is a zip archive"),
        (b"<!DOCTYPE html><html><body>Name,Mail</body></html>", "This is a web page"),
        (b"Name,Mail\0\0\1\2\3\x80" * 40, "This is not a text file"),
        (b"Dear Ana,\nI am well, and hope that you are, too.\nYours, Ben\n", "There are no contacts in this file."),
        (b"{}", "This is a JSON file that Kith does not know."),
        (b"[" * 200_000, "This is a JSON file that Kith does not know."),
        (b'{"kith backup": 2,\n"records": []}', "This is a backup of Kith"),
        (b"BEGIN:VCALENDAR\nEND:VCALENDAR\n", "This is a calendar"),
    ],
    ids=lambda value: value[:20] if isinstance(value, str) else "",
)
def test_a_file_that_is_no_table_gets_a_sentence(data, says):
    with pytest.raises(NotContacts) as refused:
        contacts.read(data)
    assert refused.value.sentence.startswith(says)
    assert "Nothing was changed." in refused.value.sentence


def test_a_file_over_the_limit_is_refused_unread():
    with pytest.raises(NotContacts, match="41 MB"):
        contacts.read(bytes(limits.UPLOAD + 1_000_000))


def test_cards_are_read_as_ever():
    cards = read(b"\r\n" + card("FN:Ana", "NOTE:First Name,Last Name,E-mail Address"))
    assert [each.name for each in cards.people] == ["Ana"]
    assert cards.table is None


# hostile files


def anything(data: bytes) -> None:
    try:
        found = contacts.read(data)
        if isinstance(found, Table):
            found.cards()
            for meaning in ("name", "address", "birthday", "tags"):
                found.with_meanings(dict.fromkeys(range(len(found.columns)), meaning)).cards()
    except NotContacts as refused:
        assert refused.sentence.endswith(".")


@settings(deadline=None, max_examples=80)
@given(st.binary(max_size=400))
def test_random_bytes_let_nothing_out(data):
    anything(data)
    anything(b"First Name,Last Name,E-mail Address,Birthday\n" + data)


cells = st.text(max_size=12) | st.sampled_from(['"', '""', "a@b.c", "\n", "1/2/90", "0/0/00", " ::: ", "* x", "\\", ";", "600100200", "7-Feb-22", "\x85", "²"])


@settings(deadline=None, max_examples=120)
@example([["²²/²/²²²²"]], ",")
@given(st.lists(st.lists(cells, max_size=6), max_size=8), st.sampled_from([",", ";", "\t", "|"]))
def test_random_tables_let_nothing_out(rows, delimiter):
    text = "\n".join(delimiter.join(row) for row in rows)
    for heads in ("", THUNDERBIRD[-80:] + "\n", "Name,Birthday,Address,City,Tags,Notes\n", LINKEDIN + "\n", GOOGLE[-300:] + "\n"):
        anything((heads.replace(",", delimiter) + text).encode("utf-8", "replace"))


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=300))
def test_random_text_lets_nothing_out(text):
    for encoding in ("utf-8", "utf-16"):
        anything(text.encode(encoding, "replace"))


@settings(deadline=None, max_examples=80)
@given(st.text(alphabet="0123456789/-. JanFebMärz,", max_size=30), st.sampled_from(["day", "month", ""]))
def test_any_day_is_read_or_left_as_it_is(text, order):
    days.day_of(text, order)
    days.is_day(text)


@pytest.mark.parametrize(
    "data",
    [
        b'"' * 100_000,
        b'Name,Mail\n' + b'"a,b\n' * 4_000,
        b'Name,Mail\n' + b'"""\n' * 4_000,
        b'Name,Mail\n' + b'"' + b"a\n" * 6_000,
        b"Name,Mail\n" + b"," * 100_000,
        b"Name,Mail\n" + b"\n" * 100_000,
        b"Name,Mail,Birthday\n" + b"a,b@c,3 " + b"mar " * 25_000,
        b"Name,Mail\n" + b"a" * 3_000_000,
        b"Name,Mail\n" + b"a@" * 100_000 + b"\n",
        b"Name," * 20_000,
        b"1 " * 50_000 + b",\n",
    ],
    ids=lambda data: repr(data[:24]),
)
def test_a_file_that_repeats_itself_comes_to_an_end(data):
    anything(data)


def some_people(count: int) -> bytes:
    return saved(
        OUTLOOK,
        *(
            [f"Given{n}", "", f"Family{n}", "", "", "", f"given{n}@example.org", "", "", "", "", "", "", f"+44 7700 {n:06d}", "", f"{n} High Street",
             "Fieldham", "", f"FX{n}", "UK", "", "", "Bridge Labs", "Robotics", "Engineer for things that move", "", "11/21/1990", "0/0/00",
             "", "", "met at the fair in spring, likes chess and tea", "Normal", "False", "choir;chess"]
            for n in range(count)
        ),
    )  # fmt: skip


def test_reading_takes_no_more_memory_than_its_people_need():
    data = some_people(600)
    read(data)
    peak = weight_of(lambda: read(data))
    assert peak < 600 * 4_000, f"{peak / 600:.0f} bytes a person"


def test_a_table_that_waits_for_an_answer_is_little_larger_than_its_file():
    data = b"Name,Mail\n" + b"ab,cd\n" * 60_000
    tracemalloc.start()
    try:
        table = asked(data)
        held, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(table.columns) == 2
    assert held < 3 * len(data) and peak < 10 * len(data)


def test_prose_with_commas_is_no_table_where_nobody_can_be_asked() -> None:
    prose = b"""Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
"""
    assert isinstance(contacts.read(prose), Table), "on a phone, somebody is asked what its columns hold"
    with pytest.raises(NotContacts):
        contacts.read(prose, {})
