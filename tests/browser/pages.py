"""Kith's screens, as the tests speak of them: what is on them and what one does there.

Addresses, labels and `data-…` marks of the page stand here and nowhere else, so that a screen that is worded anew
changes one line.
"""

from __future__ import annotations

from typing import Self

from guide.pages import headings

from .engines import Tab
from .engines.tab import START

ENDED = "() => document.documentElement.dataset.state !== 'starting' && document.documentElement.dataset.state"
OFFLINE = "() => document.documentElement.dataset.offline !== 'preparing' && document.documentElement.dataset.offline"
HERE = "() => document.documentElement.dataset.state === 'ready' && document.getElementById('screen') !== null"
FOLLOW = """(address) => {
  const link = Object.assign(document.createElement("a"), { href: address, id: "walk" });
  const before = document.getElementById("screen");
  before.append(link);
  globalThis.htmx?.process(link);
  before.dataset.left = "";
  link.click();
}"""
SCREEN = "() => document.getElementById('screen')?.dataset.screen"
NAMES = "() => [...document.querySelectorAll('#rows .entry strong')].map((each) => each.textContent)"
TOAST = "() => document.querySelector('#said .toast')?.innerText ?? ''"

# every page of the guide: how its address goes on, and its heading
GUIDE = headings()
TABS = {"Today": "today", "People": "people", "Add someone or something": "capture", "Give": "give", "More": "more"}


class App:
    """Kith in one tab. `site` is the address of the whole site, with a slash at its end."""

    def __init__(self, tab: Tab, site: str) -> None:
        self.tab, self.site, self.address = tab, site, f"{site}app/"

    # Opening

    def open(self, path: str = "") -> Self:
        """Go to an address of the app and wait until it can be used."""
        self.tab.open(self.address + path)
        return self.ready()

    def reload(self) -> Self:
        self.tab.reload()
        return self.ready()

    def ready(self) -> Self:
        """Wait until the app answers; a start that failed is a failed test."""
        state = self.tab.wait_until(ENDED, what="Kith to start", patience=START)
        assert state == "ready", f"Kith did not start: {self.tab.shown()}"
        return self

    def failed(self) -> str:
        """Wait until the app says that it could not start; returns what is shown."""
        state = self.tab.wait_until(ENDED, what="Kith to say that it can't start", patience=START)
        assert state == "failed", f"Kith started all the same: {self.tab.shown()}"
        return self.tab.shown()

    def offline_ready(self) -> Self:
        """Wait until the app and the whole guide are on this phone."""
        state = self.tab.wait_until(OFFLINE, what="everything to be on this phone", patience=START)
        assert state == "ready", f"Kith can't be prepared for offline: {state}"
        return self

    def there(self) -> Self:
        """Open Kith where a test has left it for another page."""
        return self if self.tab.ask(HERE) else self.open()

    # Moving about

    def screen(self, name: str) -> Self:
        """Wait until that screen is shown."""
        self.tab.wait_until(f"(name) => ({SCREEN})() === name", name, what=f"the screen {name}")
        return self

    def go(self, tab: str) -> Self:
        """Tap a tab of the bar and wait for its screen."""
        self.tab.tap(tab)
        return self.screen(TABS[tab])

    def visit(self, path: str, screen: str) -> Self:
        """Go to an address of the app and wait for its screen."""
        return self.open(path).screen(screen)

    def follow(self, path: str, screen: str = "") -> Self:
        """Go there by a link, inside the running app: sooner than `visit`, which starts it anew."""
        self.tab.ask(FOLLOW, self.address + path)
        self.tab.wait_until("() => document.querySelector('#screen:not([data-left])') !== null", what=f"the screen {screen or path}")
        return self.screen(screen) if screen else self

    def person(self, name: str) -> Self:
        """Open a person's page from the list of people."""
        self.go("People")
        self.tab.tap_text(name)
        return self.screen("person")

    # What is kept

    def erase(self) -> Self:
        """Erase everything from this phone."""
        if self.tab.ask(SCREEN) == "welcome":
            return self
        self.follow("erasure", "erasure")
        self.tab.tap("Yes, erase everything from this phone for good")
        self.tab.tap("Erase everything")
        return self.screen("welcome")

    def start(self, name: str = "") -> Self:
        """Go through the welcome."""
        self.screen("welcome")
        if name:
            self.tab.type("What should Kith call you?", name)
        self.tab.tap("Start")
        return self.screen("today")

    def samples(self, *, parent: bool = False) -> Self:
        """Fill the phone with sample people, from the welcome; a parent gets a child with people of her own, too."""
        self.screen("welcome")
        if parent:
            self.tab.tap("Parent")
            self.start().follow("more", "more")
        self.tab.tap("Try it with sample people")
        self.tab.see("Sample people are in")
        return self.screen("today")

    def meet(self, name: str, where: str = "", line: str = "", *, accept: tuple[str, ...] = ()) -> Self:
        """Keep somebody who was met; `accept` are the suggestions to tap. Waits until it is said to be kept."""
        self.begin_meeting(name, where, line)
        for suggestion in accept:
            self.tab.tap(suggestion)
        self.tab.tap("Keep")
        self.tab.see(f"Kept. {name} is among your people.")
        return self.screen("person")

    def learn(self, person: str, kind: str, text: str) -> Self:
        """Write down what matters to somebody; ends on their page."""
        first = person.split()[0]
        self.person(person).tab.tap("Add", beside=f"What matters to {first}")
        self.tab.choose("What is it?", kind)
        self.tab.type("In a few words", text)
        self.tab.tap("Keep")
        self.tab.see(text)
        return self

    def begin_meeting(self, name: str, where: str = "", line: str = "") -> Self:
        """Fill in *I met…* and keep it open."""
        self.go_to_capture()
        self.tab.type("Who?", name)
        if where:
            self.tab.type("Where?", where)
        if line:
            self.tab.type("One line to remember", line)
        return self

    def go_to_capture(self, kind: str = "I met…") -> Self:
        """Open the sheet from the bar, or from its address where the bar is hidden."""
        if self.tab.ask(SCREEN) == "capture":
            self.tab.tap("Close")
            self.tab.wait_until(f"() => ({SCREEN})() !== 'capture'", what="the sheet to close")
        self.go("Add someone or something")
        if kind != "I met…":
            self.tab.tap(kind)
            self.tab.see("Who? One or several")
        return self

    # What is seen

    def names(self) -> list[str]:
        """The names in the list of people, as far as it is drawn."""
        return self.tab.ask(NAMES)

    def said(self) -> str:
        """The sentence that is said now, or nothing."""
        return self.tab.ask(TOAST)
