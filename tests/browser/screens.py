"""The screens to walk through: every one there is, with the sample network and on an empty phone.

A stop is a name, the address and the screen that it shows; `then` is what to tap to get what the address alone does not show.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from .pages import App


@dataclass(frozen=True)
class Stop:
    """One screen to look at, or to photograph."""

    name: str
    path: str
    screen: str
    tap: str = ""
    wait: str = ""


EVERYWHERE = (
    Stop("today", "", "today"),
    Stop("people", "people", "people"),
    Stop("map", "map", "map"),
    Stop("met", "capture?kind=met", "capture"),
    Stop("met-more", "capture?kind=met", "capture", tap="Add more", wait="Circle"),
    Stop("talked", "capture?kind=talked", "capture"),
    Stop("talked-more", "capture?kind=talked", "capture", tap="Add more", wait="How did they seem?"),
    Stop("give", "give", "give"),
    Stop("give-strengths", "give?edit=strengths", "give"),
    Stop("more", "more", "more"),
    Stop("profile", "profile", "profile"),
    Stop("profile-goal", "profile?edit=goal-new", "profile"),
    Stop("profile-about", "profile?edit=about", "profile"),
    Stop("profile-strengths", "profile?step=strengths", "profile-step"),
    Stop("profile-reach", "profile?step=goal", "profile-step"),
    Stop("circles", "circles", "circles"),
    Stop("import", "import", "import"),
    Stop("backup", "backup", "backup"),
    Stop("erasure", "erasure", "erasure"),
    Stop("aside", "aside", "aside"),
    Stop("about", "about", "about"),
    Stop("licences", "licences", "licences"),
    Stop("drafts", "drafts", "drafts"),
    Stop("drafts-whom", "drafts/new", "drafts"),
    Stop("introductions", "introductions", "introductions"),
    Stop("introduction-new", "introductions/new", "introduction-new"),
    Stop("gatherings", "gatherings", "gatherings"),
    Stop("gathering-new", "gatherings/new", "gathering-new"),
    Stop("reminders", "reminders", "reminders"),
    Stop("reminder-new", "reminders?edit=reminder-new", "reminders"),
    Stop("promises", "promises", "promises"),
    Stop("promise-new", "promises?edit=new", "promises"),
    Stop("help", "help", "help"),
    Stop("help-new", "help?edit=new", "help"),
    Stop("duplicates", "duplicates", "duplicates"),
    Stop("missing", "nowhere", "missing"),
)
WITH_PEOPLE = (
    Stop("today-later", "", "today", tap="More choices", wait="When should it come back?"),
    Stop("people-found", "people?q=water", "people"),
    Stop("people-nobody", "people?q=nobody+at+all", "people"),
    Stop("people-select", "people?select=yes", "people"),
    Stop("people-select-found", "people?select=yes&q=warsame", "people", tap="Choose the one found", wait="One person chosen"),
)
EDITS = ("name", "fact-new", "promise-new", "met", "circle", "tags", "note", "point-new", "date-new", "custom-new", "photo", "help-received")

FIRST_ROW = "() => document.querySelector('#screen .rows a').pathname.split('/app/')[1]"
OCCASION = ("during", "debrief", "invitations")
DRAFTS = ("follow up", "thank", "check in", "share", "offer", "ask", "congratulate", "reconnect", "introduce")
CHOSEN = ("tags", "circle", "rhythm", "removal")
TALK = "() => document.querySelector('#timeline a.change[href*=\"/interactions/\"]').pathname.split('/app/')[1]"
TALKED = ("talk", "learnt", "mine", "theirs", "got", "gave", "seemed", "differently")


def stops(app: App, *, people: bool) -> list[Stop]:
    """All stops of a phone with or without people; with people, a person's page and each of its forms."""
    if not people:
        return list(EVERYWHERE)
    occasion = app.visit("gatherings", "gatherings").tab.ask(FIRST_ROW)
    introduction = app.visit("introductions", "introductions").tab.ask(FIRST_ROW)
    app.person("Amara Diallo")
    page = app.tab.ask("() => location.pathname").rpartition("/app/")[2]
    whom = page.rpartition("/")[2]
    talk = app.tab.ask(TALK)
    other = app.person("Leo Chen").tab.ask("() => location.pathname").rpartition("/")[2]
    return [
        *EVERYWHERE,
        *WITH_PEOPLE,  # its last stop leaves somebody chosen
        *(Stop(f"chosen-{what}", f"chosen/{what}", "chosen") for what in CHOSEN),
        Stop("person", page, "person"),
        Stop("draft-what-for", f"drafts/new?person={whom}", "drafts"),
        *(Stop(f"draft-{kind.replace(' ', '-')}", f"drafts/new?person={whom}&situation={quote(kind)}", "drafts") for kind in DRAFTS),
        Stop("talk", talk, "talk"),
        *(Stop(f"talk-{edit}", f"{talk}?edit={edit}", "talk") for edit in TALKED),
        Stop("duplicate", f"duplicates/{whom}/{other}", "duplicate"),
        Stop("introduction-why", f"introductions/new?one={whom}&other={other}", "introduction-new"),
        Stop("introduction", introduction, "introduction"),
        Stop("gathering", occasion, "gathering"),
        Stop("gathering-name", f"{occasion}?edit=name", "gathering"),
        Stop("gathering-meeting", f"{occasion}?edit=meeting", "gathering"),
        *(Stop(part, f"{occasion}/{part}", part) for part in OCCASION),
        *(Stop(f"person-{edit}", f"{page}?edit={edit}", "person") for edit in EDITS),
    ]


def go(app: App, stop: Stop) -> None:
    """Go to a stop the quick way: by a link, inside the running app."""
    app.follow(stop.path, stop.screen)
    if stop.tap:
        app.tab.tap(stop.tap)
        app.tab.see(stop.wait)
