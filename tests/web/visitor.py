"""Somebody at the phone: opens screens, reads them, fills in their forms. No socket and no thread."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import quote, urlencode, urljoin, urlsplit

from people import Phone, finish

from kith.web.app import create
from kith.web.ground.room import Room

MOUNT = "/kith/app"

_VOID = {"input", "meta", "link", "img", "br", "hr"}


@dataclass
class Element:
    """One element of a screen."""

    tag: str
    attributes: dict[str, str]
    parent: "Element | None" = None
    children: "list[Element | str]" = field(default_factory=list)

    def get(self, name: str, otherwise: str = "") -> str:
        """An attribute."""
        return self.attributes.get(name, otherwise)

    def all(self, tag: str = "", **attributes: str) -> "list[Element]":
        """Elements below with that tag and those attributes."""
        wanted = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
        found: list[Element] = []
        for child in self.children:
            if isinstance(child, Element):
                if tag in ("", child.tag) and all(child.get(name, "\0") == value for name, value in wanted.items()):
                    found.append(child)
                found += child.all(tag, **attributes)
        return found

    def has(self, name: str) -> bool:
        """Whether it has an attribute."""
        return name in self.attributes

    @property
    def text(self) -> str:
        """What a person reads."""
        if self.has("hidden") or self.tag in ("title", "noscript"):
            return ""
        parts = [child.text if isinstance(child, Element) else child for child in self.children]
        return " ".join(" ".join(parts).split())


async def at_once() -> None:
    """A pause in which nobody else wants anything."""


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.top = self.at = Element("", {})

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(element)
        if tag not in _VOID:
            self.at = element

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.at.children.append(Element(tag, {name: value or "" for name, value in attrs}, self.at))

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        assert self.at.tag == tag, f"<{self.at.tag}> is closed by </{tag}>"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)


def read(html: str) -> Element:
    """The tree of a screen; a tag that is not closed fails the test."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    assert reader.at is reader.top, f"<{reader.at.tag}> is never closed"
    return reader.top


class Visitor:
    """Somebody who uses Kith on a phone, as the page does for them (or as a plain browser, without `page`)."""

    def __init__(self, phone: Phone, *, page: bool = True) -> None:
        self.phone = phone
        self.page = page
        self.path = "/"
        self.status = 0
        self.headers: dict[str, str] = {}
        self.body = b""
        self._tree: Element | None = None
        self.room = Room(
            kith=phone.kith, now=phone.now, today=lambda: phone.today, copy={"release": "r1", "version": "0.1.0"},
            pause=at_once, go=finish,
        )  # fmt: skip
        self.app = create(self.room)

    @property
    def html(self) -> str:
        """The last answer."""
        return self.body.decode()

    @property
    def screen(self) -> Element:
        """The last answer as elements."""
        if self._tree is None:
            self._tree = read(self.html)
        return self._tree

    @property
    def text(self) -> str:
        """All that can be read on it, apart from what was said."""
        return self.main.text

    @property
    def main(self) -> Element:
        """The screen itself."""
        (main,) = self.screen.all("main", id="screen")
        return main

    @property
    def said(self) -> str:
        """What the screen says was done."""
        return " ".join(each.text for each in self.screen.all("div", id="said"))

    def open(self, path: str, **headers: str) -> "Visitor":
        """Go to a screen."""
        self._ask("GET", path, b"", {"HX-Current-URL": self._shown()} | headers)
        if self.status == 200 and not headers:
            self.path = path
        return self

    def post(
        self, path: str, fields: list[tuple[str, str]] | None = None, headers: dict[str, str] | None = None, **more: str
    ) -> "Visitor":
        """Send a form, and go where it leads."""
        body = urlencode([*(fields or []), *more.items()]).encode()
        return self._send(path, body, "application/x-www-form-urlencoded", headers or {})

    def upload(self, path: str, content: bytes, name: str = "file.vcf") -> "Visitor":
        """Send a file."""
        mark = b"edge-of-a-part"
        body = (
            b"--" + mark + b'\r\nContent-Disposition: form-data; name="file"; filename="' + name.encode()
            + b'"\r\nContent-Type: application/octet-stream\r\n\r\n' + content + b"\r\n--" + mark + b"--\r\n"
        )  # fmt: skip
        return self._send(path, body, "multipart/form-data; boundary=" + mark.decode())

    def _send(self, path: str, body: bytes, kind: str, headers: dict[str, str] | None = None) -> "Visitor":
        self._ask("POST", path, body, {"Content-Type": kind, "HX-Current-URL": self._shown()} | (headers or {}))
        if self.status == 303:
            to = self.headers["location"]
            assert to.startswith(MOUNT), f"{to} leads out of the app"
            self.open(to.removeprefix(MOUNT) or "/")
        return self

    def form(self, action: str) -> Element:
        """The form of the screen that is sent to an address which ends so."""
        forms = [form for form in self.screen.all("form") if form.get("action").endswith(action)]
        assert forms, f"no form leads to {action} on: {self.text}"
        return forms[0]

    def fill(self, action: str, button: str = "", **typed: str | list[str] | None) -> "Visitor":
        """Fill in a form as it stands and send it. None unticks; a list ticks several."""
        form = self.form(action)
        fields = [pair for pair in _values(form) if pair[0] not in typed]
        for name, value in typed.items():
            values = value if isinstance(value, list) else [] if value is None else [value]
            fields += [(name, each) for each in values]
        to = form.get("action")
        for each in form.all("button"):
            if button and each.text.startswith(button):
                to = each.get("formaction", to)
                if each.has("name"):
                    fields.append((each.get("name"), each.get("value")))
        return self.post(to.removeprefix(MOUNT), fields)

    def tap(self, words: str) -> "Visitor":
        """Follow the first link with these words."""
        for link in self.screen.all("a"):
            if words in (link.text, link.get("aria-label")):
                return self.open(link.get("href").removeprefix(MOUNT))
        raise AssertionError(f"no link says {words!r} on: {self.text}")

    def undo(self) -> "Visitor":
        """Tap *Undo*."""
        (form,) = [form for form in self.screen.all("form") if "/undo/" in form.get("action")]
        return self.post(form.get("action").removeprefix(MOUNT), _values(form))

    def _shown(self) -> str:
        return "https://kith.invalid" + MOUNT + self.path

    def _ask(self, method: str, path: str, body: bytes, headers: dict[str, str]) -> None:
        parts = urlsplit(urljoin("https://kith.invalid", MOUNT + path))
        if self.page:
            headers = {"HX-Request": "true"} | headers
        scope = {
            "type": "http", "asgi": {"version": "3.0"}, "http_version": "1.1", "method": method, "scheme": "https",
            "path": parts.path, "raw_path": parts.path.encode(), "root_path": MOUNT,
            "query_string": quote(parts.query, safe="%&=+").encode(), "client": None, "server": ("kith.invalid", 443),
            "headers": [
                (name.lower().encode(), value.encode())
                for name, value in {"host": "kith.invalid", "content-length": str(len(body)), **headers}.items()
            ],
        }  # fmt: skip
        parts_of_answer: list[bytes] = []

        async def receive() -> dict[str, object]:
            return {"type": "http.request", "body": body, "more_body": False}

        async def send(message: dict[str, object]) -> None:
            if message["type"] == "http.response.start":
                self.status = message["status"]
                self.headers = {name.decode().lower(): value.decode() for name, value in message["headers"]}
            else:
                parts_of_answer.append(message.get("body", b""))

        finish(self.app(scope, receive, send))
        self.body = b"".join(parts_of_answer)
        self._tree = None


def _values(form: Element) -> list[tuple[str, str]]:
    values = []
    for field_ in form.all():
        name, kind = field_.get("name"), field_.get("type")
        if not name:
            continue
        if field_.tag == "input" and (kind not in ("checkbox", "radio") or field_.has("checked")):
            values.append((name, field_.get("value", "on")))
        elif field_.tag == "textarea":
            values.append((name, "".join(each for each in field_.children if isinstance(each, str)).removeprefix("\n")))
        elif field_.tag == "select":
            options = field_.all("option")
            chosen = [each for each in options if each.has("selected")] or options[:1]
            values += [(name, each.get("value")) for each in chosen]
    return values
