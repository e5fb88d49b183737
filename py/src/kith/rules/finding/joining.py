"""Two records of one person put together: what each says, where they differ, and what both say then.

Where only one of them says something, that stays. Lists are joined without doubles, and both notes are
kept. Where both say something and not the same, a person chooses; nothing is chosen by a rule. What
hangs on the two (talks, facts, promises, help) is `Edit.join`'s business.
"""

from typing import Any

from kith.network import card_lines
from kith.network.dialling import international
from kith.network.folding import fold
from kith.network.signs import birthdays, digits, mail_key, same_day, together
from kith.records import ImportantDate, Person, Point

BLOCKS: dict[str, tuple[str, ...]] = {
    "name": ("name", "given", "family"),
    "nickname": ("nickname",),
    "pronouns": ("pronouns",),
    "photo": ("photo",),
    "organisation": ("organisation",),
    "role": ("role",),
    "met": ("met_on", "met_where", "met_through", "met_at"),
    "relation": ("relation",),
    "circle": ("circle",),
    "rhythm": ("rhythm",),
    "remind": ("remind",),
    "birthday": (),
}
"""What is chosen together: a name with its parts, a meeting with its day and place."""


def differences(one: Person, other: Person) -> list[str]:
    """The blocks in which two people say something else, so that one of them has to be chosen."""
    return [block for block in BLOCKS if _differ(block, one, other)]


def joined(kept: Person, other: Person, theirs: set[str], country: str = "") -> dict[str, Any]:
    """The fields of `kept` that change when `other` is put into it, with their new values.

    `theirs` are the blocks in which the other's word is taken. `country` is where phone numbers belong
    that name none.
    """
    values: dict[str, Any] = {}
    for block, fields in BLOCKS.items():
        chosen = _differ(block, kept, other)
        for field in fields:
            mine, another = _said(kept, field, other.id), _said(other, field, kept.id)
            if chosen:
                values[field] = another if block in theirs else mine
            else:
                values[field] = another if mine == _NOTHING.get(field, "") else mine
    values["points"] = together(kept.points, other.points, lambda point: _point(point, country))
    values["dates"] = _dates(kept, other, "birthday" in theirs)
    values["tags"] = together(kept.tags, other.tags, str.casefold)
    values["note"] = _both_notes(kept.note, other.note)
    values["custom"] = _custom(kept.custom, other.custom)
    values["kept_properties"] = card_lines.together(kept.kept_properties, other.kept_properties)
    values["died"] = kept.died or other.died
    # what a person added is not taken out with the samples
    values["sample"] = kept.sample and other.sample
    values["added"] = min(filter(None, (kept.added, other.added)), default="")
    return {field: value for field, value in values.items() if value != getattr(kept, field)}


_NOTHING: dict[str, Any] = {"rhythm": None, "remind": True}


def _said(person: Person, field: str, twin: str) -> Any:
    value = getattr(person, field)
    # nobody is met through themselves
    return "" if field == "met_through" and value in (person.id, twin) else value


def _differ(block: str, one: Person, other: Person) -> bool:
    if block == "birthday":
        mine, theirs = birthdays(one), birthdays(other)
        return bool(mine and theirs) and not same_day(mine[0]["day"], theirs[0]["day"])
    if block == "remind":
        return one.remind != other.remind
    pairs = [(_said(one, field, other.id), _said(other, field, one.id), field) for field in BLOCKS[block]]
    return any(
        mine != theirs and _NOTHING.get(field, "") not in (mine, theirs) for mine, theirs, field in pairs
    )


def _dates(kept: Person, other: Person, theirs: bool) -> list[ImportantDate]:
    mine, another = birthdays(kept), birthdays(other)
    born = mine or another
    if mine and another:
        if _differ("birthday", kept, other):
            born = another if theirs else mine
        elif mine[0]["day"].startswith("--"):
            born = another
    rest, more = ([each for each in who.dates if each["kind"] != "birthday"] for who in (kept, other))
    return [*born, *together(rest, more, lambda each: (each["kind"], fold(each["label"]), each["day"]))]


def _point(point: Point, country: str) -> tuple[str, str]:
    kind, value = point["kind"], point["value"]
    if kind == "phone":
        # numbers that merely end alike are two
        return kind, international(value, country) or digits(value) or value
    return kind, mail_key(value) if kind == "mail" else " ".join(value.casefold().split())


def _both_notes(mine: str, theirs: str) -> str:
    if not theirs or theirs in mine:
        return mine
    return theirs if mine in theirs else f"{mine}\n\n{theirs}"


def _custom(mine: dict[str, str], theirs: dict[str, str]) -> dict[str, str]:
    both = dict(mine)
    for name, value in theirs.items():
        free, number = name, 2
        while both.get(free, value) != value:
            free, number = f"{name} ({number})", number + 1
        both[free] = value
    return both
