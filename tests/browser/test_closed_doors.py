"""Nothing leaves the phone: no foreign request by page, worker or guide, and no way to make one, in each engine."""

from pathlib import Path

import pytest
from kithdesk.serving import Server

from .engines import Engine, Tab
from .outside import Outside
from .pages import GUIDE, App
from .releases import with_probe
from .where import everywhere

FOREIGN = "http://foreign.example/kith-test"
STRANGE = """() => performance.getEntriesByType("resource").map((each) => each.name)
  .filter((name) => !name.startsWith(location.origin) && !/^(data|blob):/.test(name))"""
ASK = """(foreign) => new Promise((answer) => {
  const probe = new BroadcastChannel("kith-test-probe");
  probe.onmessage = ({ data }) => data.outcome && answer(data);
  probe.postMessage({ foreign });
})"""


@pytest.fixture(scope="session")
def probing_site(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_probe(site, tmp_path_factory.mktemp("probing") / "site")


@everywhere
def test_a_request_that_nothing_forbids_is_seen_outside(engine: Engine, outside: Outside, tmp_path: Path) -> None:
    """Without this, a silent log would mean nothing: pages and workers with no policy are seen, in this engine."""
    (tmp_path / "index.html").write_text("<!doctype html><title>Open</title><p>Open")
    (tmp_path / "worker.js").write_text(f"fetch('{FOREIGN}/worker', {{mode: 'no-cors'}}).finally(() => postMessage('asked'))")
    browser = engine.browser()
    with Server(tmp_path) as host:
        tab = browser.tab()
        tab.open(host.address)
        tab.ask("(foreign) => fetch(foreign + '/page', { mode: 'no-cors' }).catch(() => null).then(() => null)", FOREIGN)
        tab.ask("() => new Promise((asked) => { new Worker('worker.js').onmessage = () => asked(null) })")
    browser.close()
    asked = " ".join(outside.asked)
    assert f"{FOREIGN}/page" in asked and f"{FOREIGN}/worker" in asked
    outside.asked.clear()


@everywhere
def test_the_worker_can_reach_nobody_and_runs_no_text(tab: Tab, probing_site: Path, outside: Outside) -> None:
    with Server(probing_site, base="/kith/") as host:
        app = App(tab, host.address).open()
        for visit in ("first visit, before the service worker", "second visit, under the service worker"):
            answer = tab.ask(ASK, FOREIGN)
            outcome, refused = answer["outcome"], answer["refused"]
            assert "done" not in outcome.values(), f"{visit}: the worker did what it must not: {outcome}"
            assert outside.asked == [], f"{visit}: it reached {outside.asked}"
            if tab.name != "webkit":  # where a worker hears of no violation; that nothing came out is shown above
                assert "connect-src" in refused, f"{visit}: not the policy refused, but something else: {answer}"
            app.offline_ready()
            app.reload()
        tab.wait_until("() => Boolean(navigator.serviceWorker.controller)", what="the service worker to be in control")


@everywhere
def test_the_page_can_reach_nobody_and_takes_no_markup_from_text(app: App, outside: Outside) -> None:
    tab = app.tab
    for visit in ("first visit", "second visit"):
        done = tab.ask(
            """async (foreign) => {
              const done = [];
              const attempts = {
                fetch: () => fetch(foreign, { mode: "no-cors" }),
                image: () => new Promise((loaded, failed) => Object.assign(new Image(), { onload: loaded, onerror: failed, src: foreign })),
                script: () => new Promise((loaded, failed) => {
                  const script = document.createElement("script");
                  document.head.append(Object.assign(script, { onload: loaded, onerror: failed, src: foreign }));
                }),
                inline: () => {
                  const script = document.createElement("script");
                  script.append("globalThis.inlineRan = true");
                  document.head.append(script);
                  if (!globalThis.inlineRan) throw new Error("refused");
                },
                markup: () => { document.createElement("div").innerHTML = "<b>text</b>"; },
                foreignPolicy: () => trustedTypes.createPolicy("another", { createHTML: (text) => text }),
                evaluated: () => new Promise((ran, failed) => setTimeout(() => {
                  try { ran(eval("1")); } catch (error) { failed(error); }
                })),
              };
              for (const [name, attempt] of Object.entries(attempts)) {
                try { await attempt(); done.push(name); } catch { /* refused, as it should be */ }
              }
              return done;
            }""",
            FOREIGN,
        )
        assert done == [], f"{visit}: the page did what it must not: {done}"
        assert outside.asked == []
        app.offline_ready()
        app.reload()


@everywhere
def test_a_walk_through_app_and_guide_asks_only_its_own_address(app: App, host: Server, outside: Outside) -> None:
    app.start("Maya")
    app.meet("Amara Diallo", "Engineering fair", "Loves climbing")
    for tab in ("Today", "People", "Give", "More"):
        app.go(tab)
    app.offline_ready()
    for page in GUIDE:
        app.tab.open(host.address + page)
        app.tab.see("Kith")
        assert app.tab.ask(STRANGE) == []
    assert outside.asked == []
