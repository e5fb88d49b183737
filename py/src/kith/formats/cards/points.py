"""Ways to reach a person in a card: phones, mails, addresses, web pages, chat names, with their labels.

A label is a few plain words (*work fax*, *mobile*) made of what programs write in many ways. Values
stay as people wrote them, without the marks that only machines put in.
"""

import re
import unicodedata
from sys import intern
from typing import Any

from kith.records import Point

from .properties import Property

KINDS = {
    "TEL": "phone", "EMAIL": "mail", "ADR": "address", "LABEL": "address", "URL": "web", "IMPP": "im",
    "X-AIM": "im", "X-ICQ": "im", "X-MSN": "im", "X-YAHOO": "im", "X-JABBER": "im", "X-SKYPE": "im",
    "X-SKYPE-USERNAME": "im", "X-GTALK": "im", "X-GOOGLE-TALK": "im", "X-QQ": "im", "X-SIP": "im",
    "X-MS-IMADDRESS": "im",
}  # fmt: skip

_ORDER = ("phone", "mail", "im", "web", "address")
_SILENT = frozenset(
    "pref voice internet x400 parcel postal intl dom msg text textphone uri inline vcard personal email type unknown".split()
)
_LANGUAGE = re.compile(r"[a-z]{2}-[a-z]{2}")
_PLACES = ("home", "work", "school", "other")
_WORDS = {"cell": "mobile", "iphone": "mobile", "business": "work", "car": "car phone", "pcs": "mobile"}
_TURNING = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
_SERVICE = re.compile(r"X-(?:MS-)?|-USERNAME$|ADDRESS$")
_WRAPPED = re.compile(r"_\$!<(.{0,100})>!\$_")
_ADDRESS_PARTS = ("box", "extended", "street", "city", "region", "code", "country")


def plain(text: str) -> str:
    """`text` in one line, without control characters and the marks that turn text around."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return " ".join("".join(letter for letter in text if letter.isspace() or _is_seen(letter)).split())


def _is_seen(letter: str) -> bool:
    # joiners belong to emoji and to several scripts; embeddings and overrides would turn a whole line around
    return letter not in _TURNING and unicodedata.category(letter) not in ("Cc", "Cs")


def unwrapped(label: str) -> str:
    """An Apple label in plain words: `_$!<HomePage>!$_` is *home page*; one's own stays as it is."""
    found = _WRAPPED.fullmatch(label.strip())
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", found[1]).lower() if found else plain(label)


def label(item: Property, labels: dict[str, str]) -> str:
    """What this way is called; `labels` are the labels of the card's groups."""
    if own := labels.get(item.group if item.group else "", ""):
        return own
    if KINDS[item.name] == "im":
        service = item.parameters.get("X-SERVICE-TYPE", "") or _SERVICE.sub("", item.name)
        return "" if service in ("IMPP", "IM") else plain(service).lower()
    words = [_WORDS.get(word, word) for word in (each.removeprefix("x-") for each in item.types)]
    words = [plain(word) for word in dict.fromkeys(words) if word not in _SILENT and not _LANGUAGE.fullmatch(word)]
    if "mobile" in words and "home" in words:
        words.remove("home")
    return " ".join(sorted(words, key=lambda word: word not in _PLACES))


def uses(item: Property) -> frozenset[str]:
    """What an address is for, so that one in parts and its label for the post can be told to be the same."""
    return frozenset(item.types) - _SILENT


def order(reached: Point) -> int:
    """Where a point stands among those of a person: phones first, addresses last."""
    return _ORDER.index(reached["kind"])


def point(item: Property, value: Any, labels: dict[str, str]) -> Point | None:
    """The way to reach somebody that a property tells, or None where it tells nothing."""
    kind = KINDS[item.name]
    if kind == "phone":
        text = _phone(value)
        kind = "im" if text.startswith("sip:") else kind
    elif kind == "mail":
        text = _mail(value)
    elif isinstance(value, dict):
        text = address(value)
    else:
        text = ", ".join(line for each in value.splitlines() if (line := plain(each).strip(" ,")))
    # a thousand cards say *mobile*, and it is one word
    return Point(kind=kind, value=text, label=intern(label(item, labels))) if text else None


def address(parts: dict[str, str]) -> str:
    """An address in one line, its parts in the order in which cards have them."""
    lines = [line for name in _ADDRESS_PARTS for line in parts[name].splitlines()]
    return ", ".join(text for line in lines if (text := plain(line).strip(" ,")))


def _phone(value: str) -> str:
    text = plain("".join(letter for letter in value if letter not in "\u200e\u200f\u200b"))
    if text[:4].lower() != "tel:":
        return text
    number, *parameters = text[4:].split(";")
    extension = next((each[4:] for each in parameters if each[:4].lower() == "ext="), "")
    return f"{number} ext. {extension}" if extension else number


def _mail(value: str) -> str:
    text = plain(value)
    bracketed = text.partition("<")[2].partition(">")[0].strip()
    text = bracketed if "@" in bracketed else text
    return text[7:] if text[:7].lower() == "mailto:" else text
