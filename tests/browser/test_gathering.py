"""A gathering from its plan to the day after, by keyboard alone where there is no time for anything else."""

import pytest

from .keyboard import tab_to, type_in
from .pages import App

READY = "() => document.activeElement?.id === 'during-whom' && document.activeElement.value === ''"
THERE = "(name) => document.getElementById('added')?.innerText.includes(name) ?? false"


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


def test_a_fair_is_planned_three_people_are_added_by_keyboard_and_a_promise_comes_up_on_today(app: App) -> None:
    app.start()
    app.follow("gatherings/new", "gathering-new")
    app.tab.type("What do you call it?", "Science fair")
    app.tab.type("Day", app.tab.ask("() => new Date().toLocaleDateString('sv')"))
    app.tab.tap("Keep")
    app.screen("gathering").tab.see("Kept: Science fair.", "Whom to meet")
    page = app.tab.ask("() => location.pathname").partition("/app/")[2]

    app.follow(f"{page}/during", "during")
    for name in ("Amara Diallo", "Leo Chen", "Priya Nair"):
        app.tab.wait_until(READY, what="the field for the next name to have the focus")
        type_in(app, name)
        app.tab.press("Enter")
        app.tab.wait_until(THERE, name, what=f"{name} to stand among those who were added")
    app.tab.wait_until(READY, what="the field for the next name to have the focus")
    type_in(app, "Amara Diallo")
    tab_to(app, "One line")
    type_in(app, "Builds water pumps")
    app.tab.press("Enter")
    app.tab.see("Builds water pumps")
    assert app.tab.ask("() => document.querySelectorAll('#added > li').length") == 3, "Amara is one person"

    app.follow(f"{page}/debrief", "debrief")
    app.tab.type("What you promised, and by when", "send my project page today", beside="Leo Chen")
    app.tab.tap("I want to thank them", beside="Priya Nair")
    app.tab.type("What for?", "the name of her teacher", beside="Priya Nair")
    app.tab.tap("Keep all of it")
    app.screen("gathering").tab.see("Kept what you brought back from Science fair.")
    app.go("Today").tab.see("Leo Chen", "send my project page")
    app.person("Priya Nair").tab.see("the name of her teacher", "Science fair")
    app.person("Amara Diallo").tab.see("Builds water pumps")
