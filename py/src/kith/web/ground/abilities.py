"""What this phone can do to remind one, and why not the rest: a mark on the icon, a notification, the calendar.

The page tells what the browser has (`copy`): no browser is judged by its name, except where it grants only
in silence. No web app without a server can ring at a set time; the calendar can, on every phone.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal

from kith.words import say as _


@dataclass(frozen=True, slots=True)
class Ability:
    """One way of being reminded: whether it works here, in a sentence, and what a tap would do (*on*, *off* or nothing)."""

    name: str
    sign: str
    works: bool
    sentence: str
    tap: Literal["", "on", "off"] = ""


def abilities(copy: Mapping[str, Any]) -> list[Ability]:
    """The calendar, the notification, the mark, in the order of how far one may rely on them."""
    facts = copy.get("reminding")
    known = facts if isinstance(facts, Mapping) else None
    calendar = Ability(
        _("Your calendar"),
        "calendar",
        True,
        _("Works on every phone, and rings at the time you choose. Save the file below and open it in your calendar."),
    )
    if known is None:
        return [calendar]
    here = _Here(
        installed=bool(copy.get("installed")),
        ios=copy.get("platform") == "ios",
        badge=bool(known.get("badge")),
        notifications=str(known.get("notifications")),
        background=str(known.get("background")),
        on=bool(known.get("on")),
    )
    return [calendar, _notification(here), _mark(here)]


def is_emptied(copy: Mapping[str, Any]) -> bool:
    """Whether this is a tab that its browser empties after a week without a visit: one on an iPhone or iPad, not installed."""
    return copy.get("platform") == "ios" and copy.get("installed") is False


def is_promised(copy: Mapping[str, Any]) -> bool:
    """Whether the browser has promised to keep the store, or nobody knows."""
    storage = copy.get("storage")
    return not isinstance(storage, Mapping) or storage.get("persisted") is not False


@dataclass(frozen=True, slots=True)
class _Here:
    installed: bool
    ios: bool
    badge: bool
    notifications: str
    background: str
    on: bool

    @property
    def blocked(self) -> bool:
        return self.notifications == "denied"


def _notification(here: _Here) -> Ability:
    def answer(works: bool, sentence: str, tap: Literal["", "on", "off"] = "") -> Ability:
        return Ability(_("A notification"), "chat", works, sentence, tap)

    if here.background == "unavailable" or here.notifications == "unavailable":
        return answer(False, _("Not here: this browser can't wake Kith while it is closed. The calendar does it instead."))
    if here.blocked:
        return answer(
            False,
            _("Switched off for Kith in this browser. Allow notifications in its settings for this page, if you want them."),
        )
    if not here.installed and here.background != "granted":
        return answer(False, _("Not yet: the browser does this for installed apps only. Install Kith, then look here again."))
    if here.background != "granted":
        return answer(
            False, _("Not yet: the browser allows it once you have used Kith for some days. Look here again in a week.")
        )
    if here.on and here.notifications == "granted":
        sentence = _("On. About once a day, when the browser finds the time; it can't ring at a set hour.")
        return answer(True, sentence, "off")
    return answer(True, _("Can be switched on. About once a day, when the browser finds the time; never at a set hour."), "on")


def _mark(here: _Here) -> Ability:
    def answer(works: bool, sentence: str, tap: Literal["", "on", "off"] = "") -> Ability:
        return Ability(_("A mark on the icon"), "sun", works, sentence, tap)

    if not here.badge:
        return answer(False, _("Not here: this browser has no mark for the icons of web apps."))
    if not here.installed:
        return answer(False, _("Once Kith is installed, its icon can show that something of today is open."))
    if here.ios and here.blocked:
        return answer(
            False, _("Switched off: allow notifications for Kith in the phone's settings, and the mark comes with them.")
        )
    if here.ios and here.notifications != "granted":
        return answer(True, _("Can be switched on: the phone shows it once notifications are allowed."), "on")
    return answer(True, _("On. It shows that something of today is open, and never how much."))
