"""The people I know, in memory: read through `Kith`, changed through `Edit`, kept by a `Store`.

Nothing here renders, and nothing here knows a browser: the time, new ids and the store come in
as arguments.

    kith, edit, staging, undoing              reading, changing, keeping, taking back
    store, keys, faults                       where rows are kept, their names, what can go wrong
    safety                                    the last backup, and what was here before a restore
    index, history, outline                   the records by person; a long history, held as rows and read late
    lexicon, vocabulary, folding              the words that were written, for searching
    signs, dialling                           names, mails and numbers, made comparable
    card_lines                                lines of somebody's contact card that no field holds
"""

from .edit import Edit
from .faults import Fault, NoSuchRecord, NoSuchUndo, NotAllowed, Stale, StoreFull, StoreLost, TooLong
from .kith import Aside, Kith
from .store import Batch, MemoryStore, Rows, Store

__all__ = [
    "Aside",
    "Batch",
    "Edit",
    "Fault",
    "Kith",
    "MemoryStore",
    "NoSuchRecord",
    "NoSuchUndo",
    "NotAllowed",
    "Rows",
    "Stale",
    "Store",
    "StoreFull",
    "StoreLost",
    "TooLong",
]
