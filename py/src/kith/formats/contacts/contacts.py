"""Any file of contacts to people: cards, a table, or the export of another keeper of relationships.

    found = contacts.read(data)
    found.people                # Cards, where it is clear what everything means
    found.columns               # a Table, where somebody has to say what its columns hold
    cards = contacts.read(data, {0: "name", 3: "phone"})

What a file is is told by what is in it, never by its name.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from kith.records import limits

from ..cards import vcard
from ..cards.cards import unix_lines
from ..cards.found import Cards
from ..decoding import opened
from ..faults import NotContacts
from ..parts import Parts, Progress, through
from ..tables import table
from . import strangers

if TYPE_CHECKING:
    from ..tables.meanings import Meaning
    from ..tables.table import Table

_CARD = re.compile(r"^[^\w\n]{0,8}BEGIN[ \t]{0,4}:[ \t]{0,4}VCARD", re.IGNORECASE | re.MULTILINE)


def read(data: bytes, columns: "Mapping[int, Meaning] | None" = None) -> "Cards | Table":
    """The people of a file, or its table where it is not sure what the columns hold.

    `columns` says it for some columns by their places, and then there are always Cards. Raises NotContacts, with a
    sentence, where there is nobody in the file and nothing was set aside.
    """
    return through(reading(data, columns))


def reading(data: bytes, columns: "Mapping[int, Meaning] | None" = None) -> "Parts[Cards | Table]":
    """The same in parts."""
    if len(data) > limits.UPLOAD:
        raise NotContacts(strangers.too_large(len(data), limits.UPLOAD))
    octets = opened(data)
    # only once in memory while its people are read
    octets = replace(octets, text=unix_lines(octets.text))
    yield Progress()
    if _CARD.search(octets.text):
        found = yield from vcard.reading(octets)
        if found.people or found.aside:
            return found
    if told := strangers.told(data, octets):
        raise NotContacts(told)
    if octets.text.lstrip()[:1] in ("{", "["):
        from . import keepers

        return (yield from keepers.reading(octets))
    if (known := (yield from table.opening(octets))) is None:
        # a card may still stand somewhere inside a line
        if (found := vcard.of_octets(octets)).people:
            return found
        raise NotContacts(strangers.no_cards(octets))
    if columns is None and not known.program:
        return known
    found = yield from reading_table(known.with_meanings(columns or {}))
    if not known.program and not columns and len(found.people) <= len(found.aside):
        # any text with commas in it may look like a table: where nobody was asked, most of its rows must be people
        raise NotContacts(strangers.no_cards(octets))
    return found


def from_table(known: "Table") -> Cards:
    """The people of a table. Raises NotContacts where there are none."""
    return through(reading_table(known))


def reading_table(known: "Table") -> Parts[Cards]:
    """The same in parts."""
    found = yield from known.reading()
    if not found.people and not found.aside:
        raise NotContacts(strangers.empty_table())
    return found
