"""A text on the screen, to one person or to two; and the texts that an introduction needs now.

Each of two is asked alone about the other; one text goes to both once both have agreed.
"""

from dataclasses import dataclass, field

from kith.records import Draft, Introduction, Person, Situation
from kith.words import say as _

from ..ground.faces import first_name
from .handing_over import Ways, ways
from ..ground.room import Room


@dataclass(frozen=True, slots=True)
class Text:
    """One text on the screen: to whom, and how it can be handed over. `number` tells two on one screen apart.

    `people` begins with whom it is written to; `both`: it is written to all of them.
    """

    number: int
    situation: Situation
    people: list[Person]
    about: str
    subject: str
    text: str
    ways: Ways
    hints: list[str] = field(default_factory=list)
    draft: Draft | None = None
    both: bool = False

    @property
    def to(self) -> list[Person]:
        """Whom it is written to."""
        return self.people if self.both else self.people[:1]


def introduction_of(here: Room, about: str, people: list[Person]) -> Introduction | None:
    """The introduction that a text is about (a key), or the one under way between two people."""
    from kith.rules.introductions import introducing
    from kith.rules.drafts import about_of

    record = about_of(here.kith, about)
    if isinstance(record, Introduction):
        return record
    return introducing.begun(here.kith, people[0].id, people[1].id) if len(people) == 2 else None


def of_introduction(here: Room, introduction: Introduction, people: list[Person]) -> list[Text]:
    """The texts that it needs now; where one person alone was named, the one to them."""
    from kith.rules import drafts
    from kith.rules.introductions import introducing
    from kith.rules.drafts.introducing import to_whom

    texts: list[Text] = []
    for pair in to_whom(introducing.both(here.kith, introduction), introduction):
        if len(people) == 1 and pair[0].id != people[0].id and not goes_to_both(introduction):
            continue
        both = goes_to_both(introduction)
        made = drafts.compose(here.kith, "introduce", pair, here.today(), introduction.key)
        to = pair if both else pair[:1]
        way = ways(to, made.subject, made.text)
        texts.append(
            Text(len(texts) + 1, "introduce", to, introduction.key, made.subject, made.text, way, made.hints, both=both)
        )
    return texts


def goes_to_both(introduction: Introduction) -> bool:
    """Whether a text about it is written to both, and not to one of them alone."""
    from kith.rules.introductions.introducing import stage

    return stage(introduction) == "agreed"


def shown_by(text: Text) -> tuple[str, str]:
    """The screen to which a text belongs, and what it is called."""
    kind, _colon, identity = text.about.partition(":")
    if kind == Introduction.kind and text.situation == "introduce":
        return f"/introductions/{identity}", _("The introduction")
    return f"/people/{text.people[0].id}", first_name(text.people[0].name)
