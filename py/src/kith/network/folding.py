"""Text as a search compares it: no case, no accents, plain signs.

So *Zoe* finds *Zoë*, *lodz* finds *Łódź*, and a name typed with a keyboard's plain apostrophe finds the
one that a phone wrote with a curly one.
"""

import unicodedata

# letters that Unicode does not take apart into a letter and a mark
_LETTERS = str.maketrans(
    dict.fromkeys("’‘ʼ′´", "'")
    | dict.fromkeys("‐‑‒–—", "-")
    | {"ł": "l", "đ": "d", "ø": "o", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th", "ı": "i", "ħ": "h", "ŧ": "t"}
)


def fold(text: str) -> str:
    """`text` without case and accents, its white space made single."""
    if text.isascii():
        return " ".join(text.lower().split())
    apart = unicodedata.normalize("NFKD", text.casefold())
    # Cf: marks of direction and soft hyphens, which nobody sees or types
    bare = "".join(each for each in apart if not unicodedata.combining(each) and unicodedata.category(each) != "Cf")
    return " ".join(bare.translate(_LETTERS).split())
