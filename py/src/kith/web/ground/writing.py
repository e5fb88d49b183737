"""Where a letter is written: a new one, or the one that was begun before and waits to be sent."""

from collections.abc import Sequence
from urllib.parse import urlencode

from kith.network import Kith
from kith.records import Draft, Person, Situation


class Letters:
    """The letters that wait, laid out by what they are for, to whom, and what about: looked up once for a whole screen."""

    def __init__(self, kith: Kith) -> None:
        self._waiting: dict[tuple[str, tuple[str, ...], str], Draft] = {}
        for each in kith.all(Draft):
            if not each.sent:
                self._waiting.setdefault((each.situation, tuple(each.people), each.about), each)

    def waiting(self, situation: Situation, people: Sequence[str], about: str = "") -> Draft | None:
        """The letter for these people (ids) that was kept and is not sent; `about` is a record's key."""
        return self._waiting.get((situation, tuple(people), about))

    def at(self, situation: Situation, person: Person, about: str = "") -> tuple[str, bool]:
        """The address of a letter to somebody inside the app, and whether it was begun before."""
        if kept := self.waiting(situation, [person.id], about):
            return f"/drafts/{kept.id}", True
        asked = {"situation": situation, "person": person.id} | ({"about": about} if about else {})
        return "/drafts/new?" + urlencode(asked), False
