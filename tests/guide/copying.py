"""Whether a text repeats the articles word for word: no run of seven words may be in both.

The articles themselves are not ours to keep in this repository. So `shingles.txt` keeps ten digits of the
SHA-256 of every run of seven words in them, and the check never needs the texts. Where the articles are at hand (the
folder that KITH_ARTICLES names), `python tests/guide/copying.py` writes the list anew.
"""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Iterator
from pathlib import Path

RUN = 7
LIST = Path(__file__).with_name("shingles.txt")


def runs(text: str) -> Iterator[str]:
    """Every run of seven words of a text, in small letters and without signs."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", text.lower()))
    return (" ".join(words[start : start + RUN]) for start in range(len(words) - RUN + 1))


def mark(run: str) -> str:
    """What stands for a run in the list."""
    return hashlib.sha256(run.encode()).hexdigest()[:10]


def marks_of_the_articles() -> set[str]:
    """The marks of the articles, from the list."""
    return set(LIST.read_text("ascii").split())


def articles() -> list[Path]:
    """The articles' own texts, where they are at hand; else nothing."""
    folder = Path(os.environ.get("KITH_ARTICLES") or "no articles at hand")
    return sorted(folder.glob("*.txt")) if folder.is_dir() else []


def copied(blocks: list[str], marks: set[str]) -> list[str]:
    """The runs of these blocks that are in the articles too."""
    return [run for block in blocks for run in runs(block) if mark(run) in marks]


if __name__ == "__main__":
    found = {mark(run) for article in articles() for run in runs(article.read_text("utf-8"))}
    if not found:
        raise SystemExit("The articles are not here: set KITH_ARTICLES to the folder that holds them.")
    LIST.write_text("\n".join(sorted(found)) + "\n", "ascii")
    print(f"{len(found)} marks written.")
