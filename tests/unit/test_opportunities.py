"""Opportunities: in order of their last day, named once on Today, and thanks to whoever told."""

from people import Phone, finish

from kith.network.keys import MINE
from kith.records import Help
from kith.rules.calendar import appointments
from kith.rules.occasions import opportunities
from kith.rules.drafts import compose
from kith.rules.today.opportunities import NEAR


def listed(phone: Phone, network: str) -> list[tuple[str, list[str]]]:
    groups = opportunities.groups(phone.kith.within(network), phone.today)
    return [(each.name, [opportunities.title(one) for one in each.opportunities]) for each in groups]


def test_they_stand_in_order_of_their_last_day_and_what_is_over_comes_after(phone: Phone) -> None:
    mia = phone.child()
    phone.chance(mia, "summer course", last_in=60)
    phone.chance(mia, "helper at the shelter", last_in=6)
    phone.chance(mia, "some day")
    phone.chance(mia, "poetry prize", last_in=-3)
    phone.chance(mia, "open day", state="taken")
    assert listed(phone, mia.id) == [
        ("open", ["helper at the shelter", "summer course", "some day"]),
        ("taken", ["open day"]), ("over", ["poetry prize"]),
    ]  # fmt: skip
    assert listed(phone, MINE) == []


def test_the_last_day_is_said_in_words_and_without_blame_when_it_has_passed(phone: Phone) -> None:
    mia = phone.child()
    soon = phone.chance(mia, "helper", last_in=6, on="2026-12-05")
    assert opportunities.when(soon, phone.today) == "The last day to apply is Friday. It is on 5 December."
    phone.pass_days(30)
    assert opportunities.when(soon, phone.today) == "The last day to apply was 27 November. It was on 5 December."


def test_today_names_a_last_day_a_week_before_for_whichever_child_it_is(phone: Phone) -> None:
    mia = phone.child()
    phone.chance(mia, "helper at the shelter", last_in=NEAR + 1)
    assert phone.suggestions() == []
    phone.pass_days(1)
    (named,) = phone.suggestions()
    assert (named.kind, named.what) == ("opportunity", "helper at the shelter")
    assert named.why == "For Mia. The last day to apply is 29 November. Ask once: “Is there anything you need for it?”"
    phone.pass_days(NEAR + 1)
    assert phone.suggestions() == [], "what has passed is not held against anybody"


def test_in_the_network_of_one_child_the_days_of_another_do_not_show(phone: Phone) -> None:
    mia, ben = phone.child(), phone.child("Ben")
    phone.chance(mia, "helper at the shelter", last_in=3)
    finish(phone.kith.look_at(ben.id))
    assert phone.suggestions() == []
    finish(phone.kith.look_at(mia.id))
    assert len(phone.suggestions()) == 1


def test_one_of_my_own_speaks_to_me(phone: Phone) -> None:
    phone.chance(phone.kith.networks()[0], "scholarship", last_in=2)
    assert phone.suggestions()[0].why == "The last day to apply is Monday."


def test_what_was_put_off_or_waved_away_stays_away_and_a_new_day_brings_it_back(phone: Phone) -> None:
    mia = phone.child()
    one = phone.chance(mia, "helper", last_in=3)
    key = phone.suggestions()[0].key
    phone.edit(lambda edit: edit.dismiss(key, on=phone.today))
    assert phone.suggestions() == []
    phone.edit(lambda edit: edit.change(one, deadline="2026-11-27"))
    assert phone.suggestions()[0].key != key


def test_the_day_itself_comes_up_the_day_before(phone: Phone) -> None:
    mia = phone.child()
    phone.chance(mia, "open day", state="taken", on="2026-11-22", where="Northmoor")
    assert phone.suggestions()[0].why == "For Mia, tomorrow. Where: Northmoor."


def test_whoever_told_is_thanked_once_something_came_of_it(phone: Phone) -> None:
    mia, zofia = phone.child(), phone.know("Zofia")
    one = phone.chance(mia, "helper at the shelter", person=zofia.id)
    assert phone.suggestions() == []
    phone.edit(lambda edit: edit.change(one, state="applied"))
    (thanks,) = phone.suggestions()
    assert (thanks.person, thanks.situation) == (zofia, "thank")
    assert thanks.why == "They told you of “helper at the shelter”, and something came of it for Mia."
    phone.edit(lambda edit: edit.settle(thanks.key, on=phone.today))
    assert phone.suggestions() == []
    assert phone.kith.all(Help) == []


def test_the_letter_of_thanks_names_what_they_told_of(phone: Phone) -> None:
    mia, zofia = phone.child(), phone.know("Zofia")
    one = phone.chance(mia, "helper at the shelter", person=zofia.id, state="taken")
    letter = compose(phone.kith, "thank", [zofia], phone.today, one.key)
    assert "helper at the shelter" in letter.text


def test_nobody_who_died_is_asked_to_be_thanked(phone: Phone) -> None:
    mia, zofia = phone.child(), phone.know("Zofia", died=True)
    phone.chance(mia, "helper", person=zofia.id, state="taken")
    assert phone.suggestions() == []


def test_a_calendar_knows_the_last_day_and_then_the_day_itself(phone: Phone) -> None:
    mia = phone.child()
    one = phone.chance(mia, "helper at the shelter", last_in=6, on="2026-12-05", where="Harbour Street")
    (last,) = appointments.ahead(phone.kith, phone.today)
    assert (last.title, last.day.isoformat()) == ("Last day to apply: helper at the shelter", "2026-11-27")
    phone.edit(lambda edit: edit.change(one, state="taken"))
    (day,) = appointments.ahead(phone.kith, phone.today)
    assert (day.name, day.title, day.where) == (last.name, "helper at the shelter", "Harbour Street")
    phone.edit(lambda edit: edit.change(one, on=""))
    assert [each.off for each in appointments.ahead(phone.kith, phone.today)] == [True], "it rings no more"
    phone.edit(lambda edit: edit.change(one, on="2026-12-05"))
    (unnamed,) = appointments.ahead(phone.kith, phone.today, named=False)
    assert (unnamed.title, unnamed.where) == ("A day not to miss", "")
