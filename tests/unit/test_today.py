"""Time passes, things happen: what does Today say?"""

from datetime import timedelta

import pytest
from people import SATURDAY, Phone

from kith.network import Edit
from kith.records import Person
from kith.rules import today as rules


def kinds(phone: Phone) -> list[str]:
    return [each.kind for each in phone.suggestions()]


def test_an_empty_phone_asks_for_nothing(phone: Phone) -> None:
    assert phone.suggestions() == []


def test_a_promise_shows_the_day_before_it_is_due_and_not_earlier(phone: Phone) -> None:
    daniel = phone.know("Daniel")
    phone.promise(daniel, "send the flyer", due_in=3)
    phone.pass_days(1)
    assert kinds(phone) == []
    phone.pass_days(1)
    assert [each.why for each in phone.suggestions()] == ["You said by tomorrow."]


def test_a_promise_kept_late_is_still_kept(phone: Phone) -> None:
    promise = phone.promise(phone.know("Daniel"), "send the flyer", due_in=0)
    phone.pass_days(9)
    assert "Late is still kept" in phone.suggestions()[0].why
    phone.edit(lambda edit: edit.keep(promise, on=phone.today))
    assert phone.suggestions() == []
    assert phone.kith.commitments_of(promise.person)[0].state == "kept"


def test_a_promise_renegotiated_twice_follows_its_last_day(phone: Phone) -> None:
    promise = phone.promise(phone.know("Daniel"), "send the flyer", due_in=0)
    for days in (5, 10):
        due = (phone.today + timedelta(days=days)).isoformat()
        phone.edit(lambda edit, due=due: edit.renegotiate(edit.commitment(promise.id), due=due))
    assert phone.suggestions() == []
    phone.pass_days(10)
    assert phone.suggestions()[0].why == "You said by today."


def test_what_they_promised_is_not_mine_to_do(phone: Phone) -> None:
    phone.promise(phone.know("Daniel"), "introduce me to Ana", due_in=0, by="them")
    assert phone.suggestions() == []


def test_somebody_met_yesterday_is_worth_a_hello_until_the_second_day(phone: Phone) -> None:
    phone.meet("Amara", where="Engineering fair")
    phone.pass_days(1)
    (hello,) = phone.suggestions()
    assert hello.why.startswith("You met yesterday: Engineering fair.")
    phone.pass_days(1)
    assert kinds(phone) == ["follow-up"]
    phone.pass_days(1)
    assert kinds(phone) == []


def test_a_message_after_the_meeting_is_the_follow_up(phone: Phone) -> None:
    amara = phone.meet("Amara")
    phone.pass_days(1)
    phone.talk(amara, channel="message", two_way=False)
    assert phone.suggestions() == []


def test_a_promise_with_no_day_is_not_forgotten(phone: Phone) -> None:
    phone.promise(phone.know("Amara"), "send my project page")
    phone.pass_days(6)
    assert phone.suggestions() == []
    phone.pass_days(1)
    assert [each.why for each in phone.suggestions()] == ["You said so on 21 November, with no day for it."]


def test_a_promise_tells_where_it_was_made(phone: Phone) -> None:
    daniel = phone.know("Daniel")
    phone.edit(lambda edit: edit.gather("Coding workshop", "workshop", on=phone.today.isoformat()))
    workshop = phone.made
    for gathering, words in (
        (workshop.id, "at “Coding workshop” last Saturday"),
        ("", "when you were in touch last Saturday"),
    ):
        talk = phone.talk(daniel, gathering=gathering)
        due = (SATURDAY + timedelta(days=2)).isoformat()
        phone.edit(
            lambda edit, talk=talk, due=due: edit.promise(daniel.id, "send it", on=SATURDAY, due=due, source=talk.id)
        )
        promise = phone.made
        phone.pass_days(2)
        assert phone.suggestions()[0].why == f"You said by today, {words}."
        phone.edit(lambda edit, promise=promise: edit.keep(promise, on=phone.today))
        phone.pass_days(-2)


def test_my_own_kept_promises_are_shown_to_me_for_a_week(phone: Phone) -> None:
    daniel, ana = phone.know("Daniel"), phone.know("Ana")
    flyer = phone.promise(daniel, "send the flyer.", due_in=0)
    theirs = phone.promise(ana, "lend me the book", by="them")
    assert rules.kept(phone.kith, phone.today) == ""
    phone.edit(lambda edit: [edit.keep(each, on=phone.today) for each in (flyer, theirs)])
    phone.pass_days(1)
    kept = phone.promise(ana, "bring bread")
    phone.edit(lambda edit: edit.keep(kept, on=phone.today))
    assert rules.kept(phone.kith, phone.today) == "bring bread (Ana) and send the flyer (Daniel)"
    phone.pass_days(6)
    assert rules.kept(phone.kith, phone.today) == "bring bread (Ana)"


def everything(phone: Phone) -> None:
    """A day on which there is something of every kind."""
    leo = phone.know("Leo", circle="inner")
    phone.talk(leo)
    phone.pass_days(8)
    day = phone.today.isoformat()
    phone.edit(lambda edit: edit.remind("return the library book", due=day))
    phone.edit(lambda edit: edit.gather("Study group", "study group", on=day))
    phone.know("Ben", dates=[{"kind": "birthday", "label": "", "day": "--" + day[5:]}])
    amara = phone.meet("Amara")
    priya = phone.know("Priya")
    phone.edit(lambda edit: edit.help("received", priya.id, "read my essay", on=phone.today))
    phone.talk(phone.know("Nkechi"), text="Which day suits me?", started_by="them", two_way=False)
    phone.promise(amara, "send my project page", due_in=0)


def test_the_most_binding_comes_first(phone: Phone) -> None:
    everything(phone)
    shown = []
    for _round in range(4):
        shown += [each for each in phone.suggestions() if each not in shown]
        for each in shown:
            phone.edit(lambda edit, each=each: edit.put_off(each.key, until=phone.today + timedelta(days=1)))
    assert [each.kind for each in shown] == [
        "promise", "reply", "thanks", "follow-up", "date", "gathering", "reminder", "rhythm",
    ]  # fmt: skip
    assert all(each.why for each in shown), "a suggestion without a reason"


def test_nothing_ever_counts_what_is_overdue(phone: Phone) -> None:
    daniel = phone.know("Daniel")
    for number in range(9):
        phone.promise(daniel, f"thing {number}", due_in=-number)
    assert len(phone.suggestions()) == 5
    assert not any("nine" in each.why or "9" in each.why for each in phone.suggestions())


def test_promises_come_first_then_hellos_then_rhythms_and_never_more_than_five(phone: Phone) -> None:
    for name in ("Ana", "Ben", "Cleo", "Dai"):
        phone.talk(phone.know(name, circle="inner"))
    phone.pass_days(8)
    amara = phone.meet("Amara")
    phone.promise(amara, "send my project page", due_in=0)
    assert kinds(phone) == ["promise", "follow-up", "rhythm", "rhythm", "rhythm"]


def test_put_off_until_tomorrow_comes_back_tomorrow(phone: Phone) -> None:
    phone.promise(phone.know("Daniel"), "send the flyer", due_in=0)
    key = phone.suggestions()[0].key
    phone.edit(lambda edit: edit.put_off(key, until=phone.today + timedelta(days=1)))
    assert phone.suggestions() == []
    phone.pass_days(1)
    assert [each.key for each in phone.suggestions()] == [key]


def test_waved_away_stays_away_until_something_new_makes_it_true_again(phone: Phone) -> None:
    promise = phone.promise(phone.know("Daniel"), "send the flyer", due_in=0)
    wave = phone.edit(lambda edit: edit.dismiss(phone.suggestions()[0].key, on=phone.today))
    phone.pass_days(30)
    assert phone.suggestions() == []
    phone.undo(wave)
    assert kinds(phone) == ["promise"], "undo brings it back"
    phone.edit(lambda edit: edit.dismiss(phone.suggestions()[0].key, on=phone.today))
    phone.edit(lambda edit: edit.renegotiate(edit.commitment(promise.id), due=phone.today.isoformat()))
    assert kinds(phone) == ["promise"], "a new day that was agreed on is something new"


def test_a_suggestion_is_found_by_its_key_as_long_as_it_stands(phone: Phone) -> None:
    promise = phone.promise(phone.know("Daniel"), "send the flyer", due_in=0)
    key = phone.suggestions()[0].key
    assert rules.suggestion(phone.kith, key, phone.today).record == promise
    phone.edit(lambda edit: edit.release(promise, on=phone.today))
    assert rules.suggestion(phone.kith, key, SATURDAY) is None


def test_a_promise_to_somebody_deleted_goes_with_them(phone: Phone) -> None:
    daniel = phone.know("Daniel")
    phone.promise(daniel, "send the flyer", due_in=0)
    gone = phone.edit(lambda edit: edit.delete(daniel), "Deleted Daniel.")
    assert phone.suggestions() == []
    assert phone.undo(gone) == "Deleted Daniel."
    assert kinds(phone) == ["promise"]


def test_of_many_people_only_those_who_are_shown_are_looked_at_closely(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    long_ago = SATURDAY - timedelta(days=90)

    def fill(edit: Edit) -> None:
        for number in range(400):
            person = edit.add(Person(id=f"p{number}", name=f"Person {number}", circle="close"))
            edit.talk(people=[person.id], on=long_ago, text="A first talk")
            edit.promise(person.id, "think of it", on=SATURDAY, due="2027-05-01")

    phone.edit(fill)
    asked: list[str] = []
    for name in ("interactions_of", "last_talk", "facts_of", "only_met"):
        real = getattr(phone.kith, name)
        monkeypatch.setattr(phone.kith, name, lambda person, real=real: [asked.append(person), real(person)][1])
    assert kinds(phone) == ["rhythm"] * 5
    assert len(set(asked)) == 5, "the history of others was read for nothing"
