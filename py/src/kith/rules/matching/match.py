"""A match: two texts that meet, and the reason in words."""

from dataclasses import dataclass, field

from kith.records import Person

from . import reasons
from .sides import KNOWN, NEEDS, Kind, Side


@dataclass(frozen=True, slots=True)
class Match:
    """Two texts that meet, and why that is worth knowing.

    *give*: a strength of mine (`one`) and what is hard or dear to somebody (`other`); *seek*: a goal of mine and what
    somebody knows; *thread*: something shared; *introduce*: what one of two people knows, or likes, and the other, too.
    `topic` says where they meet ("" for a word that both have), `closeness` is 3, 2 or 1. `first` is what I could give
    to whom I seek something from. `key` names the match as long as its texts stand.
    """

    key: str
    kind: Kind
    one: Side
    other: Side
    topic: str
    closeness: int
    first: "Match | None" = None

    @property
    def words(self) -> str:
        """The reason: both texts, in a sentence."""
        return reasons.of(self.kind, self.one, self.other, self.topic)

    @property
    def offer(self) -> str:
        """What could be offered, or offered first; empty where nothing is known."""
        if self.kind == "give":
            return reasons.offered(self.one, self.other)
        return f"{self.first.words} {self.first.offer}" if self.first else ""

    @property
    def is_need(self) -> bool:
        """Whether one of two people needs what the other knows; else they share something."""
        return self.one.about in NEEDS and self.other.about in KNOWN

    @property
    def people(self) -> list[Person]:
        """Those of the two who are people I know."""
        return [side.who for side in (self.one, self.other) if side.who is not None]


@dataclass(frozen=True, slots=True)
class With:
    """Everything that meets between me and one person, the closest first."""

    give: list[Match] = field(default_factory=list)
    seek: list[Match] = field(default_factory=list)
    threads: list[Match] = field(default_factory=list)
