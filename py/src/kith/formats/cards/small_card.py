"""A card small enough for a code on a screen: a name, one number, one mail address, an organisation, a role.

MECARD says all but the role in the fewest letters; with a role it is a vCard 3.0 (RFC 2426), which every camera knows,
too. Whatever else is known about somebody never gets here.
"""

import re
from dataclasses import dataclass

from ..lines import escaped
from .points import plain
from ..squares import LONGEST


@dataclass(frozen=True, slots=True)
class SmallCard:
    """What stands on it; `given` and `family` only where the name is made of them."""

    name: str
    given: str = ""
    family: str = ""
    phone: str = ""
    mail: str = ""
    organisation: str = ""
    role: str = ""


def written(card: SmallCard) -> str:
    """The card as the text of a code, the shorter of the two kinds; empty where it would be too long for one."""
    kinds = [_vcard(card)] if card.role else [_mecard(card), _vcard(card)]
    shortest = min(kinds, key=lambda text: len(text.encode("utf-8", "replace")))
    return shortest if len(shortest.encode("utf-8", "replace")) <= LONGEST else ""


def _mecard(card: SmallCard) -> str:
    split = _is_split(card)
    name = f"{_short(card.family)},{_short(card.given)}" if split else _short(card.name)
    parts = [("N", name), ("TEL", _short(card.phone)), ("EMAIL", _short(card.mail)), ("ORG", _short(card.organisation))]
    return "MECARD:" + "".join(f"{kind}:{value};" for kind, value in parts if value) + ";"


def _vcard(card: SmallCard) -> str:
    name = f"{_long(card.family)};{_long(card.given)};;;" if _is_split(card) else f";{_long(card.name)};;;"
    parts = [
        ("N", name), ("FN", _long(card.name)), ("TEL", _long(card.phone)), ("EMAIL", _long(card.mail)),
        ("ORG", _long(card.organisation)), ("TITLE", _long(card.role)),
    ]  # fmt: skip
    lines = [f"{kind}:{value}" for kind, value in parts if value]
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD"])


def _is_split(card: SmallCard) -> bool:
    # a name whose order nobody knows is better left whole
    return bool(card.given and card.family) and plain(card.name) == plain(f"{card.given} {card.family}")


def _short(text: str) -> str:
    return re.sub(r'([\\;:,"])', r"\\\1", plain(text))


def _long(text: str) -> str:
    return escaped(plain(text))
