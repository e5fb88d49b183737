"""Whose words they are: of whom a verb, an adjective or a noun in a sentence is said.

Said of the person of the line: *she*, a name, or nobody at the head of a clause (*Loves climbing*).
Not said of them: me, *her brother*, *the robot*, *if he*, *not*. Where it can't be told, it isn't.
"""

from . import cues
from .clauses import Word


class Subjects:
    """Who a sentence is about so far (`so_far`: mine, theirs, other or ""), and where it has been read to."""

    def __init__(self, words: list[Word]) -> None:
        self.words = words
        # what people say before they begin to speak is nobody's
        self.opening = next((at for at, word in enumerate(words) if word.says not in cues.FILLERS), 0)
        self.read_to = self.opening
        self.so_far = ""

    def notice(self, at: int) -> None:
        """Take the word at `at` in: a new subject may begin there."""
        word = self.words[at]
        if word.says in cues.NOMINATIVE:
            self.so_far = "mine" if word.says in cues.MINE else "theirs"
        elif at == 0 and (word.says in cues.DETERMINERS or word.says in cues.OTHERS):
            self.so_far = "other"

    def of_verb(self, at: int, loose: bool, bare: bool) -> str:
        """Who the verb at `at` is said of: theirs, they, we both, mine, other, nobody (left out), denied, unsure.

        `loose` lets a verb follow words with no mark between, as in dictation; `bare` is an adjective,
        which needs its subject close by.
        """
        words, before = self.words, at - 1
        skipped: set[str] = set()
        while before >= self.read_to and not words[before + 1].stop:
            says = words[before].says
            if says in cues.NEGATIONS:
                return "denied"
            if says not in cues.ADVERBS and says not in cues.COPULAS:
                break
            skipped.add(says)
            before -= 1
        if before < self.read_to or words[before + 1].stop:
            return "nobody"
        says = words[before].says
        if says in ("she", "he", "they", "we", "i", "you"):
            if before > self.read_to and not words[before].stop and words[before - 1].says in cues.DOUBTS:
                return "unsure"
            if says in cues.MINE:
                together = says == "we" or (says == "i" and before > 0 and words[before - 1].says == "and")
                return "we both" if together and "both" in skipped else "mine"
            return "they" if says == "they" else "theirs"
        if says in cues.DOUBTS:
            return "unsure"
        if says in cues.LINKS:
            return "nobody"
        if says == "who":
            return self._who(before)
        if says in cues.OTHERS:
            self.so_far = "other"
            return "other"
        return self._named(before, loose, bare and not skipped & cues.COPULAS)

    def _who(self, at: int) -> str:
        """*Amara, who loves…* and *met a girl who loves…*, but not *has a brother who loves…*."""
        if at == 0:
            return "unsure"
        if self.words[at - 1].named and at - 1 > 0:
            return "theirs"
        earlier = {word.says for word in self.words[max(0, at - 8) : at]}
        near = {word.says for word in self.words[max(0, at - 4) : at]}
        mine = near & cues.DETERMINERS - {"a", "an", "the", "this", "that", "another"} or near & cues.OTHERS - {"someone"}
        return "theirs" if earlier & cues.MEETING and not mine else "other"

    def _named(self, at: int, loose: bool, far: bool) -> str:
        """A name before the verb; or words that are no subject at all, which `loose` reading lets pass."""
        words, first = self.words, at
        while at - first < 3 and first > self.read_to and words[first].named and not words[first].stop and words[first - 1].named:
            first -= 1
        opens = (
            first == self.read_to
            or bool(words[first].stop)
            or words[first - 1].says in cues.LINKS
            or words[first - 1].says in cues.TELLING
        )
        if words[first].says in cues.DETERMINERS or words[first].says in cues.OTHERS:
            self.so_far = "other"
            return "other"
        if words[at].named and opens:
            return "theirs"
        if at <= self.opening + 1 and not far and not words[at].stop and self._plain_name(at):
            return "theirs"
        if not loose:
            return "unsure"
        near = range(max(self.read_to, at - 3), at + 1)
        for each in near:
            says = words[each].says
            placed = each > self.read_to and words[each - 1].says in cues.PLACING
            if says in cues.OTHERS or says in cues.NOMINATIVE or (says in cues.DETERMINERS and not placed):
                return "other"
        return "nobody"

    def _plain_name(self, at: int) -> bool:
        """Whether a sentence's first word or two may be a name typed small (*leo chen*)."""
        unlike = cues.DETERMINERS | cues.OTHERS | cues.PLACING | cues.LINKS | cues.MEETING | cues.TELLING
        return all(word.says not in unlike and word.says[:1].isalpha() for word in self.words[self.opening : at + 1])

    def possessed(self, at: int) -> bool:
        """*Her big dream is*, *Leo's focus is*, *Hobby:*, *what matters to him is*."""
        words, before = self.words, at - 1
        while before >= self.read_to and not words[before + 1].stop and (
            words[before].says in cues.ADVERBS or words[before].says in ("main", "biggest", "secret", "new", "other")
        ):
            before -= 1
        if before < self.read_to or words[before + 1].stop:
            return self.so_far != "mine"
        says = words[before].says
        if says in ("her", "his", "their"):
            return True
        if says == "what" and words[at].says == "matters":
            return True
        if says == "is" and before > 0 and words[before - 1].start == words[before].start:  # *Leo's*
            return words[before - 1].named and words[before - 1].says not in cues.OTHERS and (
                before < 2 or words[before - 2].says not in cues.DETERMINERS
            )
        return says in cues.LINKS and self.so_far in ("", "theirs")

    def opens_clause(self, at: int) -> bool:
        """Whether a clause begins at `at`."""
        return at == self.read_to or bool(self.words[at].stop) or self.words[at - 1].says in cues.LINKS
