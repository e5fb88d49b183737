"""How fast Kith is, in Chromium, measured so that ratios hold on a noisy machine.

Kith and stock Pyodide take turns in one browser, round by round, and medians are compared. Everything is
warm: the stock page from the browser's cache, Kith from its service worker's, with the sample people in it.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from kithdesk import engines, places, steps
from kithdesk.serving import Server
from kithdesk.stock import stock_page

ROUNDS = 7
FEWEST_ROUNDS = 3
SECONDS = 28  # after so many, no further round is begun
TAPS = 10  # rounds through the tabs

FLAGS = (
    "--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run", "--disable-quic",
)  # fmt: skip

# Notes when the page says that it is ready; runs before any script of the page.
WATCH = """new MutationObserver(() => {
  if (!globalThis.readyAt && document.documentElement?.dataset.state === "ready") globalThis.readyAt = performance.now();
}).observe(document, { subtree: true, attributes: true, attributeFilter: ["data-state"] });"""

# Taps a tab and waits until the screen of that tab stands in the page; the time in milliseconds.
TAP = """(tab) => new Promise((done) => {
  const shown = () => document.querySelector("#screen")?.dataset.tab === tab;
  const seen = new MutationObserver(() => {
    if (!shown()) return;
    seen.disconnect();
    done(performance.now() - began);
  });
  seen.observe(document.body, { subtree: true, childList: true, attributes: true });
  const began = performance.now();
  document.querySelector(`#tabs [data-tab="${tab}"]`).click();
})"""


@contextmanager
def small_phone(patience: int = 60_000) -> Iterator[Any]:
    """A Chromium as small as a phone, with a profile of its own; it waits so many milliseconds for anything."""
    from playwright.sync_api import sync_playwright

    engine = engines.find("chromium")
    if engine is None:
        raise steps.stop("the times are measured in Chromium, and there is none here. `python3 scripts/test.py --only browser` installs it.")
    with tempfile.TemporaryDirectory() as profile, sync_playwright() as playwright:
        options = {"executable_path": engine.program, "args": list(FLAGS), "viewport": {"width": 360, "height": 640}}
        context = playwright.chromium.launch_persistent_context(profile, headless=True, **options)
        context.set_default_timeout(patience)
        context.add_init_script(WATCH)
        yield context
        context.close()


@contextmanager
def prepared() -> Iterator[tuple[Any, Server]]:
    """A Chromium in which Kith is installed offline and holds the sample people, and the server it came from."""
    with Server(places.SITE, base="/kith/") as server, small_phone() as context:
        page = context.new_page()
        page.goto(f"{server.address}app/")
        page.get_by_role("button", name="sample people").click()
        page.wait_for_selector("html[data-state=ready][data-offline=ready]")
        page.wait_for_selector("#screen[data-screen=today]")
        page.wait_for_timeout(3000)  # the last screen is kept, and the compiled program is written to its cache
        page.close()
        yield context, server


def boot(context: Any, server: Server) -> dict[str, float]:
    """Stock Pyodide against Kith, each from opening the page until it can answer; and Kith's first paint."""
    stock_times, ready_times, paint_times = [], [], []
    with Server(stock_page(), max_age=3600) as stock:
        _stock_round(context, stock.address)  # fills the browser's cache
        began = time.monotonic()
        for turn in range(ROUNDS):
            if turn >= FEWEST_ROUNDS and time.monotonic() - began > SECONDS:
                break
            stock_times.append(_stock_round(context, stock.address))
            ready, paint = _kith_round(context, f"{server.address}app/")
            ready_times.append(ready)
            paint_times.append(paint)
    stock_ready, ready = statistics.median(stock_times), statistics.median(ready_times)
    return {
        "stock_ready_ms": round(stock_ready),
        "ready_ms": round(ready),
        "boot_ratio": round(stock_ready / ready, 2),
        "first_paint_ms": round(statistics.median(paint_times)),
        "boot_rounds": len(ready_times),
    }


def tap(context: Any, server: Server) -> dict[str, float]:
    """From a tap on a tab until its screen stands in the page."""
    page = context.new_page()
    page.goto(f"{server.address}app/")
    page.wait_for_selector("html[data-state=ready]")
    times = []
    for turn in range(TAPS + 1):
        for tab in ("people", "add", "give", "more", "today"):
            took = page.evaluate(TAP, tab)
            if turn:  # the first round loads what each screen needs
                times.append(took)
    page.close()
    return {"tap_ms": round(statistics.median(times), 1), "tap_slowest_ms": round(max(times), 1)}


def _stock_round(context: Any, address: str) -> float:
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("html[data-state=ready]")
    took = page.evaluate("globalThis.ready")
    page.close()
    return took


def _kith_round(context: Any, address: str) -> tuple[float, float]:
    page = context.new_page()
    page.goto(address)
    page.wait_for_selector("html[data-state=ready]")
    ready, paint, kept = page.evaluate(
        """() => [globalThis.readyAt, performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
                  performance.getEntriesByName("kith:paint").length]"""
    )
    page.wait_for_timeout(1200)  # time to keep the screen for the next start, as a person's phone would have
    page.close()
    if not kept:
        raise steps.stop("Kith did not paint its last screen, so its first paint can't be told.")
    return ready, paint
