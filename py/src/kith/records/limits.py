"""How much one record may hold. Every door (forms, imports, backups) uses these same figures.

They are generous for a person and small for a phone: ten thousand people of full length still fit
in memory. A text over its limit is refused with a sentence, never cut in silence.
"""

NAME = 200
"""Characters of a name, an organisation, a place, a tag."""

LINE = 2_000
"""Characters of one line to remember, a promise, a fact."""

TEXT = 20_000
"""Characters of a note or of what happened."""

PHOTO = 64_000
"""Characters of a photo as a `data:` address: 256 px square at 40 kB, in base64, with room."""

ITEMS = 100
"""Contact points, dates, tags or people in one record."""

CARD_LINES = 200
"""Lines of somebody's contact card for which Kith has no field."""

CARD_LINE = 8_000
"""Characters of one such line: a small key has room in it, a sound or a logo has not."""

CARD = 40_000
"""Characters of all such lines of one person."""

RECORD = 400_000
"""Characters of one record as text, with the values it replaced."""

DEPTH = 40
"""How deep JSON may be nested. A record needs six."""

UPLOAD = 40_000_000
"""Bytes of a file that a person gives to Kith."""

_NAMES = frozenset(
    {
        "name", "given", "family", "nickname", "pronouns", "organisation", "role", "met_where", "title",
        "where", "tags", "label",
    }
)  # fmt: skip
_TEXTS = frozenset({"note", "text", "debrief", "outcome", "plan"})


def of(field: str) -> int:
    """How many characters one text of a field may have."""
    if field == "photo":
        return PHOTO
    if field == "kept_properties":
        return CARD_LINE
    return NAME if field in _NAMES else TEXT if field in _TEXTS else LINE
