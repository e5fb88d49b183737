"""The built site is whole, fits its budget, and trusts nothing but itself."""

import hashlib
import json
import re
from pathlib import Path

import pytest
from kithdesk import licences, places, wire

WIRE_BUDGET = 9_000_000  # bytes of a first visit, everything, with gzip
LATER_BUDGET = 3_000_000


@pytest.fixture
def manifest(site: Path) -> dict:
    return json.loads((site / "files.json").read_text("utf-8"))


def listed(manifest: dict) -> dict[str, dict]:
    return {file["path"]: file for group in manifest["groups"].values() for file in group["files"]}


def test_every_file_is_in_the_manifest_with_its_digest(site: Path, manifest: dict) -> None:
    found = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert found - listed(manifest).keys() == {"sw.js", "files.json"}
    for name, file in listed(manifest).items():
        content = (site / name).read_bytes()
        assert (len(content), hashlib.sha256(content).hexdigest()) == (file["bytes"], file["sha256"]), name


def test_a_file_is_in_the_group_that_needs_it(manifest: dict) -> None:
    groups = {name: {file["path"] for file in group["files"]} for name, group in manifest["groups"].items()}
    assert {"app/index.html", "app/app.webmanifest", "app/licences.txt"} <= groups["app"]
    assert {path.rpartition("/")[2] for path in groups["runtime"]} == {
        "pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "library.bin", "python_stdlib.zip",
    }  # fmt: skip
    assert {"index.html", "404.html"} <= groups["guide"]
    assert all(path.startswith(("pictures/", "app/later/")) for path in groups["later"])
    assert not any(path.endswith((".webp", ".png")) and path.startswith("pictures/") for path in groups["guide"])


def test_the_service_worker_knows_its_release_and_the_manifest(site: Path, manifest: dict) -> None:
    worker = (site / "sw.js").read_text("utf-8")
    assert manifest["release"] in worker
    assert hashlib.sha256((site / "files.json").read_bytes()).hexdigest() in worker


def test_no_placeholder_is_left(site: Path) -> None:
    for name in ("sw.js", "app/index.html", "app/app.webmanifest"):
        assert not re.search(r"%[A-Z][A-Z0-9_]+%", (site / name).read_text("utf-8")), name


def test_all_that_the_app_page_loads_is_there_and_versioned(site: Path) -> None:
    page = (site / "app" / "index.html").read_text("utf-8")
    loaded = re.findall(r"<(?:script|link)[^>]+(?:src|href)=\"([^\"]+)\"", page)
    assert loaded
    for address in loaded:
        assert (site / "app" / address).is_file(), address
        assert address.startswith(("r/", "icons/")) or address == "app.webmanifest"


def test_what_a_page_asks_for_on_rare_occasions_lies_where_it_looks(site: Path) -> None:
    for script in site.glob("app/r/*/**/*.js"):
        for folder in re.findall(r'"(later/[^"]+/)"', script.read_text("utf-8")):
            assert (site / "app" / folder).is_dir(), f"{script.name} looks for {folder}"
    (module,) = site.glob("app/later/barcode-detector-*/ponyfill.js")
    wanted = re.findall(r'from ?"\./([^"]+)"', module.read_text("utf-8"))
    assert {path.name for path in module.parent.iterdir()} == {"ponyfill.js", "zxing_reader.wasm", *wanted}


def test_nothing_is_loaded_from_another_address(site: Path) -> None:
    foreign = re.compile(r"<(?:script|link|img|iframe)[^>]+(?:src|href)=\"(?:https?:)?//|@import\s+[\"']?https?:|import\(?\s*[\"']https?:")
    for path in site.rglob("*"):
        if path.suffix in (".html", ".js", ".mjs", ".css"):
            assert not foreign.search(path.read_text("utf-8")), path.relative_to(site)


def test_the_site_has_no_address_of_its_own(site: Path) -> None:
    for path in site.rglob("*.html"):
        rooted = re.findall(r"<(?:script|link|img)[^>]+(?:src|href)=\"(/[^\"]*)\"", path.read_text("utf-8"))
        assert not rooted, f"{path.relative_to(site)} would break below a base path: {rooted}"


def test_the_release_module_names_the_runtime(site: Path, manifest: dict) -> None:
    (module,) = site.glob("app/r/*/release.js")
    values = json.loads(re.search(r"= (\{.*\});", module.read_text("utf-8"))[1])
    assert values["id"] == manifest["release"]
    assert (module.parent / values["runtime"] / "pyodide.mjs").is_file()


def test_a_first_visit_fits_its_budget(site: Path) -> None:
    found = wire.sizes(site)
    assert found.pop("later") <= LATER_BUDGET
    assert sum(found.values()) <= WIRE_BUDGET, found


def test_everything_that_ships_carries_its_licence(site: Path) -> None:
    text = (site / "app" / "licences.txt").read_text("utf-8")
    parts = ("Kith", "Pyodide", "CPython", "starlette", "anyio", "jinja2", "markupsafe", "python-multipart", "vobject",
             "python-dateutil", "segno", "six", "typing-extensions", "htmx.org", "idb", "barcode-detector", "zxing-wasm", "ZXing-C", "MkDocs Material", "Material Design Icons")  # fmt: skip
    for part in parts:
        assert re.search(rf"^{licences.LINE}\n{re.escape(part)}\b", text, re.MULTILINE), part
    assert "Mozilla Public License" in text
    assert "github.com/pyodide/pyodide" in text


def test_a_part_without_a_licence_stops_the_build(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(places, "PHONE_PACKAGES", tmp_path)
    with pytest.raises(SystemExit, match="licence of anyio was not found"):
        licences.licences()


def test_the_page_and_the_service_worker_tell_one_policy(site: Path) -> None:
    page = (site / "app" / "index.html").read_text("utf-8")
    meta = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', page)
    worker = next(site.glob("app/r/*/sw/pages.js")).read_text("utf-8")
    header = re.findall(r'"([^"]+)"', worker.partition("const POLICY = [")[2].partition("]")[0])
    assert meta is not None
    # only a header can say who may frame the page
    assert set(meta[1].split("; ")) == set(header) - {"frame-ancestors 'none'"}
