"""What an import would do, before it does it, and what it does with the entries that were chosen.

    preview = preview.of(cards, kith.people())
    outcome = preview.chosen({"3": "leave", "5": "join"})
    outcome.people      # records to add, without id and stamps
    outcome.changes     # fields to change, whole new values

Two are the same person where they share a mail, a phone or a LinkedIn page *and* the name, or where the same is known
of both. A name alone never makes two people one, nor does a shared phone: those are shown as alike and
imported as somebody new, unless the person says otherwise. Phones that only end alike are no sign where
both can be read in international form. A value that is there is never written over. Nothing is written
here.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field, replace
from typing import Any, Literal, cast

from kith.network import card_lines
from kith.network.signs import date_key, name_key, other_phone, phone_key, point_key, together, values
from kith.records import Person, limits
from kith.words import say as _

from ..cards.found import Card, Cards, SetAside
from .likeness import as_written, fingerprint, signs
from ..parts import Parts, Progress, through

State = Literal["new", "same", "changed", "alike"]
Choice = Literal["add", "join", "leave"]

_TEXTS = ("given", "family", "nickname", "pronouns", "organisation", "role", "note", "photo")


@dataclass(slots=True)
class Entry:
    """One card in the preview.

    `key` names it in a form; `state` is new, same, changed or alike; `why` tells the sign in words, `sign` is that mail,
    number or page as the card has it (empty where it is the name alone, or all of the card).
    `of` is the person it is or is like, `twin` the key of an earlier card in this file that it is or
    is like. `adds` names what it would add to that person, `keeps` the fields in which the card says
    otherwise and that person's own value stays.
    """

    key: str
    card: Card
    state: State
    why: str
    of: Person | None = None
    twin: str = ""
    sign: str = ""
    adds: list[str] = field(default_factory=list)
    keeps: list[str] = field(default_factory=list)

    @property
    def name(self) -> str:
        return self.card.person.name

    @property
    def organisation(self) -> str:
        return self.card.person.organisation

    @property
    def mails(self) -> list[str]:
        return [each["value"] for each in self.card.person.points if each["kind"] == "mail"]

    @property
    def phones(self) -> list[str]:
        return [each["value"] for each in self.card.person.points if each["kind"] == "phone"]

    @property
    def choice(self) -> Choice:
        """What happens to it when the person says nothing."""
        proposed: dict[State, Choice] = {"new": "add", "alike": "add", "changed": "join", "same": "leave"}
        return proposed[self.state]


@dataclass(frozen=True, slots=True)
class Change:
    """New values of fields of one person, each the whole value: lists with what was added at the end."""

    person: Person
    fields: dict[str, Any]


@dataclass(slots=True)
class Outcome:
    """What an import does: people to add (without id and stamps), people to change."""

    people: list[Person] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


@dataclass(slots=True)
class Preview:
    """Every card with what it would do, and what was set aside in reading."""

    entries: list[Entry]
    aside: list[SetAside]

    def count(self, state: State) -> int:
        """How many entries are in a state."""
        return Counter(entry.state for entry in self.entries)[state]

    def chosen(self, choices: dict[str, Choice] | None = None) -> Outcome:
        """What to add and change. `choices` maps an entry's key to what the person said; the rest as proposed."""
        choices = choices or {}
        fresh: dict[str, Person] = {}
        changed: dict[str, Person] = {}
        before: dict[str, Person] = {}
        for entry in self.entries:
            choice = choices.get(entry.key, entry.choice)
            card = entry.card.person
            if choice == "add" and entry.state != "same":
                fresh[entry.key] = card
            elif choice == "join" and entry.of is not None:
                before[entry.of.id] = entry.of
                changed[entry.of.id] = joined(changed.get(entry.of.id, entry.of), card)
            elif choice == "join" and entry.twin:
                # the twin may itself have been left out or joined to somebody: then this card stands for both
                fresh[entry.twin] = joined(fresh[entry.twin], card) if entry.twin in fresh else card
            elif entry.state == "same" and entry.twin in fresh:
                # the very same person twice in a file: only lines that Kith has no field for can be more
                fresh[entry.twin] = joined(fresh[entry.twin], card)
        changes = [Change(before[each], _differences(before[each], after)) for each, after in changed.items()]
        return Outcome(list(fresh.values()), [change for change in changes if change.fields])


def of(cards: Cards, people: list[Person], country: str = "") -> Preview:
    """The preview of importing `cards` where `people` are already known.

    `country` (two letters) is where phone numbers belong that name none.
    """
    return through(comparing(cards, people, country))


def comparing(cards: Cards, people: list[Person], country: str = "") -> Parts[Preview]:
    """The same, card by card, once everybody who is known was looked at."""
    known = _Known(country)
    for person in people:
        known.add(person)
        yield Progress(0, len(cards.people))
    entries: list[Entry] = []
    seen = _Known(country)
    for number, card in enumerate(cards.people):
        yield Progress(number, len(cards.people))
        entry = _entry(str(number), card, known, seen)
        entries.append(entry)
        if entry.state != "same":
            # a later card of this file may be the same once more
            seen.add(replace(card.person, id=entry.key))
    return Preview(entries, list(cards.aside))


class _Known:
    """People by their signs, names and fingerprints."""

    def __init__(self, country: str) -> None:
        self._country = country
        self._prints: dict[str, Person] = {}
        self._signs: dict[str, list[Person]] = defaultdict(list)
        self._names: dict[str, Person] = {}

    def add(self, person: Person) -> None:
        self._prints.setdefault(fingerprint(person), person)
        self._names.setdefault(name_key(person.name), person)
        for sign in signs(person):
            self._signs[sign].append(person)

    def equal(self, card: Card) -> Person | None:
        return self._prints.get(card.fingerprint)

    def same(self, card: Person) -> tuple[Person, str] | None:
        """Who has the name and a mail, a phone or a page of the card, and that sign.

        Where several have, whoever knows all of the card already: a file that was imported adds nothing.
        """
        name = name_key(card.name)
        found = [
            (person, sign)
            for sign in sorted(signs(card))
            for person in self._signs.get(sign, ())[:_MOST_SHARING]
            if name and name_key(person.name) == name and self._agree(person, card, sign)
        ]
        knowing = (each for each in found if not _gains(each[0], card)[0])
        return next(knowing, found[0] if found else None)

    def alike(self, card: Person) -> tuple[Person, str] | None:
        """Who shares a mail, a phone, a page, or else the name with the card, and that sign."""
        for sign in sorted(signs(card)):
            for person in self._signs.get(sign, ())[:_MOST_SHARING]:
                if self._agree(person, card, sign):
                    return person, sign
        name = name_key(card.name)
        return (self._names[name], "name") if name in self._names and name else None

    def _agree(self, person: Person, card: Person, sign: str) -> bool:
        """Whether phones that end alike may be one number: nowhere are they surely two."""
        kind, _colon, ending = sign.partition(":")
        if kind != "phone":
            return True
        mine, theirs = ([each for each in values(who, "phone") if phone_key(each) == ending] for who in (person, card))
        return any(not other_phone(one, other, self._country) for one in mine for other in theirs)


# a switchboard's number is on hundreds of cards; looking further finds nothing more
_MOST_SHARING = 50


def _entry(key: str, card: Card, known: _Known, seen: _Known) -> Entry:
    if person := known.equal(card):
        return Entry(key, card, "same", _("already here, nothing new"), of=person)
    if twin := seen.equal(card):
        return Entry(key, card, "same", _("twice in this file"), twin=twin.id)
    if found := known.same(card.person):
        person, sign = found
        adds, keeps = _gains(person, card.person)
        if not adds:
            return Entry(key, card, "same", _("already here, nothing new"), of=person, keeps=keeps)
        why = _SAME_WHY[sign.partition(":")[0]]()
        return Entry(key, card, "changed", why, of=person, sign=as_written(card.person, sign), adds=adds, keeps=keeps)
    if found := known.alike(card.person):
        person, sign = found
        adds, keeps = _gains(person, card.person)
        why, written = _alike_why(sign, person.name), as_written(card.person, sign)
        return Entry(key, card, "alike", why, of=person, sign=written, adds=adds, keeps=keeps)
    if found := seen.alike(card.person):
        person, sign = found
        adds, keeps = _gains(person, card.person)
        why = _alike_why(sign, _("{name} in this file", name=person.name))
        return Entry(key, card, "alike", why, twin=person.id, sign=as_written(card.person, sign), adds=adds, keeps=keeps)
    return Entry(key, card, "new", _("not here yet"))


_SAME_WHY = {
    "mail": lambda: _("same name and mail"),
    "phone": lambda: _("same name and phone"),
    "page": lambda: _("same name and LinkedIn page"),
}


def _alike_why(sign: str, name: str) -> str:
    kind = sign.partition(":")[0]
    if kind == "name":
        return _("same name as {name}, and no other sign", name=name)
    if kind == "page":
        return _("same LinkedIn page as {name}", name=name)
    return _("same mail as {name}", name=name) if kind == "mail" else _("same phone as {name}", name=name)


def joined(person: Person, card: Person) -> Person:
    """`person` with what only `card` says: empty texts filled, lists made longer; nothing replaced."""
    gained: dict[str, Any] = {
        name: getattr(card, name) for name in _TEXTS if getattr(card, name) and not getattr(person, name)
    }
    for name, key in _LISTS.items():
        mine, theirs = cast(list[Any], getattr(person, name)), cast(list[Any], getattr(card, name))
        both = together(mine, theirs, key)[: max(limits.ITEMS, len(mine))]
        if len(both) > len(mine):
            gained[name] = both
    if card.kept_properties:
        kept = card_lines.together(
            person.kept_properties, card.kept_properties, lines=limits.CARD_LINES, size=limits.CARD
        )
        if len(kept) > len(person.kept_properties):
            gained["kept_properties"] = kept
    return replace(person, **gained)


def _gains(person: Person, card: Person) -> tuple[list[str], list[str]]:
    """What the card would add, in words, and the fields in which it says otherwise."""
    # lines that Kith only keeps are no news of anybody: they come along with what is
    adds = [_(_WORDS[name]) for name in _differences(person, joined(person, card)) if name in _WORDS]
    keeps = [
        _(_WORDS[name])
        for name in _TEXTS
        if getattr(card, name) and getattr(person, name) and getattr(card, name) != getattr(person, name)
    ]
    return adds, keeps


def _differences(before: Person, after: Person) -> dict[str, Any]:
    names = (*_TEXTS, *_LISTS, "kept_properties")
    return {name: getattr(after, name) for name in names if getattr(after, name) != getattr(before, name)}


_LISTS: dict[str, Any] = {"points": point_key, "dates": date_key, "tags": str.casefold}

_WORDS = {
    "given": "given name", "family": "family name", "nickname": "nickname", "pronouns": "pronouns", "organisation": "organisation",
    "role": "role", "note": "note", "photo": "photo", "points": "ways to reach them", "dates": "dates", "tags": "tags",
}  # fmt: skip
