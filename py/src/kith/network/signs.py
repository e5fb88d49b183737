"""What people are known by, made comparable: names, mail addresses, phone numbers, the parts of lists.

Two signs that are equal here mean the same thing, however it was typed; what follows from that is for
rules and imports to say. A phone number is read by the tables of libphonenumber where its country is
known; where it is not, nothing is guessed. The library is large and is imported when a number is first read.
"""

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any, TypeVar

from kith.records import Person

from .folding import fold

E = TypeVar("E")

PHONE_DIGITS = 8
"""How many last digits of a phone number are compared: those that are the same with and without country."""

_FEWEST_DIGITS = 6
_EXTENSION = re.compile(r"(?i)(?<=\d)\s*(?:ext|x|[;,pw#])")


def name_key(name: str) -> str:
    """A name without case, accents, punctuation and order: *Doe, John* is *john doe*."""
    return " ".join(sorted(re.sub(r"[^\w\s]+", " ", fold(name)).split()))


def mail_key(mail: str) -> str:
    """A mail address as it is compared."""
    return mail.strip().casefold()


def digits(phone: str) -> str:
    """The digits of a number as they were written, its extension left out."""
    number = _EXTENSION.split(phone, maxsplit=1)[0]
    return "".join(str(int(letter)) for letter in number if letter.isdecimal())


def phone_key(phone: str) -> str:
    """The last digits of a number, its extension left out; empty for one too short to tell people apart."""
    last = digits(phone)
    return last[-PHONE_DIGITS:] if len(last) >= _FEWEST_DIGITS else ""


@lru_cache(maxsize=4096)
def international(phone: str, country: str = "") -> str:
    """A number as the whole world dials it, `+447700900123` (`;12` after it is an extension).

    `country` (two letters) is where a number belongs that names none itself. Empty where that is not
    known either, or where it is no number that could be dialled.
    """
    import phonenumbers

    try:
        number = phonenumbers.parse(phone, country or None)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    dialled = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return f"{dialled};{number.extension}" if number.extension else dialled


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


def of_person(person: Person) -> set[str]:
    """The mails and the last digits of phones by which a person can be known, as `mail:…` and `phone:…`."""
    keys = {"mail": mail_key, "phone": phone_key}
    found = {(each["kind"], keys[each["kind"]](each["value"])) for each in person.points if each["kind"] in keys}
    return {f"{kind}:{key}" for kind, key in found if key}


def values(person: Person, kind: str) -> list[str]:
    """The ways of one kind to reach a person: their phones, their mails."""
    return [each["value"] for each in person.points if each["kind"] == kind]


def point_key(point: Any) -> tuple[str, str]:
    """A way to reach somebody as it is compared."""
    kind, value = point["kind"], point["value"]
    keys = {"mail": mail_key, "phone": phone_key}
    return kind, (keys[kind](value) if kind in keys else "") or " ".join(value.casefold().split())


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
