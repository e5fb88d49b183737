"""People: found as one types, over every text, accents forgiven; a long list comes in pieces."""

import pytest

from .pages import App

TICK = "() => document.querySelector('#rows input').click()"
MARKED = "() => [...document.querySelectorAll('#rows mark')].map((each) => each.textContent)"
ROWS = "() => document.querySelectorAll('#rows .entry').length"


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


def found(app: App, words: str, *names: str) -> None:
    app.tab.type("Find someone", words)
    app.tab.wait_until(
        "(names) => JSON.stringify([...document.querySelectorAll('#rows .entry strong')].map((each) => each.textContent)) === names",
        str(list(names)).replace("'", '"').replace(", ", ","), what=f"{words!r} to find {names}",
    )  # fmt: skip


def test_every_text_is_searched_and_accents_and_a_slip_are_forgiven(app: App) -> None:
    app.start()
    app.meet("Zoe Muller", "Library", "Repairs accordions")
    app.meet("Jose Nunez", "Café Ñandú", "Draws maps")
    app.go("People")
    found(app, "accord", "Zoe Muller")
    found(app, "nandu", "Jose Nunez")
    found(app, "CAFE", "Jose Nunez")
    found(app, "maps draws", "Jose Nunez")
    found(app, "acordions", "Zoe Muller")
    assert app.tab.ask(MARKED) == ["accordions"], "what matched is shown, and marked"
    found(app, "ñandu", "Jose Nunez")
    assert app.tab.ask(MARKED) == ["Ñandú"]
    app.tab.type("Find someone", "nobody by this name")
    app.tab.see("Nobody found", "Add nobody by this name")


def test_filters_by_circle_and_tag(app: App) -> None:
    app.samples()
    app.go("People")
    app.tab.choose("Circle", "Inner")
    app.tab.wait_until("() => location.search.includes('circle=inner')", what="the filter to stand in the address")
    app.tab.see("Leela Rao")
    app.tab.see_no_more("Marguerite Okonkwo-Byrne")
    app.tab.choose("Circle", "All circles")
    app.tab.choose("Tag", "engineering")
    app.tab.see("Marguerite Okonkwo-Byrne")
    app.tab.see_no_more("Leela Rao")
    app.reload()
    app.tab.see("Marguerite Okonkwo-Byrne")
    assert not app.tab.can_see("Leela Rao")


def test_a_long_list_is_drawn_in_pieces_and_reaches_its_end(app: App, tmp_path) -> None:
    cards = "".join(
        f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Guest {number:03}\r\nN:;Guest {number:03};;;\r\nEND:VCARD\r\n" for number in range(180)
    )
    file = tmp_path / "guests.vcf"
    file.write_text(cards)
    app.start()
    app.visit("import", "import").tab.attach("The contacts file", file)
    app.tab.tap("Look at it")
    app.tab.see("180 people are new.")
    app.tab.tap("Import")
    app.tab.see("180 people are in.")
    app.visit("people", "people")
    assert app.tab.ask(ROWS) <= 60, "the whole list was drawn at once"
    for _ in range(6):
        if app.tab.ask(ROWS) == 180:
            break
        before = app.tab.ask(ROWS)
        app.tab.ask("() => document.querySelector('#rows .more-rows')?.scrollIntoView()")
        app.tab.wait_until("(before) => document.querySelectorAll('#rows .entry').length > before", before, what="more people to come")
    assert app.names()[-1] == "Guest 179"


def test_several_are_chosen_between_searches_and_their_tag_is_taken_back_with_one_undo(app: App) -> None:
    app.samples()
    app.go("People")
    app.tab.tap("Select")
    found(app, "warsame", "Abdi Warsame")
    app.tab.ask(TICK)
    app.tab.see("One person chosen")
    found(app, "priya nair", "Priya Nair")
    app.tab.see("One person chosen")
    app.tab.ask(TICK)
    app.tab.see("Two people chosen")
    app.tab.tap("Tags")
    app.tab.see("Abdi Warsame and Priya Nair")
    app.tab.type("Tags to give them, with commas between", "zeppelins")
    app.tab.tap("Keep")
    app.tab.see("The tags of two people are changed.")
    app.go("People")
    found(app, "zeppelins", "Abdi Warsame", "Priya Nair")
    app.tab.tap("Undo")
    app.tab.see("Taken back")
    app.go("Today").go("People")
    found(app, "zeppelins")
