"""Contacts out: the file that is saved holds the same people, with every line that Kith has no field for."""

from pathlib import Path

import pytest

from kith.formats.contacts import contacts
from kith.formats.cards import vcard
from kith.formats.cards.found import Cards

from .pages import App

CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Amara Diallo
N:Diallo;Amara;;;
ORG:Pumps for Good
item1.TEL:+44 7700 900222
item1.X-ABLabel:Boat
item2.X-ABRELATEDNAMES:Bo
item2.X-ABLabel:_$!<Sister>!$_
X-ODD;a="b:c":kept\\, as it stood
BDAY:1604-03-02
NOTE:Just for me
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Zoë Müller
END:VCARD
"""


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


def saved(app: App, folder: Path) -> Path:
    with app.tab.page.expect_download() as saving:
        app.tab.tap("Save the file")
    file = folder / saving.value.suggested_filename
    saving.value.save_as(file)
    assert file.name.startswith("kith-people-")
    return file


def test_people_who_came_in_go_out_as_the_same_people(app: App, tmp_path: Path) -> None:
    file = tmp_path / "phone.vcf"
    file.write_text(CARDS)
    app.start()
    app.visit("import", "import").tab.attach("The contacts file", file)
    app.tab.tap("Look at it")
    app.screen("import-preview").tab.tap("Import")
    app.tab.see("Two people are in.")

    app.follow("export", "export").tab.tap("Make the file")
    app.screen("export-ready").tab.see("Two people go along.", "What stays here", "Your notes on them.")
    cards = saved(app, tmp_path)
    before, after = vcard.read(CARDS.encode()).people, vcard.read(cards.read_bytes()).people
    assert [each.name for each in after] == ["Amara Diallo", "Zoë Müller"]
    for one, other in zip(before, after, strict=True):
        assert (other.person.points, other.person.dates, other.person.organisation) == (
            one.person.points, one.person.dates, one.person.organisation,
        )  # fmt: skip
        assert set(one.person.kept_properties) <= set(other.person.kept_properties)
    assert b"Just for me" not in cards.read_bytes()

    app.tab.tap("Choose again")
    app.screen("export").tab.tap_text("A table")
    app.tab.tap("Make the file")
    app.screen("export-ready").tab.see("Photos: a table has no room for them.")
    table = contacts.read(saved(app, tmp_path).read_bytes())
    assert isinstance(table, Cards) and [each.name for each in table.people] == ["Amara Diallo", "Zoë Müller"]

    app.visit("import", "import").tab.attach("The contacts file", cards)
    app.tab.tap("Look at it")
    app.screen("import-preview").tab.see("Two are here already, just the same.")
