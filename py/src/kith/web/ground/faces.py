"""How somebody is shown in a circle of 44 pixels: a photo, or initials on a tint of their own."""

from collections.abc import Sequence
from zlib import crc32

from kith.rules.saying.names import first_of
from kith.words import count, listing
from kith.words import say as _

TINTS = 12


def tint(identity: str) -> str:
    """The class of somebody's tint, the same on every device."""
    return f"tint-{crc32(identity.encode()) % TINTS}"


def initials(name: str) -> str:
    """The first letters of the first and the last word: *LC* for Leo Chen."""
    bare = (word.lstrip("\"'([{<.,-“‘*_#") for word in name.split())
    words = [word for word in bare if word and word[0].isprintable()]
    if not words:
        return "?"
    # letters without capitals join when they stand side by side: there one says enough
    alone = len(words) == 1 or words[0][0].upper() == words[0][0].lower()
    ends = [words[0]] if alone else [words[0], words[-1]]
    return "".join(word[0] for word in ends).upper()


def named(name: str) -> str:
    """The name, or words in its place where there is nothing in it to see or to tap."""
    return name if any(letter.isprintable() and not letter.isspace() for letter in name) else _("No name")


def all_named(names: Sequence[str], most: int = 8) -> str:
    """Several names in a sentence, the first `most` of them, and how many others there are."""
    shown = [named(name) for name in names[:most]]
    if len(names) > most:
        shown.append(count(len(names) - most, "one other", "{n} others"))
    return listing(shown)


def first_name(name: str) -> str:
    """What one would call somebody: the first word of a name, or all of it when that is a title."""
    if named(name) != name:
        return named(name)
    return first_of(name)


def photo(source: str) -> str:
    """A photo that may be shown: a picture inside the record, never an address elsewhere."""
    return source if source.startswith(_PICTURES) else ""


_PICTURES = tuple(f"data:image/{kind}" for kind in ("jpeg", "png", "webp", "gif"))
