"""Looking back: drawings that every engine draws, a walk by keyboard alone, and intentions that Today carries."""

import pytest

from .access import serious
from .keyboard import tab_to, type_in
from .pages import App
from .where import everywhere

STEPS = 7
# what is wrong with the drawings of a step: text that leaves its frame or lies on other text, and nothing drawn at all
FLAWS = """() => [...document.querySelectorAll("figure.plot > svg")].flatMap((svg) => {
  const { width, height } = svg.viewBox.baseVal;
  const title = svg.parentElement.querySelector("h2").textContent;
  const words = [...svg.querySelectorAll("text")].map((each) => [each.textContent, each.getBBox()]);
  const out = words.filter(([, box]) => box.x < -3 || box.y < -3 || box.x + box.width > width + 3 || box.y + box.height > height + 3);
  const upon = words.flatMap(([one, a], at) => words.slice(at + 1).filter(([, b]) =>
    a.x + 1 < b.x + b.width && b.x + 1 < a.x + a.width && a.y + 2 < b.y + b.height && b.y + 2 < a.y + a.height
  ).map(([other]) => `${title}: ${one} lies on ${other}`));
  const marks = [...svg.querySelectorAll("circle, rect, path")].filter((each) => each.getBoundingClientRect().width > 0);
  return [...out.map(([word]) => `${title}: ${word} leaves the frame`), ...upon, ...(marks.length ? [] : [`${title}: nothing is drawn`])];
})"""
DRAWN = "() => document.querySelectorAll('figure.plot > svg').length"
ASKED = "() => document.querySelector('#step label').textContent"
STEP = "() => location.pathname.split('/').pop()"
AT = "(step) => document.querySelector('#screen[data-screen=review] h1') && location.pathname.split('/').pop() !== step"


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


def go_on(app: App) -> None:
    before = app.tab.ask(STEP)
    app.tab.tap("Go on")
    app.tab.wait_until(AT, before, what=f"the step after {before}")


@everywhere
def test_every_drawing_of_the_large_one_is_drawn_and_says_its_words(app: App) -> None:
    app.samples().follow("reviews", "reviews").tab.tap("Take ten minutes")
    app.screen("review")
    flaws, drawn = [], 0
    for _ in range(STEPS - 1):
        flaws += app.tab.ask(FLAWS)
        drawn += app.tab.ask(DRAWN)
        go_on(app)
    assert flaws == []
    assert drawn >= 3, "near and far, the months, variety"


def test_it_is_done_without_a_network_and_today_carries_what_was_chosen(offline: App) -> None:
    app = offline
    app.samples().follow("reviews", "reviews").tab.tap("Take three minutes")
    app.screen("review").tab.type(app.tab.ask(ASKED), "The rain stopped.")
    go_on(app)
    app.reload()
    app.tab.tap("Back")
    app.tab.wait_until("() => document.querySelector('#step textarea')?.value === 'The rain stopped.'", what="the note of the step before")
    go_on(app)
    go_on(app)
    app.tab.tap("In your own words")
    app.tab.type("What will you do?", "Ring Gran")
    app.tab.type("By when?", "today")
    app.tab.tap("Keep", beside="What will you do?")
    app.tab.see("Ring Gran", "Kept.")
    app.tab.tap("Finish")
    app.screen("review-finished").tab.see("Ring Gran", "The rain stopped.")
    assert serious(app.tab) == []
    app.follow("reminders", "reminders").tab.see("Ring Gran")


def test_by_keyboard_alone(app: App) -> None:
    app.samples().follow("reviews", "reviews")
    tab_to(app, "Take three minutes")
    app.tab.press("Enter")
    app.screen("review")
    for _ in range(2):
        app.tab.wait_until("() => document.activeElement?.localName === 'h1'", what="the focus to stand on the heading of the step")
        before = app.tab.ask(STEP)
        tab_to(app, "Go on", most=60)
        app.tab.press("Enter")
        app.tab.wait_until(AT, before, what=f"the step after {before}")
    app.tab.wait_until("() => document.activeElement?.localName === 'h1'", what="the focus to stand on the last heading")
    tab_to(app, "In your own words")
    app.tab.press("Enter")
    app.tab.wait_until("() => document.activeElement?.id === 'own-text'", what="the focus to stand in the field")
    type_in(app, "Ring Gran")
    tab_to(app, "Keep")
    app.tab.press("Enter")
    app.tab.see("Kept.")
    tab_to(app, "Finish", most=60)
    app.tab.press("Enter")
    app.screen("review-finished").tab.see("Ring Gran")
