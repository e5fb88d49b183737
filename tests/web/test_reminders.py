"""Reminders of one's own, the file for a calendar, and what the phone can do."""

from typing import Any

import pytest
import vobject
from people import Phone
from web.visitor import Visitor

from kith.records import Reminder
from kith.rules.days import repeating
from kith.web.ground.abilities import abilities


def reminder(phone: Phone) -> Reminder:
    (found,) = phone.kith.all(Reminder)
    return found


def remind(visitor: Visitor, text: str, **more: str) -> Visitor:
    return visitor.open("/reminders?edit=reminder-new").fill("/reminders", text=text, **more)


def events(visitor: Visitor, query: str = "") -> dict[str, Any]:
    visitor.open(f"/reminders.ics{query}")
    assert visitor.headers["content-type"].startswith("text/calendar")
    assert visitor.headers["content-disposition"] == f'attachment; filename="kith-{visitor.phone.today}.ics"'
    calendar = vobject.readOne(visitor.html)
    return {each.uid.value: each for each in getattr(calendar, "vevent_list", [])}


def test_the_day_is_read_from_plain_words(visitor: Visitor) -> None:
    remind(visitor, "Take the books back", when="next Friday")
    assert (reminder(visitor.phone).text, reminder(visitor.phone).due) == ("Take the books back", "2026-11-27")
    assert "on Friday" in visitor.said and "Take the books back on Friday" in visitor.text


def test_or_from_the_reminder_itself_or_from_a_calendar(visitor: Visitor) -> None:
    remind(visitor, "Take the books back by 3 December")
    remind(visitor, "Ring Grandma", due="2026-12-24", every="month")
    found = {each.text: each for each in visitor.phone.kith.all(Reminder)}
    assert found["Take the books back"].due == "2026-12-03"
    assert (found["Ring Grandma"].due, found["Ring Grandma"].every) == ("2026-12-24", "month")


@pytest.mark.parametrize("typed", [{"text": ""}, {"text": "Take the books back"}, {"text": "Books", "when": "whenever"}])
def test_without_words_or_a_day_there_is_nothing_to_remind_of(visitor: Visitor, typed: dict[str, str]) -> None:
    remind(visitor, **typed)
    assert visitor.status == 422 and not visitor.phone.kith.all(Reminder)


def test_a_reminder_may_be_about_somebody_and_can_be_begun_from_their_page(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Marsh")
    visitor.open(f"/reminders?edit=reminder-new&person={leo.id}").fill("/reminders", text="Ask about the exam", due="2026-11-30")
    assert reminder(visitor.phone).person == leo.id and "Leo Marsh" in visitor.text


def test_done_is_done_and_can_be_opened_again(visitor: Visitor) -> None:
    remind(visitor, "Take the books back", due="2026-11-27").fill("/done")
    assert repeating.next_due(reminder(visitor.phone)) is None and "Not done after all" in visitor.text
    visitor.fill("/reopening")
    assert repeating.next_due(reminder(visitor.phone)) is not None


def test_one_that_repeats_moves_on_even_when_it_is_done_early(visitor: Visitor) -> None:
    remind(visitor, "Water the tomatoes", due="2026-11-24", every="week").fill("/done")
    assert "on 1 December, every week" in visitor.text
    visitor.undo()
    assert "on Tuesday, every week" in visitor.text


def test_a_new_day_in_words_wins_over_the_old_one_beside_them(visitor: Visitor) -> None:
    remind(visitor, "Take the books back", due="2026-11-27")
    visitor.open(f"/reminders?edit=reminder-{reminder(visitor.phone).id}")
    visitor.fill(f"/reminders/{reminder(visitor.phone).id}", when="in two weeks")
    assert reminder(visitor.phone).due == "2026-12-05"


def test_words_day_and_rhythm_can_be_changed_and_a_new_day_opens_it_again(visitor: Visitor) -> None:
    remind(visitor, "Take the books back", due="2026-11-27")
    key = f"/reminders/{reminder(visitor.phone).id}"
    visitor.fill("/done").open(f"/reminders?edit=reminder-{reminder(visitor.phone).id}")
    remind(visitor, "Something else", due="2026-12-01")
    first = next(each for each in visitor.phone.kith.all(Reminder) if each.text == "Take the books back")
    visitor.post(f"{key}/reopening").open(f"/reminders?edit=reminder-{first.id}").fill(
        key, text="Books", when="in two weeks", due=""
    )
    changed = visitor.phone.kith.record(Reminder, first.id)
    assert (changed.text, changed.due, changed.done) == ("Books", "2026-12-05", "")
    visitor.open(f"/reminders?edit=reminder-{first.id}").fill(key, text="Books", due="")
    assert visitor.phone.kith.record(Reminder, first.id).due == "2026-12-05", "a day left out stays as it was"
    visitor.post(f"{key}/removal")
    assert [each.text for each in visitor.phone.kith.all(Reminder)] == ["Something else"]


def test_the_calendar_file_updates_what_it_brought_before(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Marsh", dates=[{"kind": "birthday", "label": "", "day": "--02-29"}])
    promise = visitor.phone.promise(leo, "send the notes", due_in=3)
    remind(visitor, "Water the tomatoes", due="2026-11-24", every="week")
    before = events(visitor)
    assert sorted(each.partition("-")[0] for each in before) == ["date", "promise", "reminder"]
    visitor.phone.minutes += 1
    visitor.phone.edit(lambda edit: edit.renegotiate(promise, due="2026-12-01"))
    after = events(visitor)
    assert set(after) == set(before)
    moved = f"promise-{promise.id}@kith"
    assert str(after[moved].dtstart.value) == "2026-12-01"
    assert int(after[moved].sequence.value) > int(before[moved].sequence.value)
    visitor.phone.edit(lambda edit: edit.keep(promise, on=visitor.phone.today))
    assert events(visitor)[moved].status.value == "CANCELLED"


def test_the_file_without_names_tells_nothing_of_anybody(with_samples: Visitor) -> None:
    words = {word for each in with_samples.phone.kith.people() for word in each.name.split() if len(word) > 3}
    for event in events(with_samples, "?names=none").values():
        assert not words & set(event.summary.value.split()), event.summary.value
        assert not hasattr(event, "location")


def test_not_even_the_hidden_name_of_a_date_tells_what_it_is(visitor: Visitor) -> None:
    visitor.phone.know("Ana", dates=[{"kind": "other", "label": "Wedding of Tom", "day": "2026-12-03"}])
    named, nameless = events(visitor), events(visitor, "?names=none")
    assert list(named) == list(nameless), "either file moves what the other one brought"
    assert not any("wedding" in uid.casefold() for uid in nameless)


def test_the_chosen_time_is_when_it_rings_and_a_bad_one_is_refused(visitor: Visitor) -> None:
    remind(visitor, "Take the books back", due="2026-11-27")
    visitor.open("/reminders").fill("/reminders/settings", alarm="07:15", names_shown="on")
    assert visitor.phone.kith.profile().names_shown
    (event,) = events(visitor).values()
    assert str(event.valarm.trigger.value) == "7:15:00"
    visitor.open("/reminders").fill("/reminders/settings", alarm="25:00")
    assert visitor.status == 422 and visitor.phone.kith.profile().alarm == "07:15"


def test_what_the_service_worker_will_say_names_nobody(with_samples: Visitor) -> None:
    with_samples.open("/reminding.json")
    assert with_samples.headers["content-type"] == "application/json"
    assert '"2026-11-22": "Something you promised' in with_samples.html
    assert "Daniel" not in with_samples.html


def told(**facts: Any) -> dict[str, tuple[bool, str]]:
    """Each ability's name: whether it works, and what a tap would do."""
    platform, installed = facts.pop("platform", "android"), facts.pop("installed", True)
    reminding = {"badge": False, "notifications": "default", "background": "unavailable", "on": False} | facts
    copy = {"platform": platform, "installed": installed, "reminding": reminding}
    return {each.name: (each.works, each.tap) for each in abilities(copy)}


NOTIFICATION, MARK = "A notification", "A mark on the icon"


def test_the_calendar_works_everywhere_and_is_all_that_is_said_before_the_page_has_looked() -> None:
    assert [(each.name, each.works) for each in abilities({})] == [("Your calendar", True)]
    assert told()["Your calendar"] == (True, "")


def test_on_android_a_notification_needs_the_installed_app_its_grant_and_a_tap() -> None:
    assert told(background="denied", installed=False)[NOTIFICATION] == (False, "")
    assert told(background="prompt")[NOTIFICATION] == (False, "")
    assert told(background="granted")[NOTIFICATION] == (True, "on")
    assert told(background="granted", notifications="granted", on=True)[NOTIFICATION] == (True, "off")
    assert told(background="granted", notifications="denied")[NOTIFICATION] == (False, "")


def test_on_an_iphone_there_is_a_mark_once_installed_and_allowed_and_no_notification() -> None:
    assert told(platform="ios", installed=False, notifications="unavailable")[MARK] == (False, "")
    assert told(platform="ios", badge=True)[MARK] == (True, "on")
    assert told(platform="ios", badge=True, notifications="denied")[MARK] == (False, "")
    assert told(platform="ios", badge=True, notifications="granted") == {
        "Your calendar": (True, ""), NOTIFICATION: (False, ""), MARK: (True, ""),
    }  # fmt: skip


def test_in_firefox_neither_is_promised() -> None:
    assert told(platform="desktop", installed=False)[NOTIFICATION] == (False, "")
    assert told(platform="desktop", installed=False)[MARK] == (False, "")


def test_the_screen_says_it_in_sentences_and_offers_the_tap(visitor: Visitor) -> None:
    visitor.room.copy |= {
        "platform": "android", "installed": True,
        "reminding": {"badge": False, "notifications": "default", "background": "granted", "on": False},
    }  # fmt: skip
    visitor.open("/reminders")
    assert "never at a set hour" in visitor.text and "this browser has no mark" in visitor.text
    assert [each.get("data-reminding") for each in visitor.main.all("button") if each.has("data-reminding")] == ["on"]


def test_what_was_typed_can_do_no_harm(visitor: Visitor) -> None:
    hostile = "<script>alert(1)</script>"
    person = visitor.phone.know(hostile)
    for done in ("", "2026-11-21"):
        visitor.phone.edit(lambda edit: edit.remind(hostile, due="2026-11-24", person=person.id))
        visitor.phone.edit(lambda edit, done=done: edit.change(visitor.phone.made, done=done))
    for place in ("/reminders", f"/reminders?edit=reminder-{visitor.phone.made.id}", "/reminders?edit=reminder-new"):
        visitor.open(place)
        assert visitor.status == 200 and "<script" not in visitor.html
        ids = [each.get("id") for each in visitor.main.all() if each.has("id")]
        assert len(ids) == len(set(ids))
