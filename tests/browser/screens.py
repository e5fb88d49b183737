"""The screens to walk through: every one there is, with the sample people of a parent and on an empty phone.

A stop is a name, the address and the screen that it shows; `tap` is what to tap to get what the address alone does not
show. Stops come one after the other, because some exist only after something was done: a look back that was begun, a list
of names that was typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote, urlencode

from kith.rules import myself
from kith.rules.reviewing import STEPS

from .parcel import code_of
from .pages import App


@dataclass(frozen=True, slots=True)
class Stop:
    """One screen to look at, or to photograph. With no address it is the one that is shown already."""

    name: str
    path: str | None
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
    Stop("who-knows", "who-knows", "who-knows"),
    Stop("who-knows-nobody", "who-knows?q=xylophone+repair", "who-knows"),
    Stop("more", "more", "more"),
    Stop("profile", "profile", "profile"),
    Stop("profile-goal", "profile?edit=goal-new", "profile"),
    Stop("profile-about", "profile?edit=about", "profile"),
    *(Stop(f"profile-{each}", f"profile?step={each}", "profile-step") for each in myself.NAMES if each not in ("why", "support")),
    Stop("circles", "circles", "circles"),
    Stop("import", "import", "import"),
    Stop("export", "export", "export"),
    Stop("several", "people/several", "roll"),
    Stop("hand-over", "hand-over", "hand-over"),
    Stop("arrivals", "arrivals", "arrivals"),
    Stop("scan", "scan", "scan"),
    Stop("brought", "brought", "brought"),
    Stop("my-card", "card", "my-card"),
    Stop("backup", "backup", "backup"),
    Stop("locking", "backup/locked", "locking"),
    Stop("erasure", "erasure", "erasure"),
    Stop("aside", "aside", "aside"),
    Stop("about", "about", "about"),
    Stop("licences", "licences", "licences"),
    Stop("drafts", "drafts", "drafts"),
    Stop("drafts-whom", "drafts/new", "drafts"),
    Stop("introductions", "introductions", "introductions"),
    Stop("introduction-new", "introductions/new", "introduction-new"),
    Stop("shared-goals", "goals-together", "shared-goals"),
    Stop("shared-goal-new", "goals-together/new", "shared-goal-new"),
    Stop("reviews", "reviews", "reviews"),
    Stop("networks", "networks", "networks"),
    Stop("opportunities", "opportunities", "opportunities"),
    Stop("opportunity-new", "opportunities?edit=opportunity-new", "opportunities"),
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
    Stop("export-ready", "exports?whom=everybody&tags=yes", "export-ready"),
    Stop("today-later", "", "today", tap="More choices", wait="When should it come back?"),
    Stop("map-larger", "map", "map", tap="Larger"),
    Stop("map-inner", "map?circle=inner", "map"),
    Stop("map-nobody", "map?circle=inner&relation=professional", "map"),
    Stop("who-knows-bridges", "who-knows?q=bridges", "who-knows"),
    Stop("introduction-whom-found", "introductions/new?q=a", "introduction-new"),
    Stop("people-found", "people?q=water", "people"),
    Stop("people-nobody", "people?q=nobody+at+all", "people"),
    Stop("people-select", "people?select=yes", "people"),
    Stop("people-select-found", "people?select=yes&q=warsame", "people", tap="Choose the one found", wait="One person chosen"),
)
EDITS = (
    "name", "fact-new", "promise-new", "met", "circle", "tags", "note", "point-new", "date-new", "custom-new", "photo",
    "help-received", "before-work",
)  # fmt: skip
OCCASION = ("during", "debrief", "invitations")
DRAFTS = ("follow up", "thank", "check in", "share", "offer", "ask", "congratulate", "reconnect", "introduce")
CHOSEN = ("tags", "circle", "rhythm", "removal")
TALKED = ("talk", "learnt", "mine", "theirs", "got", "gave", "seemed", "differently")
GOAL_EDITS = ("name", "difficulty", "members", "member-me", "step-new")
OF_A_CHILD = ("", "people", "map", "give", "opportunities", "goals-together", "introductions")

HERE = "() => (location.pathname + location.search).split('/app/')[1]"
LINKS = "(selector) => [...document.querySelectorAll(selector)].map((each) => (each.pathname + each.search).split('/app/')[1])"
THEIR_TODAY = """() => document.querySelector('#screen button[name=then][value="/"]').click()"""
ROWS = "#screen .rows a"


def stops(app: App, *, people: bool) -> Iterator[Stop]:
    """All stops of a phone with or without people; with people, those of persons, goals, introductions and a child, too."""
    yield from EVERYWHERE
    if not people:
        yield from _new_child(app)
        return
    yield from WITH_PEOPLE  # its last stop leaves somebody chosen
    yield from (Stop(f"chosen-{what}", f"chosen/{what}", "chosen") for what in CHOSEN)
    amara, leo = (_page_of(app, name) for name in ("Amara Diallo", "Leo Chen"))
    yield from _person(app, amara, leo)
    yield from _gathering(app)
    yield from _giving(app, amara, leo)
    yield from _together(app)
    yield from _profile(app)
    yield from _looking_back(app)
    yield from _handing(app, amara, leo)
    yield from _importing(app)
    yield from _child(app)


def go(app: App, stop: Stop) -> None:
    """Go to a stop the quick way: by a link, inside the running app."""
    if stop.path is not None:
        app.follow(stop.path, stop.screen)
    app.screen(stop.screen)
    if stop.tap:
        app.tab.tap(stop.tap)
        app.tab.see(stop.wait)


def _links(app: App, path: str, screen: str, selector: str = ROWS) -> list[str]:
    return app.follow(path, screen).tab.ask(LINKS, selector)


def _page_of(app: App, name: str) -> str:
    return _links(app, "people?" + urlencode({"q": name}), "people", "#rows a.entry")[0].partition("?")[0]


def _person(app: App, page: str, other: str) -> Iterator[Stop]:
    whom, second = (each.rpartition("/")[2] for each in (page, other))
    talk = _links(app, page, "person", "#timeline a.change[href*='/interactions/']")[0]
    yield Stop("person", page, "person")
    yield from (Stop(f"person-{edit}", f"{page}?edit={edit}", "person") for edit in EDITS)
    yield Stop("small-card", f"{page}/card", "small-card")
    yield Stop("draft-what-for", f"drafts/new?person={whom}", "drafts")
    for kind in DRAFTS:
        yield Stop(f"draft-{kind.replace(' ', '-')}", f"drafts/new?person={whom}&situation={quote(kind)}", "drafts")
    yield Stop("before-you-ask", f"drafts/new?person={whom}&situation=ask&anyway=yes&edit=before-work", "drafts")
    yield Stop("talk", talk, "talk")
    yield from (Stop(f"talk-{edit}", f"{talk}?edit={edit}", "talk") for edit in TALKED)
    yield Stop("duplicate", f"duplicates/{whom}/{second}", "duplicate")


def _gathering(app: App) -> Iterator[Stop]:
    page = _links(app, "gatherings", "gatherings")[0]
    yield Stop("gathering", page, "gathering")
    yield from (Stop(f"gathering-{edit}", f"{page}?edit={edit}", "gathering") for edit in ("name", "meeting"))
    yield from (Stop(part, f"{page}/{part}", part) for part in OCCASION)


def _giving(app: App, one: str, other: str) -> Iterator[Stop]:
    pair = f"one={one.rpartition('/')[2]}&other={other.rpartition('/')[2]}"
    yield Stop("give-not-now", "give", "give", tap="Not now", wait="Not now is fine")
    yield Stop("give-done", "give", "give", tap="I did it", wait="Kept:")
    yield Stop("between-whom", "between?" + pair.partition("&")[0], "between")
    yield Stop("between", "between?" + pair, "between")
    yield Stop("introduction-whom", "introductions/new?" + pair.partition("&")[0], "introduction-new")
    yield Stop("introduction-why", "introductions/new?" + pair, "introduction-new")
    every = _links(app, "introductions", "introductions")
    for number, page in enumerate(every, 1):
        yield Stop(f"introduction-{number}", page, "introduction")
    for edit in ("why", "outcome"):
        yield Stop(f"introduction-{edit}-changed", f"{every[0]}?edit={edit}", "introduction")


def _together(app: App) -> Iterator[Stop]:
    every = _links(app, "goals-together", "shared-goals")
    for number, page in enumerate(every, 1):
        yield Stop(f"shared-goal-{number}", page, "shared-goal")
    yield from (Stop(f"shared-goal-{edit}", f"{every[0]}?edit={edit}", "shared-goal") for edit in GOAL_EDITS)
    yield Stop("shared-goal-outcome", f"{every[0]}/outcome", "shared-goal-outcome")


def _profile(app: App) -> Iterator[Stop]:
    goals = [each.rpartition("goal-")[2] for each in _links(app, "profile", "profile", "#screen a[href*='edit=goal-']")]
    goal = next(each for each in goals if each != "new")
    yield Stop("profile-goal-changed", f"profile?edit=goal-{goal}", "profile")
    yield from (Stop(f"profile-{step}", f"profile?step={step}&goal={goal}", "profile-step") for step in ("why", "support"))
    yield Stop("goal-reached", f"goals/{goal}/thanks", "goal-reached")


def _looking_back(app: App) -> Iterator[Stop]:
    yield Stop("review-finished", _links(app, "reviews", "reviews")[0], "review-finished")
    for size, button in (("week", "Take three minutes"), ("term", "Take ten minutes")):
        app.follow("reviews", "reviews").tab.tap(button)
        page = app.screen("review").tab.ask(HERE).rpartition("/")[0]
        for step in STEPS[size]:
            yield Stop(f"review-{size}-{step}", f"{page}/{step}", "review")
        yield Stop(f"review-{size}-own", f"{page}/{step}?edit=own", "review")
    yield Stop("reviews-waiting", "reviews", "reviews")


def _handing(app: App, *pages: str) -> Iterator[Stop]:
    app.follow("people/several", "roll").tab.type("Their names", "Amara Diallo\nNobody Yet\nnobody yet\nIna Sol <ina@example.org>")
    app.tab.tap("Look at the list")
    yield Stop("several-look", None, "roll-preview")
    whom = urlencode([("person", each.rpartition("/")[2]) for each in pages])
    for name, asked in (("one", whom.partition("&")[0]), ("two", whom)):
        app.follow(f"hand-over?{asked}", "hand-over")
        if name == "two":
            yield Stop("hand-over-two", None, "hand-over")
        app.tab.tap("Look at it")
        yield Stop(f"hand-over-{name}-look", None, "hand-over-look")
        app.tab.tap("Make it ready")
        yield Stop(f"hand-over-{name}-ready", None, "hand-over-ready")
    app.follow("arrivals", "arrivals").tab.tap_text("The camera opened another browser?")
    app.tab.type("Copy the address it shows, and paste it here", code_of("Amara Diallo"))
    app.tab.tap("Look at it", beside="Copy the address")
    yield Stop("arrivals-look", None, "arrivals-look")


def _importing(app: App) -> Iterator[Stop]:
    with TemporaryDirectory() as folder:
        table = Path(folder) / "class.csv"
        table.write_text("Child,Mother,Reach her\nMia Ode,Ina Ode,600100200\nAmara Diallo,,600100201\n")
        app.follow("import", "import").tab.attach("The contacts file", table)
        app.tab.tap("Look at it")
        yield Stop("import-columns", None, "import-columns")
        app.tab.tap("Look at it")
        yield Stop("import-look", None, "import-preview")


def _child(app: App) -> Iterator[Stop]:
    page = next(each for each in _links(app, "networks", "networks") if each.startswith("networks/"))
    network = page.rpartition("/")[2]
    yield Stop("child", page, "network")
    yield from (Stop(f"child-{edit}", f"{page}?edit={edit}", "network") for edit in ("name", "hope-new", "likes"))
    yield Stop("child-who-knows", f"{page}?q=animals", "network")
    yield Stop("child-removal", f"{page}/removal", "network-removal")
    yield Stop("child-opportunities", f"opportunities?network={network}", "opportunities")
    yield Stop("child-hand-over", f"hand-over?network={network}", "hand-over")
    app.follow(page, "network").tab.ask(THEIR_TODAY)
    app.screen("today")
    for place in OF_A_CHILD:
        yield Stop(f"child-{place or 'today'}", place, {"": "today", "goals-together": "shared-goals"}.get(place, place))
    yield Stop("child-person", _links(app, "people", "people", "#rows a.entry")[0], "person")


def _new_child(app: App) -> Iterator[Stop]:
    app.follow("networks", "networks").tab.type("What is your child called?", "Nila")
    app.tab.tap("Add a network")
    yield Stop("child", None, "network")
    app.tab.ask(THEIR_TODAY)
    app.screen("today")
    yield from (Stop(f"child-{place or 'today'}", place, {"": "today"}.get(place, place)) for place in ("", "people", "give", "opportunities"))
