"""Files in and out: every import is looked at first, a backup brings everything back, a bad file changes nothing."""

import json
from pathlib import Path

import pytest
from kithdesk.locksmith import DeskLocksmith
from people import finish

from kith.formats.backups import sealing

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


LINKEDIN = """Notes:
"Some mails are missing, because not everybody shows theirs."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
Amara,Diallo,https://www.linkedin.com/in/amara-d,,Pumps for Good,Engineer,12 Mar 2024
Leo,Chen,https://www.linkedin.com/in/leo-1,,,,7 Feb 2022
"""

CLASS = """Child;Mother;Reach her;Born
Mia Ode;Ina Ode;600100200;14.4.2015
Tim Sol;;600100201;
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


def a_long_file(folder: Path, many: int) -> Path:
    file = folder / "long.vcf"
    file.write_text("".join(f"BEGIN:VCARD\nVERSION:3.0\nFN:Person {n:05d}\nEMAIL:p{n}@example.org\nEND:VCARD\n" for n in range(many)))
    return file


def test_other_screens_answer_while_a_long_file_is_read_and_everybody_comes_in_at_once(app: App, tmp_path: Path) -> None:
    app.start()
    look_at(app, a_long_file(tmp_path, 3_000)).screen("import-progress")
    file = app.tab.ask("() => location.pathname.split('/app/')[1]")
    app.go("People").tab.see("Nobody here yet")
    app.follow(file, "import-preview").tab.see("3000 people are new.", "1 to 50 of 3,000")
    app.tab.tap("Person 00001")
    app.tab.see("2999 people come in. One is left out.")
    app.tab.tap("Show the next")
    app.tab.see("51 to 100 of 3,000")
    app.tab.tap("Import")
    app.tab.see("2999 people are in.")
    assert app.names()[:2] == ["Person 00000", "Person 00002"]
    app.tab.tap("Undo")
    app.tab.see("Taken back", "Nobody here yet")


def test_reading_a_long_file_can_be_stopped(app: App, tmp_path: Path) -> None:
    app.start()
    look_at(app, a_long_file(tmp_path, 20_000)).screen("import-progress")
    app.tab.see("of about 20,000 read.")
    app.tab.tap("Stop")
    app.screen("import").tab.see("Stopped. Nothing was kept.")
    app.go("People").tab.see("Nobody here yet")


def test_an_import_is_undone_as_a_whole(app: App, tmp_path: Path) -> None:
    file = tmp_path / "phone.vcf"
    file.write_text(CARDS)
    app.start()
    look_at(app, file)
    app.tab.tap("Import")
    app.tab.see("Two people are in.")
    app.tab.tap("Undo")
    app.tab.see("Taken back", "Nobody here yet")


def test_connections_of_linkedin_are_read_straight_away_and_twice_adds_nothing(app: App, tmp_path: Path) -> None:
    file = tmp_path / "Connections.csv"
    file.write_text(LINKEDIN)
    app.start()
    look_at(app, file).screen("import-preview")
    app.tab.see("Two people are new.", "Read as contacts of LinkedIn.", "Amara Diallo", "Pumps for Good")
    app.tab.tap("Import")
    app.tab.see("Two people are in.")
    assert app.names() == ["Amara Diallo", "Leo Chen"]
    app.person("Amara Diallo")
    app.tab.see("Engineer", "Connected on LinkedIn: 12 March 2024")
    look_at(app, file).screen("import-preview")
    app.tab.see("Two are here already, just the same.")


def test_a_table_that_nobody_knows_is_asked_about_column_by_column(app: App, tmp_path: Path) -> None:
    file = tmp_path / "class.csv"
    file.write_bytes(CLASS.encode("utf-16"))
    app.start()
    look_at(app, file).screen("import-columns")
    app.tab.see("What is in the columns?", "Ina Ode", "600100200")
    app.tab.choose("Mother", "Note")
    app.tab.tap("Look at it")
    app.screen("import-preview").tab.see("Two people are new.", "Read as a table.", "Mia Ode")
    app.tab.tap_text("The columns are wrong?")
    app.screen("import-columns").tab.choose("Born", "Birthday")
    app.tab.tap("Look at it")
    app.screen("import-preview").tab.tap("Import")
    app.tab.see("Two people are in.")
    app.person("Mia Ode")
    app.tab.see("600100200", "14 April", "Mother: Ina Ode")


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
    app.tab.see("The newest thing in it was written", "Nothing is changed yet.")
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


WORDS = "spoon river eleven lantern"


def save_locked(app: App, folder: Path) -> Path:
    app.visit("backup", "backup").tab.tap("Save a locked backup")
    app.screen("locking").tab.type("Passphrase", WORDS)
    app.tab.tap("Show what I type")
    app.tab.tap("Lock it")
    app.screen("locked")
    with app.tab.page.expect_download() as saving:
        app.tab.tap("Save the locked file")
    file = folder / saving.value.suggested_filename
    saving.value.save_as(file)
    return file


def test_what_the_phone_locks_the_desk_opens_and_the_other_way_round(app: App, tmp_path: Path) -> None:
    app.start()
    app.meet("Amara Diallo", "Engineering fair")
    plain = save_backup(app, tmp_path).read_bytes()
    file = save_locked(app, tmp_path)
    assert file.name.endswith("-locked.txt")
    app.tab.see("See that the file is where you want it.")
    app.visit("backup", "backup").tab.see("The last backup went into the downloads today. It is locked with your passphrase.")
    of_phone = sealing.look(file.read_bytes())
    assert finish(sealing.opened(of_phone, WORDS, DeskLocksmith())) == plain

    of_desk = tmp_path / "of-the-desk.txt"
    of_desk.write_bytes(finish(sealing.seal(plain, sealing.chosen(WORDS + " desk"), DeskLocksmith())))
    erase(app).start()
    look_at_backup(app, of_desk).screen("unlocking")
    app.tab.type("Passphrase", WORDS)
    app.tab.tap("Open it")
    app.tab.see("That did not open it.", "four more times")
    app.tab.type("Passphrase", WORDS + " desk")
    app.tab.tap("Open it")
    app.screen("restore-preview").tab.tap("Restore")
    app.tab.see("The backup is merged in.")
    app.visit("people", "people")
    assert app.names() == ["Amara Diallo"]


def test_what_was_here_before_a_restore_is_there_after_kith_was_closed(app: App, tmp_path: Path) -> None:
    app.start()
    app.meet("Amara Diallo")
    file = save_backup(app, tmp_path)
    app.meet("Leo Chen")
    look_at_backup(app, file).screen("restore-preview")
    app.tab.tap_text("Replace")
    app.tab.tap("Restore")
    app.tab.see("The backup is in the place of what was here.")
    app.visit("backup", "backup").tab.see("What was here before (two people) is still on this phone.")
    app.tab.tap("Put it back")
    app.tab.see("What was here before is back.")
    assert app.names() == ["Amara Diallo", "Leo Chen"]
    app.visit("backup", "backup").tab.tap_text("Throw it away")
    app.tab.tap("Throw it away for good")
    app.tab.see("Thrown away.")
    app.visit("backup", "backup").tab.see_no_more("What was here before you restored")


# what an installed iPhone app has: a share sheet that takes files, and downloads that lead nowhere
SHEET = """(ending) => {
  Object.assign(document.documentElement.dataset, { platform: "ios", installed: "" });
  globalThis.shared = [];
  navigator.canShare = () => true;
  navigator.share = async ({ files }) => {
    if (ending) throw new DOMException("closed", ending);
    shared.push(files[0].name);
  };
}"""


def test_the_share_sheet_takes_a_backup_where_downloads_lead_nowhere(app: App) -> None:
    app.start()
    app.meet("Amara Diallo")
    app.follow("backup", "backup").tab.ask(SHEET, "")
    app.tab.tap("Save a backup")
    app.tab.see("The last backup went out by the share sheet today.")
    assert app.tab.ask("() => shared.map((name) => name.replace(/[0-9-]+/, ''))") == ["kith.json"]


def test_a_backup_that_was_not_shared_after_all_is_none(app: App) -> None:
    app.start()
    app.meet("Amara Diallo")
    app.follow("backup", "backup").tab.ask(SHEET, "AbortError")
    app.tab.tap("Save a backup")
    app.follow("more", "more").follow("backup", "backup").tab.see("No backup was saved on this phone yet.")
