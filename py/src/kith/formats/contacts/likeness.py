"""When two cards say the same about somebody, whatever program wrote them.

What names, mails and phones are compared by is in `kith.network.signs`; what follows from it is decided
in `preview`. Nothing here changes a person.
"""

import hashlib
import json
import re

from kith.network.signs import mail_key, of_person, phone_key, values
from kith.records import Person

_OWN_PAGE = re.compile(r"(?:https?://)?(?:[a-z]{2,3}\.)?linkedin\.com/(in|pub)/([^/?#\s]{1,200})[^\s]*", re.IGNORECASE)


def signs(person: Person) -> set[str]:
    """By what a person can be known: mails and phones, and the page that LinkedIn has of them alone, as `page:…`.

    No other web page is a sign: a company's is on the cards of all who work there.
    """
    return of_person(person) | {f"page:{key}" for each in values(person, "web") if (key := _page_key(each))}


def _page_key(page: str) -> str:
    found = _OWN_PAGE.fullmatch(page.strip())
    return f"{found[1]}/{found[2]}".lower() if found else ""


def as_written(person: Person, sign: str) -> str:
    """The mail, number or page of a person that is this sign, as it stands there; empty where the sign is none of them."""
    kind, _colon, key = sign.partition(":")
    if kind == "phone":
        return next((each for each in values(person, "phone") if phone_key(each) == key), "")
    name, key_of = ("web", _page_key) if kind == "page" else ("mail", mail_key)
    return next((each for each in values(person, name) if key_of(each) == key), "") if kind != "name" else ""


def fingerprint(person: Person) -> str:
    """The same for two people of whom the same is known, whatever their ids, stamps and order of points.

    Lines of a card that Kith only keeps say nothing here: somebody is known again whatever program wrote them.
    """
    known = [
        person.name, person.given, person.family, person.nickname, person.pronouns, person.organisation, person.role, person.note,
        person.photo, sorted(person.tags),
        sorted([each["kind"], each["value"], each["label"]] for each in person.points),
        sorted([each["kind"], each["label"], each["day"]] for each in person.dates),
    ]  # fmt: skip
    return hashlib.sha256(json.dumps(known, separators=(",", ":")).encode("ascii")).hexdigest()[:32]
