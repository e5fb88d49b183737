"""A static server for the built site, for people and for tests.

It behaves as a plain static host does: files below one base path, the right types, `404.html` for the rest.
For tests it can also be swapped to another release, stopped in an instant (which is how a browser is taken
offline), asked what was requested, and told to fail in the ways that networks and hosts fail.

    with Server(folder, base="/kith/") as server:
        page.goto(server.address + "app/")
        server.fail("app/rt/*", status=404)
"""

from __future__ import annotations

import contextlib
import fnmatch
import gzip
import mimetypes
import posixpath
import socket
import threading
import time
from dataclasses import dataclass
from email.utils import formatdate, parsedate_to_datetime
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json",
    ".webmanifest": "application/manifest+json",
    ".wasm": "application/wasm",
    ".txt": "text/plain; charset=utf-8",
    ".svg": "image/svg+xml",
    ".zip": "application/zip",
}
PACKED = (".html", ".css", ".js", ".mjs", ".json", ".webmanifest", ".wasm", ".txt", ".svg", ".xml")


@dataclass(frozen=True)
class Fault:
    """How an answer goes wrong. `seconds`: delay before it; `status`: that code instead of the file;
    `cut`: only so many bytes of the promised length, then the connection ends; `body`: these bytes instead of the file's."""

    seconds: float = 0.0
    status: int = 200
    cut: int | None = None
    body: bytes | None = None
    times: int | None = None


class Server:
    """Serves one folder from a thread. Usable as a context manager; `start` after `stop` keeps the port."""

    def __init__(self, folder: Path, *, base: str = "/", port: int = 0, host: str = "127.0.0.1", max_age: int = 0, packed: bool = False) -> None:
        """`max_age`: for how many seconds a browser may use an answer unasked; `packed`: text goes out with gzip."""
        self.folder = Path(folder)
        self.base = f"/{base.strip('/')}/" if base.strip("/") else "/"
        self.host = host
        self.port = port
        self.max_age = max_age
        self.packed = packed
        self.asked: list[str] = []
        self._faults: dict[str, Fault] = {}
        self._failed: dict[str, int] = {}
        self._open: set[socket.socket] = set()
        self._lock = threading.Lock()
        self._http: ThreadingHTTPServer | None = None

    def __enter__(self) -> Server:
        return self.start()

    def __exit__(self, *failure: object) -> None:
        self.stop()

    @property
    def address(self) -> str:
        """The site's root as the browser sees it, with a slash at its end."""
        return f"http://{self.host}:{self.port}{self.base}"

    def start(self) -> Server:
        """Begin to answer; picks a free port the first time where none was given."""
        if self._http is None:
            self._http = _listen(self.host, self.port, self)
            self.port = self._http.server_address[1]
            threading.Thread(target=self._http.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        return self

    def stop(self) -> None:
        """Stop answering and end every open connection: to a browser the network is gone."""
        if self._http is None:
            return
        http, self._http = self._http, None
        http.shutdown()
        http.server_close()
        with self._lock:
            still_open = list(self._open)
        for connection in still_open:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)

    @contextlib.contextmanager
    def offline(self):
        """No network inside this block; the same port answers again after it."""
        self.stop()
        try:
            yield
        finally:
            self.start()

    def serve(self, folder: Path) -> None:
        """From now on serve another folder, as if a new release had been published."""
        self.folder = Path(folder)

    def fail(self, pattern: str, *, seconds: float = 0.0, status: int = 200, cut: int | None = None,
             body: bytes | None = None, times: int | None = None) -> None:  # fmt: skip
        """Let answers go wrong for paths (relative to the site's root) that match a pattern such as `app/rt/*`.

        See `Fault`; `times` is after how many answers the trouble is over (None: until `heal`).
        """
        with self._lock:
            self._faults[pattern] = Fault(seconds=seconds, status=status, cut=cut, body=body, times=times)
            self._failed[pattern] = 0

    def heal(self) -> None:
        """End all faults."""
        with self._lock:
            self._faults.clear()
            self._failed.clear()

    def forget(self) -> None:
        """Forget what was asked so far."""
        with self._lock:
            self.asked.clear()

    def count(self, pattern: str = "*") -> int:
        """How many requests asked for paths (relative to the site's root, without query) that match."""
        with self._lock:
            return sum(fnmatch.fnmatchcase(path, pattern) for path in self.asked)

    def note(self, path: str) -> Fault:
        """Remember one request and say how it is to go wrong; for the request's own thread."""
        with self._lock:
            self.asked.append(path)
            for pattern, fault in self._faults.items():
                if fnmatch.fnmatchcase(path, pattern) and (fault.times is None or self._failed[pattern] < fault.times):
                    self._failed[pattern] += 1
                    return fault
        return Fault()

    def connected(self, connection: socket.socket) -> None:
        """A connection was opened."""
        with self._lock:
            self._open.add(connection)

    def disconnected(self, connection: socket.socket) -> None:
        """A connection was closed."""
        with self._lock:
            self._open.discard(connection)


class _Http(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True
    request_queue_size = 128
    site: Server

    def handle_error(self, request, client_address) -> None:
        """A browser that hangs up is no error worth a traceback."""


class _Answer(BaseHTTPRequestHandler):
    server: _Http
    protocol_version = "HTTP/1.1"
    server_version = "Kith"
    sys_version = ""

    def setup(self) -> None:
        super().setup()
        self.server.site.connected(self.connection)

    def finish(self) -> None:
        self.server.site.disconnected(self.connection)
        with contextlib.suppress(OSError):
            super().finish()

    def do_GET(self) -> None:
        site = self.server.site
        path = unquote(urlsplit(self.path).path)
        if not path.startswith(site.base):
            self._redirect(site.base) if path == "/" or path + "/" == site.base else self._send(404, b"Not here.\n", "text/plain")
            return
        name = path.removeprefix(site.base)
        fault = site.note(name)
        time.sleep(fault.seconds)
        if fault.status != 200:
            self._send(fault.status, b"", "text/plain")
            return
        file = _file(site.folder, name)
        if file and file.is_dir():
            if not path.endswith("/"):
                self._redirect(f"{path}/")
                return
            file = file / "index.html"
        if file and file.is_file():
            self._send_file(200, file, fault)
        elif (site.folder / "404.html").is_file():
            self._send_file(404, site.folder / "404.html", fault)
        else:
            self._send(404, b"Not found.\n", "text/plain")

    do_HEAD = do_GET

    def _send_file(self, status: int, file: Path, fault: Fault) -> None:
        changed = int(file.stat().st_mtime)
        asked = self.headers.get("If-Modified-Since")
        if status == 200 and asked and fault == Fault() and _not_since(asked, changed):
            self._send(304, b"", "")
            return
        body = file.read_bytes() if fault.body is None else fault.body
        kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
        packed = self.server.site.packed and file.suffix in PACKED and "gzip" in self.headers.get("Accept-Encoding", "")
        self._send(status, gzip.compress(body, 6) if packed else body, kind, changed=changed, cut=fault.cut, packed=packed)

    def _send(self, status: int, body: bytes, kind: str, *, changed: int | None = None, cut: int | None = None, packed: bool = False) -> None:
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        if packed:
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Vary", "Accept-Encoding")
        if changed is not None:
            self.send_header("Last-Modified", formatdate(changed, usegmt=True))
        max_age = self.server.site.max_age
        self.send_header("Cache-Control", f"max-age={max_age}" if max_age else "no-cache")
        if status != 304:
            self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body[:cut])
        if cut is not None and cut < len(body):
            self.close_connection = True

    def _redirect(self, place: str) -> None:
        self.send_response(HTTPStatus.MOVED_PERMANENTLY if place != self.server.site.base else HTTPStatus.FOUND)
        self.send_header("Location", place)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *values: object) -> None:
        """Requests are counted, not printed."""


def _listen(host: str, port: int, site: Server) -> _Http:
    http = _Http((host, port), _Answer)
    http.site = site
    return http


def _file(folder: Path, name: str) -> Path | None:
    """The file that a path names, or None where it would lead out of the folder."""
    clean = posixpath.normpath(f"/{name}").lstrip("/")
    file = (folder / clean).resolve()
    return file if file.is_relative_to(folder.resolve()) else None


def _not_since(asked: str, changed: int) -> bool:
    try:
        return parsedate_to_datetime(asked).timestamp() >= changed
    except (TypeError, ValueError):
        return False
