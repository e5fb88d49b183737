"""An introduction from its proposal to how it went: both are asked first, each alone, and nobody is told of a no."""

import pytest

from .access import serious
from .pages import App

TEXT = "(words) => document.querySelector('#screen textarea[name=text]')?.value.includes(words)"


@pytest.fixture
def app(offline: App) -> App:
    """All of this works without a network."""
    return offline


@pytest.fixture
def two(app: App) -> App:
    """Leo finds hard what Abdi is good at, and they don't know each other; Kith's proposal is on the screen."""
    app.start("Maya")
    app.meet("Leo Chen", "The library")
    app.learn("Leo Chen", "Finds hard", "geometry proofs")
    app.meet("Abdi Warsame", "The workshop")
    app.learn("Abdi Warsame", "Good at", "geometry")
    return app.follow("introductions", "introductions")


def begin(app: App) -> None:
    app.tab.tap("Introduce", beside="geometry proofs")
    app.screen("introduction-new").tab.tap("Keep")
    app.screen("introduction").tab.see("Ask each of them alone")


def ask(app: App, first: str) -> None:
    """Write to one of the two, and say that it went out."""
    app.tab.tap(f"Ask {first}")
    app.screen("drafts").tab.wait_until(TEXT, f"Hi {first}", what=f"a text to {first} alone")
    app.tab.tap("Yes, I sent it")
    app.screen("introduction").tab.see("no answer yet")


def test_it_is_proposed_asked_made_and_looked_back_on(two: App) -> None:
    begin(two)
    ask(two, "Leo")
    two.tab.tap("Said yes", beside="Leo Chen")
    two.tab.see("Leo Chen said yes")
    two.tab.tap("Asked already", beside="Abdi Warsame")
    two.tab.tap("Said yes", beside="Abdi Warsame")
    two.tab.see("Now bring them together")
    assert serious(two.tab) == []
    two.reload()
    two.tab.tap("Write to both")
    two.screen("drafts").tab.wait_until(TEXT, "Hi Leo and Abdi", what="one text to both")
    two.tab.tap("Yes, I sent it")
    two.screen("introduction").tab.tap("Write it down now")
    two.tab.type("What came of it?", "They meet on Thursdays.")
    two.tab.tap("Keep")
    two.tab.see("They meet on Thursdays.")
    assert serious(two.tab) == []
    for name in ("Leo Chen", "Abdi Warsame"):
        two.person(name).tab.see("introduc")
    two.follow("map?circle=", "map").tab.see("introduced")


def test_a_no_lets_it_rest_and_can_be_taken_back(two: App) -> None:
    begin(two)
    ask(two, "Abdi")
    two.tab.tap("Said no", beside="Abdi Warsame")
    two.tab.see("Not this time", "nobody has to know whose it was")
    assert serious(two.tab) == []
    two.follow("introductions", "introductions")
    assert not two.tab.can_see("They may like to meet")
    two.tab.tap("Undo")
    two.tab.see("Taken back")
    two.follow("introductions", "introductions").tab.see("Under way")
