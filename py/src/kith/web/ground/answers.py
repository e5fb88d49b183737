"""What a handler answers: a screen, a way back, or a refusal that leaves the form as it is.

A request of the page carries `HX-Request` and gets the screen alone; any other gets the whole
page. After a change one is sent to a screen (303), which then says what was done.
"""

from collections.abc import Iterable
from typing import Any, cast
from urllib.parse import urlsplit

from jinja2 import Environment
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from kith.network.faults import Fault, NoSuchRecord, NoSuchUndo, Stale, StoreFull, StoreLost

from . import whose
from .room import Room, Said
from .templating import address, element_id

STATUS = {NoSuchRecord: 404, NoSuchUndo: 404, Stale: 409, StoreFull: 507, StoreLost: 503}


def room(request: Request) -> Room:
    """The room that this app was made for."""
    return cast(Room, request.app.state.room)


def root(request: Request) -> str:
    """Where the app is mounted."""
    return str(request.scope.get("root_path", ""))


def of_page(request: Request) -> bool:
    """Whether the page asks, and not somebody's address bar."""
    return "hx-request" in request.headers


def screen(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A screen, with what is to be said."""
    here = room(request)
    return _rendered(request, template, status, said=here.take_said(), focus=here.take_focus(), **values)


def piece(request: Request, template: str, **values: Any) -> HTMLResponse:
    """A part of a screen. What is to be said waits for the next screen."""
    return _rendered(request, template, 200, said=None, focus="", **values)


def _rendered(request: Request, template: str, status: int, *, focus: str, **values: Any) -> HTMLResponse:
    here, mount = room(request), root(request)
    templates: Environment = request.app.state.templates
    html = templates.get_template(template).render(
        **values,
        focus=focus or request.query_params.get("at", ""),
        whole=not of_page(request),
        partial=request.headers.get("hx-target", "").partition("#")[2],
        url=lambda path, **query: address(mount, path, query),
        guide=lambda anchor: mount.removesuffix("/app") + "/" + anchor,
        # what is kept beside a screen holds for these records of this network
        generation=f"{here.kith.generation}-{element_id(here.kith.network)}",
        people_of=whose.all_of(here.kith),
        elsewhere=lambda record: whose.elsewhere(here.kith, record),
        styles=here.copy.get("styles", ()),
        scripts=here.copy.get("scripts", ()),
    )
    # half a character from somewhere must not make a screen that can't be shown
    return HTMLResponse(html.encode(errors="replace"), status)


def back(request: Request, path: str = "", *, said: Said | None = None, focus: str = "") -> Response:
    """To a screen of the app (without `path`: to the one that asked), which says what was done."""
    here = room(request)
    here.said, here.focus = said, focus
    return RedirectResponse(root(request) + (path or asked_from(request)), 303)


def asked_from(request: Request) -> str:
    """The screen that the page shows, as a path inside the app; Today where it is unknown."""
    shown = urlsplit(request.headers.get("hx-current-url") or request.headers.get("referer") or "")
    mount = root(request)
    if not shown.path.startswith(mount + "/"):
        return "/"
    return shown.path[len(mount) :] + ("?" + shown.query if shown.query else "")


def shown_at(request: Request, pages: Iterable[str], otherwise: str) -> str:
    """The screen that asked, where it is among `pages`; else the one that shows the thing anyway."""
    asked = asked_from(request).partition("?")[0]
    return asked if asked in pages else otherwise


def window(request: Request, name: str) -> int:
    """Where a part of a long list begins, as a link of Kith's own says; 0 where it says nothing sensible."""
    asked = request.query_params.get(name, "")
    return int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 10 else 0


def refusal(request: Request, fault: Fault) -> Response:
    """Why nothing was changed. The page keeps its form, with everything that was typed."""
    status = STATUS.get(type(fault), 422)
    if not of_page(request) or request.method == "GET":
        return screen(request, "ground/refused.html", status=status, sentence=fault.sentence)
    answer = piece(request, "ground/refusal.html", sentence=fault.sentence)
    answer.status_code = status
    answer.headers["HX-Reswap"] = "none"
    return answer
