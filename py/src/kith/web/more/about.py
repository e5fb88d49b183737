"""About this copy: its release, how fast it started, what the browser grants it, and the licences."""

import platform
from collections.abc import Mapping
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.words import say as _

from ..ground.answers import room, screen


async def show(request: Request) -> Response:
    """Facts, for a person and for somebody who helps."""
    copy = room(request).copy
    return screen(request, "more/about.html", facts=_facts(copy), marks=_marks(copy), storage=_storage(copy))


async def licences(request: Request) -> Response:
    """Where the licences of all that ships can be read."""
    return screen(request, "more/licences.html")


def _facts(copy: Mapping[str, Any]) -> list[tuple[str, str]]:
    offline = {"ready": _("ready"), "preparing": _("being prepared"), "unavailable": _("not available here")}
    facts = [
        (_("Version"), str(copy.get("version") or "")),
        (_("Release"), str(copy.get("release") or "")),
        (_("Works offline"), offline.get(str(copy.get("offline")), "")),
        (_("Opened from its icon"), _yes(copy.get("installed"))),
        (_("Python"), f"{platform.python_version()}, {platform.machine()}"),
    ]
    return [(name, value) for name, value in facts if value]


def _marks(copy: Mapping[str, Any]) -> list[tuple[str, str]]:
    names = {
        "shell": _("Shell"), "paint": _("Last screen shown"), "runtime": _("Python ready"), "app": _("App ready"),
        "first-render": _("First screen"),
    }  # fmt: skip
    marks = copy.get("marks") or {}
    return [
        (name, _("{n} ms", n=round(marks[mark])))
        for mark, name in names.items()
        if isinstance(marks.get(mark), int | float)
    ]


def _storage(copy: Mapping[str, Any]) -> list[tuple[str, str]]:
    storage = copy.get("storage") or {}
    facts = [
        (_("Kept for good"), _yes(storage.get("persisted"))),
        (_("Used"), _megabytes(storage.get("usage"))),
        (_("The browser allows"), _megabytes(storage.get("quota"))),
    ]
    return [(name, value) for name, value in facts if value]


def _yes(value: object) -> str:
    return "" if value is None else _("yes") if value else _("no")


def _megabytes(octets: object) -> str:
    if not isinstance(octets, int | float):
        return ""
    return _("{n} MB", n=f"{octets / 1_000_000:,.1f}")


routes = [Route("/about", show), Route("/licences", licences)]
