"""The tables that known programs save, told by their headings: Google's two, Outlook's, Thunderbird's, LinkedIn's.

Headings are compared without case and spaces around them. What a program writes for itself alone (sounds of names, file
names, priorities) is left out; what belongs to a person and has no field of its own becomes a line of the note.
Sources: the programs' own exports, as RESEARCH ("Quirks in real contact files") lists them.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from .days import Order
from .meanings import Column, Meaning


class Layout(NamedTuple):
    """A program's table: its name, and the order of a day in numbers where the column does not tell."""

    program: str
    order: Order
    columns: list[Column]


def layout_of(headings: list[str]) -> Layout | None:
    """What program saved a table with these headings; None for any other."""
    keys = [_key(heading) for heading in headings]
    for program, order, is_it, column in _PROGRAMS:
        if is_it(set(keys)):
            return Layout(program, order, [column(heading.strip(), key) for heading, key in zip(headings, keys, strict=True)])
    return None


def _key(heading: str) -> str:
    return " ".join(heading[:200].lower().split())


# Google: groups of numbered columns, each with its label beside it

_NUMBERED = re.compile(r"(.{1,40} \d{1,3}) - (.{1,40})")
_OF_GROUPS: dict[str, Meaning] = {"e-mail": "mail", "phone": "phone", "website": "web", "im": "im", "event": "date"}
_OF_ADDRESSES: dict[str, Meaning] = {
    "formatted": "address", "street": "street", "city": "city", "po box": "box", "region": "region",
    "postal code": "code", "country": "country", "extended address": "extended",
}  # fmt: skip
_OF_ORGANISATIONS: dict[str, Meaning] = {"name": "organisation", "title": "role", "department": "department"}
_GOOGLE: dict[str, Meaning] = {
    # Kith's own tables have the whole name, too, where its parts do not give it
    "name": "name",
    "first name": "given", "middle name": "middle", "last name": "family", "name prefix": "prefix", "name suffix": "suffix",
    "nickname": "nickname", "organization name": "organisation", "organization title": "role",
    "organization department": "department", "birthday": "birthday", "notes": "note", "labels": "tags",
}  # fmt: skip
_OLD_GOOGLE: dict[str, Meaning] = {
    "name": "name", "given name": "given", "additional name": "middle", "family name": "family", "name prefix": "prefix",
    "name suffix": "suffix", "nickname": "nickname", "birthday": "birthday", "notes": "note", "group membership": "tags",
}  # fmt: skip


def _google(own: dict[str, Meaning]) -> Callable[[str, str], Column]:
    def column(heading: str, key: str) -> Column:
        found = _NUMBERED.fullmatch(key)
        if not found:
            return Column(heading, own.get(key, ""))
        group, part = found.groups()
        kind = group.rpartition(" ")[0]
        # which service a chat name belongs to says more than where it is used
        if (part in ("label", "type") and kind != "im") or (kind, part) == ("im", "service"):
            return Column(heading, "label", group=group)
        if kind == "address":
            return Column(heading, _OF_ADDRESSES.get(part, ""), group=group)
        if kind == "organization":
            return Column(heading, _OF_ORGANISATIONS.get(part, ""))
        if part != "value":
            return Column(heading)
        if kind in ("relation", "custom field"):
            return Column(heading, "note", _GOOGLE_LINES[kind], group)
        return Column(heading, _OF_GROUPS.get(kind, ""), group=group)

    return column


_GOOGLE_LINES = {"relation": "Relation", "custom field": "More"}

# Outlook and Thunderbird: one heading, one thing

_PLACES = {"home": "home", "work": "work", "business": "work", "other": ""}
_STREETS: dict[str, Meaning] = {
    "street": "street", "street 2": "street", "street 3": "street", "address": "street", "address 2": "street", "city": "city",
    "state": "region", "postal code": "code", "zipcode": "code", "zip code": "code", "country": "country", "country/region": "country",
    "po box": "box", "address po box": "box",
}  # fmt: skip
_NUMBERS = {
    "mobile phone": "mobile", "mobile number": "mobile", "home phone": "home", "home phone 2": "home", "business phone": "work",
    "business phone 2": "work", "work phone": "work", "other phone": "", "primary phone": "", "company main phone": "work main",
    "car phone": "car", "radio phone": "radio", "isdn": "", "callback": "callback", "assistant's phone": "assistant",
    "home fax": "home fax", "business fax": "work fax", "other fax": "fax", "fax number": "fax", "pager": "pager",
    "pager number": "pager", "tty/tdd phone": "", "telex": "",
}  # fmt: skip
_MAILS = re.compile(r"(?:primary email|secondary email|(?:e-mail|email) ?(?:2 |3 )?address|e-?mail [23])")
_SINGLE: dict[str, Meaning] = {
    "first name": "given", "middle name": "middle", "last name": "family", "title": "prefix", "suffix": "suffix",
    "nickname": "nickname", "display name": "name", "company": "organisation", "organization": "organisation",
    "department": "department", "job title": "role", "birthday": "birthday", "notes": "note", "categories": "tags",
    "web page": "web", "web page 1": "web", "web page 2": "web", "personal web page": "web", "im address": "im",
    "screen name": "im", "birth year": "year", "birth month": "month", "birth day": "day",
}  # fmt: skip
_LINES = {
    "spouse": "Spouse", "children": "Children", "manager's name": "Manager", "assistant's name": "Assistant",
    "profession": "Profession", "hobby": "Hobby", "hobbies": "Hobby", "referred by": "Referred by", "language": "Language",
    "location": "Location", "office location": "Office", "custom 1": "Custom 1", "custom 2": "Custom 2", "custom 3": "Custom 3",
    "custom 4": "Custom 4",
}  # fmt: skip


def _single(heading: str, key: str) -> Column:
    if _MAILS.fullmatch(key):
        return Column(heading, "mail")
    if key in _NUMBERS:
        return Column(heading, "phone", _NUMBERS[key])
    place, _, part = key.partition(" ")
    if place in _PLACES and part in _STREETS:
        return Column(heading, _STREETS[part], _PLACES[place], place)
    if key in _LINES:
        return Column(heading, "note", _LINES[key])
    if key == "anniversary":
        return Column(heading, "date", "Anniversary")
    return Column(heading, _SINGLE.get(key, ""))


_LINKEDIN: dict[str, Meaning] = {
    "first name": "given", "last name": "family", "url": "web", "email address": "mail", "company": "organisation",
    "position": "role", "connected on": "connected",
}  # fmt: skip


def _linkedin(heading: str, key: str) -> Column:
    return Column(heading, _LINKEDIN.get(key, ""))


def _has_numbered(keys: set[str], part: str) -> bool:
    return any((found := _NUMBERED.fullmatch(key)) and found[2] == part for key in keys)


def _is_google(keys: set[str]) -> bool:
    return "first name" in keys and (_has_numbered(keys, "label") or {"labels", "file as"} <= keys)


def _is_old_google(keys: set[str]) -> bool:
    return "given name" in keys and (_has_numbered(keys, "type") or "group membership" in keys)


def _is_linkedin(keys: set[str]) -> bool:
    return {"first name", "connected on"} <= keys


def _is_thunderbird(keys: set[str]) -> bool:
    return "display name" in keys and bool(keys & {"primary email", "birth year"})


def _is_outlook(keys: set[str]) -> bool:
    return {"first name", "last name"} <= keys and bool(keys & _OF_OUTLOOK)


_OF_OUTLOOK = {
    "e-mail address", "e-mail 2 address", "business phone", "business street", "home street", "e-mail display name",
    "business fax", "company main phone", "mobile phone", "email 2 address",
}  # fmt: skip

_PROGRAMS: tuple[tuple[str, Order, Callable[[set[str]], bool], Callable[[str, str], Column]], ...] = (
    ("LinkedIn", "", _is_linkedin, _linkedin),
    ("Google", "", _is_google, _google(_GOOGLE)),
    ("Google", "", _is_old_google, _google(_OLD_GOOGLE)),
    ("Thunderbird", "month", _is_thunderbird, _single),
    ("Outlook", "month", _is_outlook, _single),
)
