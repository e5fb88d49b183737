"""A day with Kith in the phone's Python with nothing else there: no pytest, no Hypothesis, no rest of the library.

Test tools bring in many modules, and what is in already is never missed. So this runs before any of them, and
goes once through what a person does.
"""

from people import Phone
from web.visitor import MOUNT, Visitor

CARDS = (
    b"BEGIN:VCARD\r\nVERSION:3.0\r\nN:Chen;Leo;;;\r\nFN:Leo Chen\r\nTEL;TYPE=cell:+44 20 7946 0018\r\nBDAY:--11-21\r\nEND:VCARD\r\n"
    b"BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ib=C3=A1=C3=B1ez;Ana;;;\r\nNOTE:met at the fair\r\nEND:VCARD\r\n"
)
SCREENS = ("/", "/people", "/people?q=leo", "/capture", "/capture?kind=talked", "/give", "/more", "/import", "/backup", "/erasure", "/aside", "/about", "/licences")


def a_whole_day() -> None:
    """Raises AssertionError, or whatever Python raised, when a screen was not there."""
    visitor = Visitor(Phone())
    see(visitor.open("/"), "Welcome")
    see(visitor.post("/samples"), "")
    for screen in SCREENS:
        see(visitor.open(screen), "")
    visitor.open("/capture?kind=met").fill("/meetings", name="Mina Okafor", where="the fair", line="promised to send the project page, loves climbing")
    see(visitor, "Mina")
    see(visitor.upload("/imports", CARDS), "Leo Chen")
    visitor.fill("/imports/" + token(visitor))
    see(visitor.open("/people?q=ibanez"), "Ibáñez")
    backup = visitor.open("/backup.json", Saving="yes").body
    visitor.upload("/restorations", backup, "kith.json")
    visitor.fill("/restorations/" + token(visitor))
    see(visitor, "")
    visitor.phone.reopen()
    see(Visitor(visitor.phone).open("/people?q=leo"), "Leo Chen")


def see(visitor: Visitor, words: str) -> None:
    """The screen is there and says so."""
    assert visitor.status == 200, f"{visitor.path} answered {visitor.status}"
    assert words in visitor.text, f"{words!r} is not on {visitor.path}: {visitor.text[:300]}"


def token(visitor: Visitor) -> str:
    """The token of the preview on the screen."""
    (form, *_) = [form for form in visitor.screen.all("form") if "/imports/" in form.get("action") or "/restorations/" in form.get("action")]
    return form.get("action").removeprefix(MOUNT).rpartition("/")[2]
