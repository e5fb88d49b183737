"""How a relationship is called as time passes, and why."""

from datetime import date, timedelta

import pytest
from people import SATURDAY, Phone

from kith.records import Person, Profile
from kith.rules.touch import rhythm


def state_after(days: int, **person: object) -> rhythm.State:
    return rhythm.state(
        Person(id="p", name="Leo", **person), SATURDAY - timedelta(days=days), Profile(id="mine"), SATURDAY
    )


def test_a_close_friend_is_in_touch_then_due_then_quiet_then_dormant() -> None:
    words = [state_after(days, circle="close").word for days in (0, 29, 30, 45, 179, 180)]
    assert words == ["in touch", "in touch", "due", "quiet", "quiet", "dormant"]


def test_the_reason_is_said_in_the_words_of_the_plan() -> None:
    assert state_after(35, circle="close").reason == "Quiet for five weeks; you planned monthly."


def test_family_is_looser_by_default() -> None:
    assert state_after(40, circle="close", relation="family").word == "in touch"
    assert state_after(40, circle="close", relation="friend").word == "due"


def test_a_rhythm_of_ones_own_wins_over_the_circle_and_none_means_none() -> None:
    assert state_after(15, circle="wide", rhythm=14).word == "due"
    assert state_after(900, circle="inner", rhythm=0).word == ""


def test_somebody_with_no_circle_is_never_late() -> None:
    assert state_after(900).word == ""


def test_a_circles_days_can_be_changed_for_everybody_in_it() -> None:
    leo = Person(id="p", circle="close")
    assert rhythm.rhythm_days(leo, Profile(id="mine", circles={"close": 60})) == 60
    assert rhythm.rhythm_days(leo, Profile(id="mine", circles={"close": 0})) is None


def test_a_clock_that_went_back_makes_nobody_late() -> None:
    assert state_after(-3, circle="inner").word == "in touch"


@pytest.mark.parametrize(("days", "words"), [(7, "weekly"), (30, "monthly"), (42, "every six weeks"), (365, "once a year"), (364, "once a year"), (1, "every day")])
def test_a_rhythm_is_said_as_people_say_it(days: int, words: str) -> None:
    assert rhythm.planned(days) == words


def test_only_a_two_way_contact_restarts_the_clock(phone: Phone) -> None:
    leo = phone.know("Leo", circle="inner")
    phone.talk(leo, on=SATURDAY - timedelta(days=9))
    phone.talk(leo, channel="message", two_way=False)
    assert phone.kith.last_contact(leo.id) == "2026-11-12", "a message without an answer is not a contact yet"
    phone.talk(leo, channel="call")
    assert phone.kith.last_contact(leo.id) == "2026-11-21"


def test_a_talk_logged_late_counts_from_the_day_it_happened(phone: Phone) -> None:
    leo = phone.know("Leo", circle="inner")
    phone.talk(leo, on=date(2026, 11, 20))
    phone.talk(leo, on=date(2026, 10, 1))
    assert phone.kith.last_contact(leo.id) == "2026-11-20"


def test_somebody_who_died_or_of_whom_one_is_not_reminded_is_never_late() -> None:
    for away in ({"died": True}, {"remind": False}):
        state = state_after(900, circle="inner", **away)
        assert (state.word, state.overdue) == ("", 0)


@pytest.mark.parametrize(
    ("days", "wider"), [(1, 7), (7, 14), (10, 14), (14, 30), (42, 60), (180, 365), (365, None), (700, None)]
)
def test_the_next_looser_rhythm_is_one_that_people_have_a_word_for(days: int, wider: int | None) -> None:
    assert rhythm.looser(days) == wider


def test_after_a_long_silence_a_call_may_be_better_and_is_welcome(phone: Phone) -> None:
    leo = phone.know("Leo", circle="close")
    assert rhythm.advice(phone.kith, leo, phone.today) == "", "there was nothing to be silent after"
    phone.talk(leo)
    phone.pass_days(40)
    assert rhythm.advice(phone.kith, leo, phone.today) == ""
    phone.pass_days(30)
    assert rhythm.advice(phone.kith, leo, phone.today) == (
        "After so long, a call may be better than a message. People are gladder to hear from you than you would expect."
    )


def test_how_somebody_likes_to_be_reached_comes_before_the_advice_to_call(phone: Phone) -> None:
    leo = phone.know("Leo", circle="close")
    phone.talk(leo)
    phone.edit(lambda edit: edit.learn(leo.id, "preference", "letters, never the phone", on=phone.today))
    phone.pass_days(100)
    said = rhythm.advice(phone.kith, leo, phone.today)
    assert said.startswith("You noted how they like to be reached: letters, never the phone.")


def test_no_advice_about_somebody_who_died_or_whom_one_would_rather_leave(phone: Phone) -> None:
    for away in ({"died": True}, {"remind": False}):
        person = phone.know("Walter", circle="close", **away)
        phone.talk(person, on=SATURDAY - timedelta(days=500))
        assert rhythm.advice(phone.kith, person, phone.today) == ""


def test_with_no_rhythm_only_half_a_year_is_a_long_silence(phone: Phone) -> None:
    leo, ana = phone.know("Leo"), phone.know("Ana", circle="wide")
    for person in (leo, ana):
        phone.talk(person)
    phone.pass_days(179)
    assert rhythm.advice(phone.kith, leo, phone.today) == ""
    phone.pass_days(1)
    assert rhythm.advice(phone.kith, leo, phone.today) != ""
    assert rhythm.advice(phone.kith, ana, phone.today) == "", "once a year was the plan"
