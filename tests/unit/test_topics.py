"""What belongs together: the vocabulary as it is written, how a text is read by it, and how well that works."""

from pathlib import Path

import pytest
from kith.topics import gist, meeting, vocabulary
from kith.topics.compiled import check, compiled
from kith.topics.stems import plain, stem, words
from kith.topics.vocabulary import MADE, from_plain, texts
from kith.topics.written import Unclear

PAIRS = Path(__file__).parents[1] / "matching"

LITTLE = """
# a little vocabulary
+ programming: coding, software ~ computers
    Python: django
    JavaScript: js
computers: laptop, IT
science
    chemistry: chem, acids
    biology: cells
data science: machine learning
news: newspaper
climbing: bouldering
"""
SMALL = "it\nnew\nlikes\ngood\nwith\n"


def meets(one: str, other: str) -> bool:
    return meeting(gist(one), gist(other)) is not None


def little(text: str = LITTLE):
    return compiled({"little.txt": text, "small-words.txt": SMALL})


def met(one: str, other: str, text: str = LITTLE):
    from kith.topics.gist import read

    known = little(text)
    return meeting(read(one, known), read(other, known), known)


def test_everyday_names_of_one_thing_meet() -> None:
    assert met("coding", "likes software").closeness == 3
    assert met("Chem", "good with acids").topic == "chemistry"


def test_a_thing_meets_what_it_is_part_of_but_not_its_neighbour() -> None:
    assert met("science", "chemistry").closeness == 2
    assert met("science", "chemistry").topic == "chemistry"
    assert met("chemistry", "biology") is None


def test_parts_meet_where_their_family_is_close() -> None:
    assert met("Python", "js").closeness == 1


def test_what_is_related_meets_and_passes_it_on_to_its_parts() -> None:
    assert met("coding", "laptop").closeness == 1
    assert met("django", "laptop").closeness == 1
    assert met("django", "climbing") is None


def test_the_longest_name_wins() -> None:
    assert met("data science", "chemistry") is None


def test_a_word_for_nothing_is_not_read_as_its_stem() -> None:
    assert met("new", "newspaper") is None
    assert met("it", "laptop") is None
    assert met("IT", "laptop").closeness == 3


def test_what_nobody_wrote_down_meets_by_its_words() -> None:
    assert met("zumbling", "zumbled").topic == ""
    assert met("zumbling in Norwich", "knitting") is None


def test_one_word_in_common_is_chance_where_the_topics_are_others() -> None:
    assert met("chemistry pattern", "climbing pattern") is None


def test_a_vocabulary_says_where_it_can_not_be_read() -> None:
    for text in ("science\n      chemistry", "\tscience", ": nothing"):
        with pytest.raises(Unclear, match=r"little\.txt, line \d"):
            little(text)


def test_a_vocabulary_says_what_its_writer_may_want_to_mend() -> None:
    found = list(check({"little.txt": "science ~ nothing at all\nlikes", "small-words.txt": SMALL}))
    assert found == [
        "little.txt, line 1: no topic is called “nothing at all”",
        "little.txt, line 2: “likes” says nothing by itself",
    ]


def test_compiled_it_is_the_same() -> None:
    known = little()
    assert from_plain(known.to_plain()) == known


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


desk_only = pytest.mark.skipif(not any(texts()), reason="compiled here: the desk reads the text")


@desk_only
def test_the_vocabulary_is_large_and_every_line_of_it_is_clear() -> None:
    written = {each.name: each.read_text("utf-8") for each in texts()}
    assert MADE not in written
    assert len(compiled(written).topics) >= 600
    missing = [line for line in check(written) if "no topic is called" in line]
    assert missing == []


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
