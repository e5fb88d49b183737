"""The guide built into a folder of the tests' own, as strictly as a release builds it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def build(site: Path) -> Path:
    """Build the guide into this folder and return it; what MkDocs complains of is a failure."""
    settings = ["--config-file", str(ROOT / "mkdocs.yml"), "--site-dir", str(site)]
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", *settings]
    quiet = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, env=quiet)
    assert ran.returncode == 0, f"the guide can't be built:\n{ran.stdout}{ran.stderr}"
    return site
