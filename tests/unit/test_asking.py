"""Before an ask: what has passed between us since the last one?"""

from people import Phone

from kith.records import Person
from kith.rules.giving.asking import AskCheck, Step, check, tick


def looked_at(phone: Phone, person: Person) -> AskCheck:
    return check(phone.kith, person, phone.today)


def test_with_somebody_new_nothing_has_passed_yet_and_nobody_is_held_back(phone: Phone) -> None:
    amara = phone.meet("Amara", line="Builds water pumps.")
    seen = looked_at(phone, amara)
    assert (seen.exchanges, seen.only_asks) == ([], False)
    assert seen.words == "Nothing has passed between you since you met."


def test_the_last_three_exchanges_are_told_in_words_the_newest_first(phone: Phone) -> None:
    leo = phone.know("Leo")
    for text, more in (
        ("Too long ago.", {}),
        ("Chess.", {}),
        ("Could he read my essay?", {"channel": "message", "purpose": "ask", "started_by": "me"}),
        ("Lent me his calculator.", {"channel": "message", "started_by": "them"}),
    ):
        phone.talk(leo, text=text, **more)
        phone.pass_days(1)
    assert looked_at(phone, leo).exchanges == [
        "24 November: they wrote. Lent me his calculator.",
        "23 November: you asked for something. Could he read my essay?",
        "22 November: you met. Chess.",
    ]


def test_three_asks_in_a_row_and_something_given_first_is_offered(phone: Phone) -> None:
    leo = phone.know("Leo")
    phone.talk(leo, text="Chess.")
    for _time in range(3):
        phone.pass_days(1)
        phone.talk(leo, purpose="ask", started_by="me")
    phone.edit(lambda edit: edit.learn(leo.id, "challenge", "geometry proofs", on=phone.today))
    seen = looked_at(phone, leo)
    assert seen.only_asks
    assert seen.words == "The last three times, you asked for something."
    assert "geometry proofs" in seen.give_first


def test_one_exchange_of_another_kind_is_enough(phone: Phone) -> None:
    leo = phone.know("Leo")
    for purpose in ("ask", "check in", "ask"):
        phone.talk(leo, purpose=purpose, started_by="me")
        phone.pass_days(1)
    assert not looked_at(phone, leo).only_asks


def test_what_they_asked_of_me_is_no_ask_of_mine(phone: Phone) -> None:
    leo = phone.know("Leo")
    phone.talk(leo, purpose="ask", started_by="them")
    assert not looked_at(phone, leo).only_asks


def test_an_ask_that_nobody_answered_counts_and_says_so(phone: Phone) -> None:
    leo = phone.know("Leo")
    phone.talk(leo, purpose="ask", started_by="me", two_way=False, channel="email")
    seen = looked_at(phone, leo)
    assert seen.only_asks
    assert seen.exchanges == ["21 November: you asked for something, no answer yet."]


def test_the_checklist_says_what_they_work_on_and_what_i_still_owe_in_word(phone: Phone) -> None:
    ines = phone.know("Inês", role="student", organisation="Northmoor")
    assert looked_at(phone, ines).before[0].known == "student, Northmoor"
    phone.edit(lambda edit: edit.learn(ines.id, "priority", "the arm with a triangle", on=phone.today))
    phone.promise(ines, "send her the video")
    phone.edit(lambda edit: edit.help("received", ines.id, "showed me the lab", on=phone.today))
    known = {step.question: step.known for step in looked_at(phone, ines).before}
    assert known["What are they working on now?"] == "the arm with a triangle"
    assert known["You promised them something that is still open."] == "send her the video"
    assert known["They helped you, and a thank-you is still unsaid."] == "showed me the lab"


def step(phone: Phone, person: Person, key: str) -> Step:
    return next(each for each in looked_at(phone, person).before if each.key == key)


def test_the_checklist_remembers_when_i_last_gave_something(phone: Phone) -> None:
    ines = phone.know("Inês")
    assert step(phone, ines, "gave").known == ""
    phone.edit(lambda edit: edit.help("received", ines.id, "lent me her notes", on=phone.today))
    assert step(phone, ines, "gave").known == "", "what I got is no gift of mine"
    phone.edit(lambda edit: edit.help("given", ines.id, "Read her essay.", on=phone.today))
    phone.pass_days(1)
    assert step(phone, ines, "gave").known == "Yesterday: Read her essay"


def test_what_they_told_me_long_ago_is_asked_about_again(phone: Phone) -> None:
    ines = phone.know("Inês")
    phone.edit(lambda edit: edit.learn(ines.id, "priority", "the regatta", on=phone.today))
    assert step(phone, ines, "work").known == "the regatta"
    phone.pass_days(40)
    assert step(phone, ines, "work").known == "the regatta (you heard it on 21 November; is it still so?)"


def test_a_tick_is_for_one_ask_and_does_not_last(phone: Phone) -> None:
    ines = phone.know("Inês")
    phone.edit(lambda edit: edit.settle(tick(ines, "work"), on=phone.today, person=ines.id))
    assert step(phone, ines, "work").ticked and not step(phone, ines, "hands").ticked
    phone.pass_days(1)
    assert step(phone, ines, "work").ticked
    phone.talk(ines, purpose="ask", started_by="me")
    assert not step(phone, ines, "work").ticked, "for the next ask one looks again"
    phone.edit(lambda edit: edit.settle(tick(ines, "work"), on=phone.today, person=ines.id))
    phone.pass_days(20)
    assert not step(phone, ines, "work").ticked
