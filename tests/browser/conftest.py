"""What every browser test starts from: a host that serves the built site, and a browser with nothing in it.

Each worker has its own host, port and engines; an engine is started once and each test gets a fresh browser of it. Whatever a test does,
no request may leave for a foreign address: that is checked after every one. A failed test leaves a picture in build/pictures/failed.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from kithdesk import engines as installed
from kithdesk import places
from kithdesk import site as builder
from kithdesk.serving import Server

from .engines import Browser, Engine, Tab, launch
from .outside import Outside
from .pages import App
from .settled import Settled

FAILED = pytest.StashKey[bool]()
CONTROLLED = "() => Boolean(navigator.serviceWorker.controller)"


@cache
def found(name: str) -> installed.Engine | None:
    return installed.find(name)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--engine", default="", help="engines to test in, separated by commas: chromium, firefox, webkit (default: all that are here)"
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "engines(*names): the engines that a browser test runs in (Chromium alone where none is named)")
    wanted = wanted_engines(config)
    strange = [name for name in wanted if name not in installed.NAMES]
    if strange:
        raise pytest.UsageError(f"there is no engine {', '.join(strange)}; there are {', '.join(installed.NAMES)}")


def wanted_engines(config: pytest.Config) -> list[str]:
    text = config.getoption("--engine", default="") or os.environ.get(installed.VARIABLE, "")
    return [name.strip() for name in text.split(",") if name.strip()] or list(installed.NAMES)


def missing_engines(config: pytest.Config) -> list[str]:
    return [name for name in wanted_engines(config) if found(name) is None]


def pytest_report_header(config: pytest.Config) -> list[str]:
    return [f"engine {name}: {engine.version if (engine := found(name)) else 'NOT HERE, not tested'}" for name in wanted_engines(config)]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for name in missing_engines(config):
        terminalreporter.write_line(f"!! NOT TESTED in {name}: this engine is not installed here", red=True, bold=True)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "engine" not in metafunc.fixturenames:
        return
    wanted = wanted_engines(metafunc.config)
    if len(missing_engines(metafunc.config)) == len(wanted):
        raise pytest.UsageError(f"none of the engines {', '.join(wanted)} is installed, so the app can't be tested")
    names = [name for name in meant_for(metafunc.definition) if name in wanted]
    skip = pytest.mark.skip(reason="this engine is not installed here")
    metafunc.parametrize("engine", [pytest.param(name, marks=[] if found(name) else [skip]) for name in names], indirect=True)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Tests that are for none of the engines asked for are left out of the run, not reported as skipped."""
    wanted = set(wanted_engines(config))
    out = [item for item in items if "engine" in getattr(item, "fixturenames", ()) and not wanted & set(meant_for(item))]
    if out:
        config.hook.pytest_deselected(items=out)
        items[:] = [item for item in items if item not in out]


def meant_for(item: pytest.Item) -> tuple[str, ...]:
    """The engines that a test is written for."""
    marker = item.get_closest_marker("engines")
    return marker.args if marker else ("chromium",)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Iterator[None]:
    report = yield
    if report.when == "call" and report.failed:
        item.stash[FAILED] = True
    return report


@pytest.fixture(scope="session")
def site() -> Path:
    """The built site: KITH_SITE where it is set, else built here (a finished build is not done again)."""
    ready = os.environ.get("KITH_SITE")
    if not ready:
        builder.build()
    return Path(ready or places.SITE)


@pytest.fixture(scope="session")
def next_site(site: Path) -> Path:
    """A newer release of the same site."""
    ready = os.environ.get("KITH_NEXT_SITE")
    folder = Path(ready or places.BUILD / "site-next")
    if not ready:
        builder.build(folder, label="next")
    return folder


@pytest.fixture(scope="session")
def outside() -> Iterator[Outside]:
    world = Outside()
    yield world
    world.close()


@pytest.fixture(scope="session")
def running(outside: Outside) -> Iterator[Callable[[str], Engine]]:
    """The engines of this worker, each started when it is first wanted."""
    started: dict[str, Engine] = {}

    def of_name(name: str) -> Engine:
        if name not in started:
            engine = found(name)
            assert engine, f"{name} is not installed here"
            started[name] = launch(engine, outside.address)
        return started[name]

    yield of_name
    for engine in started.values():
        engine.close()


@pytest.fixture
def engine(request: pytest.FixtureRequest, running: Callable[[str], Engine], outside: Outside) -> Iterator[Engine]:
    """The engine that this test runs in; after the test, nothing may have asked for a foreign address."""
    before = len(outside.asked)
    yield running(request.param)
    foreign = outside.asked[before:]
    assert not foreign, f"{request.param}: requests left for foreign addresses: {foreign}"


@pytest.fixture
def host(site: Path) -> Iterator[Server]:
    """A plain static host below a base path, as a project page has one."""
    with Server(site, base="/kith/") as server:
        yield server


@pytest.fixture(scope="session")
def settled(site: Path) -> Iterator[Settled]:
    """The browsers of this worker that go on from test to test."""
    with Server(site, base="/kith/") as server:
        yield Settled(server)


@pytest.fixture
def emptied(request: pytest.FixtureRequest, engine: Engine, settled: Settled) -> Iterator[App]:
    """Kith in a browser that it was opened in before, with everything erased: as `app`, and much sooner there.

    It is for tests of what one does in Kith. What is about the browser's own memory, or begins at the first visit, takes `app`.
    """
    yield settled.emptied(engine)
    if request.node.stash.get(FAILED, False):
        photograph(settled.browsers[engine.name], request.node.name)
        settled.leave(engine)


@pytest.fixture
def offline(emptied: App, settled: Settled) -> Iterator[App]:
    """As `emptied`, and the host is gone: whatever is done here is done without a network."""
    emptied.offline_ready()
    if not emptied.tab.ask(CONTROLLED):
        emptied.reload()
    settled.host.stop()
    yield emptied
    settled.host.start()


@pytest.fixture
def browser(request: pytest.FixtureRequest, engine: Engine) -> Iterator[Browser]:
    """A browser with nothing in it, on a small phone."""
    fresh = engine.browser()
    yield fresh
    if request.node.stash.get(FAILED, False):
        photograph(fresh, request.node.name)
    fresh.close()


def photograph(browser: Browser, name: str) -> None:
    folder = places.BUILD / "pictures" / "failed"
    folder.mkdir(parents=True, exist_ok=True)
    for number, tab in enumerate(browser.tabs):
        try:
            tab.picture(folder / f"{re.sub(r'[^a-z0-9_-]+', '-', name)}-{number}.png")
        except Exception as error:  # the test's own failure is what counts
            print(f"no picture of tab {number}: {error}")


@pytest.fixture
def tab(browser: Browser) -> Tab:
    """An empty tab of the fresh browser."""
    return browser.tab()


@pytest.fixture
def app(tab: Tab, host: Server) -> App:
    """Kith opened for the first time, ready, with the welcome on the screen."""
    return App(tab, host.address).open()
