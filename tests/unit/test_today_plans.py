"""Plans on Today: gatherings before and after, and reminders of one's own."""

from datetime import date, timedelta

from people import Phone

from kith.records import Gathering, Reminder
from kith.rules.today.ahead import reminders_ahead


def whys(phone: Phone) -> list[str]:
    return [each.why for each in phone.suggestions()]


def gather(phone: Phone, in_days: int = 0, **more: object) -> Gathering:
    day = (phone.today + timedelta(days=in_days)).isoformat()
    phone.edit(lambda edit: edit.gather("Engineering fair", "fair", on=day, **more))
    return phone.made


def remind(phone: Phone, text: str = "return the book", *, due: date | None = None, **more: str) -> Reminder:
    phone.edit(lambda edit: edit.remind(text, due=(due or phone.today).isoformat(), **more))
    return phone.made


def test_a_gathering_is_prepared_from_two_days_before(phone: Phone) -> None:
    tariq = phone.know("Tariq")
    gather(
        phone, 3, time="16:30", where="The old tram depot", to_meet=[tariq.id], to_find=["somebody who builds pumps"],
        questions=["What went wrong first?"],
    )  # fmt: skip
    assert phone.suggestions() == []
    phone.pass_days(1)
    assert whys(phone) == [
        "Tuesday at 16:30, The old tram depot. "
        "To meet: Tariq and somebody who builds pumps. To ask: What went wrong first?"
    ]
    phone.pass_days(2)
    assert whys(phone)[0].startswith("Today at 16:30, The old tram depot.")


def test_a_gathering_with_no_plan_asks_for_one(phone: Phone) -> None:
    gather(phone, 1)
    (coming,) = phone.suggestions()
    assert (coming.kind, coming.what) == ("gathering", "Engineering fair")
    assert coming.why == "Tomorrow. Whom would you like to meet there, and what would you ask?"


def test_a_gathering_that_was_is_looked_back_on_for_a_week(phone: Phone) -> None:
    amara = phone.know("Amara")
    fair = gather(phone, came=[amara.id])
    phone.pass_days(1)
    assert whys(phone) == ["It was yesterday. You met Amara. What did you learn, and what did you promise?"]
    before = phone.suggestions()[0].key
    looked = phone.edit(lambda edit: edit.change(fair, debriefed=phone.today.isoformat()))
    assert phone.suggestions() == []
    phone.undo(looked)
    assert phone.suggestions()[0].key == before
    phone.pass_days(7)
    assert phone.suggestions() == []


def test_being_ready_does_not_answer_for_looking_back(phone: Phone) -> None:
    gather(phone)
    phone.edit(lambda edit: edit.settle(phone.suggestions()[0].key, on=phone.today))
    assert phone.suggestions() == []
    phone.pass_days(1)
    assert whys(phone) == ["It was yesterday. Whom did you meet? Write it down while you remember."]


def test_a_reminder_of_ones_own_shows_when_it_is_due(phone: Phone) -> None:
    remind(phone, due=phone.today + timedelta(days=1))
    assert phone.suggestions() == []
    phone.pass_days(1)
    (card,) = phone.suggestions()
    assert (card.kind, card.what, card.why) == ("reminder", "return the book", "You set this for today.")
    phone.edit(lambda edit: edit.change(card.record, done=phone.today.isoformat()))
    assert phone.suggestions() == []


def test_a_reminder_that_repeats_comes_up_once_however_long_it_waited(phone: Phone) -> None:
    reminder = remind(phone, every="week")
    phone.pass_days(17)
    assert whys(phone) == ["You set this for last Saturday. It comes every week."]
    phone.edit(lambda edit: edit.change(reminder, done=phone.today.isoformat()))
    assert phone.suggestions() == []
    phone.pass_days(4)
    assert whys(phone) == ["You set this for today. It comes every week."]


def test_a_reminder_on_the_31st_goes_back_to_its_day_after_a_shorter_month(phone: Phone) -> None:
    phone.today = date(2027, 1, 31)
    reminder = remind(phone, every="month")
    for day in (date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31)):
        phone.today = day
        assert whys(phone) == ["You set this for today. It comes every month."]
        phone.edit(lambda edit: edit.change(reminder, done=phone.today.isoformat()))
        assert phone.suggestions() == []


def test_one_that_repeats_and_was_waved_away_comes_round_again(phone: Phone) -> None:
    remind(phone, every="month")
    phone.edit(lambda edit: edit.dismiss(phone.suggestions()[0].key, on=phone.today))
    phone.pass_days(29)
    assert phone.suggestions() == []
    phone.pass_days(1)
    assert len(phone.suggestions()) == 1


def test_a_reminder_about_somebody_who_died_stays_as_it_was_written(phone: Phone) -> None:
    walter = phone.know("Walter", died=True)
    remind(phone, "flowers for his grave", person=walter.id, every="year")
    (card,) = phone.suggestions()
    assert (card.person, card.situation) == (walter, "")


def test_what_became_of_a_suggestion_is_no_reminder_of_its_own(phone: Phone) -> None:
    phone.promise(phone.know("Daniel"), "send the flyer", due_in=0)
    phone.edit(lambda edit: edit.put_off(phone.suggestions()[0].key, until=phone.today + timedelta(days=1)))
    assert phone.suggestions() == []


def ahead(phone: Phone, days: int = 60) -> list[tuple[str, str]]:
    return [(each.day.isoformat(), each.title) for each in reminders_ahead(phone.kith, phone.today, days)]


def test_a_gathering_without_a_name_goes_by_its_kind(phone: Phone) -> None:
    phone.edit(lambda edit: edit.gather("", "study group", on=phone.today.isoformat()))
    assert [each.what for each in phone.suggestions()] == ["Study group"]


def test_a_calendar_gets_what_is_to_come_day_by_day(phone: Phone) -> None:
    leo = phone.know("Leo", circle="inner")
    phone.talk(leo)
    phone.meet("Amara")
    daniel = phone.know("Daniel")
    phone.promise(daniel, "send the flyer", due_in=3)
    phone.promise(daniel, "send the plan", due_in=-3)
    phone.edit(lambda edit: edit.help("received", daniel.id, "lent me a book", on=phone.today))
    assert ahead(phone, 15) == [
        ("2026-11-21", "Promised to Daniel: send the plan"),
        ("2026-11-22", "Say hello to Amara"),
        ("2026-11-22", "Thank Daniel"),
        ("2026-11-24", "Promised to Daniel: send the flyer"),
        ("2026-11-28", "Stay in touch with Leo"),
    ]


def test_the_calendar_and_today_call_a_thing_by_the_same_key(phone: Phone) -> None:
    phone.promise(phone.know("Daniel"), "send the flyer", due_in=0)
    phone.meet("Amara")
    keys = {each.key for each in reminders_ahead(phone.kith, phone.today)}
    assert {each.key for each in phone.suggestions()} <= keys


def test_what_was_put_off_or_waved_away_is_so_in_the_calendar(phone: Phone) -> None:
    daniel = phone.know("Daniel")
    for what in ("one", "other"):
        phone.promise(daniel, what, due_in=0)
    one, other = phone.suggestions()
    phone.edit(lambda edit: edit.put_off(one.key, until=phone.today + timedelta(days=3)))
    phone.edit(lambda edit: edit.dismiss(other.key, on=phone.today))
    assert [day for day, _title in ahead(phone)] == ["2026-11-24"]


def test_somebody_who_died_is_in_no_calendar(phone: Phone) -> None:
    walter = phone.meet("Walter", circle="inner", died=True, dates=[{"kind": "birthday", "label": "", "day": "--11-25"}])
    phone.edit(lambda edit: edit.help("received", walter.id, "taught me chess", on=phone.today))
    assert ahead(phone) == []


def test_a_rhythm_that_is_up_already_stands_in_the_calendar_today(phone: Phone) -> None:
    leo = phone.know("Leo", circle="inner")
    phone.talk(leo)
    phone.pass_days(9)
    (due,) = reminders_ahead(phone.kith, phone.today)
    assert (due.day, due.key) == (phone.today, f"rhythm:{leo.id}")
