"""How many years at school a text asks for: the grade of Kincaid and others (1975), and the same for every page of the guide.

Grade 7 is read with ease at twelve. The measure sees only the length of sentences and words, so it can tell that a text
is too hard, never that it is good. Only whole sentences count: what stands in a list or a table without a full stop
would make a page look easier than it is. Syllables are counted by the usual rules of thumb.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

SCHOOL_STARTS = 5
"""The age at which the first year at school is spent, so that grade 7 is read at twelve."""

WHOLE = re.compile(r"[.!?…][\"'”’)]*$")
SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)]*(?:\s+|$)")
WORD = re.compile(r"[A-Za-z]+(?:['’][A-Za-z]+)*")
VOWELS = re.compile(r"[aeiouy]+")


def syllables(word: str) -> int:
    """The syllables of an English word, at least one."""
    word = re.sub(r"['’].*$", "", word.lower())
    count = len(VOWELS.findall(word))
    if re.search(r"[^aeiouy]e$", word) and not re.search(r"[^aeiouy]le$", word):
        count -= 1
    if re.search(r"[^aeiouydt]ed$", word):
        count -= 1
    if re.search(r"(?:[^aeiouyscxgz]|[^s]h)es$", word) and not re.search(r"[^aeiouy]les$", word):
        count -= 1
    if re.search(r"i[ao](?!n)|[aeou]ing|eo(?!pl)|ua|[dr]ea$", word):
        count += 1
    return max(count, 1)


def sentences(blocks: list[str]) -> list[list[str]]:
    """The sentences of some blocks of text, each as its words; a block's end ends a sentence."""
    found = (WORD.findall(sentence) for block in blocks for sentence in SENTENCE_END.split(block))
    return [words for words in found if words]


def grade(blocks: list[str]) -> float:
    """The school grade that the whole sentences of these blocks of text ask for; 0 where there are none."""
    spoken = sentences([block for block in blocks if WHOLE.search(block)])
    if not spoken:
        return 0.0
    words = [word for sentence in spoken for word in sentence]
    return 0.39 * len(words) / len(spoken) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def report(site: Path) -> list[str]:
    """A line for each page of a built guide, the hardest first: the age at which it is read with ease, words, address."""
    sys.path.insert(0, str(Path(__file__).parents[2] / "tests"))
    from guide.pages import read

    pages = [read(file, site) for file in site.rglob("*.html") if file.name != "404.html"]
    lines = sorted(((grade(page.text_to_read), page) for page in pages), key=lambda line: -line[0])
    return [f"{needed + SCHOOL_STARTS:5.1f} years{len(WORD.findall(page.prose)):>8,} words  /{page.address}" for needed, page in lines]
