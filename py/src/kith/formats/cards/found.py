"""What a file of contacts holds, whatever its kind: people in its order, and what was set aside with the reason.

    found = Cards()
    found.take(properties, lambda: "row 12")
    found.people[0].person    # a Person without id and stamps
    found.aside[0].why        # "it has no name, phone or mail"

Every reader (`vcard`, `tables`, `keepers`) hands the properties of one person at a time to `take`, so limits, cleaning
and what is said are the same for all. What is broken costs itself alone.
"""

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from kith.records import Person
from kith.words import say as _

from ..contacts.likeness import fingerprint
from .person_of_card import Refused, person_of
from .properties import Property, TooManyProperties

if TYPE_CHECKING:
    from ..tables.table import Table

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
    """What a file holds: the people in its order, and what was set aside.

    `program` is the name of the program whose export it was taken for, where that is known by more than the cards;
    `table` the table that it was read from, where it was one.
    """

    people: list[Card] = field(default_factory=list)
    aside: list[SetAside] = field(default_factory=list)
    program: str = ""
    table: "Table | None" = None

    def take(self, properties: Iterable[Property], what: Callable[[], str]) -> None:
        """Keep the person whom these properties tell of; else set them aside as `what` names them."""
        try:
            person, problems = person_of(properties)
            self.people.append(Card(person, problems, fingerprint(person)))
        except Refused as refused:
            self.aside.append(SetAside(what(), str(refused)))
        except TooManyProperties:
            self.aside.append(SetAside(what(), _("it has far more lines than a person's card")))
        except ImportError:
            raise  # a part of Kith is missing, and that is never told as a damaged card
        except Exception:
            # whatever nobody foresaw in a file from elsewhere costs one card, never the import
            _log.exception("a card could not be read")
            self.aside.append(SetAside(what(), _("it is damaged")))
