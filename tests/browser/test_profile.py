"""A friendly few minutes: one question at a time, with examples to tap; what was ticked survives a reload."""

import pytest

from .pages import App


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


TICKED = "(value) => document.querySelector(`input[name=tick][value=\"${value}\"]`)?.checked"
DAY = "() => document.getElementById('step-due')?.value"


def test_the_questions_are_answered_by_tapping_and_end_in_a_profile(app: App) -> None:
    app.start()
    app.tab.tap("Or begin with yourself")
    app.screen("profile-step").tab.see("What do people ask you for?", "Step one of six")
    app.tab.tap_text("explaining maths")
    app.tab.tap_text("With people")
    app.tab.tap_text("settling arguments")
    app.tab.tap("Keep")
    app.tab.see("What makes you forget the time?")
    app.tab.tap("Skip")
    app.tab.see("lived it?")
    app.tab.tap("Skip")
    app.tab.see("What would you like to reach?")
    app.tab.type("In your own words", "build a bridge")
    app.tab.tap("Keep")
    app.tab.see("Why that, and by when?")
    app.tab.type("By when?", "in two years")
    app.tab.wait_until(DAY, what="the day to be understood")
    app.tab.tap("Keep")
    app.tab.see("What kind of person could help?")
    app.tab.tap_text("somebody who does it every day")
    app.tab.tap("Keep")
    app.screen("profile").tab.see("explaining maths", "settling arguments", "build a bridge", "somebody who does it every day")
    app.reload()
    app.tab.see("explaining maths", "build a bridge")


def test_what_was_ticked_and_not_kept_yet_is_ticked_again_after_a_reload(app: App) -> None:
    app.start()
    app.open("profile?step=strengths")
    app.tab.tap_text("explaining maths")
    app.tab.type("In your own words", "paper cranes")
    app.tab.wait_until(TICKED, "explaining maths", what="the tick")
    app.reload()
    app.tab.wait_until(TICKED, "explaining maths", what="the tick after a reload")
    app.tab.tap("Keep")
    app.tab.see("What makes you forget the time?")
    app.open("profile").tab.see("explaining maths", "paper cranes")
