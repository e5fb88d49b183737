"""What was here before a restore, as a text small enough to lie beside the records: a backup, packed.

It is no format for anybody else: what one Kith laid down on a phone, the same phone takes up again.
"""

import base64
import binascii
import zlib

from kith.records import limits

from .backup import Backup, damaged, read


def packed(backup: bytes) -> str:
    """A backup's bytes as a text; empty for one that is too large to be read again."""
    if len(backup) > limits.UPLOAD:
        return ""
    return base64.b64encode(zlib.compress(backup, 1)).decode("ascii")


def unpacked(text: str) -> Backup:
    """What the text holds. Raises BadBackup."""
    try:
        return read(zlib.decompressobj().decompress(base64.b64decode(text, validate=True), limits.UPLOAD))
    except (binascii.Error, zlib.error) as error:
        raise damaged() from error
