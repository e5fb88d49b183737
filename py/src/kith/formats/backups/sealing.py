"""A file that only a passphrase opens: what a locked backup looks like, and what is believed of one.

    {"kith sealed backup": 1, "kdf": "argon2id", "memory_kib": 65536, "passes": 3, "lanes": 1, "salt": "…",
     "cipher": "aes-256-gcm", "nonce": "…", "packed": "gzip", "bytes": 1234}      (all of it in one line)
    9Yl2m0…                                                                       (base64, 76 letters a line)

The first line says in plain text how to open the rest, so that it can be done without Kith. Its bytes (without the
line's end) are authenticated with the rest: who changes one of them makes a file that does not open. The rest is text,
too: a share sheet or a mail that takes it for text, and gives its lines other ends, does no harm. `bytes` is the length
that the rest should have, so that a file which was cut off is told before anybody types a passphrase.

The first line is believed by nobody before the passphrase fits. So what it asks of a phone has floors (a lock too weak
to be Kith's) and ceilings (a lock that would take a phone's memory or its afternoon), which are looked at before any
work is done. The sums themselves are a `Locksmith`'s: WebCrypto's and hash-wasm's in the browser, the `cryptography`
package's on the desk.
"""

import base64
import binascii
import json
import re
import string
import unicodedata
import zlib
from dataclasses import dataclass
from typing import Any, Protocol

from kith.records import limits
from kith.records.stored import is_deep
from kith.words import say as _

from . import strict_json
from ..faults import BadBackup, CannotBeMade, NotOpened, TooEasy, backup_too_large

FORMAT = 1
NAME = "kith sealed backup"

KEY = 32
"""Bytes of the key that a passphrase is made into."""

MEMORY = range(64 * 1024, 256 * 1024 + 1)
"""KiB that making the key may take. OWASP and RFC 9106 would have less than the floor; a phone's browser ends a tab that
takes much more than the ceiling."""

PASSES = range(3, 11)
LANES = range(1, 5)
SALT = range(16, 65)
NONCE = 12
TAG = 16

LONGEST_HEADER = 1_000
LONGEST_PASSPHRASE = 1_000

FEWEST_LETTERS = 10
FEWEST_WORDS = 4
_FEWEST_DIFFERENT = 5

_START = re.compile(rb"(?:\xef\xbb\xbf)?\s*")
_BASE64 = re.compile(rb"[A-Za-z0-9+/]*={0,2}")
_KEYS = frozenset({NAME, "kdf", "memory_kib", "passes", "lanes", "salt", "cipher", "nonce", "packed", "bytes"})


class WrongKey(Exception):
    """A locksmith's: the key does not fit, or what it is to open was changed. Nobody can tell which."""


class TooMuchForThisPhone(Exception):
    """A locksmith's: there is no memory for making the key, or a part that makes it could not be loaded."""


@dataclass(frozen=True, slots=True)
class Lock:
    """What a key is made of beside the passphrase, and the header's exact bytes, which are authenticated with the rest."""

    header: bytes
    memory_kib: int
    passes: int
    lanes: int
    salt: bytes
    nonce: bytes


class Locksmith(Protocol):
    """Who makes the key (Argon2id, version 0x13, 32 bytes) and turns it (AES-256-GCM, the tag of 16 bytes at the end)."""

    def random(self, length: int) -> bytes:
        """So many bytes that nobody can foresee."""
        ...

    async def lock(self, lock: Lock, passphrase: bytes, plain: bytes) -> bytes:
        """The locked bytes. Raises TooMuchForThisPhone."""
        ...

    async def unlock(self, lock: Lock, passphrase: bytes, locked: bytes) -> bytes:
        """The plain bytes. Raises WrongKey, TooMuchForThisPhone."""
        ...


@dataclass(frozen=True, slots=True)
class Sealed:
    """A locked file whose first line is in order."""

    lock: Lock
    packed: bool
    content: bytes


def is_sealed(data: bytes) -> bool:
    """Whether a file begins as a locked backup does, whole or not."""
    opening = _START.match(data)
    assert opening is not None
    return f'"{NAME}"'.encode() in data[opening.end() : opening.end() + LONGEST_HEADER].split(b"\n", 1)[0]


def chosen(typed: str) -> bytes:
    """A passphrase to lock with. Raises TooEasy."""
    text = plain_of(typed)
    letters = text.replace(" ", "")
    if len(text) > LONGEST_PASSPHRASE:
        most = f"{LONGEST_PASSPHRASE:,}"
        raise TooEasy(_("That passphrase is longer than {n} letters. Nothing was saved; take a shorter one.", n=most))
    if len(text) < FEWEST_LETTERS and sum(map(_is_word, text.split())) < FEWEST_WORDS:
        raise TooEasy(
            _("That passphrase is too short. Take at least {n} letters, or four words. Nothing was saved.", n=FEWEST_LETTERS)
        )
    if len(set(letters)) < _FEWEST_DIFFERENT:
        raise TooEasy(_("That passphrase says the same over and over, which is easy to guess. Nothing was saved; take another."))
    return text.encode("utf-8", "replace")


def _is_word(part: str) -> bool:
    # one sign may well be a word in Chinese; one Latin letter is a letter
    return len(part) > 1 or not part.isascii()


def plain_of(typed: str) -> str:
    """A passphrase as it counts: in Unicode's form NFKC, with one space between words and none around them.

    So it is the same from every keyboard, and with the space that a phone adds after a word.
    """
    return " ".join(unicodedata.normalize("NFKC", typed).split())


async def seal(plain: bytes, passphrase: bytes, locksmith: Locksmith) -> bytes:
    """A locked file. Never the same twice, because salt and nonce are new each time. Raises CannotBeMade."""
    press = zlib.compressobj(6, zlib.DEFLATED, 31)
    packed = press.compress(plain) + press.flush()
    salt, nonce = locksmith.random(SALT.start), locksmith.random(NONCE)
    header = json.dumps(
        {
            NAME: FORMAT,
            "kdf": "argon2id",
            "memory_kib": MEMORY.start,
            "passes": PASSES.start,
            "lanes": LANES.start,
            "salt": _letters(salt),
            "cipher": "aes-256-gcm",
            "nonce": _letters(nonce),
            "packed": "gzip",
            "bytes": len(packed) + TAG,
        }
    ).encode()
    lock = Lock(header, MEMORY.start, PASSES.start, LANES.start, salt, nonce)
    try:
        locked = await locksmith.lock(lock, passphrase, packed)
    except TooMuchForThisPhone as error:
        raise CannotBeMade from error
    return header + b"\n" + base64.encodebytes(locked)


def look(data: bytes) -> Sealed:
    """A locked file, as far as can be seen without its passphrase. Raises BadBackup before any work is done."""
    if len(data) > limits.UPLOAD:
        raise backup_too_large(len(data))
    opening = _START.match(data)
    assert opening is not None
    line, end, rest = data[opening.end() :].partition(b"\n")
    header = line.removesuffix(b"\r")
    if len(header) > LONGEST_HEADER:
        raise _damaged()
    if not end:
        raise _cut()
    fields = _fields(header)
    _check_version(fields[NAME])
    lock = _lock(header, fields)
    if fields["packed"] not in ("gzip", "no") or not _is_number(fields["bytes"]) or fields["bytes"] < TAG:
        raise _damaged()
    return Sealed(lock, fields["packed"] == "gzip", _content(rest, fields["bytes"]))


def _check_version(version: Any) -> None:
    if not _is_number(version) or version < 1:
        raise _damaged()
    if version > FORMAT:
        raise BadBackup(
            _(
                "This locked backup was made by a newer Kith (format {version}, and this one reads {format}); nothing was "
                "changed. Update Kith, then try again.",
                version=str(version)[:20],
                format=FORMAT,
            )
        )


def _lock(header: bytes, fields: dict[str, Any]) -> Lock:
    """What a header asks for. Raises BadBackup where that is not what Kith makes."""
    if fields.keys() != _KEYS or (fields["kdf"], fields["cipher"]) != ("argon2id", "aes-256-gcm"):
        raise _damaged()
    sizes = [(fields["memory_kib"], MEMORY), (fields["passes"], PASSES), (fields["lanes"], LANES)]
    if not all(_is_number(each) for each, _allowed in sizes):
        raise _damaged()
    salt, nonce = _bytes_of(fields["salt"]), _bytes_of(fields["nonce"])
    if any(each not in allowed for each, allowed in [*sizes, (len(salt), SALT)]):
        raise BadBackup(
            _(
                "This file asks for a lock that is weaker or heavier than any Kith makes, so it was not opened. Nothing was "
                "changed. Use another copy of your backup."
            )
        )
    if len(nonce) != NONCE:
        raise _damaged()
    return Lock(header, fields["memory_kib"], fields["passes"], fields["lanes"], salt, nonce)


async def opened(sealed: Sealed, typed: str, locksmith: Locksmith) -> bytes:
    """What was locked. Raises NotOpened, CannotBeMade, BadBackup."""
    text = plain_of(typed)
    if not text or len(text) > LONGEST_PASSPHRASE:
        raise NotOpened
    try:
        plain = await locksmith.unlock(sealed.lock, text.encode("utf-8", "replace"), sealed.content)
    except WrongKey as error:
        raise NotOpened from error
    except TooMuchForThisPhone as error:
        raise CannotBeMade from error
    return _grown(plain) if sealed.packed else plain


def _grown(packed: bytes) -> bytes:
    # whoever knows the passphrase may be the one who means no good
    press = zlib.decompressobj(31)
    try:
        plain = press.decompress(packed, limits.UPLOAD)
    except zlib.error as error:
        raise _damaged() from error
    if not press.eof:
        if len(plain) >= limits.UPLOAD:
            raise BadBackup(
                _("What is in this file is larger than {most} MB, which is more than Kith can read. Nothing was changed.",
                  most=limits.UPLOAD // 1_000_000)
            )  # fmt: skip
        raise _damaged()
    if press.unused_data:
        raise _damaged()
    return plain


def _content(rest: bytes, length: int) -> bytes:
    letters = rest.translate(None, string.whitespace.encode())
    if not _BASE64.fullmatch(letters):
        raise _damaged()
    if len(letters.rstrip(b"=")) * 3 // 4 < length:
        raise _cut()
    try:
        content = base64.b64decode(letters, validate=True)
    except binascii.Error as error:
        raise _damaged() from error
    if len(content) != length:
        raise _damaged()
    return content


def _fields(header: bytes) -> dict[str, Any]:
    try:
        text = header.decode("ascii")
        if is_deep(text):
            raise _damaged()
        found = strict_json.parsed(text)
    except (ValueError, RecursionError) as error:
        raise _damaged() from error
    if not isinstance(found, dict) or NAME not in found:
        raise _damaged()
    return found


def _is_number(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _bytes_of(value: Any) -> bytes:
    try:
        return base64.b64decode(value.encode("ascii"), validate=True)
    except (AttributeError, ValueError) as error:
        raise _damaged() from error


def _letters(value: bytes) -> str:
    return base64.b64encode(value).decode("ascii")


def _damaged() -> BadBackup:
    return BadBackup(
        _(
            "This locked backup is damaged: it is not as Kith wrote it, and no passphrase would open it. Nothing was "
            "changed. Use another copy of it, or an older backup."
        )
    )


def _cut() -> BadBackup:
    return BadBackup(
        _(
            "This locked backup stops before its end, and no passphrase would open it. Nothing was changed. Copy the file "
            "again, or use an older backup."
        )
    )
