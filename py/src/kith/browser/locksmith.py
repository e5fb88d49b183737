"""The locksmith of the phone: `pwa/locksmith.js`, which is fetched when somebody first locks or opens a backup."""

from collections.abc import Callable
from os import urandom
from typing import TYPE_CHECKING, Any

from pyodide.ffi import JsException, to_js

if TYPE_CHECKING:
    from kith.formats.backups.sealing import Lock


class BrowserLocksmith:
    """Argon2id in WebAssembly, AES-256-GCM by the browser. `fetch` gives a promise of the module."""

    def __init__(self, fetch: Callable[[], Any]) -> None:
        self._fetch = fetch

    def random(self, length: int) -> bytes:
        """So many bytes that nobody can foresee: the browser's, which Pyodide gives Python for its own."""
        return urandom(length)

    async def lock(self, lock: "Lock", passphrase: bytes, plain: bytes) -> bytes:
        """The locked bytes. Raises TooMuchForThisPhone."""
        return await self._done("lock", lock, passphrase, plain)

    async def unlock(self, lock: "Lock", passphrase: bytes, locked: bytes) -> bytes:
        """The plain bytes. Raises WrongKey, TooMuchForThisPhone."""
        return await self._done("unlock", lock, passphrase, locked)

    async def _done(self, what: str, lock: "Lock", passphrase: bytes, content: bytes) -> bytes:
        from js import Object

        from kith.formats.backups.sealing import TooMuchForThisPhone, WrongKey  # the first screen does not wait for it

        terms = {
            "memory": lock.memory_kib, "passes": lock.passes, "lanes": lock.lanes,
            "salt": lock.salt, "nonce": lock.nonce, "header": lock.header,
        }  # fmt: skip
        given = [to_js(terms, dict_converter=Object.fromEntries), to_js(passphrase), to_js(content)]
        try:
            module = await self._fetch()
            made = await getattr(module, what)(*given)
            return bytes(made.to_bytes())
        except JsException as error:
            raise (WrongKey if error.name == "WrongKey" else TooMuchForThisPhone) from error
