"""After a talk: what it left is kept with a tap and a line each, and stands where it is wanted later."""

import pytest

from .pages import App
from .where import everywhere


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


@everywhere
def test_a_talk_leaves_a_fact_a_promise_with_its_day_and_help_that_is_remembered(app: App) -> None:
    app.start()
    app.meet("Amara Diallo", "Engineering fair")
    app.go_to_capture("I talked to…")
    app.tab.tap_text("Amara Diallo")
    app.tab.type("One line to remember", "Looked at her pump")
    app.tab.tap("Keep")
    app.screen("talk").tab.see("You talked to Amara Diallo", "Looked at her pump", "Anything to keep from it?")

    app.tab.tap("I learnt")
    app.tab.tap("Hopes to")
    app.tab.type("In a few words", "study water engineering")
    app.tab.tap("Keep")
    app.tab.see("Hopes to: study water engineering")

    app.tab.tap("I promised")
    app.tab.type("What did you promise?", "send her my project page tomorrow")
    app.tab.tap("Keep")
    app.tab.see("You promised: send her my project page", "tomorrow")

    app.tab.tap("They helped me")
    app.tab.type("What was it?", "showed me how she solders")
    app.tab.type("What made it work?", "she let me try it myself")
    app.tab.tap("Keep")
    app.tab.see("They helped you: showed me how she solders")

    app.tab.tap("On to Amara")
    app.screen("person").tab.see("Hopes to: study water engineering", "You promised: send her my project page")
    app.follow("promises", "promises").tab.see("send her my project page", "tomorrow")
    app.follow("help", "help").tab.see("Not yet thanked", "showed me how she solders", "It worked: she let me try it myself")
    app.reload()
    app.tab.see("showed me how she solders")


# what is shown of each offer, where something else lies over the middle of it
COVERED = """() => {
  const toast = document.querySelector("#said .toast");
  if (!toast) return ["nothing was said"];
  return [...document.querySelectorAll("#screen .offers .chip, #screen .on .button")].filter((chip) => {
    const box = chip.getBoundingClientRect();
    const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    return box.top >= 0 && box.bottom <= innerHeight && toast.contains(at);
  }).map((chip) => chip.textContent);
}"""


def test_what_was_just_said_lies_over_nothing_that_one_taps_next(app: App) -> None:
    app.start()
    app.meet("Amara Diallo", "Engineering fair")
    app.go_to_capture("I talked to…")
    app.tab.tap_text("Amara Diallo")
    app.tab.type("One line to remember", "Looked at her pump")
    app.tab.tap("Keep")
    app.screen("talk").tab.see("You talked to Amara Diallo")
    assert app.tab.ask(COVERED) == []
    app.tab.ask("() => scrollTo(0, document.body.scrollHeight)")
    assert app.tab.ask(COVERED) == []


def test_what_a_talk_left_is_taken_back_line_by_line(app: App) -> None:
    app.start()
    app.meet("Amara Diallo")
    app.go_to_capture("I talked to…")
    app.tab.tap_text("Amara Diallo")
    app.tab.tap("Keep")
    app.screen("talk")
    app.tab.tap("They promised")
    app.tab.type("What did they promise?", "ask her aunt next week")
    app.tab.tap("Keep")
    app.tab.see("They promised: ask her aunt")
    app.tab.tap("Undo")
    app.tab.see("Taken back")
    app.tab.see_no_more("They promised: ask her aunt")
    app.tab.tap("How did they seem?")
    app.tab.type("How did they seem?", "tired, but glad")
    app.tab.tap("Keep")
    app.tab.see("They seemed: tired, but glad")
