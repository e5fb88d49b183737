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


def called(field: str) -> str:
    """A field of a record in the words of a sentence; a name that is in such words already stays as it is."""
    words = {
        "what": _("text"), "what_worked": _("note on what made it work"), "seemed": _("note on how they seemed"),
        "differently": _("note on what you would do differently"), "met_where": _("place"), "where": _("place"),
        "met_on": _("day"), "on": _("day"), "due": _("day"), "day": _("date"), "until": _("day"), "learnt": _("day"),
        "made": _("day"), "points": _("list of ways to reach them"), "dates": _("list of dates"),
        "tags": _("list of tags"),
        "people": _("list of people"), "to_meet": _("list of people to meet"),
        "to_find": _("list of whom to look for"), "invited": _("list of people invited"),
        "came": _("list of people who came"), "questions": _("list of questions"),
        "strengths": _("list of strengths"), "interests": _("list of interests"),
        "custom": _("list of your own fields"),
        "kept_properties": _("rest of the contact card"), "photo": _("photo"), "given": _("given name"),
        "family": _("family name"), "name": _("name"), "note": _("note"), "text": _("text"),
        "value": _("number or address"),
        "about": _("kind"), "two_way": _("answer"), "started_by": _("answer"), "every": _("repeat"), "alarm": _("time"),
        "why": _("reason"), "plan": _("plan"), "title": _("title"), "person": _("page of this person"),
        "interaction": _("page of this talk"), "gathering": _("page of this gathering"),
    }  # fmt: skip
    return words.get(field, field.replace("_", " ").replace("-", " "))


class TooLong(Fault):
    """A text over its limit. `field` names it as the record does."""

    def __init__(self, field: str, limit: int, length: int) -> None:
        super().__init__(
            _(
                "Not kept: the {field} can have {limit} characters and this has {length}. "
                "Nothing was changed; please shorten it.",
                field=called(field),
                limit=f"{limit:,}",
                length=f"{length:,}",
            )
        )
        self.field = field


class TooMany(TooLong):
    """A list over its limit."""

    def __init__(self, field: str, limit: int, length: int) -> None:
        Fault.__init__(
            self,
            _(
                "Not kept: the {field} can have {limit} entries and this has {length}. "
                "Nothing was changed; please leave some out.",
                field=called(field),
                limit=f"{limit:,}",
                length=f"{length:,}",
            ),
        )
        self.field = field


class NotAllowed(Fault):
    """A value that no record of its kind can have: a day that does not exist, an unknown circle."""

    def __init__(self, field: str) -> None:
        super().__init__(
            _(
                "Not kept: the {field} is not one that Kith knows. Nothing was changed.",
                field=called(field),
            )
        )
        self.field = field
