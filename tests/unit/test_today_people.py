"""People on Today: replies owed, thanks unsaid, days that matter, and those who never show."""

from datetime import date, timedelta

import pytest
from people import SATURDAY, Phone

from kith.records import Help, Interaction, Person
from kith.rules.today.ahead import reminders_ahead


def kinds(phone: Phone) -> list[str]:
    return [each.kind for each in phone.suggestions()]


def born(day: str, kind: str = "birthday", label: str = "") -> dict[str, object]:
    return {"dates": [{"kind": kind, "label": label, "day": day}]}


def helped(phone: Phone, person: Person, **more: str) -> Help:
    phone.edit(lambda edit: edit.help("received", person.id, "read my essay", on=phone.today, **more))
    return phone.made


def wrote(phone: Phone, person: Person, channel: str = "message") -> Interaction:
    return phone.talk(
        person, text="Could you send me the slides?", channel=channel, started_by="them", two_way=False
    )


def test_a_message_that_waits_for_my_answer_shows_what_it_says(phone: Phone) -> None:
    nkechi = phone.know("Nkechi")
    talk = wrote(phone, nkechi)
    phone.pass_days(1)
    (reply,) = phone.suggestions()
    assert (reply.kind, reply.person, reply.record) == ("reply", nkechi, talk)
    assert (reply.what, reply.why) == ("Could you send me the slides?", "They wrote yesterday. A short answer is enough.")
    phone.talk(nkechi, channel="message", two_way=False)
    assert phone.suggestions() == [], "I answered"


def test_a_late_answer_is_still_a_welcome_one(phone: Phone) -> None:
    wrote(phone, phone.know("Nkechi"), channel="call")
    phone.pass_days(20)
    assert phone.suggestions()[0].why == "They called on 21 November. A late answer is still a welcome one."


def test_thanks_unsaid_name_the_help_and_what_made_it_good(phone: Phone) -> None:
    priya = phone.know("Priya")
    received = helped(phone, priya, what_worked="she asked first what I wanted")
    phone.pass_days(4)
    (thanks,) = phone.suggestions()
    assert (thanks.kind, thanks.situation, thanks.record) == ("thanks", "thank", received)
    assert thanks.what == "read my essay"
    assert thanks.why == "They helped you last Saturday. What made it good: she asked first what I wanted."
    phone.edit(lambda edit: edit.thank(received, on=phone.today))
    assert phone.suggestions() == []


def test_late_thanks_are_asked_for_as_well_but_not_for_ever(phone: Phone) -> None:
    helped(phone, phone.know("Priya"))
    phone.pass_days(60)
    assert "Late thanks are welcome" in phone.suggestions()[0].why
    phone.pass_days(400)
    assert phone.suggestions() == []


def test_help_that_i_gave_asks_for_no_thanks(phone: Phone) -> None:
    noor = phone.know("Noor")
    phone.edit(lambda edit: edit.help("given", noor.id, "read her essay", on=phone.today))
    assert phone.suggestions() == []


def test_a_hello_says_what_was_noted_on_meeting(phone: Phone) -> None:
    phone.meet("Amara", where="Engineering fair", line="Builds water pumps")
    phone.pass_days(1)
    (hello,) = phone.suggestions()
    assert hello.why == "You met yesterday: Engineering fair. You noted: Builds water pumps."
    assert hello.situation == "follow up"


def test_a_birthday_shows_the_day_before_the_day_itself_and_the_day_after(phone: Phone) -> None:
    ana = phone.know("Ana", **born("2008-11-23"))
    phone.edit(lambda edit: edit.learn(ana.id, "interest", "climbing", on=phone.today))
    said = []
    for _day in range(5):
        said.append([each.why for each in phone.suggestions()])
        phone.pass_days(1)
    assert said == [
        [],
        ["Tomorrow, 23 November. They turn 18. Likes: climbing."],
        ["Today, 23 November. They turn 18. Likes: climbing."],
        ["It was yesterday; a late wish is still a warm one. They turned 18. Likes: climbing."],
        [],
    ]


def test_a_birthday_with_no_year_says_no_age(phone: Phone) -> None:
    phone.know("Ana", **born("--11-21"))
    (birthday,) = phone.suggestions()
    assert (birthday.kind, birthday.what, birthday.why) == ("date", "Birthday", "Today, 21 November.")
    assert birthday.situation == "congratulate"


@pytest.mark.parametrize("day", ["1604-11-21", "2026-11-21", "1900-11-21"])
def test_a_year_that_can_not_be_right_gives_no_age(phone: Phone, day: str) -> None:
    phone.know("Ana", **born(day))
    assert [each.why for each in phone.suggestions()] == ["Today, 21 November."]


@pytest.mark.parametrize("day", ["1990", "1990-11", "2027-11-21"])
def test_a_date_with_no_day_or_one_to_come_in_another_year_is_not_today(phone: Phone, day: str) -> None:
    phone.know("Ana", **born(day))
    assert phone.suggestions() == []


@pytest.mark.parametrize("day", ["--02-29", "2008-02-29"])
def test_a_leap_day_birthday_comes_round_on_the_28th_in_a_year_without_one(phone: Phone, day: str) -> None:
    phone.know("Leap", **born(day))
    phone.today = date(2027, 2, 28)
    (birthday,) = phone.suggestions()
    assert birthday.why.startswith("Today, 28 February. The day itself is 29 February, which this year does not have.")
    phone.today = date(2028, 2, 28)
    assert phone.suggestions()[0].why.startswith("Tomorrow, 29 February.")
    phone.today = date(2028, 2, 29)
    assert phone.suggestions()[0].why.startswith("Today, 29 February.")


def test_a_birthday_on_the_28th_stays_there_in_a_leap_year(phone: Phone) -> None:
    phone.know("Ana", **born("--02-28"))
    phone.today = date(2028, 2, 28)
    assert phone.suggestions()[0].why == "Today, 28 February."


def test_another_day_that_matters_is_called_what_it_was_called(phone: Phone) -> None:
    phone.know("Ana", **born("2006-11-21", "other", "The day they moved here"))
    (day,) = phone.suggestions()
    assert (day.what, day.situation) == ("The day they moved here", "check in")
    assert day.why == "Today, 21 November. It began in 2006."


def test_two_days_on_one_day_are_one_card(phone: Phone) -> None:
    dates = [{"kind": kind, "label": "", "day": "--11-21"} for kind in ("birthday", "anniversary")]
    phone.know("Ana", dates=dates)
    assert [each.what for each in phone.suggestions()] == ["Birthday and Anniversary"]


def test_congratulations_that_were_sent_are_not_asked_for_again(phone: Phone) -> None:
    ana = phone.know("Ana", **born("--11-22"))
    assert kinds(phone) == ["date"]
    phone.talk(ana, channel="message", two_way=False, purpose="congratulate")
    assert phone.suggestions() == []
    phone.pass_days(365)
    assert kinds(phone) == ["date"], "next year is another year"


def everything_about(phone: Phone, **more: object) -> Person:
    """Somebody met yesterday whose every card would show today."""
    phone.pass_days(-1)
    person = phone.meet("Walter", circle="inner", rhythm=1, **born("--11-21"), **more)
    helped(phone, person)
    wrote(phone, person)
    phone.pass_days(1)
    return person


def test_somebody_who_died_never_shows_but_in_a_promise_gently(phone: Phone) -> None:
    walter = everything_about(phone, died=True)
    assert phone.suggestions() == []
    phone.promise(walter, "send his photographs to his sister", due_in=-3)
    (promise,) = phone.suggestions()
    assert promise.why.startswith("They have died. If it still means something to you")
    assert "Late" not in promise.why
    assert promise.situation == ""


def test_somebody_i_would_rather_not_be_reminded_of_shows_in_a_promise_alone(phone: Phone) -> None:
    walter = everything_about(phone, remind=False)
    assert phone.suggestions() == []
    phone.promise(walter, "give back the key", due_in=0)
    assert kinds(phone) == ["promise"]


def test_two_people_of_one_name_are_told_apart(phone: Phone) -> None:
    for where in ("Repair Café", "Swimming"):
        phone.meet("Sara", organisation=where)
    phone.meet("Leo", organisation="School")
    assert {(each.person.name, each.apart) for each in phone.suggestions() if each.person} == {
        ("Sara", "Repair Café"), ("Sara", "Swimming"), ("Leo", ""),
    }  # fmt: skip


def test_a_name_typed_without_its_capital_or_accent_is_the_same_name(phone: Phone) -> None:
    phone.meet("zoe", organisation="Swimming")
    zoe = phone.meet("Zoë", organisation="Repair Café")
    assert {each.apart for each in phone.suggestions()} == {"Swimming", "Repair Café"}
    phone.edit(lambda edit: edit.change(zoe, name="Mira"))
    assert {each.apart for each in phone.suggestions()} == {""}


def test_a_clock_that_goes_back_asks_for_nothing_odd(phone: Phone) -> None:
    phone.pass_days(400)
    ana = phone.meet("Ana", circle="inner", **born("--11-21"))
    wrote(phone, ana)
    helped(phone, ana)
    phone.promise(ana, "send it", due_in=0)
    phone.edit(lambda edit: edit.gather("Fair", "fair", on=phone.today.isoformat()))
    phone.edit(lambda edit: edit.remind("call", due=phone.today.isoformat(), every="month"))
    for each in phone.suggestions():
        phone.edit(lambda edit, each=each: edit.put_off(each.key, until=phone.today + timedelta(days=300)))
    phone.today = SATURDAY
    assert all(each.why for each in phone.suggestions())
    assert "promise" not in kinds(phone), "it is due next year"
    reminders_ahead(phone.kith, phone.today)


def test_what_was_put_off_while_the_clock_was_wrong_is_not_lost(phone: Phone) -> None:
    phone.promise(phone.know("Daniel"), "send the flyer", due_in=0)
    key = phone.suggestions()[0].key
    phone.edit(lambda edit: edit.put_off(key, until=date(9990, 1, 1)))
    assert kinds(phone) == ["promise"]


@pytest.mark.parametrize("day", [date.max, date(9999, 12, 30), date.min, date(1, 1, 3)])
def test_a_phone_at_the_end_of_time_still_shows_today(phone: Phone, day: date) -> None:
    ana = phone.meet("Ana", circle="inner", **born("--12-31"))
    phone.talk(ana)
    phone.promise(ana, "send it", due_in=0)
    phone.edit(lambda edit: edit.gather("Fair", "fair", on=phone.today.isoformat()))
    for every in ("", "week", "month", "year"):
        phone.edit(lambda edit, every=every: edit.remind("call", due=phone.today.isoformat(), every=every))
    phone.today = day
    assert all(each.why for each in phone.suggestions())
    assert all(phone.today <= each.day for each in reminders_ahead(phone.kith, phone.today))
