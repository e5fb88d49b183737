"""What `scripts/convert.py` does: files in, all of them put together, one file out, whole or not at all.

Everything is read and written by `kith.formats`, the same as in the app. Nothing is imported here but Python's own
library until a file needs it: a backup can be read when no package of today can be had any more.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import getpass
import os
import secrets
import stat
import sys
import tempfile
import warnings
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kith.formats.backups import backup, sealing
from kith.formats.contacts import brought
from kith.formats import decoding
from kith.formats.handing import packing, parcels
from kith.formats.faults import NotOpened
from kith.formats.handing.handing import Bundle
from kith.formats.contacts.likeness import fingerprint
from kith.formats.cards.points import plain
from kith.network import Edit, Fault, Kith, MemoryStore
from kith.records import Person, limits

if TYPE_CHECKING:
    from kith.formats.cards.found import Cards

ALARM = "09:00"
"""When the alarm of a whole day rings, where the backup does not say."""

TRIES = 3
"""How often a passphrase is asked for."""

_AS_IF_IN_THE_APP = (" Nothing was changed here.", " Nothing was changed.", " nothing was changed.")


class CannotRead(Exception):
    """A file that can't be read, with the reason as a sentence."""


class CannotWrite(Exception):
    """What was asked for can't be written, with the reason as a sentence."""


@dataclass(slots=True)
class Report:
    """How one file went: how many were read and kept, and a line for each of which there is something to say."""

    name: str
    things: str
    read: int = 0
    kept: int = 0
    known: int = 0
    aside: int = 0
    lines: list[str] = field(default_factory=list)

    def told(self) -> str:
        """The report as lines."""
        nothing_new = f", {self.known} with nothing new" if self.known else ""
        things = self.things if self.read != 1 else {"people": "person"}.get(self.things, self.things.removesuffix("s"))
        first = f"{plain(self.name)}: {self.read} {things} read, {self.kept} kept{nothing_new}, {self.aside} set aside"
        return "\n".join([first, *(f"  {plain(line)}" for line in self.lines)])

    def set_aside(self, what: str, why: str) -> None:
        """One that could not be read."""
        self.aside += 1
        self.lines.append(f"set aside: {what}: {why}")


@dataclass(slots=True)
class Together:
    """All that was read. `alone` is the backup that is all of it, when nothing else was read."""

    kith: Kith
    reports: list[Report]
    alone: backup.Backup | None = None

    def everybody(self) -> list[Person]:
        """The people of every network, one's own first, by name."""
        return [person for network in self.kith.networks() for person in self.kith.within(network.id).people()]


def run(asked: argparse.Namespace) -> int:
    """Read, put together, write; the exit status."""
    try:
        _look_before(asked)
        together = asyncio.run(_put_together(asked))
        written = _written(together, asked)
        _write(written, asked)
    except CannotRead as error:
        print(f"convert: {error}", file=sys.stderr)
        return 2
    except CannotWrite as error:
        print(f"convert: {error}", file=sys.stderr)
        return 1
    for report in together.reports:
        print(report.told(), file=sys.stderr)
    print(_told(together, asked), file=sys.stderr)
    return 0


# reading


async def _put_together(asked: argparse.Namespace) -> Together:
    read = [_Input(name, _bytes_of(name)) for name in asked.inputs]
    locks = _Passphrases(asked.passphrase_file)
    for each in read:
        await each.open_up(locks)
    kith = await Kith.open(MemoryStore(), now=lambda: datetime.now(UTC), new_id=lambda: secrets.token_hex(10))
    # a backup has records with ids and stamps; whoever comes without is put to them, whatever the order of the files
    backups = [each for each in read if each.kind == "backup"]
    parsed = [(each, each.parsed()) for each in [*backups, *(each for each in read if each.kind != "backup")]]
    for each, content in parsed:
        async with kith.editing() as edit:
            each.take(content, kith, edit)
    alone = parsed[0][1] if len(parsed) == 1 and backups else None
    return Together(kith, [each.report for each in read], alone)


@dataclass(slots=True)
class _Input:
    """One file on its way in."""

    name: str
    data: bytes
    kind: str = ""
    report: Report = field(init=False)

    async def open_up(self, locks: _Passphrases) -> None:
        """Tell what it is; unlock it where it is locked."""
        if sealing.is_sealed(self.data):
            with self._refusing():
                self.data = await locks.opened(self.name, self.data)
        self.kind = brought.of_file(self.data)
        things = {"backup": "records", "people": "people", "code": "people"}.get(self.kind, "cards")
        self.report = Report("standard input" if self.name == "-" else self.name, things)

    def parsed(self) -> Any:
        """What it holds. Raises CannotRead."""
        with self._refusing():
            today = datetime.now().date()
            if self.kind == "backup":
                return backup.read(self.data)
            if self.kind == "people":
                return parcels.read(self.data, today)
            if self.kind == "code":
                return packing.unpacked(decoding.opened(self.data).text, today)
            from kith.formats.contacts import contacts
            from kith.formats.cards import mecard

            data = self.data
            if self.kind == "mecard":
                data = mecard.as_vcard(data.decode("utf-8-sig", "replace")).encode()
            # an empty answer about its columns: what they hold is as it was guessed
            return contacts.read(data, {})

    @contextlib.contextmanager
    def _refusing(self) -> Iterator[None]:
        try:
            yield
        except Fault as fault:
            sentence = fault.sentence
            for said in _AS_IF_IN_THE_APP:
                sentence = sentence.replace(said, "")
            raise CannotRead(f"{_shown(self.name)} can't be read. {sentence}") from fault

    def take(self, content: Any, kith: Kith, edit: Edit) -> None:
        """Put it to what was read before."""
        if self.kind == "backup":
            self._take_backup(content, edit)
        elif self.kind in ("people", "code"):
            self._take_people(content, kith, edit)
        else:
            self._take_cards(content, kith, edit)
        if self.kind != "backup" and not self.report.kept and not self.report.known:
            reason = next((f" ({plain(line).removeprefix('set aside: ')})" for line in self.report.lines), "")
            raise CannotRead(f"{_shown(self.name)} can't be read: nobody in it could be kept{reason}.")

    def _take_backup(self, found: backup.Backup, edit: Edit) -> None:
        edit.merge_all(found.records)
        edit.set_aside([each.text for each in found.aside])
        self.report.kept = len(found.records)
        self.report.read = len(found.records) + len(found.aside)
        for each in found.aside:
            self.report.set_aside(each.text[:60], each.why)
        people = sum(isinstance(record, Person) and not record.deleted for record in found.records)
        self.report.lines.insert(0, f"a backup, last changed on {found.made[:10]}; people in it: {people}")

    def _take_cards(self, cards: Cards, kith: Kith, edit: Edit) -> None:
        from kith.formats.contacts import preview

        found = preview.of(cards, kith.people(), kith.mine().country)
        outcome = found.chosen()
        ids: set[str] = set()
        for person in outcome.people:
            edit.add(replace(person, id=_identity(person, ids, kith), added=_moment(kith)))
        for change in outcome.changes:
            edit.change(change.person, **change.fields)
        self.report.read = len(cards.people) + len(cards.aside)
        self.report.known = found.count("same")
        self.report.kept = len(cards.people) - self.report.known
        for aside in cards.aside:
            self.report.set_aside(aside.what, aside.why)
        for entry in found.entries:
            problems = [*entry.card.problems, *([entry.why] if entry.state in ("alike", "changed") else [])]
            if problems and entry.state != "same":
                self.report.lines.append(f"kept: {entry.name}: {'; '.join(problems)}")

    def _take_people(self, bundle: Bundle, kith: Kith, edit: Edit) -> None:
        from kith.formats.handing import arriving

        self.report.read = len(bundle.people) + len(bundle.aside)
        for why in bundle.aside:
            self.report.set_aside("somebody", why)
        ids: set[str] = set()
        for arrival in arriving.of(bundle, kith):
            if arrival.state == "same" or arrival.gone:
                self.report.known += 1
                if arrival.gone:
                    self.report.lines.append(f"left out: {arrival.handed.person.name}: {arrival.why}")
                continue
            if arrival.of is not None:
                # two of one file may be joined to the same person: what the first brought stays
                arrival.of = edit.person(arrival.of.id)
            choice = "join" if arrival.state == "changed" else "add"
            taken = arriving.take(arrival, choice, set(arrival.pieces), bundle)
            if choice == "join" and arrival.of is not None:
                person = edit.change(arrival.of, **taken.values)
            else:
                fresh = replace(Person(id=""), **taken.values)
                identity = arriving.HANDED + arrival.handed.mark if arrival.handed.mark else ""
                if not identity or kith.index.at(f"{Person.kind}:{identity}"):
                    identity = _identity(fresh, ids, kith)
                person = edit.add(replace(fresh, id=identity, added=_moment(kith)))
            today = datetime.now().date().isoformat()
            for fact in taken.facts:
                edit.add(replace(fact, id=edit.new_id(), person=person.id, learnt=fact.learnt or today))
            self.report.kept += 1
            for said in (*arrival.handed.left_out, *([arrival.why] if arrival.state in ("alike", "changed") else [])):
                self.report.lines.append(f"kept: {person.name}: {said}")


def _identity(person: Person, given: set[str], kith: Kith) -> str:
    """The same id for the same card each time, so that a backup made of a file twice brings nobody in twice.

    `given` are the ids that this file's people have so far.
    """
    identity = f"card-{fingerprint(person)[:20]}"
    if identity in given or kith.index.at(f"{Person.kind}:{identity}"):
        identity = kith.new_id()
    given.add(identity)
    return identity


def _moment(kith: Kith) -> str:
    return kith.now().strftime("%Y-%m-%dT%H:%M:%SZ")


def _bytes_of(name: str) -> bytes:
    try:
        if name == "-":
            return sys.stdin.buffer.read(limits.UPLOAD + 1)
        with open(name, "rb") as file:
            # no more than can be used: a device or a pipe may have no end
            return file.read(limits.UPLOAD + 1)
    except (OSError, ValueError) as error:
        raise CannotRead(f"{_shown(name)} can't be read: {_reason(error)}.") from error


class _Passphrases:
    """Where the passphrase of a locked backup comes from: a file, or somebody at the terminal."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._typed: list[str] = []

    async def opened(self, name: str, data: bytes) -> bytes:
        """What is in a locked file. Raises Fault, CannotRead."""
        sealed = sealing.look(data)
        import cryptography.hazmat.primitives.kdf.argon2  # noqa: F401  before anybody types: it may have to be fetched

        from kithdesk.locksmith import DeskLocksmith

        locksmith = DeskLocksmith()
        # several backups have one passphrase, mostly
        for typed in self._typed if self._file is None else [self._of_file(self._file)]:
            with contextlib.suppress(NotOpened if self._file is None else ()):
                return await sealing.opened(sealed, typed, locksmith)
        for left in reversed(range(TRIES)):
            typed = _asked_for(name)
            try:
                plain_bytes = await sealing.opened(sealed, typed, locksmith)
            except NotOpened:
                if not left:
                    raise
                print("convert: That passphrase does not open it. Try again.", file=sys.stderr)
            else:
                self._typed.append(typed)
                return plain_bytes
        raise AssertionError("the last try has ended it")

    def _of_file(self, file: Path) -> str:
        try:
            with open(file, "rb") as opened:
                return opened.read(4 * sealing.LONGEST_PASSPHRASE + 100).decode("utf-8-sig", "replace")
        except (OSError, ValueError) as error:
            raise CannotRead(f"The passphrase in {_shown(file)} can't be read: {_reason(error)}.") from error


def _asked_for(name: str) -> str:
    with warnings.catch_warnings():
        # where nobody can type unseen, it is not asked at all
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(f"Passphrase of {_shown(name)}: ")
        except (getpass.GetPassWarning, EOFError, OSError) as error:
            raise CannotRead(
                f"{_shown(name)} is locked, and there is no terminal to ask for its passphrase. Write it into a file and "
                "name that with --passphrase-file."
            ) from error


# writing


def _written(together: Together, asked: argparse.Namespace) -> bytes:
    kith = together.kith
    now, names = kith.now(), ", ".join(map(_shown, asked.inputs))
    if asked.to == "json":
        if together.alone is not None:
            # a backup that was only unlocked stays what it was, byte for byte
            aside = [each.text for each in together.alone.aside]
            return backup.of_records(together.alone.records, aside, now, together.alone.release)
        return backup.write(kith, now, "")
    if asked.to == "ics":
        from kith.formats import icalendar
        from kith.rules.calendar import appointments

        alarm = kith.mine().alarm or ALARM
        return icalendar.write(appointments.ahead(kith, datetime.now().date()), now, alarm=alarm, called="Kith")
    people = together.everybody()
    if not people:
        raise CannotRead(f"There is nobody in {names}, so there is nothing to write.")
    if asked.to == "vcf":
        from kith.formats.cards import writing_cards

        return writing_cards.write(people, asked.vcard, writing_cards.ALL_OF_IT)
    from kith.formats.tables import writing
    from kith.formats.cards.writing_cards import ALL_OF_IT

    return writing.write(people, ALL_OF_IT)


def _told(together: Together, asked: argparse.Namespace) -> str:
    """A line about what was written."""
    number = len(together.everybody())
    where = "standard output" if asked.out == "-" else _shown(asked.out)
    what = {"json": "a backup of Kith", "vcf": f"vCard {asked.vcard}", "csv": "a table", "ics": "a calendar of what is ahead for"}[asked.to]
    people = "one person" if number == 1 else f"{number} people"
    stays = {
        "vcf": "; what is only Kith's (facts, talks, promises, help) has no place there",
        "csv": "; what is only Kith's (facts, talks, promises, help) and photos have no place there",
    }.get(asked.to, "")
    return f"{where}: written, {what}{'' if asked.to == 'ics' else ' of'} {people}{stays}"


def _look_before(asked: argparse.Namespace) -> None:
    """Tell before anything is read, or a passphrase asked for, that it could not be written."""
    out = Path(asked.out)
    if asked.out == "-":
        return
    if out.is_dir():
        raise CannotWrite(f"{_shown(out)} is a folder. Nothing was written.")
    if not out.parent.is_dir():
        raise CannotWrite(f"There is no folder {_shown(out.parent)}. Nothing was written.")
    if os.path.lexists(out) and not asked.force:
        raise CannotWrite(_there_already(out))


def _write(written: bytes, asked: argparse.Namespace) -> None:
    if asked.out == "-":
        try:
            sys.stdout.buffer.write(written)
            sys.stdout.buffer.flush()
        except OSError as error:
            # whoever read from the pipe went away: Python must not try again at its end
            with contextlib.suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise CannotWrite(f"Standard output takes no more: {_reason(error)}.") from error
        return
    out = Path(os.path.realpath(asked.out)) if asked.force else Path(asked.out)
    beside = ""
    try:
        handle, beside = tempfile.mkstemp(prefix=".kith-", suffix=".part", dir=out.parent)
        with open(handle, "wb") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
        if asked.force:
            if out.exists():
                os.chmod(beside, stat.S_IMODE(out.stat().st_mode))
            os.replace(beside, out)
        else:
            _put_in_place(beside, out)
    except OSError as error:
        raise CannotWrite(f"{_shown(out)} can't be written: {_reason(error)}. Nothing was written.") from error
    finally:
        with contextlib.suppress(OSError):
            os.unlink(beside)


def _put_in_place(beside: str, out: Path) -> None:
    """Give a finished file its name, and never that of a file which came there meanwhile."""
    try:
        os.link(beside, out)
    except FileExistsError as error:
        raise CannotWrite(_there_already(out)) from error
    except OSError:
        # a stick or a share that knows no links
        if os.path.lexists(out):
            raise CannotWrite(_there_already(out)) from None
        os.rename(beside, out)


def _there_already(out: Path) -> str:
    return f"{_shown(out)} is there already and stays as it is. Choose another name, or say --force."


def _shown(name: str | Path) -> str:
    return "Standard input" if name == "-" else plain(str(name).encode("utf-8", "replace").decode())


def _reason(error: Exception) -> str:
    text = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return text[:1].lower() + text[1:]
