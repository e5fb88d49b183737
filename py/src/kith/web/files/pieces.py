"""The pieces of somebody who is handed over, in the words that a person reads: a line for each that can be left out."""

from dataclasses import dataclass
from datetime import date

from kith.formats.handing.handing import Bundle, Handed, LINES, keys
from kith.words import calendar_day, partial_day
from kith.words import say as _

from ..ground import wording


@dataclass(frozen=True, slots=True)
class PieceLine:
    """A piece: its name in a form, its icon, what stands before it (or nothing), the text, and a word on it."""

    key: str
    icon: str
    label: str
    text: str
    more: str = ""


def lines(handed: Handed, bundle: Bundle) -> list[PieceLine]:
    """Every piece of somebody, in the order of `handing.keys`."""
    return [_line(handed, bundle, key) for key in keys(handed)]


def _line(handed: Handed, bundle: Bundle, key: str) -> PieceLine:
    from kith.formats.handing.arriving import met_words

    person = handed.person
    kind, _dash, number = key.partition("-")
    if kind == "point":
        point = person.points[int(number)]
        name, icon = wording.points()[point["kind"]]
        return PieceLine(key, icon, _("{way}:", way=name), point["value"], point["label"])
    if kind == "date":
        important = person.dates[int(number)]
        return PieceLine(key, "calendar", _("{what}:", what=wording.date_name(important)), partial_day(important["day"]))
    if kind == "fact":
        fact = handed.facts[int(number)]
        label, _name, icon = wording.facts()[fact.about]
        learnt = _("learnt {day}", day=calendar_day(date.fromisoformat(fact.learnt))) if fact.learnt else ""
        return PieceLine(key, icon, label, fact.text, learnt)
    if kind == "met":
        return PieceLine(key, "wave", "", met_words(handed, bundle))
    if kind == "photo":
        return PieceLine(key, "person", "", _("The photo"))
    if kind == "note":
        return PieceLine(key, "note", _("Note:"), person.note)
    assert kind in LINES
    label = {"nickname": _("Nickname:"), "pronouns": _("Pronouns:"), "organisation": _("At:"), "role": _("Does:")}[kind]
    return PieceLine(key, "tag" if kind in ("nickname", "pronouns") else "flag", label, getattr(person, kind))
