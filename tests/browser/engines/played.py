"""Chromium, Firefox and (away from Debian) Playwright's WebKit, driven by Playwright.

Debian's Firefox is driven over WebDriver BiDi. One process of an engine serves many browsers, each a context of its own;
a browser that has to be killed has a process and a profile of its own.
"""

from __future__ import annotations

import contextlib
import os
import signal
from pathlib import Path
from typing import Any, Literal

from kithdesk import engines as installed
from playwright.sync_api import BrowserContext, ElementHandle, Error, Locator, Page, Playwright, sync_playwright

from .processes import naming
from .tab import PATIENCE, Browser, Engine, Tab, Unclear

LOCAL = "127.0.0.1,localhost"
QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--disable-quic",
)
# Firefox asks its makers for settings at every start; so it is told that there are none.
QUIET_FIREFOX = {
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "browser.region.network.url": "",
    "browser.safebrowsing.update.enabled": False,
    "extensions.update.enabled": False,
    "extensions.systemAddon.update.enabled": False,
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "datareporting.healthreport.uploadEnabled": False,
    "toolkit.telemetry.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.sessionstore.resume_from_crash": False,
    "dom.push.connection.enabled": False,
}
Role = Literal["button", "link", "tab", "switch", "menuitem", "checkbox", "radio", "option"]
CONTROLS: tuple[Role, ...] = ("button", "link", "tab", "switch", "menuitem")
BOXES: tuple[Role, ...] = ("checkbox", "radio", "option")
PLACES = "article, li, fieldset, form, dialog, section, tr"


class PlayedEngine(Engine):
    """An engine under Playwright."""

    def __init__(self, found: installed.Engine, trap: str) -> None:
        self.name, self._program, self._trap = found.name, found.program, trap
        self._over_bidi = self.name == "firefox" and bool(self._program)
        self._playwright: Playwright = _playwright()
        self._process = getattr(self._playwright, self.name).launch(**self._launching())
        self.version = self._process.version

    def browser(self, *, width: int = 360, height: int = 640, dark: bool = False, **more: Any) -> PlayedBrowser:
        return PlayedBrowser(self.name, self._process.new_context(**self._looks(width, height, dark), **more))

    def keeping_browser(self, folder: Path, *, switches: tuple[str, ...] = (), settings: dict[str, Any] | None = None) -> KeepingBrowser:
        return KeepingBrowser(self, folder, switches, settings or {})

    def close(self) -> None:
        self._process.close()

    def start_with_profile(self, folder: Path, switches: tuple[str, ...], settings: dict[str, Any]) -> BrowserContext:
        """A process of its own with a profile of its own."""
        wishes = self._launching(switches, settings)
        if self._over_bidi:
            # With its own arguments Playwright waits for a first page that this Firefox never reports.
            wishes |= {
                "ignore_default_args": True,
                "args": ["--remote-debugging-port=0", "--headless", "--profile", str(folder), *switches],
            }
        return getattr(self._playwright, self.name).launch_persistent_context(str(folder), **wishes, **self._looks(360, 640, False))

    def _launching(self, switches: tuple[str, ...] = (), settings: dict[str, Any] | None = None) -> dict[str, Any]:
        wishes: dict[str, Any] = {"executable_path": self._program, "timeout": 1000 * 3 * PATIENCE}
        if self.name == "chromium":
            as_root = ("--no-sandbox",) if getattr(os, "geteuid", lambda: 1)() == 0 else ()
            wishes["args"] = [*QUIET, *as_root, f"--proxy-server=http://{self._trap}", *switches]
        elif self.name == "firefox":
            host, port = self._trap.rsplit(":", 1)
            proxy = {f"network.proxy.{kind}": host for kind in ("http", "ssl")} | {
                f"network.proxy.{kind}_port": int(port) for kind in ("http", "ssl")
            }
            wishes["firefox_user_prefs"] = {
                **QUIET_FIREFOX,
                **proxy,
                "network.proxy.type": 1,
                "network.proxy.no_proxies_on": LOCAL,
                **(settings or {}),
            }
            wishes["env"] = {**os.environ, "MOZ_REMOTE_SETTINGS_DEVTOOLS": "1"}  # without it the setting for them is not heeded
            if self._over_bidi:
                wishes["channel"] = "moz-firefox"
        else:
            wishes["proxy"] = {"server": f"http://{self._trap}", "bypass": LOCAL}
        return wishes

    def _looks(self, width: int, height: int, dark: bool) -> dict[str, Any]:
        # Over BiDi a colour scheme can't be asked for; Firefox then follows its preference.
        scheme = {} if self._over_bidi else {"color_scheme": "dark" if dark else "light"}
        return {"viewport": {"width": width, "height": height}, "locale": "en-GB", "timezone_id": "Europe/London", **scheme}


_running: Playwright | None = None


def _playwright() -> Playwright:
    global _running
    if _running is None:
        _running = sync_playwright().start()
    return _running


class PlayedBrowser(Browser):
    """A context of a shared process."""

    def __init__(self, engine: str, context: BrowserContext) -> None:
        self.engine, self.context = engine, context
        self.complaints: list[str] = []
        self.tabs: list[Tab] = []
        self._watch()

    def _watch(self) -> None:
        self.context.set_default_timeout(1000 * PATIENCE)
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))
        self.context.on("console", lambda message: message.type == "error" and self.complaints.append(message.text))

    def tab(self) -> PlayedTab:
        opened = PlayedTab(self.engine, self.context.new_page())
        self.tabs.append(opened)
        return opened

    def close(self) -> None:
        with contextlib.suppress(Error):  # it may have been killed
            self.context.close()


class KeepingBrowser(PlayedBrowser):
    """A browser with a process and a profile of its own."""

    keeps = True

    def __init__(self, engine: PlayedEngine, folder: Path, switches: tuple[str, ...], settings: dict[str, Any]) -> None:
        self._engine, self._folder, self._switches, self._settings = engine, folder, switches, settings
        folder.mkdir(parents=True, exist_ok=True)
        super().__init__(engine.name, engine.start_with_profile(folder, switches, settings))

    def kill(self) -> None:
        for pid in naming(str(self._folder)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        self.close()

    def reopen(self) -> None:
        self.context = self._engine.start_with_profile(self._folder, self._switches, self._settings)
        self._watch()


class PlayedTab(Tab):
    """A page of Playwright's; `page` is there for tests of one engine."""

    def __init__(self, engine: str, page: Page) -> None:
        self.name, self.page = engine, page
        self.loads = 0
        page.on("domcontentloaded", self._loaded)

    def _loaded(self, page: Page) -> None:
        self.loads += 1

    def open(self, address: str) -> None:
        self.page.goto(address, wait_until="commit")
        self._settle()

    def reload(self) -> None:
        self.page.reload(wait_until="commit")
        self._settle()

    def _settle(self) -> None:
        self._wait(lambda: self.ask("() => document.readyState !== 'loading'"), "the document")

    def ask(self, function: str, *values: Any) -> Any:
        call = f"async (values) => ({function})(...values)"
        try:
            return self.page.evaluate(call, list(values))
        except Error as error:
            if any(
                sign in error.message
                for sign in (
                    "context was destroyed",
                    "Cannot find context",
                    "navigat",
                    "no such frame",
                    "Realm with id",
                    "frame was detached",
                    "discarded",
                )
            ):
                raise Unclear(error.message.splitlines()[0]) from error
            raise

    def _find(self, what: str, name: str, beside: str) -> Locator | None:
        try:
            for wanted in self._candidates(what, name):
                found = wanted
                if beside:
                    place = self.page.locator(PLACES).filter(has_text=beside).filter(has=wanted).filter(visible=True).last
                    found = place.locator(wanted)
                shown = found if what == "file" else found.filter(visible=True)
                if shown.count():
                    return shown.first
        except Error as error:
            raise Unclear(error.message.splitlines()[0]) from error
        return None

    def _candidates(self, what: str, name: str) -> list[Locator]:
        page = self.page
        if what == "control":
            # A chip is a box that is drawn by its label, and a person taps the label.
            named = [page.get_by_role(role, name=name, exact=True) for role in CONTROLS]
            labels, words = page.locator("label"), page.get_by_text(name, exact=True)
            return [
                *named,
                labels.filter(has=words),
                labels.and_(words),
                *(page.get_by_role(role, name=name, exact=True) for role in BOXES),
            ]
        if what == "holding":
            return [page.locator("a, button, summary, label").filter(has_text=name)]
        fields = page.locator("input, textarea, select")
        return [page.get_by_label(name, exact=True).and_(fields), page.get_by_label(name).and_(fields)]

    def _act(self, found: Locator, action: str, value: Any) -> None:
        try:
            if action == "tap":
                found.click(timeout=5000)
            elif action == "type":
                found.fill(value, timeout=5000)
            elif action == "choose":
                found.select_option(label=value, timeout=5000)
            else:
                found.set_input_files(value, timeout=5000)
        except Error as error:
            raise Unclear(error.message[:600]) from error

    def press(self, key: str) -> None:
        self.page.keyboard.press(key)

    def picture(self, path: Path) -> None:
        self.page.screenshot(path=path)

    def element(self, selector: str) -> ElementHandle | None:
        """The first element that a CSS selector finds."""
        return self.page.query_selector(selector)

    def close(self) -> None:
        self.page.close()
