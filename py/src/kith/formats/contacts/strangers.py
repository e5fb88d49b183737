"""What a file is that holds no contacts, in a sentence for the person who chose it.

Only what can be told from the first bytes is told; nothing here reads a file.
"""

from kith.words import say as _

from ..decoding import Octets

_HEAD = 4096
_TABLES_IN_ZIPS = (b"xl/", b"opendocument.spreadsheet", b"Index/Tables", b"Index/Document.iwa")
_PICTURES_AND_PAPERS = ("%pdf", "\x89png", "\xff\xd8", "gif8", "riff")


def too_large(size: int, most: int) -> str:
    """What to say of a file over the limit; both in bytes."""
    return _(
        "This file has {size} MB, and Kith reads files up to {most} MB. Nothing was changed. "
        "Save your contacts without photos, or in several files, then try again.",
        size=f"{size / 1_000_000:.0f}",
        most=most // 1_000_000,
    )


def told(data: bytes, octets: Octets) -> str:
    """What a file is that surely is neither cards nor a table; empty where it may be one."""
    start = octets.text[:_HEAD].lstrip().lower()
    if not start.strip("\0"):
        return _("This file is empty. Nothing was changed. Save your contacts again, then choose that file.")
    if start.startswith("pk\x03\x04"):
        # where the names of a zip's files stand: beside each, and once more at the end
        if any(each in data[:_HEAD] or each in data[-16 * _HEAD :] for each in _TABLES_IN_ZIPS):
            return _spreadsheet()
        return _(
            "This is a zip archive, not a contacts file. Nothing was changed. Open it first, then choose the "
            "file inside that ends in .vcf or .csv."
        )
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return _spreadsheet()
    if start.startswith(("<!doctype html", "<html")):
        return _(
            "This is a web page, not a contacts file. Nothing was changed. Perhaps the download asked you to "
            "sign in; save your contacts again."
        )
    if '"kith backup"' in start:
        return _("This is a backup of Kith, not a contacts file. Nothing was changed. Bring it back under More, Backup.")
    if "begin:vcalendar" in start:
        return _("This is a calendar, not a contacts file. Nothing was changed. Choose a file that ends in .vcf or .csv.")
    if (b"\0" in data[:_HEAD] and not octets.unicode) or start.startswith(_PICTURES_AND_PAPERS):
        return _(
            "This is not a text file, so it holds no contacts. Nothing was changed. Choose a file that ends in .vcf or .csv."
        )
    return ""


def no_cards(octets: Octets) -> str:
    """What to say of a text in which there is no card, and no table either."""
    if "vcard" in octets.text[:_HEAD].lower():
        return _("This contacts file stops before its first card. Nothing was changed. Save your contacts again.")
    return _("There are no contacts in this file. Nothing was changed. Choose a file that ends in .vcf or .csv.")


def empty_table() -> str:
    """What to say of a table that has headings and nothing below them."""
    return _("Nobody is in this table: there is nothing below its headings. Nothing was changed. Save your contacts again.")


def nobody() -> str:
    """What to say of an export in which nobody is."""
    return _("Nobody is in this file. Nothing was changed. Save your contacts again, then choose that file.")


def _spreadsheet() -> str:
    return _(
        "This is a spreadsheet, which Kith can't open. Nothing was changed. Open it in the program it comes from, save it "
        "as CSV, then choose that file."
    )
