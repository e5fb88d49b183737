"""What a record said before: told with the day of each change, and without the slips of a finger."""

from datetime import UTC, datetime

from people import Phone

from kith.records import Fact
from kith.rules.touch import replaced


def learn(phone: Phone, text: str) -> Fact:
    leo = phone.know("Leo")
    phone.edit(lambda edit: edit.learn(leo.id, "aspiration", text, on=phone.today))
    return phone.made


def reword(phone: Phone, fact: Fact, text: str) -> None:
    phone.edit(lambda edit: edit.change(phone.kith.record(Fact, fact.id), text=text))


def earlier(phone: Phone, fact: Fact) -> list[tuple[str, str]]:
    found = replaced.earlier(phone.kith.record(Fact, fact.id), "text")
    return [(each.value, each.until.date().isoformat()) for each in found]


def test_a_fact_that_was_never_changed_has_no_past(phone: Phone) -> None:
    assert earlier(phone, learn(phone, "study architecture")) == []


def test_each_earlier_wording_stands_with_the_day_that_ended_it_the_latest_first(phone: Phone) -> None:
    fact = learn(phone, "study architecture")
    phone.pass_days(30)
    reword(phone, fact, "study design")
    phone.pass_days(30)
    reword(phone, fact, "take a year off")
    assert earlier(phone, fact) == [("study design", "2027-01-20"), ("study architecture", "2026-12-21")]


def test_a_slip_of_the_finger_is_no_past(phone: Phone) -> None:
    fact = learn(phone, "study architectrue")
    phone.minutes += 2
    reword(phone, fact, "study architecture")
    assert earlier(phone, fact) == []


def test_a_change_that_was_taken_back_is_no_past(phone: Phone) -> None:
    fact = learn(phone, "study architecture")
    phone.pass_days(30)
    edit = phone.edit(lambda edit: edit.change(fact, text="study law"))
    phone.minutes += 1
    phone.undo(edit)
    assert phone.kith.record(Fact, fact.id).text == "study architecture"
    assert earlier(phone, fact) == []


def test_what_was_said_twice_is_told_once(phone: Phone) -> None:
    fact = learn(phone, "law")
    for text in ("design", "law", "design", "art"):
        phone.pass_days(1)
        reword(phone, fact, text)
    assert [text for text, _day in earlier(phone, fact)] == ["design", "law"]


def test_when_something_ended_is_known_where_it_was_said(phone: Phone) -> None:
    fact = learn(phone, "chess")
    assert replaced.since(fact, "past") is None
    phone.pass_days(3)
    phone.edit(lambda edit: edit.change(fact, past=True))
    ended = replaced.since(phone.kith.record(Fact, fact.id), "past")
    assert ended == datetime(2026, 11, 24, 12, tzinfo=UTC)


def test_a_stamp_from_the_end_of_time_is_still_a_moment() -> None:
    assert replaced.moment("ffffffffffff-0000-x").year == 9999
