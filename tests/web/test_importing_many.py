"""Importing a long file: how far it is, stopping, deciding for all, looking at all, twice the same, and taking it back."""

from collections.abc import Coroutine, Generator, Iterator
from dataclasses import replace
from types import coroutine
from typing import Any

import pytest
from web.visitor import Visitor

from kith.network.faults import StoreFull
from kith.records import Person
from kith.web.files import importing, imports


def card(number: int, *more: str) -> str:
    lines = [f"FN:Person {number:03d}", f"EMAIL:p{number}@example.org", *more]
    return "\r\n".join(["BEGIN:VCARD", "VERSION:3.0", *lines, "END:VCARD", ""])


def cards(many: int) -> bytes:
    return "".join(map(card, range(many))).encode()


@coroutine
def turn() -> Generator[None, None, None]:
    """A pause in which somebody else may want something."""
    yield


class Behind:
    """Work behind the screen of a visitor, done step by step as the test says."""

    def __init__(self, visitor: Visitor, patch: pytest.MonkeyPatch) -> None:
        patch.setattr(importing, "SOON", 0)
        patch.setattr(importing, "PART", 0)
        self._works: list[Coroutine[Any, Any, None]] = []
        visitor.room.go = self._works.append
        visitor.room.pause = turn

    def step(self, steps: int = 1) -> None:
        for _step in range(steps):
            try:
                self._works[0].send(None)
            except StopIteration:
                self._works.pop(0)

    def finish(self) -> None:
        while self._works:
            self.step()


@pytest.fixture
def behind(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> Iterator[Behind]:
    works = Behind(visitor, monkeypatch)
    yield works
    works.finish()


def names(visitor: Visitor) -> list[str]:
    return [each.name for each in visitor.phone.kith.people()]


def token_path(visitor: Visitor) -> str:
    return visitor.path.partition("?")[0]


def bare(visitor: Visitor) -> list[Person]:
    """Everybody as they are, whenever and however they came to be so."""
    return [replace(each, stamps={}, was=[]) for each in visitor.phone.kith.people()]


def take(visitor: Visitor) -> Visitor:
    return visitor.post(token_path(visitor))


def ticked(visitor: Visitor) -> list[str]:
    return [each.get("value") for each in visitor.main.all("input", name="take") if each.has("checked")]


def test_a_long_file_says_how_far_it_is_and_goes_to_the_look_by_itself(visitor: Visitor, behind: Behind) -> None:
    visitor.upload("/imports", cards(9))
    path = visitor.path
    assert "The file is being read." in visitor.text and "Nothing is kept yet." in visitor.text
    behind.step(4)
    assert "3 of about 9 read." in visitor.open(path).text
    (bar,) = visitor.main.all("progress")
    assert (bar.get("max"), bar.get("value")) == ("9", "3")
    assert visitor.main.all("section", hx_trigger="every 300ms"), "the screen does not renew itself"
    behind.finish()
    assert "Nine people are new." in visitor.open(path).text


def test_the_screen_renews_itself_without_the_page_too(visitor: Visitor, behind: Behind) -> None:
    visitor.upload("/imports", cards(9))
    assert "refresh" not in visitor.headers
    visitor.page = False
    assert visitor.open(visitor.path).headers["refresh"] == "1"


def test_one_may_leave_while_a_file_is_read_and_come_back(visitor: Visitor, behind: Behind) -> None:
    visitor.upload("/imports", cards(9))
    behind.step(5)
    assert "Nobody here yet" in visitor.open("/people").text
    assert "4 of about 9 read." in visitor.open("/import").text
    behind.finish()
    visitor.open("/import")
    assert "waits for your yes." in visitor.text
    visitor.tap("A file with nine people waits for your yes.")
    assert "Look before you import" in visitor.text


def test_stop_while_it_is_read_forgets_the_file(visitor: Visitor, behind: Behind) -> None:
    visitor.upload("/imports", cards(9))
    path = visitor.path
    behind.step(5)
    visitor.fill("/stop")
    assert visitor.path == "/import" and "Nothing was kept." in visitor.said
    behind.finish()
    assert "waits for your yes" not in visitor.open("/import").text
    assert "That preview is no longer here." in visitor.open(path).text
    assert names(visitor) == []


def test_a_file_that_turns_out_to_hold_nobody_is_told_when_it_was_read(visitor: Visitor, behind: Behind) -> None:
    visitor.upload("/imports", b"Dear diary, nothing happened.\n")
    path = visitor.path
    behind.finish()
    assert "There are no contacts in this file." in visitor.open(path).text


def test_a_long_import_says_how_far_it_is_and_everybody_comes_in_at_once(visitor: Visitor, behind: Behind) -> None:
    visitor.upload("/imports", cards(9))
    behind.finish()
    take(visitor.open(visitor.path))
    path = visitor.path
    assert "All of them come in at once, or nobody." in visitor.text
    behind.step(8)
    assert "4 of 9 are ready." in visitor.open(path).text
    assert names(visitor) == []
    behind.finish()
    visitor.open(path)
    assert (visitor.status, visitor.headers["location"]) == (303, "/kith/app/people")
    assert "people are in." in visitor.open("/people").said
    assert len(names(visitor)) == 9


def test_who_is_elsewhere_when_an_import_ends_is_told_there(visitor: Visitor, behind: Behind) -> None:
    visitor.upload("/imports", cards(9))
    behind.finish()
    take(visitor.open(visitor.path)).open("/")
    behind.finish()
    assert "people are in." in visitor.open("/give").said
    visitor.undo()
    assert names(visitor) == []


def test_stop_before_the_end_of_an_import_leaves_everything_as_it_was(visitor: Visitor, behind: Behind) -> None:
    visitor.phone.know("Person 003", points=[{"kind": "mail", "value": "p3@example.org", "label": ""}])
    before = bare(visitor)
    visitor.upload("/imports", cards(9))
    behind.finish()
    take(visitor.open(visitor.path))
    behind.step(12)
    visitor.fill("/stop")
    assert "Stopped." in visitor.said
    behind.finish()
    assert bare(visitor) == before
    take(visitor.open(visitor.path))
    behind.finish()
    assert len(names(visitor)) == 9, "the file is still there for another try"


def test_an_app_that_is_killed_in_the_midst_of_an_import_has_brought_in_nobody(visitor: Visitor, behind: Behind) -> None:
    visitor.upload("/imports", cards(9))
    behind.finish()
    take(visitor.open(visitor.path))
    behind.step(15)
    visitor.phone.reopen()
    assert visitor.phone.kith.people() == []


def test_a_full_disk_is_told_and_the_file_stays_for_another_try(visitor: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    visitor.upload("/imports", cards(3))
    path = visitor.path

    async def full(*_batch: object) -> int:
        raise StoreFull

    with monkeypatch.context() as patch:
        patch.setattr(visitor.phone.store, "commit", full)
        visitor.post(path)
        assert visitor.status == 507
    assert names(visitor) == []
    take(visitor.open(path))
    assert len(names(visitor)) == 3


def test_all_of_a_long_list_can_be_looked_at_and_what_was_chosen_stays(visitor: Visitor) -> None:
    visitor.upload("/imports", cards(120))
    path = visitor.path
    assert len(ticked(visitor)) == imports.WINDOW and "1 to 50 of 120" in visitor.text
    visitor.post(f"{path}/choices", [("shown", "7"), ("shown", "8"), ("take", "8")])
    assert "119 people come in." in visitor.html and "left out" in visitor.html
    visitor.open(path).tap("Show the next").tap("Show the next")
    assert "101 to 120 of 120" in visitor.text and "Person 119" in visitor.text
    visitor.tap("Those before").tap("Those before")
    assert "7" not in ticked(visitor) and "8" in ticked(visitor)
    visitor.post(path)
    assert len(names(visitor)) == 119 and "Person 007" not in names(visitor)


def test_somebody_in_a_long_file_is_found_by_name_and_all_who_are_found_are_left_out(visitor: Visitor) -> None:
    visitor.upload("/imports", cards(120))
    path = visitor.path
    visitor.open(f"{path}?q=pérson+11")
    assert [each.text for each in visitor.main.all("strong")] == [f"Person {n:03d}" for n in (11, *range(110, 120))]
    visitor.post(path, [("then", "new-leave"), ("q", "person 11")])
    assert visitor.path.startswith(path + "?q=person") and ticked(visitor) == []
    assert "Nobody in the file has that name." in visitor.open(f"{path}?q=zzz").text
    take(visitor)
    assert len(names(visitor)) == 109


def test_none_and_then_all_of_a_kind(visitor: Visitor) -> None:
    visitor.upload("/imports", cards(120))
    path = visitor.path
    visitor.post(path, [("then", "new-leave")])
    assert ticked(visitor) == [] and "Nobody new comes in." in visitor.text
    visitor.post(path, [("then", "new-add"), *(("shown", str(n)) for n in range(50))])
    assert len(ticked(visitor)) == 50
    visitor.post(path, [("then", "new-leave")])
    take(visitor)
    assert names(visitor) == [] and "Everything is as it was." in visitor.said


@pytest.mark.parametrize(("choice", "there"), [("add", 6), ("join", 3), ("leave", 3)])
def test_all_that_look_alike_are_decided_at_once(visitor: Visitor, choice: str, there: int) -> None:
    for number in range(3):
        visitor.phone.know(f"Someone {number}", points=[{"kind": "mail", "value": f"P{number}@example.org", "label": ""}])
    visitor.upload("/imports", "".join(card(n, "TITLE:Engineer") for n in range(3)).encode())
    assert visitor.text.count("same mail as Someone") == 3
    assert "same mail as Someone 1: p1@example.org" in visitor.text, "the sign itself is shown"
    take(visitor.post(visitor.path, [("then", f"alike-{choice}")]))
    assert len(names(visitor)) == there
    roles = [each.role for each in visitor.phone.kith.people()]
    assert roles.count("Engineer") == (0 if choice == "leave" else 3)


def test_what_was_chosen_is_kept_only_as_long_as_it_means_the_same(visitor: Visitor) -> None:
    visitor.upload("/imports", cards(3))
    path = visitor.path
    visitor.post(f"{path}/choices", [("shown", "1")])
    visitor.phone.know("Person 001", role="Engineer", points=[{"kind": "mail", "value": "p1@example.org", "label": ""}])
    visitor.open(path)
    assert "One is here already, just the same." in visitor.text
    take(visitor)
    assert sorted(names(visitor)) == ["Person 000", "Person 001", "Person 002"]


def test_the_same_file_twice_adds_nothing_and_says_why(visitor: Visitor) -> None:
    take(visitor.upload("/imports", cards(60)))
    before = bare(visitor)
    visitor.upload("/imports", cards(60))
    assert "60 are here already, just the same." in visitor.text and "60 stay as they are" in visitor.text
    take(visitor)
    assert bare(visitor) == before


def test_a_second_tap_on_import_brings_nobody_in_twice(visitor: Visitor) -> None:
    visitor.upload("/imports", cards(4))
    path = visitor.path
    visitor.post(path)
    visitor.post(path)
    assert len(names(visitor)) == 4


def test_undo_leaves_everybody_exactly_as_they_were(visitor: Visitor) -> None:
    visitor.phone.know("Person 001", points=[{"kind": "mail", "value": "p1@example.org", "label": "home"}], tags=["chess"])
    visitor.phone.know("Ana", note="Likes rain")
    before = bare(visitor)
    visitor.upload("/imports", "".join(card(n, "TITLE:Engineer", "TEL:600100200", "CATEGORIES:fair") for n in range(60)).encode())
    take(visitor)
    assert bare(visitor) != before and len(names(visitor)) == 61
    visitor.undo()
    assert bare(visitor) == before
