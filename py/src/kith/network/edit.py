"""An edit, in the terms of what people do: meet, talk, learn, promise, keep, put off.

How a change is staged, stamped and written is `staging`'s business.
"""

from dataclasses import replace
from datetime import UTC, date
from typing import Any

from kith.records import (
    Channel,
    Commitment,
    Day,
    Direction,
    Draft,
    Every,
    Fact,
    FactKind,
    Gathering,
    GatheringKind,
    Goal,
    Help,
    HelpKind,
    Interaction,
    Introduction,
    Network,
    Person,
    Profile,
    Record,
    Reminder,
    Side,
    Situation,
    limits,
)

from .faults import NoSuchRecord
from .index import NAMES_A_PERSON, NAMES_PEOPLE
from .keys import MINE, reminder_id
from .staging import Staging


class Edit(Staging):
    """One command's changes. Made by `Kith.editing()`, which commits them."""

    def person(self, identity: str) -> Person:
        """Somebody. Raises NoSuchRecord."""
        return self.record(Person, identity)

    def commitment(self, identity: str) -> Commitment:
        """A promise. Raises NoSuchRecord."""
        return self.record(Commitment, identity)

    def welcome(self, *, name: str = "", role: str = "", strengths: list[str] | None = None, goal: str = "") -> None:
        """The answers of the first run; every one of them may be empty."""
        if self._kith.get(Network, MINE) is None:
            self.add(Network(id=MINE, name=name))
        answers: dict[str, Any] = {"name": name, "role": role, "strengths": strengths or [], "welcomed": True}
        self.change_profile(**{field: value for field, value in answers.items() if value})
        if goal and not any(each.what == goal for each in self._kith.all(Goal)):
            self.add(Goal(id=self.new_id(), what=goal))

    def add_child(self, name: str) -> Network:
        """A network for a child, beside one's own, with a profile to fill in."""
        network = self.add(Network(id=self.new_id(), name=name, whose="child"))
        self.change_profile(network.id, name=name)
        return network

    def change_profile(self, network: str = MINE, **values: Any) -> Profile:
        """Change the profile of a network, one's own unless another is named; it is made when it is not there yet.

        Raises NoSuchRecord where that network was deleted meanwhile.
        """
        if network != MINE:
            self.record(Network, network)
        try:
            return self.change(self.record(Profile, network), **values)
        except NoSuchRecord:
            return self.add(replace(Profile(id=network), **values))

    def meet(self, *, name: str, on: date, where: str = "", line: str = "", **more: Any) -> Person:
        """Somebody new: the person, and the first interaction. `more` are further fields of the person."""
        person = self.add(
            Person(id=self.new_id(), name=name, met_on=on.isoformat(), met_where=where, added=self._moment(), **more)
        )
        self.talk(people=[person.id], on=on, text=line, first=True)
        return person

    def talk(
        self, *, people: list[str], on: date, text: str = "", channel: Channel = "met", **more: Any
    ) -> Interaction:
        """A contact with one or more people. `more` are further fields of the interaction."""
        return self.add(
            Interaction(
                id=self.new_id(), on=on.isoformat(), at=self._moment(), channel=channel, people=people, text=text,
                **more,
            )
        )  # fmt: skip

    def learn(self, person: str, about: FactKind, text: str, *, on: date, source: str = "") -> Fact:
        """A fact about somebody, traced to the interaction `source` where there is one."""
        return self.add(
            Fact(id=self.new_id(), person=person, about=about, text=text, learnt=on.isoformat(), source=source)
        )

    def promise(
        self, person: str, what: str, *, on: date, by: Side = "me", due: Day = "", source: str = ""
    ) -> Commitment:
        """A promise made today, by me or by them."""
        return self.add(
            Commitment(id=self.new_id(), person=person, what=what, by=by, due=due, made=on.isoformat(), source=source)
        )

    def keep(self, commitment: Commitment, *, on: date) -> Commitment:
        """It was done. Late is still kept."""
        return self.change(commitment, state="kept", settled=on.isoformat())

    def release(self, commitment: Commitment, *, on: date) -> Commitment:
        """It is no longer needed, and both know."""
        return self.change(commitment, state="released", settled=on.isoformat())

    def renegotiate(self, commitment: Commitment, *, due: Day) -> Commitment:
        """A new day was agreed on."""
        return self.change(commitment, state="renegotiated", due=due)

    def help(
        self, direction: Direction, person: str, what: str, *, on: date, about: HelpKind = "advice", what_worked: str = "",
        source: str = "",
    ) -> Help:
        """Help given or received, traced to the interaction `source` where there is one."""
        return self.add(
            Help(
                id=self.new_id(), direction=direction, person=person, what=what, on=on.isoformat(), about=about,
                what_worked=what_worked, source=source,
            )
        )  # fmt: skip

    def thank(self, received: Help, *, on: date) -> Help:
        """Thanks were said for help received."""
        return self.change(received, thanked=on.isoformat())

    def gather(self, title: str, about: GatheringKind = "other", *, on: Day = "", **more: Any) -> Gathering:
        """A gathering to come, or one that was. `more` are further fields of it."""
        return self.add(Gathering(id=self.new_id(), title=title, about=about, on=on, **more))

    def introduce(self, one: str, other: str, why: str = "", *, on: date) -> Introduction:
        """Two people who may like to meet; nobody is asked yet."""
        return self.add(Introduction(id=self.new_id(), one=one, other=other, why=why, proposed=on.isoformat()))

    def remind(self, text: str, *, due: Day, person: str = "", every: Every = "", review: str = "") -> Reminder:
        """A reminder of one's own. `every` is week, month or year, or empty for once; `review` a review it came of."""
        return self.add(Reminder(id=self.new_id(), text=text, due=due, person=person, every=every, review=review))

    def draft(
        self, situation: Situation, people: list[str], text: str, *, on: date, subject: str = "", about: str = ""
    ) -> Draft:
        """A text kept for later. `about` is the key of the record that it is about."""
        return self.add(
            Draft(
                id=self.new_id(), situation=situation, people=people, text=text, subject=subject, about=about,
                made=on.isoformat(),
            )
        )  # fmt: skip

    def join(self, kept: Person, other: Person, **values: Any) -> Person:
        """Two records of one person become one: `kept` with `values`; what was about `other` is about them now.

        The other record goes; an undo brings it back, with all that was about it.
        """
        for record in self._kith.index.concerning(other.id):
            if record.key not in (kept.key, other.key):
                self._readdress(record, other.id, kept.id)
        for introduction in self._kith.all(Introduction):
            if {introduction.one, introduction.other} == {kept.id, other.id}:
                self.change(introduction, deleted=True)
        joined = self.change(kept, **values) if values else kept
        self.change(other, deleted=True)
        return joined

    def put_off(self, about: str, *, until: date, person: str = "") -> Reminder:
        """A suggestion comes back on that day."""
        return self._remind(about, person, until=until.isoformat())

    def dismiss(self, about: str, *, on: date, person: str = "") -> Reminder:
        """A suggestion was waved away on that day."""
        earlier = self._kith.reminder_about(about)
        days = [*(earlier.dismissed if earlier else []), on.isoformat()]
        return self._remind(about, person, dismissed=days[-limits.ITEMS :])

    def settle(self, about: str, *, on: date, person: str = "") -> Reminder:
        """What a suggestion proposed was done on that day."""
        return self._remind(about, person, done=on.isoformat())

    def repeat(self, about: str, *, every: Every, due: Day) -> Reminder:
        """A suggestion is wished for again and again from that day on; with an empty `every` it is not."""
        return self._remind(about, "", every=every, due=due)

    def _remind(self, about: str, person: str, **values: Any) -> Reminder:
        earlier = self._kith.index.at(f"{Reminder.kind}:{reminder_id(about)}")
        if isinstance(earlier, Reminder):
            return self.change(earlier, deleted=False, **values)
        return self.add(replace(Reminder(id=reminder_id(about), about=about, person=person), **values))

    def _readdress(self, record: Record, before: str, after: str) -> None:
        for name in NAMES_A_PERSON:
            if getattr(record, name, "") == before:
                record = self.change(record, **{name: after})
        for name in NAMES_PEOPLE:
            named = getattr(record, name, None)
            if named and before in named:
                # a talk that both took part in names the one of them now, once
                moved = dict.fromkeys(after if each == before else each for each in named)
                if isinstance(named, dict):
                    brings = ", ".join(filter(None, (named.get(after, ""), named[before])))
                    moved = {each: brings if each == after else named[each] for each in moved}
                record = self.change(record, **{name: moved if isinstance(named, dict) else list(moved)})

    def _moment(self) -> str:
        return self._kith.now().astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
