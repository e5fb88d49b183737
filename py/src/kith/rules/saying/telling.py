"""Words that tell what a text is about, for rules that ask whether two texts speak of one thing.

For now two words are one when they are equal but for case, accents and a plural's *s*. Small words (*the*,
*with*, *likes*) tell nothing and are left out.
"""

import re

from kith.network.folding import fold

_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)?")

_SMALL = frozenset(
    """
    a about after again all also am an and any are as at back be been before being best but by can could did do
    does doing done down each even ever every few find finding finds first for from get gets getting give go
    goes going good got great had hard has have having he help her here hers him his how i if in into is it its
    just keep kind know last learn learning less like likes little long look lot love loves made make makes
    making man many maybe me more most much must my near need needs never new next no nobody not nothing now of
    off often old on once one only or other our out over own people person place really right same say see she
    should since small so some somebody something soon start still study studying such take takes talk tell than
    that the their them then there they thing things think this those thought three time to today together too
    try trying two under until up us use used very want wants was way we week well were what when where which
    while who whole why will with without woman work working works would write year years yes yet you young your
    """.split()
)


def telling_words(text: str) -> set[str]:
    """The words of a text that say what it is about: *geometry proofs* gives geometry and proof."""
    return {
        _bare(word)
        for word in _WORDS.findall(fold(text))
        if word not in _SMALL and (len(word) > 2 or not word.isascii())
    }


def speaks_of(text: str, words: set[str]) -> bool:
    """Whether a text names one of these words."""
    return bool(words) and not words.isdisjoint(telling_words(text))


def in_common(mine: str, theirs: str, least: int = 1) -> str:
    """What two texts both speak of, in the words of the shorter one; empty where nothing.

    Long texts have words in common by chance: `least` words must be, unless one text is all in the other.
    """
    one, other = telling_words(mine), telling_words(theirs)
    both = one & other
    if not both:
        return ""
    # the shorter text is shown whole where the other one has all of it: *design school*, not *design*
    short, words = (mine, one) if len(one) <= len(other) else (theirs, other)
    if words == both:
        return short.strip()
    if len(both) < least:
        return ""
    return " ".join(dict.fromkeys(word for word in _WORDS.findall(short) if _bare(fold(word)) in both))


def _bare(word: str) -> str:
    word = word.removesuffix("'s")
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        return word[:-1]
    return word
