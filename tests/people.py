"""Small factories for stories about people: a phone, the days that pass on it, who is met and what is said."""

from collections.abc import Coroutine
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any, TypeVar

from kith.network import Edit, Kith, MemoryStore
from kith.records import Commitment, Goal, Interaction, Network, Opportunity, Person
from kith.rules import today as rules

T = TypeVar("T")

SATURDAY = date(2026, 11, 21)


def finish(story: Coroutine[Any, Any, T]) -> T:
    """Run what is asynchronous to its end, with no event loop: nothing in these tests waits for the world.

    The same tests run inside the phone's interpreter, where a loop can't be started twice.
    """
    try:
        story.send(None)
    except StopIteration as end:
        return end.value
    raise AssertionError("it waited for something outside of the test")


class Phone:
    """A phone with Kith on it, on a day that can pass."""

    def __init__(self, store: MemoryStore | None = None, *, named: str = "phone") -> None:
        self.today = SATURDAY
        self.minutes = 0
        self.store = store or MemoryStore()
        self._ids = (f"{named}{n}" for n in count())
        self.kith = finish(self._opened())

    def _opened(self) -> Coroutine[Any, Any, Kith]:
        return Kith.open(self.store, now=self.now, new_id=lambda: next(self._ids))

    def now(self) -> datetime:
        """Noon on that day, and the minutes since."""
        midnight = datetime(self.today.year, self.today.month, self.today.day, tzinfo=UTC)
        return midnight + timedelta(hours=12, minutes=self.minutes)

    def reopen(self) -> None:
        """The app is killed and opened again: only what the store holds comes back."""
        self.kith = finish(self._opened())

    def pass_days(self, days: int) -> None:
        """Time passes."""
        self.today += timedelta(days=days)

    def edit(self, change: Any, said: str = "") -> Edit:
        """One command: `change` gets the edit."""

        async def command() -> Edit:
            async with self.kith.editing(said) as edit:
                self.made = change(edit)
            return edit

        return finish(command())

    def undo(self, edit: Edit) -> str:
        """Take a command back."""
        return finish(self.kith.undo(edit.undo))

    def meet(self, name: str, **more: Any) -> Person:
        """Somebody is met today."""
        self.edit(lambda edit: edit.meet(name=name, on=self.today, **more))
        return self.made

    def know(self, name: str, **more: Any) -> Person:
        """Somebody whom one has known for long: no meeting to follow up."""
        self.edit(lambda edit: edit.add(Person(id=edit.new_id(), name=name, **more)))
        return self.made

    def talk(self, *people: Person, text: str = "", **more: Any) -> Interaction:
        """A talk with one or several people, today unless `on` says otherwise."""
        more.setdefault("on", self.today)
        self.edit(lambda edit: edit.talk(people=[each.id for each in people], text=text, **more))
        return self.made

    def promise(self, person: Person, what: str, *, due_in: int | None = None, by: str = "me") -> Commitment:
        """A promise is made today, due in so many days."""
        due = "" if due_in is None else (self.today + timedelta(days=due_in)).isoformat()
        self.edit(lambda edit: edit.promise(person.id, what, on=self.today, due=due, by=by))
        return self.made

    def child(self, name: str = "Mia") -> Network:
        """A child gets a network."""
        self.edit(lambda edit: edit.add_child(name))
        return self.made

    def hope(self, child: Network, what: str, **more: str) -> Goal:
        """Something that a child hopes for; `told` is the day on which they said so."""
        self.edit(lambda edit: edit.add(Goal(id=edit.new_id(), network=child.id, what=what, **more)))
        return self.made

    def chance(self, network: Network, title: str, *, last_in: int | None = None, **more: str) -> Opportunity:
        """An opportunity for somebody, with its last day in so many days."""
        last = "" if last_in is None else (self.today + timedelta(days=last_in)).isoformat()
        self.edit(
            lambda edit: edit.add(
                Opportunity(id=edit.new_id(), network=network.id, title=title, deadline=last, **more)
            )
        )
        return self.made

    def suggestions(self) -> list[rules.Suggestion]:
        """What Today says."""
        return rules.suggestions(self.kith, self.today)
