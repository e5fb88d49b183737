"""Several networks in one Kith: each screen looks at one, and nothing of one is mixed into another."""

import pytest
from kith.network.faults import NoSuchRecord
from kith.network.keys import MINE
from kith.records import Commitment, Goal, Introduction, Network, Person
from kith.rules.calendar import appointments
from kith.rules.finding import search
from kith.rules import today as rules
from people import Phone, finish


@pytest.fixture
def phone() -> Phone:
    """A parent's phone: Leo is a friend of the parent's, Ida's network has a coach in it."""
    phone = Phone()
    phone.edit(lambda edit: edit.add(Network(id="ida", name="Ida", whose="child")))
    phone.know("Leo")
    finish(phone.kith.look_at("ida"))
    phone.know("Coach Reed")
    return phone


def named(people: list[Person]) -> list[str]:
    return [person.name for person in people]


def test_people_belong_to_the_network_that_was_looked_at(phone: Phone) -> None:
    assert named(phone.kith.people()) == ["Coach Reed"]
    finish(phone.kith.look_at(MINE))
    assert named(phone.kith.people()) == ["Leo"]


def test_the_network_that_was_looked_at_last_comes_back_after_a_restart(phone: Phone) -> None:
    phone.reopen()
    assert phone.kith.network == "ida"
    assert [each.id for each in phone.kith.networks()] == [MINE, "ida"]


def test_a_network_that_is_gone_is_not_looked_at(phone: Phone) -> None:
    phone.edit(lambda edit: edit.delete(edit.record(Network, "ida")))
    assert phone.kith.network == MINE
    with pytest.raises(NoSuchRecord):
        finish(phone.kith.look_at("ida"))


def test_what_is_about_somebody_belongs_where_they_do(phone: Phone) -> None:
    leo = next(person for person in phone.kith.within(MINE).people())
    phone.edit(lambda edit: edit.promise(leo.id, "bring the book", on=phone.today))
    assert phone.kith.all(Commitment) == []
    assert [each.what for each in phone.kith.within(MINE).all(Commitment)] == ["bring the book"]
    assert rules.suggestions(phone.kith, phone.today) == []


def test_a_goal_is_the_childs_in_the_childs_network(phone: Phone) -> None:
    phone.edit(lambda edit: edit.add(Goal(id=edit.new_id(), what="study marine biology")))
    phone.edit(lambda edit: edit.change_profile("ida", interests=["the sea"]))
    assert [goal.what for goal in phone.kith.all(Goal)] == ["study marine biology"]
    assert phone.kith.profile().interests == ["the sea"]
    assert phone.kith.mine().interests == []
    assert phone.kith.within(MINE).all(Goal) == []


def test_a_search_finds_people_of_the_network_that_is_looked_at(phone: Phone) -> None:
    for query, found in (("reed", ["Coach Reed"]), ("leo", [])):
        assert [each.person.name for each in search.find(phone.kith, query, today=phone.today)] == found


def test_names_are_looked_for_in_one_network(phone: Phone) -> None:
    assert phone.kith.of_name("Leo") == []
    assert named(list(phone.kith.called("coach"))) == ["Coach Reed"]


def test_records_from_before_there_were_networks_are_ones_own(phone: Phone) -> None:
    phone.edit(lambda edit: edit.put(Person(id="old", name="Ola", stamps={"name": edit.undo or "0192f0000000-0000-a"})))
    assert named(phone.kith.within(MINE).people()) == ["Leo", "Ola"]


def test_a_phone_rings_for_every_network_on_it(phone: Phone) -> None:
    leo = phone.kith.within(MINE).people()[0]
    coach = phone.kith.people()[0]
    for person, what in ((leo, "bring the book"), (coach, "send the form")):
        phone.edit(lambda edit, person=person, what=what: edit.promise(person.id, what, on=phone.today, due=phone.today.isoformat()))
    titles = [each.title for each in appointments.ahead(phone.kith, phone.today)]
    assert titles == ["Promised to Leo: bring the book", "Promised to Coach Reed: send the form"]


def test_two_records_of_one_person_are_not_introduced_to_each_other(phone: Phone) -> None:
    one, other = phone.know("Ana"), phone.know("Ana Ruiz")
    phone.edit(lambda edit: edit.add(Introduction(id="x", one=one.id, other=other.id)))
    phone.edit(lambda edit: edit.join(one, other))
    assert phone.kith.all(Introduction) == []
