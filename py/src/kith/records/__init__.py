"""The record types: what Kith keeps, in the field's words.

Only data lives here: no clock, no store, no rule, and nothing of kith is imported. Every value
is plain JSON (text, number, truth, list, dictionary), so that a record is its own file format.
A *day* is a local date as ISO text, a *partial day* may lack its year (`--11-21`) or its day; a
*moment* is a UTC instant, `2026-11-21T09:30:00Z`, a *time* a local one, `16:30`. They never mix. Empty text is *not known*.

Every field carries a stamp, kept beside it in `stamps`; the values it replaced are in `was`.
Change a record only through `kith.network`, which does the stamping.
"""

from dataclasses import dataclass, field, fields
from typing import Annotated, Any, ClassVar, Literal, TypedDict

Day = Annotated[str, "day"]
PartialDay = Annotated[str, "partial day"]
Moment = Annotated[str, "moment"]
Time = Annotated[str, "time"]
Stamp = str

Relation = Literal["", "family", "friend", "classmate", "teacher", "mentor", "professional", "other"]
CircleName = Literal["", "inner", "close", "steady", "wide"]
FactKind = Literal[
    "interest", "background", "aspiration", "challenge", "priority", "value", "strength", "preference"
]
Channel = Literal["met", "call", "video", "message", "email", "letter", "gathering"]
HelpKind = Literal[
    "advice", "time", "skill", "introduction", "information", "encouragement", "feedback", "resource"
]
Situation = Literal[
    "follow up", "thank", "check in", "share", "offer", "ask", "congratulate", "reconnect", "introduce"
]
CommitmentState = Literal["open", "kept", "renegotiated", "released"]
Side = Literal["me", "them"]
"""Whose it was: mine, or theirs."""
Direction = Literal["given", "received"]
"""Which way help went, seen from me."""
OpportunityKind = Literal[
    "volunteering", "work experience", "course", "competition", "scholarship", "visit", "other"
]
ReviewSize = Literal["week", "term"]
Every = Literal["", "week", "month", "year"]
"""How often a reminder of one's own comes round; empty for once."""
GatheringKind = Literal[
    "fair", "workshop", "class", "forum", "coffee chat", "study group", "other"
]


class Point(TypedDict):
    """One way to reach a person. `kind` is phone, mail, address, web or im; `label` is home, work…"""

    kind: str
    value: str
    label: str


class ImportantDate(TypedDict):
    """A day that matters; `day` may have no year."""

    kind: str
    label: str
    day: PartialDay


class Replaced(TypedDict):
    """A value that a newer one replaced, with the stamp it had."""

    field: str
    value: Any
    stamp: Stamp


@dataclass(slots=True, kw_only=True)
class Record:
    """What every record has.

    `unknown` holds fields of a newer Kith that this one cannot read: they are kept and written
    back. `sample` marks what *Try it with sample people* made.
    """

    kind: ClassVar[str] = ""

    id: str
    network: str = ""
    deleted: bool = False
    sample: bool = False
    stamps: dict[str, Stamp] = field(default_factory=dict)
    was: list[Replaced] = field(default_factory=list)
    unknown: dict[str, Any] = field(default_factory=dict)

    @property
    def key(self) -> str:
        """The name of this record among all records, and of its row in the store."""
        return f"{self.kind}:{self.id}"


@dataclass(slots=True, kw_only=True)
class Network(Record):
    """A set of people kept for somebody: mine, or a child's. Every other record belongs to one."""

    kind: ClassVar[str] = "network"
    name: str = ""
    whose: Literal["mine", "child"] = "mine"


@dataclass(slots=True, kw_only=True)
class Profile(Record):
    """Whose network it is, and what that person brings.

    Of a child's network it is what the child brings and likes, in the child's own words: `told` is the day on which
    they said so, empty while it is only a guess. `alarm` is when reminders ring in a calendar, `names_shown` whether a
    notification may name people, `country` (two letters) where a phone number with no country in it belongs, `card`
    what stands on one's own card (its name, phone, mail, organisation and role, where they were written).
    """

    kind: ClassVar[str] = "profile"
    name: str = ""
    role: Literal["", "student", "parent", "other"] = ""
    strengths: list[str] = field(default_factory=list)
    interests: list[str] = field(default_factory=list)
    perspectives: list[str] = field(default_factory=list)
    circles: dict[str, int] = field(default_factory=dict)
    welcomed: bool = False
    alarm: Time = ""
    names_shown: bool = False
    country: str = ""
    told: Day = ""
    card: dict[str, str] = field(default_factory=dict)


@dataclass(slots=True, kw_only=True)
class Person(Record):
    """Somebody I know.

    `circle` sets the rhythm unless `rhythm` (days; 0 is *no rhythm*) says otherwise. `remind` is off for somebody one
    would rather not be reminded of, and `died` is true of somebody who died. `met_on`, `met_where`, `met_through` (a
    person's id) and `met_at` (a gathering's id) tell how we met. `photo` is a `data:` address. `kept_properties` are
    the lines of their contact card for which there is no field here, as they stood (`item1.X-ABDATE:2010-06-05`).
    """

    kind: ClassVar[str] = "person"
    name: str = ""
    given: str = ""
    family: str = ""
    nickname: str = ""
    pronouns: str = ""
    photo: str = ""
    organisation: str = ""
    role: str = ""
    points: list[Point] = field(default_factory=list)
    dates: list[ImportantDate] = field(default_factory=list)
    met_on: Day = ""
    met_where: str = ""
    met_through: str = ""
    met_at: str = ""
    relation: Relation = ""
    circle: CircleName = ""
    rhythm: int | None = None
    remind: bool = True
    died: bool = False
    tags: list[str] = field(default_factory=list)
    note: str = ""
    custom: dict[str, str] = field(default_factory=dict)
    kept_properties: list[str] = field(default_factory=list)
    added: Moment = ""


@dataclass(slots=True, kw_only=True)
class Fact(Record):
    """Something learnt about a person, on a day, perhaps in an interaction (`source`, its id)."""

    kind: ClassVar[str] = "fact"
    person: str = ""
    about: FactKind = "interest"
    text: str = ""
    learnt: Day = ""
    source: str = ""
    past: bool = False


@dataclass(slots=True, kw_only=True)
class Interaction(Record):
    """A contact with one or more people. `two_way` is false where nobody answered (yet).

    `purpose` is why I was in touch, where that was plain: above all an ask.
    """

    kind: ClassVar[str] = "interaction"
    on: Day = ""
    at: Moment = ""
    channel: Channel = "met"
    people: list[str] = field(default_factory=list)
    started_by: Literal["", "me", "them"] = ""
    text: str = ""
    seemed: str = ""
    differently: str = ""
    two_way: bool = True
    first: bool = False
    purpose: Literal["", Situation] = ""
    gathering: str = ""


@dataclass(slots=True, kw_only=True)
class Help(Record):
    """Help given or received. No amounts, no net figure."""

    kind: ClassVar[str] = "help"
    direction: Direction = "received"
    about: HelpKind = "advice"
    person: str = ""
    on: Day = ""
    what: str = ""
    what_worked: str = ""
    thanked: Day = ""
    passed_on_to: str = ""
    source: str = ""

    @property
    def is_unthanked(self) -> bool:
        """Whether I was helped and have not said thank you yet."""
        return self.direction == "received" and not self.thanked


@dataclass(slots=True, kw_only=True)
class Commitment(Record):
    """A promise, by me or by them, with a due day where one was said. Kept late is still kept."""

    kind: ClassVar[str] = "commitment"
    by: Side = "me"
    person: str = ""
    what: str = ""
    due: Day = ""
    state: CommitmentState = "open"
    settled: Day = ""
    made: Day = ""
    source: str = ""
    shared_goal: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it is still to be done; with a new day it is open, too."""
        return self.state in ("open", "renegotiated")


@dataclass(slots=True, kw_only=True)
class Goal(Record):
    """A goal of the one whose network it is, and what kind of relationship would support it.

    `told` is the day on which a child said so, in a child's network: aspirations are asked, not guessed.
    """

    kind: ClassVar[str] = "goal"
    what: str = ""
    why: str = ""
    by: Day = ""
    support: str = ""
    state: Literal["open", "reached", "let go"] = "open"
    told: Day = ""


@dataclass(slots=True, kw_only=True)
class SharedGoal(Record):
    """Something done together. `members` maps a person's id (or `me`) to what they bring.

    `difficulty` says where it is hard, which is worked out before anybody helps; its steps are commitments.
    """

    kind: ClassVar[str] = "shared-goal"
    title: str = ""
    why: str = ""
    difficulty: str = ""
    members: dict[str, str] = field(default_factory=dict)
    begun: Day = ""
    by: Day = ""
    outcome: str = ""
    state: Literal["open", "done", "let go"] = "open"
    settled: Day = ""


@dataclass(slots=True, kw_only=True)
class Gathering(Record):
    """A fair, workshop, class…: plan before, people during, debrief after.

    `to_meet`, `invited` and `came` are people's ids; `to_find` says in words whom else to look for.
    `debriefed` is the day on which one looked back.
    """

    kind: ClassVar[str] = "gathering"
    title: str = ""
    about: GatheringKind = "other"
    on: Day = ""
    time: Time = ""
    where: str = ""
    plan: str = ""
    to_meet: list[str] = field(default_factory=list)
    to_find: list[str] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    invited: list[str] = field(default_factory=list)
    came: list[str] = field(default_factory=list)
    debrief: str = ""
    debriefed: Day = ""


@dataclass(slots=True, kw_only=True)
class Introduction(Record):
    """Two people brought together, of one network or across two. Both are asked first.

    `one_asked`, `one_agreed` and `one_declined` (and the other's) are the days on which that happened; `made` is the
    day of the introduction itself, `looked_back` the one on which somebody was asked how it went.
    """

    kind: ClassVar[str] = "introduction"
    one: str = ""
    other: str = ""
    why: str = ""
    proposed: Day = ""
    one_asked: Day = ""
    other_asked: Day = ""
    one_agreed: Day = ""
    other_agreed: Day = ""
    one_declined: Day = ""
    other_declined: Day = ""
    made: Day = ""
    outcome: str = ""
    looked_back: Day = ""
    state: Literal["open", "made", "let go"] = "open"


@dataclass(slots=True, kw_only=True)
class Opportunity(Record):
    """A chance for the one whose network it is: a place to volunteer, a course, a competition.

    `on` is its day, `deadline` the last one to apply, `person` whom to ask or thank for it.
    """

    kind: ClassVar[str] = "opportunity"
    title: str = ""
    about: OpportunityKind = "volunteering"
    where: str = ""
    on: Day = ""
    deadline: Day = ""
    person: str = ""
    note: str = ""
    state: Literal["open", "applied", "taken", "let go"] = "open"


@dataclass(slots=True, kw_only=True)
class Reminder(Record):
    """What became of a suggestion (`about` is its key), or a reminder of one's own (`text`, `due`, `every`).

    `until`: put off to that day. `dismissed`: the days on which it was waved away. `review` is the id of the review
    of which it is an intention.
    """

    kind: ClassVar[str] = "reminder"
    about: str = ""
    person: str = ""
    text: str = ""
    due: Day = ""
    every: Every = ""
    until: Day = ""
    dismissed: list[Day] = field(default_factory=list)
    done: Day = ""
    review: str = ""


@dataclass(slots=True, kw_only=True)
class Draft(Record):
    """A text to send to one or more people, kept until it was sent (by them; Kith sends nothing).

    `about` is the key of the record that it is about: a help, a commitment, a gathering.
    """

    kind: ClassVar[str] = "draft"
    situation: Situation = "check in"
    people: list[str] = field(default_factory=list)
    subject: str = ""
    text: str = ""
    about: str = ""
    made: Day = ""
    sent: Day = ""


@dataclass(slots=True, kw_only=True)
class Review(Record):
    """A guided look at the network: what was seen (`seen`: step to note), and at most three intentions.

    `step` is where it was left. The intentions live on as reminders of one's own.
    """

    kind: ClassVar[str] = "review"
    on: Day = ""
    size: ReviewSize = "week"
    step: str = ""
    seen: dict[str, str] = field(default_factory=dict)
    intentions: list[str] = field(default_factory=list)
    finished: bool = False


KINDS: dict[str, type[Record]] = {
    record.kind: record
    for record in (
        Network, Profile, Person, Fact, Interaction, Help, Commitment, Goal, SharedGoal,
        Gathering, Introduction, Opportunity, Reminder, Draft, Review,
    )
}  # fmt: skip

_BOOKKEEPING = frozenset({"id", "stamps", "was", "unknown"})


def stamped_fields(kind: type[Record]) -> tuple[str, ...]:
    """The fields of a record type that carry stamps: all but its id and its own bookkeeping."""
    return _FIELDS[kind]


_FIELDS = {
    kind: tuple(each.name for each in fields(kind) if each.name not in _BOOKKEEPING)
    for kind in KINDS.values()
}
