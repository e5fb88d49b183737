"""What it is that came in from outside: shared by another app, opened from the phone's files, or scanned.

Only told apart here, by what is in it and never by its name; each kind has a reader of its own, which believes nothing.
"""

from typing import Literal

from ..cards import mecard
from ..handing import packing
from ..decoding import opened

Kind = Literal["people", "code", "backup", "contacts", "mecard", "text"]
"""A file of people handed over, the address of a code of one, a backup, contacts of any kind, a short card, other text."""

_HEAD = 4096
_CODE = 20_000


def of_file(data: bytes) -> Kind:
    """What a file is. What is nothing of Kith's own counts as contacts, whose reader says what else it may be."""
    text = opened(data[:_CODE]).text
    head = text[:_HEAD]
    if '"kith people"' in head:
        return "people"
    if '"kith backup"' in head or '"kith sealed backup"' in head:
        return "backup"
    if len(data) < _CODE and packing.START in text and text.lstrip().startswith(("http", packing.START)):
        return "code"
    return "mecard" if mecard.is_mecard(head) else "contacts"


def of_text(text: str) -> Kind:
    """What a text is."""
    if mecard.is_mecard(text):
        return "mecard"
    if text[:600].lstrip("\ufeff \t\r\n").upper().startswith("BEGIN:VCARD"):
        return "contacts"
    # a card may quote an address in its note; what begins otherwise is looked through as a whole
    if packing.START in text:
        return "code"
    kind = of_file(text[:_HEAD].encode("utf-8", "replace")) if text.lstrip().startswith("{") else "text"
    return kind if kind in ("people", "backup") else "text"


def as_file(text: str) -> bytes:
    """A text as the file that it would be. What the text declares of its encoding was true before it was read."""
    return text.encode("utf-8" if text.isascii() or "CHARSET" not in text.upper() else "utf-16", "replace")
