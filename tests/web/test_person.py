"""A person's page: everything on it can be changed where it stands, and deleted with undo."""

from datetime import timedelta

import pytest
from people import Phone
from web.visitor import Visitor

from kith.records import Person


@pytest.fixture
def leo(visitor: Visitor) -> Person:
    """Leo, whom one knows from study group."""
    return visitor.phone.know("Leo Chen", relation="classmate", circle="close", met_where="Study group")


def test_the_head_says_who_it_is_and_how_things_stand(visitor: Visitor, leo: Person) -> None:
    visitor.phone.talk(leo, text="Chess.")
    visitor.phone.pass_days(35)
    visitor.open(f"/people/{leo.id}")
    assert visitor.main.all("h1")[0].text == "Leo Chen"
    assert "Classmate. Close." in visitor.text
    assert "Quiet for five weeks; you planned monthly." in visitor.text


def test_the_phone_opens_its_own_dialler_messages_and_mail(visitor: Visitor) -> None:
    points = [
        {"kind": "phone", "value": "+44 (0)20 7946 0018", "label": ""},
        {"kind": "mail", "value": "leo@example.org", "label": "home"},
    ]
    leo = visitor.phone.know("Leo Chen", points=points)
    links = {each.get("href") for each in visitor.open(f"/people/{leo.id}").main.all("a")}
    assert {"tel:+442079460018", "sms:+442079460018", "mailto:leo@example.org"} <= links


def test_a_hostile_address_opens_nothing(visitor: Visitor) -> None:
    points = [
        {"kind": "web", "value": "javascript:alert(1)", "label": ""},
        {"kind": "mail", "value": "x@y?bcc=z@w", "label": ""},
        {"kind": "web", "value": "https://example.org/", "label": ""},
    ]
    leo = visitor.phone.know("Leo", points=points, photo="javascript:alert(1)")
    visitor.open(f"/people/{leo.id}")
    links = [each.get("href") for each in visitor.main.all("a")]
    assert "https://example.org/" in links
    assert "mailto:x@y%3Fbcc=z@w" in links
    assert not [each for each in links if each.startswith("javascript")]
    assert not visitor.main.all("img")


def change(visitor: Visitor, person: Person, key: str, **typed: str | list[str] | None) -> Visitor:
    """Tap a thing, fill in its form, save."""
    visitor.open(f"/people/{person.id}?edit={key}")
    (form,) = visitor.main.all("form", class_="in-place") or visitor.main.all("form", class_="in-place wide")
    visitor.path = f"/people/{person.id}"
    return visitor.fill(form.get("action"), **typed)


PARTS = [
    ("name", {"name": "Leonard Chen", "organisation": "Canal Road School"}, "Leonard Chen"),
    ("circle", {"circle": "inner", "relation": "friend"}, "Inner, Friend"),
    ("met", {"where": "the chess club", "on": "2024-09-12"}, "the chess club, 12 September 2024"),
    ("circle", {"rhythm": "14"}, "every two weeks"),
    ("circle", {"rhythm": "", "days": "42"}, "every six weeks"),
    ("circle", {"rhythm": "0"}, "no rhythm"),
    ("circle", {"remind": None}, "no reminders"),
    ("name", {"nickname": "Lee", "pronouns": "he/him"}, "“Lee” , he/him"),
    ("custom-new", {"name": "Locker", "value": "114"}, "Locker: 114"),
    ("help-received", {"what": "lent me a book"}, "They helped you: lent me a book 21 November"),
    ("help-given", {"what": "a proof", "what_worked": "he held the pen"}, "You helped: a proof 21 November"),
    ("note", {"note": "Two sugars."}, "Two sugars."),
    ("tags", {"tags": "chess, school"}, "chess school"),
    ("fact-new", {"about": "challenge", "text": "geometry proofs"}, "Finds hard: geometry proofs Nov"),
    ("promise-new", {"what": "bring the book", "due": "2026-11-23"}, "You promised: bring the book Due on Monday"),
    ("point-new", {"kind": "phone", "value": "555 0100", "label": "home"}, "home: 555 0100"),
    ("date-new", {"day-day": "2", "day-month": "1", "day-year": ""}, "Birthday: 2 January"),
]


@pytest.mark.parametrize(("key", "typed", "shown"), PARTS, ids=[f"{key}: {shown}" for key, _typed, shown in PARTS])
def test_each_thing_is_changed_where_it_stands_and_undone(
    visitor: Visitor, leo: Person, key: str, typed: dict[str, str], shown: str
) -> None:
    change(visitor, leo, key, **typed)
    assert shown in visitor.text
    assert visitor.undo().status == 200
    assert shown not in visitor.text


def test_a_form_takes_the_place_of_one_thing_alone(visitor: Visitor, leo: Person) -> None:
    visitor.phone.edit(lambda edit: edit.learn(leo.id, "interest", "chess", on=visitor.phone.today))
    visitor.open(f"/people/{leo.id}")
    (link,) = [each for each in visitor.main.all("a") if each.get("aria-label") == "Change: chess"]
    target = link.get("hx-target").removeprefix("#")
    assert link.get("hx-select") == "#" + target
    visitor.open(link.get("href").removeprefix("/kith/app"))
    (item,) = visitor.main.all(id=target)
    assert item.all("form"), "the answer holds the form under the same id"
    assert [each for each in item.all() if each.has("data-focus")], "the focus goes into it"
    assert len(visitor.main.all("form", class_="in-place")) == 1


def test_after_saving_the_focus_is_on_what_was_saved(visitor: Visitor, leo: Person) -> None:
    change(visitor, leo, "note", note="Two sugars.")
    (focused,) = [each for each in visitor.main.all() if each.has("data-focus")]
    assert focused.get("aria-label") == "Change: the note"


def test_a_fact_is_changed_made_past_and_deleted(visitor: Visitor, leo: Person) -> None:
    visitor.phone.edit(lambda edit: edit.learn(leo.id, "interest", "chess", on=visitor.phone.today))
    fact = visitor.phone.made
    change(visitor, leo, f"fact-{fact.id}", text="speed chess", past="on")
    assert "Likes: speed chess" in visitor.text
    assert "(no longer, you noted today)" in visitor.text
    visitor.post(f"/facts/{fact.id}/removal")
    assert "speed chess" not in visitor.text
    assert "speed chess" in visitor.undo().text


def test_a_promise_is_kept_opened_again_let_go_and_given_a_new_day(visitor: Visitor, leo: Person) -> None:
    promise = visitor.phone.promise(leo, "bring the book", due_in=1)
    visitor.open(f"/people/{leo.id}").fill("/keeping")
    assert "Kept today" in visitor.text
    visitor.post(f"/commitments/{promise.id}/reopening")
    assert "Due tomorrow" in visitor.text
    change(visitor, leo, f"promise-{promise.id}", due="2026-11-30")
    assert "New day: on 30 November" in visitor.text, "it was agreed on, as the page of promises says, too"
    assert visitor.phone.kith.commitments_of(leo.id)[0].state == "renegotiated"
    visitor.fill("/release")
    assert "Let go today" in visitor.text


def test_a_talk_leads_to_its_own_page_and_names_who_else_was_there(visitor: Visitor, leo: Person) -> None:
    ana = visitor.phone.know("Ana Silva")
    talk = visitor.phone.talk(leo, ana, text="Chess.", channel="call", on=visitor.phone.today - timedelta(days=2))
    visitor.open(f"/people/{leo.id}")
    assert "Call, 19 November with Ana Silva" in visitor.text
    visitor.tap("Open: Call, 19 November")
    assert visitor.path == f"/interactions/{talk.id}"
    assert "Chess." in visitor.text


def test_a_form_about_a_number_that_changed_meanwhile_is_refused(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo", points=[{"kind": "phone", "value": "1", "label": ""}])
    visitor.post(f"/people/{leo.id}/points/0", was="2", kind="phone", value="3")
    assert visitor.status == 404
    assert visitor.phone.kith.person(leo.id).points[0]["value"] == "1"


def test_two_windows_that_add_a_number_at_the_same_moment_keep_both(visitor: Visitor, leo: Person) -> None:
    visitor.post(f"/people/{leo.id}/points", kind="phone", value="020 7946 0001")
    other = Visitor(Phone(visitor.phone.store, named="other"))
    other.post(f"/people/{leo.id}/points", kind="mail", value="leo@example.org")
    visitor.post(f"/people/{leo.id}/points", kind="web", value="example.org")
    values = [each["value"] for each in visitor.phone.kith.person(leo.id).points]
    assert values[-3:] == ["020 7946 0001", "leo@example.org", "example.org"]


def test_an_anniversary_whose_day_is_corrected_stays_an_anniversary(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo", dates=[{"kind": "anniversary", "label": "", "day": "2020-05-01"}])
    assert "Anniversary" in visitor.open(f"/people/{leo.id}").text
    visitor.open(f"/people/{leo.id}?edit=date-0").fill(f"/people/{leo.id}/dates/0", **{"day-day": "2"})
    assert visitor.phone.kith.person(leo.id).dates == [{"kind": "anniversary", "label": "", "day": "2020-05-02"}]


def test_a_long_address_from_an_import_can_be_labelled(visitor: Visitor) -> None:
    long = "High Street 1, " * 40
    leo = visitor.phone.know("Leo", points=[{"kind": "address", "value": long, "label": ""}])
    visitor.post(f"/people/{leo.id}/points/0", was=long.strip(), kind="address", value=long, label="home")
    assert visitor.phone.kith.person(leo.id).points[0]["label"] == "home"


@pytest.mark.parametrize("number", ["9" * 5_000, "-1", "x", "٣"])
def test_a_number_that_no_page_asks_for_is_nothing_here(visitor: Visitor, leo: Person, number: str) -> None:
    visitor.post(f"/people/{leo.id}/points/{number}", was="", kind="phone", value="1")
    assert visitor.status == 404


def test_a_rhythm_of_very_many_zeros_and_nines_is_refused(visitor: Visitor, leo: Person) -> None:
    visitor.post(f"/people/{leo.id}/circle", rhythm="0" * 9 + "9" * 25)
    assert visitor.status == 422


def test_a_date_that_no_calendar_has_is_refused_with_a_sentence(visitor: Visitor, leo: Person) -> None:
    for day, month, year in (("31", "2", "2020"), ("x", "y", ""), ("", "13", "2020")):
        change(visitor, leo, "date-new", **{"day-day": day, "day-month": month, "day-year": year})
        assert visitor.status == 422
        assert "not a date of the calendar" in visitor.said
    assert visitor.phone.kith.person(leo.id).dates == []


def test_a_person_is_deleted_with_all_that_hangs_on_them_and_comes_back_whole(visitor: Visitor, leo: Person) -> None:
    visitor.phone.talk(leo, text="Chess.")
    visitor.open(f"/people/{leo.id}").fill(f"/people/{leo.id}/removal")
    assert visitor.path == "/people"
    assert "Leo Chen is deleted." in visitor.said
    visitor.undo()
    assert visitor.path == f"/people/{leo.id}"
    assert "Chess." in visitor.text


def test_a_page_of_nobody_is_a_friendly_one(visitor: Visitor) -> None:
    visitor.open("/people/nobody")
    assert visitor.status == 404
    assert "may have been deleted" in visitor.text
    assert visitor.tap("To People").status == 200


def test_what_is_written_from_right_to_left_stays_where_it_belongs(phone: Phone) -> None:
    visitor = Visitor(phone)
    person = phone.know("ليلى حداد", note="تحب الشعر")
    visitor.open(f"/people/{person.id}")
    assert [each for each in visitor.main.all("bdi") if each.text == "ليلى حداد"]
    assert visitor.main.all("span", class_="written")[0].get("dir") == "auto"
