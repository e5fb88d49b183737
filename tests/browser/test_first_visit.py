"""The first visit: from any plain host and any path, and over a network that breaks off half-way."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from kithdesk.serving import Server

from .engines import Tab
from .pages import App


@pytest.mark.parametrize("base", ["/", "/kith/", "/a/b/c/"])
def test_it_works_below_any_path_of_a_host(tab: Tab, site: Path, base: str) -> None:
    with Server(site, base=base) as host:
        app = App(tab, host.address).open("people?q=fair").screen("people")
        assert app.tab.ask("() => location.pathname + location.search") == f"{base}app/people?q=fair"
        app.open().start().meet("Amara Diallo", "Engineering fair").offline_ready()
        host.stop()
        app.open("people").screen("people")
        assert app.names() == ["Amara Diallo"]
        tab.open(host.address + "empathy/")
        tab.see("empathy")


@pytest.fixture
def plainest_host(site: Path, tmp_path: Path) -> Iterator[str]:
    """Python's own `http.server`, started in a folder that holds the site: no rule, no 404 page, no header."""
    (tmp_path / "kith").symlink_to(site, target_is_directory=True)
    command = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1"]
    with subprocess.Popen(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"}
    ) as server:
        port = server.stdout.readline().split(" port ")[1].split()[0]
        yield f"http://127.0.0.1:{port}/kith/"
        server.terminate()


def test_pythons_own_file_server_is_enough(tab: Tab, plainest_host: str) -> None:
    app = App(tab, plainest_host).open("?to=capture%3Fkind%3Dmet").screen("capture")
    app.open().start().meet("Amara Diallo", "Engineering fair").offline_ready()
    app.reload()
    app.open("people").screen("people")
    assert app.names() == ["Amara Diallo"]
    tab.open(plainest_host)
    tab.see("Know the people you know")


@pytest.mark.parametrize("to", ["//foreign.example/", "https://foreign.example/", "../../", "javascript:alert(1)"])
def test_a_hand_over_leads_nowhere_but_into_the_app(tab: Tab, host: Server, to: str) -> None:
    tab.open(f"{host.address}app/?to={to}")
    App(tab, host.address).ready()
    assert tab.ask("() => location.href").startswith(f"{host.address}app/")


@pytest.mark.parametrize("trouble", [{"status": 404}, {"status": 500}, {"cut": 300}], ids=["404", "500", "cut off"])
def test_an_installation_that_breaks_off_is_finished_on_the_next_visit(tab: Tab, host: Server, trouble: dict) -> None:
    host.fail("app/icons/kith-512.png", **trouble)
    app = App(tab, host.address).open().start().meet("Amara Diallo")
    app.tab.wait_until(
        "async () => !(await navigator.serviceWorker.getRegistration())?.installing", what="the broken installation to be given up"
    )
    assert host.count("app/icons/kith-512.png"), "nobody asked for the file that was to fail"
    assert tab.ask("() => document.documentElement.dataset.offline") != "ready"
    host.heal()
    app.reload().offline_ready()
    host.stop()
    app.reload()
    app.tab.see("Amara Diallo")


def test_a_guide_that_came_only_in_part_is_filled_in_later(tab: Tab, host: Server) -> None:
    host.fail("empathy/cues/*", status=500)
    host.fail("using/privacy/*", cut=100)
    app = App(tab, host.address).open()
    tab.wait_until("() => Number(document.documentElement.dataset.offlineLeft) === 2", what="all but two pages of the guide")
    assert tab.ask("() => document.documentElement.dataset.offline") == "preparing"
    host.heal()
    host.forget()
    app.reload().offline_ready()
    assert host.count("empathy/cues/*") and host.count("using/privacy/*")
    assert not host.count("reciprocity/*") and not host.count("using/get-the-app/*"), "what had come was fetched again"
    host.stop()
    tab.open(host.address + "using/privacy/")
    tab.see("privacy")


def test_a_slow_host_is_waited_for(tab: Tab, host: Server) -> None:
    host.fail("app/*", seconds=0.3)
    App(tab, host.address).open().offline_ready()
