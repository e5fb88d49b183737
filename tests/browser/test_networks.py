"""A parent's networks: their own people and each child's, a class in one go, and a friend of theirs for the child."""

import pytest

from .access import serious
from .engines import Engine
from .pages import App
from .settled import Settled
from .where import where_windows_lie_beside_each_other

LOOKED_AT = "() => document.querySelector('#whose [aria-pressed=true]')?.textContent"
NILA = f"() => ({LOOKED_AT})() === 'Nila'"


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


@pytest.fixture
def parent(app: App) -> App:
    """A parent who knows Ms Brandt, and has named a child."""
    app.tab.tap("Parent")
    app.tab.type("What is your child called?", "Nila")
    app.start("Maya").tab.see("Nila has a page here, too.")
    return app.meet("Silke Brandt", "The office")


def look_at(app: App, whose: str) -> None:
    app.tab.tap(whose, beside="My people")
    app.tab.wait_until(f"(whose) => ({LOOKED_AT})() === whose", whose, what=f"{whose} to be looked at")


@where_windows_lie_beside_each_other
def test_whose_people_are_looked_at_survives_a_restart_and_holds_in_another_window(
    parent: App, engine: Engine, settled: Settled
) -> None:
    parent.go("People")
    look_at(parent, "Nila")
    parent.tab.see_no_more("Silke Brandt")
    parent.reload()
    parent.tab.wait_until(NILA, what="Nila to be looked at after a restart")
    assert not parent.tab.can_see("Silke Brandt")
    other = settled.tab(engine).open()
    try:
        other.tab.wait_until(NILA, what="Nila to be looked at in another window")
        other.go("People")
        look_at(other, "My people")
        other.tab.see("Silke Brandt")
        other.meet("Robyn Achterberg", "The pool")
        parent.tab.wait_until(NILA, what="the first window to go on with what it looks at")
        assert not parent.tab.can_see("Robyn Achterberg"), "she is one of the parent's own people"
    finally:
        other.tab.close()


def test_a_class_is_entered_in_one_go_and_taken_back_in_one_tap(offline: App) -> None:
    offline.start()
    offline.meet("Theo Marchetti")
    offline.follow("people/several", "roll").tab.type("Their names", "Theo Marchetti\nInes Kowalczyk\nRavi Anand <ravi@example.org>")
    offline.tab.type("A tag for all of them", "class 7b")
    offline.tab.choose("Relation", "Classmate")
    offline.tab.tap("Look at the list")
    offline.screen("roll-preview").tab.see("Ravi Anand", "ravi@example.org", "Theo Marchetti")
    assert serious(offline.tab) == []
    offline.tab.tap("Keep them")
    offline.screen("people").tab.see("Ines Kowalczyk", "Ravi Anand")
    assert sorted(offline.names()) == ["Ines Kowalczyk", "Ravi Anand", "Theo Marchetti"], "Theo is here once"
    offline.tab.tap("Undo")
    offline.tab.see("Taken back")
    offline.go("Today").go("People")
    assert offline.names() == ["Theo Marchetti"]


def test_somebody_of_mine_is_found_for_what_a_child_hopes_for_and_introduced(parent: App) -> None:
    parent.learn("Silke Brandt", "Good at", "works as a vet")
    parent.follow("networks", "networks").tab.tap_text("Nila")
    parent.screen("network").tab.tap("Add", beside="What they hope for")
    parent.tab.type("What do they hope for?", "to work with animals")
    parent.tab.tap("It is my guess")
    parent.tab.tap("Keep", beside="How do you know?")
    parent.tab.see("to work with animals", "Silke Brandt")
    parent.tab.tap_text("They told me", beside="to work with animals")
    parent.tab.see("no guess any more")
    parent.tab.tap_text("Introduce them", beside="Silke Brandt")
    parent.tab.wait_until("() => document.querySelector('#screen[data-screen^=introduction]')", what="an introduction of the two")
    parent.tab.see("Silke")
    assert serious(parent.tab) == []


def test_a_chance_with_a_last_day_comes_up_on_the_child_s_today(parent: App) -> None:
    parent.follow("networks", "networks").tab.tap_text("Nila")
    parent.screen("network").tab.tap("Add", beside="Opportunities")
    parent.screen("opportunities").tab.type("What is it?", "helper at the animal shelter")
    parent.tab.type("Last day to apply", "in three days")
    parent.tab.tap("Keep", beside="What kind?")
    parent.tab.see("Kept.", "helper at the animal shelter")
    parent.go("Today")
    look_at(parent, "Nila")
    parent.tab.see("helper at the animal shelter")
