"""What can be wrong with a whole file, each with a sentence for the person who chose it.

A damaged part of a file is no fault: it is set aside and listed. These are for a file of which
nothing can be used.
"""

from kith.network import Fault


class NotContacts(Fault):
    """A file with no card in it at all; `sentence` tells what it seems to be and what to do."""


class BadBackup(Fault):
    """A file that is no whole backup of this or an older Kith; `sentence` tells why and what to do."""


class BadHanding(Fault):
    """A file or code in which nobody is handed over; `sentence` tells what it seems to be and what to do."""
