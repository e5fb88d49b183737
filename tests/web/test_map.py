"""The map: everybody around me, lines between them, and a list that says the same."""

import pytest
from people import Phone
from web.visitor import Visitor

from kith.records import Person


def on_the_map(visitor: Visitor) -> list[str]:
    """The labels in the drawing."""
    return [each.text for svg in visitor.main.all("svg", aria_hidden="true") for each in svg.all("a")]


def listed(visitor: Visitor) -> list[str]:
    """The names in the list."""
    return [each.text for each in visitor.main.all("strong")]


def lines(visitor: Visitor) -> list[str]:
    """The kinds of lines that are drawn."""
    return [each.get("class") for each in visitor.main.all("path") if each.has("data-people")]


def test_it_is_reached_from_people_and_from_more(visitor: Visitor) -> None:
    visitor.phone.know("Ana Silva")
    assert "Map of your people" in visitor.open("/people").tap("Map").text
    more = visitor.open("/more").main.all("a", href="/kith/app/map")
    assert [each.text for each in more] == ["Map Who stands near you, and what links them"]


def test_an_empty_map_teaches(visitor: Visitor) -> None:
    visitor.open("/map")
    assert "Nobody on it yet" in visitor.text
    assert {"I met someone", "What the circles mean"} <= {each.text for each in visitor.main.all("a")}
    assert not visitor.main.all("select")


def test_everybody_on_the_map_is_a_link_and_stands_in_the_list_as_well(visitor: Visitor) -> None:
    ana = visitor.phone.know("Ana Silva", circle="inner", relation="friend")
    visitor.phone.know("Leo Chen", circle="wide", relation="classmate")
    visitor.open("/map")
    assert on_the_map(visitor) == ["Ana", "Leo"]
    assert listed(visitor) == ["Ana Silva", "Leo Chen"]
    assert [each.text for each in visitor.main.all("h3")] == ["Inner", "Wide"]
    assert "Friends" in visitor.text and "Classmates" in visitor.text
    assert "Ana Silva" in visitor.tap("Ana").text and visitor.path == f"/people/{ana.id}"


def test_the_names_in_the_drawing_are_no_second_row_of_tab_stops(visitor: Visitor) -> None:
    visitor.phone.know("Ana Silva")
    visitor.open("/map")
    assert all(each.get("tabindex") == "-1" for svg in visitor.main.all("svg") for each in svg.all("a"))


def test_a_line_is_told_in_the_legend_and_in_the_list(visitor: Visitor) -> None:
    ana = visitor.phone.know("Ana Silva")
    visitor.phone.know("Leo Chen", met_through=ana.id)
    visitor.open("/map")
    assert lines(visitor) == ["link through"]
    assert "You met one through the other" in visitor.text
    assert "You met them through Ana Silva." in visitor.text
    assert "They were at the same gathering" not in visitor.text, "of lines that are not there nothing is said"


def test_without_lines_it_says_where_they_come_from(visitor: Visitor) -> None:
    visitor.phone.know("Ana Silva", circle="close")
    assert "Lines come by themselves" in visitor.open("/map").text


def test_where_nobody_has_a_circle_one_step_leads_to_giving_them_one(visitor: Visitor) -> None:
    visitor.phone.know("Ana Silva")
    visitor.open("/map")
    assert "Nobody stands in a circle yet" in visitor.text
    assert "Nobody chosen yet" in visitor.tap("Choose people").text


def test_filters_leave_a_circle_or_a_relation(visitor: Visitor) -> None:
    visitor.phone.know("Ana Silva", circle="inner", relation="friend")
    visitor.phone.know("Leo Chen", circle="wide", relation="classmate")
    assert listed(visitor.open("/map?circle=inner")) == ["Ana Silva"]
    assert listed(visitor.open("/map?relation=classmate")) == ["Leo Chen"]
    assert "Nobody fits what you chose" in visitor.open("/map?circle=inner&relation=classmate").text
    assert listed(visitor.tap("Show everybody")) == ["Ana Silva", "Leo Chen"]


def test_a_strange_address_is_still_a_map(visitor: Visitor) -> None:
    visitor.phone.know("Ana Silva")
    assert visitor.open("/map?circle=nowhere&relation=%00&x=1").status == 200


def test_of_more_people_than_a_map_holds_the_nearest_are_shown_and_it_says_so(phone: Phone) -> None:
    phone.edit(lambda edit: [edit.add(Person(id=edit.new_id(), name=f"Person {n:03}")) for n in range(200)])
    visitor = Visitor(phone).open("/map")
    assert len(on_the_map(visitor)) == len(listed(visitor)) == 150
    assert "The 150 nearest are shown" in visitor.text
    assert "200" not in visitor.text, "how many there are is no achievement"


def test_on_the_map_of_a_childs_network_the_child_stands_in_the_middle(visitor: Visitor) -> None:
    visitor.phone.know("Ana Silva")
    visitor.post("/networks", name="Tom Rojas")
    child = next(each for each in visitor.phone.kith.networks() if each.id != "mine")
    visitor.phone.edit(lambda edit: edit.add(Person(id=edit.new_id(), name="Coach Bell", network=child.id)))
    visitor.post("/networks/looking", network=child.id).open("/map")
    assert listed(visitor) == ["Coach Bell"]
    assert [each.text for each in visitor.main.all("text", class_="me")] == ["Tom"]


def test_what_was_written_stays_text(visitor: Visitor) -> None:
    visitor.phone.know("<script>alert(1)</script>", met_through="</svg>", relation="friend")
    visitor.phone.know("‮" * 4, circle="wide")
    visitor.open("/map")
    assert "<script>alert" not in visitor.html
    assert on_the_map(visitor) == ["No name", "<script>alert…"]


@pytest.mark.parametrize("kind", ["introduction", "goal", "gathering", "thread"])
def test_the_sample_people_show_every_kind_of_line(with_samples: Visitor, kind: str) -> None:
    assert f"link {kind}" in lines(with_samples.open("/map"))
