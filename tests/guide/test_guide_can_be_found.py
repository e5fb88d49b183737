"""What a search engine, a chat or a screen reader tells of a page before anybody has opened it."""

import re
from html import unescape

import pytest
from guide.pages import addresses

# Words of a link that say nothing by themselves, after Lighthouse's list and WCAG 2.4.4.
EMPTY_WORDS = {
    "click here", "click this", "continue", "go", "here", "info", "information", "learn more", "link", "more", "more info",
    "more information", "open", "page", "read more", "right here", "see more", "start", "this", "this page",
}  # fmt: skip


def said(source: str, name: str) -> str:
    """What a meta element of a page says; "" where there is none."""
    found = re.search(rf'<meta (?:name|property)="{name}" content="([^"]*)">', source)
    return unescape(found[1]) if found else ""


@pytest.mark.parametrize("address", addresses())
def test_a_shared_link_shows_the_page_s_title_and_its_sentence(pages, address):
    source = pages[address].source
    (title,) = re.findall(r"<title>(.*?)</title>", source)
    assert said(source, "og:title") == unescape(title) != ""
    assert said(source, "og:description") == said(source, "description") != ""
    assert said(source, "og:site_name") == "Kith"


def test_no_two_pages_have_one_title_or_one_sentence(pages):
    for name in ("og:title", "description"):
        all_of_them = [said(page.source, name) for page in pages.values()]
        assert sorted(all_of_them) == sorted(set(all_of_them)), f"two pages have one {name}"


@pytest.mark.parametrize("address", addresses())
def test_the_words_of_a_link_say_where_it_leads(pages, address):
    links = re.findall(r'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', pages[address].source, re.DOTALL)
    empty = [(words, link) for link, inside in links if (words := said_by(inside)).lower() in EMPTY_WORDS]
    assert not empty, f"/{address}: links that say nothing by themselves: {empty}"


def said_by(inside: str) -> str:
    """The words of a link, without signs at their ends."""
    return unescape(re.sub(r"<[^>]*>", " ", inside)).strip(" \n.!…,:;“”")
