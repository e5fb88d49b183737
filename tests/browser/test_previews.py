"""Where a link of the guide leads is shown beside it, to a pointer and to the keyboard, with no network as well."""

import pytest
from kithdesk.serving import Server

from .engines import Tab
from .pages import App

SHOWN = "() => document.querySelector('.preview:popover-open')?.innerText ?? ''"
LINK = "article a[href*='common-threads/']:not(.headerlink)"


@pytest.fixture
def page(tab: Tab, host: Server) -> Tab:
    tab.page.set_viewport_size({"width": 1280, "height": 800})
    tab.open(host.address + "empathy/")
    return tab


def test_a_link_under_the_pointer_shows_what_it_leads_to(page: Tab) -> None:
    page.page.locator(LINK).first.hover()
    page.wait_until(SHOWN, what="a look at the page behind the link")
    shown = page.ask(SHOWN)
    page.open(page.ask(f"() => document.querySelector({LINK!r}).href"))
    assert shown.splitlines()[0] in page.ask("() => document.querySelector('article').innerText")


def test_it_is_over_when_the_pointer_leaves_and_is_nothing_to_tap(page: Tab) -> None:
    page.page.locator(LINK).first.hover()
    page.wait_until(SHOWN, what="a look at the page behind the link")
    assert page.ask("() => document.querySelectorAll('.preview [id], .preview a, .preview [style]').length") == 0  # no ids, links or styles
    page.page.mouse.move(5, 400)
    page.wait_until(f"() => !({SHOWN})()", what="the look to be over")


def test_the_keyboard_has_it_too_and_escape_puts_it_away(page: Tab) -> None:
    page.press("Tab")  # from now on the keyboard leads
    page.page.locator(LINK).first.focus()
    page.wait_until(SHOWN, what="a look at the page behind the link")
    page.press("Escape")
    page.wait_until(f"() => !({SHOWN})()", what="the look to be over")


def test_what_a_link_leads_to_is_shown_without_a_network(app: App, host: Server) -> None:
    app.offline_ready()
    host.stop()
    app.tab.page.set_viewport_size({"width": 1280, "height": 800})
    app.tab.open(host.address + "empathy/")
    app.tab.page.locator(LINK).first.hover()
    app.tab.wait_until(SHOWN, what="a look at the page behind the link")
