"""Finding a person by anything ever written about them.

Every word of the query must appear somewhere among a person's texts, accents and case forgiven. Whose name
holds the words comes first, then by name.
"""

from dataclasses import dataclass

from kith.network import Kith
from kith.network.folding import fold
from kith.network.index import written_in
from kith.records import Person

EXCERPT = 90
"""Characters of the text that matched, shown under a name."""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody, and the text that matched where the name did not."""

    person: Person
    text: str = ""


def find(kith: Kith, query: str, *, circle: str = "", tag: str = "") -> list[Found]:
    """Everybody whom the query and the filters leave."""
    words = fold(query).split()
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
            by_text.append(person)
    by_name.sort(key=lambda found: not any(part.startswith(words[0]) for part in fold(found.person.name).split()))
    return by_name + [Found(person, _matching(kith, person, words)) for person in by_text]


def _matching(kith: Kith, person: Person, words: list[str]) -> str:
    texts = [text for record in kith.index.concerning(person.id) for text in written_in(record)]
    best = max(texts, key=lambda text: sum(word in fold(text) for word in words), default="")
    return _excerpt(best, words)


def _excerpt(text: str, words: list[str]) -> str:
    if len(text) <= EXCERPT:
        return text
    at = max(0, min((fold(text).find(word) for word in words if word in fold(text)), default=0) - EXCERPT // 3)
    start = text.rfind(" ", 0, at) + 1 if at else 0
    return ("…" if start else "") + text[start : start + EXCERPT].strip() + "…"


def tags(kith: Kith) -> list[str]:
    """Every tag in use, by name."""
    return sorted({tag for person in kith.people() for tag in person.tags}, key=fold)
