"""Drafts: a starting text for nine situations, filled with what is known of somebody, and never with more.

A draft is plain and warm, in the words of a student; always editable, and never sent by Kith. What is not known is
left out, or named in a hint beside the text. Each module holds the texts of a few situations; `letter` what all of
them share.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from kith.network import Kith
from kith.network.index import people_of
from kith.records import Commitment, Fact, Gathering, Help, Interaction, Introduction, Opportunity, Person, Record, SharedGoal, Situation

from . import asking, bringing, introducing, inviting, meeting, staying, thanking
from .letter import Letter, Written

_TEXTS: dict[Situation, Callable[[Letter], Written]] = {
    "follow up": meeting.follow_up,
    "thank": thanking.thank,
    "check in": staying.check_in,
    "share": bringing.share,
    "offer": bringing.offer,
    "ask": asking.ask,
    "congratulate": thanking.congratulate,
    "reconnect": staying.reconnect,
    "introduce": introducing.introduce,
}

_ABOUT: dict[str, type[Record]] = {kind.kind: kind for kind in (Help, Commitment, Gathering, Interaction, Fact, Opportunity, Introduction, Person, SharedGoal)}


@dataclass(frozen=True, slots=True)
class Composed:
    """A draft: the subject of a mail, the text, and what one might add by hand."""

    subject: str
    text: str
    hints: list[str] = field(default_factory=list)


def compose(kith: Kith, situation: Situation, people: list[Person], today: date, about: str = "") -> Composed:
    """The draft for somebody in a situation.

    `people` begins with the one it is written to; to introduce two, the other one follows. `about` is the key of
    the record that it is about (`help:…`, `commitment:…`, `gathering:…`, `interaction:…`, `fact:…`, `opportunity:…`,
    `introduction:…`, `person:…`, `shared-goal:…`); one that is
    gone, or about somebody else, counts as none.
    """
    record = about_of(kith, about)
    concerns = isinstance(record, Gathering) or (record is not None and people[0].id in people_of(record))
    letter = Letter(kith, people, today, record if concerns else None)
    match letter.about:
        case Gathering() if situation not in ("follow up", "thank") and (letter.about.on or "9") >= today.isoformat():
            written = inviting.invite(letter, letter.about)
        case Interaction(started_by="them", two_way=False):
            written = staying.reply(letter, letter.about)
        case Introduction() if situation == "check in":
            written = introducing.how_it_went(letter, letter.about)
        case _:
            written = _TEXTS[situation](letter)
    return Composed(written.subject, letter.framed(written.paragraphs, written.thanks, written.both), written.hints)


def about_of(kith: Kith, key: str) -> Record | None:
    """The record that a draft is about, by its key; None where there is none (any more)."""
    kind, _colon, identity = key.partition(":")
    return kith.get(_ABOUT[kind], identity) if kind in _ABOUT else None


def situations_for(kith: Kith, person: Person, today: date) -> list[Situation]:
    """All nine, those that fit somebody now first; none for somebody who died."""
    if person.died:
        return []
    from .fitting import fitting

    first = fitting(kith, person, today)
    return [*first, *(each for each in _TEXTS if each not in first)]
