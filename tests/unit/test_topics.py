"""What belongs together: how a text is read by the vocabulary, and how well that works."""

from pathlib import Path

import pytest
from kith.topics import gist, meeting, vocabulary
from kith.topics.stems import plain, stem, words

PAIRS = Path(__file__).parents[1] / "matching"

def meets(one: str, other: str) -> bool:
    return meeting(gist(one), gist(other)) is not None


@pytest.mark.parametrize(
    ("forms", "bare"),
    [
        ("run runs running", "run"), ("bake bakes baking baked", "bake"), ("study studies studying studied", "studi"),
        ("climb climbs climbing climbed", "climb"), ("car cars", "car"), ("care cares caring cared", "care"),
        ("class classes", "class"), ("news", "news"), ("mechanics", "mechanics"), ("mechanic", "mechanic"),
    ],
)  # fmt: skip
def test_forms_of_a_word_have_one_stem(forms: str, bare: str) -> None:
    for form in forms.split():
        assert stem(plain(form)) == bare


def test_signs_that_make_a_name_stay() -> None:
    assert words("C++, R&B and A-level maths (Zoë's)") == ["C++", "R&B", "and", "Alevel", "maths", "Zoë's"]
    assert plain("Zoë's") == "zoe"


def test_nothing_that_is_typed_breaks_it() -> None:
    for text in ("", " ", "!!!", "🎉" * 500, "a" * 100_000, "\x00", "ا" * 50, "-" * 3000, "A-" * 3000):
        assert not gist(text).topics or text.isalpha()


def test_what_the_app_promises_to_know_it_knows() -> None:
    for one in ("coding", "programming", "Python", "CS"):
        for other in ("coding", "programming", "Python", "CS"):
            assert meets(one, other), (one, other)
    assert not meets("chemistry", "climbing")
    assert len(vocabulary().topics) >= 600


def scored(name: str) -> tuple[float, float, int]:
    rows = [line.split("\t") for line in (PAIRS / name).read_text("utf-8").splitlines()]
    judged = [(meets(one, other), right == "yes") for one, other, right in rows]
    true = sum(said and should for said, should in judged)
    return true / sum(said for said, _ in judged), true / sum(should for _, should in judged), len(rows)


@pytest.mark.skipif(not PAIRS.is_dir(), reason="the pairs stay on the desk")
@pytest.mark.parametrize("name", ["written-for.tsv", "blind.tsv"])
def test_pairs_from_a_students_life_are_judged_as_a_student_would(name: str) -> None:
    precision, recall, pairs = scored(name)
    assert pairs >= 200
    assert precision >= 0.9
    assert recall >= 0.8
