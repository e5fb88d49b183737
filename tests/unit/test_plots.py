"""Plots as numbers: whatever is drawn stays inside of the drawing, nobody is rounded away, and nothing lies on a name."""

from itertools import pairwise
from math import hypot

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.rules.plots.months import HALF, months
from kith.rules.plots.rings import HOLE, Rings, rings
from kith.rules.plots.rows import MOST, rows

NAMES = ["Inner", "Close", "Steady", "Wide"]
few = st.lists(st.tuples(*[st.integers(0, 300)] * 3).map(list), min_size=4, max_size=4)


def circles(counts: list[list[int]]) -> Rings:
    return rings(list(zip(NAMES, counts, strict=True)))


@given(few)
def test_every_dot_lies_in_its_own_ring(counts: list[list[int]]) -> None:
    plot, inner = circles(counts), float(HOLE)
    for ring in plot.rings:
        for dot in ring.dots:
            far = hypot(dot.x - plot.x, dot.y - plot.y)
            assert inner < far < ring.radius, f"{ring.name}: a dot at {far}, between {inner} and {ring.radius}"
            assert 0 < dot.x < plot.width
            assert 0 < dot.y < plot.y
        inner = ring.radius


@given(few)
def test_of_every_kind_that_is_there_a_dot_is_drawn(counts: list[list[int]]) -> None:
    for ring, told in zip(circles(counts).rings, counts, strict=True):
        assert {dot.kind for dot in ring.dots} == {kind for kind, many in enumerate(told) if many}


def test_so_few_that_one_can_count_them_have_a_dot_each() -> None:
    plot = circles([[4, 1, 0], [7, 0, 1], [12, 3, 0], [20, 8, 1]])
    assert plot.each == 1
    assert [len(ring.dots) for ring in plot.rings] == [5, 8, 15, 29]


def test_of_a_crowd_one_dot_stands_for_several_the_same_number_in_every_ring() -> None:
    plot = circles([[5, 0, 0], [15, 0, 0], [50, 0, 0], [4000, 2000, 600]])
    assert plot.each > 1
    assert len(plot.rings[3].dots) <= 63
    assert len(plot.rings[0].dots) == 1, "who is near is still to be seen"


@given(few)
def test_no_dot_lies_on_the_name_of_a_ring(counts: list[list[int]]) -> None:
    plot = circles(counts)
    for ring in plot.rings:
        for dot in ring.dots:
            assert abs(dot.x - plot.x) > 16 or dot.y > ring.name_y + 5, f"a dot on {ring.name}"


def test_dots_of_a_ring_do_not_hide_one_another_while_there_is_room() -> None:
    for many in (1, 2, 5, 9, 15):
        for ring in circles([[0, 0, 0], [many, 0, 0], [many * 2, 0, 0], [many * 3, 0, 0]]).rings:
            for one, other in pairwise(ring.dots):
                assert hypot(one.x - other.x, one.y - other.y) > 6.8, f"{many} in {ring.name}"


def test_nobody_at_all_is_an_empty_picture_and_no_fault() -> None:
    assert [ring.dots for ring in circles([[0, 0, 0]] * 4).rings] == [[], [], [], []]
    assert rows([]).rows == []
    assert months([]).months == []


@given(st.lists(st.tuples(st.just("Nov"), st.integers(0, 500), st.integers(0, 500)), min_size=1, max_size=12))
def test_months_stay_within_their_halves(counts: list[tuple[str, int, int]]) -> None:
    plot = months(counts)
    for month, (_name, above, below) in zip(plot.months, counts, strict=True):
        assert bool(month.above) == bool(above)
        assert bool(month.below) == bool(below)
        for block in month.above:
            assert plot.upper - HALF - 0.2 <= block.y
            assert block.y + block.height <= plot.upper + 0.2
        for block in month.below:
            assert plot.lower - 0.2 <= block.y
            assert block.y + block.height <= plot.height


@pytest.mark.parametrize(("above", "blocks"), [(0, 0), (1, 1), (5, 5), (13, 13), (40, 1)])
def test_each_time_is_a_block_until_there_are_too_many_to_be_told_apart(above: int, blocks: int) -> None:
    assert len(months([("Nov", above, 0)]).months[0].above) == blocks


@given(st.lists(st.tuples(st.just("Friends"), st.integers(0, 10_000)), min_size=1, max_size=11))
def test_a_row_with_somebody_in_it_has_a_dot_and_none_runs_out_of_the_drawing(named: list[tuple[str, int]]) -> None:
    plot = rows(named)
    for row, (_name, many) in zip(plot.rows, named, strict=True):
        assert bool(row.dots) == bool(many)
        assert len(row.dots) <= MOST
        assert all(plot.start < x < plot.width for x in row.dots)
        assert 0 < row.y < plot.height
