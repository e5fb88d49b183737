"""What comes in from outside: shared by another app, opened from the phone's files, scanned, pasted.

Kith tells what it is and hands it to the screen for it: contacts to the look before an import, a backup to the look before
a restore, people handed over to arrivals. Other text may become a line about somebody. Nothing of it is kept by itself.
"""

from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from typing import Any, cast

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import limits
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.forms import Refused, filled, uploaded


async def scan(request: Request) -> Response:
    """Point the camera at a code."""
    doors = {
        "import": ("/import", _("Import contacts")),
        "arrivals": ("/arrivals", _("People handed to you")),
        "card": ("/card", _("Your card")),
    }
    before, where = doors.get(request.query_params.get("from", ""), ("/capture", _("I met someone")))
    return screen(request, "files/scan.html", before=before, where=where)


async def ask(request: Request) -> Response:
    """Which file, or which text? The page fills it in where another app sent something; `why` tells why it could not."""
    whys = {
        "large": _(
            "What was shared is more than Kith can read on a phone: larger than 40 MB, or too many files or letters at "
            "once. Nothing was kept."
        ),
        "empty": _("Nothing that Kith can read came along. Nothing was kept."),
        "failed": _("What was shared did not arrive whole. Nothing was kept; please share it again."),
    }
    return screen(request, "files/brought.html", problem=whys.get(request.query_params.get("why", ""), ""))


async def bring(request: Request) -> Response:
    """On to the screen that is for it."""
    from kith.formats.contacts import brought  # the first screen does not wait for what is rarely needed

    if request.headers.get("content-type", "").startswith("multipart/form-data"):
        data = await uploaded(request, "file")
        kind = brought.of_file(data)
        text = data.decode("utf-8", "replace") if kind in ("code", "mecard") else ""
    else:
        form = await filled(request)
        sentence = _("There is no text. Nothing was kept. Paste it, or choose a file.")
        text = form.needed("text", limits.TEXT, _("text"), sentence)
        kind = brought.of_text(text)
        data = brought.as_file(text)
    return await _handed_on(request, kind, data, text)


async def _handed_on(request: Request, kind: str, data: bytes, text: str) -> Response:
    from kith.formats.cards import mecard
    from kith.formats.handing import packing, parcels

    from . import backups, imports

    here = room(request)
    if kind in ("people", "code"):
        bundle = parcels.read(data, here.today()) if kind == "people" else packing.unpacked(text, here.today())
        return back(request, f"/arrivals/{here.arrivals.keep(here.kith.new_id(), bundle)}")
    if kind == "text":
        return back(request, f"/brought/{here.brought.keep(here.kith.new_id(), text)}")
    if kind == "backup":
        return await _door(backups.routes, "/restorations")(_with_file(request, data))
    if kind == "mecard":
        data = mecard.as_vcard(text).encode("utf-8", "replace")
    return await _door(imports.routes, "/imports")(_with_file(request, data))


def _door(routes: Iterable[Route], path: str) -> Callable[[Request], Awaitable[Response]]:
    """What answers when a file is chosen on the screen that is for it."""
    (found,) = [each.endpoint for each in routes if each.path == path and "POST" in (each.methods or ())]
    return cast("Callable[[Request], Awaitable[Response]]", found)


async def look(request: Request) -> Response:
    """The text, and what it could become."""
    token = request.path_params["token"]
    text = room(request).brought.get(token)
    if text is None:
        raise Refused(_("That text is no longer here. Nothing was kept; please share or scan it again."))
    return screen(request, "files/brought_text.html", token=token, text=text)


def _with_file(request: Request, data: bytes) -> Request:
    """The same request, as if the file had been chosen on the screen that is for it."""
    edge = room(request).kith.new_id().encode().rjust(40, b"-")
    body = b"".join(
        [
            b"--", edge, b'\r\nContent-Disposition: form-data; name="file"; filename="brought"\r\n',
            b"Content-Type: application/octet-stream\r\n\r\n", data, b"\r\n--", edge, b"--\r\n",
        ]
    )  # fmt: skip
    others = [pair for pair in request.scope["headers"] if pair[0] not in (b"content-type", b"content-length")]
    told = [
        (b"content-type", b"multipart/form-data; boundary=" + edge),
        (b"content-length", str(len(body)).encode()),
    ]

    async def receive() -> MutableMapping[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    return Request({**request.scope, "headers": others + told}, receive)


routes = [
    Route("/scan", scan),
    Route("/brought", ask),
    Route("/brought", bring, methods=["POST"]),
    Route("/brought/{token}", look),
]
