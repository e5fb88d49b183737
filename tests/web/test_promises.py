"""The page of promises: mine first, then theirs, by day; kept ones under a fold; a new day in plain words."""

import pytest
from people import Phone
from web.visitor import Element, Visitor

from kith.records import Commitment, Person


@pytest.fixture
def leo(visitor: Visitor) -> Person:
    """Somebody to keep one's word to."""
    return visitor.phone.know("Leo Chen")


def the(phone: Phone) -> Commitment:
    """The one promise there is."""
    (promise,) = phone.kith.all(Commitment)
    return promise


def part(visitor: Visitor, name: str) -> Element:
    """One side of the page."""
    (section,) = visitor.main.all("section", aria_labelledby=f"{name}-title")
    return section


def test_mine_come_first_then_theirs_each_by_day(visitor: Visitor, leo: Person) -> None:
    for what, days, by in (("later", 9, "me"), ("no day", None, "me"), ("sooner", 2, "me"), ("the form", 1, "them")):
        visitor.phone.promise(leo, what, due_in=days, by=by)
    visitor.open("/promises")
    mine = part(visitor, "mine").text
    assert mine.index("sooner") < mine.index("later") < mine.index("no day")
    assert "the form" in part(visitor, "theirs").text
    assert visitor.text.index("I promised") < visitor.text.index("They promised")


def test_a_day_that_has_passed_is_named_without_blame(visitor: Visitor, leo: Person) -> None:
    visitor.phone.promise(leo, "send the notes", due_in=2)
    visitor.phone.pass_days(5)
    text = visitor.open("/promises").text
    assert "send the notes Leo Chen · It was for last Monday" in text
    for word in ("overdue", "late", "missed", "forgot"):
        assert word not in part(visitor, "mine").text.lower()


def test_there_are_no_totals(visitor: Visitor, leo: Person) -> None:
    for n in range(13):
        visitor.phone.promise(leo, f"thing {chr(97 + n)}")
    assert "13" not in visitor.open("/promises").text
    assert "thirteen" not in visitor.text


def test_done_is_one_tap_and_kept_late_is_still_kept(visitor: Visitor, leo: Person) -> None:
    visitor.phone.promise(leo, "send the notes", due_in=1)
    visitor.phone.pass_days(20)
    visitor.open("/promises").fill("/keeping")
    assert "Kept. Leo Chen will have noticed." in visitor.said
    settled = part(visitor, "settled").text
    assert "Kept late is still kept." in settled
    assert "Kept today" in settled
    assert visitor.path == "/promises"
    visitor.undo()
    assert the(visitor.phone).state == "open"


def new_day(visitor: Visitor, **typed: str) -> Visitor:
    """Give the one promise a new day."""
    visitor.open("/promises").open(f"/promises?edit=day-{the(visitor.phone).id}")
    visitor.path = "/promises"
    return visitor.fill("/renegotiation", **typed)


def test_a_new_day_is_agreed_on_in_plain_words(visitor: Visitor, leo: Person) -> None:
    visitor.phone.promise(leo, "send the notes", due_in=1)
    new_day(visitor, when="next Friday")
    promise = the(visitor.phone)
    assert (promise.due, promise.state, promise.what) == ("2026-11-27", "renegotiated", "send the notes")
    assert "The new day: Friday." in visitor.said
    assert "New day: on Friday" in visitor.text


def test_a_promise_can_get_a_new_day_twice(visitor: Visitor, leo: Person) -> None:
    visitor.phone.promise(leo, "send the notes", due_in=1)
    new_day(visitor, when="in two weeks")
    new_day(visitor, when="", due="2026-12-24")
    assert the(visitor.phone).due == "2026-12-24"
    assert the(visitor.phone).is_open


def test_words_that_name_no_day_are_not_guessed_at(visitor: Visitor, leo: Person) -> None:
    visitor.phone.promise(leo, "send the notes", due_in=1)
    for words in ("when I have time", ""):
        new_day(visitor, when=words)
        assert visitor.status == 422
        assert "Which day is that?" in visitor.said
    assert the(visitor.phone).state == "open"


def test_let_go_and_open_again(visitor: Visitor, leo: Person) -> None:
    visitor.phone.promise(leo, "send the notes", due_in=1)
    visitor.open("/promises").fill("/release")
    assert "Let go today" in part(visitor, "settled").text
    visitor.fill("/reopening")
    assert the(visitor.phone).state == "open"


def test_a_promise_is_added_here_with_its_day_in_the_words(visitor: Visitor, leo: Person) -> None:
    visitor.open("/promises").tap("Add a promise").fill("/commitments", who=leo.id, by="them", what="bring the map tomorrow")
    promise = the(visitor.phone)
    assert (promise.person, promise.by, promise.what, promise.due) == (leo.id, "them", "bring the map", "2026-11-22")
    assert "due tomorrow" in visitor.said


def test_a_promise_to_nobody_is_refused_and_a_name_in_full_will_do(visitor: Visitor, leo: Person) -> None:
    visitor.open("/promises?edit=new").fill("/commitments", what="bring the map", whom="somebody else")
    assert visitor.status == 422
    visitor.open("/promises?edit=new").fill("/commitments", what="bring the map", whom="leo chen")
    assert the(visitor.phone).person == leo.id


def test_the_words_are_changed_in_place_and_the_day_stays(visitor: Visitor, leo: Person) -> None:
    promise = visitor.phone.promise(leo, "send the nots", due_in=3)
    visitor.open("/promises").tap("Change: send the nots")
    visitor.path = "/promises"
    visitor.fill(f"/commitments/{promise.id}", what="send the notes")
    assert (the(visitor.phone).what, the(visitor.phone).due, visitor.path) == ("send the notes", "2026-11-24", "/promises")


def test_words_changed_while_typing_keep_the_day_that_was_agreed_on(visitor: Visitor) -> None:
    visitor.post("/days?of=x", what="send the notes", due="2026-11-24", understood="")
    (day,) = [each for each in visitor.screen.all("input") if each.get("name") == "due"]
    assert day.get("value") == "2026-11-24"


def test_two_people_with_one_name_each_keep_their_own(visitor: Visitor, leo: Person) -> None:
    other = visitor.phone.know("Leo Chen")
    visitor.phone.promise(other, "call")
    link, *_rest = part(visitor.open("/promises"), "mine").all("a")
    assert link.get("href").endswith(f"/people/{other.id}")
    visitor.open("/promises?edit=new").fill("/commitments", what="bring the map", whom="leo chen")
    assert visitor.status == 422, "which of the two is asked, not guessed"


def test_an_empty_page_teaches(visitor: Visitor) -> None:
    text = visitor.open("/promises").text
    assert "What did you last say you would do for somebody?" in text
    assert "Trust is made of small promises" in text


def test_a_person_s_page_takes_the_day_in_words_too(visitor: Visitor, leo: Person) -> None:
    visitor.open(f"/people/{leo.id}").post(f"/people/{leo.id}/commitments", what="bring the book", when="in two weeks", by="me")
    assert the(visitor.phone).due == "2026-12-05"
    assert visitor.path == f"/people/{leo.id}"


def test_a_long_list_shows_a_part_at_a_time(visitor: Visitor, leo: Person) -> None:
    for n in range(60):
        visitor.phone.promise(leo, f"thing {n}", due_in=n)
    text = visitor.open("/promises").text
    assert "thing 0" in text
    assert "thing 59" not in text
    assert "thing 59" in visitor.tap("Show more").text


def test_a_new_day_is_a_day_to_come(visitor: Visitor, leo: Person) -> None:
    promise = visitor.phone.promise(leo, "the drill", due_in=2)
    visitor.post(f"/commitments/{promise.id}/renegotiation", due="2026-11-20")
    assert visitor.status == 422
    assert "That day is over." in visitor.html
    assert visitor.phone.kith.commitments_of(leo.id) == [promise]
