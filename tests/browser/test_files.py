"""Files in and out: every import is looked at first, a backup brings everything back, a bad file changes nothing."""

import json
from pathlib import Path

import pytest

from .pages import App

CARDS = """BEGIN:VCARD
VERSION:3.0
FN:Amara Diallo
N:Diallo;Amara;;;
ORG:Pumps for Good
TEL;TYPE=CELL:+44 7700 900222
EMAIL:amara@example.org
BDAY:2004-03-02
NOTE:Met at the fair
END:VCARD
BEGIN:VCARD
VERSION:2.1
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Zo=C3=AB;;;
END:VCARD
"""


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


def look_at(app: App, file: Path) -> App:
    app.visit("import", "import").tab.attach("The contacts file", file)
    app.tab.tap("Look at it")
    return app


def test_contacts_are_looked_at_before_they_are_kept_and_can_be_taken_back(app: App, tmp_path: Path) -> None:
    file = tmp_path / "phone.vcf"
    file.write_text(CARDS)
    app.start()
    look_at(app, file).screen("import-preview")
    app.tab.see("Two people are new.", "Nothing is kept yet.", "Amara Diallo", "Zoë Müller")
    app.go("People").tab.see("Nobody here yet")
    look_at(app, file).screen("import-preview")
    app.tab.tap("Import")
    app.tab.see("Two people are in.")
    assert app.names() == ["Amara Diallo", "Zoë Müller"]
    app.person("Amara Diallo")
    app.tab.see("Pumps for Good", "+44 7700 900222", "amara@example.org", "2 March", "Met at the fair")
    look_at(app, file).screen("import-preview")
    app.tab.see("Two are here already, just the same.")


def test_an_import_is_undone_as_a_whole(app: App, tmp_path: Path) -> None:
    file = tmp_path / "phone.vcf"
    file.write_text(CARDS)
    app.start()
    look_at(app, file)
    app.tab.tap("Import")
    app.tab.see("Two people are in.")
    app.tab.tap("Undo")
    app.tab.see("Taken back", "Nobody here yet")


def bad_file(folder: Path, kind: str) -> Path:
    file = folder / f"{kind}.vcf"
    if kind == "too large":
        with open(file, "wb") as large:
            large.truncate(100_000_000)
    else:
        file.write_bytes(
            {"empty": b"", "binary": bytes(range(256)) * 400, "a picture": b"\x89PNG\r\n\x1a\n" + bytes(9000), "nested": b"[" * 200_000}[
                kind
            ]
        )
    return file


@pytest.mark.parametrize("kind", ["empty", "binary", "a picture", "nested", "too large"])
def test_a_file_that_is_no_contacts_is_told_so_and_changes_nothing(app: App, tmp_path: Path, kind: str) -> None:
    app.start()
    app.meet("Amara Diallo")
    look_at(app, bad_file(tmp_path, kind))
    said = app.tab.wait_until("() => document.querySelector('#said .toast')?.innerText", what="a sentence about the file")
    assert len(said) > 30, said
    assert app.tab.ask("() => document.getElementById('screen').dataset.screen") == "import"
    app.go("People")
    assert app.names() == ["Amara Diallo"]


def test_a_truncated_file_gives_what_is_whole_and_names_the_rest(app: App, tmp_path: Path) -> None:
    file = tmp_path / "cut.vcf"
    file.write_text(CARDS[: CARDS.index("END:VCARD") + 10] + "BEGIN:VCARD\nVERSION:3.0\nFN:Half a Per")
    app.start()
    look_at(app, file).screen("import-preview")
    app.tab.see("Amara Diallo", "Nothing is kept yet.")
    app.tab.tap("Import")
    app.screen("people")
    assert "Amara Diallo" in app.names()


def save_backup(app: App, folder: Path) -> Path:
    app.visit("backup", "backup")
    with app.tab.page.expect_download() as saving:
        app.tab.tap("Save a backup")
    file = folder / saving.value.suggested_filename
    saving.value.save_as(file)
    assert file.name.startswith("kith-") and file.suffix == ".json"
    return file


def look_at_backup(app: App, file: Path) -> App:
    app.visit("backup", "backup").tab.attach("The backup file", file)
    app.tab.tap("Look at it")
    return app


def erase(app: App) -> App:
    app.visit("erasure", "erasure")
    app.tab.tap("Yes, erase everything from this phone for good")
    app.tab.tap("Erase everything")
    app.tab.see("Everything is erased.")
    return app.screen("welcome")


def test_backup_erase_restore_gives_everything_back(app: App, tmp_path: Path) -> None:
    app.samples()
    app.meet("Amara of my own", "Engineering fair", "Loves climbing", accept=("interest: climbing",))
    mine = app.tab.shown()
    app.person("Leela Rao")
    hers = app.tab.ask("() => document.querySelector('article.detail').innerText")
    app.go("People")
    names = app.names()
    file = save_backup(app, tmp_path)
    erase(app)
    left = app.tab.ask("() => Object.keys(localStorage).filter((name) => localStorage.getItem(name).includes('Leela'))")
    assert left == [], f"erased, but still on the phone: {left}"
    app.open("people").tab.see("Nobody here yet")

    look_at_backup(app, file).screen("restore-preview")
    app.tab.see("This backup was made on", "Nothing is changed yet.")
    app.tab.tap("Restore")
    app.tab.see("The backup is merged in.")
    app.visit("people", "people")
    assert app.names() == names
    app.person("Leela Rao")
    assert app.tab.ask("() => document.querySelector('article.detail').innerText") == hers
    app.person("Amara of my own")
    app.tab.see("Likes: climbing", "Engineering fair")
    assert "Likes: climbing" in mine


def test_a_restore_in_place_of_what_was_there_can_be_undone(app: App, tmp_path: Path) -> None:
    app.start()
    app.meet("Amara Diallo")
    file = save_backup(app, tmp_path)
    app.meet("Leo Chen")
    look_at_backup(app, file).screen("restore-preview")
    app.tab.tap_text("Replace")
    app.tab.tap("Restore")
    app.tab.see("The backup is in the place of what was here.")
    app.visit("people", "people")
    assert app.names() == ["Amara Diallo"]


@pytest.mark.parametrize("harm", ["flipped byte", "cut short", "newer version", "not a backup"])
def test_a_bad_backup_is_told_so_and_changes_nothing(app: App, tmp_path: Path, harm: str) -> None:
    app.start()
    app.meet("Amara Diallo")
    file = save_backup(app, tmp_path)
    good = file.read_bytes()
    middle = good.index(b"Amara") + 2
    file.write_bytes(
        {
            "flipped byte": good[:middle] + bytes([good[middle] ^ 1]) + good[middle + 1 :],
            "cut short": good[: len(good) // 2],
            "newer version": good,
            "not a backup": b'{"hello": "world"}',
        }[harm]
    )
    if harm == "newer version":
        newer(file)
    look_at_backup(app, file)
    said = app.tab.wait_until("() => document.querySelector('#said .toast')?.innerText", what="a sentence about the backup")
    assert len(said) > 30, said
    app.go("People")
    assert app.names() == ["Amara Diallo"]


def newer(file: Path) -> None:
    """Make it the file of a Kith that is not written yet."""
    content = json.loads(file.read_bytes())
    content["kith backup"] += 1
    file.write_text(json.dumps(content))
