"""The lexicon: the words of everything that was written, by where they stand.

A name tells more than a tag, and a tag more than a talk of long ago: so names, the rest of somebody's card, and
what was written in the history are three vocabularies. A change of somebody's tags leaves what was read of their
history as it is.
"""

from collections.abc import Iterable

from kith.records import Person

from .vocabulary import Vocabulary

_NAMES = ("name", "given", "family", "nickname")
_CARD = ("organisation", "role", "met_where", "note", "relation")


def names_of(person: Person) -> list[str]:
    """What somebody is called."""
    return [text for name in _NAMES if (text := getattr(person, name))]


def card_of(person: Person) -> list[str]:
    """What else stands on somebody's own record: what they do, tags, ways to reach them, the note."""
    texts = [text for name in _CARD if (text := getattr(person, name))]
    return [*person.tags, *texts, *(point["value"] for point in person.points), *person.custom.values()]


class Lexicon:
    """Who is called so, on whose card it stands, and in whose history it was written.

    `waiting` are the keys of records whose words were not read yet: there may be a hundred thousand of them
    after the opening, and nobody waits for that. They are read when there is time, or before a search.
    """

    def __init__(self) -> None:
        self.names = Vocabulary()
        self.card = Vocabulary()
        self.history = Vocabulary()
        self.waiting: dict[str, None] = {}

    def wait(self, key: str) -> None:
        """There is a record, new or changed, whose words are to be read."""
        self.waiting[key] = None

    def drop(self, key: str, people: Iterable[str]) -> None:
        """A record about these people was replaced or is gone: where it had been read, that holds no more."""
        if key in self.waiting:
            del self.waiting[key]
        elif key.startswith("person:"):
            identity = key.removeprefix("person:")
            self.names.forget(identity)
            self.card.forget(identity)
        else:
            for person in people:
                self.history.forget(person)

    def read(self, person: str, texts: Iterable[str]) -> None:
        """Take in texts of somebody's history, besides what was read of it before."""
        self.history.read(person, texts)

    def read_card(self, person: Person) -> None:
        """Take in what stands on somebody's own record."""
        self.names.read(person.id, names_of(person))
        self.card.read(person.id, card_of(person))
