"""What people are known by, made comparable: names, mail addresses, phone numbers, the parts of lists.

Two signs that are equal here mean the same thing, however it was typed; what follows from that is for
rules and imports to say. A phone number is read as the world dials it where its country is known; where it is
not, nothing is guessed.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, TypeVar

from kith.records import ImportantDate, Person

from .dialling import digits_of, international, without_extension
from .folding import fold

E = TypeVar("E")

PHONE_DIGITS = 8
"""How many last digits of a phone number are compared: those that are the same with and without country."""

_FEWEST_DIGITS = 6


def name_key(name: str) -> str:
    """A name without case, accents, punctuation and order: *Doe, John* is *john doe*."""
    return " ".join(sorted(re.sub(r"[^\w\s]+", " ", fold(name)).split()))


def mail_key(mail: str) -> str:
    """A mail address as it is compared."""
    return mail.strip().casefold()


def digits(phone: str) -> str:
    """The digits of a number as they were written, its extension left out."""
    return digits_of(without_extension(phone)[0])


@lru_cache(maxsize=1024)
def phone_key(phone: str) -> str:
    """The last digits of a number, its extension left out; empty for one too short to tell people apart."""
    last = digits(phone)
    return last[-PHONE_DIGITS:] if len(last) >= _FEWEST_DIGITS else ""


def same_phone(one: str, other: str, country: str = "") -> bool:
    """Whether two numbers are one: in international form, or written with the same digits where none has a country."""
    if not phone_key(one) or phone_key(one) != phone_key(other):
        return False
    here, there = international(one, country), international(other, country)
    return here == there if here or there else digits(one) == digits(other)


def other_phone(one: str, other: str, country: str = "") -> bool:
    """Whether two numbers that end alike are surely not one: both can be read in full, and differ."""
    here, there = (international(each, country).partition(";")[0] for each in (one, other))
    return bool(here and there) and here != there


_KEYS: dict[str, Callable[[str], str]] = {"mail": mail_key, "phone": phone_key}


def of_person(person: Person) -> set[str]:
    """The mails and the last digits of phones by which a person can be known, as `mail:…` and `phone:…`."""
    found = {(each["kind"], _KEYS[each["kind"]](each["value"])) for each in person.points if each["kind"] in _KEYS}
    return {f"{kind}:{key}" for kind, key in found if key}


def values(person: Person, kind: str) -> list[str]:
    """The ways of one kind to reach a person: their phones, their mails."""
    return [each["value"] for each in person.points if each["kind"] == kind]


def birthdays(person: Person) -> list[ImportantDate]:
    """When somebody was born, as it was written down."""
    return [each for each in person.dates if each["kind"] == "birthday"]


def same_day(one: str, other: str) -> bool:
    """Whether two dates of life are one, of which one may lack its year."""
    yearless = one.startswith("--") or other.startswith("--")
    return one == other or (yearless and min(len(one), len(other)) > 6 and one[-5:] == other[-5:])


def point_key(point: Any) -> tuple[str, str]:
    """A way to reach somebody as it is compared."""
    kind, value = point["kind"], point["value"]
    return kind, (_KEYS[kind](value) if kind in _KEYS else "") or " ".join(value.casefold().split())


def date_key(date: Any) -> tuple[str, ...]:
    """A date of somebody's life as it is compared: one is born once."""
    return ("birthday",) if date["kind"] == "birthday" else (date["kind"], date["label"], date["day"])


def together(mine: list[E], theirs: Iterable[E], key: Callable[[E], Any]) -> list[E]:
    """`mine`, then what only `theirs` has, each once."""
    have = {key(each) for each in mine}
    fresh = []
    for each in theirs:
        if key(each) not in have:
            have.add(key(each))
            fresh.append(each)
    return [*mine, *fresh]
