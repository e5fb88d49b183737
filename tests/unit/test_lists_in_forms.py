"""Several short things in one field come back as they were, commas and quotes and all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.datastructures import FormData

from kith.web.ground.forms import Form, written


def read(text: str) -> list[str]:
    return Form(FormData({"tags": text})).words("tags", "tag")


@pytest.mark.parametrize(
    ("typed", "things"),
    [
        ("chess, climbing", ["chess", "climbing"]),
        ("chess\nclimbing،swimming、running", ["chess", "climbing", "swimming", "running"]),
        (" chess ,, chess,", ["chess"]),
        ('"Smith, Jones & Co", chess', ["Smith, Jones & Co", "chess"]),
        ('the "blue" team, chess', ['the "blue" team', "chess"]),
        ('"blue" team, chess', ['"blue" team', "chess"]),
        ('"never closed, chess', ['"never closed', "chess"]),
        ('""', []),
        ("", []),
        ('"', ['"']),
    ],
)
def test_what_is_typed_is_read_thing_by_thing(typed: str, things: list[str]) -> None:
    assert read(typed) == things


def test_a_thing_with_a_comma_is_quoted_when_it_is_shown() -> None:
    assert written(["Smith, Jones & Co", "chess"]) == '"Smith, Jones & Co", chess'


@given(st.lists(st.text(alphabet=st.sampled_from('ab ,"\n،、\'')).map(str.strip).filter(bool), unique=True, max_size=6))
def test_whatever_was_kept_is_still_the_same_after_its_form_was_saved(things: list[str]) -> None:
    assert read(written(things)) == things


def test_a_long_field_of_quotes_is_read_at_once() -> None:
    assert len(read('",' * 9_000)) == 1
