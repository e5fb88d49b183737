"""Where everything lies: the sources that are read, and the folders below `build/` that are written.

Nothing else in these scripts spells a path out. All that is made lies in `build/` and `.venv/`, which git
ignores; deleting both brings the tree back to what was checked out.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

PWA = ROOT / "pwa"
DOCS = ROOT / "docs"
GUIDE_SETTINGS = ROOT / "mkdocs.yml"
PYTHON = ROOT / "py"
PACKAGE = PYTHON / "src" / "kith"
LOCKS = PYTHON / "locks"
TESTS = ROOT / "tests"
SCRIPTS = ROOT / "scripts"
INSIDE = SCRIPTS / "inside"

VENV = ROOT / ".venv"
VENV_PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

BUILD = ROOT / "build"
TOOLS = BUILD / "tools"
MADE = BUILD / "made"
STAMPS = BUILD / "stamps"
SITE = BUILD / "site"

NPM = TOOLS / "npm"
NODE_MODULES = NPM / "node_modules"
PYODIDE = NODE_MODULES / "pyodide"
NPM_OF_TESTS = TOOLS / "npm-of-tests"
NODE_MODULES_OF_TESTS = NPM_OF_TESTS / "node_modules"
PHONE_PACKAGES = TOOLS / "phone"
COMPILER = TOOLS / "compiler"
INSIDE_PACKAGES = TOOLS / "inside"


def inside_venv() -> bool:
    """Whether this interpreter is the one of `.venv`."""
    return Path(sys.prefix).resolve() == VENV.resolve()
