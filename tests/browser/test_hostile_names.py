"""Names that are no names: shown as they were written, in any script, and never run."""

import pytest

from .pages import App

NAMES = {
    "a script": "<script>globalThis.hacked = true</script>",
    "an image that fails": "<img src=x onerror='globalThis.hacked = true'>",
    "a template": "{{ 7 * 7 }} {% raw %} ${7*7}",
    "from right to left": "أمارة ديالو",
    "a turn of direction": "Amara \u202eolleH\u202c Diallo",
    "emoji": "🧗🏽‍♀️👩‍🔬🏳️‍🌈",
    "quotes": '"O\'Brien" & Sons',
}


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


@pytest.mark.parametrize("kind", NAMES)
def test_a_hostile_name_is_shown_as_text(app: App, kind: str) -> None:
    name = NAMES[kind]
    app.start(name)
    app.meet(name, name, name)
    heading = app.tab.ask("() => document.querySelector('#screen h1').textContent.trim()")
    app.go("People")
    assert app.names() == [name]
    assert heading == name
    app.go("Today").tab.see(name)
    app.reload()
    assert not app.tab.ask("() => Boolean(globalThis.hacked || document.querySelector('#screen script, #said script, #screen img[src=x]'))")
    app.person(name)
    assert app.tab.ask("() => document.querySelector('#screen h1').textContent.trim()") == name
    assert app.tab.ask("() => document.documentElement.scrollWidth <= innerWidth + 1"), "the name pushes the screen out of the phone"


def test_a_name_of_ten_thousand_letters_is_refused_with_a_sentence_and_nothing_is_lost(app: App) -> None:
    app.start()
    app.meet("Amara Diallo")
    app.begin_meeting("x" * 10_000, "Engineering fair")
    app.tab.tap("Keep")
    said = app.tab.wait_until("() => document.querySelector('#said .refused')?.innerText", what="a sentence about the long name")
    assert len(said) < 600 and "200" in said, said
    assert len(app.tab.ask("() => document.getElementById('met-name').value")) == 10_000
    app.open("people")
    assert app.names() == ["Amara Diallo"]


def test_a_long_name_that_is_allowed_fits_the_phone(app: App) -> None:
    app.start()
    app.meet("Wolfeschlegelsteinhausenbergerdorff" * 5)
    for tab in ("People", "Today"):
        app.go(tab)
        assert app.tab.ask("() => document.documentElement.scrollWidth <= innerWidth + 1"), f"{tab} is wider than the phone"
