"""A browser that dies: whatever was said to be kept is there when it opens again."""

from pathlib import Path

from kithdesk.serving import Server

from .engines import Engine
from .pages import App
from .where import where_it_can_be_killed

MET = [f"Person {number} of the fair" for number in range(1, 6)]

STEP = "(step) => document.querySelector('#screen[data-screen=review] #step') && location.pathname.endsWith(step)"
NOTE = "(words) => document.querySelector('#step textarea')?.value === words"
ASKED = "() => document.querySelector('#step label').textContent"
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


def begin_to_look_back(app: App) -> None:
    """Note something at the first step of a look back, and begin to write at the second."""
    app.follow("reviews", "reviews").tab.tap("Take three minutes")
    app.screen("review").tab.type(app.tab.ask(ASKED), "The fair.")
    app.tab.tap("Go on")
    app.tab.wait_until(STEP, "quiet", what="the second step")
    app.tab.type(app.tab.ask(ASKED), "I would miss Gran")
    name = app.tab.ask("() => document.querySelector('#step').dataset.draft")
    app.tab.wait_until(DRAFTED, [name, "Gran"], what="the draft of the second step")


def go_on_looking_back(app: App) -> None:
    """Both are there: what was kept, and what was only typed."""
    app.follow("reviews", "reviews").tab.tap_text("Go on")
    app.screen("review").tab.wait_until(STEP, "quiet", what="the step at which it was left")
    app.tab.wait_until(NOTE, "I would miss Gran", what="what was typed")
    app.tab.tap("Back")
    app.tab.wait_until(NOTE, "The fair.", what="the note of the first step")


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
        begin_to_look_back(app)
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
        app.tab.tap("Close")
        go_on_looking_back(app)
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
