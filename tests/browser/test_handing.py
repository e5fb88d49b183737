"""People handed over in a real browser: a code opens the screen of who arrives, a file goes out of one browser and into another."""

from pathlib import Path

import pytest

from .access import serious
from .engines import Engine
from .pages import App
from .parcel import code_of, file_of
from .settled import Settled
from .where import everywhere

PLAIN = "() => location.hash === '' && document.querySelector('#screen').dataset.screen"


@pytest.fixture
def app(offline: App) -> App:
    """All of this works without a network, which is the whole point of a code."""
    return offline


@everywhere
def test_a_code_shows_who_arrives_once_and_keeps_nothing_unasked(app: App) -> None:
    app.start()
    app.open("arrivals#" + code_of("Amara Diallo")).screen("arrivals-look")
    app.tab.see("They come from Maya.", "Amara Diallo", "climbing", "Nothing is kept yet.")
    assert app.tab.ask(PLAIN) == "arrivals-look", "reloaded or shared, the address tells nobody"
    app.go("People").tab.see("Nobody here yet")
    app.open("arrivals#" + code_of("Amara Diallo")).screen("arrivals-look")
    app.tab.tap("Take them in")
    app.tab.see("Amara Diallo is in your Kith now.")
    app.open("arrivals#" + code_of("Amara Diallo")).screen("arrivals-look")
    app.tab.see("Here already, with nothing new")


@everywhere
def test_a_file_is_looked_at_and_one_line_of_it_refused(app: App, tmp_path: Path) -> None:
    file = tmp_path / "2026-11-21.kith-people.json"
    file.write_bytes(file_of("Amara Diallo", "climbing", "owls"))
    app.start()
    app.follow("arrivals", "arrivals").tab.attach("The file you got", file)
    app.tab.tap("Look at it")
    app.screen("arrivals-look").tab.tap_text("owls")
    app.tab.tap("Take them in")
    app.tab.see("Amara Diallo is in your Kith now.")
    app.person("Amara Diallo").tab.see("climbing")
    assert not app.tab.can_see("owls"), "what is refused stays out"


def test_a_file_goes_out_of_one_browser_and_into_another_that_refuses_a_line(
    app: App, engine: Engine, settled: Settled, tmp_path: Path
) -> None:
    app.start("Maya")
    app.meet("Amara Diallo", "Engineering fair", "Loves climbing", accept=("interest: climbing",))
    app.learn("Amara Diallo", "Likes", "owls")
    app.learn("Amara Diallo", "Finds hard", "her maths exam")
    app.tab.tap("Share with another phone")
    app.screen("hand-over").tab.tap("Look at it")
    app.screen("hand-over-look").tab.see("climbing", "owls", "her maths exam")
    assert serious(app.tab) == []
    app.tab.tap("Make it ready")
    app.screen("hand-over-ready").tab.see("With a code", "As a file")
    assert serious(app.tab) == []
    with app.tab.page.expect_download() as saving:
        app.tab.tap("Keep the file")
    file = tmp_path / saving.value.suggested_filename
    saving.value.save_as(file)
    assert file.name.endswith(".kith-people.json")
    assert "maths" not in file.read_text("utf-8"), "what was confided goes along only if it is ticked"

    settled.host.start()
    browser = engine.browser()
    try:
        leo = App(browser.tab(), settled.host.address).open().start("Leo")
        leo.follow("arrivals", "arrivals").tab.attach("The file you got", file)
        leo.tab.tap("Look at it")
        leo.screen("arrivals-look").tab.see("They come from Maya.", "Likes: climbing")
        assert serious(leo.tab) == []
        leo.tab.tap_text("owls")
        leo.tab.tap("Take them in")
        leo.tab.see("Amara Diallo is in your Kith now.")
        leo.person("Amara Diallo").tab.see("climbing")
        assert not leo.tab.can_see("owls")
    finally:
        browser.close()
    assert app.person("Amara Diallo").tab.can_see("owls"), "nothing comes back"
