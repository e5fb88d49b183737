"""A keyboard, and nothing else: to get somewhere, to be seen there, and to write."""

from __future__ import annotations

from .pages import App

FOCUS = "() => { const at = document.activeElement; return `${at?.localName} ${at?.id} ${at?.textContent?.trim().slice(0, 60)}` }"
FOCUSED = """(name) => {
  const at = document.activeElement;
  return (at.getAttribute("aria-label") ?? at.labels?.[0]?.textContent ?? at.textContent).trim() === name;
}"""
SEEN = """() => {
  const style = getComputedStyle(document.activeElement);
  return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 || style.boxShadow !== "none";
}"""


def tab_to(app: App, name: str, most: int = 40) -> None:
    """Press Tab until the thing of that name has the focus; the focus must be seen wherever it is."""
    for _ in range(most):
        app.tab.press("Tab")
        if app.tab.ask(FOCUSED, name):
            assert app.tab.ask(SEEN), f"{name} has the focus, but nobody can see it"
            return
    raise AssertionError(f"{name} can't be reached with the Tab key; the focus is at {app.tab.ask(FOCUS)}")


def type_in(app: App, text: str) -> None:
    """Write where the focus is."""
    app.tab.page.keyboard.type(text)
