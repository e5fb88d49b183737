"""The words that were written, found by any part of them and by one slip of the finger."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.network.vocabulary import Vocabulary, one_slip, words_of


def vocabulary(**texts: str) -> Vocabulary:
    words = Vocabulary()
    for person, text in texts.items():
        words.read(person, [text])
    return words


def test_a_word_is_found_by_any_part_of_three_letters_and_by_its_first_ones() -> None:
    words = vocabulary(ana="Robotics club", ben="a cluster of robots")
    assert words.holding("robot") == {"ana", "ben"}
    assert words.holding("otics") == {"ana"}
    assert words.holding("cl") == {"ana", "ben"}
    assert words.holding("lu") == set()
    assert words.beginning("clus") == {"ben"}


def test_what_was_forgotten_is_found_no_more_and_can_be_read_anew() -> None:
    words = vocabulary(ana="chess", ben="chess")
    words.forget("ana")
    assert words.holding("chess") == {"ben"}
    assert words.stale == {"ana"}
    words.read("ana", ["rowing"])
    assert words.holding("chess") == {"ben"}
    assert words.holding("rowing") == {"ana"}


def test_a_word_of_a_great_many_people_is_found_of_each() -> None:
    words = Vocabulary()
    for turn in range(3):
        for number in range(1000):
            words.read(f"person {number}", ["hello"])
        assert len(words.holding("hello")) == len(words.holding("he")) == 1000, turn


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sam@clear.example, home!", ["sam@clear", "example", "home"]),
        ("Anne-Marie O’Brien", ["anne", "marie", "o'brien"]),
        ("C++ and C#", ["c++", "and", "c#"]),
        ("+44 20 7946-0958", ["+44", "20", "7946", "0958", "442079460958"]),
        ("“Grüße”…", ["grusse"]),
    ],
)
def test_words_are_what_stands_between_signs(text: str, words: list[str]) -> None:
    assert words_of(text) == words


letters = st.text("abcé東", min_size=4, max_size=9)


@given(letters, letters, st.data())
def test_every_word_one_slip_away_is_found_and_no_other(written: str, other: str, data: st.DataObject) -> None:
    words = vocabulary(ana=written, ben=other)
    typed = data.draw(st.sampled_from(slips_of(written)))
    expected = {who for who, word in (("ana", written), ("ben", other)) if typed in slips_of(fold(word)) and typed != fold(word)}
    assert words.nearly(typed) == (expected if len(typed) > 3 else set())
    if len(typed) > 3 and typed != fold(written):
        assert "ana" in words.nearly(typed, unfinished=True)


def fold(word: str) -> str:
    return words_of(word)[0]


def slips_of(word: str) -> list[str]:
    """Every word that one slip makes of a (folded) word, from the letters of these tests."""
    word = fold(word)
    halves = [(word[:at], word[at:]) for at in range(len(word) + 1)]
    swapped = [one + other[1] + other[0] + other[2:] for one, other in halves if len(other) > 1]
    missing = [one + other[1:] for one, other in halves if other]
    wrong = [one + letter + other[1:] for one, other in halves if other for letter in "abce東"]
    added = [one + letter + other for one, other in halves for letter in "abce東"]
    return [*swapped, *missing, *wrong, *added]


def test_a_slip_is_a_letter_too_many_missing_wrong_or_two_swapped() -> None:
    for typed in ("hellp", "helo", "helllo", "hlelo", "ehllo", "helol"):
        assert one_slip("hello", typed), typed
    for typed in ("hello", "hllp", "olleh", "heo", "hlleo"):
        assert not one_slip("hello", typed), typed
