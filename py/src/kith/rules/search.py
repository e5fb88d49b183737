"""Finding a person by anything ever written about them.

Every word of the query must appear somewhere among a person's texts, accents and case forgiven. Whose name
holds the words comes first, then by name.
"""

from dataclasses import dataclass

from kith.network import Kith
from kith.network.folding import fold
from kith.records import Person

EXCERPT = 90
"""Characters of the text that matched, shown under a name."""


MOST_WORDS = 12
"""Words of a query that are looked for; nobody types more to find somebody."""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody whom a search found; `by_text` where the name did not hold the words."""

    person: Person
    by_text: bool = False


def find(kith: Kith, query: str, *, circle: str = "", tag: str = "") -> list[Found]:
    """Everybody whom the query and the filters leave."""
    words = _words(query)
    people = [
        person
        for person in kith.people()
        if (not circle or person.circle == circle) and (not tag or tag in person.tags)
    ]
    if not words:
        return [Found(person) for person in people]
    by_name, by_text = [], []
    for person in people:
        name = fold(f"{person.name} {person.nickname}")
        if all(word in name for word in words):
            by_name.append(Found(person))
        elif all(word in kith.written_about(person.id) for word in words):
            by_text.append(Found(person, by_text=True))
    by_name.sort(key=lambda found: not any(part.startswith(words[0]) for part in fold(found.person.name).split()))
    return by_name + by_text


def matching(kith: Kith, found: Found, query: str) -> str:
    """The text that matched, or the part of it around the match; empty where it was the name."""
    if not found.by_text:
        return ""
    words, best, most = _words(query), "", 0
    for text in kith.index.texts_about(found.person.id):
        folded = fold(text)
        held = sum(word in folded for word in words)
        if held > most:
            best, most = text, held
    return _excerpt(best, words)


def _words(query: str) -> list[str]:
    return list(dict.fromkeys(fold(query).split()))[:MOST_WORDS]


def _excerpt(text: str, words: list[str]) -> str:
    if len(text) <= EXCERPT:
        return text
    folded = fold(text)
    at = max(0, min((folded.find(word) for word in words if word in folded), default=0) - EXCERPT // 3)
    start = text.rfind(" ", 0, at) + 1 if at else 0
    return ("…" if start else "") + text[start : start + EXCERPT].strip() + "…"


def tags(kith: Kith) -> list[str]:
    """Every tag in use, by name."""
    return sorted({tag for person in kith.people() for tag in person.tags}, key=fold)
