"""What a child hopes for: told or guessed, and what a parent could ask next."""

from people import Phone

from kith.records import Goal, Network
from kith.rules.children import hopes


def said(phone: Phone, mia: Network) -> list[tuple[str, str]]:
    return [(each.goal.what, each.words) for each in hopes.hopes(phone.kith, mia, phone.today)]


def asked(phone: Phone, mia: Network) -> list[str]:
    return [each.text for each in hopes.questions(phone.kith, mia, phone.today)]


def test_what_was_told_has_its_day_and_what_is_guessed_says_so(phone: Phone) -> None:
    mia = phone.child()
    phone.hope(mia, "be a lawyer")
    phone.hope(mia, "work with animals", told="2026-11-20")
    assert said(phone, mia) == [
        ("work with animals", "Mia told you yesterday."),
        ("be a lawyer", "Your guess so far. Ask in a quiet moment."),
    ]


def test_what_was_reached_stands_after_what_is_open(phone: Phone) -> None:
    mia = phone.child()
    phone.hope(mia, "learn to swim", told="2026-11-20", state="reached")
    phone.hope(mia, "be a lawyer")
    assert [what for what, _words in said(phone, mia)] == ["be a lawyer", "learn to swim"]


def test_hopes_of_one_child_are_not_those_of_another_nor_mine(phone: Phone) -> None:
    mia, ben = phone.child(), phone.child("Ben")
    phone.hope(mia, "work with animals", told="2026-11-20")
    phone.edit(lambda edit: edit.add(Goal(id=edit.new_id(), what="a new job")))
    assert said(phone, ben) == []
    assert [each.what for each in phone.kith.all(Goal)] == ["a new job"]


def test_with_nothing_known_there_is_something_to_ask(phone: Phone) -> None:
    questions = hopes.questions(phone.kith, phone.child(), phone.today)
    assert questions[0].text == "What would you love to learn or to try next?"
    assert questions[0].why == "Nothing is written yet about what Mia hopes for."
    assert len(questions) == 3


def test_a_guess_is_asked_about_without_being_named_to_the_child(phone: Phone) -> None:
    mia = phone.child()
    phone.hope(mia, "be a lawyer")
    first = hopes.questions(phone.kith, mia, phone.today)[0]
    assert "lawyer" not in first.text and "“be a lawyer”" in first.why


def test_what_was_told_leads_on_to_why_and_then_to_whom(phone: Phone) -> None:
    mia = phone.child()
    goal = phone.hope(mia, "work with animals", told="2026-11-20")
    assert asked(phone, mia)[0] == "What draws you to “work with animals”?"
    phone.edit(lambda edit: edit.change(goal, why="they don't judge"))
    assert asked(phone, mia)[0] == "Whom would you like to talk to about “work with animals”?"


def test_what_was_told_half_a_year_ago_is_asked_again(phone: Phone) -> None:
    mia = phone.child()
    phone.hope(mia, "work with animals", told="2026-11-20", why="they don't judge", support="a vet")
    phone.edit(lambda edit: edit.change_profile(mia.id, interests=["frogs"], strengths=["patience"], told="2026-11-20"))
    assert asked(phone, mia) == ["What was the best thing about “frogs” lately?"]
    phone.pass_days(200)
    assert asked(phone, mia)[:2] == [
        "Are you still drawn to “work with animals”, or has it moved?", "What do you like best these days?",
    ]  # fmt: skip


def test_the_child_is_found_among_my_own_people_by_name(phone: Phone) -> None:
    mia = phone.child()
    assert hopes.the_child(phone.kith, mia) is None
    person = phone.know("Mia Berg", relation="family")
    phone.know("Mia Other", relation="friend")
    assert hopes.the_child(phone.kith, mia) == person
    phone.know("Mia Berg-Lund", relation="family")
    assert hopes.the_child(phone.kith, mia) is None, "two of that name in the family: nothing is guessed"


def test_somebody_of_the_child_s_own_network_is_not_the_child_among_mine(phone: Phone) -> None:
    mia = phone.child()
    phone.know("Mia", network=mia.id)
    assert hopes.the_child(phone.kith, mia) is None
