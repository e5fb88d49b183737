"""vCard files (2.1, 3.0 and 4.0) to people: every card is read or set aside with the reason.

    cards = vcard.read(data)
    cards.people[0].person    # a Person without id and stamps
    cards.aside[0].why        # "it is a group of contacts, not a person"

The file is opened as octets (`decoding`), cut into cards (`cards`) and properties (`properties`),
whose values vobject takes apart (`values`). A broken card costs itself alone. Formats: vCard 2.1
(versit 1996), RFC 2426, RFC 6350, and what programs make of them.
"""

import logging
from dataclasses import replace
from itertools import islice

from kith.records import limits
from kith.words import say as _

from ..contacts import strangers
from .cards import MOST_CARDS, RawCard, TooMuch, cards_of, unix_lines
from ..decoding import Octets, opened
from ..faults import NotContacts
from .found import Card, Cards, SetAside
from ..parts import Parts, Progress, through
from .points import plain
from .properties import properties_of

__all__ = ["Card", "Cards", "SetAside", "of_octets", "read", "reading"]

_log = logging.getLogger(__name__)


def read(data: bytes) -> Cards:
    """The cards of a vCard file. Raises NotContacts, with a sentence, where there is none at all."""
    if len(data) > limits.UPLOAD:
        raise NotContacts(strangers.too_large(len(data), limits.UPLOAD))
    octets = opened(data)
    # only once in memory while its people are read
    octets = replace(octets, text=unix_lines(octets.text))
    found = of_octets(octets)
    if not found.people and not found.aside:
        raise NotContacts(strangers.told(data, octets) or strangers.no_cards(octets))
    return found


def of_octets(octets: Octets) -> Cards:
    """The cards of a file that was opened; none where there are none."""
    return through(reading(octets))


def reading(octets: Octets) -> Parts[Cards]:
    """The same, card by card."""
    octets = replace(octets, text=unix_lines(octets.text))
    found = Cards()
    about = min(octets.text.count("BEGIN:VCARD") or octets.text.count("begin:vcard"), MOST_CARDS)
    try:
        for number, raw in enumerate(cards_of(octets.text), 1):
            _take(raw, octets, found)
            yield Progress(number, max(about, number))
    except TooMuch:
        found.aside.append(
            SetAside(_("the rest of the file"), _("Kith reads at most {n} cards from one file", n=f"{MOST_CARDS:,}"))
        )
    return found


def _take(raw: RawCard, octets: Octets, found: Cards) -> None:
    if not raw.whole:
        found.aside.append(SetAside(_named(raw, octets), _("the file stops in the middle of it")))
    elif raw.agent:
        found.aside.append(SetAside(_named(raw, octets), _("it is the card of an assistant inside another card")))
    else:
        found.take(properties_of(raw.lines(octets.text), octets), lambda: _named(raw, octets))


def _named(raw: RawCard, octets: Octets) -> str:
    """A few words by which a person may know a card that could not be read."""
    try:
        for item in properties_of(islice(raw.lines(octets.text), 200), octets):
            if item.name in ("FN", "N", "ORG", "NICKNAME", "EMAIL", "TEL") and (
                text := plain(item.value[:400].replace("\\", "").replace(";", " "))
            ):
                return text if len(text) <= 60 else text[:59] + "…"
    except Exception:
        _log.exception("a card could not be named")
    return _("a card without a name")

