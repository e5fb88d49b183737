"""Duplicates: two records that may be one person, each pair with its signs in words.

One sign is enough where it belongs to one person: the same phone number in international form, the same
mail address. A name that is alike is never enough: it needs a second sign (the same organisation, the
same birthday, met at the same place on the same day, …). A number or an address that many share (an
office, a family of five) counts as such a second sign only. A pair that was waved away stays away.

Nobody is compared with everybody: only people who share a key are, so that ten thousand cost a moment.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, product

from kith.network import Kith
from kith.network.dialling import international
from kith.network.folding import fold
from kith.network.signs import birthdays, digits, mail_key, other_phone, phone_key, same_day, same_phone, values
from kith.records import Person, Reminder
from kith.words import partial_day
from kith.words import say as _

from .namesakes import alike, tokens

SHARED = 3
"""How many people may have one phone or mail before it is a shared line, and no longer a sign by itself."""

CROWD = 30
"""A second sign and a word of the name in common say nothing where more people than this have both."""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two people who may be one, and why: a sentence for each sign, the strongest first."""

    one: Person
    other: Person
    signs: tuple[str, ...]

    @property
    def key(self) -> str:
        """The name of the pair, for waving it away."""
        return key(self.one.id, self.other.id)


def key(one: str, other: str) -> str:
    """The name of a pair of ids, whichever comes first."""
    return ":".join(["same", *sorted((one, other))])


def pairs(kith: Kith) -> list[Pair]:
    """The pairs that may be one person and were not waved away: those with the most signs first."""
    people, country = kith.people(), kith.mine().country
    found = _Found(people, country)
    standing = [
        Pair(one, other, signs)
        for one, other in found.candidates()
        if not is_dismissed(kith, one.id, other.id) and (signs := found.signs(one, other))
    ]
    return sorted(standing, key=lambda each: (-len(each.signs), fold(each.one.name), each.key))


def pair(kith: Kith, one: Person, other: Person) -> Pair:
    """Two people and the signs that they are one, which may be none."""
    return Pair(one, other, _Found([one, other], kith.mine().country).signs(one, other))


def is_dismissed(kith: Kith, one: str, other: str) -> bool:
    """Whether somebody said that these two are not one."""
    reminder = kith.reminder_about(key(one, other))
    return reminder is not None and bool(reminder.dismissed)


def dismissed_with(kith: Kith, person: str) -> list[str]:
    """The ids of those who were said not to be this person."""
    parts = [each.about.split(":") for each in kith.all(Reminder) if each.dismissed and each.about.startswith("same:")]
    return [one if other == person else other for _same, one, other in parts if person in (one, other)]


class _Found:
    """People by the keys that make two of them worth a look."""

    def __init__(self, people: list[Person], country: str) -> None:
        self.country = country
        self.phones = _shared(people, lambda person: filter(None, map(phone_key, values(person, "phone"))))
        self.mails = _shared(people, lambda person: filter(None, map(mail_key, values(person, "mail"))))
        self.seconds = _shared(people, _second_keys)
        # what many have is a sign only beside a name
        self.crowded = {mail for mail, sharing in self.mails.items() if len(sharing) > SHARED}
        self.crowded |= {number for sharing in self.phones.values() for number in self._shared_lines(sharing)}

    def candidates(self) -> list[tuple[Person, Person]]:
        """Pairs that share a key, each once."""
        found: dict[tuple[str, str], tuple[Person, Person]] = {}
        few = [sharing for groups in (self.phones, self.mails) for sharing in groups.values() if len(sharing) <= CROWD]
        for sharing in [*few, *(each for each in self.seconds.values() if len(each) <= CROWD)]:
            for one, other in combinations(sharing, 2):
                found[(one.id, other.id)] = (one, other)
        return list(found.values())

    def signs(self, one: Person, other: Person) -> tuple[str, ...]:
        """The signs that two are one, in words; none where there are not enough."""
        strong: list[str] = []
        weak: list[str] = []
        for number in _common_phones(one, other, self.country):
            said = _("Both have the phone number {number}.", number=number)
            (weak if self._number(number) in self.crowded else strong).append(said)
        for mail in _common(values(one, "mail"), values(other, "mail"), mail_key):
            said = _("Both have the mail address {mail}.", mail=mail)
            (weak if mail_key(mail) in self.crowded else strong).append(said)
        likeness = alike(one, other)
        if not likeness:
            return tuple(strong)
        weak += list(_second_signs(one, other, self.country, bool(strong or weak)))
        return (*strong, likeness, *weak) if strong or weak else ()

    def _number(self, phone: str) -> str:
        return international(phone, self.country) or digits(phone)

    def _shared_lines(self, sharing: list[Person]) -> set[str]:
        if len(sharing) <= SHARED:
            return set()
        having: dict[str, set[str]] = defaultdict(set)
        for person in sharing:
            for phone in values(person, "phone"):
                having[self._number(phone)].add(person.id)
        return {number for number, ids in having.items() if len(ids) > SHARED}


def _shared(people: list[Person], keys: Callable[[Person], Iterator[str]]) -> dict[str, list[Person]]:
    """The keys that more than one have, and who has them."""
    having: defaultdict[str, list[Person]] = defaultdict(list)
    for person in people:
        for each in set(keys(person)):
            having[each].append(person)
    return {each: sharing for each, sharing in having.items() if len(sharing) > 1}


def _second_keys(person: Person) -> Iterator[str]:
    """What a second sign and a word of the name make together; people whose names are alike have a word in common."""
    seconds = [
        *(f"phone {phone_key(each)[-6:]}" for each in values(person, "phone") if phone_key(each)),
        *(f"mail {mail_key(each)}" for each in values(person, "mail")),
        *(f"before the at {before}" for each in values(person, "mail") if (before := _before_the_at(each))),
        *(f"born {each['day'][-5:]}" for each in birthdays(person)),
    ]
    if person.organisation:
        seconds.append(f"at {fold(person.organisation)}")
    if person.met_on and person.met_where:
        seconds.append(f"met {person.met_on} {fold(person.met_where)}")
    if person.met_at:
        seconds.append(f"gathering {person.met_at}")
    words = tokens(person).keys
    return (f"{second}|{word}" for second in seconds for word in words)


def _second_signs(one: Person, other: Person, country: str, in_common: bool) -> Iterator[str]:
    if one.organisation and fold(one.organisation) == fold(other.organisation):
        yield _("Both are at {organisation}.", organisation=one.organisation)
    if day := _same_birthday(one, other):
        yield _("Both were born on {day}.", day=partial_day(day))
    if one.met_at and one.met_at == other.met_at:
        yield _("You met both at the same gathering.")
    elif one.met_on and one.met_where and (one.met_on, fold(one.met_where)) == (other.met_on, fold(other.met_where)):
        yield _("You met both on the same day, at {place}.", place=one.met_where)
    if in_common:
        return
    for mine in values(one, "phone"):
        ending = phone_key(mine)[-6:]
        ends_alike = [each for each in values(other, "phone") if ending and phone_key(each)[-6:] == ending]
        if ends_alike and not other_phone(mine, ends_alike[0], country):
            yield _("Their phone numbers end alike: {one} and {other}.", one=mine, other=ends_alike[0])
            break
    if before := _common(values(one, "mail"), values(other, "mail"), _before_the_at):
        yield _("Their mail addresses begin alike: {mail}.", mail=before[0])


def _common_phones(one: Person, other: Person, country: str) -> list[str]:
    return [
        mine.strip()
        for mine in values(one, "phone")
        if any(same_phone(mine, theirs, country) for theirs in values(other, "phone"))
    ]


def _common(mine: list[str], theirs: list[str], key: Callable[[str], str]) -> list[str]:
    known = {key(each) for each in theirs} - {""}
    return [each.strip() for each in mine if key(each) in known]


def _before_the_at(mail: str) -> str:
    """The part of an address that a person chose; empty where an office would have chosen the same."""
    before = mail_key(mail).partition("@")[0]
    return before if len(before) >= 5 and before not in _OFFICES else ""


_OFFICES = frozenset({"admin", "contact", "hello", "mail", "office", "support", "school", "team", "welcome"})


def _same_birthday(one: Person, other: Person) -> str:
    """The birthday that both have, the one with its year where one of them lacks it."""
    for mine, theirs in product(birthdays(one), birthdays(other)):
        if same_day(mine["day"], theirs["day"]):
            return theirs["day"] if mine["day"].startswith("--") else mine["day"]
    return ""
