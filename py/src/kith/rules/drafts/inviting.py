"""Inviting somebody to a gathering: what, when, where, and an easy way to say no."""

from datetime import date

from kith.records import Gathering, GatheringKind
from kith.words import capital, on_day
from kith.words import say as _

from ..saying.facing import topic
from .letter import Letter, Written


def invite(letter: Letter, gathering: Gathering) -> Written:
    """The invitation to one of those invited."""
    what = topic(gathering.title) or _kinds()[gathering.about]
    when = on_day(date.fromisoformat(gathering.on), letter.today) if gathering.on else ""
    if when and gathering.time:
        when = _("{day} at {time}", day=when, time=gathering.time)
    where = topic(gathering.where)
    facts = ". ".join(capital(each) for each in (when, where) if each)
    paragraphs = [_("I am planning something: {what}.", what=what)]
    if facts:
        paragraphs[0] += f" {facts}."
    paragraphs.append(_("Would you like to come? I would be glad. If it does not suit you, no problem at all."))
    hints = [] if when else [_("Say when it is, or offer two days to choose from.")]
    return Written(_("Would you like to come?"), paragraphs, hints + letter.preferred())


def _kinds() -> dict[GatheringKind, str]:
    return {
        "fair": _("a visit to a fair"), "workshop": _("a workshop"), "class": _("a class"), "forum": _("a forum"),
        "coffee chat": _("a coffee and a chat"), "study group": _("a study group"), "other": _("a get-together"),
    }  # fmt: skip
