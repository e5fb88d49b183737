"""What can't be kept is told in words that stand on the screen, never by the name of a field."""

import pytest
from people import Phone

from kith.network import NotAllowed, TooLong
from kith.network.faults import called
from kith.records import KINDS, limits, stamped_fields


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("met_where", "x" * 300, "the place can have 200 characters and this has 300"),
        ("tags", ["x"] * (limits.ITEMS + 1), "the list of tags can have 100 entries and this has 101"),
        (
            "points",
            [{"kind": "web", "value": "x" * 3000, "label": ""}],
            "the list of ways to reach them can have 2,000 characters",
        ),
    ],
)
def test_what_is_too_long_is_told_in_words(phone: Phone, field: str, value: object, words: str) -> None:
    leo = phone.know("Leo Chen")
    with pytest.raises(TooLong) as told:
        phone.edit(lambda edit: edit.change(leo, **{field: value}))
    assert words in told.value.sentence and "Nothing was changed" in told.value.sentence


def test_a_day_that_does_not_exist_is_told_in_words(phone: Phone) -> None:
    leo = phone.know("Leo Chen")
    with pytest.raises(NotAllowed) as told:
        phone.edit(lambda edit: edit.change(leo, met_on="2026-02-30"))
    assert "the day is not one that Kith knows" in told.value.sentence


def test_no_sentence_holds_the_name_of_a_field_that_is_no_word() -> None:
    for kind in KINDS.values():
        for field in stamped_fields(kind):
            assert "_" not in called(field)
