"""The locksmith of the desk: keys and ciphers for locked backups (`kith.formats.backups.sealing`), from the package `cryptography`.

In the phone the same sums are done by `pwa/locksmith.js`. A file that one of them locked is opened by the other.
"""

from __future__ import annotations

import os

from kith.formats.backups.sealing import KEY, Lock, TooMuchForThisPhone, WrongKey


class DeskLocksmith:
    """Argon2id and AES-256-GCM, by OpenSSL."""

    def random(self, length: int) -> bytes:
        """So many bytes that nobody can foresee."""
        return os.urandom(length)

    async def lock(self, lock: Lock, passphrase: bytes, plain: bytes) -> bytes:
        """The locked bytes."""
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        return AESGCM(_key(lock, passphrase)).encrypt(lock.nonce, plain, lock.header)

    async def unlock(self, lock: Lock, passphrase: bytes, locked: bytes) -> bytes:
        """The plain bytes. Raises WrongKey."""
        from cryptography.exceptions import InvalidTag
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        try:
            return AESGCM(_key(lock, passphrase)).decrypt(lock.nonce, locked, lock.header)
        except InvalidTag as error:
            raise WrongKey from error


def _key(lock: Lock, passphrase: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.argon2 import Argon2id

    making = Argon2id(
        salt=lock.salt, length=KEY, iterations=lock.passes, lanes=lock.lanes, memory_cost=lock.memory_kib
    )
    try:
        return making.derive(passphrase)
    except MemoryError as error:
        raise TooMuchForThisPhone from error
