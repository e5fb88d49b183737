"""Several people at once: chosen, found further, and changed with one undo."""

import pytest
from people import Phone
from web.visitor import Visitor

from kith.records import Person


def tick(visitor: Visitor, *names: str, then: str = "") -> None:
    """Tick these people of the list that is shown besides those who are, and tap a button."""
    boxes = [(row.all("strong")[0].text, row.all("input")[0]) for row in visitor.screen.all("label", class_="entry")]
    visitor.fill("/chosen", then, who=[box.get("value") for name, box in boxes if name in names or box.has("checked")])


def chosen(visitor: Visitor) -> str:
    return next(each.text for each in visitor.screen.all("p") if each.get("id") == "chosen")


@pytest.fixture
def circle_of_friends(visitor: Visitor) -> Visitor:
    for name, tags in (("Ana", ["chess"]), ("Ben", []), ("Cleo", ["chess", "fair"]), ("Dua", [])):
        visitor.phone.know(name, tags=tags)
    return visitor


def people(phone: Phone) -> dict[str, Person]:
    return {person.name: person for person in phone.kith.people()}


def test_the_list_offers_to_select_and_shows_a_box_for_each(circle_of_friends: Visitor) -> None:
    visitor = circle_of_friends
    visitor.open("/people")
    visitor.tap("Select")
    assert len(list(visitor.screen.all("input", type="checkbox"))) == 4
    assert chosen(visitor) == "Nobody chosen yet"


def test_who_is_chosen_stays_while_one_searches_for_others(circle_of_friends: Visitor) -> None:
    visitor = circle_of_friends
    visitor.open("/people?select=yes&q=ana")
    tick(visitor, "Ana")
    visitor.open("/people?select=yes&q=cleo")
    assert chosen(visitor) == "One person chosen"
    tick(visitor, "Cleo", then="Tags")
    assert "Two people chosen: Ana and Cleo" in visitor.text


def test_all_that_are_found_and_nobody(circle_of_friends: Visitor) -> None:
    visitor = circle_of_friends
    visitor.open("/people?select=yes&tag=chess")
    tick(visitor, then="Choose all")
    assert chosen(visitor) == "Two people chosen"
    assert len(visitor.screen.all("input", checked="")) == 2
    visitor.open("/people?select=yes")
    tick(visitor, then="Choose nobody")
    assert chosen(visitor) == "Nobody chosen yet"


def test_a_box_unticked_again_is_not_chosen(circle_of_friends: Visitor) -> None:
    visitor = circle_of_friends
    visitor.open("/people?select=yes")
    tick(visitor, "Ana", "Ben")
    ben = people(visitor.phone)["Ben"].id
    visitor.post("/chosen", [("shown", ben)])
    assert chosen(visitor) == "One person chosen"


def test_whoever_leaves_the_selection_has_nobody_chosen(circle_of_friends: Visitor) -> None:
    visitor = circle_of_friends
    visitor.open("/people?select=yes")
    tick(visitor, "Ana")
    visitor.tap("Done")
    visitor.open("/people?select=yes")
    assert chosen(visitor) == "Nobody chosen yet"


def test_tags_are_given_and_taken_off_with_one_undo(circle_of_friends: Visitor) -> None:
    visitor = circle_of_friends
    visitor.open("/people?select=yes")
    tick(visitor, "Ana", "Cleo", then="Tags")
    assert [each.get("value") for each in visitor.screen.all("input", name="off")] == ["chess", "fair"]
    visitor.fill("/chosen/tags", tags="debate, fair", off="chess")
    assert "The tags of two people are changed." in visitor.html
    now = people(visitor.phone)
    assert (now["Ana"].tags, now["Cleo"].tags, now["Ben"].tags) == (["debate", "fair"], ["fair", "debate"], [])
    visitor.undo()
    now = people(visitor.phone)
    assert (now["Ana"].tags, now["Cleo"].tags) == (["chess"], ["chess", "fair"])


def test_a_circle_and_a_rhythm_for_several(circle_of_friends: Visitor) -> None:
    visitor = circle_of_friends
    for path, field, value in (("circle", "move_to", "close"), ("rhythm", "rhythm", "14")):
        visitor.open("/people?select=yes")
        tick(visitor, "Ben", "Dua", then=path.capitalize())
        visitor.fill(f"/chosen/{path}", **{field: value})
    now = people(visitor.phone)
    assert {name: (each.circle, each.rhythm) for name, each in now.items()} == {
        "Ana": ("", None), "Ben": ("close", 14), "Cleo": ("", None), "Dua": ("close", 14),
    }  # fmt: skip


def test_several_are_deleted_after_their_names_were_shown_and_come_back(circle_of_friends: Visitor) -> None:
    visitor = circle_of_friends
    visitor.open("/people?select=yes&q=ana")
    tick(visitor, "Ana")
    visitor.open("/people?select=yes&q=ben")
    tick(visitor, "Ben", then="Delete")
    assert "Ana and Ben" in visitor.text
    visitor.fill("/chosen/removal")
    assert list(people(visitor.phone)) == ["Cleo", "Dua"]
    assert "Two people are deleted." in visitor.html
    visitor.undo()
    assert list(people(visitor.phone)) == ["Ana", "Ben", "Cleo", "Dua"]


def test_the_list_comes_back_as_it_was_searched(circle_of_friends: Visitor) -> None:
    visitor = circle_of_friends
    visitor.open("/people?select=yes&tag=chess&sort=added")
    tick(visitor, "Ana", then="Circle")
    visitor.fill("/chosen/circle", move_to="wide")
    assert visitor.path == "/people?tag=chess&sort=added"


def test_nothing_is_done_with_nobody(circle_of_friends: Visitor) -> None:
    visitor = circle_of_friends
    visitor.post("/chosen", [("shown", "x"), ("who", "somebody"), ("then", "removal")])
    assert "Nobody is chosen yet" in visitor.html
    visitor.post("/chosen/removal", [])
    assert "Nobody is chosen yet" in visitor.html
    assert len(people(visitor.phone)) == 4


def test_ticking_answers_only_with_how_many(circle_of_friends: Visitor) -> None:
    visitor = circle_of_friends
    ana = people(visitor.phone)["Ana"].id
    visitor.post("/chosen", [("shown", ana), ("who", ana)], {"HX-Target": "p#chosen"})
    assert visitor.screen.text == "One person chosen"
