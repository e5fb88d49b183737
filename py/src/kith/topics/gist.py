"""What a text is about: the topics that it names, and the words that no topic names."""

from functools import lru_cache
from typing import NamedTuple

from .stems import LINKS, plain, stem, words
from .vocabulary import Vocabulary, vocabulary

LONGEST = 1_000
"""Characters of a text that are looked at: what somebody cares about is said in its first lines."""


class Gist(NamedTuple):
    """The numbers of the topics that a text names, and the stems of the words that no topic names."""

    topics: frozenset[int]
    words: frozenset[str]


@lru_cache(maxsize=40_000)
def gist(text: str) -> Gist:
    """What `text` is about, by this copy's vocabulary."""
    return read(text, vocabulary())


def read(text: str, known: Vocabulary) -> Gist:
    """The same by any vocabulary. The longest name wins, and a word belongs to one name only."""
    topics: set[int] = set()
    others: set[str] = set()
    bare: list[str] = []
    stemmed: list[str] = []
    for word in words(text[:LONGEST]):
        if word.isupper() and word in known.capitals:
            topics.update(known.capitals[word])
        elif (lower := plain(word)) not in LINKS:
            bare.append(lower)
            stemmed.append(stem(lower))
    at, end = 0, len(bare)
    small = known.small
    while at < end:
        step = 1
        for rest, ids in known.ways(stemmed[at]):
            if not rest:
                # a word that says nothing by itself may still have the stem of one that does: new, news
                if bare[at] not in small:
                    topics.update(ids)
                    break
            elif stemmed[at + 1 : at + 1 + len(rest)] == rest:
                topics.update(ids)
                step += len(rest)
                break
        else:
            if bare[at] not in small and len(bare[at]) > 2:
                others.add(stemmed[at])
        at += step
    return Gist(frozenset(topics), frozenset(others))
