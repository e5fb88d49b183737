"""The lines of files that fold them, iCalendar (RFC 5545, 3.1) and vCard (RFC 6350, 3.2), and their escapes.

Folded by octets, never inside a character. Some readers look for the end of a card before they put folded lines
together, and some take a line of spaces for an empty one: no part is written that they could take for either.
"""

import re

LINE = 75
"""Octets of one line, without its end."""

_END_OF_CARD = b"END:VCARD"
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


def folded(line: str) -> bytes:
    """A line and its end in UTF-8; what no file can hold is a question mark."""
    parts: list[bytes] = []
    part = b""
    for character in line:
        octets = character.encode(errors="replace")
        if len(part) + len(octets) > (LINE if not parts else LINE - 1) and part.strip():
            parts.append(part)
            part = b""
        part += octets
    if part.strip() or not parts:
        parts.append(part)
    else:
        parts[-1] += part
    if parts != [_END_OF_CARD]:
        parts = [piece for each in parts for piece in _apart(each)]
    return b"\r\n ".join(parts) + b"\r\n"


def _apart(part: bytes) -> list[bytes]:
    return [part[:-3], part[-3:]] if part.upper().endswith(_END_OF_CARD) else [part]


def escaped(text: str, signs: str = "\\;,") -> str:
    """A text value: a backslash before each of `signs`, lines as `\\n`, no other control character."""
    text = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for sign in signs:
        text = text.replace(sign, "\\" + sign)
    return text.replace("\n", "\\n")
