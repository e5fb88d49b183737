"""Today offers to look back: calmly, not too soon, and not again when it was waved away."""

from datetime import timedelta

import pytest
from people import Phone

from kith.records import Review
from kith.rules.today.reviews import candidates, weekly_key


@pytest.fixture
def phone() -> Phone:
    """Five people whom one has known for a year, with nothing else to do."""
    phone = Phone()
    for name in ("Ana", "Ben", "Cleo", "Dan", "Eve"):
        phone.know(name, added="2025-11-01T10:00:00Z")
    return phone


def looked_back(phone: Phone, size: str = "term", *, finished: bool = True) -> Review:
    phone.edit(lambda edit: edit.add(Review(id=edit.new_id(), on=phone.today.isoformat(), size=size, finished=finished, step="near")))
    return phone.made


def offered(phone: Phone) -> list[str]:
    return [each.what for each in phone.suggestions() if each.kind == "review"]


def test_a_look_at_the_people_is_offered_once_they_have_been_here_for_a_term(phone: Phone) -> None:
    assert offered(phone) == ["Look at the people in your life"]
    new = Phone()
    for name in ("Ana", "Ben", "Cleo", "Dan", "Eve"):
        new.know(name, added="2026-11-01T10:00:00Z")
    assert offered(new) == []
    new.pass_days(80)
    assert offered(new) == ["Look at the people in your life"]


def test_with_a_handful_of_people_there_is_little_to_look_back_on() -> None:
    phone = Phone()
    phone.know("Ana", added="2025-11-01T10:00:00Z")
    assert offered(phone) == []


def test_after_one_it_is_quiet_for_twelve_weeks(phone: Phone) -> None:
    looked_back(phone)
    for _week in range(11):
        phone.pass_days(7)
        assert offered(phone) == []
    phone.pass_days(7)
    (card,) = [each for each in phone.suggestions() if each.kind == "review"]
    assert card.why == "The last time was on 21 November 2026. Make tea, and take ten minutes."


def test_waved_away_it_comes_back_after_another_term_and_not_before(phone: Phone) -> None:
    (card,) = phone.suggestions()
    phone.edit(lambda edit: edit.dismiss(card.key, on=phone.today))
    phone.pass_days(30)
    assert offered(phone) == []
    phone.pass_days(54)
    assert offered(phone) == ["Look at the people in your life"]


def test_one_that_was_left_is_offered_to_be_gone_on_with_from_the_next_day(phone: Phone) -> None:
    looked_back(phone)
    review = looked_back(phone, "week", finished=False)
    assert offered(phone) == []
    phone.pass_days(1)
    (card,) = [each for each in phone.suggestions() if each.kind == "review"]
    assert card.record == review
    assert card.why == "You began yesterday. It waits where you left it."
    phone.pass_days(30)
    assert offered(phone) == []


def test_the_small_one_comes_every_week_only_where_it_is_wished_for(phone: Phone) -> None:
    looked_back(phone)
    phone.pass_days(7)
    assert offered(phone) == []
    phone.edit(lambda edit: edit.repeat(weekly_key(phone.kith), every="week", due=phone.today.isoformat()))
    assert offered(phone) == ["Look back on the week"]
    looked_back(phone, "week")
    assert offered(phone) == []
    phone.pass_days(6)
    assert offered(phone) == []
    phone.pass_days(1)
    assert offered(phone) == ["Look back on the week"]
    phone.pass_days(3)
    assert offered(phone) == [], "it does not nag for a week"


def test_what_was_intended_is_carried_by_today_on_its_day(phone: Phone) -> None:
    review = looked_back(phone)
    due = phone.today + timedelta(days=3)
    phone.edit(lambda edit: edit.remind("Call Ana", due=due.isoformat(), review=review.id))
    assert [each.kind for each in phone.suggestions()] == []
    phone.pass_days(3)
    (card,) = phone.suggestions()
    assert (card.what, card.why) == ("Call Ana", "You chose this when you looked back, for today.")


def test_another_networks_reviews_are_its_own(phone: Phone) -> None:
    child = phone.child("Mia")
    looked_back(phone, finished=False)
    phone.pass_days(1)
    assert offered(phone) == ["Go on looking back"]
    assert list(candidates(phone.kith.within(child.id), phone.today)) == []
