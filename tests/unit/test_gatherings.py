"""A gathering from the plan to what follows: what is said on the way?"""

from datetime import date, timedelta

from people import Phone

from kith.records import Gathering
from kith.rules.occasions import gatherings as rules


def planned(phone: Phone, title: str = "Engineering fair", *, in_days: int | None = 0, **more: object) -> Gathering:
    on = "" if in_days is None else (phone.today + timedelta(days=in_days)).isoformat()
    phone.edit(lambda edit: edit.gather(title, **{"about": "fair", "on": on} | more))
    return phone.made


def test_every_kind_has_something_to_prepare_some_questions_and_a_look_back() -> None:
    kinds = rules.kinds()
    assert list(kinds) == ["fair", "workshop", "class", "forum", "coffee chat", "study group", "other"]
    for kind in kinds.values():
        assert kind.name and kind.prepare.endswith(".") and kind.afterwards.endswith("?")
        assert 3 <= len(kind.questions) <= 5 and all(each.endswith("?") for each in kind.questions)
    asked = [question for kind in kinds.values() for question in kind.questions]
    assert len(asked) == len(set(asked)), "two kinds ask the same"


def test_a_coffee_chat_asks_once_for_each_letter_of_tiara() -> None:
    assert len(rules.kinds()["coffee chat"].questions) == len("TIARA")


def test_as_days_pass_it_is_ahead_today_over_and_looked_back_on(phone: Phone) -> None:
    fair = planned(phone, in_days=1)
    assert rules.stage(fair, phone.today) == "ahead"
    assert rules.stage(fair, phone.today + timedelta(days=1)) == "today"
    assert rules.stage(fair, phone.today + timedelta(days=2)) == "over"
    phone.edit(lambda edit: edit.change(fair, debriefed="2026-11-23"))
    assert rules.stage(phone.made, phone.today + timedelta(days=2)) == "looked back on"
    assert rules.stage(planned(phone, in_days=None), phone.today) == "some day"


def test_the_nearest_comes_first_and_what_has_no_day_comes_last(phone: Phone) -> None:
    for title, in_days in (("Later", 9), ("Some day", None), ("Soon", 2), ("Today", 0), ("Past", -3)):
        planned(phone, title, in_days=in_days)
    assert [each.title for each in rules.to_come(phone.kith, phone.today)] == ["Today", "Soon", "Later", "Some day"]
    assert [each.title for each in rules.to_look_back_on(phone.kith, phone.today)] == ["Past"]
    assert rules.looked_back_on(phone.kith, phone.today) == []


def test_day_and_time_are_said_as_a_person_would(phone: Phone) -> None:
    assert rules.when(planned(phone, in_days=1, time="16:30"), phone.today) == "tomorrow at 16:30"
    assert rules.when(planned(phone, in_days=3), phone.today) == "on Tuesday"
    assert rules.when(planned(phone, in_days=None), phone.today) == ""


def test_an_invitation_names_a_day_that_is_still_right_when_it_is_read_later(phone: Phone) -> None:
    fair = planned(phone, in_days=1, time="14:00", where="The old tram depot")
    assert rules.invitation(fair) == "Engineering fair, Sunday 22 November, 14:00, The old tram depot"
    assert rules.invitation(planned(phone, "", in_days=None, about="coffee chat")) == "Coffee chat"


def test_a_question_that_was_taken_along_is_not_offered_again(phone: Phone) -> None:
    asked = rules.kinds()["fair"].questions[1]
    fair = planned(phone, questions=[asked, "What would you build for your own street?"])
    assert rules.starters(fair) == [each for each in rules.kinds()["fair"].questions if each != asked]


def test_expected_is_whoever_was_to_be_met_or_invited_and_did_not_come_yet(phone: Phone) -> None:
    leo, noor, ana, gone = (phone.know(name) for name in ("Leo", "Noor", "Ana", "Gone"))
    fair = planned(phone, to_meet=[leo.id, gone.id], invited=[noor.id, leo.id], came=[ana.id, noor.id])
    phone.edit(lambda edit: edit.delete(gone))
    assert [each.name for each in rules.expected(phone.kith, fair)] == ["Leo"]


def test_what_happened_there_happened_on_its_day_unless_that_is_still_to_come(phone: Phone) -> None:
    assert rules.day_of(planned(phone, in_days=-2), phone.today) == date(2026, 11, 19)
    assert rules.day_of(planned(phone, in_days=2), phone.today) == phone.today
    assert rules.day_of(planned(phone, in_days=None), phone.today) == phone.today


def test_thanks_come_before_a_hello_and_a_hello_only_where_nothing_followed(phone: Phone) -> None:
    amara, ines, tariq = (phone.know(name) for name in ("Amara", "Inês", "Tariq"))
    fair = planned(phone, in_days=-1, came=[amara.id, ines.id, tariq.id])
    day = phone.today - timedelta(days=1)
    talk = phone.talk(amara, text="pumps", on=day, channel="gathering", gathering=fair.id)
    phone.edit(lambda edit: edit.help("received", amara.id, "an hour", on=day, source=talk.id))
    phone.talk(ines, text="she wrote", on=phone.today)
    found = {each.person.name: (each.help.what if each.help else "", each.since) for each in rules.following(phone.kith, fair)}
    assert found == {"Amara": ("an hour", False), "Inês": ("", True), "Tariq": ("", False)}


def test_what_was_before_a_gathering_with_no_day_is_not_taken_for_what_followed(phone: Phone) -> None:
    leo = phone.know("Leo")
    phone.talk(leo, text="long before", on=phone.today - timedelta(days=9))
    chat = planned(phone, "Coffee", in_days=None, came=[leo.id], debriefed=phone.today.isoformat())
    assert [each.since for each in rules.following(phone.kith, chat)] == [False]
