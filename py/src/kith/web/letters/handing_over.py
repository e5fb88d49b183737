"""Handing a text to the phone's own apps: the addresses that open mail and messages with the text in them.

Kith sends nothing. Every sign of the text is written so that none of it can change the address; what is too long
for an address stays out of it, and is copied instead.
"""

from dataclasses import dataclass
from urllib.parse import quote

from kith.records import Person

from ..ground.ways import dialled

LONGEST = 1_800
"""Characters of an address that every mail and message app still takes whole."""


@dataclass(frozen=True, slots=True)
class Ways:
    """The addresses that open a text for somebody ("" where they have no such address), and whether it fits into them.

    `mail_bare` and `message_bare` open the app without the text.
    """

    mail: str
    message: str
    mail_bare: str
    message_bare: str
    fits: bool


def ways(people: list[Person], subject: str, text: str) -> Ways:
    """How a text can be handed over for somebody, or for several at once: a mail to all of them, where all have one."""
    mails = [mail_address(person) for person in people]
    mail = ",".join(quote(each, safe="@") for each in mails) if all(mails) else ""
    # a message to several is begun by every phone in a way of its own: the text is copied instead
    phone = phone_number(people[0]) if len(people) == 1 else ""
    to, number = f"mailto:{mail}", f"sms:{phone}"
    mailed = f"{to}?subject={quoted(subject)}&body={quoted(text)}"
    # iPhones look for & before the text, other phones for ?; this order is understood by both
    messaged = f"{number}?&body={quoted(text)}"
    fits = max(len(mailed), len(messaged)) <= LONGEST
    bare_mail = f"{to}?subject={quoted(subject[:100])}"
    return Ways(
        mail=(mailed if fits else bare_mail) if mail else "",
        message=(messaged if fits else number) if phone else "",
        mail_bare=bare_mail if mail else "",
        message_bare=number if phone else "",
        fits=fits,
    )


def quoted(text: str) -> str:
    """A text inside an address; lines end as mail wants them."""
    return quote(text.replace("\r\n", "\n").replace("\n", "\r\n"), safe="", errors="replace")


def mail_address(person: Person) -> str:
    """Their first mail address that a mail app can take; empty where there is none."""
    for point in person.points:
        value = point["value"].strip()
        if (
            point["kind"] == "mail"
            and value.count("@") == 1
            and value.isprintable()
            and not any(map(str.isspace, value))
        ):
            return value
    return ""


def phone_number(person: Person) -> str:
    """Their number for messages, a mobile one first: digits and a plus; empty where there is none."""
    numbers = [point for point in person.points if point["kind"] == "phone"]
    numbers.sort(key=lambda point: point["label"].casefold() not in ("mobile", "cell", "iphone"))
    for point in numbers:
        # a message has nowhere to put an extension, and no code that a dialler acts on
        number = dialled(point["value"]).partition(",")[0]
        if not set(number) & set("*#") and number:
            return number
    return ""
