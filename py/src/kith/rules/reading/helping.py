"""Help that passed: *helped me with my CV*, *lent him my drill*, *I proofread her essay*.

It counts when it is done (*helped*, not *could help*) and when the line says between whom: somebody did
something for *me*, or I did it for *him*, *her*, *them* or a name. What others did for one another does not.
"""

from dataclasses import dataclass
from typing import Literal

from kith.records import HelpKind

from . import cues
from .subjects import Subjects
from .things import Things

OBJECTS = frozenset({"me", "us", "her", "him", "them"})
"""For whom something was done."""

NEAR = 6
"""Words between a verb and what tells its kind."""


@dataclass(frozen=True, slots=True)
class Done:
    """Help that a sentence tells of: its kind, its text, by whom (me or them), and where to read on."""

    about: HelpKind
    text: str
    by: Literal["me", "them"]
    end: int


class Helping:
    """The help in one sentence."""

    def __init__(self, things: Things, subjects: Subjects) -> None:
        self.things, self.subjects, self.words = things, subjects, things.words

    def done(self, at: int) -> Done | None:
        """The help of which the verb at `at` tells; None where it tells of none."""
        verb = self.words[at].says
        if verb not in cues.HELPING and verb not in cues.CHECKING:
            return None
        by = self._by(at)
        if not by:
            return None
        read = self._checked(at, by) if verb in cues.CHECKING else self._helped(at, by)
        if read is None:
            return None
        about, start = read
        end = self.things.end(start)
        text = self.things.text(at if verb != "helped" else start, end)
        if not text or end - start < 1 or self.words[start].says in cues.NO_HELP:
            return None
        return Done(about, text, self._giver(at) if by == "either" else "me" if by == "me" else "them", end)

    def _giver(self, at: int) -> Literal["me", "them"]:
        """Who it was where nobody is named: *helped me* was them, *helped her* was me."""
        near = [word.says for word in self.words[at + 1 : at + 1 + NEAR]]
        first = next((each for each in near if each in OBJECTS | {"my", "our"}), "me")
        return "them" if first in ("me", "us", "my", "our") else "me"

    def _by(self, at: int) -> str:
        """Who did it: me, them, *either* where nobody is named, "" for nobody of these two."""
        who = self.subjects.of_verb(at, loose=False, bare=False)
        if who == "nobody":
            return {"": "either", "mine": "me", "theirs": "them"}.get(self.subjects.so_far, "")
        if who == "mine":
            return "me" if "i" in {word.says for word in self.words[max(0, at - 2) : at]} else ""
        return "them" if who in ("theirs", "they") else ""

    def _helped(self, at: int, by: str) -> tuple[HelpKind, int] | None:
        """The kind and the first word of the thing, for verbs that are said of a person: *lent me…*."""
        verb, place = self.words[at].says, at + 1
        about = cues.HELPING[verb]
        if verb == "explained":
            place = next((n for n in range(at + 2, min(at + NEAR, len(self.words) - 1)) if self._says(n, "to")), 0) + 1
            return (about, at + 1) if place > 1 and self._for(place, by) else None
        small = self.words[place].says if place < len(self.words) else ""
        if verb in cues.WITH and small != cues.WITH[verb]:
            return None
        place += verb in cues.WITH
        if not self._for(place, by):
            return None
        after = place + 1
        while verb == "helped" and self._follows(after) and self._named_object(place, after, by):
            after += 1
        if verb in cues.WITH:  # *stayed with me*: nothing more is needed
            return about, place
        if not self._follows(after):
            return None
        return self._kind(verb, about, after)

    def _kind(self, verb: str, about: HelpKind, after: int) -> tuple[HelpKind, int] | None:
        """What the words after the person make of it."""
        words = self.words
        first = words[after].says
        near = [word.says for word in words[after : self.things.end(after)][:NEAR]]
        match verb:
            case "helped":
                start = after + (first in ("with", "to"))
                fits = start < len(words) and first not in cues.ADVERBS | cues.TRAILING - {"with", "to"} | cues.DOUBTS
                return (about, start) if fits and not words[start].stop else None
            case "gave" | "sent":
                kind = next((cues.GIFTS[each] for each in near if each in cues.GIFTS), None)
                return (kind, after) if kind else None
            case "showed":
                return (about, after) if first in ("how", "where", "round", "around") or "ropes" in near else None
            case "walked" | "talked":
                return (about, after) if first == "through" else None
            case "introduced":
                return (about, after) if first == "to" else None
            case "put":
                return (about, after) if near[:3] == ["in", "touch", "with"] else None
            case "cheered":
                return (about, after) if first in ("up", "on") else None
            case "drove":
                return (about, after) if first in ("home", "to", "there", "back") else None
            case _:
                return about, after

    def _checked(self, at: int, by: str) -> tuple[HelpKind, int] | None:
        """*read my essay*, *proofread his report*: whose it is tells for whom it was."""
        place = at + 1
        while self._says(place, "over") or self._says(place, "through"):
            place += 1
        owner = self.words[place].says if place < len(self.words) else ""
        mine = owner in ("my", "our") and by in ("them", "either")
        theirs = owner in ("her", "his", "their") and by == "me"
        near = {word.says for word in self.words[place + 1 : place + NEAR]}
        return ("feedback", place) if (mine or theirs) and near & cues.WRITINGS else None

    def _for(self, place: int, by: str) -> bool:
        """Whether the word at `place` says that it was done for the other one of us two."""
        if place >= len(self.words) or self.words[place].stop:
            return False
        word = self.words[place]
        if word.says in ("me", "us"):
            return by in ("them", "either")
        if word.says in ("her", "him", "them"):
            return by in ("me", "either")
        return by == "me" and (word.named or self._says(place + 1, "with")) and word.says not in cues.OTHERS

    def _named_object(self, place: int, after: int, by: str) -> bool:
        """Whether the name at `place` goes on at `after`: *helped Leo Chen with*."""
        return by == "me" and self.words[place].says not in OBJECTS and self.words[after].named and after == place + 1

    def _follows(self, place: int) -> bool:
        return place < len(self.words) and not self.words[place].stop

    def _says(self, place: int, word: str) -> bool:
        return self._follows(place) and self.words[place].says == word

