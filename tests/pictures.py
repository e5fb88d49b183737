"""Small pictures, made byte by byte: as a canvas writes them, and with what a camera writes beside."""

import struct
import zlib

SECRET = b"GPS 51.5074 N, 0.1278 W"


def segment(marker: int, body: bytes) -> bytes:
    """A part of a JPEG."""
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def jpeg(
    width: int = 200, height: int = 200, *extra: bytes, scan: bytes = b"\x01\xff\x00\x02\xff\xd0\x03", end: bytes = b""
) -> bytes:
    """A JPEG of that size; `extra` are further parts of it, `end` is what hides behind it."""
    frame = segment(0xC0, struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\x00")
    return b"\xff\xd8" + b"".join(extra) + frame + segment(0xDA, b"\x01\x01\x00\x00\x3f\x00") + scan + b"\xff\xd9" + end


def chunk(name: bytes, body: bytes) -> bytes:
    """A part of a PNG."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def png(width: int = 200, height: int = 200, *extra: bytes, end: bytes = b"") -> bytes:
    """A PNG of that size."""
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    body = chunk(b"IDAT", zlib.compress(b"\0" * 64))
    return b"\x89PNG\r\n\x1a\n" + head + b"".join(extra) + body + chunk(b"IEND", b"") + end


def webp(width: int = 200, height: int = 200, *extra: tuple[bytes, bytes], end: bytes = b"") -> bytes:
    """A WebP of that size; `extra` are names of further parts and what they hold."""
    picture = b"\x2f" + struct.pack("<I", (width - 1) | (height - 1) << 14) + b"\0" * 8
    parts = [(b"VP8L", picture), *extra]
    if extra:
        size = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
        parts.insert(0, (b"VP8X", b"\x3c\0\0\0" + size))
    body = b"".join(name + struct.pack("<I", len(each)) + each + b"\0" * (len(each) % 2) for name, each in parts)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body + end
