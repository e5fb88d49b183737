"""A picture chosen for somebody's photo: checked byte by byte, and freed of all but the picture.

What a file says of itself is not believed. It is walked from its first byte to its last; where and with
what it was taken, and what a program wrote beside it, is left out. Nothing is decoded here: making
a picture small is the page's business, which has a canvas for it.
"""

import base64
import binascii
import re
import struct
import zlib
from collections.abc import Iterator

from kith.network.faults import Fault
from kith.words import say as _

SIDE = 256
"""Pixels of the longer side, at most."""

BYTES = 40_000
"""Bytes of a photo, at most: ten thousand of them still fit on a phone."""

_PNG = b"\x89PNG\r\n\x1a\n"
_COLOURS = 16
_ADDRESS = re.compile(r"data:image/(?:jpeg|png|webp);base64,([A-Za-z0-9+/]+={0,2})")


class NoPicture(Fault):
    """A file that can't be somebody's photo."""


class _Broken(ValueError):
    """It does not hold what it should."""


def of_address(address: str) -> str:
    """The photo in a `data:` address, as one that holds the picture alone. Raises NoPicture."""
    found = _ADDRESS.fullmatch(address.strip())
    try:
        content = base64.b64decode(found[1], validate=True) if found else b""
    except (binascii.Error, ValueError):
        content = b""
    return of_file(content)


def of_file(content: bytes) -> str:
    """The picture in a JPEG, PNG or WebP file as a `data:` address. Raises NoPicture."""
    try:
        kind, width, height, bare = _bare(content)
    except (_Broken, IndexError, struct.error):
        sentence = _("That is no picture that Kith can read. Nothing was changed; please choose another.")
        raise NoPicture(sentence) from None
    if not (0 < width <= SIDE and 0 < height <= SIDE) or len(bare) > BYTES:
        raise NoPicture(_("That picture is too large to keep. Nothing was changed; please choose a smaller one."))
    return f"data:image/{kind};base64," + base64.b64encode(bare).decode("ascii")


def _bare(content: bytes) -> tuple[str, int, int, bytes]:
    if content.startswith(b"\xff\xd8\xff"):
        return "jpeg", *_jpeg(content)
    if content.startswith(_PNG):
        return "png", *_png(content)
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "webp", *_webp(content)
    raise _Broken


def _jpeg(content: bytes) -> tuple[int, int, bytes]:
    width = height = 0
    bare, at = bytearray(content[:2]), 2
    while True:
        if content[at] != 0xFF:
            raise _Broken
        marker = content[at + 1]
        if marker == 0xD9:
            return width, height, bytes(bare + content[at : at + 2])
        end = at + 2 + struct.unpack_from(">H", content, at + 2)[0]
        if marker < 0xC0 or 0xD0 <= marker <= 0xD8 or end > len(content):
            raise _Broken
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack_from(">HH", content, at + 5)
        if marker == 0xDA:
            end = _end_of_scan(content, end)
        # of what programs add, only how its colours are to be read stays
        colours = marker == 0xEE and content[at + 4 : at + 9] == b"Adobe" and end - at == _COLOURS
        if not (0xE0 <= marker <= 0xEF or marker == 0xFE) or colours:
            bare += content[at:end]
        at = end


def _end_of_scan(content: bytes, at: int) -> int:
    while True:
        at = content.find(b"\xff", at)
        if at < 0 or at + 1 >= len(content):
            raise _Broken
        if content[at + 1] != 0 and not 0xD0 <= content[at + 1] <= 0xD7:
            return at
        at += 2


def _png(content: bytes) -> tuple[int, int, bytes]:
    bare, at, name = bytearray(_PNG), len(_PNG), b""
    width, height = struct.unpack_from(">II", content, 16)
    while name != b"IEND":
        length, name = struct.unpack_from(">I4s", content, at)
        end = at + 12 + length
        if end > len(content) or zlib.crc32(content[at + 4 : end - 4]) != struct.unpack_from(">I", content, end - 4)[0]:
            raise _Broken
        if name in (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"):
            bare += content[at:end]
        at = end
    return width, height, bytes(bare)


def _webp(content: bytes) -> tuple[int, int, bytes]:
    size, kept = None, bytearray()
    for name, body in _chunks(content):
        if name == b"VP8X":
            size = int.from_bytes(body[4:7], "little") + 1, int.from_bytes(body[7:10], "little") + 1
            # it says no longer that there is more than a picture with transparency
            body = bytes([body[0] & 0x10]) + body[1:]
        elif name == b"VP8 ":
            width, height = struct.unpack_from("<HH", body, 6)
            size = size or (width & 0x3FFF, height & 0x3FFF)
        elif name == b"VP8L":
            bits = struct.unpack_from("<I", body, 1)[0]
            size = size or ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
        elif name != b"ALPH":
            continue
        kept += name + struct.pack("<I", len(body)) + body + b"\0" * (len(body) % 2)
    if size is None:
        raise _Broken
    return *size, b"RIFF" + struct.pack("<I", len(kept) + 4) + b"WEBP" + bytes(kept)


def _chunks(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at, end = 12, min(len(content), 8 + struct.unpack_from("<I", content, 4)[0])
    while at + 8 <= end:
        name, length = struct.unpack_from("<4sI", content, at)
        if at + 8 + length > end:
            raise _Broken
        yield name, content[at + 8 : at + 8 + length]
        at += 8 + length + length % 2
