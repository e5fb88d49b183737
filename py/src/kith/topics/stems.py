"""Words as they are compared: folded, and without the endings that say nothing of the matter.

Plurals and the endings of verbs go (*studies*, *studying* and *study* are one), nothing more: a *corner* is no *corn*. A
stemmer of a library would go further and take thirty times as long, or bring thirty languages along.
"""

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"\b[^\W\d_]&[^\W\d_]\b|[^\W_]+(?:['’][^\W_]+)*(?:\+\+|#)?")
# a letter before a hyphen makes one word with what follows: A-level (typed without the hyphen, too), e-mail, X-ray
_LETTER = re.compile(r"\b([A-Za-z])-([A-Za-z]+)|\b(?<![-'’])(A) (levels?)\b")
_VOWEL = re.compile(r"[aeiouy]")
_SYLLABLE = re.compile(r"[aeiouy]+[^aeiouy]")
_SHORT = re.compile(r"(?:^|.*[^aeiouy])[aeiouy][^aeiouwxy]")
_HISSES = ("sses", "shes", "ches", "xes", "zes")
# words whose ending makes them another thing: a *box* is no *boxing*, and *trains* are no *training*
_STAY = frozenset(
    """
    news gas lens bus plus chaos christmas texas species series earring angling wedding evening boxing rowing accounting
    dating chairing fencing bowling fishing training networking banking gifted caving marketing housing clothing meeting
    planting polishing gaming parenting seating dressing stuffing icing lighting heating wiring plumbing
    """.split()
)

LINKS = frozenset("a an the of at in on and or for to my your his her its our their with by from as into n s".split())
"""Words between the words of a name: *school of medicine* is *school medicine*."""


def words(text: str) -> list[str]:
    """The words of a text as they were written, without signs; *C++*, *C#* and *R&B* keep theirs, *A-level* is one word."""
    if "-" in text or "level" in text:
        text = _LETTER.sub(lambda found: "".join(filter(None, found.groups())), text)
    return _WORD.findall(text)


@lru_cache(maxsize=20_000)
def plain(word: str) -> str:
    """A word without case, accents and a possessive."""
    if not word.isascii():
        apart = unicodedata.normalize("NFKD", word.casefold().replace("’", "'"))
        word = "".join(each for each in apart if not unicodedata.combining(each))
    return word.lower().removesuffix("'s").replace("'", "")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A plain word without the ending of a plural or a verb (the first step of Porter's rules, 1980, and the last)."""
    if len(word) <= 3 or word in _STAY:
        return word
    word = _singular(word)
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and _VOWEL.search(rest) and len(rest) > 1 and not word.endswith("eed") and word not in _STAY:
            word = _mended(rest)
            break
    rest = word[:-1]
    if word.endswith("e") and (_syllables(rest) > 1 or (_syllables(rest) == 1 and not _SHORT.fullmatch(rest))):
        word = rest
    return word[:-1] + "i" if word.endswith("y") and len(word) > 3 else word


def _mended(rest: str) -> str:
    """What was before *-ing* or *-ed*: *running* was *run*, and *caring* was *care*."""
    if rest.endswith(("at", "bl", "iz")):
        return rest + "e"
    if rest[-1] == rest[-2] and rest[-1] not in "aeiousz" and (rest[-1] != "l" or len(rest) > 5):
        return rest[:-1]
    if _syllables(rest) == 1 and _SHORT.fullmatch(rest):
        return rest + "e"
    return rest


def _syllables(word: str) -> int:
    return len(_SYLLABLE.findall(word))


def _singular(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(_HISSES):
        return word[:-2]
    # *mechanics* is no plural of *mechanic*
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "ics")):
        return word[:-1]
    return word
