"""Sample people to try Kith with: about forty of them around a student of seventeen, and a year of talks.

All are invented, and marked as samples, so that one tap takes exactly them away. The data stand in
`people`, `year`, `between` and `growing` (and in `child`, for a parent), as days from today; here they become records
without stamps. The profile is the person's own: it gets what it lacks (`growing.MINE`), and gives it back.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from kith.network.keys import reminder_id
from kith.records import (
    Commitment,
    Draft,
    Fact,
    Gathering,
    Goal,
    Help,
    Interaction,
    Introduction,
    Network,
    Opportunity,
    Person,
    Profile,
    Record,
    Reminder,
    Review,
    SharedGoal,
)

from . import child
from .between import DRAFTS, GATHERINGS, HELP, PROMISES, REMINDERS
from .growing import GOALS, INTRODUCTIONS, MINE, OPPORTUNITIES, REVIEW, SHARED_GOALS
from .people import PEOPLE
from .year import TALKS


def records(
    today: date, new_id: Callable[[], str], network: str = "", me: str = "me", *, parent: bool = False
) -> list[Record]:
    """The sample network as it stands on the local day `today`: unstamped records with `sample` set.

    The same day and ids give the same records. `network` is the id of the network they belong to,
    `me` the key of one's own part in a shared goal. A `parent` gets a child with a network of her own, too.
    """
    mine = _Samples(today, new_id, network, PEOPLE)
    found = mine.all(me)
    if parent:
        hers = _Samples(today, new_id, new_id(), child.PEOPLE)
        found += hers.of_child()
        mine.ids |= {key: hers.ids[key] for key in child.PEOPLE}
        found += mine.introduction(**child.INTRODUCTION)
    return found


def lacking(profile: Profile) -> dict[str, Any]:
    """What the sample people bring for a profile that says nothing of it yet: whole new values of fields."""
    return {name: list(texts) for name, texts in MINE.items() if not getattr(profile, name)}


def without(profile: Profile) -> dict[str, Any]:
    """A profile's fields when what the sample people brought goes again; what somebody wrote there stays."""
    left = {name: [each for each in getattr(profile, name) if each not in texts] for name, texts in MINE.items()}
    return {name: texts for name, texts in left.items() if texts != getattr(profile, name)}


class _Samples:
    """The records being made: who has which id, and which talk was on which day."""

    def __init__(self, today: date, new_id: Callable[[], str], network: str, people: dict[str, dict[str, Any]]) -> None:
        self.today, self.new_id, self.network, self.people = today, new_id, network, people
        self.ids = {key: new_id() for key in [*people, *GATHERINGS]}
        self.talk_on: dict[tuple[str, str], str] = {}

    def all(self, me: str) -> list[Record]:
        people = [self.person(key, **row) for key, row in self.people.items()]
        talks = [self.talk(*row) for row in TALKS]
        helps = [self.help(*row) for row in HELP]
        return [
            *people,
            *(self.gathering(key, **row) for key, row in GATHERINGS.items()),
            *talks,
            *self.facts(),
            *(self.promise(*row) for row in PROMISES),
            *helps,
            *(self.draft(helps, *row) for row in DRAFTS),
            *(self.reminder(*row) for row in REMINDERS),
            *(each for row in INTRODUCTIONS for each in self.introduction(**row)),
            *(self.goal(**row) for row in GOALS),
            *(each for row in SHARED_GOALS for each in self.shared_goal(me, **row)),
            *(self.opportunity(**row) for row in OPPORTUNITIES),
            *self.review(**REVIEW),
        ]

    def of_child(self) -> list[Record]:
        told = self.ago(child.PROFILE["told"])
        profile = Profile(id=self.network, **self.marks(), **{"name": child.NAME} | child.PROFILE | {"told": told})
        return [
            Network(id=self.network, **self.marks(), name=child.NAME, whose="child"),
            profile,
            *(self.person(key, **row) for key, row in self.people.items()),
            *(self.talk(*row) for row in child.TALKS),
            *self.facts(),
            *(self.goal(**row) for row in child.GOALS),
            *(self.opportunity(**row) for row in child.OPPORTUNITIES),
        ]

    def facts(self) -> list[Fact]:
        return [self.fact(key, *row) for key, person in self.people.items() for row in person["facts"]]

    def person(
        self, key: str, *, name: str, facts: list[Any], met: tuple[Any, ...] | None = None,
        tags: str = "", phone: str = "", mail: str = "", born: str = "", **more: Any,
    ) -> Person:  # fmt: skip
        given, _, family = name.partition(" ")
        met_on, where, through, gathering = met or ("", "", "", "")
        met_day = self.ago(met_on)
        since = max(met_day, self.ago(365))
        return Person(
            id=self.ids[key], **self.marks(),
            **{"name": name, "given": given, "family": family} | more,
            points=[
                {"kind": kind, "value": value, "label": label}
                for kind, value, label in (("phone", phone, "mobile" if " 7" in phone else "home"), ("mail", mail, ""))
                if value
            ],
            dates=[{"kind": "birthday", "label": "", "day": born}] if born else [],
            tags=tags.split(", "),
            met_on=met_day, met_where=where,
            met_through=self.ids.get(through, ""), met_at=self.ids.get(gathering, ""),
            added=f"{since}T17:30:00Z",
        )  # fmt: skip

    def talk(self, ago: int | str, how: str, who: str, text: str, seemed: str = "", differently: str = "") -> Interaction:
        on = self.ago(ago)
        channel: Any
        purpose: Any
        channel, _, rest = how.partition(" ")
        manner, _, purpose = rest.partition(" to ")
        started: dict[str, Any] = {"by me": "me", "by them": "them", "unanswered": "me", "waiting": "them"}
        keys = who.split()
        gathering = next((key for key, row in GATHERINGS.items() if channel == "gathering" and row["days"] == -int(ago)), "")
        talk = Interaction(
            id=self.new_id(), **self.marks(),
            on=on, channel=channel, people=[self.ids[key] for key in keys],
            started_by=started.get(manner, ""), purpose=purpose,
            text=text, seemed=seemed, differently=differently, two_way=manner not in ("unanswered", "waiting"),
            first=all(self.people[key].get("met", ("",))[0] == ago for key in keys) and not rest,
            gathering=self.ids.get(gathering, ""),
        )  # fmt: skip
        for key in keys:
            self.talk_on.setdefault((key, on), talk.id)
        return talk

    def fact(self, key: str, about: Any, ago: int | str, text: str) -> Fact:
        learnt = self.ago(ago)
        return Fact(
            id=self.new_id(), **self.marks(), person=self.ids[key], about=about, text=text,
            learnt=learnt, source=self.source(key, learnt),
        )  # fmt: skip

    def promise(self, key: str, by: Any, what: str, made: int, due: int | None, state: Any, settled: int | None) -> Commitment:
        on = self.ago(made)
        return Commitment(
            id=self.new_id(), **self.marks(), by=by, person=self.ids[key], what=what, state=state,
            due="" if due is None else self.ago(-due), made=on, settled=self.ago(settled), source=self.source(key, on),
        )  # fmt: skip

    def help(
        self, direction: Any, about: Any, key: str, ago: int, what: str, worked: str, thanked: int | None, passed_on: str
    ) -> Help:
        on = self.ago(ago)
        return Help(
            id=self.new_id(), **self.marks(), direction=direction, about=about, person=self.ids[key], on=on,
            what=what, what_worked=worked, thanked=self.ago(thanked), source=self.source(key, on),
            passed_on_to=self.ids.get(passed_on, ""),
        )  # fmt: skip

    def gathering(self, key: str, *, days: int, debriefed: int | None = None, **more: Any) -> Gathering:
        for name in ("to_meet", "invited", "came"):
            more[name] = [self.ids[each] for each in more.get(name, ())]
        return Gathering(id=self.ids[key], **self.marks(), on=self.ago(-days), debriefed=self.ago(debriefed), **more)

    def reminder(self, text: str, due: int, every: Any, key: str) -> Reminder:
        person = self.ids.get(key, "")
        return Reminder(id=self.new_id(), **self.marks(), text=text, due=self.ago(-due), every=every, person=person)

    def draft(
        self, helps: list[Help], situation: Any, key: str, made: int, subject: str, text: str, helped: int
    ) -> Draft:
        about = next(each.key for each in helps if (each.person, each.on) == (self.ids[key], self.ago(helped)))
        return Draft(
            id=self.new_id(), **self.marks(), situation=situation, people=[self.ids[key]],
            subject=subject, text=text, about=about, made=self.ago(made),
        )  # fmt: skip

    def introduction(
        self, *, one: str, other: str, why: str, state: Any = "open", outcome: str = "", put_off: int = 0, **days: int
    ) -> list[Record]:
        on: dict[str, Any] = {name: self.ago(day) for name, day in days.items()}
        introduction = Introduction(
            id=self.new_id(), **self.marks(), one=self.ids[one], other=self.ids[other], why=why, state=state,
            outcome=outcome, **on,
        )  # fmt: skip
        if not put_off:
            return [introduction]
        about = f"{introduction.key}:agreed"
        until = self.ago(-put_off)
        return [introduction, Reminder(id=reminder_id(about), **self.marks(), about=about, until=until)]

    def goal(self, *, days: int, told: int | None = None, **more: Any) -> Goal:
        return Goal(id=self.new_id(), **self.marks(), by=self.ago(-days), told=self.ago(told), **more)

    def shared_goal(
        self, me: str, *, members: dict[str, str], mine: str, steps: list[Any], begun: int, by: int,
        settled: int | None = None, **more: Any,
    ) -> list[Record]:  # fmt: skip
        bring = {self.ids[key]: what for key, what in members.items()}
        goal = SharedGoal(
            id=self.new_id(), **self.marks(), members=bring | {me: mine}, begun=self.ago(begun), by=self.ago(-by),
            settled=self.ago(settled), **more,
        )  # fmt: skip
        next_steps = [self.promise(*row) for row in steps]
        for step in next_steps:
            step.shared_goal = goal.id
        return [goal, *next_steps]

    def opportunity(self, *, deadline: int, person: str, on: int | None = None, **more: Any) -> Opportunity:
        return Opportunity(
            id=self.new_id(), **self.marks(), deadline=self.ago(-deadline), person=self.ids.get(person, ""),
            on="" if on is None else self.ago(-on), **more,
        )  # fmt: skip

    def review(self, *, ago: int, size: Any, seen: dict[str, str], intentions: list[Any]) -> list[Record]:
        review = Review(
            id=self.new_id(), **self.marks(), on=self.ago(ago), size=size, seen=dict(seen), finished=True,
            step="intentions", intentions=[text for text, *_rest in intentions],
        )  # fmt: skip
        reminders = [self.reminder(text, due, "", key) for text, key, due, _done in intentions]
        for reminder, (_text, _key, _due, done) in zip(reminders, intentions, strict=True):
            reminder.review, reminder.done = review.id, self.ago(done)
        return [review, *reminders]

    def marks(self) -> dict[str, Any]:
        return {"network": self.network, "sample": True}

    def source(self, key: str, on: str) -> str:
        """The talk with that person on that day, if there was one."""
        return self.talk_on.get((key, on), "")

    def ago(self, days: int | str | None) -> str:
        """A day as ISO text: so many days ago, or so many after the last 5 July that is two months past."""
        if days is None or days == "":
            return ""
        if isinstance(days, int):
            return (self.today - timedelta(days=days)).isoformat()
        month_and_day, _, later = days.partition("+")
        past = self.today - timedelta(days=60)
        start = date.fromisoformat(f"{past.year}-{month_and_day}")
        if start > past:
            start = start.replace(year=past.year - 1)
        return (start + timedelta(days=int(later or 0))).isoformat()
