"""The whole static site: the guide at its root, the app below `app/`, every address relative.

The app's page is the one unversioned page; all that it loads lies in folders named for their content, so a
running page stays on the release that it started with, whatever is published meanwhile.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import tempfile
import tomllib
from pathlib import Path

from kithdesk import guide, licences, manifest, node, phone, places, steps, styles

# Files of pwa/ that have an address of their own; the rest goes into the versioned folder.
PAGE, WORKER, WEB_MANIFEST, ICONS = "index.html", "sw.js", "app.webmanifest", "icons"
STYLES = "styles/kith.css"
DESK_FILES = ("package.json", "package-lock.json", "README.md")

# Scripts from npm: {name in the versioned folder: file below node_modules}.
FROM_NPM = {
    "htmx.js": "htmx.org/dist/htmx.esm.min.js",
    "idb.js": "idb/build/index.js",
    "argon2.js": "hash-wasm/dist/argon2.umd.min.js",
}

# What a page asks npm's packages for on rare occasions: {package: files below node_modules}. They lie below `app/later/` in a
# folder named for the package and its version, so that the files of two versions never meet.
LATER_FROM_NPM = {
    "barcode-detector": (
        "barcode-detector/dist/es/ponyfill.js",
        "barcode-detector/dist/es/zxing-exported.js",
        "zxing-wasm/dist/reader/zxing_reader.wasm",
    ),
}

PLACEHOLDER = re.compile(r"%[A-Z][A-Z0-9_]+%")


def build(out: Path = places.SITE, label: str = "") -> str:
    """Build the whole site into `out` (replaced as a whole); returns the release's id.

    The id is derived from the content of everything that ships; `label` goes before it.
    """
    with steps.alone():
        _check_sources()
        node.fetch_packages()
        bundle, library, pages = phone.bundle(), phone.standard_library(), guide.guide()
        sources = [places.PWA, places.ROOT / "LICENSE", licences.NOTICES, places.SCRIPTS / "kithdesk"]
        made = steps.digest(*sources, bundle, library, pages, places.LOCKS, str(out), label)
        steps.once(f"site in {_shown(out)}", made, out, lambda: _assemble(out, label, bundle, pages))
        return json.loads((out / manifest.NAME).read_text("utf-8"))["release"]


def _check_sources() -> None:
    for name in (PAGE, WORKER, WEB_MANIFEST):
        if not (places.PWA / name).is_file():
            raise steps.stop(f"pwa/{name} is not here, so there is no app to build yet.")


def _assemble(out: Path, label: str, bundle: Path, pages: Path) -> None:
    """Build beside `out` and put the finished folder in its place, so that a half-built site is never served."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".site-") as folder:
        site = Path(folder) / "site"
        shutil.copytree(pages, site)
        app = site / "app"
        runtime = _runtime(app)
        _stable_files(app)
        versioned = app / "r" / "next"
        _versioned_files(versioned, bundle)
        release = _release(site, label)
        values = {"id": release, "runtime": f"../../rt/{runtime}/", "version": version()}
        (versioned / "release.js").write_text(_release_module(values), "utf-8")
        app_hash = steps.digest(versioned)[:12]
        versioned.rename(versioned.with_name(app_hash))
        fill = {"APP": app_hash, "RUNTIME": runtime, "RELEASE": release, "VERSION": version()}
        _write_filled(app / PAGE, (places.PWA / PAGE).read_text("utf-8"), fill)
        sealed = {**fill, "FILES_SHA256": manifest.write(site, release)}
        _write_filled(site / WORKER, (places.PWA / WORKER).read_text("utf-8"), sealed)
        _settle(site)
        site.rename(out)


def version() -> str:
    """Kith's version, as `py/pyproject.toml` says it."""
    return tomllib.loads((places.PYTHON / "pyproject.toml").read_text("utf-8"))["project"]["version"]


def _runtime(app: Path) -> str:
    phone.runtime(app / "rt" / "next")
    runtime = steps.digest(app / "rt" / "next")[:12]
    (app / "rt" / "next").rename(app / "rt" / runtime)
    return runtime


def _stable_files(app: Path) -> None:
    shutil.copyfile(places.PWA / WEB_MANIFEST, app / WEB_MANIFEST)
    if (places.PWA / ICONS).is_dir():
        shutil.copytree(places.PWA / ICONS, app / ICONS)
    (app / "licences.txt").write_text(licences.licences(), "utf-8")
    for package, files in LATER_FROM_NPM.items():
        version = json.loads((places.NODE_MODULES / package / "package.json").read_text("utf-8"))["version"]
        folder = app / "later" / f"{package}-{version}"
        folder.mkdir(parents=True)
        for source in files:
            shutil.copyfile(places.NODE_MODULES / source, folder / Path(source).name)


def _versioned_files(folder: Path, bundle: Path) -> None:
    """Everything of pwa/ that is no page of its own, the scripts from npm and the bundle."""
    own = {PAGE, WORKER, WEB_MANIFEST, *DESK_FILES}
    for path in steps.files_below(places.PWA):
        name = path.relative_to(places.PWA)
        if name.as_posix() not in own and name.parts[0] not in (ICONS, "styles"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, folder / name)
    (folder / STYLES).parent.mkdir()
    (folder / STYLES).write_text(styles.flat(places.PWA / STYLES), "utf-8")
    for name, source in FROM_NPM.items():
        shutil.copyfile(places.NODE_MODULES / source, folder / name)
    shutil.copyfile(bundle, folder / phone.BUNDLE)


def _release(site: Path, label: str) -> str:
    """The release's id, from all that ships: the files so far and the two pages that are filled in later."""
    content = steps.digest(site, places.PWA / PAGE, places.PWA / WORKER, version())[:12]
    return f"{label}-{content}" if label else content


def _release_module(values: dict[str, str]) -> str:
    return f"// Made by the build: which release this is. `runtime` is relative to this file.\nexport const release = {json.dumps(values)};\n"


def _write_filled(path: Path, text: str, values: dict[str, str]) -> None:
    """Write a source with its %NAMES% filled in; a name that nobody fills stops the build."""
    for name, value in values.items():
        text = text.replace(f"%{name}%", value)
    left = PLACEHOLDER.search(text)
    if left:
        raise steps.stop(f"{path.name} asks for {left.group()}, which the build does not know.")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def _settle(site: Path) -> None:
    """Give files and folders the same permissions on every desk."""
    for path in site.rglob("*"):
        os.chmod(path, 0o755 if path.is_dir() else 0o644)
    os.chmod(site, 0o755)


def _shown(out: Path) -> str:
    return out.relative_to(places.ROOT).as_posix() if out.is_relative_to(places.ROOT) else str(out)
