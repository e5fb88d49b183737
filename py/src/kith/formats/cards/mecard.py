"""MECARD, the short card that fits a code: read as a vCard, so that it goes where every card goes.

    MECARD:N:Diallo,Amara;TEL:+447700900222;EMAIL:amara@example.org;ORG:Pumps for Good;;

Format: NTT DOCOMO's "Barcode recognition function", and what programs make of it. A backslash takes the meaning of the
sign after it away. Nothing in a code is believed: what has no name that a card could have is left out.
"""

import re

from kith.records import limits
from kith.words import say as _

from ..faults import NotContacts
from ..lines import escaped
from .points import plain

START = "MECARD:"

LONGEST = 20_000
"""Letters: the largest code there is holds some four thousand digits; a text that was pasted may be longer."""

_AS_CARD = {
    "TEL": "TEL", "TEL-AV": "TEL;TYPE=VIDEO", "EMAIL": "EMAIL", "URL": "URL", "ORG": "ORG", "TITLE": "TITLE",
    "NICKNAME": "NICKNAME", "NOTE": "NOTE", "MEMO": "NOTE", "BDAY": "BDAY",
}  # fmt: skip
_NAME = re.compile(r"[A-Z0-9-]{1,30}")
_ADDRESS = 7  # parts: box, room, house number, city, region, code, country


def is_mecard(text: str) -> bool:
    """Whether a text means to be one."""
    return text.lstrip("\ufeff \t\r\n")[: len(START)].upper() == START


def as_vcard(text: str) -> str:
    """The same card as a vCard. Raises NotContacts, with a sentence, where there is nothing in it."""
    text = text.lstrip("\ufeff \t\r\n")
    if len(text) > LONGEST:
        raise NotContacts(_("This card is longer than any code can hold. Nothing was changed. Scan it once more."))
    lines = []
    for field in _split(text[len(START) :], ";")[: limits.ITEMS]:
        name, colon, value = field.partition(":")
        name = name.strip().upper()
        if colon and value.strip() and _NAME.fullmatch(name):
            lines += _lines(name, value)
    if not lines:
        raise NotContacts(_("There is nobody on this card. Nothing was changed. Scan it once more, and hold the phone still."))
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])


def _lines(name: str, value: str) -> list[str]:
    if name == "N":
        family, *given = [_unescaped(part) for part in _split(value, ",")]
        if not given:
            return [f"FN:{_escaped(family)}"]
        first = " ".join(filter(None, given))
        return [f"N:{_escaped(family)};{_escaped(first)};;;", f"FN:{_escaped(f'{first} {family}'.strip())}"]
    if name == "ADR":
        parts = [_escaped(_unescaped(part)) for part in _split(value, ",")]
        if len(parts) == 1:
            return [f"ADR:;;{parts[0]};;;;"]
        return [f"ADR:{';'.join((parts + [''] * _ADDRESS)[:_ADDRESS])}"]
    # what Kith has no place for goes along under a name that says where it comes from
    return [f"{_AS_CARD.get(name, f'X-MECARD-{name}')}:{_escaped(_unescaped(value))}"]


def _split(text: str, sign: str) -> list[str]:
    """The parts between signs that no backslash stands before; the backslashes stay."""
    parts, start, at = [], 0, 0
    while at < len(text):
        if text[at] == "\\":
            at += 2
            continue
        if text[at] == sign:
            parts.append(text[start:at])
            start = at + 1
        at += 1
    return [*parts, text[start:]]


def _unescaped(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text, flags=re.DOTALL).strip()


def _escaped(text: str) -> str:
    return escaped("\n".join(map(plain, text.splitlines())))
