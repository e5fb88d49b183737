"""The server behaves as a plain static host, and goes wrong exactly as it is told to."""

import gzip
import http.client
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from kithdesk.serving import Server


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "app").mkdir()
    (tmp_path / "index.html").write_text("the guide")
    (tmp_path / "404.html").write_text("not found, calmly")
    (tmp_path / "app" / "index.html").write_text("the app")
    (tmp_path / "app" / "py.wasm").write_bytes(b"\0asm")
    return tmp_path


@pytest.fixture
def server(folder: Path) -> Iterator[Server]:
    with Server(folder, base="/kith/") as running:
        yield running


def get(server: Server, path: str) -> tuple[int, str, bytes]:
    """Status, type and body of one answer."""
    try:
        with urllib.request.urlopen(server.address + path, timeout=5) as answer:
            return answer.status, answer.headers["Content-Type"], answer.read()
    except urllib.error.HTTPError as refused:
        return refused.code, refused.headers["Content-Type"], refused.read()


def test_pages_are_found_below_the_base_path(server: Server) -> None:
    assert get(server, "") == (200, "text/html; charset=utf-8", b"the guide")
    assert get(server, "app") == (200, "text/html; charset=utf-8", b"the app")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("a.js", "text/javascript"), ("a.mjs", "text/javascript"), ("a.webmanifest", "application/manifest+json"), ("a.wasm", "application/wasm")],
)
def test_files_have_the_types_that_browsers_insist_on(server: Server, folder: Path, name: str, kind: str) -> None:
    (folder / name).write_bytes(b"x")
    assert get(server, name)[1].partition(";")[0] == kind


def test_an_unknown_address_gets_the_sites_own_page(server: Server) -> None:
    assert get(server, "app/people/ana") == (404, "text/html; charset=utf-8", b"not found, calmly")


def test_nothing_outside_the_folder_is_served(server: Server, folder: Path) -> None:
    (folder.parent / "secret.txt").write_text("secret")
    assert get(server, "../secret.txt")[0] == 404
    assert get(server, "%2e%2e/secret.txt")[0] == 404


def test_a_stopped_server_is_no_network_at_all(server: Server) -> None:
    kept_open = http.client.HTTPConnection(server.host, server.port, timeout=5)
    kept_open.request("GET", "/kith/")
    kept_open.getresponse().read()
    with server.offline():
        with pytest.raises(urllib.error.URLError):
            get(server, "")
        with pytest.raises((OSError, http.client.HTTPException)):
            kept_open.request("GET", "/kith/")
            kept_open.getresponse()
    assert get(server, "")[0] == 200


def test_another_release_is_served_from_one_moment_to_the_next(server: Server, tmp_path: Path) -> None:
    newer = tmp_path / "newer"
    newer.mkdir()
    (newer / "index.html").write_text("the next guide")
    server.serve(newer)
    assert get(server, "")[2] == b"the next guide"


def test_requests_are_counted(server: Server) -> None:
    get(server, "app/py.wasm")
    get(server, "app/py.wasm?again")
    get(server, "")
    assert server.count("app/*") == 2
    server.forget()
    assert server.count() == 0


def test_an_answer_can_fail_once_and_then_heal(server: Server) -> None:
    server.fail("app/*.wasm", status=503, times=1)
    assert [get(server, "app/py.wasm")[0] for _ in range(2)] == [503, 200]


def test_an_answer_can_break_off(server: Server) -> None:
    server.fail("app/py.wasm", cut=2)
    with pytest.raises(http.client.IncompleteRead):
        get(server, "app/py.wasm")
    server.heal()
    assert get(server, "app/py.wasm")[2] == b"\0asm"


def test_an_answer_can_be_another_than_the_file(server: Server) -> None:
    server.fail("app/py.wasm", body=b"<html>a login page</html>")
    assert get(server, "app/py.wasm")[2] == b"<html>a login page</html>"


def test_text_is_packed_for_those_who_take_it_where_a_host_does_so(folder: Path) -> None:
    with Server(folder, base="/kith/", packed=True) as server:
        for path, wanted, packed in (("", "gzip", True), ("", "identity", False), ("app/py.bin", "gzip", False)):
            (folder / "app" / "py.bin").write_bytes(b"x")
            request = urllib.request.Request(server.address + path, headers={"Accept-Encoding": wanted})
            with urllib.request.urlopen(request, timeout=5) as answer:
                body = answer.read()
                assert (answer.headers["Content-Encoding"] == "gzip") is packed
                assert int(answer.headers["Content-Length"]) == len(body)
                assert (gzip.decompress(body) if packed else body) in (b"the guide", b"x")
