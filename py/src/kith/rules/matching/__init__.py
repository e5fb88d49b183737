"""Matching: who could use what I bring, who knows what I seek, what people share, and who should know whom.

Every match names the two texts that made it, and says in words why it is worth knowing; nothing is scored, and nothing
guessed beyond what was written. What belongs together is the vocabulary's business (`kith.topics`). Both ways are looked
at, and giving comes first (PRODUCT, *Matching*; the articles' rows 6, 7 and 14).
"""

from .introductions import between, introductions, partners
from .learnt import Learnt, read_up, ready
from .match import Match, With
from .pairing import for_network, give, seek, threads, who_knows, with_person
from .sides import Side

__all__ = [
    "Learnt", "Match", "Side", "With", "between", "for_network", "give", "introductions", "partners", "read_up",
    "ready", "seek", "threads", "who_knows", "with_person",
]  # fmt: skip
