"""Which processes belong to a browser: those that name its profile folder, which nobody else uses."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def naming(folder: str) -> list[int]:
    """The ids of all processes whose command line names this folder, without this one."""
    if Path("/proc/self/cmdline").exists():
        lines = [(int(entry.name), _command(entry)) for entry in Path("/proc").iterdir() if entry.name.isdigit()]
    else:
        listed = subprocess.run(["ps", "-axo", "pid=,command="], capture_output=True, text=True, check=True).stdout
        lines = [(int(line.split(None, 1)[0]), line) for line in listed.splitlines() if line.strip()]
    return [pid for pid, command in lines if folder in command and pid != os.getpid()]


def _command(entry: Path) -> str:
    try:
        return (entry / "cmdline").read_bytes().decode(errors="replace")
    except OSError:
        return ""
