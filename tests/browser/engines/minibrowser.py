"""WebKit as Debian ships it: MiniBrowser under a screen that nobody sees, driven by Selenium's WebKitGTK driver.

Its profile lives as long as its process, so a fresh browser is a fresh process, and nothing can be reopened. Names are found by a
small script, since this driver has no roles to ask for.
"""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kithdesk import engines as installed
from selenium.common.exceptions import WebDriverException
from selenium.webdriver import WebKitGTK, WebKitGTKOptions, WebKitGTKService
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.select import Select
from urllib3.exceptions import HTTPError

from .tab import START, Browser, Engine, Tab, Unclear

ATTEMPTS = 4
SILENCE = 20.0  # seconds without an answer of the driver, which normally answers in two

CALL = """
const done = arguments[arguments.length - 1];
Promise.resolve().then(() => (FUNCTION)(...arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));
"""

# The first visible element of a kind whose name, as a screen reader says it, is the one that was asked for.
FIND = """
const [what, name, beside] = arguments;
const plain = (text) => (text ?? "").replace(/\\s+/g, " ").trim();
const shown = (each) => each.getClientRects().length && getComputedStyle(each).visibility === "visible";
const text = (ids) => (ids ?? "").split(/\\s+/).map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
const labels = (each) => [...(each.labels ?? [])].map((label) => label.textContent).join(" ");
const named = (each) => plain(each.getAttribute("aria-label") || text(each.getAttribute("aria-labelledby")) || labels(each)
  || (what === "control" ? each.innerText || each.value : "") || each.getAttribute("title") || each.getAttribute("placeholder"));
const kinds = {
  control: "button, a[href], summary, [role=button], [role=tab], [role=switch], label, input[type=checkbox], input[type=radio]",
  field: "input:not([type=hidden]):not([type=file]), textarea, select",
  file: "input[type=file]",
};
kinds.holding = kinds.control;
const all = (place) => [...place.querySelectorAll(kinds[what])].filter((each) => what === "file" || shown(each));
const alike = (each) => named(each).toLowerCase().includes(name.toLowerCase());
const wanted = (place) => {
  if (what === "holding") return all(place).find((each) => plain(each.innerText).includes(name));
  return all(place).find((each) => named(each) === name) ?? (what === "control" ? null : all(place).find(alike));
};
if (!beside) return wanted(document) ?? null;
const places = [...document.querySelectorAll("article, li, fieldset, form, dialog, section, tr")];
return places.filter((each) => shown(each) && plain(each.innerText).includes(beside)).reverse().map(wanted).find(Boolean) ?? null;
"""


class MiniBrowserEngine(Engine):
    """Holds the screen; each browser is a process of its own."""

    name = "webkit"

    def __init__(self, found: installed.Engine, trap: str) -> None:
        self._driver, self._trap = found.program, trap
        self._screen, self._display = _invisible_screen()
        probe = self.browser()
        self.version = probe.version
        probe.close()

    def browser(self, *, width: int = 360, height: int = 640, dark: bool = False) -> MiniBrowser:
        theme = {"GTK_THEME": "Adwaita:dark"} if dark else {}
        return MiniBrowser(self._driver, self._trap, {**os.environ, **theme, "DISPLAY": self._display}, (width, height))

    def close(self) -> None:
        self._screen.terminate()
        self._screen.wait()


def _invisible_screen() -> tuple[subprocess.Popen[bytes], str]:
    """Start an X server on a display that it picks itself, so that parallel workers never meet."""
    readable, writable = os.pipe()
    screen = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writable), "-screen", "0", "1400x1200x24", "-nolisten", "tcp"],
        pass_fds=[writable], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(writable)
    with os.fdopen(readable) as answer:
        return screen, f":{answer.readline().strip()}"


class MiniBrowser(Browser):
    """One MiniBrowser process with its driver."""

    engine = "webkit"

    def __init__(self, driver: str, trap: str, environment: dict[str, str], size: tuple[int, int]) -> None:
        options = WebKitGTKOptions()
        options.binary_location = installed.mini_browser()
        options.add_argument("--automation")
        options.set_capability("proxy", {"proxyType": "manual", "httpProxy": trap, "sslProxy": trap, "noProxy": ["127.0.0.1", "localhost"]})
        self.driver, self._service = _session(driver, options, environment)
        self.driver.set_script_timeout(START)
        self.driver.set_page_load_timeout(START)
        self.driver.set_window_rect(0, 0, *size)
        self.version = self.driver.capabilities["browserVersion"]
        self.complaints: list[str] = []
        self.tabs: list[Tab] = []

    def tab(self) -> MiniTab:
        if self.tabs:
            self.driver.switch_to.new_window("window")  # a tab in the background would not be drawn
        opened = MiniTab(self.driver, self.driver.current_window_handle)
        self.tabs.append(opened)
        return opened

    def close(self) -> None:
        with _patience_with(self._service), contextlib.suppress(WebDriverException, HTTPError):
            for handle in self.driver.window_handles[1:]:  # with a second window the driver never answers `quit`
                self.driver.switch_to.window(handle)
                self.driver.close()
            self.driver.switch_to.window(self.driver.window_handles[0])
            self.driver.quit()
        _end(self._service)


def _session(driver: str, options: WebKitGTKOptions, environment: dict[str, str]) -> tuple[WebKitGTK, WebKitGTKService]:
    """Start driver and browser, one at a time on this machine: two that start together hang both, now and then.

    A driver that all the same waits for ever is ended and started again.
    """
    for attempt in range(ATTEMPTS):
        service = WebKitGTKService(driver, env=environment, popen_kw={"start_new_session": True})
        try:
            with _alone(), _patience_with(service):
                return WebKitGTK(options=options, service=service), service
        except (WebDriverException, HTTPError, OSError):
            _end(service)
            if attempt == ATTEMPTS - 1:
                raise
    raise AssertionError("not reached")


@contextlib.contextmanager
def _alone() -> Iterator[None]:
    with open(Path(tempfile.gettempdir()) / "kith-minibrowser.lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextlib.contextmanager
def _patience_with(service: WebKitGTKService) -> Iterator[None]:
    watch = threading.Timer(SILENCE, _end, [service])
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def _end(service: WebKitGTKService) -> None:
    """End the driver and its browser, which are a process group of their own."""
    if getattr(service, "process", None) is None:
        return
    with contextlib.suppress(ProcessLookupError):
        os.killpg(service.process.pid, signal.SIGKILL)
    service.process.wait()


class MiniTab(Tab):
    """One window of MiniBrowser."""

    name = "webkit"

    def __init__(self, driver: WebKitGTK, handle: str) -> None:
        self._driver, self._handle = driver, handle

    def _here(self) -> WebKitGTK:
        if self._driver.current_window_handle != self._handle:
            self._driver.switch_to.window(self._handle)
        return self._driver

    def open(self, address: str) -> None:
        self._here().get(address)

    def reload(self) -> None:
        self._here().refresh()

    def ask(self, function: str, *values: Any) -> Any:
        try:
            answer = self._here().execute_async_script(CALL.replace("FUNCTION", function), list(values))
        except WebDriverException as error:
            raise Unclear(str(error.msg)) from error
        if "error" in answer:
            raise AssertionError(f"webkit: {answer['error']} in {function}")
        return answer.get("value")

    def _find(self, what: str, name: str, beside: str) -> WebElement | None:
        try:
            return self._here().execute_script(FIND, what, name, beside)
        except WebDriverException as error:
            raise Unclear(str(error.msg)) from error

    def _act(self, found: WebElement, action: str, value: Any) -> None:
        try:
            if action == "tap":
                self._driver.execute_script("arguments[0].scrollIntoView({ block: 'center' })", found)  # not under the bar
                found.click()
            elif action == "type":
                found.clear()
                found.send_keys(value)
            elif action == "choose":
                Select(found).select_by_visible_text(value)
            else:
                found.send_keys(value)
        except WebDriverException as error:
            raise Unclear(str(error.msg)) from error

    def press(self, key: str) -> None:
        name = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key).upper()  # ArrowLeft is ARROW_LEFT here
        ActionChains(self._here()).send_keys(getattr(Keys, name, key)).perform()

    def picture(self, path: Path) -> None:
        self._here().save_screenshot(str(path))

    def close(self) -> None:
        self._here().close()
