"""Sample people to try Kith with: about forty of them around a student of seventeen, and a year of talks.

All are invented, and marked as samples, so that one tap takes exactly them away. The data stand in
`people`, `year` and `between`, as days from today; here they become records without stamps. The
profile is the person's own and is not touched.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from kith.records import (
    Commitment,
    Draft,
    Fact,
    Gathering,
    Goal,
    Help,
    Interaction,
    Introduction,
    Person,
    Record,
    Reminder,
    SharedGoal,
)

from .between import DRAFTS, GATHERINGS, GOALS, HELP, INTRODUCTIONS, PROMISES, REMINDERS, SHARED_GOAL
from .people import PEOPLE
from .year import TALKS


def records(today: date, new_id: Callable[[], str], network: str = "", me: str = "me") -> list[Record]:
    """The sample network as it stands on the local day `today`: unstamped records with `sample` set.

    The same day and ids give the same records. `network` is the id of the network they belong to,
    `me` the key of one's own part in a shared goal.
    """
    return _Samples(today, new_id, network).all(me)


class _Samples:
    """The records being made: who has which id, and which talk was on which day."""

    def __init__(self, today: date, new_id: Callable[[], str], network: str) -> None:
        self.today, self.new_id, self.network = today, new_id, network
        self.ids = {key: new_id() for key in [*PEOPLE, *GATHERINGS]}
        self.talk_on: dict[tuple[str, str], str] = {}

    def all(self, me: str) -> list[Record]:
        people = [self.person(key, **row) for key, row in PEOPLE.items()]
        talks = [self.talk(*row) for row in TALKS]
        helps = [self.help(*row) for row in HELP]
        return [
            *people,
            *(self.gathering(key, **row) for key, row in GATHERINGS.items()),
            *talks,
            *(self.fact(key, *row) for key, person in PEOPLE.items() for row in person["facts"]),
            *(self.promise(*row) for row in PROMISES),
            *helps,
            *(self.draft(helps, *row) for row in DRAFTS),
            *(self.reminder(*row) for row in REMINDERS),
            *(self.introduction(*row) for row in INTRODUCTIONS),
            *(self.goal(**row) for row in GOALS),
            *self.shared_goal(me, **SHARED_GOAL),
        ]

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
            first=all(PEOPLE[key].get("met", ("",))[0] == ago for key in keys) and not rest,
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
        self, one: str, other: str, why: str, one_agreed: int, other_agreed: int, made: int, outcome: str
    ) -> Introduction:
        return Introduction(
            id=self.new_id(), **self.marks(), one=self.ids[one], other=self.ids[other], why=why, outcome=outcome,
            one_agreed=self.ago(one_agreed), other_agreed=self.ago(other_agreed), made=self.ago(made),
        )  # fmt: skip

    def goal(self, *, days: int, **more: Any) -> Goal:
        return Goal(id=self.new_id(), **self.marks(), by=self.ago(-days), **more)

    def shared_goal(self, me: str, *, title: str, members: dict[str, str], mine: str, steps: list[Any]) -> list[Record]:
        bring = {self.ids[key]: what for key, what in members.items()}
        goal = SharedGoal(id=self.new_id(), **self.marks(), title=title, members=bring | {me: mine})
        next_steps = [self.promise(*row) for row in steps]
        for step in next_steps:
            step.shared_goal = goal.id
        return [goal, *next_steps]

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
