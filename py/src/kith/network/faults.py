"""What can go wrong with keeping, each with a sentence for the person in front of the phone."""

from kith.words import say as _


class Fault(Exception):
    """Something that a person has to be told; `sentence` tells what happened and what was kept."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class StoreFull(Fault):
    """The phone has no room, or the browser says so."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Not kept: this browser says that it has no room left. Everything from before is still "
                "here. Free some space on the phone, then try again."
            )
        )


class StoreLost(Fault):
    """The browser's storage does not answer, even after it was opened again."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Not kept: the browser's storage did not answer. Everything from before is still there. "
                "Try again; if it goes on, close Kith and open it again."
            )
        )


class Stale(Fault):
    """Another window wrote in between."""

    def __init__(self) -> None:
        super().__init__(
            _("Not kept: another window changed something at the same moment. Please try again.")
        )


class NoSuchRecord(Fault):
    """It was deleted, or never existed."""

    def __init__(self) -> None:
        super().__init__(_("That is not here any more. It may have been deleted in another window."))


class NoSuchUndo(Fault):
    """Too long ago, or undone already."""

    def __init__(self) -> None:
        super().__init__(_("That can't be undone any more. Nothing was changed."))


class ChangedSince(NoSuchUndo):
    """All that a command changed was changed again."""

    def __init__(self) -> None:
        Fault.__init__(self, _("That was changed again since, so it stays as it is now. Nothing was changed."))


class TooLong(Fault):
    """A text over its limit. `field` names it as the record does."""

    def __init__(self, field: str, limit: int, length: int) -> None:
        super().__init__(
            _(
                "Not kept: the {field} can have {limit} characters and this has {length}. "
                "Nothing was changed; please shorten it.",
                field=field.replace("_", " "),
                limit=f"{limit:,}",
                length=f"{length:,}",
            )
        )
        self.field = field


class NotAllowed(Fault):
    """A value that no record of its kind can have: a day that does not exist, an unknown circle."""

    def __init__(self, field: str) -> None:
        super().__init__(
            _(
                "Not kept: the {field} is not one that Kith knows. Nothing was changed.",
                field=field.replace("_", " "),
            )
        )
        self.field = field
