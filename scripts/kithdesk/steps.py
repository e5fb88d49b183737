"""Steps that are done once: each remembers the content that it was made from, and is skipped while that holds.

A stamp is a digest of every input (file names and bytes, versions, settings), never a time, so a fresh
checkout, a touched file or a changed clock rebuild nothing. Two scripts started at once take turns.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from kithdesk import places

quiet = False

LEFT_BEHIND = ("__pycache__", "node_modules")


def say(text: str) -> None:
    """Print one progress line, unless the person asked for quiet."""
    if not quiet:
        print(f"· {text}", flush=True)


def stop(text: str) -> SystemExit:
    """A clear sentence for the person at the desk, instead of a traceback: `raise stop("…")`."""
    return SystemExit(f"\nKith: {text}")


def files_below(folder: Path) -> list[Path]:
    """Every file below a folder, in one order on every machine, without what tools and systems leave lying about."""
    inside = ((path.relative_to(folder), path) for path in folder.rglob("*") if path.is_file())
    found = [(name, path) for name, path in inside if not any(part.startswith(".") or part in LEFT_BEHIND for part in name.parts)]
    return [path for _, path in sorted(found, key=lambda pair: pair[0].as_posix())]


def digest(*inputs: Path | str | bytes) -> str:
    """One SHA-256 (hex) over files, whole folders (names and bytes), and plain text such as settings."""
    total = hashlib.sha256()
    for one in inputs:
        if isinstance(one, Path):
            for path in files_below(one) if one.is_dir() else [one]:
                name = path.relative_to(one if one.is_dir() else one.parent).as_posix()
                total.update(f"\0file {name}\0".encode())
                total.update(hashlib.sha256(path.read_bytes()).digest())
        else:
            total.update(b"\0text\0" + (one.encode() if isinstance(one, str) else one))
    return total.hexdigest()


def once(name: str, stamp: str, made: Path, work: Callable[[], None]) -> bool:
    """Do `work` unless `made` is there from the same `stamp`; returns whether anything was done.

    `made` is a file or folder that the step owns: it is removed before the work starts, and the stamp is
    written after it, so that a step broken off half-way is done again from nothing.
    """
    note = places.STAMPS / f"{name.replace(' ', '-')}.txt"
    if made.exists() and note.exists() and note.read_text("utf-8") == stamp:
        return False
    note.unlink(missing_ok=True)
    clear(made)
    made.parent.mkdir(parents=True, exist_ok=True)
    say(f"{name} …")
    began = time.monotonic()
    work()
    say(f"{name}: done in {time.monotonic() - began:.1f} s")
    note.parent.mkdir(parents=True, exist_ok=True)
    note.write_text(stamp, "utf-8")
    return True


def clear(made: Path) -> None:
    """Remove a file or a folder that these scripts made."""
    if made.is_dir() and not made.is_symlink():
        shutil.rmtree(made)
    else:
        made.unlink(missing_ok=True)


@contextlib.contextmanager
def alone(folder: Path = places.BUILD) -> Iterator[None]:
    """Hold the one lock on everything that is made, waiting while another script holds it."""
    folder.mkdir(parents=True, exist_ok=True)
    with open(folder / ".lock", "w", encoding="utf-8") as lock:
        try:
            import fcntl
        except ImportError:  # Windows: no advisory lock; two scripts at once are the person's own affair there
            yield
            return
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            say("another Kith script is building; waiting for it …")
            fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def steady_environment(**more: str) -> dict[str, str]:
    """The environment of every tool whose output is shipped: nothing in it may depend on the day or the desk."""
    return {
        **os.environ,
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "SOURCE_DATE_EPOCH": "315532800",  # 1 January 1980, the earliest day a zip file can name
        "TZ": "UTC",
        "LC_ALL": "C.UTF-8",
        "PYTHONUTF8": "1",
        **more,
    }


def fail_with_output(what: str, output: str, code: int) -> None:
    """Stop with the tool's own last words when it failed."""
    if code:
        print(output[-6000:], file=sys.stderr)
        raise stop(f"{what} failed (its last words stand above). Nothing that was finished before is lost; run it again.")
