"""The guide and the app: one leads to the other, and the guide can be searched and read offline."""

from kithdesk.serving import Server

from .pages import GUIDE, SCREEN, App
from .where import everywhere

INTO_THE_APP = r"() => [...document.querySelectorAll('a')].map((each) => each.href).filter((href) => /\/app\/(\?|$)/.test(href))"
HEADED = "(words) => document.querySelector('h1')?.textContent.replace('¶', '').trim() === words"
SEARCH = """(words) => {
  const field = document.querySelector(".md-search__input");
  field.focus();
  field.value = words;
  field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true }));
}"""
FOUND = """(page) => [...document.querySelectorAll(".md-search-result__link")].some((link) => {
  return new URL(link.href).pathname === new URL(page, new URL(".", document.querySelector(".md-logo").href)).pathname;
})"""
OUT = "() => [...document.querySelectorAll('#screen a.guide')].map((each) => each.href)"


def test_every_screen_leads_to_its_passage_of_the_guide(app: App, host: Server) -> None:
    links = set(app.tab.ask(OUT))
    app.start()
    for path in ("", "people", "capture?kind=met", "capture?kind=talked", "give", "more", "import", "backup", "erasure", "aside", "about"):
        app.follow(path)
        links |= set(app.tab.ask(OUT))
    assert len(links) >= 8
    for link in sorted(links):
        assert link.startswith(host.address) and "/app/" not in link, link
        app.tab.open(link)
        there = app.tab.ask("() => !location.hash || Boolean(document.getElementById(decodeURIComponent(location.hash.slice(1))))")
        assert there and app.tab.ask("() => Boolean(document.querySelector('.md-content, article'))"), f"{link} leads nowhere"


def test_a_link_of_the_guide_opens_its_screen_of_the_app(app: App, host: Server) -> None:
    app.start()
    links = []
    for page in GUIDE:
        app.tab.open(host.address + page)
        links += app.tab.ask(INTO_THE_APP)
    assert links, "the guide never leads to the app"
    first, *others = sorted(set(links))
    app.tab.open(first)
    app.ready()
    for link in others:
        assert app.tab.ask(SCREEN) != "missing", f"{first} leads nowhere"
        first = link
        app.follow(link.removeprefix(app.address))
    assert app.tab.ask(SCREEN) != "missing", f"{first} leads nowhere"


@everywhere
def test_every_page_opens_and_is_found_without_a_network(app: App, host: Server) -> None:
    app.offline_ready()
    host.stop()
    for page, heading in GUIDE.items():
        app.tab.open(host.address + page)
        app.tab.wait_until(HEADED, heading, what=f"the guide's page {page!r}")
    app.tab.open(host.address + "empathy")
    app.tab.wait_until("() => location.pathname.endsWith('/empathy/')", what="the page to be found without its slash, too")
    app.tab.open(host.address + "?q=promise")
    app.tab.wait_until(FOUND, "reciprocity/promises/", what="the search to find something")
    for page, heading in GUIDE.items():
        if page:
            app.tab.ask(SEARCH, heading)
            app.tab.wait_until(FOUND, page, what=f"the search for {heading!r} to find {page!r}")
