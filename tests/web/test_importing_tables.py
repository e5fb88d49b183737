"""Importing a table: a known one is looked at straight away, any other is asked about column by column."""

import pytest
from web.visitor import Visitor

LINKEDIN = (
    b'Notes:\r\n"Some mails are missing, because not everybody shows theirs."\r\n\r\n'
    b"First Name,Last Name,URL,Email Address,Company,Position,Connected On\r\n"
    b"Amara,Diallo,https://www.linkedin.com/in/amara-d,,Pumps for Good,Engineer,12 Mar 2024\r\n"
    b"Leo,Chen,https://www.linkedin.com/in/leo-1,leo@example.org,,,7 Feb 2022\r\n"
    b"Leo,Chen,https://www.linkedin.com/in/leo-2,,,,\r\n"
    b",,,,,,13 Mar 2024\r\n"
)
CLASS = "Child;Mother;Reach her;When;Empty\nMia Ode;Ina Ode;600100200;3.4.2015;\nTim Sol;;600100201;;\n".encode("utf-16")


def names(visitor: Visitor) -> list[str]:
    return sorted(each.name for each in visitor.phone.kith.people())


def chosen(visitor: Visitor) -> list[str]:
    """The meanings that stand chosen on the screen of the columns."""
    return [option.text for each in visitor.main.all("select") for option in each.all("option") if option.has("selected")]


def test_a_file_of_linkedin_is_looked_at_straight_away_and_says_what_it_was_taken_for(visitor: Visitor) -> None:
    visitor.upload("/imports", LINKEDIN, name="Connections.csv")
    assert "Read as contacts of LinkedIn." in visitor.text
    assert "Two people are new." in visitor.text and "One looks like someone you have." in visitor.text
    assert "row 8: 13 Mar 2024 it has no name, phone or mail" in visitor.text
    assert visitor.phone.kith.people() == []


def test_two_people_of_one_name_come_in_as_two_and_the_same_file_again_adds_nothing(visitor: Visitor) -> None:
    visitor.upload("/imports", LINKEDIN).fill(visitor.path)
    assert names(visitor) == ["Amara Diallo", "Leo Chen", "Leo Chen"]
    assert "Three people are in." in visitor.said or "three people are in." in visitor.said.lower()
    visitor.upload("/imports", LINKEDIN)
    assert "just the same." in visitor.text
    assert not [each for each in visitor.main.all("button") if each.text == "Import"]


def test_an_import_of_a_table_is_undone_whole(visitor: Visitor) -> None:
    visitor.upload("/imports", LINKEDIN).fill(visitor.path)
    visitor.undo()
    assert visitor.phone.kith.people() == []


def test_a_table_that_nobody_knows_is_asked_about_first(visitor: Visitor) -> None:
    visitor.upload("/imports", CLASS, name="class.csv")
    assert visitor.path.endswith("/columns")
    assert "What is in the columns?" in visitor.text
    assert "Ina Ode" in visitor.text and "600100200" in visitor.text and "Empty" not in visitor.text
    assert [each.text for each in visitor.main.all("strong")] == ["Child", "Mother", "Reach her", "When"]
    assert chosen(visitor) == ["Full name", "Leave out", "Phone", "Another date"]
    columns = visitor.path
    visitor.fill("/columns", **{"column-1": "note", "column-3": "birthday"})
    assert visitor.path == columns.removesuffix("/columns")
    assert "Read as a table." in visitor.text
    visitor.fill(visitor.path)
    assert names(visitor) == ["Mia Ode", "Tim Sol"]
    mia = next(each for each in visitor.phone.kith.people() if each.name == "Mia Ode")
    assert (mia.note, mia.dates[0]["day"], mia.points[0]["value"]) == ("Mother: Ina Ode", "2015-04-03", "600100200")


def test_going_back_keeps_the_file_and_what_was_said_of_its_columns(visitor: Visitor) -> None:
    visitor.upload("/imports", CLASS).fill("/columns", **{"column-1": "note"})
    visitor.tap("The columns are wrong?")
    assert chosen(visitor) == ["Full name", "Note", "Phone", "Another date"]
    visitor.fill("/columns", **{"column-0": "", "column-1": "name"})
    assert "Ina Ode" in visitor.text and "Mia Ode" not in visitor.text


def test_the_columns_of_a_known_table_can_be_said_otherwise(visitor: Visitor) -> None:
    visitor.upload("/imports", LINKEDIN).tap("The columns are wrong?")
    assert "Kith took this for contacts of LinkedIn." in visitor.text
    assert chosen(visitor) == [
        "First name", "Last name", "Web page", "Mail", "Organisation", "Role", "Connected on LinkedIn on",
    ]  # fmt: skip
    visitor.fill("/columns", **{"column-4": "note"}).fill(visitor.path)
    amara = next(each for each in visitor.phone.kith.people() if each.name == "Amara Diallo")
    assert amara.organisation == ""
    assert amara.note == "Company: Pumps for Good\nConnected on LinkedIn: 12 March 2024"


def test_with_every_column_left_out_every_row_is_set_aside(visitor: Visitor) -> None:
    visitor.upload("/imports", CLASS).fill("/columns", **{f"column-{place}": "" for place in range(4)})
    assert "Two could not be read." in visitor.text
    assert not [each for each in visitor.main.all("button") if each.text == "Import"]


def test_a_meaning_that_nobody_offered_is_refused(visitor: Visitor) -> None:
    visitor.upload("/imports", CLASS).fill("/columns", **{"column-0": "photo"})
    assert visitor.status == 422
    assert "is not one of the choices" in visitor.said


@pytest.mark.parametrize("path", ["/imports/none", "/imports/none/columns"])
def test_a_file_that_is_no_longer_here_is_asked_for_again(visitor: Visitor, path: str) -> None:
    assert "choose the file again" in visitor.open(path).text
    visitor.post(path)
    assert visitor.status == 422


def test_a_file_of_cards_has_no_columns(visitor: Visitor) -> None:
    visitor.upload("/imports", b"BEGIN:VCARD\nFN:Ana\nEND:VCARD\n")
    assert "Read as" not in visitor.text and "columns" not in visitor.text
    assert "no columns" in visitor.open(visitor.path + "/columns").text


def test_a_spreadsheet_is_told_what_to_do(visitor: Visitor) -> None:
    visitor.open("/import").upload("/imports", b"PK\x03\x04" + bytes(30) + b"xl/workbook.xml", name="friends.xlsx")
    assert visitor.status == 422
    assert "save it as CSV" in visitor.said


def test_a_hostile_table_shows_its_signs_as_signs(visitor: Visitor) -> None:
    visitor.upload("/imports", b'Name,<script>alert(1)</script>,Mail\n"<b>Ana</b>",{{ 7 * 7 }},"a@example.org"\n')
    assert "<script>alert(1)</script>" in visitor.text and "{{ 7 * 7 }}" in visitor.text
    visitor.fill("/columns")
    assert "<b>Ana</b>" in visitor.text


def test_the_import_screen_says_what_it_takes(visitor: Visitor) -> None:
    (file,) = visitor.open("/import").main.all("input", type="file")
    assert {".vcf", ".csv", ".tsv", ".txt"} <= set(file.get("accept").split(","))
    assert "a table of contacts (.csv)" in visitor.text
