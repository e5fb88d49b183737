"""The words for what records hold: relations, circles, kinds of facts, channels.

A value of a record is never shown as it is; here stands what a person reads instead, in the order in
which it is offered.
"""

from datetime import date

from kith.records import Channel, Commitment, Direction, FactKind, HelpKind, ImportantDate, Person, Side, Situation
from kith.rules.today.dates import called
from kith.words import capital, day, on_day
from kith.words import say as _


def relations() -> dict[str, str]:
    """How somebody is related to me."""
    return {
        "": _("Not said"), "friend": _("Friend"), "classmate": _("Classmate"), "family": _("Family"),
        "teacher": _("Teacher"), "mentor": _("Mentor"), "professional": _("Professional"), "other": _("Other"),
    }  # fmt: skip


def belonging(person: Person) -> str:
    """What somebody does and where, or else how they are related to me."""
    if person.role and person.organisation:
        return _("{role}, {organisation}", role=person.role, organisation=person.organisation)
    return person.role or person.organisation or (relations()[person.relation] if person.relation else "")


def circles() -> dict[str, str]:
    """How near somebody is."""
    return {"": _("No circle"), "inner": _("Inner"), "close": _("Close"), "steady": _("Steady"), "wide": _("Wide")}


def circle_hints() -> dict[str, str]:
    """Whom each circle is for."""
    return {
        "inner": _("The few people you are closest to"),
        "close": _("Good friends and family"),
        "steady": _("People you like to keep up with"),
        "wide": _("People you are glad to know"),
    }


def facts() -> dict[FactKind, tuple[str, str, str]]:
    """Kinds of facts: what stands before one in a line, what the kind is called, its icon."""
    return {
        "challenge": (_("Finds hard:"), _("Finds hard"), "triangle"),
        "aspiration": (_("Hopes to:"), _("Hopes to"), "star"),
        "value": (_("Cares about:"), _("Cares about"), "heart"),
        "interest": (_("Likes:"), _("Likes"), "spark"),
        "strength": (_("Good at:"), _("Good at"), "bolt"),
        "priority": (_("Busy with:"), _("Busy with"), "flag"),
        "background": (_("Background:"), _("Background"), "book"),
        "preference": (_("Prefers:"), _("Prefers"), "chat"),
    }


def reading_labels() -> dict[str, str]:
    """What a reading of a line is called on its chip."""
    return {
        "challenge": _("finds hard"), "aspiration": _("hopes to"), "value": _("cares about"), "interest": _("interest"),
        "strength": _("good at"), "priority": _("busy with"), "background": _("background"),
        "preference": _("prefers"), "me": _("promise"), "them": _("their promise"),
        "given": _("help you gave"), "received": _("help you got"),
    }  # fmt: skip


def helps() -> dict[HelpKind, str]:
    """Kinds of help."""
    return {
        "advice": _("Advice"), "time": _("Time"), "skill": _("A skill"), "feedback": _("Feedback"),
        "encouragement": _("Encouragement"), "information": _("Information"), "introduction": _("An introduction"),
        "resource": _("A thing or a place"),
    }  # fmt: skip


def directions() -> dict[Direction, str]:
    """Which way help went."""
    return {"received": _("They helped me"), "given": _("I helped them")}


def starters() -> dict[str, str]:
    """Who got in touch."""
    return {"": _("Not said"), "me": _("I did"), "them": _("They did")}


def channels() -> dict[Channel, tuple[str, str]]:
    """How one was in touch, and its icon."""
    return {
        "met": (_("Met"), "people"),
        "call": (_("Call"), "phone"),
        "video": (_("Video call"), "video"),
        "message": (_("Message"), "chat"),
        "email": (_("Mail"), "mail"),
        "letter": (_("Letter"), "mail"),
        "gathering": (_("Gathering"), "people"),
    }


def situations() -> dict[Situation, tuple[str, str]]:
    """What one writes for, and its icon."""
    return {
        "follow up": (_("After meeting"), "wave"),
        "thank": (_("Say thank you"), "heart"),
        "check in": (_("Ask how they are"), "chat"),
        "share": (_("Share something"), "link"),
        "offer": (_("Offer a hand"), "hand"),
        "ask": (_("Ask for a talk"), "people"),
        "congratulate": (_("Congratulate"), "star"),
        "reconnect": (_("Get back in touch"), "leaf"),
        "introduce": (_("Introduce two people"), "give"),
    }


def fact_kinds() -> dict[FactKind, str]:
    """Kinds of facts by name."""
    return {kind: name for kind, (_label, name, _icon) in facts().items()}


def channel_names() -> dict[Channel, str]:
    """Channels by name."""
    return {channel: name for channel, (name, _icon) in channels().items()}


def point_kinds() -> dict[str, str]:
    """Ways to reach somebody by name."""
    return {kind: name for kind, (name, _icon) in points().items()}


def promisers() -> dict[Side, str]:
    """Who promised."""
    return {"me": _("I promised"), "them": _("They promised")}


def points() -> dict[str, tuple[str, str]]:
    """Ways to reach somebody, and their icons."""
    return {
        "phone": (_("Phone"), "phone"),
        "mail": (_("Mail"), "mail"),
        "address": (_("Address"), "pin"),
        "web": (_("Web page"), "link"),
        "im": (_("Chat name"), "chat"),
    }


def promise_state(promise: Commitment, today: date) -> str:
    """Where a promise stands, in words without blame; "" for one that is open and has no day."""

    def on(when: str) -> str:
        return on_day(date.fromisoformat(when), today)

    if promise.state == "kept":
        return _("Kept {day}", day=on(promise.settled)) if promise.settled else _("Kept")
    if promise.state == "released":
        return _("Let go {day}", day=on(promise.settled)) if promise.settled else _("Let go")
    if not promise.due:
        return ""
    if promise.due < today.isoformat():
        return _("It was for {day}", day=day(date.fromisoformat(promise.due), today))
    due = on(promise.due)
    return _("New day: {day}", day=due) if promise.state == "renegotiated" else _("Due {day}", day=due)


def date_name(important: ImportantDate) -> str:
    """What a date of somebody's life is called."""
    return called(important)


def roles() -> dict[str, str]:
    """For whom Kith keeps people."""
    return {"student": _("Student"), "parent": _("Parent"), "other": _("Other")}


def sentences(parts: list[str]) -> str:
    """Sentences one after the other, each with a capital: *two people are new* begins like any other."""
    return " ".join(capital(part) for part in parts if part)


def greeting(hour: int, name: str) -> str:
    """A greeting that fits the hour of the day."""
    if 5 <= hour < 12:
        return _("Good morning, {name}", name=name) if name else _("Good morning")
    if 12 <= hour < 18:
        return _("Good afternoon, {name}", name=name) if name else _("Good afternoon")
    return _("Good evening, {name}", name=name) if name else _("Good evening")
