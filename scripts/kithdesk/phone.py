"""What runs in the phone: Pyodide, its standard library and Kith's bundle, both as bytecode.

The standard library loses the parts that no phone needs; the bundle holds `kith`, the packages it imports
and its templates as compiled Python. `trimming` says which parts, and `tests/runtime` starts exactly what is made
here and imports every module of Kith in it.
"""

from __future__ import annotations

import fnmatch
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from pathlib import Path

from kithdesk import environment, node, places, steps
from kithdesk.trimming import DESK_ONLY, NEVER_IMPORTED, WITH_SOURCE

RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
STDLIB = "python_stdlib.zip"
NOTHING = b"PK\5\6" + bytes(18)
"""An empty zip. Pyodide always fetches a library named `STDLIB` and puts it on Python's path; it gets this one."""
SOURCES, PACKED = "bundle.zip", "bundle.zip.gz"
BUNDLE, LIBRARY = "bundle.bin", "library.bin"
"""The names of the packed archives on the site: some hosts would unpack a file that ends in `.gz` on its way."""

COMPILED = {"PYTHONNODEBUGRANGES": "1"}
"""How Python is set when bytecode is made. A traceback in a phone then names lines and no columns, which saves a seventh
of a first visit."""

# `--ignore-requires-python`: older versions of pip hold a package against the desk's Python even when told of another.
PHONE_PYTHON = ("--python-version", "3.14", "--implementation", "cp", "--ignore-requires-python")

def runtime(folder: Path) -> None:
    """Put Pyodide's files and the trimmed bytecode standard library into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in RUNTIME_FILES:
        shutil.copyfile(places.PYODIDE / name, folder / name)
    shutil.copyfile(standard_library(), folder / LIBRARY)
    (folder / STDLIB).write_bytes(NOTHING)


def standard_library() -> Path:
    """The phone's standard library as bytecode, made once and packed as a whole; returns the packed zip."""
    return _library("standard library", ".zip.gz", keep=lambda name: not _matches(name, DESK_ONLY))


def rest_of_standard_library() -> Path:
    """What `standard_library` left out: the test tools inside Pyodide need parts of it, Kith must not."""
    return _library("rest of the standard library", ".zip", keep=lambda name: _matches(name, DESK_ONLY))


def bundle() -> Path:
    """Kith and its packages as bytecode, templates compiled, made once; returns the zip."""
    node.fetch_packages()
    environment.install("phone", places.PHONE_PACKAGES, *PHONE_PYTHON)
    _fetch_compiler()
    made = places.MADE / PACKED
    stamp = steps.digest(places.PACKAGE, places.LOCKS / "phone.txt", places.INSIDE / "prepare.py", places.INSIDE / "sitecustomize.py", *_rules(), repr((NEVER_IMPORTED, WITH_SOURCE, COMPILED)))

    def work() -> None:
        with tempfile.TemporaryDirectory() as folder:
            prepared = Path(folder)
            _prepare(prepared)
            _zip(prepared / SOURCES, _bundle_files(prepared))
            _compile(prepared / SOURCES, made)

    steps.once("app bundle", stamp, made, work)
    return made


def _prepare(folder: Path) -> None:
    """Write Kith's templates, its vocabulary and its dataclasses' methods, all compiled, into `folder`."""
    for name in ("templates", "classes", "topics"):
        (folder / name).mkdir()
    sources_and_packages = {"/source": str(places.PACKAGE.parent), "/packages": str(places.PHONE_PACKAGES)}
    mounts = {**sources_and_packages, "/templates": str(folder / "templates"), "/classes": str(folder / "classes"), "/topics": str(folder / "topics")}
    _inside("prepare.py", {"mounts": mounts, "path": list(sources_and_packages)})


def sources() -> dict[str, Path]:
    """Kith and its packages as their makers wrote them: {name in an archive: file}, without what is never imported."""
    found = {path.relative_to(places.PHONE_PACKAGES).as_posix(): path for path in steps.files_below(places.PHONE_PACKAGES)}
    found |= {path.relative_to(places.PACKAGE.parent).as_posix(): path for path in steps.files_below(places.PACKAGE)}
    return {name: path for name, path in sorted(found.items()) if not _matches(name, NEVER_IMPORTED)}


def _bundle_files(prepared: Path) -> dict[str, Path]:
    """What goes into the bundle: the sources, and what was prepared. Templates and vocabulary stay on the desk as text."""
    found = {name: path for name, path in sources().items() if not name.startswith(("kith/web/templates/", "kith/topics/vocabulary/"))}
    for path in steps.files_below(prepared / "templates"):
        found[f"kith/web/_compiled/{path.name}"] = path
    found["kith/topics/vocabulary.json"] = prepared / "topics" / "vocabulary.json"
    found["dataclasses.bin"] = prepared / "classes" / "dataclasses.bin"
    found["sitecustomize.py"] = places.INSIDE / "sitecustomize.py"
    return dict(sorted(found.items()))


def _library(name: str, suffix: str, keep: Callable[[str], bool]) -> Path:
    node.fetch_packages()
    _fetch_compiler()
    made = places.MADE / f"{name.replace(' ', '-')}{suffix}"
    whole = places.PYODIDE / STDLIB
    stamp = steps.digest(whole, *_rules(), repr((DESK_ONLY, COMPILED)))

    def work() -> None:
        with tempfile.TemporaryDirectory() as folder:
            source = Path(folder) / STDLIB
            with zipfile.ZipFile(whole) as given, zipfile.ZipFile(source, "w") as trimmed:
                for entry in given.namelist():
                    if not entry.endswith("/") and keep(entry):
                        trimmed.writestr(zipfile.ZipInfo(entry), given.read(entry))
            _compile(source, made)

    steps.once(name, stamp, made, work)
    return made


def _compile(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    job = {
        "mounts": {"/compiler": str(places.COMPILER), "/from": str(source.parent), "/to": str(target.parent)},
        "path": ["/compiler"],
        "with_source": WITH_SOURCE,
        "archives": [[f"/from/{source.name}", f"/to/{target.name}"]],
    }
    _inside("compile.py", job)


def _inside(script: str, job: dict) -> None:
    """Run one of our scripts in Pyodide as it comes from its package, standard library in full."""
    pyodide = {"runtime": str(places.PYODIDE), "stdlib": str(places.PYODIDE / STDLIB), "env": COMPILED}
    ran = node.run(script, {**pyodide, **job})
    steps.fail_with_output(f"running {script} inside Pyodide", ran.stdout, ran.returncode)


def _fetch_compiler() -> None:
    environment.install("compiler", places.COMPILER, *PHONE_PYTHON)


def _zip(path: Path, files: dict[str, Path]) -> None:
    with zipfile.ZipFile(path, "w") as made:
        for name, file in files.items():
            made.writestr(zipfile.ZipInfo(name), file.read_bytes())


def _rules() -> list[Path]:
    """The files that decide how bytecode is made: a change in them makes it anew."""
    locks = [places.LOCKS / "compiler.txt", places.PWA / "package-lock.json"]
    return [*locks, places.INSIDE / "run.mjs", places.INSIDE / "compile.py"]


def _matches(name: str, patterns: tuple[str, ...]) -> bool:
    return any(fnmatch.fnmatchcase(name, pattern) for pattern in patterns)
