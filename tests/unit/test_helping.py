"""What worked before, when I help somebody again; and whom a word of thanks would please."""

from people import Phone

from kith.records import Help, Person
from kith.rules.giving.helping import MOST, ideas, unthanked


def helped(phone: Phone, direction: str, person: Person, what: str, worked: str = "", about: str = "advice") -> Help:
    """Help passes today; tomorrow comes."""
    phone.edit(lambda edit: edit.help(direction, person.id, what, on=phone.today, about=about, what_worked=worked))
    phone.pass_days(1)
    return phone.made


def test_help_i_got_teaches_how_to_give_help_of_that_kind(phone: Phone) -> None:
    samira, leo = phone.know("Samira"), phone.know("Leo")
    helped(phone, "received", samira, "how interviews work", "real questions")
    helped(phone, "received", samira, "a lift", "no small talk", about="time")
    (idea,) = ideas(phone.kith, leo.id, "advice")
    assert idea.text == "real questions"
    assert idea.why == "when Samira helped you: how interviews work"


def test_what_worked_for_them_before_comes_first_whatever_its_kind(phone: Phone) -> None:
    noor, edith = phone.know("Noor"), phone.know("Edith")
    helped(phone, "given", noor, "her long essay", "read it aloud", about="skill")
    helped(phone, "received", edith, "a hard choice", "she only asked")
    helped(phone, "given", edith, "the new telephone", "large letters")
    assert [each.text for each in ideas(phone.kith, noor.id, "advice")] == ["read it aloud", "she only asked", "large letters"]
    assert ideas(phone.kith, noor.id, "advice")[0].why == "when you helped Noor: her long essay"


def test_help_of_which_nobody_said_what_made_it_work_gives_no_idea(phone: Phone) -> None:
    leo = phone.know("Leo")
    helped(phone, "received", leo, "lent me his notes")
    assert ideas(phone.kith, leo.id) == []


def test_the_newest_come_first_each_once_and_at_most_three(phone: Phone) -> None:
    leo, ana = phone.know("Leo"), phone.know("Ana")
    for n in range(5):
        helped(phone, "received", ana, f"talk {n}", f"lesson {n}")
    helped(phone, "received", ana, "again", "Lesson 4")
    assert [each.text for each in ideas(phone.kith, leo.id, "advice")] == ["Lesson 4", "lesson 3", "lesson 2"]
    assert MOST == 3


def test_before_anybody_is_chosen_there_are_ideas_too(phone: Phone) -> None:
    ana = phone.know("Ana")
    helped(phone, "given", ana, "her move", "I brought boxes", about="time")
    assert [each.text for each in ideas(phone.kith, "")] == ["I brought boxes"]


def test_an_idea_outlives_the_person_it_came_from(phone: Phone) -> None:
    ana, leo = phone.know("Ana"), phone.know("Leo")
    record = helped(phone, "received", ana, "her notes", "no strings")
    phone.edit(lambda edit: edit.change(record, passed_on_to=leo.id))
    phone.edit(lambda edit: edit.delete(ana))
    assert [(each.text, each.why) for each in ideas(phone.kith, leo.id)] == [("no strings", "her notes")]


def test_thanks_wait_only_for_help_received_and_not_thanked(phone: Phone) -> None:
    leo, gran = phone.know("Leo"), phone.know("Gran", died=True)
    helped(phone, "given", leo, "his essay")
    thanked = helped(phone, "received", leo, "his notes")
    phone.edit(lambda edit: edit.thank(thanked, on=phone.today))
    helped(phone, "received", gran, "knitting")
    waiting = helped(phone, "received", leo, "a lift")
    assert unthanked(phone.kith) == unthanked(phone.kith, leo.id) == [waiting]


def test_help_passed_on_to_somebody_is_not_theirs_to_be_thanked_for(phone: Phone) -> None:
    leo, ana = phone.know("Leo"), phone.know("Ana")
    record = helped(phone, "received", leo, "a lift")
    phone.edit(lambda edit: edit.change(record, passed_on_to=ana.id))
    assert unthanked(phone.kith, ana.id) == []
