"""Stories of introductions: two people who may like to meet, how each is asked, and what comes of it."""

from datetime import date, timedelta

import pytest
from people import Phone

from kith.records import Introduction, Person
from kith.rules import drafts
from kith.rules.introductions import introducing, pairs
from kith.rules.drafts.introducing import to_whom
from kith.rules.today import suggestions


@pytest.fixture
def leo(phone: Phone) -> Person:
    """Somebody who finds proofs hard."""
    leo = phone.know("Leo Chen")
    phone.edit(lambda edit: edit.learn(leo.id, "challenge", "geometry proofs", on=phone.today))
    return leo


@pytest.fixture
def abdi(phone: Phone) -> Person:
    """Somebody who is good at them."""
    abdi = phone.know("Abdi Warsame", role="bicycle mender", organisation="Repair Café")
    phone.edit(lambda edit: edit.learn(abdi.id, "strength", "geometry", on=phone.today))
    return abdi


def begin(phone: Phone, one: Person, other: Person, why: str = "") -> Introduction:
    phone.edit(lambda edit: edit.introduce(one.id, other.id, why, on=phone.today))
    return phone.made


def says(phone: Phone, introduction: Introduction, which: str, answer: str) -> Introduction:
    now = phone.kith.record(Introduction, introduction.id)
    phone.edit(lambda edit: edit.change(now, **introducing.answered(now, which, answer, phone.today)))
    return phone.kith.record(Introduction, introduction.id)


def made(phone: Phone, introduction: Introduction) -> Introduction:
    phone.edit(lambda edit: edit.change(introduction, made=phone.today.isoformat(), state="made"))
    return phone.made


def told(phone: Phone, introduction: Introduction) -> str:
    return introducing.words(phone.kith, introduction, phone.today)


def cards(phone: Phone) -> list[tuple[str, str]]:
    """What Today says of introductions: which step, and why."""
    return [(each.key.rpartition(":")[2], each.why) for each in phone.suggestions() if each.kind == "introduction"]


def test_both_are_asked_and_only_when_both_agree_they_are_brought_together(phone: Phone, leo: Person, abdi: Person) -> None:
    story = begin(phone, leo, abdi)
    heard = [told(phone, story)]
    for which, answer in (("one", "asked"), ("other", "asked"), ("one", "yes"), ("other", "yes")):
        story = says(phone, story, which, answer)
        heard.append(told(phone, story))
    story = made(phone, story)
    phone.pass_days(1)
    assert [*heard, told(phone, story)] == [
        "Both are still to be asked.",
        "Leo Chen is asked, with no answer yet. Abdi Warsame is still to be asked.",
        "Both are asked, with no answer yet.",
        "Leo Chen said yes. Abdi Warsame has not answered yet.",
        "Both said yes.",
        "You introduced them yesterday.",
    ]


def test_a_no_lets_it_rest_and_does_not_say_whose_it_was(phone: Phone, leo: Person, abdi: Person) -> None:
    story = says(phone, says(phone, begin(phone, leo, abdi), "one", "yes"), "other", "no")
    assert introducing.stage(story) == "let go"
    assert told(phone, story) == "It was not the right time."
    assert introducing.stage(says(phone, story, "other", "yes")) == "agreed", "people may change their minds"


def test_a_second_no_is_not_undone_by_a_first_one_taken_back(phone: Phone, leo: Person, abdi: Person) -> None:
    story = says(phone, says(phone, begin(phone, leo, abdi), "one", "no"), "other", "no")
    assert introducing.stage(says(phone, story, "one", "yes")) == "let go"


def test_one_from_an_old_backup_that_was_made_is_made(phone: Phone, leo: Person, abdi: Person) -> None:
    old = Introduction(id="old", one=leo.id, other=abdi.id, one_agreed="2026-09-01", other_agreed="2026-09-02", made="2026-09-03")
    assert introducing.stage(old) == "made"


def test_two_people_are_brought_together_once_at_a_time(phone: Phone, leo: Person, abdi: Person) -> None:
    story = begin(phone, leo, abdi)
    assert introducing.begun(phone.kith, abdi.id, leo.id) == story, "whichever of them comes first"
    made(phone, story)
    assert introducing.begun(phone.kith, leo.id, abdi.id) is None


def test_one_whom_the_record_lost_is_called_somebody_who_is_gone(phone: Phone, leo: Person, abdi: Person) -> None:
    story = begin(phone, leo, abdi)
    phone.edit(lambda edit: edit.delete(abdi))
    assert introducing.title(phone.kith, story) == "Leo Chen and somebody who is gone"
    assert introducing.both(phone.kith, story) is None
    phone.pass_days(1)
    assert cards(phone) == []


def test_an_introduction_of_two_records_that_were_one_person_goes_and_an_undo_brings_it_back(
    phone: Phone, leo: Person, abdi: Person
) -> None:
    story = begin(phone, leo, abdi)
    edit = phone.edit(lambda edit: edit.join(leo, abdi))
    assert phone.kith.all(Introduction) == []
    phone.undo(edit)
    assert introducing.both(phone.kith, phone.kith.record(Introduction, story.id)) is not None


def test_why_two_should_meet_names_both_facts(phone: Phone, leo: Person, abdi: Person) -> None:
    (reason,) = pairs.reasons(phone.kith, leo, abdi)
    assert "geometry proofs" in reason.words
    assert "“geometry”" in reason.words
    assert pairs.helped(phone.kith, abdi, leo) == [leo], "it helps whoever needs it"


def test_it_helps_both_where_they_share_something_or_nothing_is_known(phone: Phone) -> None:
    mei, tom = phone.know("Mei"), phone.know("Tom")
    assert pairs.helped(phone.kith, mei, tom) == [mei, tom]


def test_somebody_suits_until_it_was_begun(phone: Phone, leo: Person, abdi: Person) -> None:
    assert [other for other, _match in pairs.partners(phone.kith, leo)] == [abdi]
    begin(phone, leo, abdi)
    assert pairs.partners(phone.kith, leo) == []


def test_a_parents_friend_suits_a_child(phone: Phone, abdi: Person) -> None:
    phone.edit(lambda edit: edit.add_child("Noor"))
    child = phone.made
    phone.edit(lambda edit: edit.add(Person(id=edit.new_id(), name="Noor", network=child.id)))
    noor = phone.made
    phone.edit(lambda edit: edit.learn(noor.id, "aspiration", "get better at geometry", on=phone.today))
    assert [other for other, _match in pairs.partners(phone.kith, noor)] == [abdi]
    assert [other for other, _match in pairs.partners(phone.kith, abdi)] == [noor]
    story = begin(phone, abdi, noor)
    assert introducing.here(phone.kith) == [story]
    assert introducing.here(phone.kith.within(child.id)) == [story], "both networks show it"


def letters(phone: Phone, introduction: Introduction) -> list[str]:
    """The texts that are to be written now."""
    pairs_of = to_whom(introducing.both(phone.kith, introduction), introduction)
    return [drafts.compose(phone.kith, "introduce", pair, phone.today, introduction.key).text for pair in pairs_of]


def test_each_is_asked_alone_and_what_is_hard_is_not_passed_on(phone: Phone, leo: Person, abdi: Person) -> None:
    story = begin(phone, leo, abdi, "Leo is stuck with proofs")
    one, other = letters(phone, story)
    assert one.startswith("Hi Leo,")
    assert "Abdi knows about geometry." in one
    assert other.startswith("Hi Abdi,")
    assert "I thought of you because you know about geometry." in other
    assert "Leo Chen" not in other
    for text in (one, other):
        assert "proofs" not in text
        assert "stuck" not in text
        assert "if it is not the right time, just say so" in text


def test_whoever_is_asked_already_is_not_asked_again(phone: Phone, leo: Person, abdi: Person) -> None:
    (left,) = letters(phone, says(phone, begin(phone, leo, abdi), "one", "asked"))
    assert left.startswith("Hi Abdi,")


def test_when_both_agreed_one_text_goes_to_both(phone: Phone, leo: Person, abdi: Person) -> None:
    story = says(phone, says(phone, begin(phone, leo, abdi), "one", "yes"), "other", "yes")
    (text,) = letters(phone, story)
    assert text.startswith("Hi Leo and Abdi,")
    assert "Leo, meet Abdi, bicycle mender at Repair Café. Abdi, meet Leo." in text
    assert "proofs" not in text


def test_after_a_no_the_other_one_hears_a_kind_word_and_no_reason(phone: Phone, leo: Person, abdi: Person) -> None:
    story = says(phone, says(phone, begin(phone, leo, abdi), "one", "yes"), "other", "no")
    (text,) = letters(phone, story)
    assert text.startswith("Hi Leo,")
    assert "It does not fit just now" in text
    assert "Abdi" not in text


def test_weeks_later_one_asks_how_it_went(phone: Phone, leo: Person, abdi: Person) -> None:
    story = made(phone, begin(phone, leo, abdi))
    text = drafts.compose(phone.kith, "check in", [leo], phone.today, story.key).text
    assert "how did it go with Abdi?" in text
    assert text.count("?") == 1


def test_today_asks_from_the_next_day_on_to_ask_them_first(phone: Phone, leo: Person, abdi: Person) -> None:
    story = begin(phone, leo, abdi, "both love proofs")
    assert cards(phone) == []
    phone.pass_days(1)
    assert cards(phone) == [("ask", "You thought they may like to meet: both love proofs. Ask each of them alone, so that a no is easy.")]
    says(phone, story, "one", "asked")
    assert cards(phone) == [("ask", "Leo Chen is asked, with no answer yet. Abdi Warsame is still to be asked.")]


def test_two_who_said_yes_come_before_a_hello(phone: Phone, leo: Person, abdi: Person) -> None:
    says(phone, says(phone, begin(phone, leo, abdi), "one", "yes"), "other", "yes")
    phone.meet("Ines")
    first = phone.suggestions()[0]
    assert (first.kind, first.what) == ("introduction", "Leo Chen and Abdi Warsame")
    assert first.why == "Both said yes. They are waiting for a word from you."


def test_after_a_week_without_an_answer_both_ways_on_are_fine(phone: Phone, leo: Person, abdi: Person) -> None:
    story = says(phone, says(phone, begin(phone, leo, abdi), "one", "asked"), "other", "yes")
    phone.pass_days(6)
    assert cards(phone) == []
    phone.pass_days(1)
    ((step, why),) = cards(phone)
    assert step == "waiting"
    assert why.startswith("You asked Leo Chen on 21 November, with no answer yet.")
    assert "both are fine" in why
    says(phone, story, "one", "no")
    assert cards(phone) == []


def test_three_weeks_after_it_was_made_today_asks_how_it_went_and_not_for_ever(phone: Phone, leo: Person, abdi: Person) -> None:
    story = made(phone, begin(phone, leo, abdi))
    asked = []
    for _day in range(200):
        asked += [phone.today - date.fromisoformat(story.made) for step, _why in cards(phone) if step == "back"]
        phone.pass_days(1)
    assert asked[0] == timedelta(21)
    assert asked[-1] == timedelta(120)
    assert "Ask one of them how it went." in phone_on(phone, story, 30)
    phone.edit(lambda edit: edit.change(story, outcome="They row together."))
    assert cards(phone) == []


def phone_on(phone: Phone, story: Introduction, days: int) -> str:
    """What Today says so many days after an introduction."""
    phone.today = date.fromisoformat(story.made) + timedelta(days)
    return " ".join(why for _step, why in cards(phone))


def test_of_somebody_one_would_rather_not_be_reminded_of_nothing_shows(phone: Phone, leo: Person, abdi: Person) -> None:
    begin(phone, leo, abdi)
    phone.edit(lambda edit: edit.change(abdi, remind=False))
    phone.pass_days(1)
    assert suggestions(phone.kith, phone.today) == []
