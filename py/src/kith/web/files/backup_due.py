"""Time for a backup, in a sentence, where it is: for Today, which is shown before the screen Backup is ever asked for."""

from kith.rules.safety import backups
from kith.words import on_day
from kith.words import say as _

from ..ground.abilities import is_emptied
from ..ground.room import Room


def backup_due(here: Room) -> str:
    """Why it is time for a backup; empty where it is not."""
    today = here.today()
    standing = backups.standing(here.kith, today, emptied=is_emptied(here.copy))
    last = on_day(standing.last, today) if standing.last else ""
    if standing.due == "tab":
        return _(
            "Kith is open in a tab here. On an iPhone or iPad, a tab loses all that it keeps after seven days without a visit. "
            "Save a backup, put Kith on the Home Screen, and bring the backup in there."
        )
    if standing.due == "changes":
        if last:
            return _("You have written a good deal since the last backup, {day}.", day=last)
        return _("You have written a good deal, and there is no copy of it yet. If this phone gets lost, so does all of it.")
    if standing.due == "month":
        if last:
            return _("The last backup was saved {day}, and you have written things since.", day=last)
        return _("There is no backup of what you wrote yet. If this phone gets lost, so does all of it.")
    return ""
