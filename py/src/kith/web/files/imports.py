"""Importing contacts: choose a file, say what its columns hold where nobody knows, look at what it would do, say yes.

What was read waits in the room under a token (`importing`). So each step is a screen of its own, and going back keeps
the file. Where a step takes long, its screen shows how far it is, can stop it, and renews itself until it is done.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING, cast
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import limits
from kith.words import count
from kith.words import say as _

from ..ground.answers import back, of_page, piece, room, screen, window
from ..ground.forms import Form, Refused, filled, uploaded
from ..ground.room import Said
from ..ground.wording import sentences
from .importing import Importing

if TYPE_CHECKING:
    from kith.formats.contacts.preview import Choice, Entry, Preview, State
    from kith.formats.tables.meanings import Meaning
    from kith.formats.tables.table import Table

WINDOW = 50
"""Entries of a kind that are shown at once."""

_STATES: "tuple[State, ...]" = ("alike", "changed", "new", "same")
_CHOICES: "dict[State, tuple[Choice, ...]]" = {"alike": ("add", "join", "leave"), "changed": ("join", "leave"), "new": ("add", "leave")}


@dataclass(frozen=True, slots=True)
class Shown:
    """The entries of a state that are shown: so many `number` of it there are, from `first` to `last` of those `found`.

    `before` and `after` say where the windows beside this one begin; below 0 there is none.
    """

    state: "State"
    lines: "list[tuple[Entry, Choice]]"
    number: int
    found: int
    first: int

    @property
    def last(self) -> int:
        return self.first + len(self.lines) - 1

    @property
    def before(self) -> int:
        return max(0, self.first - 1 - WINDOW) if self.first > 1 else -1

    @property
    def after(self) -> int:
        return self.last if self.last < self.found else -1


async def ask(request: Request) -> Response:
    """Which file? A file that is being read or waits for a yes is shown, too."""
    waiting = cast("list[Importing]", room(request).imports.all())
    return screen(
        request, "files/import.html", waiting=[(each.token, _standing(each)) for each in waiting if each.said is None]
    )


async def choose(request: Request) -> Response:
    """The file that was chosen, on the way to the look at it, or to its columns."""
    here = room(request)
    data = await uploaded(request, "file")
    importing = Importing(here.kith.new_id())
    here.imports.keep(importing.token, importing)
    importing.read(here, data)
    return await _onward(request, importing)


async def columns(request: Request) -> Response:
    """What each column of a table holds, as Kith takes it; anything can be said otherwise."""
    from kith.formats.tables import meanings

    table = _table(request)
    return screen(
        request,
        "files/import_columns.html",
        token=request.path_params["token"],
        program=table.program,
        columns=[
            (place, column, samples, meanings.offered(column.meaning))
            for place, (column, samples) in enumerate(zip(table.columns, table.samples, strict=True))
            if samples
        ],
    )


async def settle(request: Request) -> Response:
    """What the columns hold was said, on the way to the look."""
    table, form, importing = _table(request), await filled(request), _importing(request)
    if not importing.doing:
        importing.read_table(room(request), table.with_meanings(_meanings(table, form)))
    return await _onward(request, importing)


async def look(request: Request) -> Response:
    """What the file would do, or how far the work on it is. Nothing is kept yet."""
    here, importing = room(request), _importing(request)
    if importing.said is not None:
        return await _onward(request, importing)
    if not importing.doing and importing.fault is None:
        if importing.cards is None and importing.table is not None:
            importing.read_table(here, importing.table)
        elif not importing.is_compared(here):
            importing.compare(here)
        await importing.soon(here)
    if importing.doing:
        return _progress(request, importing)
    _tell_fault(request, importing)
    return _look(request, importing)


def _look(request: Request, importing: Importing) -> Response:
    found, cards = importing.preview, importing.cards
    assert found is not None and cards is not None
    words = request.query_params.get("q", "").strip()[: limits.LINE]
    return screen(
        request,
        "files/import_preview.html",
        token=importing.token,
        taken_for=_taken_for(cards.program, table=cards.table is not None),
        from_table=cards.table is not None,
        parts={state: _shown(importing, state, words, window(request, state)) for state in _STATES},
        words=words,
        searchable=len(found.entries) > WINDOW,
        here=f"/imports/{importing.token}",
        at={state: first for state in _STATES if (first := window(request, state))} | ({"q": words} if words else {}),
        counts=_counts(found),
        chosen=_chosen(importing),
        aside=found.aside[: 2 * WINDOW],
        aside_more=max(0, len(found.aside) - 2 * WINDOW),
        anything=found.count("same") < len(found.entries),
    )


async def apply(request: Request) -> Response:
    """All that was chosen, or nothing; or only a choice for all of a kind (`then`)."""
    here, importing, form = room(request), _importing(request), await filled(request)
    if not importing.doing:
        _keep_choices(importing, form)
        if then := form.text("then"):
            _choose_all(importing, then, form.text("q"))
            return back(request, f"/imports/{importing.token}" + _where(form), focus=f"{then.split('-')[0]}-title")
        importing.apply(here)
    return await _onward(request, importing)


async def keep_choices(request: Request) -> Response:
    """What was chosen among the entries that are shown, kept for the time when others are; and what all of it comes to."""
    importing = _importing(request)
    if not importing.doing:
        _keep_choices(importing, await filled(request))
    return piece(request, "files/import_chosen.html", chosen=_chosen(importing))


async def stop(request: Request) -> Response:
    """Not this file, or not now. What was read is forgotten; of what was to be brought in, nothing is kept."""
    here, importing = room(request), _importing(request)
    was = importing.doing
    if not importing.stop():
        return await _onward(request, importing)
    if was == "importing":
        await importing.soon(here)
        return back(request, f"/imports/{importing.token}", said=Said(_("Stopped. Everything is as it was.")))
    here.imports.drop(importing.token)
    return back(request, "/import", said=Said(_("Stopped. Nothing was kept.")))


async def _onward(request: Request, importing: Importing) -> Response:
    """To the next step, or to the screen that shows how far this one is."""
    await importing.soon(room(request))
    if importing.said is not None:
        room(request).imports.drop(importing.token)
        if not importing.said.undo:
            return back(request, "/import", said=Said(_("Nothing to import. Everything is as it was.")))
        return back(request, "/people", said=importing.said)
    _tell_fault(request, importing)
    settled = importing.doing or importing.cards is not None
    return back(request, f"/imports/{importing.token}" if settled else f"/imports/{importing.token}/columns")


def _tell_fault(request: Request, importing: Importing) -> None:
    """What went wrong in the work on a file. One that could not be read is forgotten. Raises it."""
    fault, importing.fault = importing.fault, None
    if fault is None:
        return
    if importing.table is None and importing.preview is None:
        room(request).imports.drop(importing.token)
    raise fault


def _progress(request: Request, importing: Importing) -> Response:
    answer = screen(
        request,
        "files/import_progress.html",
        token=importing.token,
        doing=importing.doing,
        standing=_standing(importing),
        done=min(importing.done, importing.about),
        about=importing.about,
        sure=importing.sure,
    )
    if not of_page(request):
        answer.headers["Refresh"] = "1"
    return answer


def _standing(importing: Importing) -> str:
    """How far a file is, in words."""
    done, about = f"{importing.done:,}", f"{importing.about:,}"
    if importing.doing == "reading":
        return _("{done} of about {about} read.", done=done, about=about) if importing.about else _("The file is being read.")
    if importing.doing == "comparing":
        return _("{done} of {about} compared with the people you have.", done=done, about=about)
    if importing.doing == "importing":
        # each is staged, then written
        ready = _("{done} of {about} are ready.", done=f"{importing.done // 2:,}", about=f"{importing.about // 2:,}")
        return _("They are being kept.") if importing.sure else ready
    if importing.cards is not None:
        return count(len(importing.cards.people), "A file with one person waits for your yes.", "A file with {n} people waits for your yes.")
    return _("A table waits: say what its columns hold.")


def _importing(request: Request) -> Importing:
    found = cast("Importing | None", room(request).imports.get(request.path_params["token"]))
    if found is None:
        raise Refused(_("That preview is no longer here. Nothing was changed; please choose the file again."))
    return found


def _table(request: Request) -> "Table":
    table = _importing(request).table
    if table is None:
        raise Refused(_("This file has no columns to choose. Nothing was changed."))
    return table


def _meanings(table: "Table", form: Form) -> "dict[int, Meaning]":
    from kith.formats.tables.meanings import MEANINGS

    return {
        place: form.choice(f"column-{place}", MEANINGS)
        for place, samples in enumerate(table.samples)
        if samples and form.ticked(f"column-{place}")
    }


def _taken_for(program: str, *, table: bool) -> str:
    if program:
        return _("Read as contacts of {program}.", program=program)
    return _("Read as a table.") if table else ""


def _shown(importing: Importing, state: "State", words: str, start: int) -> Shown:
    found = importing.found(state, words)
    number = importing.preview.count(state) if importing.preview else 0
    start = start if start < len(found) else 0
    lines = [(entry, importing.choice(entry)) for entry in found[start : start + WINDOW]]
    return Shown(state, lines, number, len(found), start + 1)


def _counts(found: "Preview") -> str:
    counts = [
        (found.count("new"), "One person is new.", "{n} people are new."),
        (
            found.count("changed"),
            "One is here already; the file knows more.",
            "{n} are here already; the file knows more.",
        ),
        (found.count("alike"), "One looks like someone you have.", "{n} look like someone you have."),
        (found.count("same"), "One is here already, just the same.", "{n} are here already, just the same."),
        (len(found.aside), "One could not be read.", "{n} could not be read."),
    ]
    return sentences([count(n, one, many) for n, one, many in counts if n])


def _chosen(importing: Importing) -> str:
    """What would come of all that is chosen now."""
    entries = importing.preview.entries if importing.preview else []
    choices = [importing.choice(entry) for entry in entries if entry.state != "same"]
    added, joined, left = (choices.count(each) for each in ("add", "join", "leave"))
    return sentences(
        [
            count(added, "One person comes in.", "{n} people come in.") if added else _("Nobody new comes in."),
            count(joined, "One is completed.", "{n} are completed.") if joined else "",
            count(left, "One is left out.", "{n} are left out.") if left else "",
        ]
    )


def _keep_choices(importing: Importing, form: Form) -> None:
    taken = set(form.several("take"))
    for key in form.several("shown"):
        entry = importing.entry(key)
        if entry is None:
            continue
        if entry.state == "alike":
            importing.choose(key, form.choice(f"choice-{key}", _CHOICES["alike"]))
        else:
            importing.choose(key, entry.choice if key in taken else "leave")


def _choose_all(importing: Importing, then: str, words: str) -> None:
    for state, choices in _CHOICES.items():
        for choice in choices:
            if then == f"{state}-{choice}":
                for entry in importing.found(state, words):
                    importing.choose(entry.key, choice)


def _where(form: Form) -> str:
    """The part of the lists that was looked at, as it stands in an address."""
    at = {name: text for name in (*_STATES, "q") if (text := form.text(name))}
    return "?" + urlencode(at) if at else ""


routes = [
    Route("/import", ask),
    Route("/imports", choose, methods=["POST"]),
    Route("/imports/{token}", look),
    Route("/imports/{token}", apply, methods=["POST"]),
    Route("/imports/{token}/choices", keep_choices, methods=["POST"]),
    Route("/imports/{token}/stop", stop, methods=["POST"]),
    Route("/imports/{token}/columns", columns),
    Route("/imports/{token}/columns", settle, methods=["POST"]),
]
