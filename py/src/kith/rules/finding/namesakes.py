"""Names that may be one: the same words in another order, an initial, a short form, one slip of the finger.

A likeness of names is never a proof. `duplicates` asks for a second sign beside it.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from kith.network.folding import fold
from kith.network.vocabulary import one_slip
from kith.records import Person
from kith.words import say as _

from ..saying.names import TITLES

_LETTERS_FOR_A_SLIP = 4
"""In a shorter word one letter is too much of it: Leo is not Lea."""

_NO_NAMES = TITLES | {"jr", "sr"}

# short forms that share no beginning with the long one; the others are found by their beginning
_SHORT = {
    "bob": "robert", "rob": "robert", "bill": "william", "will": "william", "liam": "william", "dick": "richard",
    "rick": "richard", "liz": "elizabeth", "beth": "elizabeth", "betty": "elizabeth", "lisa": "elizabeth",
    "peggy": "margaret", "maggie": "margaret", "meg": "margaret", "jack": "john", "jim": "james", "ted": "edward",
    "ned": "edward", "kate": "katherine", "tony": "anthony", "harry": "henry", "hank": "henry", "molly": "mary",
    "polly": "mary", "sasha": "alexander", "sandy": "alexander", "olek": "aleksander", "misha": "mikhail",
    "pepe": "jose", "paco": "francisco", "gosia": "malgorzata", "kasia": "katarzyna", "hansi": "johannes",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tokens:
    """The words of somebody's name, folded: as it stands, and what else they are called."""

    name: tuple[str, ...]
    nickname: str

    @property
    def keys(self) -> set[str]:
        """Words of which people with names alike have one in common."""
        found = {_SHORT.get(word, word) for word in self.name if len(word) > 1}
        # Sam is found by the beginning of Samira; one word with a slip in it has no other word to be found by
        found |= {f"^{word[:3]}" for word in self.name[:1]}
        if len(self.name) == 1:
            found |= {f"~{word}" for word in _without_one(self.name[0])}
        return found | ({self.nickname} if self.nickname else set())


def tokens(person: Person) -> Tokens:
    """The words of somebody's name."""
    return _tokens(person.name, person.nickname)


@lru_cache(maxsize=4096)
def _tokens(name: str, nickname: str) -> Tokens:
    words = [word for word in _words(name) if word not in _NO_NAMES]
    called = _words(nickname)
    return Tokens(tuple(words), called[0] if len(called) == 1 else "")


def _words(text: str) -> list[str]:
    return re.sub(r"[^\w\s]+", " ", fold(text).replace("'", "")).split()


def alike(one: Person, other: Person) -> str:
    """In what way two names are alike, as a sentence; empty where they are not."""
    here, there = tokens(one), tokens(other)
    if not here.name or not there.name:
        return ""
    if here.name == there.name:
        return _("They have the same name.")
    if sorted(here.name) == sorted(there.name):
        return _("They have the same name in another order.")
    if _short(here, there) or _short(there, here):
        return _("One name is a short form of the other.")
    if _one_slip(here.name, there.name):
        return _("Their names differ by one letter.")
    return ""


def _short(here: Tokens, there: Tokens) -> bool:
    """Whether `here` says less of the name that `there` says: an initial, a nickname, a first name alone."""
    if len(here.name) == 1:
        alone = here.name[0]
        return alone in (there.name[0], there.nickname) or _is_short(alone, there.name[0])
    if len(here.name) != len(there.name):
        # a middle name more
        return len(here.name) < len(there.name) and (here.name[0], here.name[-1]) == (there.name[0], there.name[-1])
    pairs = [(mine, theirs) for mine, theirs in zip(here.name, there.name, strict=True) if mine != theirs]
    if len(pairs) != 1:
        return False
    (mine, theirs), first = pairs[0], here.name[0] != there.name[0]
    if len(mine) == 1:
        return theirs.startswith(mine)
    return first and (_is_short(mine, theirs) or mine == there.nickname)


def _is_short(short: str, long: str) -> bool:
    return _SHORT.get(short) == long or (3 <= len(short) < len(long) and long.startswith(short))


def _one_slip(here: tuple[str, ...], there: tuple[str, ...]) -> bool:
    if len(here) != len(there):
        return False
    pairs = [(mine, theirs) for mine, theirs in zip(here, there, strict=True) if mine != theirs]
    return len(pairs) == 1 and min(map(len, pairs[0])) >= _LETTERS_FOR_A_SLIP and one_slip(*pairs[0])


def _without_one(word: str) -> set[str]:
    """A word, and what is left of it without any one of its letters; words one slip apart share one."""
    if len(word) < _LETTERS_FOR_A_SLIP:
        return set()
    return {word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}
