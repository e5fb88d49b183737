"""Lines of somebody's contact card for which Kith has no field: kept as they stood, put together without doubles.

A line is one property as a card has it, `item1.X-ABDATE:2010-06-05`. Lines of one group (`item1`) belong together, a
date and what it is called, so they go in whole or stay out; a group of one card is not that of another, whatever its
name. What a line means is for `kith.formats` to know.
"""

import re
from collections.abc import Iterable

_GROUPED = re.compile(r"([A-Za-z0-9_-]{1,64})\.(?=[A-Za-z0-9_-]{1,120}[;:])")
_IDENTITY = re.compile(r"UID[;:]", re.IGNORECASE)


def group_of(line: str) -> str:
    """The name of the group that a line is in, in small letters; empty where it is in none."""
    found = _GROUPED.match(line)
    return found[1].lower() if found else ""


def without_group(line: str) -> str:
    """A line without the name of its group."""
    return _GROUPED.sub("", line, count=1)


def blocks(lines: Iterable[str]) -> list[list[str]]:
    """The lines that belong together, in the order in which they begin."""
    found: list[list[str]] = []
    groups: dict[str, list[str]] = {}
    for line in lines:
        group = group_of(line)
        if group and group in groups:
            groups[group].append(line)
            continue
        found.append([line])
        if group:
            groups[group] = found[-1]
    return found


def free_group(taken: set[str]) -> str:
    """A name that no group has yet; from now on it is taken."""
    number = 1
    while f"item{number}" in taken:
        number += 1
    taken.add(f"item{number}")
    return f"item{number}"


def together(mine: list[str], theirs: Iterable[str], *, lines: int = 0, size: int = 0) -> list[str]:
    """`mine`, then what only `theirs` has, its groups under other names where those are taken; one is known by one UID.

    Where `lines` or `size` (characters of all) says how much there may be, what does not fit stays out.
    """
    have = {_said(block) for block in blocks(mine)}
    known = any(map(_IDENTITY.match, mine))
    taken = {group for line in mine if (group := group_of(line))}
    both, length = list(mine), sum(map(len, mine))
    for block in blocks(theirs):
        said, much = _said(block), sum(map(len, block))
        if said in have or (known and _IDENTITY.match(block[0])):
            continue
        if (lines and len(both) + len(block) > lines) or (size and length + much > size):
            continue
        have.add(said)
        known = known or bool(_IDENTITY.match(block[0]))
        both += _renamed(block, taken)
        length += much
    return both


def _said(block: list[str]) -> tuple[str, ...]:
    """What lines say, whatever their group is called."""
    return tuple(map(without_group, block)) if group_of(block[0]) else (block[0],)


def _renamed(block: list[str], taken: set[str]) -> list[str]:
    group = group_of(block[0])
    if not group or group not in taken:
        taken.add(group)
        return block
    free = free_group(taken)
    return [f"{free}.{without_group(line)}" for line in block]
