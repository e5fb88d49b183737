"""Promises: who makes the one that a phrase gives away, what it is, and by when.

A request counts (*asked me to send…*), for it waits for an answer. What I only have to do does not
(*I need to revise*), nor what is done already (*and I did*), nor what somebody else promised.
"""

from datetime import date

from ..days import due

from . import cues
from .clauses import Word
from .cues import Cue
from .subjects import Subjects
from .things import Things


class Promises:
    """The promises in one sentence, read on the local day `today`."""

    def __init__(self, things: Things, subjects: Subjects, today: date) -> None:
        self.things, self.subjects, self.today = things, subjects, today
        self.words = things.words

    def made_by(self, cue: Cue, at: int) -> str:
        """Who makes the promise whose cue is at `at`; "" for nobody, *either* where only the thing can tell."""
        words = self.words
        previous = words[at - 1].says if at > self.subjects.read_to and not words[at].stop else ""
        match cue.shape:
            case "asked":
                who = self.subjects.of_verb(at, loose=True, bare=False)
                mine = who == "nobody" and self.subjects.so_far in ("mine", "other")
                return "me" if who in ("theirs", "they", "nobody") and not mine else ""
            case "own":
                if previous in cues.DOUBTS or previous in cues.NEGATIONS:
                    return ""
                if cue.words[0] == "i" or (previous == "i" and cue.words[0] in ("promised", "told", "said")):
                    return "me"
                if cue.words[0] == "told" and "i" in cue.words and previous not in cues.NOMINATIVE | cues.OTHERS | {"who"}:
                    return "" if previous and words[at - 1].named else "me"
                if self.subjects.opens_clause(at) and (previous == "" or self.subjects.so_far != "theirs"):
                    return "me" if self.subjects.so_far != "other" else ""
                return ""
            case "pledge":
                who = self.subjects.of_verb(at, loose=False, bare=False)
                if who == "nobody":
                    return {"": "either", "mine": "me", "theirs": "them"}.get(self.subjects.so_far, "")
                if who == "mine" and "me" not in cue.words:
                    return "me"
                return "them" if who in ("theirs", "they") else ""
            case "will":
                if previous in ("i", "you", "we", "it"):
                    return ""
                who = self.subjects.of_verb(at, loose=False, bare=False)
                if who == "nobody":
                    return "either" if self.subjects.so_far in ("", "theirs") and cue.words[0] == "will" else ""
                return "them" if who in ("theirs", "they") else ""
            case _:
                who = self.subjects.of_verb(at, loose=False, bare=False)
                return "them" if who in ("theirs", "they") or (who == "nobody" and self.subjects.so_far != "mine") else ""

    def promise(self, cue: Cue, after: int, by: str) -> tuple[str, str, str, int]:
        """What is promised after the cue ("" for nothing), by whom, the due day or "", and where to read on."""
        end = self.things.end(after, cutting=False)
        words = self.words[after:end]
        if not words or words[0].stop:
            return "", "", "", after
        says = {word.says for word in words}
        if by == "either":
            by = self._left_out(cue, words[0].says, says)
        if not by or not self._is_something_to_do(cue, words, says, by) or self._is_done(end):
            return "", "", "", after
        text, when = self._without_day(after, end)
        if not when and cue.shape != "asked":
            when = self._day_around(after, end)
        return text, by, when, end

    def _left_out(self, cue: Cue, first: str, says: set[str]) -> str:
        """Who promises where nobody is named: *promised to send me…* is them, *promised to lend him…* is me."""
        if says & {"me", "us"}:
            return "them"
        if says & cues.THEM:
            return "me"
        if cue.shape == "will":
            return "them" if says & cues.ME else ""
        return "them" if says & cues.ME and first not in cues.GIVING else "me"

    def _is_something_to_do(self, cue: Cue, words: list[Word], says: set[str], by: str) -> bool:
        """Whether the words after the cue are a deed for somebody, and not a feeling, a place or a thing to own."""
        first = words[0].says
        there = (first == "be" and "there" in says) or (first == "have" and "look" in says)
        if first in cues.NOT_DONE and not there:
            return False
        if cue.words[-1] == "for":
            return first not in cues.NO_THING
        if cue.words[0] == "promised" and cue.words[-1] in ("her", "him", "them", "me"):
            return first in ("the", "a", "an", "some", "my", "his", "her", "their")
        if first in cues.DETERMINERS or (first in cues.NO_THING and by == "me"):
            return False
        if by == "them":
            return bool(says & cues.ME) or first in (cues.GIVING if cue.shape == "theirs" else cues.HANDING)
        if cue.shape == "asked":
            return True
        if cue.shape == "pledge":
            return "me" not in says
        return self._is_mine_to_do(cue, words, says, there)

    def _is_mine_to_do(self, cue: Cue, words: list[Word], says: set[str], there: bool) -> bool:
        """*I'll send the notes* is for somebody; *I need to revise* and *I'll have soup* are not."""
        first = words[0].says
        if says & {"me", "myself"} and not says & cues.THEM:
            return False
        if set(cue.words) & {"said", "told", "promised", "remember", "forget", "do", "promise"}:
            return True
        willing = cue.words[-1] in ("will", "shall")
        if first in cues.ERRANDS and not willing:
            return bool(says & cues.THEM)
        if first == "be":
            return there
        for_somebody = bool(says & cues.THEM) or any(word.named for word in words[1:])
        return first in cues.GIVING or (first in cues.DOING and for_somebody) or (willing and first in cues.ENSURING)

    def _is_done(self, end: int) -> bool:
        """*…and I did*: the rest of the sentence says that it is over."""
        rest = " ".join(word.says for word in self.words[end : end + 7])
        over = ("i did", "i already", "i have done", "already did", "and did")
        return rest.startswith("already") or any(each in rest for each in over)

    def _without_day(self, start: int, end: int) -> tuple[str, str]:
        """The text with its day taken off, where the day stands first or last, and the day as ISO text."""
        first, last = self.words[start].start, self.words[end - 1].end
        text = self.things.line[first:last][:400]
        when = due.find(text, self.today)
        if when is None:
            return self.things.text(start, end), ""
        if not text[when.end :].strip(" .,x"):
            kept = [at for at in range(start, end) if self.words[at].end <= first + when.start]
            return (self.things.text(start, kept[-1] + 1) if kept else ""), when.day.isoformat()
        if when.start == 0:
            kept = [at for at in range(start, end) if self.words[at].start >= first + when.end]
            return (self.things.text(kept[0], end) if kept else ""), when.day.isoformat()
        return self.things.text(start, end), when.day.isoformat()

    def _day_around(self, start: int, end: int) -> str:
        """A day said just before (*By Friday, I'll…*) or just after (*…, by Friday*)."""
        words = self.words
        if end < len(words) and words[end].stop in (",", "-", "–", "—", "("):
            rest = self.things.line[words[end].start : words[min(end + 6, len(words)) - 1].end]
            when = due.find(rest, self.today)
            if when is not None and when.start == 0:
                return when.day.isoformat()
        opening = self.things.line[words[self.subjects.read_to].start : words[start].start][:120]
        when = due.find(opening, self.today)
        return when.day.isoformat() if when is not None and when.start == 0 else ""
