"""What taking handed-over people in would do, before it does it: who is new, who is here, and which pieces are.

    arrivals = arriving.of(bundle, kith)
    taken = arriving.take(arrivals[0], "join", {"point-0", "fact-2"})
    taken.values, taken.facts       # whole new values of fields, facts to add

Two are the same person where they were handed over before (`mark`), or where `preview` says so: by a mail or phone and
the name, never by the name alone. What is here is never written over, and nothing comes twice: a fact that was corrected
here since counts as here. Nothing is written.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from kith.network import Kith
from kith.network.folding import fold
from kith.network.signs import date_key, point_key
from kith.records import Fact, Person, limits
from kith.words import calendar_day
from kith.words import say as _

from ..contacts import preview
from ..cards.found import Card, Cards
from .handing import Bundle, Handed, LINES, keys
from ..contacts.likeness import fingerprint

State = Literal["new", "here", "yours"]
"""A piece that is new, one that is here already, and one where something else of your own stands and stays."""

HANDED = "handed-"
"""How the id of somebody begins who was handed over: reading the same file again finds them by it."""


@dataclass(slots=True)
class Arrival:
    """One person of a file: `of` is who they are or are like here, `why` the sign of it in words.

    `pieces` maps the name of each piece (see `handing.keys`) to its state. `gone` is true of somebody who was
    handed over before and deleted since.
    """

    key: str
    handed: Handed
    state: preview.State
    why: str
    of: Person | None = None
    gone: bool = False
    pieces: dict[str, State] = field(default_factory=dict)

    @property
    def fresh(self) -> list[str]:
        """The pieces that are new."""
        return [key for key, state in self.pieces.items() if state == "new"]


@dataclass(frozen=True, slots=True)
class Taken:
    """What is to be kept: whole new values of a person's fields, and facts about them without ids and stamps."""

    values: dict[str, Any]
    facts: tuple[Fact, ...]


def of(bundle: Bundle, kith: Kith) -> list[Arrival]:
    """What each person of a bundle would be in the network that is looked at."""
    entries = _entries(bundle, kith)
    found = []
    for number, (handed, entry) in enumerate(zip(bundle.people, entries, strict=True)):
        before = kith.index.at(identity(handed)) if handed.mark else None
        # a card alone may have nothing new, and what is told about them still be new
        why = _("already here") if entry.state == "same" and entry.of else entry.why
        arrival = Arrival(str(number), handed, entry.state, why, entry.of)
        found.append(arrival)
        if entry.twin:
            # two of one file: the very same stays out, one who is only alike is somebody of their own
            twice = entry.state == "same"
            arrival.state = "same" if twice else "new"
            arrival.pieces = dict.fromkeys(keys(handed), "here" if twice else "new")
            continue
        if isinstance(before, Person) and kith.is_here(before):
            if not before.deleted:
                arrival.state, arrival.of, arrival.why = "changed", before, _("handed over to you before")
            elif entry.state == "new":
                arrival.gone, arrival.why = True, _("handed over to you before, and deleted here since")
        arrival.pieces = _pieces(handed, kith, arrival.of, bundle)
        if arrival.state in ("same", "changed"):
            arrival.state = "changed" if arrival.fresh else "same"
    return found


def identity(handed: Handed) -> str:
    """The key that the record of somebody handed over has."""
    return f"{Person.kind}:{HANDED}{handed.mark}"


def take(arrival: Arrival, choice: preview.Choice, chosen: set[str], bundle: Bundle) -> Taken:
    """What to keep of somebody when they are added, or joined to who is here, with these pieces."""
    handed = arrival.handed.person
    known = arrival.of if choice == "join" else None
    wanted = [
        key for key in keys(arrival.handed)
        # what somebody alike has, too, has no tick: it comes along with somebody who is added
        if (key in chosen and arrival.pieces[key] == "new") or (known is None and arrival.pieces[key] != "new")
    ]  # fmt: skip
    person = known or Person(id="")
    values: dict[str, Any] = {name: getattr(handed, name) for name in (*LINES, "photo") if name in wanted}
    for name, kind in (("points", "point"), ("dates", "date")):
        gained = [each for number, each in enumerate(getattr(handed, name)) if f"{kind}-{number}" in wanted]
        if gained:
            values[name] = [*getattr(person, name), *gained][: max(limits.ITEMS, len(getattr(person, name)))]
    note = [handed.note] if "note" in wanted else []
    note += [met_words(arrival.handed, bundle)] if "met" in wanted else []
    if note:
        values["note"] = "\n".join(filter(None, [person.note, *note]))
    if known is None:
        values |= {name: getattr(handed, name) for name in ("name", "given", "family")}
    facts = (fact for number, fact in enumerate(arrival.handed.facts) if f"fact-{number}" in wanted)
    return Taken({name: value for name, value in values.items() if value}, tuple(facts))


def met_words(handed: Handed, bundle: Bundle) -> str:
    """How the giver met somebody: for the one who gets it that is a note, because they have not met yet."""
    person, giver = handed.person, bundle.giver
    day = calendar_day(date.fromisoformat(person.met_on)) if person.met_on else ""
    words = {
        (True, True, True): _("How {giver} met them: {place}, on {day}."),
        (True, True, False): _("How {giver} met them: {place}."),
        (True, False, True): _("{giver} met them on {day}."),
        (False, True, True): _("How they were met: {place}, on {day}."),
        (False, True, False): _("How they were met: {place}."),
        (False, False, True): _("They were met on {day}."),
    }
    chosen = words[bool(giver), bool(person.met_where), bool(day)]
    return chosen.format(giver=giver, place=person.met_where, day=day)


def _entries(bundle: Bundle, kith: Kith) -> list[preview.Entry]:
    people = (each.person for each in bundle.people)
    cards = Cards([Card(person, [], fingerprint(person)) for person in people])
    return preview.of(cards, kith.people(), kith.mine().country).entries


def _pieces(handed: Handed, kith: Kith, known: Person | None, bundle: Bundle) -> dict[str, State]:
    if known is None:
        return dict.fromkeys(keys(handed), "new")
    person = handed.person
    points, dates = set(map(point_key, known.points)), set(map(date_key, known.dates))
    said = {(fact.about, fold(text)) for fact in kith.facts_of(known.id) for text in _wordings(fact)}
    found: dict[str, State] = {}
    for key in keys(handed):
        kind, _dash, number = key.partition("-")
        if kind == "point":
            found[key] = "here" if point_key(person.points[int(number)]) in points else "new"
        elif kind == "date":
            found[key] = "here" if date_key(person.dates[int(number)]) in dates else "new"
        elif kind == "fact":
            fact = handed.facts[int(number)]
            found[key] = "here" if (fact.about, fold(fact.text)) in said else "new"
        elif kind == "met":
            found[key] = "here" if met_words(handed, bundle) in known.note else "new"
        elif kind == "note":
            found[key] = "here" if person.note in known.note else "new"
        else:
            mine, theirs = getattr(known, key), getattr(person, key)
            found[key] = "here" if mine == theirs else "yours" if mine else "new"
    return found


def _wordings(fact: Fact) -> list[str]:
    """A fact as it is worded now and was before."""
    return [fact.text, *(each["value"] for each in fact.was if each["field"] == "text")]
