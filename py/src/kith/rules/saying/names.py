"""What one calls somebody, in a sentence or at the head of a letter.

A name may be anything: a title and a family name, one sign, a telephone number, nothing that can be seen. Where
nothing in it can be said aloud, the answer is empty, and whoever asks goes on without a name.
"""

from kith.records import Person
from kith.words import say as _
from kith.words import short

LONGEST = 40
"""Characters of what one calls somebody; what is longer is no name to call out."""

TITLES = frozenset({"mr", "mrs", "ms", "mx", "miss", "dr", "prof", "professor", "sir", "coach", "aunt", "uncle"})
"""What stands before a name that one does not say alone."""


def first_of(name: str) -> str:
    """The first word of a name, or all of it where that is a title: *Leo*, but *Mr Adeyemi*."""
    name = name.strip()
    first, _space, rest = name.partition(" ")
    return name if rest and has_title(name) else first


def has_title(name: str) -> bool:
    """Whether a name begins with a title, as one says it to a teacher."""
    return name.strip().partition(" ")[0].rstrip(".").lower() in TITLES


def called(person: Person) -> str:
    """What I would say to their face: *Mum*, *Ollie*, *Leo*, *Mr Adeyemi*; empty where there is nothing to say."""
    name, family = _bare(person.name), _bare(person.family)
    if has_title(name):
        title = name.partition(" ")[0]
        choices = [_bare(person.nickname), f"{title} {family}" if family and not has_title(family) else "", name]
    else:
        choices = [_bare(person.nickname), first_of(_bare(person.given)), first_of(name)]
    return next((each for each in choices if _sayable(each)), "")


def name_of(person: Person) -> str:
    """What to call somebody inside a sentence: as one calls them, else whatever there is of a name, else *somebody*."""
    return called(person) or written(person) or _("somebody")


def written(person: Person) -> str:
    """The whole of a name in one line, cut where it is too long to be read out."""
    return short(_bare(person.name), LONGEST)


def _bare(name: str) -> str:
    # marks of direction and control signs are not seen, and would turn the sentence after them round
    return " ".join("".join(each if each.isprintable() else " " for each in name).split())


def _sayable(name: str) -> bool:
    return 0 < len(name) <= LONGEST and "@" not in name and any(each.isalpha() for each in name)
