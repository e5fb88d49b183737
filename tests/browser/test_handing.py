"""People handed over in a real browser: a code opens the screen of who arrives, a file goes out and comes in."""

from datetime import date
from pathlib import Path

import pytest

from kith.formats import handing, packing
from kith.records import Fact, Person

from .pages import App


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


def code() -> str:
    """What stands behind the # when a camera reads the code."""
    amara = Person(id="", name="Amara Diallo", role="engineer")
    handed = handing.Handed("0123456789ab", amara, (Fact(id="", about="interest", text="climbing"),))
    return packing.packed(handing.Bundle([handed], giver="Maya", made=date(2026, 11, 21).isoformat()))


def test_a_code_shows_who_arrives_once_and_keeps_nothing_unasked(app: App) -> None:
    app.start()
    app.open("arrivals#" + code()).screen("arrivals-look")
    app.tab.see("They come from Maya.", "Amara Diallo", "climbing", "Nothing is kept yet.")
    assert "#" not in app.tab.ask("() => location.href"), "reloaded or shared, the address tells nobody"
    app.go("People").tab.see("Nobody here yet")
    app.open("arrivals#" + code()).screen("arrivals-look")
    app.tab.tap("Take them in")
    app.tab.see("Amara Diallo is in your Kith now.")
    app.open("arrivals#" + code()).screen("arrivals-look")
    app.tab.see("Here already, with nothing new")


def test_a_file_goes_out_and_comes_in_on_another_phone(app: App, tmp_path: Path) -> None:
    app.start("Maya")
    app.meet("Amara Diallo", "Engineering fair", "Loves climbing", accept=("interest: climbing",))
    app.person("Amara Diallo").tab.tap("Hand Amara over")
    app.screen("hand-over").tab.tap("Look at it")
    app.screen("hand-over-look").tab.tap("Make it ready")
    app.screen("hand-over-ready").tab.see("With a code", "As a file")
    with app.tab.page.expect_download() as saving:
        app.tab.tap("Keep the file")
    file = tmp_path / saving.value.suggested_filename
    saving.value.save_as(file)
    assert file.name.endswith(".kith-people.json")
    app.erase()
    app.start("Leo")
    app.visit("arrivals", "arrivals").tab.attach("The file you got", file)
    app.tab.tap("Look at it")
    app.screen("arrivals-look").tab.see("They come from Maya.", "Likes: climbing")
    app.tab.tap("Take them in")
    app.tab.see("Amara Diallo is in your Kith now.")
