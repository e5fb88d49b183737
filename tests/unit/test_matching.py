"""Who could use what I bring, who knows what I seek, what people share, and who should know whom."""

import pytest
from kith.network.keys import MINE
from kith.records import FactKind, Goal, Network, Person
from kith.rules import matching
from people import Phone, finish


@pytest.fixture
def phone() -> Phone:
    return Phone()


def learn(phone: Phone, person: Person, about: FactKind, text: str):
    phone.edit(lambda edit: edit.learn(person.id, about, text, on=phone.today))
    return phone.made


def bring(phone: Phone, network: str = MINE, **values: list[str]) -> None:
    phone.edit(lambda edit: edit.change_profile(network, **values))


def hope(phone: Phone, what: str, **more: str) -> Goal:
    phone.edit(lambda edit: edit.add(Goal(id=edit.new_id(), what=what, **more)))
    return phone.made


def names(matches: list[matching.Match]) -> list[str]:
    return [person.name for match in matches for person in match.people]


def test_my_strength_meets_what_is_hard_for_somebody(phone: Phone) -> None:
    leo, ada = phone.know("Leo Berg"), phone.know("Ada")
    hard = learn(phone, leo, "challenge", "finds calculus hard")
    learn(phone, ada, "challenge", "backhand in tennis")
    bring(phone, strengths=["maths"])
    (match,) = matching.give(phone.kith)
    assert (match.one.who, match.one.text, match.other.who, match.other.key) == (None, "maths", leo, hard.key)
    assert match.words == "You are good at “maths”. For Leo this is hard: “finds calculus hard”."
    assert "Leo" in match.offer
    assert "ten minutes" in match.offer


def test_what_i_have_lived_helps_whoever_is_in_it_now(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "challenge", "just moved to a new school")
    bring(phone, perspectives=["changed school at fourteen, new school twice"])
    (match,) = matching.give(phone.kith)
    assert match.words.startswith("You know this from your own life:")


def test_the_closest_comes_first(phone: Phone) -> None:
    leo, ada = phone.know("Leo"), phone.know("Ada")
    learn(phone, leo, "challenge", "science homework")
    learn(phone, ada, "challenge", "chemistry")
    bring(phone, strengths=["chemistry"])
    assert names(matching.give(phone.kith)) == ["Ada", "Leo"]


def test_who_knows_what_my_goal_needs_comes_with_what_i_can_give_first(phone: Phone) -> None:
    nurse, other = phone.know("Mara Keel", role="nurse", organisation="St Anne's"), phone.know("Finn")
    learn(phone, nurse, "challenge", "spreadsheets")
    learn(phone, other, "strength", "chess")
    hope(phone, "study medicine")
    bring(phone, strengths=["Excel"])
    (match,) = matching.seek(phone.kith)
    assert match.words == "Your goal: “study medicine”. Mara does this: “nurse, St Anne's”."
    assert match.first and match.first.other.text == "spreadsheets"
    assert match.offer.startswith("You are good at “Excel”.")


def test_a_goal_is_met_by_the_kind_of_person_it_asks_for(phone: Phone) -> None:
    phone.know("Mara", role="journalist")
    goal = hope(phone, "get better at it", support="somebody who writes for a newspaper")
    assert names(matching.seek(phone.kith, goal)) == ["Mara"]


def test_goals_that_are_reached_or_let_go_look_for_nobody(phone: Phone) -> None:
    phone.know("Mara", role="journalist")
    goal = hope(phone, "journalism")
    assert matching.seek(phone.kith)
    phone.edit(lambda edit: edit.change(goal, state="reached"))
    assert matching.seek(phone.kith) == []


def test_what_both_like_is_a_thread_and_said_once(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "interest", "bouldering")
    bring(phone, interests=["climbing"], strengths=["climbing"])
    (match,) = matching.threads(phone.kith, leo)
    assert match.words == "You both have to do with climbing: you “climbing”, Leo “bouldering”."


def test_what_one_needs_and_the_other_knows_is_a_reason_to_introduce_them(phone: Phone) -> None:
    leo, ada, finn = phone.know("Leo"), phone.know("Ada"), phone.know("Finn")
    learn(phone, leo, "challenge", "organic chemistry")
    learn(phone, ada, "strength", "chemistry")
    learn(phone, finn, "interest", "knitting")
    (match,) = matching.introductions(phone.kith)
    assert match.words == "For Leo this is hard: “organic chemistry”. Ada knows about it: “chemistry”."
    assert names(matching.partners(phone.kith, ada)) == ["Leo", "Ada"]
    assert [each.key for each in matching.between(phone.kith, ada, leo)] == [match.key]
    assert matching.between(phone.kith, ada, finn) == []


def test_what_one_needs_goes_before_what_both_like_and_both_are_said_in_a_sentence(phone: Phone) -> None:
    leo, ada = phone.know("Leo"), phone.know("Ada")
    learn(phone, leo, "interest", "bouldering")
    learn(phone, ada, "interest", "climbing")
    learn(phone, leo, "challenge", "calculus")
    learn(phone, ada, "strength", "calculus")
    words = [match.words for match in matching.between(phone.kith, leo, ada)]
    assert words == [
        "For Leo this is hard: “calculus”. Ada knows about it: “calculus”.",
        "Leo likes “bouldering”, Ada likes “climbing”.",
    ]


def test_an_introduction_that_was_begun_is_not_proposed_again(phone: Phone) -> None:
    from kith.records import Introduction

    leo, ada = phone.know("Leo"), phone.know("Ada")
    learn(phone, leo, "challenge", "chemistry")
    learn(phone, ada, "strength", "chemistry")
    phone.edit(lambda edit: edit.add(Introduction(id=edit.new_id(), one=ada.id, other=leo.id)))
    assert matching.introductions(phone.kith) == []


def test_everybody_stands_in_one_proposal_only(phone: Phone) -> None:
    tutor = phone.know("Ada")
    learn(phone, tutor, "strength", "maths")
    for name in ("Leo", "Finn", "Uma"):
        learn(phone, phone.know(name), "challenge", "maths")
    assert len(matching.introductions(phone.kith)) == 1


def test_what_was_waved_away_stays_away(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "challenge", "calculus")
    bring(phone, strengths=["maths"])
    (match,) = matching.give(phone.kith)
    phone.edit(lambda edit: edit.dismiss(match.key, on=phone.today, person=leo.id))
    assert matching.give(phone.kith) == []


def test_of_somebody_who_died_and_of_the_past_nothing_is_matched(phone: Phone) -> None:
    walter, leo = phone.know("Walter", died=True), phone.know("Leo")
    learn(phone, walter, "challenge", "calculus")
    fact = learn(phone, leo, "challenge", "calculus")
    bring(phone, strengths=["maths"])
    assert names(matching.give(phone.kith)) == ["Leo"]
    phone.edit(lambda edit: edit.change(fact, past=True))
    assert matching.give(phone.kith) == []


def test_a_change_is_seen_at_once_and_an_undo_too(phone: Phone) -> None:
    leo = phone.know("Leo")
    bring(phone, strengths=["maths"])
    assert matching.give(phone.kith) == []
    edit = phone.edit(lambda edit: edit.learn(leo.id, "challenge", "calculus", on=phone.today))
    assert names(matching.give(phone.kith)) == ["Leo"]
    phone.undo(edit)
    assert matching.give(phone.kith) == []
    phone.reopen()
    assert matching.give(phone.kith) == []


def test_whom_i_know_who_does_what_my_child_is_curious_about(phone: Phone) -> None:
    phone.know("Mara", role="vet", organisation="Hillside Animal Hospital")
    phone.edit(lambda edit: edit.add(Network(id="ida", name="Ida", whose="child")))
    bring(phone, "ida", interests=["animals"])
    assert [side.who.name for side in matching.who_knows(phone.kith, "becoming a vet") if side.who] == ["Mara"]
    (match,) = matching.for_network(phone.kith, "ida")
    assert (match.one.text, names([match])) == ("animals", ["Mara"])


def test_networks_are_not_mixed(phone: Phone) -> None:
    phone.edit(lambda edit: edit.add(Network(id="ida", name="Ida", whose="child")))
    bring(phone, strengths=["maths"])
    finish(phone.kith.look_at("ida"))
    coach = phone.know("Coach Reed")
    learn(phone, coach, "challenge", "calculus")
    assert matching.give(phone.kith) == []
    bring(phone, "ida", strengths=["maths"])
    assert names(matching.give(phone.kith)) == ["Coach Reed"]
    finish(phone.kith.look_at(MINE))
    assert matching.give(phone.kith) == []


def test_a_long_reading_is_done_in_parts(phone: Phone) -> None:
    for number in range(40):
        learn(phone, phone.know(f"P{number}"), "challenge", "calculus")
    bring(phone, strengths=["maths"])
    pauses = []

    async def pause() -> None:
        pauses.append(1)

    finish(matching.read_up(phone.kith, pause))
    assert pauses
    assert not phone.kith.derived(matching.Learnt).changed
    assert len(matching.give(phone.kith)) == 40


def test_a_hope_is_told_as_it_was_written(phone: Phone) -> None:
    amira, daniel = phone.know("Amira Khan"), phone.know("Daniel Osei")
    learn(phone, amira, "aspiration", "become a vet nurse")
    learn(phone, daniel, "background", "works as a vet at the surgery")
    (match,) = matching.between(phone.kith, amira, daniel)
    assert match.words == "Amira hopes to “become a vet nurse”. Daniel knows about it: “works as a vet at the surgery”."


def test_what_two_share_is_said_once(phone: Phone) -> None:
    amira, daniel = phone.know("Amira Khan"), phone.know("Daniel Osei")
    learn(phone, amira, "interest", "climbing and horses")
    learn(phone, daniel, "interest", "climbing")
    assert {match.words for match in matching.between(phone.kith, amira, daniel)} == {"Amira and Daniel both: climbing"}


def test_what_keeps_somebody_busy_is_not_called_a_hope(phone: Phone) -> None:
    daniel = phone.know("Daniel Osei")
    learn(phone, daniel, "priority", "a leaflet for young rabbit keepers")
    hope(phone, "a summer job with animals")
    for match in matching.threads(phone.kith, daniel):
        assert match.words == "Your goal is “a summer job with animals”. Daniel is busy with “a leaflet for young rabbit keepers”."
