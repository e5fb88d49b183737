"""Photos inside a card, kept as `data:` addresses when they are what they say and small enough.

A photo that is only an address is never fetched. What a file claims about a picture's type is not
believed: its first bytes tell.
"""

import base64
import binascii
import re

from kith.records import limits
from kith.words import say as _

_STARTS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF87a", "gif"), (b"GIF89a", "gif"))
_ADDRESS = re.compile(r"[A-Za-z][A-Za-z0-9+.-]{1,20}:")


def is_address(value: str) -> bool:
    """Whether a photo stands elsewhere, and only its address is here."""
    value = value.strip()
    return value[:5].lower() != "data:" and _ADDRESS.match(value) is not None


def photo(value: str) -> tuple[str, str]:
    """The photo as a `data:` address, or empty; and a problem in words, or empty."""
    value = value.strip()
    if not value:
        return "", ""
    if value[:5].lower() == "data:":
        about, comma, value = value.partition(",")
        if not comma or not about.lower().endswith(";base64"):
            return "", _("photo not understood")
    elif is_address(value):
        return "", _("photo left out: it is only a web address, and Kith fetches nothing")
    letters = re.sub(r"[\s\\]+", "", value)
    kind = _kind(_bytes(letters[:32]))
    if not kind:
        return "", _("photo not understood")
    prefix = f"data:image/{kind};base64,"
    if len(prefix) + len(letters) > limits.PHOTO:
        return "", _("photo too large")
    whole = _bytes(letters)
    return (prefix + base64.b64encode(whole).decode("ascii"), "") if whole else ("", _("photo not understood"))


def _bytes(letters: str) -> bytes:
    letters = letters.rstrip("=")
    if len(letters) % 4 == 1:
        # one letter too many holds no byte: writers cut the last line
        letters = letters[:-1]
    try:
        return base64.b64decode(letters + "=" * (-len(letters) % 4), validate=True)
    except (binascii.Error, ValueError):
        return b""


def _kind(head: bytes) -> str:
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    return next((kind for start, kind in _STARTS if head.startswith(start)), "")
