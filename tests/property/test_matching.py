"""What holds of matching whatever people write: order is nothing, a new fact hides nothing, reasons name what is there."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from kith.records import Fact, Goal
from kith.rules import matching
from people import Phone

PHRASES = (
    "maths", "calculus is hard", "chemistry", "climbing", "good with spreadsheets", "nurse", "wants to study medicine",
    "Python", "coding homework", "moved from Syria", "learning Arabic", "guitar", "plays in a band", "homesick",
    "public speaking", "scared of presentations", "zumbling", "the zumbling club", "", "…", "football", "sport",
)  # fmt: skip
KINDS = ("interest", "background", "aspiration", "challenge", "priority", "value", "strength", "preference")

facts = st.lists(st.tuples(st.integers(0, 4), st.sampled_from(KINDS), st.sampled_from(PHRASES)), max_size=12)
mine = st.lists(st.sampled_from([phrase for phrase in PHRASES if phrase]), max_size=4, unique=True)
NAMES = ("Ada", "Leo", "Finn", "Uma", "Mara")


def network(told: list[tuple[int, Any, str]], good: list[str], goals: list[str], order: list[int] | None = None) -> Phone:
    """Five people, what was learnt of them, and what I bring; facts have the same ids in whichever order they come."""
    phone = Phone()
    people = [phone.know(name) for name in NAMES]
    numbered = list(enumerate(told))

    def all_of_it(edit: Any) -> None:
        for number, (who, about, text) in [numbered[place] for place in order] if order is not None else numbered:
            edit.add(Fact(id=f"f{number}", person=people[who].id, about=about, text=text, learnt="2026-01-01"))
        edit.change_profile(strengths=good, interests=good)
        for number, goal in enumerate(goals):
            edit.add(Goal(id=f"g{number}", what=goal))

    phone.edit(all_of_it)
    return phone


def everything(phone: Phone) -> list[matching.Match]:
    people = phone.kith.people()
    both = [match for one in people for other in people if one is not other for match in matching.between(phone.kith, one, other)]
    threads = [match for person in people for match in matching.threads(phone.kith, person)]
    return [*matching.give(phone.kith), *matching.seek(phone.kith), *threads, *both]


@given(facts, mine, mine, st.data())
@settings(max_examples=60, deadline=None)
def test_the_order_of_records_does_not_matter(told: Any, good: list[str], goals: list[str], data: st.DataObject) -> None:
    order = data.draw(st.permutations(range(len(told))))
    one, other = network(told, good, goals), network(told, good, goals, order)
    assert [match.key for match in everything(one)] == [match.key for match in everything(other)]
    assert [match.key for match in matching.introductions(one.kith)] == [match.key for match in matching.introductions(other.kith)]


@given(facts, mine, mine, st.tuples(st.integers(0, 4), st.sampled_from(KINDS), st.sampled_from(PHRASES)))
@settings(max_examples=60, deadline=None)
def test_a_new_fact_hides_no_match_of_others(told: Any, good: list[str], goals: list[str], new: Any) -> None:
    before = {match.key for match in everything(network(told, good, goals))}
    after = {match.key for match in everything(network([*told, new], good, goals))}
    assert before <= after


@given(facts, mine, mine)
@settings(max_examples=60, deadline=None)
def test_a_reason_names_two_texts_that_exist(told: Any, good: list[str], goals: list[str]) -> None:
    phone = network(told, good, goals)
    for match in [*everything(phone), *matching.introductions(phone.kith)]:
        assert match.words
        for side in (match.one, match.other):
            record = phone.kith.index.at(side.key)
            assert record is not None
            assert side.text
            texts = [record.text] if isinstance(record, Fact) else [*good, *goals]
            assert side.text in texts
            if isinstance(record, Fact):
                assert side.who is not None
                assert side.who.id == record.person


@given(facts, mine, mine)
@settings(max_examples=40, deadline=None)
def test_after_a_restart_the_same_is_found(told: Any, good: list[str], goals: list[str]) -> None:
    phone = network(told, good, goals)
    before = [match.key for match in everything(phone)]
    phone.reopen()
    assert [match.key for match in everything(phone)] == before
