"""For everybody: by keyboard alone, with a screen reader's names, in light and dark."""

import pytest
from kithdesk.serving import Server

from .access import serious
from .engines import Browser, Engine
from .pages import App
from .screens import go, stops

FOCUS = "() => { const at = document.activeElement; return `${at?.localName} ${at?.id} ${at?.textContent?.trim().slice(0, 60)}` }"
FOCUSED = """(name) => {
  const at = document.activeElement;
  return (at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent).trim() === name;
}"""
SEEN = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== "none";
}"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("people", [True, False], ids=["sample people", "empty phone"])
def test_axe_finds_nothing_serious_on_any_screen(engine: Engine, host: Server, people: bool, dark: bool) -> None:
    browser: Browser = engine.browser(dark=dark)
    try:
        app = App(browser.tab(), host.address).open()
        found = {"welcome": serious(app.tab)}
        app.samples() if people else app.start()
        for stop in stops(app, people=people):
            go(app, stop)
            found[stop.name] = serious(app.tab)
        bad = {name: violations for name, violations in found.items() if violations}
        assert not bad, "\n".join(f"{name}: {each}" for name, violations in bad.items() for each in violations)
    finally:
        browser.close()


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious_in_the_guide(engine: Engine, host: Server, dark: bool) -> None:
    browser: Browser = engine.browser(dark=dark)
    try:
        tab = browser.tab()
        bad = []
        for page in ("", "empathy/", "reciprocity/", "get-the-app/", "privacy/", "trouble/"):
            tab.open(host.address + page)
            bad += [f"{page or 'home'}: {each}" for each in serious(tab)]
        assert not bad, "\n".join(bad)
    finally:
        browser.close()


def tab_to(app: App, name: str, most: int = 40) -> None:
    """Press Tab until the thing of that name has the focus; the focus must be seen wherever it is."""
    for _ in range(most):
        app.tab.press("Tab")
        if app.tab.ask(FOCUSED, name):
            assert app.tab.ask(SEEN), f"{name} has the focus, but nobody can see it"
            return
    raise AssertionError(f"{name} can't be reached with the Tab key; the focus is at {app.tab.ask(FOCUS)}")


def test_somebody_is_added_found_and_changed_by_keyboard_alone(app: App) -> None:
    tab_to(app, "Start")
    app.tab.press("Enter")
    app.screen("today")
    tab_to(app, "Add someone or something")
    app.tab.press("Enter")
    app.screen("capture")
    app.tab.wait_until("() => document.activeElement?.id === 'met-name'", what="the first field to have the focus")
    app.tab.page.keyboard.type("Amara Diallo")
    app.tab.press("Tab")
    app.tab.page.keyboard.type("Engineering fair")
    tab_to(app, "Keep")
    app.tab.press("Enter")
    app.screen("person").tab.see("Kept. Amara Diallo is among your people.")
    app.tab.wait_until("() => document.activeElement?.localName === 'h1'", what="the focus to stand on the heading of the new screen")
    tab_to(app, "Change the name")
    app.tab.press("Enter")
    app.tab.wait_until("() => document.activeElement?.name === 'name'", what="the focus to stand in the field")
    app.tab.page.keyboard.type(" ")
    tab_to(app, "Cancel")
    app.tab.press("Enter")
    app.tab.wait_until("() => document.getElementById('name').contains(document.activeElement)", what="the focus to come back")


def test_the_focus_goes_to_the_heading_of_each_new_screen(app: App) -> None:
    app.start()
    for tab in ("People", "Give", "More", "Today"):
        app.go(tab)
        app.tab.wait_until("() => document.activeElement?.localName === 'h1'", what=f"the focus to stand on the heading of {tab}")


def test_everything_fits_a_small_phone(app: App) -> None:
    app.samples()
    wide = []
    for stop in stops(app, people=True):
        go(app, stop)
        if app.tab.ask("() => document.documentElement.scrollWidth > innerWidth + 1"):
            wide.append(stop.name)
    assert not wide, f"wider than the phone: {wide}"
