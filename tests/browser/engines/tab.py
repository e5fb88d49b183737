"""The tests' vocabulary: what one can do with a browser, and what one can see in a tab.

A tab acts through three primitives that each engine brings (`_find`, `_act`, `ask`); everything else is here once. Waiting is always
for a condition, with patience for a slow and busy machine; no sleep stands in for a condition, and no test measures time.
"""

from __future__ import annotations

import time
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

PATIENCE = 60.0  # seconds until a person would give up; conditions are normally met in a fraction of it
START = 240.0  # seconds for a first start: 13 MB to fetch and a Python to boot, on a machine with other work
BREATH = 0.05  # seconds between two looks

SEEN = "() => (document.body?.innerText ?? '').replace(/\\s+/g, ' ')"


class CannotDo(Exception):
    """This engine has no way to do what was asked (MiniBrowser keeps no profile, for one)."""


class Unclear(Exception):
    """The page could not be asked just now: it is between two documents, or what was found is gone again."""


class Tab(ABC):
    """What a person looks at. Names are those that a screen reader would say, text is what is shown."""

    name: str

    @abstractmethod
    def open(self, address: str) -> None:
        """Go to an address and wait until its document is there."""

    @abstractmethod
    def reload(self) -> None:
        """Load the page anew, as a person would."""

    @abstractmethod
    def ask(self, function: str, *values: Any) -> Any:
        """Run a JavaScript function (its text; it may be async) in the page and return its answer, as JSON."""

    @abstractmethod
    def _find(self, what: str, name: str, beside: str) -> Any | None:
        """The first visible thing of a kind (`control`, `field` or `file`) with that name,
        or the first control `holding` that text, or None; `beside` narrows it to the
        innermost article, list item, form, dialog or section that shows that text and holds such a thing."""

    @abstractmethod
    def _act(self, found: Any, action: str, value: Any) -> None:
        """Do `tap`, `type`, `choose` or `attach` on what was found; raises Unclear when it is gone."""

    @abstractmethod
    def press(self, key: str) -> None:
        """Press one key on the keyboard: Tab, Enter, Escape, ArrowLeft, or a letter."""

    @abstractmethod
    def picture(self, path: Path) -> None:
        """Photograph what is shown."""

    @abstractmethod
    def close(self) -> None:
        """Close this tab."""

    # What a person does

    def tap(self, name: str, beside: str = "") -> None:
        """Tap the button, link or switch of that name."""
        self._do("control", name, beside, "tap", None)

    def tap_text(self, text: str, beside: str = "") -> None:
        """Tap the link or button that shows this text, whatever else it shows."""
        self._do("holding", text, beside, "tap", None)

    def type(self, name: str, text: str, beside: str = "") -> None:
        """Put text into the field of that name, in place of what was there."""
        self._do("field", name, beside, "type", text)

    def choose(self, name: str, option: str, beside: str = "") -> None:
        """Choose an option of a list of choices."""
        self._do("field", name, beside, "choose", option)

    def attach(self, name: str, file: Path) -> None:
        """Give a file to the file field of that name."""
        self._do("file", name, "", "attach", str(file))

    def _do(self, what: str, name: str, beside: str, action: str, value: Any) -> None:
        until = time.monotonic() + PATIENCE
        last: Exception | None = None
        while time.monotonic() < until:
            try:
                found = self._find(what, name, beside)
                if found is not None:
                    return self._act(found, action, value)
            except Unclear as unclear:
                last = unclear
            time.sleep(BREATH)
        place = f" beside {beside!r}" if beside else ""
        raise AssertionError(f"{self.name}: could not {action} {name!r}{place}: {last or 'it is not on the screen'}.\n{self._account()}")

    # What a person sees

    def shown(self) -> str:
        """All text that is shown now, with single spaces."""
        return self.ask(SEEN)

    def see(self, *texts: str, patience: float = PATIENCE) -> None:
        """Wait until all of these are shown."""
        wanted = [" ".join(text.split()).lower() for text in texts]
        self._wait(lambda: all(text in self.shown().lower() for text in wanted), " and ".join(map(repr, texts)) + " to be shown", patience)

    def see_no_more(self, *texts: str) -> None:
        """Wait until none of these is shown."""
        wanted = [" ".join(text.split()).lower() for text in texts]
        self._wait(lambda: not any(text in self.shown().lower() for text in wanted), " and ".join(map(repr, texts)) + " to be gone")

    def can_see(self, text: str) -> bool:
        """Whether this is shown now, with no waiting."""
        return " ".join(text.split()).lower() in self.shown().lower()

    def wait_until(self, function: str, *values: Any, what: str = "", patience: float = PATIENCE) -> Any:
        """Wait until a JavaScript function in the page answers with something true; returns it."""
        return self._wait(lambda: self.ask(function, *values), what or function, patience)

    def _wait(self, condition: Any, what: str, patience: float = PATIENCE) -> Any:
        until = time.monotonic() + patience
        last: Exception | None = None
        while True:
            try:
                answer = condition()
                if answer:
                    return answer
            except Unclear as unclear:
                last = unclear
            if time.monotonic() > until:
                raise AssertionError(f"{self.name}: waited {patience:.0f} s for {what} {f'({last})' if last else ''}\n{self._account()}")
            time.sleep(BREATH)

    def _account(self) -> str:
        """What a person sees when a wait was in vain."""
        try:
            address = self.ask("() => location.href + ' ' + JSON.stringify({...document.documentElement.dataset})")
            return f"at {address}\nshown: {self.shown()[:1500]}"
        except Exception as error:  # the account must never hide the failure that it explains
            return f"the page could not be asked: {error}"


class Browser(ABC):
    """One person's browser: its own storage, its own tabs."""

    engine: str
    keeps: bool = False
    tabs: list[Tab]

    @abstractmethod
    def tab(self) -> Tab:
        """Open a new, empty tab."""

    @abstractmethod
    def close(self) -> None:
        """Close it as a person does; a browser that keeps its profile can be reopened."""

    def kill(self) -> None:
        """End it at once, as a flat battery would (SIGKILL)."""
        raise CannotDo(f"{self.engine} keeps no profile here")

    def reopen(self) -> None:
        """Start it again with the same profile."""
        raise CannotDo(f"{self.engine} keeps no profile here")


class Engine(ABC):
    """A running engine, which makes browsers."""

    name: str
    version: str

    @abstractmethod
    def browser(self, *, width: int = 360, height: int = 640, dark: bool = False) -> Browser:
        """A browser with nothing in it."""

    def keeping_browser(self, folder: Path, *, switches: tuple[str, ...] = (), settings: dict[str, Any] | None = None) -> Browser:
        """A browser of its own whose profile lies in `folder`, which can be killed and reopened.

        `switches` and `settings` are the engine's own (Chromium's command line, Firefox's preferences).
        """
        raise CannotDo(f"{self.name} keeps no profile here")

    @abstractmethod
    def close(self) -> None:
        """End the engine and all its browsers."""
