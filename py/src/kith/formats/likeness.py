"""When two entries may be the same person: names, mails and phones made comparable.

Alike is a sign, not a proof; what follows from it is decided in `preview`. Nothing here changes a
person.
"""

import hashlib
import json
import re

from kith.network.folding import fold
from kith.records import Person

PHONE_DIGITS = 8
"""How many last digits of a phone number are compared: those that are the same with and without country."""

_FEWEST_DIGITS = 6


def name_key(name: str) -> str:
    """A name without case, accents, punctuation and order: *Doe, John* is *john doe*."""
    return " ".join(sorted(re.sub(r"[^\w\s]+", " ", fold(name)).split()))


def mail_key(mail: str) -> str:
    """A mail address as it is compared."""
    return mail.strip().casefold()


def phone_key(phone: str) -> str:
    """The last digits of a number, its extension left out; empty for one too short to tell people apart."""
    number = re.split(r"(?i)(?<=\d)\s*(?:ext|x|[;,pw#])", phone, maxsplit=1)[0]
    digits = "".join(str(int(letter)) for letter in number if letter.isdecimal())
    return digits[-PHONE_DIGITS:] if len(digits) >= _FEWEST_DIGITS else ""


def signs(person: Person) -> set[str]:
    """The mails and phones by which a person can be known, as `mail:…` and `phone:…`."""
    keys = {"mail": mail_key, "phone": phone_key}
    found = {(each["kind"], keys[each["kind"]](each["value"])) for each in person.points if each["kind"] in keys}
    return {f"{kind}:{key}" for kind, key in found if key}


def fingerprint(person: Person) -> str:
    """The same for two people of whom the same is known, whatever their ids, stamps and order of points."""
    known = [
        person.name, person.given, person.family, person.nickname, person.organisation, person.role, person.note,
        person.photo, sorted(person.tags),
        sorted([each["kind"], each["value"], each["label"]] for each in person.points),
        sorted([each["kind"], each["label"], each["day"]] for each in person.dates),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(known, separators=(",", ":")).encode("ascii")).hexdigest()[:32]
