"""What can be wrong with a whole file, each with a sentence for the person who chose it.

A damaged part of a file is no fault: it is set aside and listed. These are for a file of which
nothing can be used.
"""

from kith.network import Fault
from kith.records import limits
from kith.words import say as _


class NotContacts(Fault):
    """A file with no card in it at all; `sentence` tells what it seems to be and what to do."""


class BadBackup(Fault):
    """A file that is no whole backup of this or an older Kith; `sentence` tells why and what to do."""


def backup_too_large(size: int) -> BadBackup:
    """What to raise for a backup over the limit; `size` in bytes."""
    return BadBackup(
        _(
            "This file has {size} MB, and Kith reads backups up to {most} MB. Nothing was changed.",
            size=f"{size / 1_000_000:.0f}",
            most=limits.UPLOAD // 1_000_000,
        )
    )


class BadHanding(Fault):
    """A file or code in which nobody is handed over; `sentence` tells what it seems to be and what to do."""


class NotOpened(Fault):
    """A locked backup that a passphrase does not open."""

    def __init__(self) -> None:
        super().__init__(
            _("That did not open it. It is another passphrase, or the file was damaged. Nothing was changed.")
        )


class CannotBeMade(Fault):
    """The key of a locked backup can't be worked out here."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "This browser could not work out the key; it may be short of memory. Nothing was changed. Close other "
                "tabs and apps, then try again."
            )
        )


class TooEasy(Fault):
    """A passphrase that somebody could guess."""
