"""Days, spans and numbers as a person would say them."""

from datetime import date, timedelta

import pytest
from people import SATURDAY

from kith import words


@pytest.mark.parametrize(
    ("days", "bare", "inside"),
    [
        (-40, "12 October", "on 12 October"),
        (-400, "17 October 2025", "on 17 October 2025"),
        (-3, "last Wednesday", "last Wednesday"),
        (-1, "yesterday", "yesterday"),
        (0, "today", "today"),
        (1, "tomorrow", "tomorrow"),
        (3, "Tuesday", "on Tuesday"),
        (50, "10 January 2027", "on 10 January 2027"),
    ],
)
def test_a_day_is_said_as_near_as_it_is(days: int, bare: str, inside: str) -> None:
    when = SATURDAY + timedelta(days=days)
    assert (words.day(when, SATURDAY), words.on_day(when, SATURDAY)) == (bare, inside)


@pytest.mark.parametrize(
    ("days", "said"),
    [(0, "no days"), (1, "one day"), (13, "13 days"), (14, "two weeks"), (35, "five weeks"), (70, "two months"),
     (365, "one year"), (500, "16 months"), (800, "two years")],
)  # fmt: skip
def test_a_span_is_said_in_the_unit_that_fits(days: int, said: str) -> None:
    assert words.span(days) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [("--02-29", "29 February"), ("1993-01-02", "2 January 1993"), ("1993", "1993"), ("1993-05", "May 1993"),
     ("in spring", "in spring"), ("--13-01", "--13-01"), ("", "")],
)  # fmt: skip
def test_a_birthday_may_be_partial_or_plain_words(text: str, said: str) -> None:
    assert words.partial_day(text) == said


def test_a_long_text_is_cut_between_words() -> None:
    assert words.short("two\nlines") == "two lines"
    assert words.short("the bench at the river, where we met", 24) == "the bench at the river…"


def test_a_list_of_names_reads_like_a_sentence() -> None:
    assert [words.listing(names) for names in ([], ["Ana"], ["Ana", "Ben"], ["Ana", "Ben", "Cleo"])] == [
        "", "Ana", "Ana and Ben", "Ana, Ben and Cleo",
    ]  # fmt: skip


def test_what_people_wrote_may_hold_braces() -> None:
    assert words.say("Last time: {text}", text="{x} and {0}") == "Last time: {x} and {0}"


def test_another_language_takes_the_place_of_the_english_sentence() -> None:
    words.speak({"Undo": "Rückgängig"})
    try:
        assert words.say("Undo") == "Rückgängig" and words.say("Keep") == "Keep"
    finally:
        words.speak({})


def test_the_head_of_a_screen_has_the_whole_day() -> None:
    assert words.long_day(date(2026, 11, 21)) == "Saturday 21 November"
