"""Backups: everything in one file, and back again after a look at it."""

from datetime import date
from typing import TYPE_CHECKING

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.network import Kith
from kith.records import Person
from kith.words import calendar_day, count
from kith.words import say as _

from ..ground.answers import back, room, screen
from ..ground.forms import Refused, filled, uploaded
from ..ground.room import Said

if TYPE_CHECKING:
    from kith.formats.backup import Backup


async def ask(request: Request) -> Response:
    """Save one, or choose one to restore."""
    here = room(request)
    return screen(
        request,
        "files/backup.html",
        file=f"kith-{here.today().isoformat()}.json",
        # of every network: a backup holds them all
        people=count(len(here.kith.index.people()), "one person", "{n} people"),
    )


async def save(request: Request) -> Response:
    """The file."""
    from kith.formats import backup  # the first screen does not wait for what is rarely needed

    here = room(request)
    written = backup.write(here.kith, here.now(), str(here.copy.get("release", "")))
    return Response(
        written,
        media_type="application/json",
        headers={"Content-Disposition": f'attachment; filename="kith-{here.today().isoformat()}.json"'},
    )


async def look(request: Request) -> Response:
    """What a backup holds. Nothing is changed yet."""
    from kith.formats import backup

    here = room(request)
    found = backup.read(await uploaded(request, "file"))
    token = here.restorations.keep(here.kith.new_id(), found)
    people = [record for record in found.records if isinstance(record, Person) and not record.deleted]
    return screen(
        request,
        "files/restore_preview.html",
        token=token,
        made=calendar_day(date.fromisoformat(found.made[:10]), here.today()),
        people=count(len(people), "one person", "{n} people"),
        now_here=count(len(here.kith.index.people()), "one person", "{n} people"),
        names=sorted(person.name for person in people)[:12],
        aside=found.aside[:50],
        anybody=here.kith.index.anybody,
    )


async def restore(request: Request) -> Response:
    """The backup's records, merged with what is here or in its place; undo puts all of it back."""
    here = room(request)
    form = await filled(request)
    token = request.path_params["token"]
    found = here.restorations.get(token)
    if found is None:
        raise Refused(_("That backup is no longer open. Nothing was changed; please choose the file again."))
    replacing = form.choice("how", ["merge", "replace"]) == "replace"
    said = _("The backup is in the place of what was here.") if replacing else _("The backup is merged in.")
    async with here.kith.editing(said) as edit:
        if replacing:
            edit.replace_all(found.records)
        else:
            edit.merge_all(found.records)
        edit.set_aside([each.text for each in found.aside])
    here.restorations.drop(token)
    if not edit.undo:
        return back(request, "/backup", said=Said(_nothing_new(here.kith, found)))
    answer = back(request, "/people", said=Said(said, edit.undo))
    if replacing:
        answer.headers["HX-Trigger"] = "kith:forget"
    return answer


def _nothing_new(kith: Kith, found: "Backup") -> str:
    gone = [each for each in found.records if isinstance(each, Person) and kith.get(Person, each.id) is None]
    if any(not each.deleted for each in gone):
        return _(
            "Nothing was changed: who is in that backup and not here was deleted here later, and merging "
            "keeps it so. To go back to the backup as it was, choose to put it in the place of what is here."
        )
    return _("Everything in that backup is here already. Nothing was changed.")


routes = [
    Route("/backup", ask),
    Route("/backup.json", save),
    Route("/restorations", look, methods=["POST"]),
    Route("/restorations/{token}", restore, methods=["POST"]),
]
