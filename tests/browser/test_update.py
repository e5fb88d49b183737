"""An update: a running page keeps its release until one tap, nothing typed is lost, and it loads anew once."""

from pathlib import Path

import pytest
from kithdesk.serving import Server

from .engines import Browser
from .pages import App
from .where import everywhere

LOOK_FOR_UPDATES = "() => document.dispatchEvent(new Event('visibilitychange'))"
UPDATE_NOW = "async () => { await (await navigator.serviceWorker.getRegistration()).update().catch(() => {}) }"
GIVEN_UP = """async () => {
  const known = await navigator.serviceWorker.getRegistration();
  return !known.installing && !known.waiting;
}"""
RELEASE = """() => [...document.querySelectorAll("dt")].find((each) => each.textContent === "Release")
  ?.nextElementSibling.textContent"""


def release(app: App) -> str:
    app.go("More")
    # what is read here is no part of the story: the link may stand below the fold
    app.tab.ask("() => document.querySelector('#screen a[href$=\"/about\"]').click()")
    app.screen("about")
    return app.tab.ask(RELEASE)


@everywhere
def test_one_tap_updates_and_nothing_typed_is_lost(app: App, host: Server, next_site: Path) -> None:
    app.start("Maya").offline_ready()
    app.reload()
    old = release(app)
    assert not old.startswith("next")
    host.serve(next_site)
    app.begin_meeting("Amara Diallo", "Engineering fair", "Builds water pumps")
    app.tab.ask("() => { globalThis.beforeTheUpdate = true }")
    app.tab.ask(LOOK_FOR_UPDATES)
    app.tab.see("Update ready")
    assert app.tab.ask("() => document.getElementById('met-name').value") == "Amara Diallo"

    loads = getattr(app.tab, "loads", None)
    app.tab.tap("Update")
    app.tab.wait_until("() => !globalThis.beforeTheUpdate", what="the page to load anew")
    app.ready().screen("capture")
    app.tab.wait_until("() => document.getElementById('met-line').value === 'Builds water pumps'", what="what was typed")
    assert app.tab.ask("() => document.getElementById('met-name').value") == "Amara Diallo"
    app.tab.tap("Keep")
    app.tab.see("Kept. Amara Diallo")
    assert release(app).startswith("next")
    if loads is not None:
        assert app.tab.loads == loads + 1, "it loaded anew more than once"
    assert not app.tab.can_see("Update ready")


def test_until_then_the_running_page_and_its_reload_keep_the_old_release(app: App, host: Server, next_site: Path) -> None:
    app.start().offline_ready()
    app.reload()
    old = release(app)
    host.serve(next_site)
    app.tab.ask(LOOK_FOR_UPDATES)
    app.tab.see("Update ready")
    host.stop()
    assert release(app) == old
    app.meet("Amara Diallo", "Engineering fair")
    app.reload()
    assert release(app) == old
    app.tab.see("Update ready")
    app.tab.tap("Later")
    app.tab.see_no_more("Update ready")


def test_another_window_goes_on_with_its_release_and_is_told(browser: Browser, app: App, host: Server, next_site: Path) -> None:
    app.start().offline_ready()
    app.reload()
    second = App(browser.tab(), host.address).open("people")
    old = release(second)
    host.serve(next_site)
    app.tab.ask(LOOK_FOR_UPDATES)
    app.tab.see("Update ready")
    app.tab.tap("Update")
    second.tab.see("Kith was updated in another window")
    app.ready()
    assert release(second) == old
    second.meet("Leo Chen", "The bus home")
    app.visit("people", "people").tab.see("Leo Chen")
    second.tab.tap("Load anew")
    second.tab.see_no_more("Kith was updated in another window")
    second.ready()
    assert release(second).startswith("next")


REFUSED = ({"status": 404}, {"status": 500})
WRONG = ({"cut": 100}, {"body": b"<html>Sign in to the hotel</html>"})


@pytest.mark.parametrize("troubles", [REFUSED, WRONG], ids=["refused by the host", "cut off, then a captive portal"])
def test_an_update_that_breaks_off_leaves_the_old_release_working_and_goes_on_later(
    app: App, host: Server, next_site: Path, troubles: tuple[dict, ...]
) -> None:
    app.start().offline_ready()
    app.reload()
    old = release(app)
    host.serve(next_site)
    for trouble in troubles:
        host.heal()
        asked = host.count("app/r/*/release.js")
        host.fail("app/r/*/release.js", **trouble)
        app.tab.ask(LOOK_FOR_UPDATES)
        app.tab.ask(UPDATE_NOW)
        app.tab.wait_until(GIVEN_UP, what="the broken update to be given up")
        assert host.count("app/r/*/release.js") > asked, "the update never asked for the file that was to fail"
    host.stop()
    app.reload()
    assert release(app) == old
    app.meet("Amara Diallo")

    host.start()
    host.heal()
    app.reload()
    app.tab.ask(LOOK_FOR_UPDATES)
    app.tab.see("Update ready")
    app.tab.ask("() => { globalThis.beforeTheUpdate = true }")
    app.tab.tap("Update")
    app.tab.wait_until("() => !globalThis.beforeTheUpdate", what="the page to load anew")
    assert release(app.ready()).startswith("next")
    app.go("People")
    assert app.names() == ["Amara Diallo"]
