"""Whether two texts meet, where, and how close."""

from typing import NamedTuple

from .gist import Gist
from .vocabulary import RELATED, Vocabulary, vocabulary


class Meeting(NamedTuple):
    """Where two texts meet: what that is called ("" where only a word is shared), and how close (3, 2 or 1)."""

    topic: str
    closeness: int


def meeting(one: Gist, other: Gist, known: Vocabulary | None = None) -> Meeting | None:
    """The closest topic in which two texts meet, or a word that both have and no topic names; None where nothing is."""
    known = known or vocabulary()
    best, topic = 0, ""
    for each in one.topics:
        near = known.near(each)
        for theirs in other.topics:
            if (closeness := near.get(theirs, 0)) > best:
                # of a topic and a part of it, the part says more
                wider = theirs in known.topics[each].part_of
                best, topic = closeness, known.topics[each if wider else theirs].name
    if best:
        return Meeting(topic, best)
    return Meeting("", RELATED) if in_words(one, other) else None


def in_words(one: Gist, other: Gist) -> bool:
    """Whether two texts meet in words that no topic names: in two, or in all of what one of them says so.

    Where topics are known of both and do not meet, one word in common is chance: a knitting pattern, pattern matching.
    """
    shared = one.words & other.words
    if not shared or (one.topics and other.topics):
        return False
    return len(shared) > 1 or shared in (one.words, other.words)
