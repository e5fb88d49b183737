"""Compiles the written vocabulary: every name taken apart into stems, every relation to the topic that it names.

A name of one word that says nothing by itself is left out, and a relation to what no file names is, too; `check` lists
both, for whoever writes a vocabulary.
"""

from collections import defaultdict
from collections.abc import Iterator

from .stems import LINKS, plain, stem, words
from .vocabulary import Topic, Vocabulary, Way
from .vocabulary import written as written_out
from .written import Entry, entries, small_words

SMALL = "small-words.txt"
"""The file of the words that say nothing of what a text is about."""


def compiled(texts: dict[str, str]) -> Vocabulary:
    """The vocabulary of these files ({name: text}). Raises Unclear."""
    small = frozenset(plain(word) for word in small_words(texts.get(SMALL, ""))) | LINKS
    written = _joined([entry for file in sorted(texts) if file != SMALL for entry in entries(texts[file], file)])
    numbers: defaultdict[tuple[str, ...], dict[int, None]] = defaultdict(dict)
    capitals: defaultdict[str, dict[int, None]] = defaultdict(dict)
    for number, entry in enumerate(written):
        for name in entry.names:
            if _in_capitals(name, small):
                capitals[name][number] = None
            elif _says_something(key := stems(name), name, small):
                numbers[key][number] = None
    found = _found(written)
    related = _relations(written, found)
    ways: defaultdict[str, list[Way]] = defaultdict(list)
    for key, ids in numbers.items():
        ways[key[0]].append((list(key[1:]), tuple(ids)))
    names = {first: written_out(each) for first, each in ways.items()}
    topics = [
        Topic(
            entry.names[0],
            tuple(dict.fromkeys(found[stems(each)] for each in entry.part_of if found.get(stems(each), number) != number)),
            tuple(related[number]),
            entry.close,
        )
        for number, entry in enumerate(written)
    ]
    return Vocabulary(topics, names, {name: tuple(ids) for name, ids in capitals.items()}, small)


def check(texts: dict[str, str]) -> Iterator[str]:
    """What a writer may want to mend: relations to nothing, and names that are left out."""
    small = frozenset(plain(word) for word in small_words(texts.get(SMALL, ""))) | LINKS
    written = [entry for file in sorted(texts) if file != SMALL for entry in entries(texts[file], file)]
    known = {stems(name) for entry in written for name in entry.names}
    for entry in written:
        for name in (*entry.related, *entry.part_of):
            if stems(name) not in known:
                yield f"{entry.where}: no topic is called “{name}”"
        for name in entry.names:
            if not _in_capitals(name, small) and not _says_something(stems(name), name, small):
                yield f"{entry.where}: “{name}” says nothing by itself"


def stems(name: str) -> tuple[str, ...]:
    """A name as it is looked for: the stems of its words, without those that only link."""
    all_words = [plain(word) for word in words(name)]
    return tuple(stem(word) for word in all_words if word not in LINKS) or tuple(all_words)


def _joined(written: list[Entry]) -> list[Entry]:
    """Files by several hands: a topic of the same first name is one topic."""
    joined: dict[tuple[str, ...], Entry] = {}
    for entry in written:
        first = joined.setdefault(stems(entry.names[0]), entry)
        if first is not entry:
            first.names += [name for name in entry.names if name not in first.names]
            first.related += entry.related
            first.part_of += entry.part_of
            first.close = first.close or entry.close
    return list(joined.values())


def _found(written: list[Entry]) -> dict[tuple[str, ...], int]:
    """The topic that a relation means by a name: the one that is called so, or else the first that has the name, too."""
    found = {stems(entry.names[0]): number for number, entry in enumerate(written)}
    for number, entry in enumerate(written):
        for name in entry.names[1:]:
            found.setdefault(stems(name), number)
    return found


def _in_capitals(name: str, small: frozenset[str]) -> bool:
    return len(name) <= 4 and name.isupper() and name.isalpha() and name.lower() in small


def _says_something(key: tuple[str, ...], name: str, small: frozenset[str]) -> bool:
    telling = [word for word in map(plain, words(name)) if word not in LINKS]
    return len(key) > 1 or (bool(telling) and telling[0] not in small)


def _relations(written: list[Entry], found: dict[tuple[str, ...], int]) -> list[dict[int, None]]:
    related: list[dict[int, None]] = [{} for _ in written]
    for number, entry in enumerate(written):
        for name in entry.related:
            other = found.get(stems(name), number)
            if other != number:
                related[number][other] = related[other][number] = None
    return related
