"""Calls the web app as a server would, without a socket: a request in, an answer out.

Redirects are followed here, so that a page's form is answered by the screen that it leads to; the
address to show travels in a header. Whatever goes wrong in the app becomes an answer with a
sentence: a page is never left waiting. Nothing here imports `js`, so the desk can test it.
"""

import traceback
from asyncio import Event
from collections.abc import Awaitable, Callable, MutableMapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

from kith.records import limits

from . import trouble

Message = MutableMapping[str, Any]
App = Callable[
    [Message, Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]], Awaitable[None]
]

LARGEST_BODY = limits.UPLOAD + 1_000_000
"""Bytes: the page refuses larger files; this is the same wall with room for the form around them."""
MOST_HOPS = 5
_ORIGIN = "https://kith.invalid"
_NOT_ON_A_HOP = frozenset({"content-type", "content-length"})


@dataclass(slots=True)
class Answer:
    """What the app said. Header names are in lower case."""

    status: int = 500
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b""

    def header(self, name: str) -> str:
        """The first header of that name, or an empty text."""
        return next((value for key, value in self.headers if key == name), "")

    def without(self, *names: str) -> list[tuple[str, str]]:
        """The headers but those."""
        return [(key, value) for key, value in self.headers if key not in names]


class Bridge:
    """One app under one `root_path` (the mount plus `/app`). Call it with a request."""

    def __init__(self, app: App, root_path: str) -> None:
        self._app = app
        self._root_path = root_path

    async def __call__(self, method: str, path: str, headers: list[list[str]], body: bytes = b"") -> Answer:
        """Answer a request; `path` is absolute and may have a query. Never raises an Exception."""
        asked = {name.lower(): value for name, value in headers}
        if len(body) > LARGEST_BODY:
            return Answer(413, *trouble.too_large())
        try:
            return await self._follow(method.upper(), path, asked, body)
        except Exception as error:
            traceback.print_exception(error)
            return Answer(500, *trouble.went_wrong(method.upper(), path, asked, error))

    async def _follow(self, method: str, path: str, asked: dict[str, str], body: bytes) -> Answer:
        answer = await self._ask(method, path, asked, body)
        if not 300 <= answer.status < 400 or not answer.header("location"):
            return answer if method == "GET" else _keep_the_address(answer)
        after: list[tuple[str, str]] = []
        for _hop in range(MOST_HOPS):
            after += [pair for pair in answer.headers if pair[0].startswith("hx-trigger")]
            path = urljoin(_ORIGIN + path, answer.header("location"))
            if not _inside(path, self._root_path):
                return Answer(200, [("hx-redirect", path.removeprefix(_ORIGIN)), *after])
            if answer.status not in (307, 308):
                method, body = "GET", b""
                asked = {name: value for name, value in asked.items() if name not in _NOT_ON_A_HOP}
            path = path.removeprefix(_ORIGIN)
            answer = await self._ask(method, path, asked, body)
            if not 300 <= answer.status < 400 or not answer.header("location"):
                return _with_address(answer, path, asked, after)
        raise RuntimeError(f"more than {MOST_HOPS} redirects, the last to {path}")

    async def _ask(self, method: str, path: str, asked: dict[str, str], body: bytes) -> Answer:
        parts = urlsplit(path)
        scope = {
            "type": "http",
            # 2.4: a streaming answer does not listen for a reader who has gone away.
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "method": method,
            "scheme": "https",
            "path": unquote(parts.path),
            "raw_path": parts.path.encode(),
            "query_string": parts.query.encode(),
            "root_path": self._root_path,
            "headers": [
                (name.encode("latin-1"), value.encode("latin-1", "replace"))
                for name, value in {"host": "kith.invalid", **asked, "content-length": str(len(body))}.items()
            ],
            "client": None,
            "server": None,
            "state": {},
        }
        unread = [{"type": "http.request", "body": body, "more_body": False}]
        answer, chunks = Answer(), []

        async def receive() -> Message:
            if not unread:
                await Event().wait()
            return unread.pop()

        async def send(message: Message) -> None:
            if message["type"] == "http.response.start":
                answer.status = message["status"]
                answer.headers = [
                    (name.decode("latin-1").lower(), value.decode("latin-1"))
                    for name, value in message.get("headers", ())
                ]
            elif message["type"] == "http.response.body":
                chunks.append(bytes(message.get("body", b"")))

        await self._app(scope, receive, send)
        answer.body = b"".join(chunks)
        return answer


def _inside(address: str, root_path: str) -> bool:
    path = urlsplit(address).path
    return address.startswith(_ORIGIN + "/") and (path == root_path or path.startswith(root_path + "/"))


def _with_address(answer: Answer, path: str, asked: dict[str, str], after: list[tuple[str, str]]) -> Answer:
    shown = urlsplit(asked.get("hx-current-url", ""))
    here = shown.path + (f"?{shown.query}" if shown.query else "")
    name = "hx-replace-url" if path.partition("#")[0] == here else "hx-push-url"
    if not answer.header("hx-push-url") and not answer.header("hx-replace-url"):
        after = [(name, path), *after]
    return Answer(answer.status, [*answer.headers, *after], answer.body)


def _keep_the_address(answer: Answer) -> Answer:
    # A form that was refused is shown again; its own address answers no GET.
    if answer.header("hx-push-url") or answer.header("hx-replace-url"):
        return answer
    return Answer(answer.status, [*answer.headers, ("hx-push-url", "false")], answer.body)
