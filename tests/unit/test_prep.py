"""Time passes, things are said: what is worth asking the next time?"""

from datetime import timedelta

from people import Phone

from kith.records import Fact, Goal, Person
from kith.rules.touch.prep import Prep, prepare


def learn(phone: Phone, person: Person, about: str, text: str, source: str = "") -> Fact:
    phone.edit(lambda edit: edit.learn(person.id, about, text, on=phone.today, source=source))
    return phone.made


def card(phone: Phone, person: Person) -> Prep:
    return prepare(phone.kith, phone.kith.person(person.id), phone.today)


def asked(phone: Phone, person: Person) -> list[str]:
    return [each.text for each in card(phone, person).questions]


def about_facts(phone: Phone, person: Person) -> list[str]:
    return [each.text for each in card(phone, person).questions if each.fact is not None]


def test_what_was_hard_last_time_is_asked_about_first_with_the_day_and_how_they_seemed(phone: Phone) -> None:
    leo = phone.know("Leo", pronouns="he/him")
    talk = phone.talk(leo, text="Worried about the retake.", seemed="worried")
    learn(phone, leo, "challenge", "the retake of his proofs test", source=talk.id)
    phone.pass_days(9)
    first = card(phone, leo).questions[0]
    assert first.text == "How is it going with the retake of your proofs test?"
    assert first.why.startswith("They seemed “worried” when you spoke of it on 21 November.")


def test_a_challenge_that_is_over_is_not_asked_about_again(phone: Phone) -> None:
    leo = phone.know("Leo")
    hard = learn(phone, leo, "challenge", "geometry proofs")
    phone.pass_days(7)
    assert "How is it going with geometry proofs?" in asked(phone, leo)
    phone.edit(lambda edit: edit.change(hard, past=True))
    assert about_facts(phone, leo) == []
    assert "What is hard for you just now?" not in asked(phone, leo)


def test_a_newer_fact_of_its_kind_answers_the_older_one(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "aspiration", "study architecture")
    phone.pass_days(200)
    assert about_facts(phone, leo) == ["How is it going with your plan to study architecture?"]
    learn(phone, leo, "aspiration", "build boats")
    assert about_facts(phone, leo) == []
    phone.pass_days(200)
    assert about_facts(phone, leo) == ["How is it going with your plan to build boats?"]


def test_a_later_talk_that_speaks_of_it_has_answered_it_for_now(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "challenge", "geometry proofs")
    phone.pass_days(5)
    phone.talk(leo, text="The geometry retake went well.")
    phone.pass_days(1)
    assert about_facts(phone, leo) == []
    phone.pass_days(90)
    assert about_facts(phone, leo) == ["How are things now with geometry proofs?"]


def test_a_talk_logged_late_that_was_before_it_has_answered_nothing(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "challenge", "geometry proofs")
    phone.talk(leo, text="Geometry all evening.", on=phone.today - timedelta(days=4))
    phone.pass_days(1)
    assert about_facts(phone, leo) == ["How is it going with geometry proofs?"]


def test_a_question_that_i_sent_and_nobody_answered_is_still_open(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "challenge", "geometry proofs")
    phone.pass_days(2)
    phone.talk(leo, text="How is it going with geometry proofs?", channel="message", started_by="me", two_way=False)
    assert about_facts(phone, leo) == ["How is it going with geometry proofs?"]


def test_what_may_have_changed_is_asked_again_only_after_a_while_and_says_how_long(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "priority", "the school play")
    phone.pass_days(20)
    assert about_facts(phone, leo) == []
    phone.pass_days(20)
    (question,) = [each for each in card(phone, leo).questions if each.fact]
    assert (question.text, question.why) == (
        "How did it go with the school play?", "You heard it six weeks ago; things change."
    )  # fmt: skip


def test_of_somebody_new_one_asks_for_what_is_missing_but_is_no_form(phone: Phone) -> None:
    amara = phone.meet("Amara")
    questions = card(phone, amara).questions
    assert [each.why for each in questions] == [
        "You don't know yet what they like.", "You don't know yet what they are busy with."
    ]  # fmt: skip
    learn(phone, amara, "interest", "climbing")
    assert "What do you like doing in your own time?" not in asked(phone, amara)


def test_a_friend_is_not_asked_where_they_come_from(phone: Phone) -> None:
    zee = phone.know("Zee", relation="friend")
    for kind in ("aspiration", "challenge", "priority", "interest", "value", "strength"):
        learn(phone, zee, kind, "this and that")
    assert asked(phone, zee)[-1] == "How do you like people to reach you?"


def test_three_questions_at_most_one_of_each_sort_and_the_same_every_time(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "aspiration", "study architecture")
    learn(phone, leo, "priority", "the chess cup")
    phone.pass_days(200)
    learn(phone, leo, "challenge", "geometry proofs")
    phone.pass_days(3)
    questions = asked(phone, leo)
    assert questions == [
        "How is it going with geometry proofs?",
        "How did it go with the chess cup?",
        "What do you like doing in your own time?",
    ]
    phone.reopen()
    assert asked(phone, leo) == questions


def test_somebody_who_seemed_low_is_asked_how_they_have_been(phone: Phone) -> None:
    amara = phone.know("Amara")
    phone.talk(amara, text="Long day at the stand.", seemed="tired, kind")
    phone.pass_days(1)
    first = card(phone, amara).questions[0]
    assert (first.text, first.why) == (
        "How have you been since we last talked?",
        "They seemed “tired, kind” yesterday.",
    )


def test_who_wanted_to_listen_more_gets_one_question(phone: Phone) -> None:
    noor = phone.know("Noor")
    phone.talk(noor, text="Her four schools.", differently="one question, then wait")
    assert len(asked(phone, noor)) == 1
    assert card(phone, noor).differently == "one question, then wait"


def test_what_i_wanted_to_ask_about_comes_first(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "aspiration", "study architecture")
    phone.pass_days(200)
    learn(phone, leo, "challenge", "geometry proofs")
    phone.talk(leo, text="Lunch.", differently="ask what became of architecture")
    assert asked(phone, leo)[0] == "How is it going with your plan to study architecture?"


def test_the_card_tells_what_happened_last_and_what_is_promised_both_ways(phone: Phone) -> None:
    daniel = phone.know("Daniel")
    phone.talk(daniel, text="Saw the robotics room.")
    phone.promise(daniel, "send the flyer", due_in=2)
    kept = phone.promise(daniel, "bring the keys", due_in=0)
    phone.promise(daniel, "ask his aunt", by="them")
    phone.edit(lambda edit: edit.keep(kept, on=phone.today))
    prep = card(phone, daniel)
    assert prep.last == "21 November: Saw the robotics room."
    assert [each.what for each in prep.promises] == ["send the flyer", "ask his aunt"]


def test_common_threads_name_what_both_share(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "interest", "chess, since he was five")
    learn(phone, leo, "aspiration", "a place at a design school")
    phone.edit(lambda edit: edit.change_profile(interests=["Chess", "boats"]))
    phone.edit(lambda edit: edit.add(Goal(id=edit.new_id(), what="design school")))
    assert card(phone, leo).threads == ["You both: Chess", "You both want: design school"]


def test_my_strength_that_meets_what_is_hard_for_them_is_what_i_could_offer(phone: Phone) -> None:
    leo = phone.know("Leo")
    learn(phone, leo, "challenge", "geometry proofs")
    assert card(phone, leo).offer == "“geometry proofs” is hard for them. Ask what would help, and offer that."
    phone.edit(lambda edit: edit.change_profile(strengths=["drawing", "geometry"]))
    assert card(phone, leo).offer.startswith("You are good at “geometry”. For Leo this is hard: “geometry proofs”.")


def test_of_somebody_who_died_nothing_is_asked(phone: Phone) -> None:
    walter = phone.know("Walter", died=True)
    learn(phone, walter, "interest", "bees")
    assert not card(phone, walter)


def test_two_people_with_one_name_keep_their_own_questions(phone: Phone) -> None:
    one, other = phone.know("Sara"), phone.know("Sara")
    learn(phone, one, "challenge", "the driving test")
    phone.pass_days(2)
    assert "How is it going with the driving test?" in asked(phone, one)
    assert "How is it going with the driving test?" not in asked(phone, other)
