"""A start that fails: a sentence in plain words, a way on, and the records untouched."""

from pathlib import Path

import pytest
from kithdesk.serving import Server

from .engines import Engine, Tab
from .pages import App
from .where import where_it_can_be_killed

# Spoils one of the files that were put on the phone; answers how many there were of that name.
DAMAGE = """async (file) => {
  let damaged = 0;
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      if (!request.url.endsWith(file)) continue;
      const { headers } = await cache.match(request);
      await cache.put(request, new Response("damaged", { headers }));
      damaged += 1;
    }
  }
  return damaged;
}"""
STARTED = "() => document.documentElement.dataset.state === 'ready'"
HOTEL = b"<html>Sign in to the hotel</html>"
NO_WASM = {"chromium": {"switches": ("--js-flags=--jitless",)}, "firefox": {"settings": {"javascript.options.wasm": False}}}


@where_it_can_be_killed
def test_a_browser_without_webassembly_is_told_so(engine: Engine, host: Server, tmp_path: Path) -> None:
    browser = engine.keeping_browser(tmp_path / "profile", **NO_WASM[engine.name])
    try:
        app = App(browser.tab(), host.address)
        app.tab.open(app.address)
        app.failed()
        app.tab.see("Kith can't start in this browser", "WebAssembly", "Nothing that you kept is lost")
    finally:
        browser.close()


@pytest.mark.parametrize(
    "trouble",
    [{"status": 404}, {"status": 500}, {"cut": 5000}, {"body": HOTEL}],
    ids=["404", "500", "cut off", "captive portal"],
)
def test_an_engine_that_does_not_come_is_told_and_try_again_goes_on(tab: Tab, host: Server, trouble: dict) -> None:
    app = App(tab, host.address)
    host.fail("app/rt/*/*.wasm", **trouble)
    tab.open(app.address)
    app.failed()
    tab.see("Kith could not start", "Nothing that you kept is lost")
    host.heal()
    tab.tap("Try again")
    app.ready().start()
    app.meet("Amara Diallo")


@pytest.mark.parametrize("file", ["pyodide.asm.wasm", "bundle.bin", "worker.js"])
def test_repair_mends_a_damaged_copy_and_leaves_the_records_alone(app: App, file: str) -> None:
    app.start()
    app.meet("Amara Diallo", "Engineering fair")
    app.offline_ready()
    app.reload()
    assert app.tab.ask(DAMAGE, file) == 1
    app.tab.reload()
    app.failed()
    app.tab.see("Kith could not start", "Repair")
    app.tab.tap("Repair")
    app.tab.wait_until(STARTED, what="Kith to be repaired", patience=240)
    app.visit("people", "people")
    assert app.names() == ["Amara Diallo"]


def test_repair_without_a_network_deletes_nothing_and_says_so(app: App, host: Server) -> None:
    app.start()
    app.meet("Amara Diallo")
    app.offline_ready()
    app.reload()
    assert app.tab.ask(DAMAGE, "bundle.bin") == 1
    host.stop()
    app.tab.reload()
    app.failed()
    app.tab.tap("Repair")
    app.tab.see("Repair needs a network")
    host.start()
    app.tab.tap("Try again")
    app.tab.wait_until(STARTED, what="Kith to be repaired", patience=240)
    app.visit("people", "people")
    assert app.names() == ["Amara Diallo"]
