"""The journal: what the last commands changed, so that each can be taken back.

An entry is a meta row of the store, written in the same transaction as the change itself, so that
an import or a restore can be undone after the app was closed. It holds the row of every changed record
from before, and the stamps that the command set: a field which somebody changed since is left alone.
"""

import json
from dataclasses import dataclass, field

from kith.records import Stamp

from .faults import NoSuchUndo

ENTRIES = 20
"""How many commands can be taken back. A token sorts by time, so the oldest rows come first."""

_PREFIX = "undo/"


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
        self._rows.update({name: text for name, text in meta.items() if name.startswith(_PREFIX)})

    def drop(self, name: str) -> None:
        """Forget a row."""
        self._rows.pop(name, None)

    def tokens(self) -> list[str]:
        """The commands that can be taken back; their tokens are stamps."""
        return [name.removeprefix(_PREFIX) for name in self._rows]

    def entry(self, token: str) -> Entry:
        """What a command changed. Raises NoSuchUndo."""
        text = self._rows.get(self._name(token))
        if text is None:
            raise NoSuchUndo
        return Entry(**json.loads(text))

    def writing(self, entry: Entry) -> dict[str, str | None]:
        """The meta rows that add an entry and let the oldest go."""
        older = sorted(self._rows)[: max(0, len(self._rows) - ENTRIES + 1)]
        return {**dict.fromkeys(older), self._name(entry.token): entry.text()}

    def removing(self, token: str) -> dict[str, str | None]:
        """The meta rows that take an entry out."""
        return {self._name(token): None}

    def _name(self, token: str) -> str:
        return _PREFIX + token
