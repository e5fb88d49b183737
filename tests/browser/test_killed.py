"""A browser that dies: whatever was said to be kept is there when it opens again."""

from pathlib import Path

from kithdesk.serving import Server

from .engines import Engine
from .pages import App
from .where import where_it_can_be_killed

MET = [f"Person {number} of the fair" for number in range(1, 6)]


TICKED = """(names) => JSON.stringify(
  [...document.querySelectorAll("#choices input:checked")].map((each) => each.closest("label").querySelector("bdi").textContent).sort()
) === JSON.stringify(names)"""
DRAFTED = """([name, words]) => new Promise((done) => {
  indexedDB.open("kith-drafts").onsuccess = ({ target: { result } }) => {
    const asked = result.transaction("drafts").objectStore("drafts").get(name);
    asked.onsuccess = () => { result.close(); done(Boolean(asked.result?.includes(words))); };
  };
})"""


def begin_talk(app: App, *names: str) -> None:
    """Tick people and write a line, and keep nothing."""
    app.go_to_capture("I talked to…")
    for name in names:
        app.tab.tap(name)
    app.tab.type("One line to remember", "Watched the robots")
    app.tab.wait_until(DRAFTED, ["talked", "robots"], what="the draft of the talk")


@where_it_can_be_killed
def test_everything_said_to_be_kept_survives_a_killed_browser_and_no_network(engine: Engine, host: Server, tmp_path: Path) -> None:
    browser = engine.keeping_browser(tmp_path / "profile")
    try:
        App(browser.tab(), host.address).open().start("Maya").offline_ready()
        browser.close()  # a profile that was never closed once is not on the disk yet in Firefox
        browser.reopen()
        app = App(browser.tab(), host.address).open()
        for name in MET[:4]:
            app.meet(name, "The fair")
        begin_talk(app, MET[0], MET[2])
        app.begin_meeting(MET[4], "The fair", "Said goodbye at the door")
        app.tab.wait_until(DRAFTED, ["met", "goodbye"], what="the draft")
        browser.kill()
        host.stop()

        browser.reopen()
        app = App(browser.tab(), host.address).open("people")
        assert sorted(app.names()) == sorted(MET[:4])
        for name in MET[:4]:
            app.person(name)
            app.tab.see(name, "The fair")
        app.go_to_capture("I talked to…")
        app.tab.wait_until(TICKED, [MET[0], MET[2]], what="those who were ticked to be ticked again")
        assert app.tab.ask("() => document.getElementById('talked-line').value") == "Watched the robots"
        app.tab.open(host.address + "empathy/")
        app.tab.see("empathy")
    finally:
        browser.close()


@where_it_can_be_killed
def test_killed_in_the_middle_of_keeping_a_person_is_there_whole_or_not_at_all(engine: Engine, host: Server, tmp_path: Path) -> None:
    browser = engine.keeping_browser(tmp_path / "profile")
    try:
        App(browser.tab(), host.address).open().start("Maya").offline_ready()
        browser.close()
        browser.reopen()
        app = App(browser.tab(), host.address).open()
        kept = []
        for name in MET:
            app.begin_meeting(name, "The fair", "Loves climbing")
            app.tab.tap("Keep")
            if name == MET[-1]:
                browser.kill()
            else:
                app.tab.see(f"Kept. {name}")
                kept.append(name)

        browser.reopen()
        app = App(browser.tab(), host.address).open("people")
        there = app.names()
        assert set(kept) <= set(there) <= set(MET)
        for name in there:
            app.person(name)
            app.tab.see("Loves climbing", "The fair")
    finally:
        browser.close()
