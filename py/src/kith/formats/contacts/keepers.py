"""The exports of two other keepers of relationships, Monica and Nametag: JSON to the properties of cards.

Monica 4 writes `{"version": …, "app_version": …, "account": {"data": [{"type": "contact", "values": […]}, …],
"instance": {"contact_field_types": […]}}}`, each contact with its `properties` and, in `data`, its own collections
(source: monicahq/monica, `app/ExportResources`). Nametag writes `{"version": "1.0", "exportDate": …, "people": […],
"groups": […]}` (source: mattogodoy/nametag, `app/api/user/export/route.ts`). People, how to reach them, their dates,
tags and notes come in; talks, gifts, debts, reminders and photos stay behind.
"""

import json
from collections.abc import Iterator
from typing import Any

from kith.records.stored import is_crowded, is_deep
from kith.words import say as _
from kith.words import short

from . import strangers
from ..cards.cards import MOST_CARDS
from ..cards.days import NO_YEAR
from ..decoding import Octets
from ..faults import NotContacts
from ..cards.found import Cards, SetAside
from ..parts import Parts, Progress, through
from ..cards.properties import Property
from ..cards.values import escaped

_TYPES_OF_MONICA = {"email": "EMAIL", "phone": "TEL", "url": "URL"}


def read(octets: Octets) -> Cards:
    """The people of an export. Raises NotContacts, with a sentence, where it is none."""
    return through(reading(octets))


def reading(octets: Octets) -> Parts[Cards]:
    """The same, entry by entry once the text was parsed."""
    text = octets.text.encode("latin-1").decode("utf-8", "replace")
    content = _content(text)
    if isinstance(content, dict) and isinstance(account := content.get("account"), dict) and _is_monica(content, account):
        found = Cards(program="Monica")
        fields = _field_types(account)
        entries = ((each, _of_monica(each, fields)) for each in _collection(account, "contact") if not _is_partial(each))
    elif isinstance(content, dict) and _is_nametag(content):
        found = Cards(program="Nametag")
        entries = ((each, _of_nametag(each)) for each in content["people"])
    else:
        raise NotContacts(_not_known())
    for number, (entry, properties) in enumerate(entries):
        if number == MOST_CARDS:
            rest = _("Kith reads at most {n} cards from one file", n=f"{MOST_CARDS:,}")
            found.aside.append(SetAside(_("the rest of the file"), rest))
            break
        found.take(properties, lambda entry=entry: _named(entry))  # type: ignore[misc]
        yield Progress(number + 1)
    if not found.people and not found.aside:
        raise NotContacts(strangers.nobody())
    return found


def _content(text: str) -> Any:
    # a text nested deeper or fuller than any export would make the reader itself run out of room
    if is_deep(text) or is_crowded(text):
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _not_known() -> str:
    return _(
        "This is a JSON file that Kith does not know. Nothing was changed. Kith reads the exports of Monica and Nametag, "
        "files that end in .vcf, and tables that end in .csv."
    )


def _named(entry: Any) -> str:
    names = entry.get("properties", entry) if isinstance(entry, dict) else {}
    names = names if isinstance(names, dict) else {}
    said = [_text(names.get(key)) for key in ("first_name", "last_name", "name", "surname")]
    return short(" ".join(filter(None, said)), 60) or _("somebody without a name")


def _text(value: Any) -> str:
    """A value that is meant as text; empty for anything else."""
    return value.strip() if isinstance(value, str) else ""


def _texts(entry: Any, *keys: str) -> list[str]:
    return [_text(entry.get(key)) if isinstance(entry, dict) else "" for key in keys]


def _lists(entry: Any, key: str) -> list[Any]:
    found = entry.get(key) if isinstance(entry, dict) else None
    return found if isinstance(found, list) else []


def _plain(name: str, value: str) -> Iterator[Property]:
    if value:
        yield Property(name, "", value=escaped(value))


def _parts(name: str, values: list[str]) -> Iterator[Property]:
    if any(values):
        yield Property(name, "", value=";".join(escaped(each, structured=True) for each in values))


def _labelled(group: str, name: str, value: str, label: str) -> Iterator[Property]:
    """A value with its own label, as cards have it."""
    if value and label:
        yield Property("X-ABLABEL", group, value=escaped(label))
    if value:
        yield Property(name, group, value=value)


def _tags(tags: list[Any]) -> Iterator[Property]:
    said = [escaped(text, structured=True) for each in tags if (text := _text(each))]
    if said:
        yield Property("CATEGORIES", "", value=",".join(said))


def _day(value: Any, *, yearless: bool = False) -> str:
    """A moment of JSON as a day; Nametag and Monica keep days as the midnight of UTC that begins them."""
    text = _text(value)[:10]
    return "-" + text[4:] if text and (yearless or text.startswith(NO_YEAR)) else text


# Monica


def _is_monica(content: dict[str, Any], account: dict[str, Any]) -> bool:
    return "app_version" in content and isinstance(account.get("data"), list)


def _collection(entry: Any, kind: str) -> Iterator[Any]:
    """The values of the collections of one kind."""
    for each in _lists(entry, "data"):
        if isinstance(each, dict) and each.get("type") == kind:
            yield from _lists(each, "values")


def _is_partial(entry: Any) -> bool:
    """Somebody whom Monica only keeps as another's relation, with no page of their own."""
    properties = entry.get("properties") if isinstance(entry, dict) else None
    return isinstance(properties, dict) and properties.get("is_partial") is True


def _field_types(account: dict[str, Any]) -> dict[str, tuple[str, str]]:
    """For the id of each kind of field: the property of a card that it is, and its label."""
    found: dict[str, tuple[str, str]] = {}
    for each in _lists(account.get("instance"), "contact_field_types"):
        [key] = _texts(each, "uuid")
        name, kind, protocol = _texts(each.get("properties") if isinstance(each, dict) else None, "name", "type", "protocol")
        known = _TYPES_OF_MONICA.get(kind) or {"mailto:": "EMAIL", "tel:": "TEL"}.get(protocol)
        found[key] = (known, "") if known else ("IMPP", name)
    return found


def _of_monica(entry: Any, fields: dict[str, tuple[str, str]]) -> Iterator[Property]:
    properties = entry.get("properties") if isinstance(entry, dict) else None
    family, given, middle, nickname, organisation, role = _texts(
        properties, "last_name", "first_name", "middle_name", "nickname", "company", "job"
    )
    yield from _parts("N", [family, given, middle, "", ""] if family or given or middle else [])
    yield from _plain("NICKNAME", nickname)
    yield from _parts("ORG", [organisation] if organisation else [])
    yield from _plain("TITLE", role)
    for number, each in enumerate(_collection(entry, "contact_field")):
        inside = each.get("properties") if isinstance(each, dict) else None
        value, kind = _texts(inside, "data", "type")
        name, label = fields.get(kind, ("EMAIL" if "@" in value else "IMPP", ""))
        yield from _reached(f"field{number}", name, value, label)
    for number, each in enumerate(_collection(entry, "address")):
        inside = each.get("properties") if isinstance(each, dict) else None
        label, *parts = _texts(inside, "name", "street", "city", "province", "postal_code", "country")
        yield from _address(f"address{number}", ["", *parts], label)
    if isinstance(properties, dict):
        yield from _special(properties.get("birthdate"))
        yield from _tags(_lists(properties, "tags"))
        lines = [*_texts(properties, "description", "food_preferences")]
        met = properties.get("first_met_date")
        if isinstance(met, dict) and _day(met.get("date")) and not met.get("is_age_based"):
            lines.append(_("First met: {day}", day=_day(met.get("date"))))
        for line in lines:
            yield from _plain("NOTE", line)
    for each in _collection(entry, "note"):
        inside = each.get("properties") if isinstance(each, dict) else None
        [body] = _texts(inside, "body")
        yield from _plain("NOTE", body)


def _special(date: Any) -> Iterator[Property]:
    """A birthday; one that Monica reckoned from an age is none."""
    if isinstance(date, dict) and not date.get("is_age_based"):
        day = _day(date.get("date"), yearless=date.get("is_year_unknown") is True)
        if day:
            yield Property("BDAY", "", value=day)


def _reached(group: str, name: str, value: str, label: str) -> Iterator[Property]:
    if name == "IMPP" and value:
        service = {"X-SERVICE-TYPE": label} if label else {}
        yield Property(name, "", parameters=service, value=value)
    else:
        yield from _labelled(group, name, value if name == "TEL" else escaped(value), label)


def _address(group: str, parts: list[str], label: str) -> Iterator[Property]:
    """`parts` are what stands before the street, the street, the town, the region, the code and the country."""
    if any(parts):
        value = ";".join(["", *(escaped(each, structured=True) for each in parts)])
        yield from _labelled(group, "ADR", value, label.lower())


# Nametag


def _is_nametag(content: dict[str, Any]) -> bool:
    return isinstance(content.get("people"), list) and "exportDate" in content and "version" in content


def _of_nametag(entry: Any) -> Iterator[Property]:
    names = _texts(entry, "surname", "secondLastName", "name", "middleName", "prefix", "suffix")
    surname, second, given, middle, prefix, suffix = names
    yield from _parts("N", [" ".join(filter(None, (surname, second))), given, middle, prefix, suffix] if any(names) else [])
    nickname, organisation, role, note = _texts(entry, "nickname", "organization", "jobTitle", "notes")
    yield from _plain("NICKNAME", nickname)
    yield from _parts("ORG", [organisation] if organisation else [])
    yield from _plain("TITLE", role)
    for list_name, key, name in (("phoneNumbers", "number", "TEL"), ("emails", "email", "EMAIL"), ("urls", "url", "URL")):
        for number, each in enumerate(_lists(entry, list_name)):
            value, label = _texts(each, key, "type")
            yield from _reached(f"{name}{number}", name, value, _label(label))
    for each in _lists(entry, "imHandles"):
        value, label = _texts(each, "handle", "protocol")
        yield from _reached("", "IMPP", value, label)
    for number, each in enumerate(_lists(entry, "addresses")):
        label, more, *parts = _texts(each, "type", "streetLine2", "streetLine1", "locality", "region", "postalCode", "country")
        parts[0] = ", ".join(filter(None, (parts[0], more)))
        yield from _address(f"address{number}", ["", *parts], _label(label))
    yield from _dates_of_nametag(entry)
    yield from _tags(_lists(entry, "groups"))
    yield from _plain("NOTE", note)
    for each in _lists(entry, "customFields"):
        key, value = _texts(each, "key", "value")
        yield from _plain("NOTE", f"{key}: {value}" if value else "")


def _dates_of_nametag(entry: Any) -> Iterator[Property]:
    if day := _day(entry.get("anniversary") if isinstance(entry, dict) else ""):
        yield Property("ANNIVERSARY", "", value=day)
    for number, each in enumerate(_lists(entry, "importantDates")):
        [title] = _texts(each, "title")
        day = _day(each.get("date") if isinstance(each, dict) else "")
        if title.lower() in ("birthday", "birth day", "birthdate"):
            yield from _plain("BDAY", day)
        else:
            yield from _labelled(f"date{number}", "X-ABDATE", day, title)


def _label(label: str) -> str:
    small = label.lower()
    return "" if small == "other" else small.replace("cell", "mobile")
