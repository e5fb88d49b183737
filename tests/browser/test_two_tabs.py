"""Two windows of one phone: each sees what the other keeps, and neither takes anything from the other."""

from kithdesk.serving import Server

from .engines import Browser
from .pages import App
from .where import where_windows_lie_beside_each_other


@where_windows_lie_beside_each_other
def test_a_second_window_sees_the_change_by_itself(browser: Browser, app: App, host: Server) -> None:
    app.start()
    second = App(browser.tab(), host.address).open("people")
    second.tab.see("Nobody here yet")
    app.meet("Amara Diallo", "Engineering fair")
    second.tab.see("Amara Diallo")
    second.person("Amara Diallo")
    app.tab.tap("Delete Amara")
    app.tab.see("Amara Diallo is deleted.")
    second.tab.see_no_more("Engineering fair")


def test_what_is_being_typed_in_one_window_is_not_disturbed_by_the_other(browser: Browser, app: App, host: Server) -> None:
    app.start()
    second = App(browser.tab(), host.address).open("capture")
    second.begin_meeting("Leo Chen", "The bus home", "Long line that is still being wri")
    app.meet("Amara Diallo")
    second.tab.page.keyboard.type("tten")
    assert second.tab.ask("() => document.getElementById('met-line').value") == "Long line that is still being written"
    second.tab.tap("Keep")
    second.tab.see("Kept. Leo Chen")
    app.go("People")
    app.tab.see("Amara Diallo", "Leo Chen")


def test_two_windows_that_keep_at_the_same_moment_both_keep(browser: Browser, app: App, host: Server) -> None:
    app.start()
    second = App(browser.tab(), host.address).open()
    for number in range(4):
        app.begin_meeting(f"Met here {number}")
        second.begin_meeting(f"Met there {number}")
        for window in (app, second):
            window.tab.ask("() => { document.getElementById('met-name').form.requestSubmit() }")
        app.tab.see(f"Kept. Met here {number}")
        second.tab.see(f"Kept. Met there {number}")
    everybody = sorted([f"Met here {number}" for number in range(4)] + [f"Met there {number}" for number in range(4)])
    for window in (app, second):
        window.go("People")
        window.tab.wait_until("() => document.querySelectorAll('#rows .entry').length === 8", what="all eight")
        assert sorted(window.names()) == everybody
    app.open("people")
    assert sorted(app.names()) == everybody


def test_two_fields_of_one_person_changed_in_two_windows_are_both_kept(browser: Browser, app: App, host: Server) -> None:
    app.start()
    app.meet("Amara Diallo")
    second = App(browser.tab(), host.address).open("people")
    second.person("Amara Diallo")
    app.tab.tap("Change: the note")
    app.tab.type("Note", "Prefers messages.")
    second.tab.tap("Change: tags")
    second.tab.type("Tags, with commas between", "robotics")
    for window in (app, second):
        window.tab.ask("() => { document.querySelector('form.in-place').requestSubmit() }")
    for window in (app, second):
        window.tab.see("Prefers messages.", "robotics")
    app.reload()
    app.tab.see("Prefers messages.", "robotics")
