"""What runs in the phone: Pyodide, its standard library and Kith's bundle, both as bytecode.

The standard library loses the parts that no phone needs; the bundle holds `kith`, the packages it imports
and its templates as compiled Python. Which parts may go was found by running: `tests/runtime` starts exactly
what is made here and imports every module of Kith in it.
"""

from __future__ import annotations

import fnmatch
import shutil
import tempfile
import zipfile
from pathlib import Path

from kithdesk import environment, node, places, steps

RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm")
STDLIB = "python_stdlib.zip"
BUNDLE = "bundle.zip"

# `--ignore-requires-python`: older versions of pip hold a package against the desk's Python even when told of another.
PHONE_PYTHON = ("--python-version", "3.14", "--implementation", "cp", "--ignore-requires-python")

# Parts of the standard library that stay on the desk: tools for developers, terminals, processes, servers and
# clients of protocols that a page cannot speak. Names are matched against paths in the zip.
DESK_ONLY = (
    "_pyrepl/*", "pdb.py", "bdb.py", "cmd.py", "code.py", "doctest.py", "unittest/*", "pydoc.py", "trace.py",
    "profile.py", "cProfile.py", "pstats.py", "timeit.py", "tracemalloc.py", "modulefinder.py", "pyclbr.py", "tabnanny.py",
    "symtable.py", "pickletools.py", "compileall.py", "py_compile.py", "zipapp.py", "rlcompleter.py", "webbrowser.py",
    "idlelib/*", "turtledemo/*", "antigravity.py", "this.py", "__hello__.py", "__phello__/*", "_ios_support.py",
    "_android_support.py", "_apple_support.py", "nturl2path.py",
    "multiprocessing/*", "concurrent/interpreters/*", "concurrent/futures/process.py", "concurrent/futures/interpreter.py",
    "pty.py", "tty.py", "getpass.py", "sched.py", "ctypes/*", "sqlite3/*",
    "xmlrpc/*", "wsgiref/*", "http/server.py", "http/cookiejar.py", "socketserver.py", "ftplib.py", "imaplib.py", "poplib.py",
    "smtplib.py", "mailbox.py", "netrc.py", "wave.py", "colorsys.py", "plistlib.py", "shelve.py", "dbm/*", "fileinput.py",
    "filecmp.py", "optparse.py", "xml/dom/*", "xml/sax/*", "asyncio/windows_*", "asyncio/proactor_events.py", "asyncio/__main__.py", "asyncio/tools.py", "logging/config.py",
    "pyodide/console.py",
    "curses/*", "tkinter/*",
    "argparse.py", "configparser.py", "tomllib/*", "logging/handlers.py", "tarfile.py", "urllib/request.py", "urllib/robotparser.py",
    "statistics.py", "fractions.py", "runpy.py", "_sysconfigdata_*", "sysconfig/__main__.py", "importlib/metadata/*",
    # written in Python for interpreters that lack the same in C
    "_pyio.py", "_pydatetime.py", "_py_abc.py", "_threading_local.py",
    # code pages of mainframes, in which no contact file was ever written
    "encodings/cp037.py", "encodings/cp273.py", "encodings/cp424.py", "encodings/cp500.py", "encodings/cp720.py", "encodings/cp875.py",
    "encodings/cp1006.py", "encodings/cp1026.py", "encodings/cp1140.py", "encodings/hp_roman8.py", "encodings/ptcp154.py",
    "encodings/rot_13.py", "encodings/uu_codec.py", "encodings/oem.py", "encodings/mbcs.py",
)  # fmt: skip

# Modules of the packages in the bundle that the phone never imports.
NEVER_IMPORTED = (
    "kith/web/desk.py", "*.pyi", "*/py.typed", "*.so", "*.pyd", "*.c", "*.dist-info/*", "*/tests/*", "*/__pycache__/*",
    "starlette/testclient.py", "starlette/middleware/wsgi.py", "starlette/middleware/gzip.py", "starlette/staticfiles.py",
    "starlette/schemas.py", "starlette/endpoints.py", "starlette/config.py",
    "anyio/_backends/_trio.py", "anyio/pytest_plugin.py", "anyio/to_process.py", "anyio/to_interpreter.py",
    "starlette/templating.py", "starlette/middleware/opentelemetry.py", "starlette/middleware/sessions.py", "starlette/middleware/cors.py",
    "starlette/middleware/httpsredirect.py", "starlette/authentication.py", "starlette/middleware/authentication.py",
    "jinja2/meta.py", "jinja2/ext.py", "jinja2/sandbox.py", "jinja2/nativetypes.py",
    "multipart/*", "vobject/hcalendar.py", "vobject/ics_diff.py", "vobject/change_tz.py", "vobject/win32tz.py",
    "dateutil/zoneinfo/*", "dateutil/parser/*", "dateutil/utils.py", "dateutil/tzwin.py", "dateutil/tz/win.py",
    "bin/*",
)  # fmt: skip

# anyio imports its parts when they are first used, and reads its own source to know them. Without it, it imports all of them.
WITH_SOURCE = ("anyio/__init__.py", "anyio/abc/__init__.py")


def runtime(folder: Path) -> None:
    """Put Pyodide's files and the trimmed bytecode standard library into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in RUNTIME_FILES:
        shutil.copyfile(places.PYODIDE / name, folder / name)
    shutil.copyfile(standard_library(), folder / STDLIB)


def standard_library() -> Path:
    """The phone's standard library as bytecode, made once; returns its zip."""
    return _library("standard library", keep=lambda name: not _matches(name, DESK_ONLY))


def rest_of_standard_library() -> Path:
    """What `standard_library` left out: the test tools inside Pyodide need parts of it, Kith must not."""
    return _library("rest of the standard library", keep=lambda name: _matches(name, DESK_ONLY))


def bundle() -> Path:
    """Kith and its packages as bytecode, templates compiled, made once; returns the zip."""
    environment.install("phone", places.PHONE_PACKAGES, *PHONE_PYTHON)
    _fetch_compiler()
    made = places.MADE / BUNDLE
    stamp = steps.digest(places.PACKAGE, places.LOCKS / "phone.txt", places.INSIDE / "templates.py", *_rules(), repr((NEVER_IMPORTED, WITH_SOURCE)))

    def work() -> None:
        with tempfile.TemporaryDirectory() as folder:
            compiled = Path(folder) / "templates"
            compile_templates(compiled)
            source = Path(folder) / BUNDLE
            _zip(source, _bundle_files(compiled))
            _compile(source, made)

    steps.once("app bundle", stamp, made, work)
    return made


def compile_templates(folder: Path) -> None:
    """Write Kith's templates as Python modules into `folder`, with the Jinja2 and the Python of the phone."""
    folder.mkdir(parents=True)
    job = {
        "mounts": {"/packages": str(places.PHONE_PACKAGES), "/source": str(places.PACKAGE.parent), "/out": str(folder)},
        "path": ["/source", "/packages"],
    }
    _inside("templates.py", job)


def sources() -> dict[str, Path]:
    """Kith and its packages as their makers wrote them: {name in an archive: file}, without what is never imported."""
    found = {path.relative_to(folder).as_posix(): path for folder in (places.PHONE_PACKAGES, places.PACKAGE.parent) for path in steps.files_below(folder)}
    return {name: path for name, path in sorted(found.items()) if not _matches(name, NEVER_IMPORTED)}


def _bundle_files(compiled: Path) -> dict[str, Path]:
    """What goes into the bundle: the sources, and the compiled templates in place of the templates."""
    found = {name: path for name, path in sources().items() if not name.startswith("kith/web/templates/")}
    found |= {f"kith/web/_compiled/{path.relative_to(compiled).as_posix()}": path for path in steps.files_below(compiled)}
    return dict(sorted(found.items()))


def _library(name: str, keep) -> Path:
    node.fetch_packages()
    _fetch_compiler()
    made = places.MADE / f"{name.replace(' ', '-')}.zip"
    whole = places.PYODIDE / STDLIB
    stamp = steps.digest(whole, *_rules(), repr(DESK_ONLY))

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
    ran = node.run(script, {"runtime": str(places.PYODIDE), "stdlib": str(places.PYODIDE / STDLIB), **job})
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
