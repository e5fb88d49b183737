"""A locksmith for tests that are not about the sums: quick, the same everywhere, and no secret from anybody."""

from kith.formats.backups import sealing


class Latch:
    """No lock at all: it remembers the passphrase in the file."""

    def random(self, length: int) -> bytes:
        return bytes(length)

    async def lock(self, lock: sealing.Lock, passphrase: bytes, plain: bytes) -> bytes:
        return plain + passphrase[: sealing.TAG].ljust(sealing.TAG)

    async def unlock(self, lock: sealing.Lock, passphrase: bytes, locked: bytes) -> bytes:
        if locked[-sealing.TAG :] != passphrase[: sealing.TAG].ljust(sealing.TAG):
            raise sealing.WrongKey
        return locked[: -sealing.TAG]
