"""Browsers that go on from test to test: Kith starts once in each, and is erased before the next test.

A start takes seconds, and most tests are not about it. Erasing is Kith's own; what it left would be seen by its own tests.
"""

from __future__ import annotations

from kithdesk.serving import Server

from .engines import Browser, Engine
from .pages import App

# the sentence about the erasing is no part of the next story
QUIET = "() => { sessionStorage.clear(); document.getElementById('said').replaceChildren() }"


class Settled:
    """One browser of each engine, at the same host."""

    def __init__(self, host: Server) -> None:
        self.host = host
        self.browsers: dict[str, Browser] = {}
        self.apps: dict[str, App] = {}

    def emptied(self, engine: Engine) -> App:
        """Kith with the welcome on the screen, and nobody in it."""
        app = self.apps.get(engine.name)
        if app is None:
            self.browsers[engine.name] = browser = engine.browser()
            self.apps[engine.name] = app = App(browser.tab(), self.host.address).open()
            return app
        app.there().erase()
        app.tab.ask(QUIET)
        return app

    def tab(self, engine: Engine) -> App:
        """Another window of that browser, not opened yet."""
        return App(self.browsers[engine.name].tab(), self.host.address)

    def leave(self, engine: Engine) -> None:
        """Close this engine's browser, after a test that failed in it; the next test gets another."""
        self.apps.pop(engine.name, None)
        self.browsers.pop(engine.name).close()
