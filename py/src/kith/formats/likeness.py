"""When two cards say the same about somebody, whatever program wrote them.

What names, mails and phones are compared by is in `kith.network.signs`; what follows from it is decided
in `preview`. Nothing here changes a person.
"""

import hashlib
import json

from kith.records import Person


def fingerprint(person: Person) -> str:
    """The same for two people of whom the same is known, whatever their ids, stamps and order of points."""
    known = [
        person.name, person.given, person.family, person.nickname, person.organisation, person.role, person.note,
        person.photo, sorted(person.tags),
        sorted([each["kind"], each["value"], each["label"]] for each in person.points),
        sorted([each["kind"], each["label"], each["day"]] for each in person.dates),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(known, separators=(",", ":")).encode("ascii")).hexdigest()[:32]
