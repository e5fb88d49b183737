"""Storage that fails: what was kept is kept, what was not is said, and nothing is ever half there."""

import json
from pathlib import Path

import pytest
from kithdesk.serving import Server

from .engines import Engine
from .pages import App
from .where import everywhere

# Uses up the room that is left, in ever smaller pieces; answers when not even a kilobyte goes in.
FILL = """async () => {
  const open = () => new Promise((opened, failed) => {
    const opening = indexedDB.open("filler", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("filler", { autoIncrement: true });
    opening.onsuccess = () => opened(opening.result);
    opening.onerror = () => failed(opening.error);
  });
  for (const size of [60000, 20000, 4000, 1000]) {
    const db = await open(); // Firefox gives a connection up after it found no room
    const put = () => new Promise((told) => {
      const writing = db.transaction("filler", "readwrite");
      writing.objectStore("filler").put(crypto.getRandomValues(new Uint8Array(size)));
      writing.oncomplete = () => told(true);
      writing.onabort = () => told(false);
    });
    for (let n = 0; n < 3000 && (await put()); n++);
    db.close();
  }
}"""
MAKE_ROOM = "() => new Promise((done) => { indexedDB.deleteDatabase('filler').onsuccess = () => done(null) })"
# more than the room that is left; typed key by key it would take this browser longer than anybody's patience
LENGTHEN = """() => {
  const line = document.getElementById("met-line");
  line.value = "A long line. ".repeat(300);
  line.dispatchEvent(new Event("input", { bubbles: true }));
}"""
NAMES = ["Amara Diallo", "Leo Chen", "Priya Nair"]


@everywhere
def test_a_connection_that_dies_is_opened_again_and_the_write_done_once(emptied: App) -> None:
    app = emptied  # what `?faults=` plays is over at the plain address
    app.start()
    app.open("?faults=dying")
    for name in NAMES:
        app.meet(name, "The fair", "Loves climbing")
    app.go("People")
    assert sorted(app.names()) == NAMES
    app.open("people?q=climbing")
    assert sorted(app.names()) == NAMES, "each is there with what was written about them"


def test_a_write_that_finds_no_room_keeps_nothing_by_halves(emptied: App) -> None:
    app = emptied  # what `?faults=` plays is over at the plain address
    app.start()
    app.meet("Amara Diallo", "Engineering fair")
    app.open("?faults=full").begin_meeting("Leo Chen", "The bus home", "A long line. " * 100)
    refused_for_room(app)
    app.open("people")
    assert app.names() == ["Amara Diallo"]
    app.person("Amara Diallo")
    app.tab.see("Engineering fair")


@pytest.mark.engines("firefox")
def test_a_phone_that_is_really_full_goes_on_when_there_is_room_again(engine: Engine, host: Server, tmp_path: Path) -> None:
    browser = engine.keeping_browser(tmp_path / "profile", settings={"dom.quotaManager.temporaryStorage.fixedLimit": 200_000})
    try:
        app = App(browser.tab(), host.address).open().start().offline_ready()
        app.meet("Amara Diallo", "Engineering fair")
        app.tab.ask(FILL)
        app.begin_meeting("Leo Chen", "The bus home", "A long line.")
        app.tab.ask(LENGTHEN)
        refused_for_room(app)
        app.tab.ask(MAKE_ROOM)
        app.tab.tap("Keep")
        app.tab.see("Kept. Leo Chen is among your people.")
        app.open("people")
        assert app.names() == ["Amara Diallo", "Leo Chen"]
    finally:
        browser.close()


def refused_for_room(app: App) -> None:
    """Tap *Keep*; a sentence says that there is no room, and what was typed is still there."""
    app.tab.tap("Keep")
    said = app.tab.wait_until("() => document.querySelector('#said .refused')?.innerText", what="a sentence that it could not be kept")
    assert "full" in said.lower() or "room" in said.lower(), said
    assert app.tab.ask("() => document.getElementById('met-name').value") == "Leo Chen"
    assert app.tab.ask("() => document.getElementById('met-where').value") == "The bus home"


@everywhere
def test_where_nothing_can_be_stored_it_is_said_in_plain_words_and_the_rest_works(app: App) -> None:
    app.open("?faults=refused")
    app.tab.see("Nothing will be kept in this window")
    app.start()
    app.meet("Amara Diallo", "Engineering fair")
    app.go("People")
    assert app.names() == ["Amara Diallo"]
    app.tab.see("Nothing will be kept in this window")


def test_a_browser_that_blocks_all_storage_still_shows_kith(engine: Engine, host: Server, tmp_path: Path) -> None:
    profile = tmp_path / "profile"
    (profile / "Default").mkdir(parents=True)
    (profile / "Default" / "Preferences").write_text(json.dumps({"profile": {"default_content_setting_values": {"cookies": 2}}}))
    browser = engine.keeping_browser(profile)
    try:
        app = App(browser.tab(), host.address).open()
        app.tab.see("Nothing will be kept in this window")
        app.start()
        app.meet("Amara Diallo", "Engineering fair")
        app.go("Today").tab.see("Say hello", "Amara Diallo")
    finally:
        browser.close()


def test_a_database_that_never_opens_is_told_and_nothing_is_lost(emptied: App) -> None:
    app = emptied  # what `?faults=` plays is over at the plain address
    app.start()
    app.meet("Amara Diallo")
    app.tab.open(app.address + "?faults=lost")
    assert "Kith can't reach your records" in app.failed()
    app.tab.see("Nothing was changed or deleted")
    app.open("people")
    assert app.names() == ["Amara Diallo"]


def test_records_of_a_newer_kith_are_left_alone(emptied: App) -> None:
    app = emptied  # what `?faults=` plays is over at the plain address
    app.start()
    app.meet("Amara Diallo")
    app.tab.open(app.address + "?faults=newer")
    assert "This window is an older Kith" in app.failed()
    app.open("people")
    assert app.names() == ["Amara Diallo"]


def test_a_record_that_cannot_be_read_is_set_aside_and_the_rest_loads(app: App) -> None:
    app.start()
    app.meet("Amara Diallo")
    app.meet("Leo Chen")
    spoiled = app.tab.ask(
        """() => new Promise((done, failed) => {
          const opening = indexedDB.open("kith");
          opening.onerror = () => failed(opening.error);
          opening.onsuccess = () => {
            const rows = opening.result.transaction("records", "readwrite").objectStore("records");
            rows.getAll().onsuccess = ({ target }) => {
              const leo = target.result.find((row) => row.key.startsWith("person:") && row.text.includes("Leo Chen"));
              rows.put({ ...leo, text: "[".repeat(100000) });
              rows.transaction.oncomplete = () => { opening.result.close(); done(leo.key); };
            };
          };
        })"""
    )
    app.open("people")
    assert app.names() == ["Amara Diallo"]
    app.go("More")
    app.tab.tap_text("Set aside")
    app.screen("aside").tab.see(spoiled)
    with app.tab.page.expect_download() as saving:
        app.tab.tap("Save them as a file")
    assert spoiled in Path(saving.value.path()).read_text()
