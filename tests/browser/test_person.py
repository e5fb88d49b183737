"""A person's page: each thing is changed where it stands, and deleted with a way back."""

import pytest

from .pages import App

PERSON = "Amara Diallo"


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


@pytest.fixture
def amara(app: App) -> App:
    """Amara, met at the fair, on the screen."""
    app.start()
    return app.meet(PERSON, "Engineering fair", "Loves climbing", accept=("interest: climbing",))


def test_a_name_is_changed_in_place_and_back(amara: App) -> None:
    amara.tab.tap("Change the name")
    amara.tab.type("Name", "Amara Diallo-Reyes")
    amara.tab.type("School or organisation", "Pumps for Good")
    amara.tab.tap("Keep")
    amara.tab.see("Changed.", "Amara Diallo-Reyes", "Pumps for Good")
    amara.tab.tap("Undo")
    amara.tab.see("Taken back")
    amara.tab.see_no_more("Amara Diallo-Reyes", "Pumps for Good")


def test_facts_are_added_changed_deleted_and_brought_back(amara: App) -> None:
    amara.tab.tap("Add", beside="What matters to Amara")
    amara.tab.choose("What is it?", "Hopes to")
    amara.tab.type("In a few words", "study water engineering")
    amara.tab.tap("Keep")
    amara.tab.see("Hopes to: study water engineering")
    amara.tab.tap("Change: study water engineering")
    amara.tab.type("In a few words", "study in Lyon")
    amara.tab.tap("Keep")
    amara.tab.see("Hopes to: study in Lyon")
    amara.tab.tap("Change: study in Lyon")
    amara.tab.tap("Delete")
    amara.tab.see("Deleted: study in Lyon")
    amara.tab.see_no_more("Hopes to: study in Lyon")
    amara.tab.tap("Undo")
    amara.tab.see("Hopes to: study in Lyon", "Likes: climbing")


def test_promises_are_made_kept_and_opened_again(amara: App) -> None:
    amara.tab.tap("Add", beside="Promises")
    amara.tab.type("What was promised", "send my project page")
    amara.tab.tap("Keep")
    amara.tab.see("You promised: send my project page")
    amara.tab.tap_text("Done", beside="send my project page")
    amara.tab.see("Kept. Amara Diallo will have noticed.")
    amara.tab.see_no_more("Nothing is promised")
    amara.tab.tap("Undo")
    amara.tab.see("Taken back", "You promised: send my project page")


def test_what_happened_can_be_put_right_and_taken_out(amara: App) -> None:
    open_talk = "() => document.querySelector('#timeline .change').getAttribute('aria-label')"
    amara.tab.tap(amara.tab.ask(open_talk))
    amara.screen("talk")
    amara.tab.tap("Change what happened")
    amara.tab.type("What happened", "Loves climbing and builds pumps")
    amara.tab.tap("Keep")
    amara.tab.see("Changed.", "Loves climbing and builds pumps")
    amara.person(PERSON)
    amara.tab.see("Loves climbing and builds pumps")
    amara.tab.tap(amara.tab.ask(open_talk))
    amara.screen("talk")
    amara.tab.tap("Change what happened")
    amara.tab.tap("Delete", beside="What happened")
    amara.tab.see("Deleted what happened.")
    amara.person(PERSON)
    amara.tab.see_no_more("Loves climbing and builds pumps")


def test_the_timeline_shows_one_part_alone_and_an_own_field_is_kept(amara: App) -> None:
    amara.tab.tap("They helped me")
    amara.tab.type("What did they do for you?", "showed me her pump")
    amara.tab.tap("Keep")
    amara.tab.see("They helped you: showed me her pump")
    amara.tab.tap("Help", beside="What happened")
    amara.tab.wait_until("() => document.querySelectorAll('#timeline > li').length === 1", what="help alone")
    amara.tab.tap("Something else")
    amara.tab.type("What is it called?", "Stand")
    amara.tab.type("What to keep", "12")
    amara.tab.tap("Keep")
    amara.tab.see("Stand: 12")
    amara.tab.tap("Undo")
    amara.tab.see_no_more("Stand: 12")


def test_ways_to_reach_dates_tags_circle_and_note(amara: App) -> None:
    amara.tab.tap("Phone, mail, address")
    amara.tab.choose("What is it?", "Mail")
    amara.tab.type("Number or address", "amara@example.org")
    amara.tab.tap("Keep")
    amara.tab.see("amara@example.org")
    amara.tab.tap("Birthday or date")
    amara.tab.type("Day", "21")
    amara.tab.type("Month", "11")
    amara.tab.tap("Keep")
    amara.tab.see("21 November")
    amara.tab.tap("Change: tags")
    amara.tab.type("Tags, with commas between", "robotics, fair")
    amara.tab.tap("Keep")
    amara.tab.see("robotics")
    amara.tab.tap("Change: the circle")
    amara.tab.choose("Circle", "Close")
    amara.tab.tap("Keep")
    amara.tab.see("Circle: Close")
    amara.tab.tap("Change: the note")
    amara.tab.type("Note", "Prefers a message to a call.")
    amara.tab.tap("Keep")
    amara.tab.see("Prefers a message to a call.")
    amara.reload()
    amara.tab.see("amara@example.org", "21 November", "robotics", "Circle: Close", "Prefers a message to a call.")


def test_changing_ones_mind_changes_nothing(amara: App) -> None:
    amara.tab.tap("Change the name")
    amara.tab.type("Name", "Quite another name")
    amara.tab.tap("Cancel")
    amara.tab.wait_until("() => !document.querySelector('form input[name=name]')", what="the form to go")
    amara.reload()
    amara.tab.see(PERSON)
    assert not amara.tab.can_see("Quite another name")


def test_a_deleted_person_comes_back_whole(amara: App) -> None:
    amara.tab.tap("Delete Amara")
    amara.screen("people")
    amara.tab.see("Amara Diallo is deleted.", "Nobody here yet")
    amara.tab.tap("Undo")
    amara.screen("person")
    amara.tab.see(PERSON, "Engineering fair", "Likes: climbing", "Loves climbing")
    amara.reload()
    amara.tab.see("Likes: climbing")
