"""Photographs of every screen, for eyes: build/pictures/<people or empty>/<width>-<light or dark>/<screen>.png,
and for the phone each whole screen as <screen>-whole.png.

Only when asked for: `KITH_PICTURES=some python3 scripts/test.py --only browser -k pictures` takes the whole screen on a
phone by day and a desk by night, `KITH_PICTURES=all` all sizes by day and by night. Looking is up to a person; that
each screen can be drawn, is what the walk of test_access.py shows.
"""

import os
import shutil

import pytest
from kithdesk import places
from kithdesk.serving import Server

from .engines import Engine
from .pages import GUIDE, App
from .screens import go, stops

BAR = "(how) => { for (const id of ['tabs', 'said']) document.getElementById(id)?.style.setProperty('visibility', how) }"
PHONE, TABLET, DESK = (360, 640), (768, 1024), (1280, 800)
ALL = [(size, scheme) for size in (PHONE, TABLET, DESK) for scheme in ("light", "dark")]
pytestmark = pytest.mark.skipif(not os.environ.get("KITH_PICTURES"), reason="photographs are taken when somebody wants to look")
TAKEN = ALL if os.environ.get("KITH_PICTURES") == "all" else [(PHONE, "light"), (DESK, "dark")]


def photograph(app: App, name: str, folder: str) -> None:
    page = app.tab.page
    for (width, height), scheme in TAKEN:
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        path = places.BUILD / "pictures" / folder / f"{width}-{scheme}" / f"{name}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        if TAKEN == ALL or (width, height) != PHONE:
            page.screenshot(path=path, animations="disabled")
        if (width, height) == PHONE:
            page.evaluate(BAR, "hidden")  # it would stand in the middle of a long picture
            page.screenshot(path=path.with_stem(f"{name}-whole"), full_page=True, animations="disabled")
            page.evaluate(BAR, "")


@pytest.mark.parametrize("people", [True, False], ids=["people", "empty"])
def test_pictures_of_every_screen(engine: Engine, host: Server, people: bool) -> None:
    folder = "people" if people else "empty"
    shutil.rmtree(places.BUILD / "pictures" / folder, ignore_errors=True)
    browser = engine.browser()
    try:
        app = App(browser.tab(), host.address).open()
        if not people:
            photograph(app, "welcome", folder)
        app.samples(parent=True) if people else app.start()
        for stop in stops(app, people=people):
            app.tab.page.set_viewport_size({"width": 360, "height": 640})
            go(app, stop)
            photograph(app, stop.name, folder)
    finally:
        browser.close()


def test_pictures_of_the_guide(engine: Engine, host: Server) -> None:
    shutil.rmtree(places.BUILD / "pictures" / "guide", ignore_errors=True)
    browser = engine.browser()
    try:
        app = App(browser.tab(), host.address)
        for page in GUIDE:
            app.tab.open(host.address + page)
            photograph(app, page.rstrip("/") or "home", "guide")
    finally:
        browser.close()
