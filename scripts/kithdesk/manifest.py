"""What the site consists of: `files.json`, with the SHA-256 of every file, in the groups the service worker keeps.

The service worker (`sw.js`) carries the digest of this file, so that whoever trusts the one small script can
trust all the rest.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from kithdesk import steps

NAME = "files.json"
WORKER = "sw.js"
GROUPS = ("app", "runtime", "guide", "later")
LATER = ("pictures/", "app/later/")
"""What a phone can do without: the guide's pictures, and what the app asks for on rare occasions."""


def write(site: Path, release: str) -> str:
    """Write `files.json` for the finished folder; returns the SHA-256 (hex) of its bytes.

    Each group has a `hash` over its paths and digests, so that an unchanged group keeps its cache.
    """
    groups: dict[str, list[dict]] = {name: [] for name in GROUPS}
    for path in steps.files_below(site):
        name = path.relative_to(site).as_posix()
        if name not in (NAME, WORKER):
            content = path.read_bytes()
            entry = {"path": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
            groups[group_of(name)].append(entry)
    listed = {name: {"hash": steps.digest(json.dumps(files))[:12], "files": files} for name, files in groups.items()}
    text = json.dumps({"release": release, "groups": listed}, indent=1, ensure_ascii=False) + "\n"
    (site / NAME).write_bytes(text.encode())
    return hashlib.sha256(text.encode()).hexdigest()


def group_of(name: str) -> str:
    """The group of a path relative to the site's root."""
    if name.startswith("app/rt/"):
        return "runtime"
    if name.startswith(LATER):
        return "later"
    return "app" if name.startswith("app/") else "guide"
