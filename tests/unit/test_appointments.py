"""What a calendar and a notification are told: every thing once, under one name, and no more than is needed."""

from datetime import date, timedelta

from people import Phone

from kith.network import Edit
from kith.network.keys import reminder_id
from kith.records import Person
from kith.rules.calendar import appointments, notices
from kith.rules.calendar.appointments import Appointment


def ahead(phone: Phone, **more: bool) -> dict[str, Appointment]:
    found = appointments.ahead(phone.kith, phone.today, **more)
    names = [each.name for each in found]
    assert len(names) == len(set(names)), "one name stands for two things"
    return {each.title: each for each in found}


def birthday(day: str) -> dict[str, str]:
    return {"kind": "birthday", "label": "", "day": day}


def test_a_promise_keeps_its_name_when_it_gets_a_new_day_twice(phone: Phone) -> None:
    leo = phone.know("Leo Marsh")
    promise = phone.promise(leo, "send the notes", due_in=2)
    (first,) = ahead(phone).values()
    for days in (5, 9):
        due = (phone.today + timedelta(days=days)).isoformat()
        phone.edit(lambda edit, due=due: edit.renegotiate(promise, due=due))
        (moved,) = ahead(phone).values()
        assert (moved.name, moved.day) == (first.name, date.fromisoformat(due))


def test_a_promise_kept_before_its_day_is_off_and_one_kept_on_a_day_that_passed_is_gone(phone: Phone) -> None:
    promise = phone.promise(phone.know("Leo Marsh"), "send the notes", due_in=2)
    (before,) = ahead(phone).values()
    phone.edit(lambda edit: edit.keep(promise, on=phone.today))
    (after,) = ahead(phone).values()
    assert after.off and (after.name, after.day) == (before.name, before.day)
    phone.pass_days(3)
    assert ahead(phone) == {}


def test_a_birthday_on_29_february_comes_every_year_on_the_last_of_the_month(phone: Phone) -> None:
    phone.know("Freya Lind", dates=[birthday("2008-02-29")])
    found = ahead(phone)["Freya's birthday"]
    assert (found.day, found.every, found.number) == (date(2027, 2, 28), "year", 29)
    phone.pass_days(365)
    assert ahead(phone)["Freya's birthday"].day == date(2028, 2, 29)
    assert ahead(phone)["Freya's birthday"].name == found.name


def test_nobody_is_reminded_of_one_who_died_or_is_better_left_alone(phone: Phone) -> None:
    phone.know("Grandpa", dates=[birthday("--12-01")], died=True)
    phone.know("Somebody", dates=[birthday("--12-01")], remind=False)
    assert ahead(phone) == {}


def test_two_dates_of_one_kind_have_two_names(phone: Phone) -> None:
    phone.know("Ana", dates=[birthday("--12-01"), birthday("--12-02"), {"kind": "other", "label": "Exam", "day": "2026-12-03"}])
    found = appointments.ahead(phone.kith, phone.today)
    assert [each.title for each in found] == ["Ana's birthday", "Ana's birthday", "Ana: Exam"]
    assert len({each.name for each in found}) == 3


def test_a_reminder_that_was_put_off_stands_on_its_new_day(phone: Phone) -> None:
    phone.edit(lambda edit: edit.remind("Buy a card", due="2026-11-21"))
    reminder = phone.made
    phone.edit(lambda edit: edit.put_off(f"reminder:{reminder.id}:2026-11-21", until=date(2026, 11, 24)))
    assert phone.made.id == reminder_id(f"reminder:{reminder.id}:2026-11-21")
    assert ahead(phone)["Buy a card"].day == date(2026, 11, 24)


def test_a_monthly_reminder_that_was_missed_goes_on_from_its_next_day(phone: Phone) -> None:
    phone.edit(lambda edit: edit.remind("Ring Grandma", due="2026-08-31", every="month"))
    found = ahead(phone)["Ring Grandma"]
    assert (found.day, found.every, found.number) == (date(2026, 11, 30), "month", 31)


def test_a_title_has_a_first_name_and_none_when_nobody_may_be_named(phone: Phone) -> None:
    leo = phone.know("Leo Marsh", dates=[birthday("--12-01")])
    phone.promise(leo, "send the notes", due_in=2)
    phone.edit(lambda edit: edit.gather("Proofs with Leo", "study group", on="2026-11-26", time="17:30", where="Leo's place"))
    phone.edit(lambda edit: edit.remind("Ask about the exam", due="2026-11-23", person=leo.id))
    assert not any("Marsh" in title for title in ahead(phone))
    assert "Leo: Ask about the exam" in ahead(phone)
    for each in appointments.ahead(phone.kith, phone.today, named=False):
        assert "Leo" not in each.title + each.where and "notes" not in each.title and "exam" not in each.title


def test_a_gathering_keeps_its_time(phone: Phone) -> None:
    phone.edit(lambda edit: edit.gather("Proofs", "study group", on="2026-11-26", time="17:30", where="Our kitchen"))
    found = ahead(phone)["Proofs"]
    assert (found.day, found.time, found.where) == (date(2026, 11, 26), "17:30", "Our kitchen")
    phone.pass_days(9)
    assert ahead(phone) == {}


def test_a_notification_names_nobody_until_that_is_allowed(phone: Phone) -> None:
    leo = phone.know("Leo Marsh", dates=[birthday("--11-24")])
    phone.promise(leo, "send the notes", due_in=2)
    assert notices.notices(phone.kith, phone.today) == {
        "2026-11-23": "Something you promised",
        "2026-11-24": "A day to remember",
    }
    phone.edit(lambda edit: edit.change_profile(names_shown=True))
    assert notices.notices(phone.kith, phone.today)["2026-11-24"] == "Leo's birthday"


def test_a_notification_says_and_more_and_never_how_many(phone: Phone) -> None:
    leo = phone.know("Leo Marsh")
    for what in ("send the notes", "bring the bike", "read the essay"):
        phone.promise(leo, what, due_in=2)
    assert notices.notices(phone.kith, phone.today) == {"2026-11-23": "Something you promised"}
    phone.edit(lambda edit: edit.gather("Proofs", "study group", on="2026-11-23"))
    assert notices.notices(phone.kith, phone.today)["2026-11-23"].endswith(", and more")


def test_what_comes_every_week_is_said_on_each_of_its_days_and_60_days_ahead_at_most(phone: Phone) -> None:
    phone.edit(lambda edit: edit.remind("Water the tomatoes", due="2026-11-24", every="week"))
    said = notices.notices(phone.kith, phone.today)
    assert list(said)[:2] == ["2026-11-24", "2026-12-01"]
    assert max(said) < (phone.today + timedelta(days=60)).isoformat()


def test_what_is_late_is_said_today_and_on_no_later_day(phone: Phone) -> None:
    phone.promise(phone.know("Leo Marsh"), "send the notes", due_in=0)
    phone.pass_days(4)
    assert list(notices.notices(phone.kith, phone.today)) == [phone.today.isoformat()]


def test_of_very_many_a_calendar_gets_the_nearest_and_a_notification_still_knows_every_day(phone: Phone) -> None:
    def everybody(edit: Edit) -> None:
        for n in range(appointments.MOST + 100):
            edit.add(Person(id=edit.new_id(), name=f"Person {n}", dates=[birthday(f"--11-{22 + n % 3}"), birthday("--12-24")]))

    phone.edit(everybody)
    found = appointments.ahead(phone.kith, phone.today)
    assert len(found) == appointments.MOST and max(each.day for each in found) < date(2026, 12, 24)
    assert list(notices.notices(phone.kith, phone.today)) == ["2026-11-22", "2026-11-23", "2026-11-24", "2026-12-24"]
