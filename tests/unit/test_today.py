"""Time passes, things happen: what does Today say?"""

from datetime import timedelta

from people import SATURDAY, Phone

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


def test_a_rhythm_that_is_up_shows_with_the_last_talk(phone: Phone) -> None:
    leo = phone.know("Leo", circle="inner")
    phone.talk(leo, text="Proofs are hard.")
    phone.pass_days(7)
    (quiet,) = phone.suggestions()
    assert quiet.why == "Quiet for seven days; you planned weekly. Last time: Proofs are hard."
    phone.talk(leo)
    assert phone.suggestions() == []


def test_somebody_you_would_rather_not_be_reminded_of_never_shows(phone: Phone) -> None:
    leo = phone.know("Leo", circle="inner", remind=False)
    phone.talk(leo)
    phone.pass_days(30)
    assert phone.suggestions() == []


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
    leo = phone.know("Leo", circle="inner")
    phone.talk(leo)
    phone.pass_days(8)
    key = phone.suggestions()[0].key
    wave = phone.edit(lambda edit: edit.dismiss(key, on=phone.today))
    phone.pass_days(30)
    assert phone.suggestions() == []
    phone.undo(wave)
    assert kinds(phone) == ["rhythm"], "undo brings it back"
    phone.edit(lambda edit: edit.dismiss(key, on=phone.today))
    phone.talk(leo)
    phone.pass_days(8)
    assert kinds(phone) == ["rhythm"], "a new talk starts a new round"


def test_a_suggestion_is_found_by_its_key_as_long_as_it_stands(phone: Phone) -> None:
    promise = phone.promise(phone.know("Daniel"), "send the flyer", due_in=0)
    key = phone.suggestions()[0].key
    assert rules.suggestion(phone.kith, key, phone.today).commitment == promise
    phone.edit(lambda edit: edit.release(promise, on=phone.today))
    assert rules.suggestion(phone.kith, key, SATURDAY) is None


def test_a_promise_to_somebody_deleted_goes_with_them(phone: Phone) -> None:
    daniel = phone.know("Daniel")
    phone.promise(daniel, "send the flyer", due_in=0)
    gone = phone.edit(lambda edit: edit.delete(daniel), "Deleted Daniel.")
    assert phone.suggestions() == []
    assert phone.undo(gone) == "Deleted Daniel."
    assert kinds(phone) == ["promise"]
