"""What a column of a table can hold, and the words for it.

A column is a heading with a meaning. Columns of one `group` belong together: the parts of one address, a number and its
label. `label` is what the heading says of its kind (*work*, *mobile*), or what a date or a line of the note is called.
"""

from dataclasses import dataclass
from typing import Literal, get_args

from kith.words import say as _

Meaning = Literal[
    "", "name", "given", "middle", "family", "nickname", "organisation", "department", "role", "phone", "mail",
    "address", "street", "city", "region", "code", "country", "web", "im", "birthday", "date", "note", "tags", "connected",
    "prefix", "suffix", "box", "extended", "year", "month", "day", "label",
]  # fmt: skip
"""Empty: left out. Those after *connected* are given by known layouts; nobody has to choose them."""

MEANINGS: tuple[Meaning, ...] = get_args(Meaning)
ADDRESS_PARTS: tuple[Meaning, ...] = ("box", "extended", "street", "city", "region", "code", "country")

FEWEST_DIGITS = 6
"""A shorter number is nobody's phone."""

_CHOSEN_BY_LAYOUTS = frozenset({"prefix", "suffix", "box", "extended", "year", "month", "day", "label"})


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table."""

    heading: str
    meaning: Meaning = ""
    label: str = ""
    group: str = ""


def offered(now: Meaning) -> list[tuple[Meaning, str]]:
    """The meanings that a column can be given, with their words; `now` is the one that it has."""
    words = _words()
    return [(each, words[each]) for each in MEANINGS if each == now or each not in _CHOSEN_BY_LAYOUTS]


def _words() -> dict[Meaning, str]:
    return {
        "": _("Leave out"), "name": _("Full name"), "given": _("First name"), "middle": _("Middle name"),
        "family": _("Last name"), "nickname": _("Nickname"), "organisation": _("Organisation"),
        "department": _("Department"), "role": _("Role"), "phone": _("Phone"), "mail": _("Mail"),
        "address": _("Address, all of it"), "street": _("Street"), "city": _("Town"), "region": _("State or region"),
        "code": _("Postcode"), "country": _("Country"), "web": _("Web page"), "im": _("Chat name"),
        "birthday": _("Birthday"), "date": _("Another date"), "note": _("Note"), "tags": _("Tags"),
        "connected": _("Connected on LinkedIn on"), "prefix": _("Before the name"), "suffix": _("After the name"),
        "box": _("Post box"), "extended": _("More of the address"), "year": _("Year of birth"),
        "month": _("Month of birth"), "day": _("Day of birth"), "label": _("Kind of the next one"),
    }  # fmt: skip
