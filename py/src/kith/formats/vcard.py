"""vCard files (2.1, 3.0 and 4.0) to people: every card is read or set aside with the reason.

    cards = vcard.read(data)
    cards.people[0].person    # a Person without id and stamps
    cards.aside[0].why        # "it is a group of contacts, not a person"

The file is opened as octets (`decoding`), cut into cards (`cards`) and properties (`properties`),
whose values vobject takes apart (`values`). A broken card costs itself alone. Formats: vCard 2.1
(versit 1996), RFC 2426, RFC 6350, and what programs make of them.
"""

import logging
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import NamedTuple

from kith.records import Person, limits
from kith.words import say as _

from .cards import MOST_CARDS, RawCard, TooMuch, cards_of, unix_lines
from .decoding import Octets, opened
from .faults import NotContacts
from .likeness import fingerprint
from .person_of_card import Refused, person_of
from .points import plain
from .properties import TooManyProperties, properties_of

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class Card:
    """A person as a card tells, what was left out of it in words, and a print to know it again by."""

    person: Person
    problems: list[str]
    fingerprint: str

    @property
    def name(self) -> str:
        return self.person.name


class SetAside(NamedTuple):
    """A card that could not be read: what it seems to be, and why."""

    what: str
    why: str


@dataclass(slots=True)
class Cards:
    """What a file holds: the people in its order, and what was set aside."""

    people: list[Card] = field(default_factory=list)
    aside: list[SetAside] = field(default_factory=list)


def read(data: bytes) -> Cards:
    """The cards of a vCard file. Raises NotContacts, with a sentence, where there is none at all."""
    if len(data) > limits.UPLOAD:
        raise NotContacts(
            _(
                "This file has {size} MB, and Kith reads files up to {most} MB. Nothing was changed. "
                "Save your contacts without photos, or in several files, then try again.",
                size=f"{len(data) / 1_000_000:.0f}",
                most=limits.UPLOAD // 1_000_000,
            )
        )
    octets = opened(data)
    octets = replace(octets, text=unix_lines(octets.text))
    found = Cards()
    try:
        for raw in cards_of(octets.text):
            _take(raw, octets, found)
    except TooMuch:
        found.aside.append(
            SetAside(_("the rest of the file"), _("Kith reads at most {n} cards from one file", n=f"{MOST_CARDS:,}"))
        )
    if not found.people and not found.aside:
        raise NotContacts(_what_it_is(data, octets))
    return found


def _take(raw: RawCard, octets: Octets, found: Cards) -> None:
    why = ""
    if not raw.whole:
        why = _("the file stops in the middle of it")
    elif raw.agent:
        why = _("it is the card of an assistant inside another card")
    else:
        try:
            person, problems = person_of(properties_of(raw.lines(octets.text), octets))
            found.people.append(Card(person, problems, fingerprint(person)))
        except Refused as refused:
            why = str(refused)
        except TooManyProperties:
            why = _("it has far more lines than a person's card")
        except ImportError:
            raise  # a part of Kith is missing, and that is never told as a damaged card
        except Exception:
            # whatever nobody foresaw in a file from elsewhere costs one card, never the import
            _log.exception("a card could not be read")
            why = _("it is damaged")
    if why:
        found.aside.append(SetAside(_named(raw, octets), why))


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


def _what_it_is(data: bytes, octets: Octets) -> str:
    start = octets.text[:4096].lstrip().lower()
    if not start.strip("\0"):
        return _("This file is empty. Nothing was changed. Save your contacts again, then choose that file.")
    if start.startswith("pk\x03\x04"):
        return _(
            "This is a zip archive, not a contacts file. Nothing was changed. Open it first, then choose the "
            "file inside that ends in .vcf."
        )
    if start.startswith(("<!doctype html", "<html")):
        return _(
            "This is a web page, not a contacts file. Nothing was changed. Perhaps the download asked you to "
            "sign in; save your contacts again."
        )
    if '"kith backup"' in start:
        return _("This is a backup of Kith, not a contacts file. Nothing was changed. Restore it under More.")
    if "begin:vcalendar" in start:
        return _("This is a calendar, not a contacts file. Nothing was changed. Choose a file that ends in .vcf.")
    if b"\0" in data[:4096] and not octets.unicode or start.startswith(("%pdf", "\x89png", "\xff\xd8", "gif8")):
        return _("This is not a text file, so it holds no contacts. Nothing was changed. Choose a file that ends in .vcf.")
    if "vcard" in start:
        return _("This contacts file stops before its first card. Nothing was changed. Save your contacts again.")
    return _("There is no contact card in this file. Nothing was changed. Choose a file that ends in .vcf.")
