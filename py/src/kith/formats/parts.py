"""Long work in small parts, so that whoever has it done may pause, tell how far it is, or let it be.

    work = contacts.reading(data)
    next(work)                  # Progress(340, 1000)
    found = through(work)       # all that is left of it, at once

Nothing here knows a clock: how many parts make a pause is for others to say.
"""

from collections.abc import Generator
from typing import NamedTuple, TypeVar

T = TypeVar("T")


class Progress(NamedTuple):
    """So many are done, of about so many; `about` is 0 where nobody knows yet."""

    done: int = 0
    about: int = 0


Parts = Generator[Progress, None, T]
"""Work that tells its progress after each part, and returns what came of it."""


def through(work: "Parts[T]") -> T:
    """All of it without a pause."""
    while True:
        try:
            next(work)
        except StopIteration as end:
            result: T = end.value
            return result
