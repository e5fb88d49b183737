"""The desk's own Python: a virtual environment with exactly the locked packages, and the step into it.

Everything comes through plain `pip` by package name and hash, so that mirrors set in its configuration or
environment are honoured. Only the standard library may be imported here.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from kithdesk import places, steps


def enter(lock: str) -> None:
    """Go on inside `.venv`, with the packages of `py/locks/<lock>.txt` in it; makes it where it is missing.

    Returns only inside the environment: from outside, the same command is started again there.
    """
    if sys.version_info < (3, 11):
        raise steps.stop(f"this needs Python 3.11 or newer; this is {sys.version.split()[0]}.")
    with steps.alone():
        _make()
        _fill(lock)
    if places.inside_venv():
        return
    command = [str(places.VENV_PYTHON), *sys.argv]
    if os.name == "nt":
        raise SystemExit(subprocess.call(command))
    sys.stdout.flush()
    os.execv(command[0], command)


def install(lock: str, folder: Path, *options: str) -> None:
    """Install a lock file into a folder of its own (not into `.venv`), for another Python than the desk's.

    `options` go to pip: which Python and platform the packages are for.
    """
    stamp = steps.digest(places.LOCKS / f"{lock}.txt", " ".join(options))
    target = ("--target", str(folder), "--no-deps", "--no-compile", "--upgrade", *options)
    steps.once(f"packages ({lock})", stamp, folder, lambda: _pip(lock, *target))


def _make() -> None:
    if _works(places.VENV_PYTHON):
        return
    steps.say("virtual environment in .venv …")
    if places.inside_venv():
        raise steps.stop("this virtual environment is broken. Delete the folder .venv and start again.")
    steps.clear(places.VENV)
    made = _venv()
    if made.returncode and _install_debian_venv():
        steps.clear(places.VENV)
        made = _venv()
    if made.returncode or not _works(places.VENV_PYTHON):
        print(made.stdout[-2000:], file=sys.stderr)
        raise steps.stop(
            "Python could not make a virtual environment. On Debian or Ubuntu, install the package python3-venv and run this again."
        )


def _venv() -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "venv", str(places.VENV)]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)


def _works(python: Path) -> bool:
    if not python.exists():
        return False
    probe = [str(python), "-c", "import pip, sys; sys.exit(sys.version_info < (3, 11))"]
    return subprocess.run(probe, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode == 0


def _install_debian_venv() -> bool:
    """Debian keeps `ensurepip` in a package of its own; as root it can be had at once."""
    if os.name == "nt" or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    steps.say("installing python3-venv with apt …")
    quietly = {"stdout": subprocess.DEVNULL, "check": False}
    subprocess.run(["apt-get", "update", "-qq"], **quietly)
    return subprocess.run(["apt-get", "install", "-y", "-qq", "python3-venv"], **quietly).returncode == 0


def _fill(lock: str) -> None:
    """Install a lock into `.venv`; a larger one (tests) that is already in holds the smaller one (desk) too."""
    note = places.VENV / "kith-packages.txt"
    wanted = {name: steps.digest(places.LOCKS / f"{name}.txt") for name in ("desk", "tests")}
    held = note.read_text("utf-8").split() if note.exists() else []
    if wanted[lock] in held or (lock == "desk" and wanted["tests"] in held):
        return
    steps.say(f"Python packages for the desk ({lock}) …")
    _pip(lock, "--no-deps")
    note.write_text("\n".join([*held, wanted[lock]]), "utf-8")


def _pip(lock: str, *options: str) -> None:
    command = [
        str(places.VENV_PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input",
        "--require-hashes", "--only-binary=:all:", "-r", str(places.LOCKS / f"{lock}.txt"), *options,
    ]
    ran = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    steps.fail_with_output("installing Python packages", ran.stdout, ran.returncode)
