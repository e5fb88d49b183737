"""The same sources give the same site to the byte, in whatever folder and on whatever day they are built."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from kithdesk import places

SOURCES = ("docs", "pwa", "py", "scripts", "mkdocs.yml", "LICENSE")


def built_elsewhere(folder: Path) -> Path:
    """Copy the sources, lend them this desk's tools, and build there from nothing."""
    for name in SOURCES:
        source = places.ROOT / name
        shutil.copytree(source, folder / name) if source.is_dir() else shutil.copy(source, folder)
    (folder / ".venv").symlink_to(places.VENV, target_is_directory=True)
    shutil.copytree(places.STAMPS, folder / "build" / "stamps", ignore=lambda _, names: [n for n in names if not n.startswith("packages")])
    (folder / "build" / "tools").symlink_to(places.TOOLS, target_is_directory=True)
    elsewhere = {**os.environ, "TZ": "Pacific/Chatham", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    ran = subprocess.run(
        [sys.executable, "scripts/build.py"],
        cwd=folder, env=elsewhere, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout
    return folder / "build" / "site"


def test_a_build_is_the_same_to_the_byte_in_another_folder(site: Path, tmp_path: Path) -> None:
    other = built_elsewhere(tmp_path / "another folder, Ünïcode and all")
    here = {path.relative_to(site).as_posix(): path for path in site.rglob("*") if path.is_file()}
    there = {path.relative_to(other).as_posix(): path for path in other.rglob("*") if path.is_file()}
    assert here.keys() == there.keys()
    assert not [name for name in here if here[name].read_bytes() != there[name].read_bytes()]
