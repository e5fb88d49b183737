"""What one line suggests: promises made in it, help that passed, and facts about the person it is about.

*Loves climbing. Asked me to send my project page* suggests an interest and a promise. Nothing is
applied here: a person taps what is right. So a false alarm is worse than a miss, and a phrase counts
only when its subject is the person of the line: not me, not her brother, not a question, not a *not*.

A line is read once from left to right. The rest of this room: `clauses` (spelling), `cues` (the phrases),
`subjects` (of whom they are said), `things` (what they name), `facts`, `promises` and `helping`.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from kith.records import FactKind, HelpKind

from . import cues
from .clauses import Sentence, sentences, tidy
from .facts import fact, is_theirs
from .helping import Helping
from .promises import Promises
from .subjects import Subjects
from .things import Things

MOST = 6
"""Suggestions from one line: more would not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A suggestion: a promise (`by` me or them, `due` a day or ""), help (`by` whoever gave it) or a fact.

    `about` is the kind of the help or of the fact.

    `text` is the thing itself in the words of the line.
    """

    kind: Literal["promise", "help", "fact"]
    about: FactKind | HelpKind | Literal[""] = ""
    text: str
    due: str = ""
    by: Literal["me", "them"] = "me"


def read(line: str, today: date) -> list[Reading]:
    """What `line` suggests, promises first, then help, then facts, in the line's order; at most `MOST`.

    `today` is the local day that *tomorrow* is counted from.
    """
    line = tidy(line)
    found: dict[tuple[str, str], Reading] = {}
    for sentence in sentences(line):
        if sentence.question or _asks(sentence):
            continue
        for reading in _readings(line, sentence, today):
            found.setdefault((reading.about, reading.text.casefold()), reading)
    order = ("promise", "help", "fact")
    return sorted(found.values(), key=lambda reading: order.index(reading.kind))[:MOST]


def _readings(line: str, sentence: Sentence, today: date) -> Iterator[Reading]:
    """Every suggestion of one sentence, in its order."""
    things, subjects = Things(line, sentence.words), Subjects(sentence.words)
    promises, helping = Promises(things, subjects, today), Helping(things, subjects)
    at = 0
    while at < len(sentence.words):
        subjects.notice(at)
        cue, after, plain = things.cue_at(at)
        reading = None
        if cue is None and (done := helping.done(at)):
            reading, at = Reading(kind="help", about=done.about, text=done.text, by=done.by), done.end
        elif cue is None:
            at += 1
        elif cue.about and is_theirs(subjects, cue, at, plain):
            text, at = fact(things, cue, at, after)
            reading = Reading(kind="fact", about=cue.about, text=text)
        elif cue.about:
            at = after
        elif by := promises.made_by(cue, at):
            text, by, due, end = promises.promise(cue, after, by)
            at = end if text else at + 1
            reading = Reading(kind="promise", text=text, due=due, by="them" if by == "them" else "me")
        else:
            at = after if cue.shape in ("asked", "pledge") else at + 1
        if reading is not None and reading.text:
            subjects.read_to = at
            yield reading


def _asks(sentence: Sentence) -> bool:
    """A question typed or dictated without its mark: *is she…*, *does he…*."""
    first, second = [*(word.says for word in sentence.words[:2]), ""][:2]
    return first in cues.ASKING and second in cues.NOMINATIVE | {"you", "it", "there", "anyone"}
