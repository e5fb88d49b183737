"""Turn contacts and backups into each other, without the app: `python3 scripts/convert.py backup.json --to vcf --out people.vcf`."""

import argparse
import contextlib
import importlib.util
import io
import sys
from pathlib import Path

from kithdesk import environment, places, steps

DESCRIPTION = """\
Read what Kith reads, on any computer with Python 3.11 and this folder, and write it as a file for other programs.

It reads vCards, tables of contacts (CSV, whichever program they are from), backups of Kith (locked ones, too), files of
people handed over by Kith, and the exports of Monica and Nametag. Several files are put together: two are one person
where they share the name and a mail or phone, never by the name alone. Nothing of it is sent anywhere, and the files that
are read stay as they are. A plain backup takes nothing but Python; for cards and locked backups two packages are put into
.venv the first time, as for the other scripts here.
"""

EPILOG = """\
what is written:
  json   a backup of Kith with everything in it, which a person can read and the app restores
  vcf    vCards, for any phone and mail program
  csv    a table, for spreadsheets
  ics    what is ahead: birthdays, gatherings, promises, reminders, for any calendar

examples:
  python3 scripts/convert.py kith-2026-11-21.json --to vcf --out people.vcf
  python3 scripts/convert.py phone.vcf outlook.csv --to json --out kith.json
  python3 scripts/convert.py locked.kith --passphrase-file words.txt --to json --out -
  cat phone.vcf | python3 scripts/convert.py - --to csv > people.csv

For each file a line on standard error says how many were read, kept and set aside, and below it why. The exit status is
0 when all is written, 1 when it could not be written, 2 when a file could not be read; then nothing is written at all.
"""


def arguments() -> argparse.Namespace:
    """The command line."""
    asked = argparse.ArgumentParser(
        description=DESCRIPTION, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )  # fmt: skip
    asked.add_argument("inputs", nargs="+", metavar="IN", help="a file to read; - is standard input")
    asked.add_argument("--to", required=True, choices=("json", "vcf", "csv", "ics"), help="what to write")
    asked.add_argument("--out", default="-", metavar="FILE", help="where to write it; - is standard output (the default)")
    asked.add_argument("--force", action="store_true", help="write over a file that is there")
    asked.add_argument("--vcard", choices=("3.0", "4.0"), default="4.0", help="the version of vCards (default 4.0; 3.0 for old phones)")
    asked.add_argument("--passphrase-file", type=Path, metavar="FILE",
                       help="where the passphrase of a locked backup stands (default: it is asked for)")  # fmt: skip
    return asked.parse_args()


def main() -> int:
    """Convert, and say how it went; the exit status."""
    asked = arguments()
    if sys.version_info < (3, 11):
        return refused(f"This needs Python 3.11 or newer, and this is {sys.version.split()[0]}.")
    sys.path.insert(0, str(places.PYTHON / "src"))
    # what comes in through a pipe can't be read again by the interpreter that has the packages
    if "-" in asked.inputs and importlib.util.find_spec("vobject") is None:
        enter("vobject")
    from kithdesk import converting

    try:
        return converting.run(asked)
    except ModuleNotFoundError as missing:
        # a backup needs nothing but Python; cards need vobject, a locked backup needs cryptography
        if places.inside_venv() or (missing.name or "").split(".")[0] == "kith":
            raise
        enter(missing.name or "a package")
        raise AssertionError("the command was started again") from missing
    except KeyboardInterrupt:
        return refused("Stopped. Nothing was written.")


def enter(missing: str) -> None:
    """Start the same command again in the environment that has the packages. Ends with status 2 where that can't be had."""
    if sys.stderr.isatty() and not places.VENV.exists():
        print(f"· reading this takes the Python package {missing}; it is fetched once …", file=sys.stderr)
    steps.quiet = True
    said = io.StringIO()
    try:
        with contextlib.redirect_stderr(said):
            environment.enter("desk")
    except SystemExit as stopped:
        if not isinstance(stopped.code, str):
            raise
        reason = stopped.code.strip().removeprefix("Kith: ").splitlines()[0]
        sys.exit(refused(f"Reading this takes the Python package {missing}, which could not be had: {reason}"))


def refused(sentence: str) -> int:
    """Say why it can't be done; the exit status."""
    print(f"convert: {sentence}", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
