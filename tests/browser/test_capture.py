"""Capture and the sample people: a name and a line are enough, and nothing is kept unasked."""

import pytest

from .pages import App

LINE = "Builds water pumps. Tired, kind. Loves climbing. Asked me to send my project page."


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


def test_suggestions_are_kept_only_when_they_are_tapped(app: App) -> None:
    app.start()
    app.meet("Amara Diallo", "Engineering fair, stand 12", LINE, accept=("interest: climbing",))
    app.tab.see("Likes: climbing", "Nothing is promised between you")
    app.meet("Tomas Berg", "The same fair", LINE, accept=("promise: send my project page",))
    app.tab.see("You promised: send my project page")
    assert not app.tab.can_see("Likes: climbing")


def test_a_person_who_was_kept_by_mistake_is_taken_back_with_one_tap(app: App) -> None:
    app.start()
    app.meet("Amra Dialo")
    app.tab.tap("Undo")
    app.screen("people")
    app.tab.see("Nobody here yet")


def test_without_a_name_nothing_is_kept_and_what_was_typed_stays(app: App) -> None:
    app.start()
    app.go_to_capture()
    app.tab.type("Where?", "The fair")
    app.tab.tap("Keep")
    assert app.tab.ask("() => document.querySelector('form:has(#met-name):invalid') !== null")
    app.tab.type("Who?", "   ")
    app.tab.tap("Keep")
    app.tab.see("Who was it?")
    assert app.tab.ask("() => document.getElementById('met-where').value") == "The fair"
    app.open("people").tab.see("Nobody here yet")


def test_one_talk_with_two_people_stands_on_both_pages(app: App) -> None:
    app.start()
    app.meet("Amara Diallo")
    app.meet("Leo Chen")
    app.go_to_capture("I talked to…")
    app.tab.tap("Amara Diallo")
    app.tab.tap("Leo Chen")
    app.tab.type("One line to remember", "Planned the robotics evening together")
    app.tab.tap("Add more")
    app.tab.choose("What I learnt", "Finds hard")
    app.tab.type("About them", "talking in front of people")
    app.tab.type("What I promised", "bring the projector")
    app.tab.tap("Keep")
    app.tab.see("You talked to Amara Diallo and Leo Chen", "Planned the robotics evening together")
    app.tab.see("Finds hard: talking in front of people", "You promised: bring the projector")
    app.person("Leo Chen")
    app.tab.see("Planned the robotics evening together")


def test_somebody_new_can_be_talked_to_without_being_added_first(app: App) -> None:
    app.start()
    app.go_to_capture("I talked to…")
    app.tab.type("Find a name", "Ines Moreau")
    app.tab.tap_text("New person: Ines Moreau")
    app.tab.type("One line to remember", "Lent me her triangle arm")
    app.tab.tap("Keep")
    app.tab.see("You talked to Ines Moreau", "Lent me her triangle arm")


def test_one_tap_takes_out_the_sample_people_and_nobody_else(app: App) -> None:
    app.samples()
    app.tab.see("You promised", "Daniel Osei")
    app.meet("Amara of my own", "Engineering fair")
    app.go("People")
    app.tab.tap("Show more people") if app.tab.can_see("Show more people") else None
    app.tab.wait_until("() => document.querySelectorAll('#rows .entry').length > 35", what="about forty people")
    app.person("Leela Rao")
    app.tab.see("What happened", "What matters to Leela")
    app.go("More")
    app.tab.tap("Take out the sample people")
    app.tab.see("sample people are gone", "What you added stays")
    app.go("People")
    assert app.names() == ["Amara of my own"]
    app.reload()
    assert app.names() == ["Amara of my own"]


def test_the_sample_people_come_back_with_undo(app: App) -> None:
    app.samples()
    app.go("More")
    app.tab.tap("Take out the sample people")
    app.tab.see("sample people are gone")
    app.tab.tap("Undo")
    app.tab.see("Taken back")
    app.go("People")
    app.tab.see("Amara Diallo")
