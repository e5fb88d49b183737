"""The people to try Kith with: believable, whole, and worth opening on whatever day it is."""

from datetime import date, timedelta
from itertools import count
from typing import TypeVar

import pytest
from people import SATURDAY, Phone

from kith.formats import samples
from kith.records import (
    Commitment,
    Draft,
    Fact,
    Gathering,
    Goal,
    Help,
    Interaction,
    Introduction,
    Network,
    Opportunity,
    Person,
    Profile,
    Record,
    Reminder,
    Review,
    SharedGoal,
    limits,
    stamped_fields,
)
from kith.records.stored import from_text, to_text
from kith.rules import matching, reviewing
from kith.rules.touch import rhythm

R = TypeVar("R", bound=Record)

DAYS = [
    SATURDAY, date(2026, 1, 1), date(2026, 7, 5), date(2026, 8, 31), date(2026, 9, 3), date(2028, 2, 29), date(2026, 12, 31),
]  # fmt: skip


def network(today: date = SATURDAY) -> list[Record]:
    numbers = count()
    return samples.records(today, lambda: f"s{next(numbers)}", "mine")


def of(kind: type[R], records: list[Record]) -> list[R]:
    return [each for each in records if isinstance(each, kind)]


def filled(today: date) -> Phone:
    """A phone on which *Try it with sample people* was tapped today."""
    phone = Phone()
    phone.today = today
    phone.edit(lambda edit: [edit.add(each) for each in samples.records(today, edit.new_id)])
    return phone


def test_there_are_about_forty_people_and_a_year_of_talks() -> None:
    records = network()
    assert 38 <= len(of(Person, records)) <= 45
    assert 130 <= len(of(Interaction, records)) <= 170
    assert 85 <= len(of(Fact, records)) <= 110
    assert len({fact.about for fact in of(Fact, records)}) == 8
    assert 14 <= len(of(Help, records)) <= 18
    assert 14 <= len(of(Commitment, records)) <= 24
    assert (len(of(Gathering, records)), len(of(Introduction, records))) == (3, 7)
    assert (len(of(Goal, records)), len(of(SharedGoal, records))) == (3, 2)
    assert (len(of(Opportunity, records)), len(of(Review, records))) == (3, 1)
    assert not of(Profile, records) and not of(Network, records)


def test_circles_are_as_wide_as_circles_are() -> None:
    circles = [person.circle for person in of(Person, network())]
    assert [circles.count(each) for each in ("inner", "close", "steady", "wide")] == [4, 8, 14, 11]


def test_names_are_as_varied_as_people_are() -> None:
    people = of(Person, network())
    assert {"Sara Bianchi", "Sara Tesfaye"} <= {person.name for person in people}
    assert any(person.name == person.given and not person.family for person in people)
    assert any("\u0600" <= letter <= "\u06ff" for person in people for letter in person.nickname)
    assert len({person.name for person in people}) == len(people)


def test_nobody_can_be_rung_up_or_written_to_by_mistake() -> None:
    for person in of(Person, network()):
        for point in person.points:
            if point["kind"] == "mail":
                assert point["value"].endswith(("@example.org", "@example.com"))
            else:
                assert point["value"].startswith(("+44 7700 900", "020 7946 0", "01632 960"))


@pytest.mark.parametrize("today", DAYS)
def test_every_sample_can_be_stored_and_read_again(today: date) -> None:
    stamp = "0" * 12 + "-0000-test"
    for record in network(today):
        assert record.sample and record.network == "mine" and not record.stamps
        record.stamps = dict.fromkeys(stamped_fields(type(record)), stamp)
        assert from_text(to_text(record)) == record


def test_every_sample_is_within_the_limits_of_a_form() -> None:
    for record in network():
        for name in stamped_fields(type(record)):
            value = getattr(record, name)
            assert not isinstance(value, str) or len(value) <= (limits.NAME if name == "name" else limits.LINE)


def test_every_sample_belongs_to_somebody_who_is_there() -> None:
    records = network()
    people = {person.id for person in of(Person, records)}
    talks = {talk.id for talk in of(Interaction, records)}
    gatherings = {gathering.id for gathering in of(Gathering, records)}
    for talk in of(Interaction, records):
        assert talk.people and set(talk.people) <= people and len(set(talk.people)) == len(talk.people)
        assert talk.text and talk.gathering in gatherings | {""}
        assert (talk.channel == "gathering") == bool(talk.gathering)
    for each in [*of(Fact, records), *of(Help, records), *of(Commitment, records)]:
        assert each.person in people and each.source in talks | {""}
    assert {goal.id for goal in of(SharedGoal, records)} >= {each.shared_goal for each in of(Commitment, records)} - {""}
    for each in of(Introduction, records):
        assert {each.one, each.other} <= people and each.one != each.other
    for each in of(Opportunity, records):
        assert each.person in people | {""}
    for gathering in of(Gathering, records):
        assert {*gathering.to_meet, *gathering.invited, *gathering.came} <= people
    for reminder in of(Reminder, records):
        assert reminder.person in people | {""}
    for goal in of(SharedGoal, records):
        assert set(goal.members) - {"me"} <= people and "me" in goal.members


@pytest.mark.parametrize("today", DAYS)
def test_nothing_is_learnt_before_meeting_and_nothing_has_happened_tomorrow(today: date) -> None:
    records = network(today)
    met = {person.id: person.met_on for person in of(Person, records)}
    for talk in of(Interaction, records):
        assert talk.on <= today.isoformat()
        assert all(talk.on >= met[each] for each in talk.people), talk.text
    for each in of(Fact, records):
        assert met[each.person] <= each.learnt <= today.isoformat(), each.text
    for person in of(Person, records):
        assert person.added[:10] <= today.isoformat()
        if person.met_on > (today - timedelta(days=365)).isoformat():
            assert any(talk.on == person.met_on and person.id in talk.people for talk in of(Interaction, records)), person.name


def test_the_same_day_and_ids_give_the_same_people() -> None:
    assert network() == network()


@pytest.mark.parametrize("today", DAYS)
def test_today_has_a_promise_a_hello_and_nobody_who_should_not_be_named(today: date) -> None:
    shown = [(each.kind, each.person and each.person.name) for each in filled(today).suggestions()]
    assert shown[:2] == [("promise", "Daniel Osei"), ("promise", "Gwen Pritchard")]
    assert ("follow-up", "Amara Diallo") in shown
    assert not {name for _kind, name in shown} & {"Walter Barlow", "Jodie Fenwick"}


@pytest.mark.parametrize("today", DAYS)
def test_there_is_something_of_every_kind_to_come_upon(today: date) -> None:
    kith = filled(today).kith
    day = today.isoformat()
    assert [[kith.person(each).name for each in talk.people] for talk in kith.unanswered()] == [["Nkechi Eze"]]
    unthanked = [each for each in kith.all(Help) if each.direction == "received" and not each.thanked]
    assert [kith.person(each.person).name for each in unthanked] == ["Priya Nair"]
    assert {each.direction for each in kith.all(Help) if each.what_worked} == {"given", "received"}
    assert len([each for each in kith.all(Interaction) if each.purpose == "ask"]) >= 3
    assert [each.title for each in kith.all(Gathering) if each.on < day and not each.debriefed] == ["Engineering fair"]
    assert [each.title for each in kith.all(Gathering) if each.on > day and each.invited] == ["Proofs and dumplings"]
    for by in ("me", "them"):
        states = {each.state for each in kith.all(Commitment) if each.by == by}
        assert states >= {"open", "kept", "renegotiated"}
    assert {each.every for each in kith.all(Reminder)} == {"", "week"}
    (draft,) = kith.all(Draft)
    assert draft.about == unthanked[0].key and draft.people == [unthanked[0].person] and not draft.sent


def test_birthdays_come_with_a_year_and_without_and_one_on_a_leap_day() -> None:
    days = [each["day"] for person in of(Person, network()) for each in person.dates if each["kind"] == "birthday"]
    assert "--02-29" in days
    assert any(day.startswith("--") for day in days) and any(day.startswith("19") for day in days)


def test_one_person_died_one_is_not_to_be_reminded_of_and_some_were_met_through_others() -> None:
    people = of(Person, network())
    assert [person.name for person in people if person.died] == ["Walter Barlow"]
    assert [person.name for person in people if not person.remind] == ["Jodie Fenwick"]
    assert [person.name for person in people if person.custom] == ["Hana Sato", "Oliver Whitcombe"]
    ids = {person.id for person in people}
    through = [person.met_through for person in people if person.met_through]
    assert len(through) > 5 and set(through) <= ids


@pytest.mark.parametrize("today", DAYS)
def test_all_others_are_in_touch(today: date) -> None:
    phone = filled(today)
    words = {}
    for person in phone.kith.people():
        last = phone.kith.last_contact(person.id)
        assert last, person.name
        words[person.name] = rhythm.state(person, date.fromisoformat(last), phone.kith.profile(), today).word
    assert {name for name, word in words.items() if word not in ("in touch", "")} == {"Leo Chen", "Samira Qureshi"}


def test_one_tap_removes_exactly_the_sample_people() -> None:
    phone = filled(SATURDAY)
    ana = phone.know("Ana")
    phone.edit(lambda edit: edit.remove_samples())
    assert phone.kith.people() == [phone.kith.person(ana.id)]
    for kind in (
        Fact, Interaction, Commitment, Help, Gathering, Introduction, Goal, SharedGoal, Reminder, Draft, Opportunity, Review,
    ):  # fmt: skip
        assert phone.kith.all(kind) == []


@pytest.mark.parametrize("today", DAYS)
def test_an_introduction_stands_at_every_step_and_no_day_comes_before_its_time(today: date) -> None:
    introductions = of(Introduction, network(today))
    assert {each.state for each in introductions} == {"open", "made", "let go"}
    asked = [bool(each.one_asked) + bool(each.other_asked) for each in introductions if each.state == "open"]
    agreed = [bool(each.one_agreed) + bool(each.other_agreed) for each in introductions if each.state == "open"]
    assert sorted(zip(asked, agreed, strict=True)) == [(0, 0), (2, 1), (2, 2)]
    assert any(each.other_declined for each in introductions)
    assert any(each.made and not each.looked_back for each in introductions)
    for each in introductions:
        for who in ("one", "other"):
            days = [getattr(each, f"{who}_{step}") for step in ("asked", "agreed", "declined")]
            happened = [each.proposed, *filter(None, days), *filter(None, [each.made, each.looked_back])]
            assert happened == sorted(happened), each.why
            assert happened[-1] <= today.isoformat()


def test_one_shared_goal_is_under_way_and_one_is_done() -> None:
    records = network()
    going, done = of(SharedGoal, records)
    assert (going.state, done.state) == ("open", "done") and done.outcome and done.begun < done.settled
    steps = {each.id: [step for step in of(Commitment, records) if step.shared_goal == each.id] for each in (going, done)}
    assert {step.by for step in steps[going.id] if step.is_open} == {"me", "them"}
    assert not [step for step in steps[done.id] if step.is_open]


def test_a_finished_review_left_intentions_that_live_on() -> None:
    records = network()
    (review,) = of(Review, records)
    kept = [each for each in of(Reminder, records) if each.review == review.id]
    assert review.finished and set(review.seen) <= {*reviewing.STEPS["term"]}
    assert [each.text for each in kept] == review.intentions and [bool(each.done) for each in kept] == [False, True]


def test_there_is_something_to_give_to_ask_for_and_to_bring_together() -> None:
    phone = filled(SATURDAY)
    phone.edit(lambda edit: edit.change_profile(**samples.lacking(phone.kith.mine())))
    given, sought = matching.give(phone.kith), matching.seek(phone.kith)
    helped = {each.other.who.name for each in given if each.other.who}
    assert helped >= {"Gwen Pritchard", "Leo Chen"}, [each.words for each in given]
    assert {each.other.who.name for each in sought if each.other.who} >= {"Samira Qureshi", "Marguerite Okonkwo-Byrne"}
    amara = next(each for each in phone.kith.people() if each.name == "Amara Diallo")
    assert [each.one.text for each in matching.threads(phone.kith, amara)] == ["climbing"]
    assert matching.introductions(phone.kith)


def test_a_profile_gets_what_it_lacks_and_gives_it_back() -> None:
    own = Profile(id="mine", strengths=["listening"])
    brought = samples.lacking(own)
    assert "strengths" not in brought and brought["interests"]
    own.interests = [*brought["interests"], "herrings"]
    assert samples.without(own) == {"interests": ["herrings"]}


@pytest.mark.parametrize("today", DAYS)
def test_a_parent_gets_a_child_with_a_network_of_her_own(today: date) -> None:
    numbers = count()
    records = samples.records(today, lambda: f"s{next(numbers)}", "mine", parent=True)
    (child,) = of(Network, records)
    assert child.whose == "child"
    hers = [each for each in records if each.network == child.id]
    assert {each.kind for each in hers} == {"network", "profile", "person", "fact", "interaction", "goal", "opportunity"}
    people = {each.id for each in of(Person, hers)}
    assert {each.person for each in of(Fact, hers)} <= people
    assert [bool(each.told) for each in of(Goal, hers)] == [True, False], "one she said, one is a guess"
    assert {each.person for each in of(Opportunity, hers)} <= people | {""}
    (across,) = [each for each in of(Introduction, records) if each.other in people]
    assert across.one in {each.id for each in of(Person, records)} - people and across.network == "mine"
    for talk in of(Interaction, hers):
        assert set(talk.people) <= people and talk.on <= today.isoformat()
    stamp = "0" * 12 + "-0000-test"
    for record in hers:
        record.stamps = dict.fromkeys(stamped_fields(type(record)), stamp)
        assert from_text(to_text(record)) == record
