"""`scripts/convert.py`: whatever Kith reads, on the desk, as a file for other programs. Whole, or not at all."""

import asyncio
import json
import os
import subprocess
import sys
from pathlib import Path

import convert
import pytest
from kithdesk import places
from kithdesk.locksmith import DeskLocksmith
from people import Phone

from kith.formats.backups import backup, sealing
from kith.formats.contacts import contacts
from kith.formats.handing import handing, packing, parcels
from kith.formats.cards import vcard
from kith.formats.cards.found import Cards
from kith.records import Person

SCRIPT = places.SCRIPTS / "convert.py"
WORDS = "quiet rivers carry old boats"

VCARD = """\
BEGIN:VCARD
VERSION:3.0
FN:Zoë Łódź
EMAIL;TYPE=work:zoe@example.org
TEL;TYPE=CELL:+44 7700 900123
BDAY:1990-02-03
X-ODD;A=b:kept as it is
END:VCARD
"""
TABLE = "First Name,Last Name,E-mail Address,Mobile Phone,Birthday\nZoë,Łódź,zoe@example.org,+44 7700 900123,2/13/1990\n"
MECARD = "MECARD:N:Łódź,Zoë;TEL:+447700900123;EMAIL:zoe@example.org;BDAY:19900203;;"


def zoe(**more: object) -> dict[str, object]:
    point = {"kind": "mail", "value": "zoe@example.org", "label": "work"}
    return {"points": [point], "dates": [{"kind": "birthday", "label": "", "day": "1990-02-03"}], "role": "=1+1"} | more


def a_backup() -> bytes:
    phone = Phone()
    person = phone.know("Zoë Łódź", **zoe(note="likes tea"))
    phone.promise(person, "send the project page", due_in=5)
    return backup.write(phone.kith, phone.now(), "1f0c")


def handed() -> handing.Bundle:
    phone = Phone(named="other")
    person = phone.know("Zoë Łódź", **zoe())
    phone.edit(lambda edit: edit.learn(person.id, "interest", "chess", on=phone.today))
    return handing.Bundle([handing.hand_over(phone.kith, phone.kith.person(person.id), handing.PARTS)], "Maya", "2026-11-21")


INPUTS = {
    "phone.vcf": lambda: VCARD.encode(),
    "outlook.csv": lambda: TABLE.encode(),
    "code.txt": lambda: MECARD.encode(),
    "kith.json": a_backup,
    "locked.txt": lambda: asyncio.run(sealing.seal(a_backup(), sealing.chosen(WORDS), DeskLocksmith())),
    "maya.kith-people.json": lambda: parcels.write(handed()),
    "address.txt": lambda: ("https://example.org/app/#" + packing.packed(handed())).encode(),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("desk")
    for name, content in INPUTS.items():
        (made / name).write_bytes(content())
    (made / "words.txt").write_text(f"{WORDS}\n", "utf-8")
    return made


def run(*arguments: object, given: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    """The command as somebody types it, where nobody can be asked for anything."""
    command = [sys.executable, str(SCRIPT), *map(str, arguments)]
    return subprocess.run(command, input=given, capture_output=True, check=False, start_new_session=True)


def here(monkeypatch: pytest.MonkeyPatch, *arguments: object) -> int:
    """The same command in this process."""
    monkeypatch.setattr(sys, "argv", ["convert.py", *map(str, arguments)])
    return convert.main()


def names_in(written: bytes) -> list[str]:
    found = contacts.read(written)
    assert isinstance(found, Cards)
    return [each.name for each in found.people]


@pytest.mark.parametrize("to", ["json", "vcf", "csv", "ics"])
@pytest.mark.parametrize("name", INPUTS)
def test_each_kind_of_file_becomes_each_other(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], name: str, to: str
) -> None:
    out = tmp_path / f"out.{to}"
    assert here(monkeypatch, folder / name, "--to", to, "--out", out, "--passphrase-file", folder / "words.txt") == 0
    report = capsys.readouterr().err.splitlines()
    assert f"{name}: " in report[0] and " 0 set aside" in report[0], report
    assert report[-1].startswith(f"{out}: written, ")
    written = out.read_bytes()
    if to == "json":
        people = [each for each in backup.read(written).records if isinstance(each, Person)]
        assert [person.name for person in people] == ["Zoë Łódź"]
        assert people[0].points and people[0].id
    elif to == "ics":
        assert "SUMMARY:Zoë's birthday" in written.decode()
    else:
        assert names_in(written) == ["Zoë Łódź"]
        assert b"zoe@example.org" in written


def test_a_locked_backup_comes_out_as_the_plain_one_it_was(folder: Path) -> None:
    done = run(folder / "locked.txt", "--to", "json", "--passphrase-file", folder / "words.txt")
    assert (done.returncode, done.stdout) == (0, (folder / "kith.json").read_bytes())


def test_what_kith_has_no_field_for_goes_through_a_backup_and_out_again(folder: Path, tmp_path: Path) -> None:
    assert run(folder / "phone.vcf", "--to", "json", "--out", tmp_path / "a.json").returncode == 0
    done = run(tmp_path / "a.json", "--to", "vcf", "--vcard", "3.0")
    assert b"X-ODD;A=b:kept as it is" in done.stdout and b"VERSION:3.0" in done.stdout


def test_several_files_are_put_together_and_nobody_comes_in_twice(folder: Path, tmp_path: Path) -> None:
    done = run(folder / "phone.vcf", folder / "outlook.csv", folder / "kith.json", folder / "phone.vcf", "--to", "json")
    assert done.returncode == 0
    read = backup.read(done.stdout)
    assert [each.name for each in read.records if isinstance(each, Person)] == ["Zoë Łódź"], done.stderr.decode()
    report = done.stderr.decode()
    assert "kept: Zoë Łódź: same name and mail" in report
    assert "phone.vcf: 1 card read, 0 kept, 1 with nothing new, 0 set aside" in report
    assert any(each.kind == "commitment" for each in read.records), "what only the backup knew is still there"


def test_a_name_alone_makes_nobody_the_same(tmp_path: Path) -> None:
    card = "BEGIN:VCARD\nVERSION:3.0\nFN:Ana Lima\nEMAIL:{}@example.org\nEND:VCARD\n"
    for name in ("one", "two"):
        (tmp_path / f"{name}.vcf").write_text(card.format(name), "utf-8")
    done = run(tmp_path / "one.vcf", tmp_path / "two.vcf", "--to", "vcf")
    assert names_in(done.stdout) == ["Ana Lima", "Ana Lima"]


def test_the_same_file_makes_the_same_people_again(folder: Path) -> None:
    first, second = (backup.read(run(folder / "phone.vcf", "--to", "json").stdout).records for _ in range(2))
    assert [each.key for each in first] == [each.key for each in second], "or they would come in twice"


def test_what_is_set_aside_is_told_with_the_reason(tmp_path: Path) -> None:
    (tmp_path / "cut.vcf").write_text(VCARD + "BEGIN:VCARD\nFN:Ben Cut\n", "utf-8")
    done = run(tmp_path / "cut.vcf", "--to", "csv")
    assert done.returncode == 0 and names_in(done.stdout) == ["Zoë Łódź"]
    report = done.stderr.decode().splitlines()
    assert report[0].endswith("cut.vcf: 2 cards read, 1 kept, 1 set aside")
    assert report[1] == "  set aside: Ben Cut: the file stops in the middle of it"


def test_it_reads_from_a_pipe_and_writes_into_one() -> None:
    done = run("-", "--to", "vcf", "--out", "-", given=VCARD.encode())
    assert done.returncode == 0 and names_in(done.stdout) == ["Zoë Łódź"]
    assert done.stderr.decode().startswith("standard input: 1 card read, 1 kept, 0 set aside\n")


BROKEN = {
    "empty.vcf": b"",
    "photo.png": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "page.html": b"<!doctype html><title>Sign in</title>",
    "archive.zip": b"PK\x03\x04\x14\0\0\0",
    "cut.json": b'{"kith backup": 2,\n"made": "2026-11',
    "newer.json": b'{"kith backup": 99}',
    "changed.json": b'{"kith backup": 2, "made": "", "release": "", "sha256": "0", "records": [], "aside": []}',
    "people.json": b'{"kith people": 1}',
    "newer-people.json": b'{"kith people": 9, "people": []}',
    "locked.txt": b'{"kith sealed backup": 1, "kdf": "none"}\nAAAA\n',
    "calendar.ics": b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    "half.vcf": b"BEGIN:VCARD\r\nFN:Ana\r\n",
    "code.txt": b"kith-people-AAAA",
    "mecard.txt": b"MECARD:;;",
    "numbers.bin": bytes(range(256)) * 8,
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_file_that_cannot_be_read_costs_one_line_and_status_2(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], folder: Path, name: str
) -> None:
    (tmp_path / name).write_bytes(BROKEN[name])
    out = tmp_path / "out.json"
    assert here(monkeypatch, folder / "phone.vcf", tmp_path / name, "--to", "json", "--out", out) == 2
    said = capsys.readouterr()
    assert said.err.startswith(f"convert: {tmp_path / name} can't be read") and said.err.count("\n") == 1, said.err
    assert "othing was changed" not in said.err and not said.out
    assert sorted(each.name for each in tmp_path.iterdir()) == [name], "whole or not at all"


def test_a_file_that_is_not_there_or_is_a_folder(tmp_path: Path) -> None:
    for name in (tmp_path / "missing.vcf", tmp_path):
        done = run(name, "--to", "vcf")
        assert done.returncode == 2 and not done.stdout
        assert done.stderr.decode().startswith(f"convert: {name} can't be read: ") and done.stderr.count(b"\n") == 1


def test_a_locked_backup_needs_its_passphrase(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "wrong.txt").write_text("quiet rivers carry new boats", "utf-8")
    wrong = run(folder / "locked.txt", "--to", "json", "--passphrase-file", tmp_path / "wrong.txt")
    assert wrong.returncode == 2 and not wrong.stdout
    assert b"did not open it" in wrong.stderr and wrong.stderr.count(b"\n") == 1
    nobody_there = run(folder / "locked.txt", "--to", "json", given=WORDS.encode())
    assert nobody_there.returncode == 2 and b"--passphrase-file" in nobody_there.stderr
    assert WORDS.encode() not in wrong.stderr + nobody_there.stderr + nobody_there.stdout


def test_a_passphrase_is_asked_for_again_where_it_was_mistyped(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    typed = iter(["not this", WORDS])
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(typed))
    # the second locked file is opened with the words that opened the first
    out = tmp_path / "out.json"
    assert here(monkeypatch, folder / "locked.txt", folder / "locked.txt", "--to", "json", "--out", out) == 0
    assert "Try again" in capsys.readouterr().err
    assert len([each for each in backup.read(out.read_bytes()).records if isinstance(each, Person)]) == 1


def test_nothing_is_written_over_unless_somebody_says_so(folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "mine.vcf"
    out.write_text("mine", "utf-8")
    kept = run(folder / "phone.vcf", "--to", "vcf", "--out", out)
    assert kept.returncode == 1 and out.read_text("utf-8") == "mine"
    assert kept.stderr.decode() == f"convert: {out} is there already and stays as it is. Choose another name, or say --force.\n"
    assert run(folder / "phone.vcf", "--to", "vcf", "--out", out, "--force").returncode == 0
    assert names_in(out.read_bytes()) == ["Zoë Łódź"]
    # its own input, too, which was read before
    assert run(out, "--to", "vcf", "--out", out, "--force").returncode == 0
    assert names_in(out.read_bytes()) == ["Zoë Łódź"]
    assert os.listdir(tmp_path) == ["mine.vcf"], "nothing half written lies about"


def test_a_place_that_cannot_be_written_is_told_before_anything_is_read(tmp_path: Path) -> None:
    for out in (tmp_path, tmp_path / "no such folder" / "out.vcf"):
        done = run(tmp_path / "missing.vcf", "--to", "vcf", "--out", out)
        assert done.returncode == 1 and b"Nothing was written" in done.stderr and done.stderr.count(b"\n") == 1


def test_nobody_in_it_is_told(tmp_path: Path) -> None:
    (tmp_path / "nobody.json").write_bytes(backup.write(Phone().kith, Phone().now(), ""))
    done = run(tmp_path / "nobody.json", "--to", "vcf")
    assert done.returncode == 2 and b"There is nobody in" in done.stderr
    assert run(tmp_path / "nobody.json", "--to", "json").stdout == (tmp_path / "nobody.json").read_bytes()


def test_a_hostile_name_does_nothing_to_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "\x1b[31mred.vcf").write_bytes(VCARD.encode() + b"BEGIN:VCARD\nFN:\x1b]0;title\x07Ben\n")
    done = run(tmp_path / "\x1b[31mred.vcf", "--to", "vcf")
    assert done.returncode == 0 and b"\x1b" not in done.stderr and b"\x07" not in done.stderr


@pytest.mark.parametrize("to", ["json", "vcf", "csv", "ics"])
def test_a_backup_is_read_by_python_alone(folder: Path, to: str) -> None:
    """Years from now, when no package of today can be had."""
    alone = "import runpy, sys; sys.modules.update(dict.fromkeys(('vobject', 'cryptography', 'dateutil', 'six', 'starlette', 'jinja2')))"
    code = f"{alone}; sys.argv = {['convert.py', str(folder / 'kith.json'), '--to', to]!r}; sys.path.insert(0, {str(places.SCRIPTS)!r}); runpy.run_path({str(SCRIPT)!r}, run_name='__main__')"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    assert "Zoë".encode() in done.stdout


def test_the_help_says_what_to_type() -> None:
    done = run("--help")
    assert done.returncode == 0
    for word in (b"--to {json,vcf,csv,ics}", b"--passphrase-file", b"--force", b"exit status", b"Monica"):
        assert word in done.stdout
    assert run("--to", "vcf").returncode == 2 and run("a.vcf", "--to", "xml").returncode == 2


def test_a_table_is_guarded_against_spreadsheets(folder: Path) -> None:
    assert b",=1+1," not in run(folder / "kith.json", "--to", "csv").stdout


def test_the_aside_of_a_backup_is_in_the_next(tmp_path: Path, folder: Path) -> None:
    plain = json.loads((folder / "kith.json").read_text("utf-8"))
    records = backup.read((folder / "kith.json").read_bytes()).records
    (tmp_path / "odd.json").write_bytes(backup.of_records(records, ["a row that nobody can read"], Phone().now(), plain["release"]))
    done = run(tmp_path / "odd.json", folder / "phone.vcf", "--to", "json")
    assert [each.text for each in backup.read(done.stdout).aside] == ["a row that nobody can read"]
    assert b"1 set aside" in done.stderr


def test_many_cards_come_out_as_many(tmp_path: Path) -> None:
    (tmp_path / "many.vcf").write_text("".join(VCARD.replace("Zoë", f"Zoë{n}").replace("zoe@", f"zoe{n}@") for n in range(300)), "utf-8")
    done = run(tmp_path / "many.vcf", "--to", "vcf")
    assert len(vcard.read(done.stdout).people) == 300
