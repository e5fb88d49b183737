"""Reminders as a file for the phone's calendar: it downloads, it is whole, and a second one updates the first."""

from pathlib import Path

import pytest

from .pages import App


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


def saved(app: App) -> list[str]:
    """The lines of the calendar that is saved, each whole again where it was folded."""
    with app.tab.page.expect_download() as saving:
        app.tab.tap("Save the file")
    assert saving.value.suggested_filename.endswith(".ics")
    return Path(saving.value.path()).read_bytes().decode().replace("\r\n ", "").split("\r\n")


def of_event(lines: list[str], words: str, name: str) -> str:
    """What the event whose title has these words says under that name."""
    events = "\n".join(lines).split("BEGIN:VEVENT")[1:]
    [event] = [each for each in events if any(line.startswith("SUMMARY") and words in line for line in each.splitlines())]
    return next(line.partition(":")[2] for line in event.splitlines() if line.partition(":")[0].partition(";")[0] == name)


def test_a_reminder_in_plain_words_goes_into_the_calendar_and_moves_there(app: App) -> None:
    app.start()
    app.follow("reminders?edit=reminder-new", "reminders")
    app.tab.type("What should Kith remind you of?", "Call Gran, bring cake")
    app.tab.type("When?", "in two weeks")
    app.tab.tap("Keep")
    app.tab.see("Call Gran, bring cake")
    first = saved(app)
    assert (first[0], first[-2:]) == ("BEGIN:VCALENDAR", ["END:VCALENDAR", ""])
    assert first.count("BEGIN:VEVENT") == first.count("END:VEVENT") and "BEGIN:VALARM" in first
    app.tab.tap("Change: Call Gran, bring cake")
    app.tab.type("When?", "in three weeks")
    app.tab.tap("Keep")
    app.tab.see("Changed.")
    second = saved(app)
    gran = "Call Gran\\, bring cake"
    assert of_event(first, gran, "UID") == of_event(second, gran, "UID")
    assert of_event(first, gran, "DTSTART") < of_event(second, gran, "DTSTART")
