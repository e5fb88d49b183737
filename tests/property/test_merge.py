"""Three devices, clocks years apart, messages shuffled and repeated: they still agree, and nothing is lost."""

from functools import reduce
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.merge import KEPT, LARGE, TOLERANCE, Clock, admit, merge
from kith.records import Fact, Person, Replaced
from kith.records.stored import from_text, to_text

DECADE = 10 * 365 * 24 * 3600 * 1000
NOW = 1_795_000_000_000

values = {
    "name": st.sampled_from(["Ana", "Ána", "", "أمل", "Z" * (LARGE + 1), "Y" * (LARGE + 1)]),
    "tags": st.lists(st.sampled_from(["fair", "school"]), max_size=2),
    "rhythm": st.none() | st.integers(0, 400),
    "deleted": st.booleans(),
    "from_a_newer_kith": st.sampled_from(["?", 1, None]),
}
moments = st.integers(NOW - DECADE, NOW + DECADE)
stamps = st.builds(
    lambda moment, count, device: f"{moment:012x}-{count:04x}-{device}",
    moments | st.just(NOW), st.integers(0, 2), st.sampled_from("abc"),
)  # fmt: skip


@st.composite
def copies(draw: st.DrawFn) -> Person:
    """A copy of one person, as some device may hold it after some edits of its own."""
    copy = Person(id="p")
    for _ in range(draw(st.integers(0, 8))):
        name = draw(st.sampled_from(sorted(values)))
        one = Person(id="p", stamps={name: draw(stamps)})
        value = draw(values[name])
        if name in Person.__dataclass_fields__:
            setattr(one, name, value)
        else:
            one.unknown[name] = value
        copy = merge(copy, one)
    return copy


@given(copies(), copies())
def test_it_does_not_matter_who_hears_from_whom(ours: Person, theirs: Person) -> None:
    assert merge(ours, theirs) == merge(theirs, ours)


@given(copies(), copies(), copies())
def test_it_does_not_matter_in_which_order_three_devices_meet(a: Person, b: Person, c: Person) -> None:
    assert merge(merge(a, b), c) == merge(a, merge(b, c))


@given(copies(), copies())
def test_hearing_something_twice_changes_nothing(ours: Person, theirs: Person) -> None:
    once = merge(ours, theirs)
    assert merge(once, theirs) == once == merge(once, once)


@given(st.lists(copies(), min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_shuffled_and_repeated_messages_end_in_one_record(messages: list[Person], chance: Any) -> None:
    again = messages * 2
    chance.shuffle(again)
    assert reduce(merge, messages) == reduce(merge, again)


@given(copies(), copies())
def test_a_merged_record_can_be_kept_and_read_again(ours: Person, theirs: Person) -> None:
    merged = merge(ours, theirs)
    assert from_text(to_text(merged)) == merged


@given(copies(), copies())
def test_what_stands_is_the_newest_and_a_replaced_value_is_kept(ours: Person, theirs: Person) -> None:
    merged = merge(ours, theirs)
    for name in ours.stamps.keys() & theirs.stamps.keys():
        assert merged.stamps[name] == max(ours.stamps[name], theirs.stamps[name])
    for copy in (ours, theirs):
        if copy.name != merged.name and "name" in copy.stamps:
            names = [each for each in merged.was if each["field"] == "name"]
            newer = [each for each in names if each["stamp"] > copy.stamps["name"]]
            assert any(each["value"] == copy.name for each in names) or newer, f"{copy.name[:9]!r} was lost"


@given(st.lists(st.tuples(moments, st.sampled_from("xyz")), min_size=1, max_size=30))
def test_a_clock_never_goes_back_whatever_the_time_does(ticks: list[tuple[int, str]]) -> None:
    clock = Clock("x")
    given_stamps = [clock.tick(moment) for moment, _ in ticks]
    assert given_stamps == sorted(set(given_stamps))


@given(stamps, moments)
def test_after_a_stamp_from_elsewhere_the_next_one_is_later(theirs: str, now: int) -> None:
    clock = Clock("x")
    clock.see(theirs)
    assert clock.tick(now)[:17] > theirs[:17]


@given(copies())
def test_a_stamp_from_years_ahead_is_clamped_and_marked(theirs: Person) -> None:
    admitted = admit(theirs, NOW)
    for name, stamp in admitted.stamps.items():
        assert int(stamp[:12], 16) <= NOW + TOLERANCE
        assert stamp.endswith("!") == (int(theirs.stamps[name][:12], 16) > NOW + TOLERANCE)
    assert admit(admitted, NOW) == admitted


def test_two_stamps_from_the_future_keep_their_order() -> None:
    later, sooner = "ff0000000001-0000-far", "ff0000000000-0000-far"
    theirs = Person(
        id="p", name="A", stamps={"name": later}, was=[Replaced(field="name", value="Z", stamp=sooner)]
    )  # fmt: skip
    admitted = admit(theirs, NOW)
    assert admitted.name == "A" and [each["value"] for each in admitted.was] == ["Z"]


def test_a_stamp_from_the_future_hidden_in_the_history_is_clamped_too() -> None:
    theirs = Person(id="p", was=[Replaced(field="name", value="Eve", stamp="ffffffffffff-ffff-zz")])
    assert all(int(stamp[:12], 16) <= NOW + TOLERANCE for stamp in admit(theirs, NOW).stamps.values())


def test_a_deleted_person_stays_deleted_when_an_old_copy_comes_back() -> None:
    before = Person(id="p", name="Ana", stamps={"name": "000000000001-0000-a"})
    gone = Person(id="p", deleted=True, stamps={"deleted": "000000000002-0000-a"})
    merged = merge(before, merge(gone, before))
    assert merged.deleted and merged.name == "Ana", "a tombstone keeps what stood, so that undo can bring it back"


def test_two_records_are_never_merged_into_one() -> None:
    with pytest.raises(ValueError, match="different records"):
        merge(Person(id="p"), Person(id="q"))
    with pytest.raises(ValueError, match="different records"):
        merge(Person(id="p"), Fact(id="p"))


def test_history_is_kept_but_does_not_grow_for_ever() -> None:
    clock = Clock("a")
    copy = Person(id="p", name="0", stamps={"name": clock.tick(NOW)})
    for n in range(1, 50):
        copy = merge(copy, Person(id="p", name=str(n), stamps={"name": clock.tick(NOW)}))
    assert copy.name == "49"
    assert [each["value"] for each in copy.was] == ["48", "47", "46", "45"][:KEPT]
    assert copy.was[0] == Replaced(field="name", value="48", stamp=copy.was[0]["stamp"])
