"""People: found by anything that was written, filtered, and shown fifty at a time."""

from urllib.parse import quote

import pytest
from people import Phone
from web.visitor import Visitor

from kith.records import Person


def names(visitor: Visitor) -> list[str]:
    """The names in the list."""
    return [each.text for each in visitor.screen.all("strong")]


def test_an_empty_list_teaches(visitor: Visitor) -> None:
    visitor.open("/people")
    assert "Nobody here yet" in visitor.text
    assert {"I met someone", "Import contacts"} <= {each.text for each in visitor.main.all("a")}


def test_people_stand_by_name_with_what_they_do(visitor: Visitor) -> None:
    visitor.phone.know("Zora Quill", role="engineer", organisation="Clearwell")
    visitor.phone.know("Ana Silva", relation="friend")
    visitor.open("/people")
    assert names(visitor) == ["Ana Silva", "Zora Quill"]
    assert "engineer, Clearwell" in visitor.text


def test_a_word_of_a_talk_finds_the_person_and_shows_the_talk(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen")
    visitor.phone.know("Ana Silva")
    visitor.phone.talk(leo, text="The proofs test went badly.")
    visitor.open("/people?q=PRÓOFS")
    assert names(visitor) == ["Leo Chen"]
    assert "The proofs test went badly." in visitor.text


def test_the_words_that_matched_are_marked_and_what_was_written_stays_text(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen")
    visitor.phone.talk(leo, text="Said <b>Ñandú</b> & laughed")
    visitor.open("/people?q=nandu")
    assert [each.text for each in visitor.main.all("mark")] == ["Ñandú"]
    assert "Said &lt;b&gt;<mark>Ñandú</mark>&lt;/b&gt; &amp; laughed" in visitor.html


def test_a_name_spelt_with_one_slip_is_found(visitor: Visitor) -> None:
    visitor.phone.know("Marguerite Byrne")
    assert names(visitor.open("/people?q=margeurite")) == ["Marguerite Byrne"]


def test_relation_and_state_filter_and_the_order_is_by_time(visitor: Visitor) -> None:
    for name in ("Ana", "Ben", "Cleo"):
        person = visitor.phone.meet(name, relation="friend", circle="close")
        visitor.phone.minutes += 1
        visitor.phone.pass_days(20)
    visitor.phone.talk(person, text="Chess", on=visitor.phone.today)
    assert names(visitor.open("/people?relation=friend&state=in+touch")) == ["Cleo"]
    assert names(visitor.open("/people?q=e&circle=close&state=quiet")) == []
    assert names(visitor.open("/people?q=b&circle=close&state=due")) == ["Ben"]
    assert names(visitor.open("/people?relation=mentor")) == []
    assert "Nobody fits what you chose" in visitor.text
    assert names(visitor.open("/people?sort=added")) == ["Cleo", "Ben", "Ana"]
    assert names(visitor.open("/people?sort=contact")) == ["Cleo", "Ben", "Ana"]
    assert "Today" in visitor.text


def test_between_two_keys_only_the_list_is_drawn(visitor: Visitor) -> None:
    visitor.phone.know("Ana Silva")
    visitor.open("/people?q=an", **{"HX-Target": "div#results"})
    assert names(visitor) == ["Ana Silva"]
    assert not visitor.screen.all("input") and not visitor.screen.all("h1")


def test_circle_and_tag_filter_together_with_the_words(visitor: Visitor) -> None:
    visitor.phone.know("Ana Silva", circle="close", tags=["chess"])
    visitor.phone.know("Ben Silva", circle="close")
    visitor.phone.know("Cleo Silva", circle="wide", tags=["chess"])
    assert names(visitor.open("/people?q=silva&circle=close&tag=chess")) == ["Ana Silva"]


def test_nobody_found_offers_to_add_that_name(visitor: Visitor) -> None:
    visitor.phone.know("Ana Silva")
    visitor.open("/people?q=Zora")
    assert "Nobody found" in visitor.text
    visitor.tap("Add Zora")
    (field,) = [each for each in visitor.main.all("input") if each.get("name") == "name"]
    assert field.get("value") == "Zora"


def test_a_screen_reader_hears_how_many_were_found(visitor: Visitor) -> None:
    visitor.phone.know("Ana Silva")
    visitor.open("/people?q=ana", **{"HX-Target": "div#results"})
    (heard,) = [each for each in visitor.screen.all("p") if each.get("id") == "found"]
    assert heard.text == "One person"
    assert heard.get("hx-swap-oob") == "innerHTML", "the live region itself stays on the screen"
    assert not visitor.open("/people").main.all("p", hx_swap_oob="innerHTML")


@pytest.fixture
def crowd(phone: Phone) -> Visitor:
    """A hundred and twenty people."""
    phone.edit(lambda edit: [edit.add(Person(id=edit.new_id(), name=f"Person {n:03}")) for n in range(120)])
    return Visitor(phone)


def test_the_list_is_windowed_and_the_next_rows_come_when_the_last_is_seen(crowd: Visitor) -> None:
    crowd.open("/people")
    seen = names(crowd)
    assert len(seen) == 50
    while more := crowd.screen.all("a", hx_target="closest li"):
        assert more[0].get("hx-trigger").startswith("revealed")
        crowd.open(more[0].get("hx-get").removeprefix("/kith/app"))
        seen += names(crowd)
    assert seen == [f"Person {n:03}" for n in range(120)]


def test_the_window_keeps_the_words_that_were_typed(crowd: Visitor) -> None:
    crowd.open("/people?q=" + quote("person & co"))
    crowd.open("/people?q=person&circle=")
    (more,) = crowd.screen.all("a", hx_target="closest li")
    assert more.get("hx-get") == "/kith/app/people?q=person&after=50"


def test_beside_a_person_the_list_stays_as_long_as_nothing_changed(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen")
    (listed,) = visitor.open("/people").main.all("section", class_="pane")
    (beside,) = visitor.open(f"/people/{leo.id}").main.all("section", class_="pane")
    assert listed.get("id") == beside.get("id")
    visitor.phone.know("Ana Silva")
    assert visitor.open("/people").main.all("section", class_="pane")[0].get("id") != beside.get("id")


def test_a_strange_address_is_still_a_list(visitor: Visitor) -> None:
    visitor.phone.know("Ana Silva")
    assert names(visitor.open("/people?after=x&circle=nowhere")) == []
    assert names(visitor.open("/people?after=%D9%A1%D9%A1")) == ["Ana Silva"]
    assert visitor.status == 200
