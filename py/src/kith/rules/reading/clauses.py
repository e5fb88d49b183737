"""A typed or dictated line as sentences of words, ready to be read.

Only spelling lives here: where a sentence ends, what a word says once its case and contraction are
taken off (*she's* says *she* and *is*; so does *shes*), and which words may end a thing that is
named. No meaning: that is `cues` and `reading`. Every step is linear in the line's length.
"""

import re
import unicodedata
from dataclasses import dataclass, field


@dataclass(slots=True)
class Word:
    """One word: what it `says` (folded), where it stands, and the mark before it (`stop`), if any."""

    says: str
    start: int
    end: int
    stop: str = ""
    named: bool = False


@dataclass(slots=True)
class Sentence:
    """The words between two full stops, and whether it asks something."""

    words: list[Word] = field(default_factory=list)
    question: bool = False


def tidy(line: str) -> str:
    """The line with its spaces folded to single ones; line breaks stay, as full stops do."""
    line = unicodedata.normalize("NFC", line)
    return "\n".join(" ".join(part.split()) for part in line.splitlines())


def sentences(line: str) -> list[Sentence]:
    """The sentences of a tidy line; positions are those of `line`."""
    done, here, stop = [], Sentence(), ""
    for match in _TOKEN.finditer(line):
        token = match.group()
        if token in _ENDS and _ends(line, match.start()):
            here.question = token in "?？؟"
            done.append(here)
            here, stop = Sentence(), ""
        elif token in _STOPS:
            stop = token
            if token == ":":  # *Hobby: chess* is *hobby is chess*
                here.words.append(Word("is", match.start(), match.end(), stop))
                stop = ""
        elif token != ".":
            here.words += _spoken(token, match.start(), stop)
            stop = ""
    done.append(here)
    return [sentence for sentence in done if sentence.words]


_TOKEN = re.compile(
    r"https?://\S+"
    r"|\d+[:.,/]\d+\w*"
    r"|\n|[^\s,;:!?？؟.()\[\]{}\"“”«»…—–，。、،]+|\S"
)
_ENDS = ".!?？؟…。\n"
_STOPS = ",;:()[]{}\"“”«»—–-،，、"
_TITLES = frozenset(("mr", "mrs", "ms", "dr", "prof", "st", "e.g", "eg", "i.e", "ie", "etc", "vs", "a.m", "p.m"))


def _ends(line: str, at: int) -> bool:
    """Whether the mark at `at` ends a sentence: not in *Mr. Rao*, not in *kith.app*."""
    if line[at] != ".":
        return True
    after = line[at + 1 : at + 2]
    if after and not after.isspace() and not after.isupper() and after not in "\"”»)":
        return False
    before = line[max(0, at - 6) : at].split()
    return not (before and before[-1].casefold() in _TITLES)


def _spoken(token: str, start: int, stop: str) -> list[Word]:
    end = start + len(token)
    first = token[0]
    named = (first.isupper() or (first.isalpha() and first.lower() == first.upper())) and token[:2] not in (
        "I", "I'", "I’",
    )  # fmt: skip
    said = _said(token.replace("’", "'").replace("ʼ", "'").casefold())
    words = [Word(each, start, end) for each in said.split()] or [Word(token, start, end)]
    words[0].stop, words[0].named = stop, named
    return words


def _said(word: str) -> str:
    if word in _LAZY:
        return _LAZY[word]
    if word.endswith("n't"):
        stem = word[:-3]
        return f"{_STEMS.get(stem, stem)} not"
    stem, mark, ending = word.rpartition("'")
    if mark and ending in _ENDINGS:
        return f"{stem} {_ENDINGS[ending]}"
    return word.strip("'*_~") or word


_ENDINGS = {"s": "is", "m": "am", "re": "are", "ve": "have", "ll": "will", "d": "would"}
_STEMS = {"wo": "will", "ca": "can", "sha": "shall", "ai": "is"}
# What people type when the apostrophe is a key away. *ill*, *id*, *hell*, *shell* are words of
# their own and stay as they are.
_LAZY = {
    "shes": "she is", "hes": "he is", "theyre": "they are", "theyll": "they will", "im": "i am",
    "ive": "i have", "doesnt": "does not", "dont": "do not", "isnt": "is not", "wasnt": "was not",
    "arent": "are not", "didnt": "did not", "wont": "will not", "cant": "can not", "cannot": "can not",
    "couldnt": "could not", "wouldnt": "would not", "shouldnt": "should not", "gonna": "going to",
    "wanna": "want to", "gotta": "got to", "hasnt": "has not", "havent": "have not", "thats": "that is",
    "todo": "to do", "u": "you", "cuz": "because", "cos": "because", "coz": "because",
}  # fmt: skip
