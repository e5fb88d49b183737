"""How somebody is shown in a circle: a photo, or initials on a tint."""

import pytest

from kith.web.ground import faces


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Leo Chen", "LC"),
        ("Mateo Núñez Vidal", "MV"),
        ("Wulan", "W"),
        ("  ana  silva ", "AS"),
        ("“Mo” Farah", "MF"),
        ("ليلى حداد", "ل"),
        ("李 明", "李"),
        ("", "?"),
        ("\u202e\u200d", "?"),
    ],
)
def test_initials_are_what_one_would_write_on_a_badge(name: str, letters: str) -> None:
    assert faces.initials(name) == letters


def test_a_tint_stays_with_a_person() -> None:
    assert faces.tint("a1") == faces.tint("a1")
    assert {faces.tint(str(n)) for n in range(200)} == {f"tint-{n}" for n in range(faces.TINTS)}


def test_one_is_called_by_the_first_name_and_a_teacher_by_all_of_it() -> None:
    assert faces.first_name("Leo Chen") == "Leo"
    assert faces.first_name("Ms Ingrid Halvorsen") == "Ms Ingrid Halvorsen"
    assert faces.first_name(" ") == "No name"


@pytest.mark.parametrize(
    "source", ["https://example.org/me.png", "javascript:1", "data:image/svg+xml,<svg/>", "data:text/html,x"]
)
def test_a_photo_never_comes_from_elsewhere(source: str) -> None:
    assert faces.photo(source) == ""


def test_a_picture_inside_the_record_is_shown() -> None:
    assert faces.photo("data:image/jpeg;base64,/9j/") == "data:image/jpeg;base64,/9j/"
