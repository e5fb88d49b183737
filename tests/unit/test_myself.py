"""Getting to know oneself: which question comes next, what the examples are good for, and by when a goal is for."""

from datetime import date

import pytest
from people import Phone

from kith.network.keys import MINE
from kith.records import Goal, Profile
from kith.rules import myself
from kith.topics import gist

SATURDAY = date(2026, 11, 21)
ROLES = ["student", "parent", "other", ""]


def goal(**told: str) -> Goal:
    """A goal of somebody's."""
    return Goal(id="g", network=MINE, what="a place at a design school", **told)


def test_whoever_has_said_nothing_begins_with_what_people_ask_them_for() -> None:
    assert myself.unsaid(Profile(id=MINE), []) == ["strengths", "interests", "perspectives", "goal"]


def test_where_one_left_off_is_where_something_is_still_unsaid() -> None:
    profile = Profile(id=MINE, strengths=["geometry"], perspectives=["changing schools"])
    assert myself.unsaid(profile, [])[0] == "interests"


def test_about_a_goal_nothing_is_asked_before_there_is_one_and_nothing_after_it_is_reached() -> None:
    profile = Profile(id=MINE, strengths=["geometry"], interests=["chess"], perspectives=["changing schools"])
    assert myself.unsaid(profile, []) == ["goal"]
    assert myself.unsaid(profile, [goal()]) == ["why", "support"]
    assert myself.unsaid(profile, [goal(by="2027-06-30")]) == ["support"]
    assert myself.unsaid(profile, [goal(why="I draw all day", support="somebody older")]) == []
    assert myself.unsaid(profile, [goal(state="reached")]) == ["goal"]


def test_each_step_leads_to_the_next_and_the_last_to_none() -> None:
    way, name = [], myself.NAMES[0]
    while name is not None:
        way.append(name)
        name = myself.following(name)
    assert tuple(way) == myself.NAMES


def test_goals_stand_by_their_day_and_those_that_may_wait_come_last(phone: Phone) -> None:
    first, later, some_day = (Goal(id=id_, what=id_, by=by) for id_, by in (("b", "2027-01-01"), ("a", "2028-01-01"), ("c", "")))
    assert myself.open_goals([some_day, later, first]) == [first, later, some_day]


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", myself.NAMES)
def test_every_step_asks_says_what_it_is_good_for_and_offers_each_thing_once(name: myself.StepName, role: str) -> None:
    step = myself.step(name, role)
    assert step.question.endswith("?") and step.hint.endswith(".")
    offered = [text for area in step.areas for text in area.examples]
    assert len(offered) == len(set(offered)), "what is offered twice can't be told apart"
    assert all("," not in text for text in offered), "a comma would part it in two when it is changed in place"
    assert bool(offered) is (name != "why")


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("name", ["strengths", "interests", "perspectives", "goal"])
def test_what_is_tapped_can_be_matched(name: myself.StepName, role: str) -> None:
    """An example that speaks of nothing Kith knows would never lead to anybody."""
    for area in myself.step(name, role).areas:
        for text in area.examples:
            about = gist(text)
            assert about.topics or about.words, f"nobody would ever be found for “{text}”"


@pytest.mark.parametrize("role", ROLES)
def test_a_kind_of_person_matches_nobody_by_chance(role: str) -> None:
    """*Somebody who does it every day* is about no topic; the goal beside it is."""
    for area in myself.step("support", role).areas:
        for text in area.examples:
            assert not gist(text).topics and not gist(text).words, text


def test_parents_are_asked_about_a_parents_week() -> None:
    student, parent = (myself.step("strengths", role).areas for role in ("student", "parent"))
    assert "In class" in [area.name for area in student]
    assert "In class" not in [area.name for area in parent]


def test_a_parents_own_goal_is_not_their_childs() -> None:
    assert "yourself" in myself.step("goal", "parent").question
    assert "your child's page" in myself.step("goal", "parent").hint


WORDS = {
    "in June": "2027-06-30",
    "by the end of June": "2027-06-30",
    "June 2028": "2028-06-30",
    "before June": "2027-05-31",
    "before June 2028": "2028-05-31",
    "in November": "2026-11-30",
    "in two years": "2028-11-21",
    "in a year": "2027-11-21",
    "this year": "2026-12-31",
    "by the end of next year": "2027-12-31",
    "by 2028": "2028-12-31",
    "before 2028": "2027-12-31",
    "next Friday": "2026-11-27",
    "3 March": "2027-03-03",
    "in three weeks": "2026-12-12",
    "some day": "",
    "I may go there": "",
    "in June 2020": "",
    "2019": "",
    "20280": "",
    "": "",
}


@pytest.mark.parametrize(("words", "day"), WORDS.items(), ids=WORDS)
def test_by_when_a_goal_is_for_is_read_from_plain_words(words: str, day: str) -> None:
    found = myself.by_when(words, SATURDAY)
    assert (found.isoformat() if found else "") == day


def test_in_a_year_from_a_leap_day_is_the_last_day_of_february() -> None:
    assert myself.by_when("in a year", date(2028, 2, 29)) == date(2029, 2, 28)
