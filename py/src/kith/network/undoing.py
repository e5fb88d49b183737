"""The journal: what the last commands changed, so that each can be taken back.

An entry is a meta row of the store, written in the same transaction as the change itself, so that
an import or a restore can be undone after the app was closed. It holds the row of every changed record
from before, and the stamps that the command set: a field which somebody changed since is left alone.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kith.records import Person, Record, Stamp, stamped_fields
from kith.records.stored import from_text

from .faults import ChangedSince, NoSuchUndo
from .index import Index, people_of
from .keys import ASIDE, JOURNAL

if TYPE_CHECKING:
    from .staging import Staging

ENTRIES = 20
"""How many commands can be taken back. A token sorts by time, so the oldest rows come first."""

@dataclass(slots=True)
class Entry:
    """One command: its sentence, and each record's row from before (None: there was none)."""

    token: str
    said: str
    before: dict[str, str | None] = field(default_factory=dict)
    stamps: dict[str, dict[str, Stamp]] = field(default_factory=dict)
    replaced: bool = False

    def text(self) -> str:
        """The entry as the text of a meta row."""
        return json.dumps(
            {
                "token": self.token, "said": self.said, "before": self.before,
                "stamps": self.stamps, "replaced": self.replaced,
            },
            ensure_ascii=False,
        )  # fmt: skip


class Journal:
    """The last commands, by token. Texts are parsed only when one is taken back."""

    def __init__(self) -> None:
        self._rows: dict[str, str] = {}

    def read(self, meta: dict[str, str]) -> None:
        """Take in the journal's rows among a store's meta rows."""
        self._rows.update({name: text for name, text in meta.items() if name.startswith(JOURNAL)})

    def drop(self, name: str) -> None:
        """Forget a row."""
        self._rows.pop(name, None)

    def tokens(self) -> list[str]:
        """The commands that can be taken back; their tokens are stamps."""
        return [name.removeprefix(JOURNAL) for name in self._rows]

    def entry(self, token: str) -> Entry:
        """What a command changed. Raises NoSuchUndo."""
        text = self._rows.get(self._name(token))
        if text is None:
            raise NoSuchUndo
        return Entry(**json.loads(text))

    def writing(self, entry: Entry) -> dict[str, str | None]:
        """The meta rows that add an entry and let the oldest go."""
        return {**dict.fromkeys(self._oldest()), self._name(entry.token): entry.text()}

    def beyond_undo(self) -> Iterator[str]:
        """The keys of records that nothing can bring back once the next entry is written."""
        oldest = self._oldest()
        staying = [text for name, text in self._rows.items() if name not in oldest]
        for name in oldest:
            for key in json.loads(self._rows[name])["before"]:
                # looked for in the texts themselves: parsing twenty entries at every command would cost more
                if not any(json.dumps(key, ensure_ascii=False) in text for text in staying):
                    yield key

    def _oldest(self) -> list[str]:
        return sorted(self._rows)[: max(0, len(self._rows) - ENTRIES + 1)]

    def removing(self, token: str) -> dict[str, str | None]:
        """The meta rows that take an entry out."""
        return {self._name(token): None}

    def _name(self, token: str) -> str:
        return JOURNAL + token


def take_back(edit: "Staging", index: Index, entry: Entry) -> str:
    """Stage what undoes a command, except where something is newer; the sentence it had said.

    Raises ChangedSince when everything that it changed was changed again.
    """
    if entry.replaced:
        edit.replace_all([from_text(text) for text in entry.before.values() if text is not None])
        _keep_what_is_newer(edit, index, entry)
    else:
        edit.take_out([key for key in entry.before if key.startswith(ASIDE)])
        staying = _staying(index, entry)
        for key, text in entry.before.items():
            current = index.at(key)
            if current is None and text is not None:
                edit.put(from_text(text))
            elif current is not None and not staying & {key, *people_of(current)}:
                _restore(edit, current, entry)
    if not edit.undo:
        raise ChangedSince
    edit.forget_undo(entry.token)
    return entry.said


def _staying(index: Index, entry: Entry) -> set[str]:
    """The people whom the command added and about whom something was added since: no slip any more."""
    added = (current for key, text in entry.before.items() if text is None and (current := index.at(key)))
    return {
        person.id
        for person in added
        if isinstance(person, Person) and any(each.key not in entry.before for each in index.concerning(person.id))
    }


def _restore(edit: "Staging", current: Record, entry: Entry) -> None:
    stamps, text = entry.stamps.get(current.key, {}), entry.before[current.key]
    untouched = [name for name, stamp in stamps.items() if current.stamps.get(name) == stamp]
    copy = _copy(current)
    if text is None:
        if len(untouched) == len(current.stamps):
            edit.set(copy, "deleted", True)
        return
    before = from_text(text)
    for name in untouched:
        if name in stamped_fields(type(before)):
            edit.set(copy, name, getattr(before, name))


def _keep_what_is_newer(edit: "Staging", index: Index, entry: Entry) -> None:
    # what was written after a restore is nobody's slip: it outlives the restore's undo
    for current in index.everything():
        newer = [name for name, stamp in current.stamps.items() if stamp > entry.token and not stamp.endswith("!")]
        text = entry.before.get(current.key)
        if not newer:
            continue
        if text is None:
            edit.put(current)
        else:
            before = _copy(from_text(text))
            for name in newer:
                if name in stamped_fields(type(before)):
                    edit.set(before, name, getattr(current, name))


def _copy(record: Record) -> Record:
    return replace(record, stamps=dict(record.stamps), was=list(record.was), unknown=dict(record.unknown))
