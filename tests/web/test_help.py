"""The help record: both directions, what made it work, thanks, and whom it was passed on to."""

import pytest
from people import Phone
from web.visitor import Visitor

from kith.records import Help, Person


@pytest.fixture
def leo(visitor: Visitor) -> Person:
    """Somebody who helps and is helped."""
    return visitor.phone.know("Leo Chen")


def helped(phone: Phone, person: Person, what: str, direction: str = "received", **more: str) -> Help:
    """Help passes today."""
    phone.edit(lambda edit: edit.help(direction, person.id, what, on=phone.today, **more))
    return phone.made


def the(phone: Phone) -> Help:
    """The one help there is."""
    (record,) = phone.kith.all(Help)
    return record


def test_both_directions_with_kind_and_what_made_it_work(visitor: Visitor, leo: Person) -> None:
    helped(visitor.phone, leo, "lent me his calculator", about="resource", what_worked="he did not wait to be asked")
    helped(visitor.phone, leo, "went through his essay", "given", about="skill")
    text = visitor.open("/help").text
    got, gave = text.index("Help you got"), text.index("Help you gave")
    assert got < text.rindex("lent me his calculator") < gave < text.index("went through his essay")
    assert "It worked: he did not wait to be asked" in text
    assert "A thing or a place, 21 November" in text


def test_nothing_is_summed_and_nobody_owes(with_samples: Visitor) -> None:
    text = with_samples.open("/help").text.lower()
    for word in ("owe", "total", "balance", "more than", "less than", "debt"):
        assert word not in text


def test_help_not_yet_thanked_is_named_gently_with_a_draft(visitor: Visitor, leo: Person) -> None:
    record = helped(visitor.phone, leo, "read my page")
    visitor.open("/help")
    assert "Not yet thanked A word of thanks is welcome even late. Leo Chen : read my page" in visitor.text
    (draft,) = [each for each in visitor.main.all("a") if each.text.startswith("Say thanks")]
    assert draft.get("href").endswith(f"/drafts/new?situation=thank&person={leo.id}&about=help%3A{record.id}")


def test_thanks_said_are_one_tap_and_can_be_undone(visitor: Visitor, leo: Person) -> None:
    helped(visitor.phone, leo, "read my page")
    visitor.open("/help").fill("/thanks")
    assert "Kept: you thanked Leo Chen." in visitor.said
    assert "Not yet thanked" not in visitor.text
    assert "You said thanks today" in visitor.text
    visitor.undo()
    assert the(visitor.phone).thanked == ""


def test_somebody_who_died_is_not_to_be_thanked(visitor: Visitor) -> None:
    gran = visitor.phone.know("Gran", died=True)
    helped(visitor.phone, gran, "taught me to knit")
    assert "Not yet thanked" not in visitor.open("/help").text
    assert "taught me to knit" in visitor.text


def change(visitor: Visitor, **typed: str) -> Visitor:
    """Change the one help on the page."""
    visitor.open("/help").tap(f"Change: {the(visitor.phone).what}")
    visitor.path = "/help"
    return visitor.fill(f"/help/{the(visitor.phone).id}", **typed)


def test_help_is_passed_on_to_somebody(visitor: Visitor, leo: Person) -> None:
    ana = visitor.phone.know("Ana Silva")
    helped(visitor.phone, leo, "how to true a wheel", about="skill")
    change(visitor, who=ana.id, what_worked="hands in his pockets")
    assert (the(visitor.phone).passed_on_to, the(visitor.phone).what_worked) == (ana.id, "hands in his pockets")
    assert "Passed on to: Ana Silva" in visitor.text
    change(visitor, who="")
    assert the(visitor.phone).passed_on_to == ""


def test_a_tick_says_that_thanks_were_said(visitor: Visitor, leo: Person) -> None:
    helped(visitor.phone, leo, "read my page")
    change(visitor, thanked="on")
    assert the(visitor.phone).thanked == "2026-11-21"
    visitor.phone.pass_days(3)
    change(visitor, what="read my whole page")
    assert the(visitor.phone).thanked == "2026-11-21", "the day of the thanks stays"
    change(visitor, thanked=None)
    assert the(visitor.phone).thanked == ""


def test_help_is_written_down_here_for_one_person(visitor: Visitor, leo: Person) -> None:
    visitor.open("/help").tap("Write down help").fill(
        "/help", direction="given", who=leo.id, about="encouragement", what="sat with him", on="2026-11-19"
    )
    record = the(visitor.phone)
    assert (record.direction, record.person, record.about, record.on) == ("given", leo.id, "encouragement", "2026-11-19")
    assert "Kept: how you helped Leo Chen." in visitor.said


def test_help_of_nobody_or_of_nothing_is_refused(visitor: Visitor, leo: Person) -> None:
    visitor.post("/help", what="a lift", direction="given")
    assert visitor.status == 422
    visitor.post(f"/people/{leo.id}/help", what=" ", direction="given")
    assert visitor.status == 422
    assert visitor.phone.kith.all(Help) == []


def test_from_a_person_s_page_it_stands_on_that_page(visitor: Visitor, leo: Person) -> None:
    visitor.open(f"/people/{leo.id}").post(f"/people/{leo.id}/help", direction="received", about="time", what="waited with me")
    assert visitor.path == f"/people/{leo.id}"
    assert the(visitor.phone).person == leo.id


def test_the_record_between_one_person_and_me(visitor: Visitor, leo: Person) -> None:
    ana = visitor.phone.know("Ana Silva")
    helped(visitor.phone, leo, "read my page")
    helped(visitor.phone, ana, "lent me a rope")
    text = visitor.open(f"/help?person={leo.id}").text
    assert "Help between Leo Chen and you" in text
    assert "read my page" in text
    assert "lent me a rope" not in text


def test_deleted_help_comes_back_with_undo(visitor: Visitor, leo: Person) -> None:
    record = helped(visitor.phone, leo, "read my page")
    visitor.open("/help").post(f"/help/{record.id}/removal")
    assert visitor.phone.kith.all(Help) == []
    visitor.undo()
    assert the(visitor.phone).what == "read my page"


def test_an_empty_record_teaches(visitor: Visitor) -> None:
    text = visitor.open("/help").text
    assert "What was the best help you ever got?" in text
    assert "Think of the best help you ever got" in text


def test_a_long_record_shows_a_part_at_a_time(visitor: Visitor, leo: Person) -> None:
    for n in range(60):
        helped(visitor.phone, leo, f"thing {n:02}", "given")
        visitor.phone.pass_days(1)
    text = visitor.open("/help").text
    assert "thing 59" in text
    assert "thing 05" not in text
    assert "thing 05" in visitor.tap("Show earlier ones").text
