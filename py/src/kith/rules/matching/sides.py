"""One end of a match: a text, and whose it is."""

from dataclasses import dataclass
from typing import Literal

from kith.records import FactKind, Person

About = FactKind | Literal["perspective", "goal", "role"]
Kind = Literal["give", "seek", "thread", "introduce"]

NEEDS: frozenset[About] = frozenset({"challenge", "priority", "aspiration"})
"""What may call for somebody: what is hard, what one is busy with, what one hopes for."""

KNOWN: frozenset[About] = frozenset({"strength", "background", "role"})
"""What may answer it: what one is good at, has lived, does."""


@dataclass(frozen=True, slots=True)
class Side:
    """One end of a match: a text as it was written, and whose it is.

    `who` is None for the one whose network is looked at. `key` is that of the record that holds the text.
    """

    who: Person | None
    about: About
    text: str
    key: str
