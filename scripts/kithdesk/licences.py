"""The licences of everything that ships, collected into one text that the app shows under More.

Each part names the file that its makers sent its licence in; a part without one stops the build. A package
that is added to the phone's lock is found by itself. `scripts/notices/` holds the words that no package brings along.
"""

from __future__ import annotations

import json
from importlib import metadata
from pathlib import Path

from kithdesk import node, places, steps

NOTICES = places.SCRIPTS / "notices"
LINE = "=" * 78


def licences() -> str:
    """The whole text. Raises SystemExit with the name of the first part whose licence can't be found."""
    parts = [_kith(), *_runtime(), *_packages(), *_npm_packages(), *_guide()]
    listed = "\n".join(f"  {title}: {kind}" for title, kind, _ in parts)
    opening = f"What Kith ships, and the licence of each part\n\n{listed}\n"
    return "\n\n".join([opening, *(f"{LINE}\n{title}\n{kind}\n{LINE}\n\n{text.strip()}" for title, kind, text in parts)]) + "\n"


def _kith() -> tuple[str, str, str]:
    return "Kith", "MIT", _read("Kith", places.ROOT / "LICENSE")


def _runtime() -> list[tuple[str, str, str]]:
    version = json.loads((places.PYODIDE / "package.json").read_text("utf-8"))["version"]
    notice = _read("Pyodide", NOTICES / "pyodide.txt").replace("%VERSION%", version)
    mozilla = _read("Pyodide", *_inside(places.COMPILER, "pyodide_build"))
    python = _read("CPython", *_of_installed("typing_extensions"))
    inside = _read("the libraries inside Pyodide", NOTICES / "inside-pyodide.txt")
    return [
        (f"Pyodide {version}", "MPL-2.0", f"{notice}\n\n{mozilla}"),
        ("CPython and its standard library", "PSF-2.0", python),
        ("Libraries inside Pyodide's WebAssembly", "MIT, BSD, zlib, public domain", inside),
    ]


def _packages() -> list[tuple[str, str, str]]:
    """The packages in the bundle: every line of the phone's lock."""
    found = []
    for line in (places.LOCKS / "phone.txt").read_text("utf-8").splitlines():
        name, equals, version = line.partition("==")
        if not equals:
            continue
        version = version.split()[0]
        folder = places.PHONE_PACKAGES / f"{name.replace('-', '_')}-{version}.dist-info"
        text = _read(name, *_inside(places.PHONE_PACKAGES, folder.name.removesuffix(".dist-info")))
        found.append((f"{name} {version}", _kind(metadata.PathDistribution(folder)), text))
    return found


def _npm_packages() -> list[tuple[str, str, str]]:
    """The npm packages that the pages load; Pyodide stands above, the others of the lock are not shipped."""
    node.fetch_packages()
    found = []
    for name in ("htmx.org", "idb", "barcode-detector", "zxing-wasm"):
        about = json.loads((places.NODE_MODULES / name / "package.json").read_text("utf-8"))
        found.append((f"{name} {about['version']}", about["license"], _read(name, places.NODE_MODULES / name / "LICENSE")))
    return [*found, ("ZXing-C++ and what it holds (reads codes)", "Apache-2.0, BSD-3-Clause", _read("ZXing-C++", NOTICES / "zxing-cpp.txt"))]


def _guide() -> list[tuple[str, str, str]]:
    import material

    icons = Path(material.__file__).parent / "templates" / ".icons"
    version = metadata.version("mkdocs-material")
    return [
        (f"MkDocs Material {version} (the guide's styles and scripts)", "MIT", _read("MkDocs Material", *_of_installed("mkdocs_material"))),
        ("Material Design Icons (in the guide)", "Apache-2.0", _read("Material Design Icons", icons / "material" / "LICENSE")),
    ]


def _kind(package: metadata.Distribution) -> str:
    """How a package names its own licence: an SPDX expression, or the older free text."""
    about = package.metadata
    named = [line.rpartition("::")[2].strip() for line in about.get_all("Classifier", []) if line.startswith("License ::")]
    return about.get("License-Expression") or ", ".join(named) or (about.get("License") or "").partition("\n")[0]


def _of_installed(package: str) -> list[Path]:
    """The licence files of a package that is installed in `.venv`."""
    import material

    return _inside(Path(material.__file__).parents[1], package)


def _inside(folder: Path, package: str) -> list[Path]:
    """The licence files in the dist-info of `package` (or `package-version`) below a folder."""
    found = []
    for about in sorted(folder.glob(f"{package}-*.dist-info")) or sorted(folder.glob(f"{package}.dist-info")):
        found += [path for path in steps.files_below(about) if path.name.lower().startswith(("licen", "copying", "notice"))]
    return found


def _read(part: str, *files: Path) -> str:
    texts = [path.read_text("utf-8").strip() for path in files if path.is_file()]
    if not any(texts):
        raise steps.stop(f"the licence of {part} was not found. A site that ships it must carry it, so nothing was built.")
    return "\n\n".join(texts)
