"""Today: the welcome, the cards, and what a tap on them does."""

import pytest
from people import Phone
from web.visitor import Visitor


def test_the_first_screen_welcomes_and_asks_three_questions(phone: Phone) -> None:
    visitor = Visitor(phone).open("/")
    assert "Welcome to Kith" in visitor.text
    assert {"name", "role", "strengths", "goal"} == {
        each.get("name") for each in visitor.form("/welcome").all("input")
    }


def test_every_question_can_be_skipped(phone: Phone) -> None:
    visitor = Visitor(phone).post("/welcome")
    assert "Nobody here yet" in visitor.text, "Today follows the welcome"
    assert visitor.main.all("h1")[0].text == "Good afternoon"


def test_the_answers_are_kept(phone: Phone) -> None:
    visitor = Visitor(phone)
    visitor.post("/welcome", name="Maya Rojas", role="student", strengths="geometry, listening", goal="design school")
    assert "Good afternoon, Maya" in visitor.text
    visitor.open("/profile")
    assert "design school" in visitor.text
    assert "geometry, listening" in visitor.html


def test_an_empty_today_teaches_with_one_action_and_one_link(visitor: Visitor) -> None:
    visitor.open("/")
    (note,) = visitor.main.all("section", class_="note")
    assert [each.get("href") for each in note.all("a")] == [
        "/kith/app/capture?kind=met",
        "/kith/reciprocity/#follow-up",
    ]


def test_the_date_stands_at_the_top(visitor: Visitor) -> None:
    assert "Saturday 21 November" in visitor.open("/").text


@pytest.fixture
def promised(visitor: Visitor) -> Visitor:
    """Daniel waits for a flyer, due today."""
    daniel = visitor.phone.know("Daniel Osei")
    visitor.phone.promise(daniel, "send him the robotics club flyer", due_in=0)
    return visitor.open("/")


def test_a_promise_due_today_has_a_card_with_its_reason(promised: Visitor) -> None:
    assert "You promised" in promised.text
    assert "send him the robotics club flyer" in promised.text
    assert "You said by today." in promised.text


def test_a_promise_is_kept_in_one_tap_and_open_again_after_undo(promised: Visitor) -> None:
    promised.fill("/done")
    assert "Kept. Daniel Osei will have noticed." in promised.said
    assert "flyer" not in promised.text
    assert "flyer" in promised.undo().text


def test_a_promise_kept_late_is_still_kept(promised: Visitor) -> None:
    promised.phone.pass_days(9)
    promised.open("/").fill("/done")
    assert "Kept." in promised.said


def test_later_puts_a_card_off_to_the_day_that_was_chosen(promised: Visitor) -> None:
    promised.fill("/later", button="In three days")
    assert "Put off. It comes back on Tuesday." in promised.said
    assert "flyer" not in promised.text
    promised.phone.pass_days(3)
    assert "flyer" in promised.open("/").text


def test_a_dismissed_card_stays_away_until_it_is_undone(promised: Visitor) -> None:
    promised.fill("/dismissal")
    promised.phone.pass_days(5)
    assert "flyer" not in promised.open("/").text


def test_somebody_met_yesterday_is_greeted_and_done_is_a_contact(visitor: Visitor) -> None:
    amara = visitor.phone.meet("Amara Diallo", where="the fair")
    visitor.open("/")
    assert "Say hello" in visitor.text
    visitor.fill("/done")
    assert "you were in touch with Amara Diallo today" in visitor.said
    assert "Say hello" not in visitor.text
    assert len(visitor.phone.kith.interactions_of(amara.id)) == 2


def test_a_line_can_be_added_to_what_done_wrote_down(visitor: Visitor) -> None:
    visitor.phone.meet("Amara Diallo")
    visitor.open("/").fill("/done")
    visitor.tap("Add a line")
    (form,) = visitor.main.all("form", class_="in-place")
    visitor.fill(form.get("action"), text="Sent the page.")
    assert "Sent the page." in visitor.text


def test_a_card_that_is_gone_is_said_kindly(promised: Visitor) -> None:
    action = promised.form("/done").get("action").removeprefix("/kith/app")
    promised.post(action)
    promised.post(action)
    assert promised.status == 404
    assert "not here any more" in promised.said


def test_that_is_all_for_today(promised: Visitor) -> None:
    assert "That's all for today." in promised.text


def test_sample_people_come_and_go_with_one_tap_each(visitor: Visitor) -> None:
    mine = visitor.phone.know("Somebody of mine")
    visitor.post("/samples")
    assert len(visitor.phone.kith.people()) > 30
    visitor.open("/more").fill("/samples/removal")
    assert visitor.phone.kith.people() == [mine]
    assert "sample people are gone" in visitor.said
    visitor.undo()
    assert len(visitor.phone.kith.people()) > 30
