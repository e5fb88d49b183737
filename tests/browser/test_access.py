"""For everybody: by keyboard alone, with a screen reader's names, in light and dark."""

import pytest
from kithdesk.serving import Server

from .access import serious
from .engines import Browser, Engine
from .keyboard import tab_to, type_in
from .pages import GUIDE, App
from .screens import go, stops
from .settled import Settled

# What takes longer than a hundredth of a second to change, in anything that is drawn.
MOVING = """() => {
  const seconds = (list) => Math.max(...list.split(",").map((each) => parseFloat(each) * (each.trim().endsWith("ms") ? 0.001 : 1)));
  const long = (each, part) => {
    const style = getComputedStyle(each, part);
    return seconds(style.animationDuration) > 0.01 && style.animationName !== "none" || seconds(style.transitionDuration) > 0.01;
  };
  return [...document.querySelectorAll("body, body *")]
    .filter((each) => [null, "::before", "::after"].some((part) => long(each, part)))
    .map((each) => `${each.localName}.${each.className}`)
    .slice(0, 5);
}"""

# What lies below the window is not drawn until it comes up, and so has the colours of the day on into the night.
ALL_OF_IT = """() => {
  if (document.adoptedStyleSheets.length) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("* { content-visibility: visible !important }");
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


@pytest.mark.parametrize("people", [True, False], ids=["sample people", "empty phone"])
def test_every_screen_is_for_everybody_fits_a_small_phone_and_wants_nothing_that_is_refused(
    app: App, engine: Engine, settled: Settled, people: bool
) -> None:
    """In the dark only the colours are other ones, so only those are looked at again."""
    complaints = settled.browsers[engine.name].complaints
    before = len(complaints)
    found = {"welcome": problems(app)}
    app.samples(parent=True) if people else app.start()
    for stop in stops(app, people=people):
        go(app, stop)
        found[stop.name] = problems(app)
    found["policy"] = [each for each in complaints[before:] if "Content Security Policy" in each or "Trusted" in each]
    bad = {name: each for name, each in found.items() if each}
    assert not bad, "\n".join(f"{name}: {each}" for name, all_of_them in bad.items() for each in all_of_them)


def problems(app: App) -> list[str]:
    """What somebody would stumble over on this screen, by day and by night."""
    wide = app.tab.ask("() => document.documentElement.scrollWidth > innerWidth + 1")
    app.tab.ask(ALL_OF_IT)
    by_day = serious(app.tab)
    app.tab.page.emulate_media(color_scheme="dark")
    try:
        by_night = [f"in the dark: {each}" for each in serious(app.tab, "color-contrast")]
    finally:
        app.tab.page.emulate_media(color_scheme="light")
    return [*by_day, *by_night, *(["wider than the phone"] if wide else [])]


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious_in_the_guide(engine: Engine, host: Server, dark: bool) -> None:
    browser: Browser = engine.browser(dark=dark)
    try:
        tab = browser.tab()
        bad = []
        for page in GUIDE:
            tab.open(host.address + page)
            bad += [f"{page or 'home'}: {each}" for each in serious(tab)]
        assert not bad, "\n".join(bad)
    finally:
        browser.close()


def test_somebody_is_added_found_and_changed_by_keyboard_alone(app: App) -> None:
    tab_to(app, "Start")
    app.tab.press("Enter")
    app.screen("today")
    tab_to(app, "Add someone or something")
    app.tab.press("Enter")
    app.screen("capture")
    app.tab.wait_until("() => document.activeElement?.id === 'met-name'", what="the first field to have the focus")
    type_in(app, "Amara Diallo")
    app.tab.press("Tab")
    type_in(app, "Engineering fair")
    tab_to(app, "Keep")
    app.tab.press("Enter")
    app.screen("person").tab.see("Kept. Amara Diallo is among your people.")
    app.tab.wait_until("() => document.activeElement?.localName === 'h1'", what="the focus to stand on the heading of the new screen")
    tab_to(app, "Change the name")
    app.tab.press("Enter")
    app.tab.wait_until("() => document.activeElement?.name === 'name'", what="the focus to stand in the field")
    type_in(app, " ")
    tab_to(app, "Cancel")
    app.tab.press("Enter")
    app.tab.wait_until("() => document.getElementById('name').contains(document.activeElement)", what="the focus to come back")


def test_the_focus_goes_to_the_heading_of_each_new_screen(app: App) -> None:
    app.start()
    for tab in ("People", "Give", "More", "Today"):
        app.go(tab)
        app.tab.wait_until("() => document.activeElement?.localName === 'h1'", what=f"the focus to stand on the heading of {tab}")


def test_nothing_moves_where_the_person_wants_no_motion(app: App) -> None:
    page = app.tab.page
    page.emulate_media(reduced_motion="reduce")
    try:
        app.samples()
        moving = {"today": app.tab.ask(MOVING)}
        moving["a person"] = app.person("Amara Diallo").tab.ask(MOVING)
        for tab in ("Give", "More", "Add someone or something"):
            moving[tab] = app.go(tab).tab.ask(MOVING)
        assert not any(moving.values()), moving
    finally:
        page.emulate_media(reduced_motion="no-preference")
