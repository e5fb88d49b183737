"""Giving first: a chance is seen, taken up, skipped or done; a goal finds somebody, who is asked after a look at what one gave."""

import pytest

from .access import serious
from .keyboard import tab_to, type_in
from .pages import App

CHANCES = "() => [...document.querySelectorAll('#chances article h3')].map((each) => each.textContent)"
TEXT = "(words) => document.querySelector('#screen textarea[name=text]')?.value.includes(words)"
TICKED = "() => document.querySelectorAll('#screen .step.ticked').length"


@pytest.fixture
def app(offline: App) -> App:
    """All of this works without a network."""
    return offline


@pytest.fixture
def maya(app: App) -> App:
    """Maya is good at geometry, which two people she knows find hard."""
    app.tab.type("Three things you are good at", "geometry, listening")
    app.tab.type("One thing you hope to reach", "become a vet")
    app.start("Maya")
    for name in ("Leo Chen", "Noor Haddad"):
        app.meet(name, "The library")
        app.learn(name, "Finds hard", "geometry proofs")
    return app


def chances(app: App, *names: str) -> None:
    """Wait until exactly these people are on the cards, in any order."""
    app.tab.wait_until(
        f"(names) => JSON.stringify(({CHANCES})().sort()) === JSON.stringify(names)", sorted(names), what=f"chances to help {names}"
    )


def test_help_is_offered_and_done_and_what_does_not_fit_today_is_no_matter(maya: App) -> None:
    maya.go("Give")
    chances(maya, "Leo Chen", "Noor Haddad")
    maya.tab.tap("Offer it", beside="Leo Chen")
    maya.screen("drafts").tab.wait_until(TEXT, "geometry proofs", what="an offer that names what is hard for Leo")
    maya.tab.tap("Keep for later")
    maya.go("Give").tab.tap("Not now", beside="Noor Haddad")
    maya.tab.see("Not now is fine.")
    chances(maya, "Leo Chen")
    maya.tab.tap("I did it", beside="Leo Chen")
    maya.tab.see("Kept: how you helped Leo Chen.", "That is all for now")
    assert serious(maya.tab) == []
    maya.tab.tap("Undo")
    maya.tab.see("Taken back")
    chances(maya, "Leo Chen")
    maya.tab.tap("I did it", beside="Leo Chen")
    maya.tab.tap("What made it work?")
    maya.screen("help").tab.type("What made it work?", "drew it together")
    maya.tab.tap("Keep")
    maya.tab.see("drew it together")
    maya.reload()
    maya.person("Leo Chen").tab.see("You helped", "geometry proofs")


def test_who_knows_about_a_goal_is_offered_something_first_and_then_asked(maya: App) -> None:
    maya.meet("Farida Noor", "The animal shelter")
    maya.learn("Farida Noor", "Good at", "works as a vet")
    maya.go("Give").tab.tap_text("Farida Noor", beside="become a vet")
    maya.tab.see("Give first:")
    assert serious(maya.tab) == []
    maya.tab.tap_text("Ask for a talk", beside="Give first:")
    maya.screen("drafts").tab.see("What passed between you")
    maya.tab.tap_text("Good to know before you ask")
    maya.tab.tap_text("Tick off", beside="What passed between you")
    maya.tab.wait_until(TICKED, what="a step to be ticked off")
    maya.tab.wait_until(TEXT, "Farida", what="the text, as it was")


def test_somebody_who_knows_about_it_is_found_by_related_words(maya: App) -> None:
    maya.follow("who-knows", "who-knows").tab.type("What would you like to know about?", "maths")
    maya.tab.see("Nothing you wrote down about anybody speaks of it yet.")
    maya.learn("Noor Haddad", "Good at", "coding in Python")
    maya.follow("who-knows", "who-knows").tab.type("What would you like to know about?", "programming")
    maya.tab.see("Noor Haddad", "coding in Python")


def test_by_keyboard_alone(maya: App) -> None:
    maya.follow("give", "give")
    tab_to(maya, "Not now")
    first = maya.tab.ask(CHANCES)[0]
    maya.tab.press("Enter")
    chances(maya, *{"Leo Chen", "Noor Haddad"} - {first})
    maya.tab.wait_until("() => document.activeElement?.id === 'chances-title'", what="the focus to stay among the chances")
    tab_to(maya, "I did it")
    maya.tab.press("Enter")
    maya.tab.see("That is all for now")
    maya.follow("who-knows", "who-knows")
    maya.tab.wait_until("() => document.activeElement?.id === 'about'", what="the focus to stand in the question")
    type_in(maya, "xylophones")
    maya.tab.see("Nothing you wrote down about anybody speaks of it yet.")
