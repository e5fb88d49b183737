"""A class or a team in one go: a list, a look at it, and everybody is kept with one tag and one undo."""

import pytest
from web.visitor import Visitor

from kith.rules.finding import roll

CLASS = "1. Leo Chen\n2. Ana Ruiz\n3. Ben Okoro <ben@example.org>"


def listed(visitor: Visitor, names: str = CLASS, **more: str) -> Visitor:
    return visitor.open("/people/several").fill("/people/several", names=names, **more)


def test_a_class_is_looked_at_first_and_kept_in_one_edit(visitor: Visitor) -> None:
    listed(visitor, tag="7b", relation="classmate", where="Northmoor School")
    assert "Is this the list?" in visitor.text and not visitor.phone.kith.people()
    visitor.fill("/keeping")
    people = visitor.phone.kith.people()
    assert [each.name for each in people] == ["Ana Ruiz", "Ben Okoro", "Leo Chen"]
    assert all((each.tags, each.relation, each.met_where) == (["7b"], "classmate", "Northmoor School") for each in people)
    assert [each["value"] for each in people[1].points] == ["ben@example.org"]
    assert "Three people are added." in visitor.said and visitor.path == "/people?tag=7b"
    visitor.undo()
    assert not visitor.phone.kith.people()


def test_thirty_new_classmates_are_no_thirty_follow_ups(visitor: Visitor) -> None:
    listed(visitor, tag="7b").fill("/keeping")
    assert visitor.phone.suggestions() == []


def test_who_is_unticked_stays_out(visitor: Visitor) -> None:
    listed(visitor).fill("/keeping", **{"choice-1": None})
    assert [each.name for each in visitor.phone.kith.people()] == ["Ben Okoro", "Leo Chen"]


def test_whoever_is_here_already_gets_the_tag_and_keeps_the_rest(visitor: Visitor) -> None:
    leo = visitor.phone.know("Leo Chen", relation="friend", met_where="the pool", tags=["swimming"])
    listed(visitor, tag="7b", relation="classmate", where="Northmoor School")
    assert "They have the same name." in visitor.text
    visitor.fill("/keeping")
    kept = visitor.phone.kith.person(leo.id)
    assert (kept.tags, kept.relation, kept.met_where) == (["swimming", "7b"], "friend", "the pool")
    assert "Two people are added." in visitor.said and "One who was here already" in visitor.said
    visitor.undo()
    assert visitor.phone.kith.person(leo.id).tags == ["swimming"] and len(visitor.phone.kith.people()) == 1


def test_somebody_of_the_same_name_may_be_somebody_new(visitor: Visitor) -> None:
    visitor.phone.know("Leo Chen")
    listed(visitor).fill("/keeping", **{"choice-0": "add"})
    assert len(visitor.phone.kith.of_name("Leo Chen")) == 2


def test_the_list_can_be_changed_before_it_is_kept(visitor: Visitor) -> None:
    listed(visitor, tag="7b").fill("/keeping", "Change the list")
    form = visitor.form("/people/several")
    assert "Ana Ruiz" in form.all("textarea")[0].text
    assert form.all("input", name="tag")[0].get("value") == "7b"


def test_the_class_of_a_child_goes_among_the_child_s_people(visitor: Visitor) -> None:
    mia = visitor.phone.child("Mia")
    visitor.post("/networks/looking", network=mia.id)
    listed(visitor)
    assert "Kept among Mia’s people." in visitor.text
    visitor.fill("/keeping")
    assert {each.network for each in visitor.phone.kith.within(mia.id).people()} == {mia.id}
    assert len(visitor.phone.kith.within(mia.id).people()) == 3


@pytest.mark.parametrize("names", ["", " \n ,;", "x" * 201, "\n".join(f"Name {n}" for n in range(roll.MOST + 1)), "x" * 20_001])
def test_a_list_that_is_none_is_refused_with_a_sentence(visitor: Visitor, names: str) -> None:
    assert listed(visitor, names).status == 422
    visitor.post("/people/several/keeping", names=names)
    assert visitor.status == 422 and not visitor.phone.kith.people()


def test_with_nobody_ticked_nothing_is_kept(visitor: Visitor) -> None:
    listed(visitor).fill("/keeping", **{"choice-0": None, "choice-1": None, "choice-2": None})
    assert visitor.status == 422 and "Nobody is chosen." in visitor.html


def test_hostile_names_are_names(visitor: Visitor) -> None:
    listed(visitor, "<script>alert(1)</script>\nRobert') DROP TABLE\n{{ 7 * 7 }}").fill("/keeping")
    assert len(visitor.phone.kith.people()) == 3 and not visitor.main.all("script")


def test_a_choice_of_somebody_who_is_not_here_changes_nothing(visitor: Visitor) -> None:
    visitor.post("/people/several/keeping", names="Leo Chen", **{"choice-0": "nobody"})
    assert visitor.status == 404 and not visitor.phone.kith.people()
