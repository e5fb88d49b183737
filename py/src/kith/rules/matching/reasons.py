"""Why a match is worth knowing, in words, and what could be offered: small things first, and asked, not guessed.

The five-minute favour is Adam Rifkin's (in Grant, *Give and Take*, 2013); asking what would help is better than guessing
it (Eyal, Steffel & Epley 2018).
"""

from zlib import crc32

from kith.words import say as _
from kith.words import short

from ..saying.facing import is_wish
from ..saying.names import name_of
from ..saying.telling import in_common
from .sides import KNOWN, Kind, Side

LONGEST = 80
"""Characters of a text inside a sentence."""


def of(kind: Kind, one: Side, other: Side, topic: str) -> str:
    """The reason for a match of a kind, in a sentence that names both texts."""
    if kind == "give":
        return give(one, other)
    if kind == "seek":
        return seek(one, other)
    return thread(one, other, topic) if kind == "thread" else introduce(one, other)


def give(one: Side, other: Side) -> str:
    """My strength, and what somebody could use it for."""
    mine, theirs, name = _short(one), _short(other), _name(other)
    if one.about == "perspective":
        words = {
            "challenge": _("You know this from your own life: “{mine}”. For {name} it is hard now: “{theirs}”."),
            "priority": _("You know this from your own life: “{mine}”. {name} is busy with “{theirs}”."),
            "aspiration": _("You know this from your own life: “{mine}”. {name} hopes for “{theirs}”."),
            "wish": _("You know this from your own life: “{mine}”. {name} hopes to “{theirs}”."),
        }
    else:
        words = {
            "challenge": _("You are good at “{mine}”. For {name} this is hard: “{theirs}”."),
            "priority": _("You are good at “{mine}”. {name} is busy with “{theirs}”."),
            "aspiration": _("You are good at “{mine}”. {name} hopes for “{theirs}”."),
            "wish": _("You are good at “{mine}”. {name} hopes to “{theirs}”."),
        }
    return words[_told(other)].format(mine=mine, theirs=theirs, name=name)


def offered(one: Side, other: Side) -> str:
    """Something small to offer to whom something is hard, or dear; of what I have lived, an ear."""
    if one.about == "perspective":
        told = _("Tell {name} that you know a little of how it is, and ask how it is for them. Then listen.")
        return told.format(name=_name(other))
    words = {
        "challenge": [
            _("Ask {name} what would help most, and offer ten minutes to do it together."),
            _("Offer {name} ten minutes side by side, and let them say where to begin."),
            _("Ask {name} which part is the hardest, and sit down with that part for ten minutes."),
        ],
        "priority": [_("Ask {name} which small piece of it you could take.")],
        "aspiration": [_("Send {name} one thing that helped you: a page, a name, a tip. Five minutes are enough.")],
    }[other.about]
    # two people on one screen are seldom told the same; one of them always is
    return words[crc32(other.key.encode()) % len(words)].format(name=_name(other))


def seek(one: Side, other: Side) -> str:
    """My goal, and what somebody knows of it."""
    mine, theirs, name = _short(one), _short(other), _name(other)
    words = {
        "strength": _("Your goal: “{mine}”. {name} is good at “{theirs}”."),
        "background": _("Your goal: “{mine}”. {name} knows about it: “{theirs}”."),
        "role": _("Your goal: “{mine}”. {name} does this: “{theirs}”."),
        "interest": _("Your goal: “{mine}”. {name} likes “{theirs}”."),
        "value": _("Your goal: “{mine}”. To {name} this matters: “{theirs}”."),
    }
    return words[other.about].format(mine=mine, theirs=theirs, name=name)


def thread(one: Side, other: Side, topic: str) -> str:
    """What somebody and I share: the words that both wrote, or else what each wrote of it."""
    words = {"mine": _short(one), "theirs": _short(other), "name": _name(other), "topic": topic}
    if shared := in_common(one.text, other.text, least=2 if one.about == "goal" else 1):
        both = {"goal": _("You both want: {shared}"), "perspective": _("You both know: {shared}")}
        return both.get(one.about, _("You both: {shared}")).format(shared=shared)
    if one.about == "goal":
        wanted = {
            "priority": _("Your goal is “{mine}”. {name} is busy with “{theirs}”."),
            "aspiration": _("You and {name} are heading the same way: “{mine}” and “{theirs}”."),
        }
        return wanted.get(other.about, _("You: “{mine}”. {name}: “{theirs}”.")).format(**words)
    if one.about == "perspective":
        return _("You know “{mine}” from life, {name} “{theirs}”.", **words)
    if topic:
        return _("You both have to do with {topic}: you “{mine}”, {name} “{theirs}”.", **words)
    return _("You: “{mine}”. {name}: “{theirs}”.", **words)


def introduce(one: Side, other: Side) -> str:
    """What one of two people needs and the other knows, or what both like."""
    mine, theirs = _short(one), _short(other)
    names = {"one": _name(one), "other": _name(other), "mine": mine, "theirs": theirs}
    words = {
        "challenge": _("For {one} this is hard: “{mine}”. {other} knows about it: “{theirs}”."),
        "priority": _("{one} is busy with “{mine}”. {other} knows about it: “{theirs}”."),
        "aspiration": _("{one} hopes for “{mine}”. {other} knows about it: “{theirs}”."),
        "wish": _("{one} hopes to “{mine}”. {other} knows about it: “{theirs}”."),
    }
    if one.about in words and other.about in KNOWN:
        return words[_told(one)].format(**names)
    if shared := in_common(one.text, other.text):
        return _("{one} and {other} both: {shared}", shared=short(shared, LONGEST), **names)
    if one.about == other.about == "interest":
        return _("{one} likes “{mine}”, {other} likes “{theirs}”.", **names)
    return _("{one}: “{mine}”. {other}: “{theirs}”.", **names)


def _told(side: Side) -> str:
    """What a side is, for the sentence about it: a hope is a thing that one hopes *for*, or what one hopes *to* do."""
    return "wish" if side.about == "aspiration" and is_wish(side.text) else side.about


def _name(side: Side) -> str:
    return name_of(side.who) if side.who else _("you")


def _short(side: Side) -> str:
    return short(side.text, LONGEST)
