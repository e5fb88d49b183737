"""Finding a person by anything ever written about them.

Every word of the query must appear somewhere among a person's texts, accents, case and one slip of the finger
forgiven. Whose name begins with the words comes first, then whose name holds them, whose card, whose history, and
last those who are only one slip away.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import islice
from typing import Literal, NamedTuple

from kith.network import Kith
from kith.network.folding import fold
from kith.network.lexicon import card_of, names_of
from kith.network.vocabulary import Vocabulary, may_be_near, words_of
from kith.records import Person

from ..touch import rhythm
from ..saying.marking import Part, excerpt, spans_of

MOST_WORDS = 12
"""Words of a query that are looked for; nobody types more to find somebody."""

NONE = "none"
"""As a circle or a relation to look for: that none was chosen."""

How = Literal["", "begins", "name", "card", "history", "slip"]
Sort = Literal["name", "contact", "added"]
SORTS: tuple[Sort, ...] = ("name", "contact", "added")
STATES = ("in touch", "due", "quiet", "dormant")

_TRUNK = 6  # digits from which on a zero before a number says only that the call stays in the country


class Found(NamedTuple):
    """Somebody whom a search found, and by what; empty where no words were looked for."""

    person: Person
    how: How = ""


class Filters(NamedTuple):
    """What a person must be besides what was written about them; empty: anything."""

    circle: str = ""
    tag: str = ""
    relation: str = ""
    state: str = ""


EVERYBODY = Filters()


class Finds:
    """Everybody whom a search found, the likeliest first. Only who is shown is put in order.

    `hows` tells by what, the best way first; nobody is in two of its sets. `lists` are their ids in an order of
    their own, where one was asked for.
    """

    def __init__(self, kith: Kith, hows: list[tuple[How, set[str]]], lists: list[list[str]] | None = None) -> None:
        self._kith = kith
        self._hows = hows
        self._lists = lists

    def __len__(self) -> int:
        return sum(len(people) for _how, people in self._hows)

    def __iter__(self) -> Iterator[Found]:
        return iter(self.window(0, len(self)))

    def ids(self) -> list[str]:
        """Who was found, in no order."""
        return [identity for _how, people in self._hows for identity in people]

    def window(self, start: int, length: int) -> list[Found]:
        """So many of them from there on."""
        shown: list[Person] = []
        for people in self._lists or (people for _how, people in self._hows):
            if start < len(people) and len(shown) < length:
                shown += islice(self._ordered(people), start, start + length - len(shown))
            start = max(0, start - len(people))
        return [Found(person, self._how(person.id)) for person in shown]

    def _ordered(self, people: list[str] | set[str]) -> Iterator[Person]:
        if isinstance(people, list):
            return map(self._kith.person, people)
        if len(people) * 8 > len(self._kith.people()):
            return (person for person in self._kith.people() if person.id in people)
        return iter(sorted(map(self._kith.person, people), key=lambda person: (fold(person.name), person.id)))

    def _how(self, identity: str) -> How:
        return next(how for how, people in self._hows if identity in people)


def find(kith: Kith, query: str, filters: Filters = EVERYBODY, *, today: date, sort: str = "name") -> Finds:
    """Everybody whom the query and the filters leave, the likeliest first, or in the order of `sort`.

    `sort`: by name; by the last contact, the newest first; by when somebody was added, the newest first. Who is
    only nearly what was looked for stands last in any order.
    """
    if query.strip():
        hows = list(_found(kith, words(query)))
    else:
        hows = [("", {person.id for person in kith.people()})]
    if any(filters):
        hows = [(how, {each for each in people if _fits(kith, each, filters, today)}) for how, people in hows]
    order: dict[str, Callable[[str], str]] = {
        "contact": kith.last_contact,
        "added": lambda identity: kith.person(identity).added,
    }
    if sort not in order:
        return Finds(kith, hows)
    exact = [identity for how, people in hows if how != "slip" for identity in people]
    nearly = [identity for how, people in hows if how == "slip" for identity in people]
    by_name = {person.id: number for number, person in enumerate(kith.people())}
    lists = [sorted(sorted(each, key=by_name.__getitem__), key=order[sort], reverse=True) for each in (exact, nearly)]
    return Finds(kith, hows, lists)


def words(query: str) -> list[str]:
    """The words of a query as they are compared, each once."""
    typed = [_number(word) for word in words_of(query)[: 2 * MOST_WORDS]]
    return list(dict.fromkeys(typed))[:MOST_WORDS]


def matching(kith: Kith, found: Found, query: str) -> tuple[Part, ...]:
    """The text that matched, or the part of it around the match, in pieces; empty where it was the name."""
    if found.how in ("", "begins", "name"):
        return ()
    wanted = words(query)
    name = fold(" ".join(names_of(found.person)))
    # what the name says already needs no text that says it again
    wanted = [word for word in wanted if word not in name] or wanted
    text = _best(_texts(kith, found), wanted, slip=found.how == "slip")
    return excerpt(text, wanted) if text and text not in names_of(found.person) else ()


def tags(kith: Kith) -> list[str]:
    """Every tag in use, by name."""
    return sorted({tag for person in kith.people() for tag in person.tags}, key=fold)


def _number(word: str) -> str:
    digits = word.replace("+", "").replace("'", "")
    # one or two digits have to begin a word as it was written: '99
    if not digits.isdecimal() or len(digits) < 3:
        return word
    return digits.lstrip("0") if len(digits) >= _TRUNK and digits.startswith("0") else digits


def _fits(kith: Kith, identity: str, filters: Filters, today: date) -> bool:
    circle, tag, relation, state = filters
    person = kith.person(identity)
    return (
        (not circle or person.circle == circle or (circle == NONE and not person.circle))
        and (not tag or tag in person.tags)
        and (not relation or person.relation == relation or (relation == NONE and not person.relation))
        and (not state or rhythm.of(kith, person, today).word == state)
    )


def _found(kith: Kith, wanted: list[str]) -> Iterator[tuple[How, set[str]]]:
    """Who was found, and how: everybody by the best way alone."""
    if not wanted:
        return
    kith.index.read_up()
    names, card, history = kith.index.lexicon.names, kith.index.lexicon.card, kith.index.lexicon.history
    named = [names.holding(word) for word in wanted]
    on_card = [by_name | card.holding(word) for word, by_name in zip(wanted, named, strict=True)]
    # one letter stands in everybody's history: it is looked for in names and on cards alone
    telling = {word: on_card[number] for number, word in enumerate(wanted) if len(word) > 1 or not word.isascii()}
    written = {word: people | history.holding(word) for word, people in telling.items()}

    def slipped(*places: Vocabulary, unfinished: bool = False) -> set[str]:
        return _all(
            people.union(*(each.nearly(word, unfinished=unfinished) for each in places))
            for word, people in written.items()
        )

    # of several networks one is looked at, and searched
    here = names.people() if len(kith.networks()) == 1 else {person.id for person in kith.people()}
    earlier: set[str] = set()
    ways: list[tuple[How, Callable[[], set[str]]]] = [
        ("begins", lambda: _all(map(names.beginning, wanted))),
        ("name", lambda: _all(named)),
        ("card", lambda: _all(on_card)),
        ("history", lambda: _all(written.values())),
        ("slip", lambda: slipped(names)),
        ("slip", lambda: slipped(names, card, history)),
    ]
    for how, way in ways:
        new = (way() & here) - earlier
        earlier |= new
        if new:
            yield how, new
    if not earlier:
        # perhaps a word is still being typed, and its slip is in what is there of it
        yield "slip", slipped(names, card, history, unfinished=True) & here


def _all(sets: Iterable[set[str]]) -> set[str]:
    each = list(sets)
    return set.intersection(*each) if each else set()


def _texts(kith: Kith, found: Found) -> Iterator[str]:
    if found.how == "slip":
        yield from names_of(found.person)
    yield from card_of(found.person)
    if found.how != "card":
        yield from kith.index.history_of(found.person.id)


def _best(texts: Iterator[str], wanted: list[str], *, slip: bool) -> str:
    """The first text that holds all the words, or else the one with most of them."""
    best, most = "", 0
    # beginnings, numbers in groups and slips take a closer look
    close = slip or any(len(word) < 3 or word.isdecimal() for word in wanted)
    for text in texts:
        folded = text.lower() if text.isascii() else fold(text)
        held = sum(word in folded for word in wanted)
        if close and (held or not slip or any(may_be_near(word, folded) for word in wanted)):
            held = sum(bool(spans_of(text, [word])) for word in wanted)
        if held > most:
            best, most = text, held
        if held == len(wanted):
            break
    return best
