"""How many years at school a text asks for: the grade of Kincaid and others (1975).

Grade 7 is read with ease at twelve. The measure sees only the length of sentences and words, so it can
tell that a text is too hard, never that it is good. Syllables are counted by the usual rules of thumb.
"""

from __future__ import annotations

import re

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
    """The school grade that these blocks of text ask for."""
    spoken = sentences(blocks)
    words = [word for sentence in spoken for word in sentence]
    return 0.39 * len(words) / len(spoken) + 11.8 * sum(map(syllables, words)) / len(words) - 15.59
