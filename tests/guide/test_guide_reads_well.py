"""What the guide says: its own words, for a reader of twelve, with the articles credited and every idea of theirs told."""

import re
import tomllib
from pathlib import Path

import pytest
from guide.copying import articles, copied, mark, marks_of_the_articles, runs
from guide.pages import DOCS, SOURCES, Page, addresses, listed, sources
from kithdesk.reading import SENTENCE_END, grade, syllables
from mkdocs.utils.meta import get_data

HERE = Path(__file__).parent
KNOWN = tomllib.loads((DOCS / "theme" / "sources.toml").read_text("utf-8"))

HARDEST = 7.0
HARDEST_FOR_DEVELOPERS = 9.0
PATHS = ("empathy/", "reciprocity/")
STEPS = ["Try today", "Better not", "Do it in Kith"]


def front_matter(address: str) -> dict:
    """What a page says about itself at the top of its source."""
    return get_data(sources()[address].read_text("utf-8"))[1]


def pages_of_the_paths() -> list[str]:
    return [address for address in addresses() if address.startswith(PATHS) and address not in PATHS]


def pages_that_draw_on(what: str) -> list[str]:
    return [address for address in addresses() if front_matter(address).get(what)]


def lead(page: Page) -> str:
    found = re.search(r'<p class="lead">(.*?)</p>', page.source, re.DOTALL)
    return re.sub(r"<[^>]+>", "", found[1]) if found else ""


def test_these_are_all_the_pages(pages):
    assert sorted(pages) == sorted(addresses())


@pytest.mark.parametrize("address", addresses())
def test_a_twelve_year_old_can_read_the_page(pages, address):
    hardest = HARDEST_FOR_DEVELOPERS if address.startswith("develop/") else HARDEST
    needed = grade(pages[address].text_to_read)
    assert 0 < needed <= hardest, f"/{address} asks for {needed:.1f} years of school, more than {hardest}"


def test_a_hard_text_is_told_from_an_easy_one():
    easy = ["You met her at the fair. Write to her now. She will like it."]
    hard = ["Establishing meaningful professional relationships necessitates continuous reciprocal communication and understanding."]
    assert grade(easy) < 3 < 12 < grade(hard)


def test_syllables_are_counted_as_spoken():
    spoken = {
        "make": 1, "helped": 1, "wanted": 2, "table": 2, "idea": 3, "people": 2, "reciprocity": 5, "being": 2, "don't": 1, "promises": 3, "faces": 2,
    }  # fmt: skip
    assert {word: syllables(word) for word in spoken} == spoken


@pytest.mark.parametrize("address", addresses())
def test_a_page_says_in_one_line_what_it_is(address):
    said = front_matter(address)["description"]
    assert 50 <= len(said) <= 160, f"/{address} describes itself in {len(said)} characters"


@pytest.mark.parametrize("address", pages_of_the_paths())
def test_a_page_of_the_paths_leads_from_the_idea_to_something_to_do(pages, address):
    source = pages[address].source
    sentences = [sentence for sentence in SENTENCE_END.split(lead(pages[address])) if sentence.strip()]
    assert len(sentences) == 3, f"/{address} says its idea in {len(sentences)} sentences"
    assert 'class="admonition scene"' in source, f"/{address} shows nobody doing it"
    titles = [title for title in re.findall(r'<p class="admonition-title">(.*?)</p>', source) if title in STEPS]
    assert titles[-len(STEPS) :] == STEPS, f"/{address} ends with {titles}"


@pytest.mark.parametrize("address", addresses())
def test_no_seven_words_in_a_row_are_the_articles(pages, address):
    repeated = copied(pages[address].blocks, marks_of_the_articles())
    assert not repeated, f"/{address} repeats an article: {repeated}"


def test_the_marks_are_those_of_the_articles_where_the_articles_are_at_hand():
    found = {mark(run) for article in articles() for run in runs(article.read_text("utf-8"))}
    assert found in (set(), marks_of_the_articles())
    assert len(marks_of_the_articles()) > 2000


def words_of(article: str) -> list[str]:
    return list(KNOWN["articles"][article].values())


def test_the_articles_have_their_titles_their_site_and_their_days():
    assert words_of("empathy") == ["Empathy-Driven Networking: Building Strong Bonds", "US Schools (us-schools.net)", "2 December 2024"]
    assert words_of("reciprocity") == [
        "Reciprocal Networking: Building Sustainable Professional Relationships", "US Schools (us-schools.net)", "20 November 2024",
    ]  # fmt: skip


def test_every_page_of_a_path_draws_on_its_article():
    for path in PATHS:
        path_pages = {address for address in addresses() if address.startswith(path)}
        assert path_pages <= {address for address in pages_that_draw_on("articles") if path.rstrip("/") in front_matter(address)["articles"]}


@pytest.mark.parametrize("address", pages_that_draw_on("articles"))
def test_an_article_is_credited_among_the_sources_and_where_it_is_retold_at_the_top(pages, address):
    page = pages[address]
    for article in front_matter(address)["articles"]:
        for words in words_of(article):
            assert not address.startswith(PATHS) or words in " ".join(page.blocks[:5]), f"/{address} does not open with {words!r}"
            assert words in " ".join(page.blocks[page.blocks.index(SOURCES) :]), f"/{address} does not name {words!r} among its sources"


def test_home_credits_both_articles(pages):
    for article in KNOWN["articles"]:
        assert all(words in pages[""].prose for words in words_of(article))


def who_and_when(study: str) -> tuple[str, str]:
    """The first name, and the year, by which a text names a study."""
    cite = KNOWN["studies"][study]["cite"]
    return cite.strip("*").replace(",", "").split()[0], cite.rsplit(" ", 1)[1].strip("*")


@pytest.mark.parametrize("address", pages_that_draw_on("sources"))
def test_a_page_names_the_studies_that_it_lists_by_author_and_year(pages, address):
    text = " ".join(pages[address].text_to_read)
    for study in front_matter(address)["sources"]:
        name, year = who_and_when(study)
        assert name in text and year in text, f"/{address} lists {study}, and does not cite it"


@pytest.mark.parametrize("address", [each for each in addresses() if each != "toolbox/sources/"])
def test_a_page_lists_the_studies_that_it_names(pages, address):
    text = " ".join(pages[address].text_to_read)
    cited = {study for study in KNOWN["studies"] if re.search(r"\b{}\b[^.]{{0,80}}?\b{}\b".format(*map(re.escape, who_and_when(study))), text)}
    assert cited <= set(front_matter(address).get("sources", [])), f"/{address} cites what it does not list"


def test_every_idea_of_the_articles_has_its_passage(pages):
    ideas = listed(HERE / "ideas.txt")
    places = {f"{address}#{passage}" for address, page in pages.items() for passage in page.ids}
    assert not [idea for idea, place in ideas if place not in places], "an idea has lost its passage"
    assert {place.partition("/")[0] for _, place in ideas} == {"empathy", "reciprocity", "parents"}


@pytest.mark.parametrize("address", addresses())
def test_headings_go_down_one_step_at_a_time(pages, address):
    levels = [level for level, _ in pages[address].headings]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(deeper - level <= 1 for level, deeper in zip(levels, levels[1:], strict=False)), pages[address].headings


@pytest.mark.parametrize("address", addresses())
def test_every_picture_has_words(pages, address):
    assert not pages[address].images_without_words
