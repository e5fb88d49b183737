"""The outline: the rows that a first screen may ask for, kept together in one meta row where the history is long.

Everything but the history; and of that, for everybody with whom one has been in touch, the last time, the last
time of which something was written down, whatever waits for an answer, and what happened lately. One text is read
many times faster than ten thousand rows. It is made once a session, when all of the history was read, and is only
ever a quick start: rows written since come beside it, and a few seconds after the first screen everything is there.

    412 3
    interaction:5f… {"id":"5f…",…}
    …

The first line tells the generation at which it was made, and the epoch: after rows were taken out, it is void.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from kith.records import Day, Interaction

from .history import glance
from .index import Index

LATELY = 14
"""Days: whom one met in the last two is looked at, and a clock may be some days wrong."""


def generation(text: str, epoch: int) -> int:
    """The generation at which an outline was made; 0 where there is none, or it is void."""
    made, _, of = text.partition("\n")[0].partition(" ")
    return int(made) if made and of == str(epoch) else 0


def rows(text: str) -> Iterator[tuple[str, str]]:
    """The keys and rows that an outline holds."""
    for line in text.split("\n")[1:]:
        key, _, row = line.partition(" ")
        yield key, row


def begun(generation: int, epoch: int) -> list[str]:
    """The lines of a new outline; `add` adds a row, `add_history` somebody's."""
    return [f"{generation} {epoch}"]


def add(lines: list[str], index: Index, key: str) -> None:
    """A row that is no history, unless it was taken out meanwhile."""
    if index.has(key):
        lines.append(f"{key} {index.row(key)}")


def add_history(lines: list[str], index: Index, person: str, since: Day) -> None:
    """What the first screen may ask for of somebody, and everything since a day."""
    rows = {key: index.row(key) for key in index.keys_about(person, Interaction)}
    seen = sorted(((glance(row), key) for key, row in rows.items()), key=lambda each: each[0].on, reverse=True)
    told = next((at.on for at, key in seen if at.two_way and _is_told(rows[key])), None)
    # of one day all: which of them was the last is not seen from outside
    days = {at.on for at, key in seen[:1]} | {index.last_contact(person), told}
    keys = [key for at, key in seen if at.waits or at.on >= since or at.on in days]
    lines.extend(f"{key} {rows[key]}" for key in keys if "\n" not in rows[key])


def _is_told(row: str) -> bool:
    """Whether something was written down of what happened; its stamp may go by the same name."""
    values = row[row.find('"values":') :]
    return '"text":"' in values and '"text":""' not in values


def since(today: date) -> Day:
    """The day from which on everything is in an outline."""
    return (today - timedelta(days=LATELY)).isoformat() if today.toordinal() > LATELY else ""
