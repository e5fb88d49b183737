"""Naming places, hopes and promises inside a sentence, so that it reads as a person would write it."""

from kith.words import say as _

from ..saying.facing import OWNERS, PRESENT, is_deed, topic

_PLACES = frozenset(
    """
    fair workshop forum group club party evening day festival conference meeting library cafe café station hall
    wall office museum market gym lab centre center camp tournament match show course depot concert pool park
    garden boat contest
    """.split()
)


def at_place(where: str) -> str:
    """A place after *to meet you*: *at the engineering fair*; empty for one that can't be fitted in."""
    head = topic(where)
    if not head:
        return ""
    first, _space, rest = head.partition(" ")
    if first.lower() in OWNERS and rest:
        return _("at {place}", place=f"{first.lower()} {rest}")
    if head.split()[-1].lower() in _PLACES and "'s " not in head.replace("’", "'"):
        own_name = sum(each[0].isupper() for each in head.split()) > 1 or first[1:].lower() != first[1:]
        return _("at the {place}", place=head if own_name else head[0].lower() + head[1:])
    return ""


def is_done(words: str) -> bool:
    """Whether words say what somebody did, with nobody named before them: *grew up in Izmir*, *lent me a wheel*."""
    first = words.partition(" ")[0].lower()
    return first in _DONE or first in PRESENT or (
        len(first) > 4 and first.endswith("ed") and first not in ("speed", "breed", "indeed", "hundred")
    )


def wants(hope: str) -> str:
    """A hope after *you want*: *to study architecture*, *a place at Northmoor*."""
    return _("to {deed}", deed=hope) if is_deed(hope) else hope


def inside(words: str) -> str:
    """Words that go on inside a sentence: no full stop at their end, no capital at their head for a plain word."""
    bare = " ".join(words.split()).rstrip(" .!?;:,")
    first = bare.partition(" ")[0]
    return bare[:1].lower() + bare[1:] if first[1:].islower() and first.lower() in _VERBS else bare


_VERBS = frozenset(
    """
    ask be bring buy call check come draw find fix get give go help introduce join lend let look make meet pass
    pay plan post print read recommend return ring say send share show sketch take talk tell text think try
    visit write
    """.split()
)
_DONE = frozenset(
    """
    read lent taught took looked went gave sent told showed helped wrote made got brought found let came drew
    drove kept met paid put said sat spent spoke stood thought grew left ran won lost built began sang fell rang
    was had used
    """.split()
)
SENDS = frozenset("send share lend give bring show write forward print pass return post".split())
"""What a promise does that a message can keep by itself."""
