"""Something done together: worked out, carried step by step, ended with thanks to everybody."""

import pytest

from .access import serious
from .pages import App

TEXT = "(words) => document.querySelector('#screen textarea[name=text]')?.value.includes(words)"

GONE = "(words) => ![...document.querySelectorAll('#cards article')].some((each) => each.innerText.includes(words))"


@pytest.fixture
def app(offline: App) -> App:
    """All of this works without a network."""
    return offline


def test_a_garden_is_begun_worked_out_and_ended_with_thanks(app: App) -> None:
    app.start("Maya")
    app.meet("Zoe Lindqvist", "The gym")
    app.follow("goals-together", "shared-goals").tab.tap("Begin something together")
    app.screen("shared-goal-new").tab.type("What do you want to do together?", "A garden behind the gym")
    app.tab.tap("Zoe Lindqvist")
    app.tab.tap("Keep")
    app.screen("shared-goal").tab.see("A garden behind the gym", "Zoe Lindqvist")
    page = app.tab.ask("() => location.pathname").partition("/app/")[2]

    app.tab.tap("Write it down", beside="Ask each of them, and listen.")
    app.tab.type("What is in the way, in their words and in yours?", "Nobody knows whom to ask.")
    app.tab.tap("Keep")
    app.tab.see("Nobody knows whom to ask.")
    app.tab.tap("Change what Zoe Lindqvist brings")
    app.tab.type("What does Zoe Lindqvist bring?", "knows plants")
    app.tab.tap("Keep")
    app.tab.see("knows plants")

    for what, owner in (("Ask the caretaker by today", "I do"), ("Bring six pots", "Zoe Lindqvist")):
        app.tab.tap("Add a step")
        app.tab.type("What is the step?", what)
        app.tab.tap(owner, beside="Who takes it?")
        app.tab.tap("Keep", beside="Who takes it?")
        app.tab.see("Kept the step")
    assert serious(app.tab) == []
    app.go("Today").tab.tap("Done", beside="Ask the caretaker")
    app.tab.wait_until(GONE, "Ask the caretaker", what="the step to be gone from Today")
    app.follow(page, "shared-goal").tab.see("Bring six pots")
    app.tab.tap_text("Done", beside="Bring six pots")

    app.reload()
    app.tab.tap("We did it")
    app.screen("shared-goal-outcome").tab.type("What is there now that was not there before?", "Six beds, and tea.")
    app.tab.type("Zoe Lindqvist", "six pots and all the plants")
    app.tab.tap("Keep")
    app.screen("shared-goal").tab.see("Well done, all of you.", "Six beds, and tea.", "A thank-you to everybody")
    assert serious(app.tab) == []
    app.tab.tap_text("Say thanks", beside="six pots and all the plants")
    app.screen("drafts").tab.wait_until(TEXT, "six pots and all the plants", what="a thank-you that names what she did")
    app.tab.tap("Yes, I sent it")
    app.screen("person")
    app.follow(page, "shared-goal").tab.see("Thanked")
    app.person("Zoe Lindqvist").tab.see("A garden behind the gym", "six pots and all the plants")
