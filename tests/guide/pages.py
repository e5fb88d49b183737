"""A built page of the guide as a reader meets it: its prose, headings, ids, links, and what it makes a browser load.

Only Python's own HTML parser; nothing here knows MkDocs, so the same eyes could read any static site.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

# Elements with no end tag, and those that end a sentence when they end.
EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
BLOCKS = {"p", "li", "h1", "h2", "h3", "h4", "figcaption", "blockquote", "td", "th", "dt", "dd"}
# What is on the page but is not text to be read in order.
ASIDE = {"script", "style", "svg", "pre"}
SOURCES = "Where this comes from"

LOADS = {("link", "href"), ("script", "src"), ("img", "src"), ("source", "src"), ("iframe", "src"), ("video", "src"), ("object", "data")}


DOCS = Path(__file__).parents[2] / "docs"


def sources() -> dict[str, Path]:
    """The source of every page by its address below the site's root: "" for home, "empathy/", "empathy/ask/"."""
    return {f"{file.relative_to(DOCS).with_suffix('').as_posix()}/".removesuffix("index/"): file for file in sorted(DOCS.rglob("*.md"))}


def addresses() -> list[str]:
    """The address of every page."""
    return list(sources())


def headings() -> dict[str, str]:
    """The heading of every page by its address; the home page's stands in its template."""
    first = {address: re.search(r"^# (.+?)(?: \{.*\})?$", file.read_text("utf-8"), re.MULTILINE) for address, file in sources().items()}
    return {address: found[1].replace("'", "’") if found else "Know the people you know" for address, found in first.items()}


@dataclass
class Page:
    """One HTML file of the built guide. `address` is relative to the site's root: "empathy/", or "" for home."""

    address: str
    source: str
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    content_links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    blocks: list[str] = field(default_factory=list)
    images_without_words: list[str] = field(default_factory=list)
    styled_by_hand: list[str] = field(default_factory=list)

    @property
    def prose(self) -> str:
        """The page's own text, one block a line."""
        return "\n".join(self.blocks)

    @property
    def text_to_read(self) -> list[str]:
        """The blocks that are read in order: a list of studies is looked up, not read."""
        return self.blocks[: self.blocks.index(SOURCES)] if SOURCES in self.blocks else self.blocks


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page
        self.open: list[tuple[str, dict[str, str]]] = []
        self.text: list[str] = []
        self.heading: list[str] | None = None

    def handle_starttag(self, tag, attributes):
        values = {name: value or "" for name, value in attributes}
        page = self.page
        if "id" in values:
            page.ids.add(values["id"])
        if "style" in values:
            page.styled_by_hand.append(self.get_starttag_text())
        if tag == "a" and "href" in values:
            page.links.append(values["href"])
            if self.in_content and "headerlink" not in values.get("class", ""):
                page.content_links.append(values["href"])
        if values.get("rel") not in {"prev", "next"}:
            page.loads.extend(values[name] for element, name in LOADS if element == tag and name in values)
        if tag == "img" and not values.get("alt") and self.in_content:  # the sign beside the site's name says nothing new
            page.images_without_words.append(values.get("src", ""))
        if tag == "svg" and values.get("role") == "img" and not values.keys() & {"aria-label", "aria-labelledby"}:
            page.images_without_words.append("svg")
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.heading = []
        if tag in BLOCKS:
            self.end_block()
        if tag not in EMPTY:
            self.open.append((tag, values))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in EMPTY:  # an element of a drawing
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.end_block()
        if self.heading is not None and tag == f"h{tag[1:]}" and tag[1:].isdigit():
            self.page.headings.append((int(tag[1:]), " ".join("".join(self.heading).split())))
            self.heading = None
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, text):
        if self.not_text:
            return
        if self.heading is not None:
            self.heading.append(text)
        if self.in_content:
            self.text.append(text)

    @property
    def in_content(self) -> bool:
        return any(tag == "article" or "welcome__words" in values.get("class", "") for tag, values in self.open)

    @property
    def not_text(self) -> bool:
        return any(
            tag in ASIDE or "headerlink" in values.get("class", "") or values.get("aria-hidden") == "true" for tag, values in self.open
        )

    def end_block(self) -> None:
        block = " ".join("".join(self.text).split())
        if block:
            self.page.blocks.append(block)
        self.text = []


def read(file: Path, site: Path) -> Page:
    """Read one file of the built site."""
    address = file.relative_to(site).as_posix().removesuffix("index.html")
    page = Page(address, file.read_text("utf-8"))
    reader = _Reader(page)
    reader.feed(page.source)
    reader.end_block()
    return page


def listed(file: Path) -> list[tuple[str, str]]:
    """The lines of a list kept beside the tests, each `left | right`; lines with # in front are remarks."""
    lines = (line for line in file.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#"))
    return [tuple(part.strip() for part in line.split("|", 1)) for line in lines]
