"""The thing that a phrase names: where it ends in the sentence, and its text as it was written.

*Loves climbing and asked me…* names *climbing*. A thing ends at a mark, at a turn (*but*), where a new
clause begins, and after `FURTHEST` words, so that no line can send the reader back and forth.
"""

import unicodedata

from . import cues
from .clauses import Word
from .cues import CUES, Cue

LONGEST = 80
"""Characters of a suggestion's text."""

FURTHEST = 60
"""Words of one thing that are looked at."""


class Things:
    """The phrases and things in the words of one sentence of `line`."""

    def __init__(self, line: str, words: list[Word]) -> None:
        self.line, self.words = line, words

    def cue_at(self, at: int) -> tuple[Cue | None, int, bool]:
        """The longest cue that starts at `at`, the word after it, and whether its verb is in the plain form."""
        first = self.words[at].says
        for plain, key in ((False, first), (True, cues.PLAIN_FORMS.get(first, ""))):
            for cue in CUES.get(key, ()):
                after = self._match(cue, at)
                if after and not (plain and cue.shape != "verb"):
                    return cue, after, plain
        return None, at, False

    def _match(self, cue: Cue, at: int) -> int:
        """The word after the cue, or 0; up to two adverbs may stand between its words (*cares deeply about*)."""
        spoken = at + 1
        for place, wanted in enumerate(cue.words[1:], 1):
            if wanted == "him" and self._names(cue, place, spoken):
                spoken += 1
                continue
            skipped = 0
            while spoken < len(self.words) and skipped < 2 and self.words[spoken].says != wanted:
                if self.words[spoken].says not in cues.ADVERBS or self.words[spoken].stop:
                    return 0
                spoken, skipped = spoken + 1, skipped + 1
            if spoken >= len(self.words) or self.words[spoken].says != wanted:
                return 0
            if self.words[spoken].stop not in ("", ":"):
                return 0
            spoken += 1
        if spoken < len(self.words) and self.words[spoken].stop == ":" and self.words[spoken].says == "is":
            spoken += 1  # *Loves: mint tea*
        return spoken

    def _names(self, cue: Cue, place: int, spoken: int) -> bool:
        """Whether somebody's name stands where the cue says *him*: *told Leo I would*."""
        if cue.words[place - 1] not in ("told", "promised") or place + 1 >= len(cue.words) or spoken + 1 >= len(self.words):
            return False
        name, after = self.words[spoken], self.words[spoken + 1]
        return after.says == cue.words[place + 1] and not name.stop and not after.stop and name.says not in cues.ADVERBS

    def end(self, start: int, cutting: bool = True) -> int:
        """The word after the thing that starts at `start`: at a mark, a turn (*but*), or a new clause."""
        words = self.words
        furthest = min(len(words), start + FURTHEST)
        for at in range(start, furthest):
            word = words[at]
            if word.stop and (at > start or word.stop not in "\"“«‘("):
                return at
            if at == start:
                continue
            before = words[at - 1].says
            if word.says in cues.TURNS and before not in ("and", "or"):
                return at
            if word.says in cues.NOMINATIVE and before not in cues.LEADING_QUESTIONS:
                return at - 1 if before in cues.LINKS and at - 1 > start else at
            if word.says in ("and", "or", "plus", "then", "&") and self._turns_after(at):
                return at
            if word.says in ("her", "his", "their") and self._opens_another(at):
                return at
            if word.says in ("asked", "asks", "reminded") or cutting:
                cue, _, plain = self.cue_at(at)
                if cue is not None and cue.telling and not plain:
                    return at
        return furthest

    def _turns_after(self, at: int) -> bool:
        """Whether a new clause follows the *and* at `at`."""
        words = self.words
        if at + 1 >= len(words):
            return True
        following = words[at + 1]
        if following.says in cues.NEGATIONS or following.says in cues.POORLY or following.says in ("it", "there", "that"):
            return True
        ahead = at + 1
        while ahead < min(at + 4, len(words) - 1) and words[ahead].says in cues.ADVERBS:
            ahead += 1
        if words[ahead].says in cues.FINITE or words[ahead].says in cues.NOMINATIVE:
            return True
        cue, _, plain = self.cue_at(ahead)
        return cue is not None and (not plain or words[0].says in ("they", "we"))

    def _opens_another(self, at: int) -> bool:
        """Whether *her brother lives there* begins at *her*: dictated, no mark stands before it."""
        words = self.words
        before = words[at - 1].says
        if before in cues.PLACING or before in cues.LINKS or before in cues.LEADING_QUESTIONS or before in cues.TELLING:
            return False
        for place in range(at + 2, min(at + 4, len(words))):
            if words[place].says in ("is", "was", "are", "lives", "lived", "works", "worked", "has", "had"):
                return True
            if words[place].stop or words[place].says in cues.TURNS:
                return False
        return False

    def text(self, start: int, end: int) -> str:
        """The words from `start` to `end` as they were written, without what trails off, at most `LONGEST` long."""
        words = self.words
        if start < end and words[start].says == "to":
            start += 1
        shorter = True
        while shorter and end > start:
            shorter = words[end - 1].says in cues.TRAILING
            tail = " ".join(word.says for word in words[max(start, end - 3) : end])
            loose = next((each for each in cues.LOOSE_ENDS if tail == each or tail.endswith(" " + each)), "")
            if shorter or loose:
                end, shorter = end - max(1, len(loose.split())), True
        if end <= start:
            return ""
        return _shortened(_bare(self.line[words[start].start : words[end - 1].end]))


def _bare(text: str) -> str:
    """Without pictures, dashes and the like at its ends."""
    start, end = 0, len(text)
    while end > start and (unicodedata.category(text[end - 1]) in _LOOSE or text[end - 1] in "\ufe0f*_~,;:'’"):
        end -= 1
    while start < end and (unicodedata.category(text[start]) in _LOOSE or text[start] in "\ufe0f*_~,;:'’"):
        start += 1
    text = text[start:end]
    return text if any(map(str.isalnum, text)) and (len(text) > 1 or not text.isascii()) else ""


_LOOSE = frozenset(("So", "Sk", "Pd", "Zs", "Cs", "Co", "Cn"))


def _shortened(text: str) -> str:
    if len(text) <= LONGEST:
        return text
    cut = text.rfind(" ", 0, LONGEST + 1)
    return text[: cut if cut > 0 else LONGEST].rstrip(" ,")
