"""What is promised: mine first, then theirs, by day. What is kept or let go lies under a fold. No totals."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.records import Commitment, limits
from kith.words import long_day
from kith.words import say as _

from ..ground import wording
from ..ground.answers import piece, room, screen, window
from ..ground.choosing import offered
from ..ground.forms import Refused, filled
from ..ground.lines import PromiseLine, promise_line
from ..ground.readings import told_on
from ..ground.templating import element_id

WINDOW = 50
"""Promises at a time, in each part."""


@dataclass(frozen=True, slots=True)
class Part:
    """Promises of one side; `more` is where the rest begins, 0 for no rest."""

    name: str
    heading: str
    empty: str
    lines: list[PromiseLine]
    more: int


async def show(request: Request) -> Response:
    """The page, one thing of it perhaps as a form: `promise-…` for its words, `day-…` for a new day, `new`."""
    here = room(request)
    kith, today = here.kith, here.today()
    everything = [
        line
        for promise in kith.all(Commitment)
        if (line := promise_line(kith, promise, today)).person or line.goal
    ]
    still = sorted(
        (line for line in everything if line.promise.is_open), key=lambda line: (line.promise.due or "9", line.promise.id)
    )
    settled = [line for line in everything if not line.promise.is_open]
    settled.sort(key=lambda line: (line.promise.settled, line.promise.id), reverse=True)
    editing = request.query_params.get("edit", "")
    return screen(
        request,
        "promises/promises.html",
        parts=[
            _part(request, "mine", _("I promised"), _("Nothing is open. A promise that you write down is one you can keep."),
                  [line for line in still if line.promise.by == "me"]),
            _part(request, "theirs", _("They promised"), _("Nobody has promised you anything that is still open."),
                  [line for line in still if line.promise.by == "them"]),
        ],
        settled=_part(request, "settled", _("Kept and let go"), "", settled),
        editing=editing,
        unfolded=any(editing == f"promise-{line.promise.id}" for line in settled) or window(request, "settled") > 0,
        chosen=[],
        choices=offered(kith, "", []) if editing == "new" else [],
        words=wording,
    )  # fmt: skip


async def understand(request: Request) -> Response:
    """The day that the words of a promise name, as it is typed."""
    from kith.rules.days import due as rules

    words = {"day_label": _("or choose a day"), "example": ""} if "alone" in request.query_params else {}
    return await understood(request, rules.due, ("when", "what", "promised"), **words)


async def understood(
    request: Request, named_by: Callable[[str, date], date | None], fields: Iterable[str], **words: str
) -> Response:
    """The day that the first of some fields names, by a rule, as a field; a day that was corrected by hand stays.

    `words` are other ones than usual beside it: its label, and an example.
    """
    here = room(request)
    form = await filled(request)
    typed = next(filter(None, (form.text(name, limits.LINE) for name in fields)), "")
    found = named_by(" ".join(typed.split()), told_on(form, here.today()))
    read = found.isoformat() if found else ""
    earlier = form.text("understood", limits.NAME)
    try:
        chosen = form.day("due")
    except Refused:
        chosen = None
    by_hand = (chosen.isoformat() if chosen else "") != earlier
    due = chosen.isoformat() if chosen and by_hand else "" if by_hand else read
    return piece(
        request,
        "ground/due_day.html",
        of=element_id(request.query_params.get("of", "")[: limits.NAME]),
        due=due,
        understood=read or (earlier if by_hand else ""),
        named=named_day(due, here.today()),
        **words,
    )


def named_day(due: str, today: date) -> str:
    """A day in full, so that a wrong one is noticed: *Friday 27 November*, with the year where it is another."""
    if not due:
        return ""
    when = date.fromisoformat(due)
    return long_day(when) if when.year == today.year else f"{long_day(when)} {when.year}"


def _part(request: Request, name: str, heading: str, empty: str, lines: list[PromiseLine]) -> Part:
    start = window(request, name)
    return Part(name, heading, empty, lines[start : start + WINDOW], start + WINDOW if len(lines) > start + WINDOW else 0)


routes = [Route("/promises", show), Route("/days", understand, methods=["POST"])]
