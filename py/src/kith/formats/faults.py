"""What can be wrong with a whole file, each with a sentence for the person who chose it.

A damaged part of a file is no fault: it is set aside and listed. These are for a file of which
nothing can be used.
"""

from kith.network import Fault
from kith.words import say as _


class NotContacts(Fault):
    """A file with no card in it at all; `sentence` tells what it seems to be and what to do."""


class BadBackup(Fault):
    """A file that is no whole backup of this or an older Kith; `sentence` tells why and what to do."""


class BadHanding(Fault):
    """A file or code in which nobody is handed over; `sentence` tells what it seems to be and what to do."""


class NotOpened(Fault):
    """A locked backup that a passphrase does not open."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "That did not open it. Either it is not the passphrase that this file was locked with, or the file was "
                "damaged on its way; nobody can tell which. Nothing was changed here. Look at each letter, at capitals and "
                "at spaces."
            )
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
