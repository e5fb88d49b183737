"""What the guide's pictures show of the app: one list, with where each is taken and what is tapped there.

The order counts: first the screens as the sample people fill them, then what is typed and kept. Only the names are
promised to the pages (`picture:today`); the camera is in `picturing.py`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

FIRST_LINE = "Draws bridges for bicycles. Tired, kind. Loves climbing. Asked me to send my project page."
TALK_LINE = "Two proofs done. Finds speaking in class hard. I promised to bring my notes on Friday."

# A contacts file as a phone saves it; everybody in it is made up, and one of them is among the sample people.
CLUB = """Player,Reach them at,Ring,Plays,Since
Ines Duarte,ines.duarte@example.com,+44 7700 900411,goalkeeper,2024
Tom Abiola,tom.abiola@example.com,+44 7700 900412,left wing,2025
"""
CONTACTS = """BEGIN:VCARD
VERSION:3.0
FN:Amara Diallo
N:Diallo;Amara;;;
ORG:Clearwell
TEL;TYPE=CELL:+44 7700 900222
EMAIL:amara.diallo@example.com
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Ms Okafor
N:Okafor;Ms;;;
ORG:Northmoor School
EMAIL:okafor@school.example
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Sami Haddad
N:Haddad;Sami;;;
TEL;TYPE=CELL:+44 7700 900314
END:VCARD
BEGIN:VCARD
VERSION:3.0
FN:Zoe Marsh
N:Marsh;Zoe;;;
EMAIL:zoe.marsh@example.com
END:VCARD
"""


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture. `path` is where it is taken (None: where one is already), or finds that out; `do` is what is tapped there.

    `only` is a selector of the part of the screen that it shows, `whole` makes it as high as the screen is long.
    `file` is a field for a file on the screen of `path`, and the file to look at there.
    """

    name: str
    path: str | Callable[[Any], str] | None
    screen: str
    do: Callable[[Any], object] | None = None
    only: str = ""
    file: tuple[str, str] = ("", "")
    whole: bool = False


def linked(path: str, screen: str, selector: str, holding: str = "") -> Callable[[Any], str]:
    """The address of the first link on a screen that the selector finds and that shows this text."""

    def find(app: Any) -> str:
        return app.follow(path, screen).tab.wait_until(LINK, selector, holding, what=f"a link to {holding or selector}")

    return find


def person(name: str) -> Callable[[Any], str]:
    """The address of somebody's page."""
    find = linked(f"people?q={name.replace(' ', '+')}", "people", "#rows a.entry")
    return lambda app: find(app).partition("?")[0]


def of(name: str, pattern: str) -> Callable[[Any], str]:
    """An address that names somebody: `{}` in the pattern becomes their id."""
    return lambda app: pattern.format(person(name)(app).rpartition("/")[2])


def pair(one: str, other: str) -> Callable[[Any], str]:
    """The address of two people side by side."""
    return lambda app: f"between?one={of(one, '{}')(app)}&other={of(other, '{}')(app)}"


def tap(*texts: str) -> Callable[[Any], None]:
    """Tap what shows these texts, one after the other."""

    def do(app: Any) -> None:
        for text in texts:
            app.tab.tap_text(text)

    return do


def met(app: Any) -> None:
    """Write somebody down who was met, up to what Kith reads in the line."""
    app.tab.type("Who?", "Ruth Ansah")
    app.tab.type("Where?", "Careers fair, stand 12")
    app.tab.type("One line to remember", FIRST_LINE)
    app.tab.wait_until("() => document.querySelectorAll('#readings .chip').length > 1", what="the suggestions")


def talked(app: Any) -> None:
    """Write a talk down, up to what Kith reads in the line."""
    app.tab.tap("Leo Chen")
    app.tab.type("One line to remember", TALK_LINE)
    app.tab.wait_until("() => document.querySelectorAll('#readings .chip').length > 0", what="the suggestions")


def keep(app: Any) -> None:
    """Keep the talk that is written down."""
    app.tab.tap("Keep")
    app.screen("talk")


def look_back(app: Any) -> str:
    """Begin the large look back; the address of its drawing of near and far."""
    app.follow("reviews", "reviews").tab.tap("Take ten minutes")
    app.screen("review")
    return app.tab.ask(HERE).rpartition("/")[0] + "/near"


def intend(app: Any) -> None:
    """Go to the last step of the look back, and choose two things to do."""
    address = app.tab.ask(HERE).rpartition("/")[0] + "/intentions"
    app.follow(address, "review")
    for what, chosen in (("Call Samira", "Samira"), ("Thank Priya", "Priya")):
        app.tab.tap("I will", beside=what)
        app.tab.wait_until(CHOSEN, chosen, what=f"{what} to be chosen")


def during(app: Any) -> None:
    """Keep two people of a gathering."""
    for name, line in (("Leo Chen", "Brought his worst proof"), ("Ruben Okoye", "Noor's cousin. Draws comics")):
        app.tab.type("Name", name)
        app.tab.type("One line", line)
        app.tab.tap("Keep, and the next one")
        app.tab.wait_until(ADDED, line, what=f"{name} to be added")


PROOFS = linked("gatherings", "gatherings", "#screen .rows a", "Proofs and dumplings")

OF_A_STUDENT = (
    Shot("today", "", "today"),
    Shot("capture-met", "capture?kind=met", "capture"),
    Shot("people", "people", "people"),
    Shot("people-found", "people?q=water", "people"),
    Shot("people-select", "people?select=yes", "people", tap("Abdi Warsame", "Amara Diallo", "Anahera Parata")),
    Shot("person", person("Leo Chen"), "person"),
    Shot("before-you-talk", person("Leo Chen"), "person", only="#prep"),
    Shot("what-matters", person("Leo Chen"), "person", only="section.card:has(#facts-title)"),
    Shot("timeline", person("Leo Chen"), "person", only="#happened"),
    Shot("draft", linked("help", "help", "#screen a[href*='situation=thank']"), "drafts"),
    Shot("drafts-whom", "drafts/new", "drafts"),
    Shot("before-you-ask", of("Amara Diallo", "drafts/new?person={}&situation=ask&anyway=yes"), "drafts", tap("Good to know before you ask")),
    Shot("promises", "promises", "promises"),
    Shot("help", "help", "help"),
    Shot("give", "give", "give"),
    Shot("who-knows", "who-knows?q=bridges", "who-knows"),
    Shot("between", pair("Leo Chen", "Farid Mansouri"), "between"),
    Shot("introduction", linked("introductions", "introductions", "#screen .rows a"), "introduction"),
    Shot("shared-goal", linked("goals-together", "shared-goals", "#screen .rows a"), "shared-goal"),
    Shot("map", "map", "map"),
    Shot("profile", "profile", "profile"),
    Shot("profile-step", "profile?step=strengths", "profile-step"),
    Shot("reminders", "reminders", "reminders"),
    Shot("more", "more", "more"),
    Shot("circles", "circles", "circles"),
    Shot("about", "about", "about"),
    Shot("erasure", "erasure", "erasure"),
    Shot("import", "import", "import"),
    Shot("import-preview", "import", "import-preview", file=("The contacts file", "contacts.vcf")),
    Shot("import-columns", "import", "import-columns", file=("The contacts file", "club.csv")),
    Shot("scan", "scan", "scan"),
    Shot("card", of("Leo Chen", "people/{}/card"), "small-card"),
    Shot("export", "export", "export"),
    Shot("backup", "backup", "backup"),
    Shot("locking", "backup/locked", "locking"),
    Shot("duplicates", "duplicates", "duplicates"),
    Shot("several", "people/several", "roll"),
    Shot("arrivals", "arrivals", "arrivals"),
    Shot("drafts", "drafts", "drafts"),
    Shot("gatherings", "gatherings", "gatherings"),
    Shot("hand-over", of("Amara Diallo", "hand-over?person={}"), "hand-over-look", tap("Look at it")),
    Shot("gathering", PROOFS, "gathering"),
    Shot("gathering-during", lambda app: PROOFS(app) + "/during", "during", during),
    Shot("gathering-debrief", lambda app: PROOFS(app) + "/debrief", "debrief"),
    Shot("review-step", look_back, "review"),
    Shot("review-intentions", None, "review", intend),
    Shot("capture-line", "capture?kind=met", "capture", met),
    Shot("capture-talked", "capture?kind=talked", "capture", talked, whole=True),
    Shot("kept", None, "talk", keep),
)
OF_A_PARENT = (
    Shot("networks", "networks", "networks"),
    Shot("opportunities", "opportunities", "opportunities"),
    Shot("child", linked("networks", "networks", "#screen a[href*='networks/']"), "network"),
)
OF_A_NEW_PHONE = (
    Shot("welcome", None, "welcome", whole=True),
    Shot("restore-preview", "backup", "restore-preview", file=("The backup file", "backup.json")),
)
SHOTS = OF_A_STUDENT + OF_A_PARENT + OF_A_NEW_PHONE

HERE = "() => (location.pathname + location.search).split('/app/')[1]"
LINK = """(selector, text) => [...document.querySelectorAll(selector)].filter((each) => each.textContent.includes(text))
  .map((each) => (each.pathname + each.search).split('/app/')[1])[0]"""
ADDED = "(line) => document.getElementById('added')?.innerText.includes(line) ?? false"
CHOSEN = "(name) => document.querySelector('section:has(#chosen)')?.innerText.includes(name) ?? false"
