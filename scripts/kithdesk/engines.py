"""The browser engines that the tests drive: which are here, how to get the others, what version each is.

On Debian as root the distribution's own browsers are installed; elsewhere Playwright's are fetched. An engine
that can't be had is named, never left out in silence. `KITH_ENGINES` tells the browser tests which to use.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from kithdesk import places, steps

VARIABLE = "KITH_ENGINES"
NAMES = ("chromium", "firefox", "webkit")

DEBIAN_PACKAGES = {
    "chromium": ("chromium",),
    "firefox": ("firefox-esr",),
    "webkit": ("webkit2gtk-driver", "xvfb"),
}
PROGRAMS = {
    "chromium": ("chromium", "chromium-browser", "google-chrome"),
    "firefox": ("firefox-esr", "firefox"),
    "webkit": ("WebKitWebDriver",),
}


@dataclass(frozen=True)
class Engine:
    """One engine that can be driven. `program` is the system's own (None: Playwright's); `version` is its own words."""

    name: str
    program: str | None
    version: str


def find(name: str) -> Engine | None:
    """The engine of that name, the system's own before Playwright's, or None where neither is installed."""
    for program in PROGRAMS[name]:
        path = shutil.which(program)
        if path and (name != "webkit" or (shutil.which("Xvfb") and mini_browser())):
            return Engine(name, path, _version(path))
    path = playwright_program(name)
    return Engine(name, None, _version(path) if name != "webkit" else f"Playwright's {name}") if path else None


def mini_browser() -> str | None:
    """WebKitGTK's MiniBrowser, which lies in no folder of the search path; the newest where there are several."""
    folders = (Path("/usr/lib"), Path("/usr/libexec"), Path("/usr/lib64"))
    found = [path for folder in folders for path in folder.glob("**/webkit2gtk-4*/MiniBrowser")]
    return str(sorted(found)[-1]) if found else None


def set_up(names: tuple[str, ...]) -> list[Engine]:
    """Find the engines asked for, installing the missing ones; says which can't be had.

    Raises SystemExit when there is none at all.
    """
    missing = [name for name in names if not find(name)]
    if missing and _debian_root():
        _install_debian(missing)
    for name in [name for name in missing if not find(name)]:
        _install_playwright(name)
    found = [engine for name in names if (engine := find(name))]
    for engine in found:
        steps.say(f"engine {engine.name}: {engine.version}")
    for name in names:
        if name not in {engine.name for engine in found}:
            print(f"!! engine {name} is NOT here and could not be installed: its tests are left out", flush=True)
    if not found:
        raise steps.stop("no browser engine could be had, so the app can't be tested. Install Chromium, Firefox or WebKitGTK.")
    return found


def _debian_root() -> bool:
    return os.name != "nt" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def _install_debian(names: list[str]) -> None:
    packages = [package for name in names for package in DEBIAN_PACKAGES[name]]
    steps.say(f"installing {', '.join(packages)} with apt; this can take some minutes …")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    quietly = {"env": environment, "stdout": subprocess.DEVNULL, "check": False}
    subprocess.run(["apt-get", "update", "-qq"], **quietly)
    for package in packages:  # one by one: a package that this Debian lacks must not keep the others away
        subprocess.run(["apt-get", "install", "-y", "-qq", "--no-install-recommends", package], **quietly)


def _install_playwright(name: str) -> None:
    steps.say(f"installing Playwright's own {name} …")
    command = [sys.executable, "-m", "playwright", "install", name]
    try:
        ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=600)
    except subprocess.TimeoutExpired:
        return
    if ran.returncode:
        print(ran.stdout[-400:], file=sys.stderr)


def playwright_program(name: str) -> str | None:
    """Where Playwright keeps its own browser of that name, if it was installed."""
    ask = f"from playwright.sync_api import sync_playwright as s\nwith s() as p: print(p.{name}.executable_path)"
    ran = subprocess.run([str(places.VENV_PYTHON), "-c", ask], capture_output=True, text=True, check=False)
    path = ran.stdout.strip()
    return path if ran.returncode == 0 and Path(path).exists() else None


def _version(program: str) -> str:
    ran = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    return ran.stdout.strip().partition("\n")[0] or "version unknown"
