"""What the guide says: its own words, for a reader of twelve, with the articles credited and every idea of theirs told."""

from pathlib import Path

import pytest
from guide.copying import articles, copied, mark, marks_of_the_articles, runs
from guide.pages import Page, listed
from guide.reading import grade, syllables

HERE = Path(__file__).parent
ADDRESSES = ["", "empathy/", "reciprocity/", "worksheet/", "matching/", "review/", "parents/", "get-the-app/", "privacy/", "trouble/"]
HARDEST = 7.0

CREDITS = {
    "empathy/": ("Empathy-Driven Networking: Building Strong Bonds", "us-schools.net", "2 December 2024"),
    "reciprocity/": (
        "Reciprocal Networking: Building Sustainable Professional Relationships", "us-schools.net", "20 November 2024",
    ),
}  # fmt: skip


def without_sources(page: Page) -> list[str]:
    """The blocks that are read in order: a list of studies is looked up, not read."""
    blocks = page.blocks
    return blocks[: blocks.index("Where this comes from")] if "Where this comes from" in blocks else blocks


def test_these_are_all_the_pages(pages):
    assert sorted(pages) == sorted(ADDRESSES)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_twelve_year_old_can_read_the_page(pages, address):
    needed = grade(without_sources(pages[address]))
    assert needed <= HARDEST, f"/{address} asks for {needed:.1f} years of school, more than {HARDEST}"


def test_syllables_are_counted_as_spoken():
    spoken = {
        "make": 1, "helped": 1, "wanted": 2, "table": 2, "idea": 3, "people": 2, "reciprocity": 5, "being": 2, "don't": 1, "promises": 3, "faces": 2,
    }  # fmt: skip
    assert {word: syllables(word) for word in spoken} == spoken


@pytest.mark.parametrize("address", ADDRESSES)
def test_no_seven_words_in_a_row_are_the_articles(pages, address):
    repeated = copied(pages[address].blocks, marks_of_the_articles())
    assert not repeated, f"/{address} repeats an article: {repeated}"


def test_the_marks_are_those_of_the_articles_where_the_articles_are_at_hand():
    found = {mark(run) for article in articles() for run in runs(article.read_text("utf-8"))}
    assert found in (set(), marks_of_the_articles())
    assert len(marks_of_the_articles()) > 2000


@pytest.mark.parametrize("address", CREDITS)
def test_the_article_is_credited_at_the_top_and_among_the_sources(pages, address):
    page = pages[address]
    sources = page.blocks.index("Where this comes from")
    for words in CREDITS[address]:
        assert words in " ".join(page.blocks[:5]), f"/{address} does not open with {words!r}"
        assert words in " ".join(page.blocks[sources:]), f"/{address} does not name {words!r} among its sources"


def test_home_credits_both_articles(pages):
    for credit in CREDITS.values():
        assert all(words in pages[""].prose for words in credit)


def test_every_idea_of_the_articles_has_its_passage(pages):
    ideas = listed(HERE / "ideas.txt")
    places = {f"{address}#{passage}" for address, page in pages.items() for passage in page.ids}
    assert not [idea for idea, place in ideas if place not in places], "an idea has lost its passage"
    assert {place.partition("/")[0] for _, place in ideas} == {"empathy", "reciprocity"}


@pytest.mark.parametrize("address", ADDRESSES)
def test_headings_go_down_one_step_at_a_time(pages, address):
    levels = [level for level, _ in pages[address].headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in zip(levels, levels[1:], strict=False)), pages[address].headings


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_picture_has_words(pages, address):
    assert not pages[address].images_without_words
