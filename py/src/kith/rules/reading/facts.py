"""Facts: whether a phrase is said of the person of the line, and whether what it names can be such a fact."""

from . import cues
from .clauses import Word
from .cues import Cue
from .subjects import Subjects
from .things import Things


def is_theirs(subjects: Subjects, cue: Cue, at: int, plain: bool) -> bool:
    """Whether the phrase at `at` tells of the person of the line; `plain`: its verb stands in the plain form."""
    if cue.shape == "order":
        return subjects.opens_clause(at)
    if cue.shape == "noun":
        return subjects.possessed(at)
    who = subjects.of_verb(at, loose=cue.shape == "verb" and not plain, bare=cue.shape == "state")
    if plain:
        return who in ("they", "we both")
    return who in ("theirs", "they", "we both") or (who == "nobody" and subjects.so_far in ("", "theirs"))


def fact(things: Things, cue: Cue, at: int, after: int) -> tuple[str, int]:
    """The text of the fact whose phrase stands from `at` to `after`, "" for none, and where to read on."""
    if cue.words[0] == "finds":
        return _found_hard(things, after)
    if cue.words[0] in cues.TRADES:
        return _trade(things, at, after)
    end = things.end(after)
    if end == after or not _fits(cue, things.words, at, after, end):
        return "", max(after, end)
    return things.text(at if cue.kept else after, end), end


def _trade(things: Things, at: int, after: int) -> tuple[str, int]:
    """*is a vet with her own practice*; *the vet said* and *a nurse helped* are about somebody else."""
    words = things.words
    if at < 2 or words[at - 1].says not in ("a", "an") or words[at - 2].says != "is":
        return "", after
    end = things.end(at)
    return things.text(at, end), max(after, end)


def _found_hard(things: Things, after: int) -> tuple[str, int]:
    """*finds proofs hard*, *finds it hard to speak up*."""
    words = things.words
    for at in range(after + 1, min(after + 8, len(words))):
        if words[at].stop or words[at].says in cues.TURNS or words[at].says in cues.NEGATIONS:
            break
        if words[at].says not in cues.HARD:
            continue
        start, end = after, at
        while end > start and words[end - 1].says in cues.ADVERBS:
            end -= 1
        if words[after].says == "it":
            if at + 1 >= len(words) or words[at + 1].says != "to":
                break
            start, end = at + 2, things.end(at + 2)
        return things.text(start, end), max(at + 1, end)
    return "", after


def _fits(cue: Cue, words: list[Word], at: int, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` can be what the phrase at `at` says they are."""
    if words[start].says == "to" and start + 1 < end:
        start += 1
    first = words[start].says
    says = {word.says for word in words[start:end]}
    if first in cues.NO_THING and not (first in ("her", "this", "that") and end - start > 1):
        return False
    if says & {"me", "us", "you", "your", "mine"}:
        return False
    match cue.about:
        case "aspiration":
            return _is_wished(cue, words, start, end) and not says & {"my", "our"}
        case "interest" | "strength":
            return _is_liked(cue, words, at, start) and not says & {"my", "our", "him"}
        case "background":
            return _has_been(cue, words, start, end)
        case "preference":
            if cue.shape == "order" or cue.words[0] in ("replies", "answers", "best", "easiest", "reachable"):
                return True
            return bool(says & cues.CONTACT) and "my" not in says
        case "challenge":
            return cue.words[0] != "stuck" or not says & cues.TRAFFIC
        case _:
            return True


def _is_wished(cue: Cue, words: list[Word], start: int, end: int) -> bool:
    """*wants to become a vet* is a wish for life; *wants to see the museum*, *hopes to hear back* is not."""
    if cue.words[-1] != "to" or cue.words[0] in ("applying", "applied"):
        return True
    first = words[start].says
    second = words[start + 1].says if start + 1 < end else ""
    if first in cues.WISHING_NOTHING or (cue.words[0] in ("wants", "would") and first not in cues.WISHING):
        return False
    if first in ("be", "go") and second in ("", "there", "left", "home", "alone", "back", "in"):
        return False
    return (first, second) != ("be", "to")


def _is_liked(cue: Cue, words: list[Word], at: int, start: int) -> bool:
    first = words[start]
    match cue.words[0]:
        case "goes":
            return first.says.endswith("ing") and len(first.says) > 5
        case "supports" | "speaks":
            return first.named
        case "plays" | "teaches":
            if first.says == "a":
                return not {word.says for word in words[start : start + 4]} & {"part", "role"}
            return first.says not in cues.NO_PLAY
        case "into":  # *got into Leeds* is no interest, *getting into jazz* is
            return first.says not in ("account", "the") and words[at - 1].says != "got"
        case _:
            return first.says not in ("idea", "look", "sound", "fact")


def _has_been(cue: Cue, words: list[Word], start: int, end: int) -> bool:
    first = words[start]
    phrase = " ".join(cue.words)
    if phrase in ("from", "comes from", "came from"):
        return _is_place(words, first) and (phrase != "from" or end - start <= 4)
    if phrase == "used to" and first.says.endswith("ing") and first.says not in cues.ENDING_IN_ING:
        return False  # *used to living alone* is what somebody is at ease with
    return first.says not in cues.NO_TRADE and (end - start > 1 or first.says not in cues.THEM)


def _is_place(words: list[Word], first: Word) -> bool:
    """*Glasgow*; and *glasgow*, where nothing in the sentence has a capital, as in dictation."""
    if first.says in cues.OTHERS or first.named:
        return first.named and first.says not in cues.OTHERS
    plain = first.says.isalpha() and first.says not in cues.DETERMINERS | cues.NO_ORIGIN | cues.THEM | cues.ME
    return plain and not any(word.named for word in words)
