"""The part of a text that a search looked for, in the letters that were written."""

import pytest

from kith.rules.saying.marking import EXCERPT, excerpt


def marked(text: str, *words: str) -> str:
    return "".join(f"[{part.text}]" if part.held else part.text for part in excerpt(text, list(words)))


@pytest.mark.parametrize(
    ("text", "word", "shown"),
    [
        ("At Café Ñandú", "nandu", "At Café [Ñandú]"),
        ("Zoe\u0301 sings", "zoe", "[Zoe\u0301] sings"),
        ("Æsop’s fables", "aesop", "[Æsop]’s fables"),
        ("Die Straße dort", "strasse", "Die [Straße] dort"),
        ("so\u00adlar pow\u00ader", "power", "so\u00adlar [pow\u00ader]"),
        ("İstanbul trip", "istanbul", "[İstanbul] trip"),
        ("two\n  lines", "lines", "two\n  [lines]"),
        ("an Ana and a banana", "an", "[an] [An]a [an]d a banana"),
        ("nothing here", "absent", "nothing here"),
    ],
)
def test_the_letters_that_were_written_are_marked(text: str, word: str, shown: str) -> None:
    assert marked(text, word) == shown


def test_words_that_overlap_are_marked_once() -> None:
    assert marked("Robotics club", "robot", "botics", "club") == "[Robotics] [club]"


def test_nothing_is_lost_between_the_marks() -> None:
    text = "Ærø, Łódź and ﬁne Ångström\u0301s"
    assert "".join(part.text for part in excerpt(text, ["lodz", "fine", "aero", "angstroms"])) == text


@pytest.mark.parametrize("at", [0, 1, 40, 90, 300])
def test_a_long_text_keeps_its_match_whole(at: int) -> None:
    text = "x" * at + " lighthouse " + "y " * 200
    shown = marked(text, "lighthouse")
    assert "[lighthouse]" in shown
    assert len(shown) <= EXCERPT + 4
