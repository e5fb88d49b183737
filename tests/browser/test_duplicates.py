"""One person who is here twice: found by a number, made one by choice, and two again with one tap."""

import pytest

from .pages import App


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


def met_with_number(app: App, name: str, where: str, number: str) -> None:
    app.begin_meeting(name, where)
    app.tab.tap("Add more")
    app.tab.type("Phone", number)
    app.tab.tap("Keep")
    app.tab.see(f"Kept. {name} is among your people.")


def test_one_number_written_in_two_ways_is_one_person_by_choice_and_two_again_with_undo(app: App) -> None:
    app.start()
    met_with_number(app, "Amara Diallo", "Engineering fair", "+44 7700 900222")
    met_with_number(app, "Amara D", "The bus home", "0044 7700-900222")
    met_with_number(app, "Amara Dialo", "The library", "+44 7700 900333")
    app.follow("duplicates", "duplicates")
    app.tab.tap_text("Look at both", beside="Amara D")
    app.screen("duplicate").tab.see("Which page stays?")
    app.tab.tap("Make them one")
    app.screen("person").tab.see("They are one person now.", "0044 7700-900222")
    app.go("People")
    assert len(app.names()) == 2
    app.tab.tap("Undo")
    app.tab.see("Taken back")
    app.go("People")
    assert len(app.names()) == 3
