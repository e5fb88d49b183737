"""The outline: the rows of a long history that the first screen may ask for, kept together in one meta row.

Of everybody with whom one has been in touch: the last time, and the last time of which something was written
down; then whatever waits for an answer, and what happened lately. It is made once a session, when all of the
history was read, and is only ever a quick start: rows written since come beside it, and a few seconds after the
first screen everything is there.

    412 3
    interaction:5f… {"id":"5f…",…}
    …

The first line tells the generation at which it was made, and the epoch: after rows were taken out, it is void.
"""

from datetime import date, timedelta

from kith.records import Day, Interaction

from .history import glance
from .index import Index

LATELY = 14
"""Days: whom one met in the last two is looked at, and a clock may be some days wrong."""


def rows(text: str, epoch: int) -> dict[str, str]:
    """The rows that an outline holds; none where it is void."""
    first, *others = text.split("\n")
    if first.partition(" ")[2] != str(epoch):
        return {}
    lines = (line.partition(" ") for line in others)
    return {key: row for key, _, row in lines if row}


def begun(generation: int, epoch: int) -> list[str]:
    """The lines of a new outline; `add` adds somebody's."""
    return [f"{generation} {epoch}"]


def add(lines: list[str], index: Index, person: str, since: Day) -> None:
    """What the first screen may ask for of somebody, and everything since a day."""
    rows = {key: index.row(key) for key in index.keys_about(person, Interaction)}
    seen = sorted(((glance(row), key) for key, row in rows.items()), key=lambda each: each[0].on, reverse=True)
    last = index.last_contact(person)
    keys = {key: None for at, key in seen[:1] + [each for each in seen if each[0].waits or each[0].on >= since]}
    keys |= {key: None for at, key in seen if at.two_way and at.on == last}
    told = next((key for at, key in seen if at.two_way and '"text":"' in rows[key]), None)
    if told is not None:
        keys[told] = None
    lines.extend(f"{key} {rows[key]}" for key in keys if "\n" not in rows[key])


def since(today: date) -> Day:
    """The day from which on everything is in an outline."""
    return (today - timedelta(days=LATELY)).isoformat() if today.toordinal() > LATELY else ""
