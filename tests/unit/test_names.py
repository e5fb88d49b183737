"""What one calls somebody inside a sentence, whatever stands there as a name."""

import pytest

from kith.records import Person
from kith.rules.saying.names import name_of


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"name": "Leela Rao", "nickname": "Mum"}, "Mum"),
        ({"name": "Mei-Ling Goh", "given": "Mei-Ling"}, "Mei-Ling"),
        ({"name": "Mr Tunde Adeyemi", "family": "Adeyemi"}, "Mr Adeyemi"),
        ({"name": "leo@example.org"}, "leo@example.org"),
        ({"name": "+44 7700 900123"}, "+44 7700 900123"),
        ({"name": ""}, "somebody"),
        ({"name": "\u202e\u200d \u0000"}, "somebody"),
        ({"name": "a" * 200}, "a" * 40 + "…"),
    ],
)  # fmt: skip
def test_a_sentence_about_somebody_is_whole_whatever_their_name_is(fields: dict[str, str], words: str) -> None:
    assert name_of(Person(id="p", **fields)) == words
