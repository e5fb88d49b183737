"""The vocabulary as people write it, and what becomes of it: on the desk, where it is compiled."""

import pytest
from kith.topics import meeting
from kith.topics.gist import read
from kith.topics.vocabulary import MADE, from_plain, texts

compiling = pytest.importorskip("kith.topics.compiled", reason="the phone has it compiled already")
written = pytest.importorskip("kith.topics.written", reason="the phone has it compiled already")

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


def little(text: str = LITTLE):
    return compiling.compiled({"little.txt": text, "small-words.txt": SMALL})


def met(one: str, other: str, text: str = LITTLE):
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
        with pytest.raises(written.Unclear, match=r"little\.txt, line \d"):
            little(text)


def test_a_vocabulary_says_what_its_writer_may_want_to_mend() -> None:
    found = list(compiling.check({"little.txt": "science ~ nothing at all\nlikes", "small-words.txt": SMALL}))
    assert found == [
        "little.txt, line 1: no topic is called “nothing at all”",
        "little.txt, line 2: “likes” says nothing by itself",
    ]


def test_compiled_it_is_the_same() -> None:
    known = little()
    assert from_plain(known.to_plain()) == known


def test_the_vocabulary_is_large_and_every_line_of_it_is_clear() -> None:
    files = {each.name: each.read_text("utf-8") for each in texts()}
    assert MADE not in files
    assert len(compiling.compiled(files).topics) >= 600
    missing = [line for line in compiling.check(files) if "no topic is called" in line]
    assert missing == []
