"""The world outside: a proxy that lets nothing through and remembers who asked.

Every browser under test is told to reach anything but this machine through here. So a request to a foreign address, by the page, its
worker, its service worker or the browser's own habits, is seen in any engine, and none ever leaves.
"""

from __future__ import annotations

import contextlib
import socket
import threading
from urllib.parse import urlsplit

# What Chromium asks its maker by itself, whatever page is open, and has no switch against.
HABITS = ("clients2.google.com", "update.googleapis.com", "accounts.google.com", "content-autofill.googleapis.com", "redirector.gvt1.com")


class Outside:
    """Listens on a port of its own. `asked` holds what pages wanted, as "CONNECT example.org:443"."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.address = f"127.0.0.1:{self._socket.getsockname()[1]}"
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            threading.Thread(target=self._refuse, args=(connection,), daemon=True).start()

    def _refuse(self, connection: socket.socket) -> None:
        with connection, contextlib.suppress(OSError):
            connection.settimeout(10)
            first = connection.recv(4096).decode("latin-1").split("\r\n", 1)[0]
            wanted = first.rsplit(" ", 1)[0]
            if _host(wanted) not in HABITS:
                self.asked.append(wanted)
            connection.sendall(b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")

    def close(self) -> None:
        self._socket.close()


def _host(wanted: str) -> str:
    target = wanted.partition(" ")[2]
    return (urlsplit(target).hostname if "://" in target else target.rsplit(":", 1)[0]) or ""
