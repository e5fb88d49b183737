"""The names by which records and rows are known without being looked for."""

MINE = "mine"
"""The id of the network of one's own, and of its profile."""

ASIDE = "aside:"
"""How the key of a row begins that came from elsewhere and can't be read (yet)."""


def reminder_id(about: str) -> str:
    """One id for one suggestion on every device, so that two answers to it merge."""
    return about.replace(":", ".")[:64]
