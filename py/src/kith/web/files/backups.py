"""Backups: everything in one file, readable or locked with a passphrase, and back again after a look at it.

What is here is kept beside the records before a restore changes it, so that one can go back even days later.
"""

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kith.formats.faults import CannotBeMade, NotOpened
from kith.network import Edit, Kith
from kith.network.safety import KEPT_DAYS, Earlier, Saved
from kith.records import Moment, Network, Person, Profile, limits
from kith.rules.safety import backups as rules
from kith.words import calendar_day, count, on_day
from kith.words import say as _

from ..ground.abilities import is_emptied, is_promised
from ..ground.answers import asked_from, back, room, screen
from ..ground.forms import Refused, filled, uploaded
from ..ground.room import Room, Said

if TYPE_CHECKING:
    from kith.formats.backups.backup import Backup
    from kith.formats.backups.sealing import Locksmith, Sealed

TRIES = 5
"""How often a passphrase may be tried before the file has to be chosen again."""


class Ready(NamedTuple):
    """A locked backup that waits to be saved, and the moment and the generation that it holds."""

    content: bytes
    at: Moment
    generation: int


async def ask(request: Request) -> Response:
    """Save one, or choose one to restore; how things stand; what was here before a restore."""
    here = room(request)
    today = here.today()
    earlier = await here.kith.earlier(today)
    return screen(
        request,
        "files/backup.html",
        file=f"kith-{today.isoformat()}.json",
        # of every network: a backup holds them all
        people=_people(len(here.kith.index.people())),
        standing=_standing(here),
        emptied=is_emptied(here.copy),
        promised=is_promised(here.copy),
        anybody=here.kith.index.anybody,
        lockable=here.locksmith is not None,
        earlier=earlier and _told(earlier, today),
        until=earlier and calendar_day(earlier.until, today),
        of=earlier and earlier.generation,
    )


def _people(n: int) -> str:
    return count(n, "one person", "{n} people") if n else _("nobody")


def _told(earlier: Earlier, today: date) -> str:
    return _(
        "You restored a backup {day}. What was here before ({people}) is still on this phone.",
        day=on_day(date.fromisoformat(earlier.on), today),
        people=_people(earlier.people),
    )


def _standing(here: Room) -> list[str]:
    saved, today = here.kith.saved, here.today()
    if not saved.on:
        return [_("No backup was saved on this phone yet.")] if here.kith.index.anybody else []
    day = on_day(date.fromisoformat(saved.on), today)
    if saved.restored:
        told = [_("This phone was filled from a backup. What is newer than {day} is in no backup yet.", day=day)]
    elif saved.shared:
        told = [_("The last backup went out by the share sheet {day}.", day=day)]
    else:
        told = [_("The last backup went into the downloads {day}.", day=day)]
    if saved.locked:
        told.append(_("It is locked with your passphrase."))
    since = rules.since_then(here.kith)
    told.append(_("New or changed since: {things}.", things=since) if since else _("Nothing was changed since."))
    return told


async def save(request: Request) -> Response:
    """The file that anybody can read."""
    here = room(request)
    return _file(await _written(here), f"kith-{here.today().isoformat()}.json", "application/json")


async def _written(here: Room) -> bytes:
    from kith.formats.backups import backup  # the first screen does not wait for what is rarely needed

    return backup.write(here.kith, here.now(), str(here.copy.get("release", "")))


def _file(content: bytes, name: str, kind: str) -> Response:
    return Response(content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


async def saved(request: Request) -> Response:
    """The page tells that a backup left it, and which way."""
    here = room(request)
    form = await filled(request)
    shared = form.choice("how", ["download", "share"]) == "share"
    told = Saved(on=here.today().isoformat(), at=here.moment(), locked=form.ticked("locked"), shared=shared)
    made: Ready | None = here.ready.get(request.query_params.get("of", ""))
    if made is not None:
        # what was written while the locked file waited is not in it
        told = replace(told, at=made.at, generation=made.generation)
    await here.kith.backed_up(told)
    sentence = _("Saved. See that the file is where you want it.")
    here.said = Said(sentence)
    return Response(status_code=204)


async def later(request: Request) -> Response:
    """Not now: no word about backups for a while."""
    here = room(request)
    until = rules.quiet_until(here.today(), emptied=is_emptied(here.copy))
    await here.kith.be_quiet(until)
    return back(request, asked_from(request), said=Said(_("As you like. More, Backup is there whenever you want it.")), focus="cards")


async def locking(request: Request) -> Response:
    """Choose a passphrase."""
    return screen(request, "files/locking.html", lockable=room(request).locksmith is not None)


async def lock(request: Request) -> Response:
    """Lock a backup; it waits to be saved by another tap, which the browser wants to be a fresh one."""
    from kith.formats.backups import sealing

    here = room(request)
    form = await filled(request)
    typed = form.passphrase("passphrase")
    passphrase = sealing.chosen(typed)
    if not form.ticked("shown") and sealing.plain_of(form.passphrase("again")) != sealing.plain_of(typed):
        raise Refused(_("The two are not the same. Nothing was saved. Type them again, or tick Show what I type."))
    at, generation, content = here.moment(), here.kith.generation, await _written(here)
    made = Ready(await sealing.seal(content, passphrase, _locksmith(here)), at, generation)
    token = here.ready.keep(here.kith.new_id(), made)
    return back(request, f"/backups/{token}")


async def ready(request: Request) -> Response:
    """A locked backup is ready to be saved."""
    here = room(request)
    token = request.path_params["token"]
    if here.ready.get(token) is None:
        return back(request, "/backup")
    return screen(request, "files/locked.html", token=token, file=_locked_name(here))


async def save_locked(request: Request) -> Response:
    """The locked file."""
    here = room(request)
    made: Ready | None = here.ready.get(request.path_params["token"])
    if made is None:
        raise Refused(_("That locked backup is no longer open. Nothing is lost; lock a new one."))
    return _file(made.content, _locked_name(here), "text/plain")


def _locked_name(here: Room) -> str:
    # it is text, and every share sheet takes a .txt
    return f"kith-{here.today().isoformat()}-locked.txt"


def _locksmith(here: Room) -> "Locksmith":
    if here.locksmith is None:
        raise CannotBeMade
    return here.locksmith


async def look(request: Request) -> Response:
    """What a backup holds; a locked one asks for its passphrase first. Nothing is changed yet."""
    from kith.formats.backups import backup, sealing

    here = room(request)
    content = await uploaded(request, "file")
    if sealing.is_sealed(content):
        sealed = sealing.look(content)
        token = here.locked.keep(here.kith.new_id(), (sealed, TRIES))
        return screen(request, "files/unlocking.html", token=token)
    return _looked_at(request, backup.read(content))


async def unlock(request: Request) -> Response:
    """Try a passphrase. The file need not be chosen again, for some tries."""
    from kith.formats.backups import backup, sealing

    here = room(request)
    form = await filled(request)
    token = request.path_params["token"]
    waiting: tuple[Sealed, int] | None = here.locked.get(token)
    if waiting is None:
        raise Refused(_("That backup is no longer open. Nothing was changed; please choose the file again."))
    sealed, tries = waiting
    try:
        content = await sealing.opened(sealed, form.passphrase("passphrase"), _locksmith(here))
    except NotOpened as error:
        if tries <= 1:
            here.locked.drop(token)
            raise Refused(f"{error.sentence} {_('Choose the file again to go on trying.')}") from error
        here.locked.keep(token, (sealed, tries - 1))
        more = count(tries - 1, "You can try once more.", "You can try {n} more times.")
        raise Refused(f"{error.sentence} {more}") from error
    found = backup.read(content)
    here.locked.drop(token)
    return _looked_at(request, found)


def _looked_at(request: Request, found: "Backup") -> Response:
    here = room(request)
    token = here.restorations.keep(here.kith.new_id(), found)
    people = [record for record in found.records if isinstance(record, Person) and not record.deleted]
    return screen(
        request,
        "files/restore_preview.html",
        token=token,
        made=on_day(date.fromisoformat(found.made[:10]), here.today()) if found.records else "",
        kept_days=KEPT_DAYS,
        people=_people(len(people)),
        now_here=_people(len(here.kith.index.people())),
        names=sorted(person.name for person in people)[:12],
        aside=found.aside[:50],
        anybody=here.kith.index.anybody,
    )


async def restore(request: Request) -> Response:
    """The backup's records, merged with what is here or in its place; undo puts all of it back."""
    here = room(request)
    form = await filled(request)
    token = request.path_params["token"]
    found: Backup | None = here.restorations.get(token)
    if found is None:
        raise Refused(_("That backup is no longer open. Nothing was changed; please choose the file again."))
    replacing = form.choice("how", ["merge", "replace"]) == "replace"
    said = _("The backup is in the place of what was here.") if replacing else _("The backup is merged in.")
    async with here.kith.editing(said) as edit:
        if here.restorations.get(token) is None:
            # a second tap waited here while the first was answered
            return back(request, "/people", said=here.said)
        kept = await _keep_what_is_here(here, edit)
        if replacing:
            edit.replace_all(found.records)
        else:
            edit.merge_all(found.records)
        edit.set_aside([each.text for each in found.aside])
        was_empty = not here.kith.index.anybody
    here.restorations.drop(token)
    if not edit.undo:
        return back(request, "/backup", said=Said(_nothing_new(here.kith, found)))
    if was_empty and here.kith.index.anybody:
        # all that is here now is in that file
        await here.kith.backed_up(Saved(on=found.made[:10], at=found.made, restored=True))
    if not kept and not was_empty:
        said += " " + _("What was here is too large to be kept beside it, so only Undo brings it back.")
    answer = back(request, "/people", said=Said(said, edit.undo, more=(_("What was here"), "/backup?at=earlier") if kept else None))
    if replacing:
        answer.headers["HX-Trigger"] = "kith:forget"
    return answer


async def _keep_what_is_here(here: Room, edit: Edit, *, anew: bool = False) -> bool:
    """Keep what is here beside what the edit makes of it; whether something from before is kept then.

    Nothing is where there was nothing, or more than could be read again: then the undo has to do. Where nothing was
    written since the last restore, and what is here came from its file, what was here before that one is worth more, and
    stays (unless `anew`).
    """
    from kith.formats.backups import earlier

    kith = here.kith
    kept = await kith.earlier(here.today())
    if kept is not None and kept.generation == kith.generation and not kept.swapped and not anew:
        # nothing will have been written since this restore either
        edit.keep_earlier(replace(kept, generation=kith.generation + 1))
        return True
    if all(isinstance(each, Network | Profile) for each in kith.index.everything()) and not kith.aside:
        return False
    rows = earlier.packed(await _written(here))
    if rows:
        people = len(kith.index.people())
        now = Earlier(on=here.today().isoformat(), people=people, generation=kith.generation + 1, swapped=anew)
        edit.keep_earlier(now, rows)
    return bool(rows)


async def put_back(request: Request) -> Response:
    """What was here before a restore comes back; what is here now is kept in its place."""
    from kith.formats.backups import earlier

    here = room(request)
    form = await filled(request)
    of = form.text("of", limits.NAME)
    said = _("What was here before is back. What was here until now is kept in its place.")
    async with here.kith.editing(said) as edit:
        kept = await here.kith.earlier(here.today())
        if kept is not None and of not in ("", str(kept.generation)):
            # a second tap must not swap the two again
            return back(request, "/people", said=here.said)
        rows = await here.kith.earlier_rows() if kept else ""
        if not rows:
            raise Refused(_("What was here before is not kept any more. Nothing was changed."))
        found = earlier.unpacked(rows)
        await _keep_what_is_here(here, edit, anew=True)
        edit.replace_all(found.records)
        edit.set_aside([each.text for each in found.aside])
    answer = back(request, "/people", said=Said(said, edit.undo))
    answer.headers["HX-Trigger"] = "kith:forget"
    return answer


async def throw_away(request: Request) -> Response:
    """What was here before a restore goes, for good."""
    await room(request).kith.forget_earlier()
    return back(request, "/backup", said=Said(_("Thrown away. What is here now stays as it is.")))


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
    Route("/backups/saved", saved, methods=["POST"]),
    Route("/backups/later", later, methods=["POST"]),
    Route("/backup/locked", locking),
    Route("/backups", lock, methods=["POST"]),
    Route("/backups/{token}.txt", save_locked),
    Route("/backups/{token}", ready),
    Route("/restorations", look, methods=["POST"]),
    Route("/restorations/{token}/opening", unlock, methods=["POST"]),
    Route("/restorations/{token}", restore, methods=["POST"]),
    Route("/earlier/return", put_back, methods=["POST"]),
    Route("/earlier/removal", throw_away, methods=["POST"]),
]
