"""What holds of chances to help whatever people write: one a person, facts that exist, an end to what can be skipped."""

from datetime import timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from kith.records import Fact
from kith.rules.giving import giving
from property.test_matching import facts, mine, network


@given(facts, mine)
@settings(max_examples=60, deadline=None)
def test_every_chance_names_a_fact_of_that_person_and_is_found_again(told: Any, good: list[str]) -> None:
    phone = network(told, good, [])
    found = giving.chances(phone.kith, phone.today)
    assert len({each.person.id for each in found}) == len(found)
    for each in found:
        fact = phone.kith.index.at(each.about)
        assert isinstance(fact, Fact) and fact.person == each.person.id and not fact.past
        assert giving.chance(phone.kith, each.key, phone.today) == each
    chosen = giving.of_the_day(found)
    assert len(chosen) == min(len(found), giving.MOST)
    assert [each.minutes for each in chosen] == sorted(each.minutes for each in chosen)


@given(facts, mine)
@settings(max_examples=40, deadline=None)
def test_everything_can_be_skipped_and_whoever_was_skipped_stays_away(told: Any, good: list[str]) -> None:
    phone = network(told, good, [])
    skipped: set[str] = set()
    for _one in range(6):
        found = giving.of_the_day(giving.chances(phone.kith, phone.today))
        assert not skipped & {each.person.id for each in found}
        if not found:
            break
        first = found[0]
        until = phone.today + timedelta(days=14)
        phone.edit(lambda edit, first=first, until=until: edit.put_off(first.key, until=until, person=first.person.id))
        skipped.add(first.person.id)
    assert giving.chances(phone.kith, phone.today) == []


@given(facts, mine, st.data())
@settings(max_examples=40, deadline=None)
def test_the_order_in_which_things_were_written_does_not_matter(told: Any, good: list[str], data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(told))))
    one, other = network(told, good, []), network(told, good, [], order)
    keys = [[each.key for each in giving.chances(phone.kith, phone.today)] for phone in (one, other)]
    assert keys[0] == keys[1]
