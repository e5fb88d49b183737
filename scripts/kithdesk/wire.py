"""How much a first visit costs: every file of the manifest, as a host with gzip would send it."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

from kithdesk import manifest, serving


def sizes(site: Path) -> dict[str, int]:
    """Bytes over the wire by group of the manifest, with gzip at its usual level; `sw.js` and `files.json` count as app."""
    groups = json.loads((site / manifest.NAME).read_text("utf-8"))["groups"]
    found = {name: sum(_sent(site / file["path"]) for file in group["files"]) for name, group in groups.items()}
    found["app"] += _sent(site / manifest.WORKER) + _sent(site / manifest.NAME)
    return found


def summary(site: Path) -> str:
    """One line for people."""
    found = sizes(site)
    later = found.pop("later")
    parts = ", ".join(f"{name} {count / 1e6:.2f}" for name, count in found.items())
    return f"first visit {sum(found.values()) / 1e6:.2f} MB with gzip ({parts}), {later / 1e6:.2f} MB after it"


def _sent(path: Path) -> int:
    content = path.read_bytes()
    return len(gzip.compress(content, 6, mtime=0)) if path.suffix in serving.PACKED else len(content)
