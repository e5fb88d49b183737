"""The names by which records and rows are known without being looked for."""

from hashlib import sha256

MINE = "mine"
"""The id of the network of one's own, and of its profile."""

ASIDE = "aside:"
"""How the key of a row begins that came from elsewhere and can't be read (yet)."""

JOURNAL = "undo/"
"""How the name of a meta row begins that an undo needs."""

CURRENT = "network"
"""The name of the meta row that holds whose people this copy looked at last."""

OUTLINE = "outline"
"""The name of the meta row that holds what the first screen needs of a long history."""


def reminder_id(about: str) -> str:
    """One id for one suggestion on every device, so that two answers to it merge."""
    name = about.replace(":", ".")
    return name if len(name) <= 64 else f"{name[:31]}.{sha256(name.encode()).hexdigest()[:32]}"
