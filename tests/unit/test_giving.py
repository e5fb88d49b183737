"""Chances to help: time passes, people tell what is hard, and what could I do for whom today?"""

from datetime import timedelta

import pytest
from people import Phone, finish

from kith.records import Fact, Goal, Person
from kith.rules.giving import giving, seeking
from kith.rules import matching
from kith.rules.giving.chances import Chance
from kith.rules.today.helps import OF_THE_DAY


async def at_once() -> None:
    """Nobody waits for the screen in a test."""


def learn(phone: Phone, person: Person, about: str, text: str) -> Fact:
    phone.edit(lambda edit: edit.learn(person.id, about, text, on=phone.today))
    return phone.made


def good_at(phone: Phone, *strengths: str, **more: list[str]) -> None:
    phone.edit(lambda edit: edit.change_profile(strengths=list(strengths), **more))


def chances(phone: Phone) -> list[Chance]:
    return giving.chances(phone.kith, phone.today)


def of_the_day(phone: Phone) -> list[Chance]:
    return giving.of_the_day(chances(phone))


def help_cards(phone: Phone) -> list[str]:
    """Whom Today says I could help, once the background has read what was learnt."""
    finish(matching.read_up(phone.kith, at_once))
    return [each.person.name for each in phone.suggestions() if each.kind == "help" and each.person]


@pytest.fixture
def leo(phone: Phone) -> Person:
    """Somebody for whom something is hard that I am good at."""
    good_at(phone, "geometry")
    leo = phone.know("Leo Chen")
    learn(phone, leo, "challenge", "geometry proofs")
    return leo


def test_a_chance_names_both_facts_and_something_small_to_do(phone: Phone, leo: Person) -> None:
    (chance,) = chances(phone)
    assert chance.person.id == leo.id
    assert "“geometry”" in chance.why and "“geometry proofs”" in chance.why
    assert "ten minutes" in chance.idea and chance.takes == "Ten minutes"


def test_the_smallest_thing_stands_first(phone: Phone, leo: Person) -> None:
    good_at(phone, "geometry", "drawing")
    zee = phone.know("Zainab Yusuf")
    learn(phone, zee, "aspiration", "learn drawing")
    first, second = of_the_day(phone)
    assert (first.person.name, first.takes) == ("Zainab Yusuf", "Five minutes")
    assert second.person.id == leo.id


def test_three_a_day_are_enough_and_one_of_them_takes_five_minutes(phone: Phone) -> None:
    good_at(phone, "geometry")
    for name in ("Ana", "Ben", "Cleo", "Dan"):
        learn(phone, phone.know(name), "challenge", "geometry proofs")
    freya = phone.know("Freya")
    learn(phone, freya, "priority", "the conservatoire audition")
    chosen = of_the_day(phone)
    assert len(chosen) == 3
    assert chosen[0].person.id == freya.id
    assert "Wish Freya luck" in chosen[0].idea


def test_one_person_is_one_chance(phone: Phone, leo: Person) -> None:
    learn(phone, leo, "priority", "the geometry competition")
    learn(phone, leo, "challenge", "the stairs")
    assert len(chances(phone)) == 1


def test_without_strengths_a_question_still_helps(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "challenge", "his stammer, on the phone most of all")
    (chance,) = chances(phone)
    assert chance.why == "For Leo this is hard: “his stammer, on the phone most of all”."
    assert "what would help" in chance.idea
    assert (chance.closeness, chance.strength) == (0, "")


def test_what_both_like_is_a_reason_to_send_something(phone: Phone) -> None:
    phone.edit(lambda edit: edit.change_profile(interests=["climbing"]))
    mateo = phone.know("Mateo")
    learn(phone, mateo, "interest", "climbing")
    (chance,) = chances(phone)
    assert (chance.situation, chance.takes) == ("share", "Five minutes")
    assert "climbing" in chance.why
    assert chance.what == "something about climbing", "that is what was done, once it is done"


def test_what_i_have_lived_is_offered_by_listening(phone: Phone) -> None:
    good_at(phone, perspectives=["moved to a new country when I was seven"])
    samira = phone.know("Samira")
    learn(phone, samira, "challenge", "homesick on weekends")
    chance = chances(phone)[0]
    assert "listen" in chance.idea.lower()
    assert chance.kind == "encouragement"


def test_a_chance_that_is_skipped_gives_way_to_another_and_comes_back(phone: Phone, leo: Person) -> None:
    noor = phone.know("Noor")
    learn(phone, noor, "challenge", "geometry, the long proofs")
    one = chances(phone)[0]
    phone.edit(lambda edit: edit.put_off(one.key, until=phone.today + timedelta(days=14), person=one.person.id))
    (other,) = chances(phone)
    assert other.person.id != one.person.id, "not now is about somebody, in whatever words"
    phone.pass_days(14)
    assert one.key in {each.key for each in chances(phone)}


def test_a_chance_that_was_waved_away_stays_away_until_the_fact_is_another_one(phone: Phone, leo: Person) -> None:
    (chance,) = chances(phone)
    phone.edit(lambda edit: edit.dismiss(chance.key, on=phone.today, person=leo.id))
    assert chances(phone) == [], "the same fact does not come back as a question"
    learn(phone, leo, "challenge", "geometry, now in three dimensions")
    assert [each.person.id for each in chances(phone)] == [leo.id]


def test_whoever_was_helped_or_was_offered_something_has_rest(phone: Phone, leo: Person) -> None:
    phone.edit(lambda edit: edit.help("given", leo.id, "carried a desk", on=phone.today))
    assert chances(phone) == []
    phone.pass_days(giving.RESTS)
    assert chances(phone)
    phone.talk(leo, text="Could I help?", purpose="offer", started_by="me", channel="message", two_way=False)
    assert chances(phone) == [], "an offer waits for an answer"
    phone.pass_days(giving.ANSWERS)
    assert chances(phone)


def test_it_is_said_that_it_has_been_a_while_and_never_that_anybody_owes(phone: Phone, leo: Person) -> None:
    assert chances(phone)[0].while_ago == ""
    phone.edit(lambda edit: edit.help("given", leo.id, "carried a desk", on=phone.today))
    phone.pass_days(40)
    assert chances(phone)[0].while_ago == ""
    phone.edit(lambda edit: edit.help("received", leo.id, "lent me his calculator", on=phone.today))
    phone.talk(leo, text="Could he read my text?", purpose="ask", started_by="me")
    phone.pass_days(60)
    said = chances(phone)[0].while_ago
    assert said == "It has been a while since you could help them."
    for word in ("owe", "too much", "asked", "only"):
        assert word not in said


def test_those_whom_i_could_not_help_for_long_come_first(phone: Phone, leo: Person) -> None:
    noor = phone.know("Noor")
    learn(phone, noor, "challenge", "geometry proofs")
    phone.edit(lambda edit: edit.help("given", noor.id, "read her essay", on=phone.today))
    phone.pass_days(100)
    for _day in range(5):
        assert chances(phone)[0].person.id == noor.id
        phone.pass_days(1)


def test_an_old_fact_is_asked_about_first(phone: Phone, leo: Person) -> None:
    assert chances(phone)[0].aged == ""
    phone.pass_days(130)
    assert chances(phone)[0].aged == "You learnt this on 21 November 2026. Ask first if it is still so."


def test_nobody_is_helped_who_died_or_of_whom_one_is_not_to_be_reminded(phone: Phone, leo: Person) -> None:
    phone.edit(lambda edit: edit.change(phone.kith.person(leo.id), remind=False))
    assert chances(phone) == []
    phone.edit(lambda edit: edit.change(phone.kith.person(leo.id), remind=True, died=True))
    assert chances(phone) == []


def test_a_chance_is_found_again_by_its_key_as_long_as_its_facts_stand(phone: Phone, leo: Person) -> None:
    ana = phone.know("Ana")
    hard = learn(phone, ana, "challenge", "waking up")
    for each in chances(phone):
        found = giving.chance(phone.kith, each.key, phone.today)
        assert found is not None and found.why == each.why
    listen = next(each.key for each in chances(phone) if each.person.id == ana.id)
    phone.edit(lambda edit: edit.change(hard, past=True))
    assert giving.chance(phone.kith, listen, phone.today) is None
    for key in ("", "give", "give:fact:nobody:x", "listen:person:" + leo.id, "cheer:fact:"):
        assert giving.chance(phone.kith, key, phone.today) is None


# on Today


def test_today_shows_one_chance_and_only_one(phone: Phone, leo: Person) -> None:
    learn(phone, phone.know("Noor"), "challenge", "geometry proofs")
    assert len(help_cards(phone)) == 1
    card = next(each for each in phone.suggestions() if each.kind == "help")
    assert "“geometry proofs”" in card.why and card.situation == "offer"


def test_once_it_was_answered_there_is_no_other_one_that_day(phone: Phone, leo: Person) -> None:
    learn(phone, phone.know("Noor"), "challenge", "geometry proofs")
    (shown,) = help_cards(phone)
    card = next(each for each in phone.suggestions() if each.kind == "help")

    def answer(edit: object) -> None:
        edit.put_off(card.key, until=phone.today + timedelta(days=7), person=card.person.id)
        edit.settle(OF_THE_DAY, on=phone.today)

    phone.edit(answer)
    assert help_cards(phone) == []
    phone.pass_days(1)
    assert help_cards(phone) == [name for name in ("Leo Chen", "Noor") if name != shown]


def test_the_chance_of_a_day_stays_the_same_while_other_things_change(phone: Phone) -> None:
    good_at(phone, "geometry")
    for name in ("Ana", "Ben", "Cleo", "Dan", "Eli"):
        learn(phone, phone.know(name), "challenge", "geometry proofs")
    shown = help_cards(phone)
    for name in ("Fay", "Gus", "Hal"):
        learn(phone, phone.know(name), "challenge", "geometry proofs")
        assert help_cards(phone) == shown


def test_today_shows_nothing_far_fetched_and_nothing_without_a_strength(phone: Phone) -> None:
    learn(phone, phone.know("Leo"), "challenge", "geometry proofs")
    assert help_cards(phone) == []
    good_at(phone, "poetry")
    assert help_cards(phone) == []


def test_an_offer_that_was_sent_is_enough_for_a_day(phone: Phone, leo: Person) -> None:
    learn(phone, phone.know("Noor"), "challenge", "geometry proofs")
    help_cards(phone)
    card = next(each for each in phone.suggestions() if each.kind == "help")
    phone.talk(card.person, text="Could I help?", purpose="offer", started_by="me", two_way=False)
    assert help_cards(phone) == []


# my goals


def aim(phone: Phone, what: str, **more: str) -> Goal:
    phone.edit(lambda edit: edit.add(Goal(id=edit.new_id(), what=what, **more)))
    return phone.made


def test_a_goal_finds_who_knows_and_what_to_give_them_first(phone: Phone) -> None:
    good_at(phone, "video editing")
    aim(phone, "study civil engineering")
    amara = phone.know("Amara Diallo", role="civil engineer")
    learn(phone, amara, "challenge", "editing a video about her bridge")
    ((goal, (helper,)),) = [(each.goal.what, each.helpers) for each in seeking.sought(phone.kith, phone.today)]
    assert goal == "study civil engineering"
    assert helper.knows == "Their work: “civil engineer”."
    assert "“video editing”" in helper.why_first and helper.first
    assert helper.about.startswith("fact:")


def test_where_nothing_is_known_to_give_one_asks_what_they_work_on(phone: Phone) -> None:
    goal = aim(phone, "study civil engineering")
    amara = phone.know("Amara Diallo", role="civil engineer")
    (helper,) = seeking.helpers(phone.kith, goal, phone.today)
    assert (helper.first, helper.about) == ("", "")
    assert seeking.nothing_known(amara).startswith("You do not know yet what Amara could use.")


def test_whom_i_can_give_something_first_stands_before_others_as_close(phone: Phone) -> None:
    good_at(phone, "drawing")
    goal = aim(phone, "study civil engineering")
    phone.know("Ana", role="civil engineer")
    ben = phone.know("Ben", role="civil engineer")
    learn(phone, ben, "challenge", "drawing by hand")
    assert [each.person.name for each in seeking.helpers(phone.kith, goal, phone.today)] == ["Ben", "Ana"]


def test_a_goal_that_is_reached_or_let_go_seeks_nobody(phone: Phone) -> None:
    goal = aim(phone, "study civil engineering")
    phone.know("Amara", role="civil engineer")
    phone.edit(lambda edit: edit.change(goal, state="reached"))
    assert seeking.sought(phone.kith, phone.today) == []


def test_the_goal_with_the_nearest_day_comes_first(phone: Phone) -> None:
    aim(phone, "learn Spanish")
    aim(phone, "run a marathon", by="2027-05-01")
    aim(phone, "study civil engineering", by="2027-01-15")
    found = [each.goal.what for each in seeking.sought(phone.kith, phone.today)]
    assert found == ["study civil engineering", "run a marathon", "learn Spanish"]


def test_who_speaks_of_the_goal_itself_comes_first_and_who_knows_it_only_from_afar_stays_out(phone: Phone) -> None:
    phone.know("Amara", role="water engineer")
    marguerite = phone.know("Marguerite", role="structural engineer", organisation="Harbour Bridges")
    thandi = phone.know("Thandi")
    learn(phone, thandi, "strength", "soldering without swearing")
    phone.edit(lambda edit: edit.add(Goal(id="g", what="a week in an office where bridges are drawn", support="an engineer")))
    (sought,) = seeking.sought(phone.kith, phone.today)
    assert [each.person.name for each in sought.helpers] == ["Marguerite", "Amara"]
    assert sought.helpers[0].known == marguerite.key
