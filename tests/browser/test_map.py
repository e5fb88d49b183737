"""The map: opened by a tap, moved and enlarged by finger, wheel, buttons and keys; and nothing is lost without seeing it."""

import pytest

from .access import serious
from .engines import Tab
from .pages import App
from .where import everywhere

VIEW = "() => document.querySelector('#map-frame svg').getAttribute('viewBox').split(' ').map(Number)"
PLACE = """(label) => {
  const name = [...document.querySelectorAll("#map-frame a")].find((each) => each.querySelector("text").textContent === label);
  const { left, top, width, height } = name.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2, width, height };
}"""
# Pairs of labels that lie upon each other, as the browser has drawn them.
UPON = """() => {
  const boxes = [...document.querySelectorAll("#map-frame a")].map((each) => [each.textContent, each.getBoundingClientRect()]);
  const found = [];
  boxes.forEach(([one, a], at) => boxes.slice(at + 1).forEach(([other, b]) => {
    if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1) found.push(`${one} and ${other}`);
  }));
  return found;
}"""
# Labels whose text is wider than what it stands on.
SPILT = """() => [...document.querySelectorAll("#map-frame a")].filter((each) =>
  each.querySelector("text").getBBox().width > each.querySelector("path").getBBox().width).map((each) => each.textContent)"""
# Three frames in which the page did not scroll.
AT_REST = """() => new Promise((done) => {
  let at = scrollY, still = 0;
  const look = () => {
    [still, at] = [scrollY === at ? still + 1 : 0, scrollY];
    still < 3 ? requestAnimationFrame(look) : done(null);
  };
  requestAnimationFrame(look);
})"""
FINGERS = """(spread) => {
  const frame = document.getElementById("map-frame");
  const { left, top, width, height } = frame.getBoundingClientRect();
  const at = (type, pointerId, x) => frame.dispatchEvent(new PointerEvent(type, {
    pointerId, bubbles: true, cancelable: true, pointerType: "touch", isPrimary: pointerId === 11,
    clientX: left + width / 2 + x, clientY: top + height / 2,
  }));
  frame.setPointerCapture = () => {}; // these fingers are no real ones
  at("pointerdown", 11, -40);
  at("pointerdown", 12, 40);
  at("pointermove", 11, -spread);
  at("pointermove", 12, spread);
  at("pointerup", 11, -spread);
  at("pointerup", 12, spread);
}"""


@pytest.fixture
def app(emptied: App) -> App:
    """What is done here needs no first visit."""
    return emptied


@pytest.fixture
def tab(app: App) -> Tab:
    """The map of the sample people, a little larger than all of it; an earlier test may have left it anyhow."""
    app.samples()
    tab = app.follow("map", "map").tab
    for button in ("Show all of it", "Larger", "Larger"):
        tab.tap(button)
    tab.ask("() => document.getElementById('map-frame').scrollIntoView({ block: 'center', behavior: 'instant' })")
    tab.ask(AT_REST)
    return tab


def width(tab: Tab) -> float:
    """How much of the map is in the frame, in its own units: less is larger."""
    return tab.ask(VIEW)[2]


def tap_at(tab: Tab, place: dict[str, float], *, beside: float = 0) -> None:
    tab.page.mouse.click(place["x"], place["y"] + beside)


@everywhere
def test_it_opens_at_a_size_at_which_names_can_be_read_and_a_tap_opens_the_person(app: App) -> None:
    app.samples()
    tab = app.visit("map", "map").tab
    mum = tab.ask(PLACE, "Mum")
    assert mum["height"] >= 16, "names are too small to read"
    tab.ask("(label) => [...document.querySelectorAll('#map-frame a text')].find((each) => each.textContent === label)"
            ".dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))", "Mum")  # fmt: skip
    app.screen("person").tab.see("Leela Rao")


def test_a_tap_beside_a_name_still_means_it_and_coming_back_finds_the_map_as_it_was_left(app: App, tab: Tab) -> None:
    tab.tap("Larger")
    before = tab.ask(VIEW)
    mum = tab.ask(PLACE, "Mum")
    tap_at(tab, mum, beside=-mum["height"] / 2 - 6)
    app.screen("person").tab.see("Leela Rao")
    tab.page.go_back()
    app.screen("map")
    assert tab.ask(VIEW) == before


def test_a_drag_moves_the_map_and_opens_nobody(app: App, tab: Tab) -> None:
    before, mum = tab.ask(VIEW), tab.ask(PLACE, "Mum")
    mouse = tab.page.mouse
    mouse.move(mum["x"], mum["y"])
    mouse.down()
    mouse.move(mum["x"] + 50, mum["y"] + 30, steps=4)
    mouse.up()
    after = tab.ask(PLACE, "Mum")
    assert (round(after["x"] - mum["x"]), round(after["y"] - mum["y"])) == (50, 30), "it follows the finger"
    assert tab.ask(VIEW)[2:] == before[2:]
    tab.ask(AT_REST)
    app.screen("map")


@everywhere
def test_two_fingers_and_the_buttons_change_its_size(tab: Tab) -> None:
    start = width(tab)
    tab.ask(FINGERS, 80)
    assert width(tab) == pytest.approx(start / 2, rel=0.02)
    tab.ask(FINGERS, 40 / 2)
    assert width(tab) > start / 2
    tab.tap("Show all of it")
    whole = tab.ask(VIEW)
    assert whole[0] + whole[2] / 2 == pytest.approx(0, abs=0.1)
    assert min(whole[2:]) == pytest.approx(2 * tab.ask("() => Number(document.querySelector('#map-frame svg').dataset.half)"))
    tab.tap("Smaller")
    assert tab.ask(VIEW) == whole, "smaller than all of it makes no sense"


def test_the_wheel_enlarges_what_it_points_at_and_scrolls_the_page_where_that_ends(tab: Tab) -> None:
    mum = tab.ask(PLACE, "Mum")
    start = width(tab)
    tab.page.mouse.move(mum["x"] - 5, mum["y"])
    tab.page.mouse.move(mum["x"], mum["y"])
    tab.page.mouse.wheel(0, -200)
    tab.wait_until(f"() => ({VIEW})()[2] < {start}", what="the map to grow")
    now = tab.ask(PLACE, "Mum")
    assert abs(now["x"] - mum["x"]) < 2 and abs(now["y"] - mum["y"]) < 2, "what was pointed at ran away"
    tab.tap("Show all of it")
    tab.ask(AT_REST)
    before = tab.ask("() => scrollY")
    tab.page.mouse.move(mum["x"] + 3, mum["y"])
    tab.page.mouse.wheel(0, 300)
    tab.wait_until(f"() => scrollY > {before}", what="the page to scroll")


@everywhere
def test_the_arrow_keys_and_plus_and_minus_do_the_same(tab: Tab) -> None:
    tab.ask("() => document.getElementById('map-frame').focus()")
    left, _top, wide, _high = tab.ask(VIEW)
    tab.press("ArrowRight")
    assert tab.ask(VIEW)[0] > left
    tab.press("ArrowLeft")
    assert tab.ask(VIEW)[0] == pytest.approx(left)
    tab.press("+")
    assert width(tab) < wide
    tab.press("-")
    assert width(tab) == pytest.approx(wide)
    tab.press("0")
    assert width(tab) > wide


def test_a_kind_of_line_can_be_left_out(tab: Tab) -> None:
    shown = "() => document.querySelector('#map-frame .link.through').checkVisibility()"
    assert tab.ask(shown)
    tab.tap("You met one through the other")
    assert not tab.ask(shown)


def test_pointing_at_somebody_shows_whom_they_are_linked_with(tab: Tab) -> None:
    abdi = tab.ask(PLACE, "Abdi")
    tab.page.mouse.move(abdi["x"], abdi["y"])
    tab.wait_until("() => document.querySelectorAll('#map-frame .pointed').length === 1", what="Abdi to stand out")
    names = tab.ask("() => [...document.querySelectorAll('#map-frame a.theirs text')].map((each) => each.textContent)")
    assert {"Abdi", "Mateo"} <= set(names)


def test_filters_draw_another_map_in_its_place(tab: Tab) -> None:
    tab.choose("Circle", "Inner")
    tab.wait_until("() => !document.querySelector('#band-wide')", what="the others to go")
    assert tab.ask("() => location.search") in ("?circle=inner", "?circle=inner&relation=")
    assert tab.ask("() => document.getElementById('map-frame').classList.contains('moves')"), "it can't be moved any more"


def test_names_lie_apart_and_within_their_labels_and_axe_finds_nothing_serious(app: App, tab: Tab) -> None:
    assert tab.ask(UPON) == [] and tab.ask(SPILT) == []
    assert serious(tab) == []
    assert not tab.ask("() => document.documentElement.scrollWidth > innerWidth + 1"), "wider than the phone"
