"""How somebody is shown in a circle of 44 pixels: a photo, or initials on a tint of their own."""

from zlib import crc32

TINTS = 12


def tint(identity: str) -> str:
    """The class of somebody's tint, the same on every device."""
    return f"tint-{crc32(identity.encode()) % TINTS}"


def initials(name: str) -> str:
    """The first letters of the first and the last word: *LC* for Leo Chen."""
    words = [letters for word in name.split() if (letters := word.lstrip("\"'([{<.,-“‘*_#"))]
    if not words:
        return "?"
    ends = [words[0]] if len(words) == 1 else [words[0], words[-1]]
    return "".join(word[0] for word in ends).upper()


def first_name(name: str) -> str:
    """What one would call somebody: the first word of a name, or all of it when that is a title."""
    first, _, rest = name.strip().partition(" ")
    return name.strip() if rest and first.rstrip(".").lower() in _TITLES else first


_TITLES = frozenset({"mr", "mrs", "ms", "mx", "miss", "dr", "prof", "professor", "sir", "coach", "aunt", "uncle"})


def photo(source: str) -> str:
    """A photo that may be shown: a picture inside the record, never an address elsewhere."""
    return source if source.startswith(("data:image/jpeg", "data:image/png", "data:image/webp", "data:image/gif")) else ""
