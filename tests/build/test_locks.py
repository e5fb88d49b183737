"""Every desk gets exactly the same packages, from whatever registry it is set to use."""

import json
import re
import tomllib
from pathlib import Path

import pytest
from kithdesk import places

LOCKS = sorted(places.LOCKS.glob("*.txt"))
PROJECT = tomllib.loads((places.PYTHON / "pyproject.toml").read_text("utf-8"))
WANTED = {
    "phone": PROJECT["project"]["dependencies"],
    "desk": PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["desk"],
    "tests": PROJECT["dependency-groups"]["tests"] + PROJECT["dependency-groups"]["desk"],
    "compiler": PROJECT["dependency-groups"]["compiler"],
    "inside": PROJECT["dependency-groups"]["inside"],
}


def requirements(lock: Path) -> list[str]:
    """The lock's requirements, one for each package, continued lines joined."""
    return [line for line in lock.read_text("utf-8").replace("\\\n", " ").splitlines() if line and not line.startswith("#")]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_every_requirement_is_exact_and_has_its_hashes(lock: Path) -> None:
    for line in requirements(lock):
        assert re.match(r"[a-z0-9-]+==[\w.]+ ", line), line[:60]
        assert "--hash=sha256:" in line, line[:60]


@pytest.mark.parametrize("lock", LOCKS, ids=lambda lock: lock.stem)
def test_no_lock_names_a_registry(lock: Path) -> None:
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links", lock.read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(WANTED))
def test_a_lock_holds_what_the_project_asks_for(name: str) -> None:
    locked = {line.split()[0] for line in requirements(places.LOCKS / f"{name}.txt")}
    assert set(WANTED[name]) <= locked


def test_the_phone_gets_the_versions_that_the_desk_tests() -> None:
    desk = {line.split()[0] for line in requirements(places.LOCKS / "desk.txt")}
    assert {line.split()[0] for line in requirements(places.LOCKS / "phone.txt")} <= desk


def test_the_npm_lock_is_exact_and_names_no_registry() -> None:
    asked = json.loads((places.PWA / "package.json").read_text("utf-8"))
    lock = json.loads((places.PWA / "package-lock.json").read_text("utf-8"))["packages"]
    for name, version in {**asked["dependencies"], **asked["devDependencies"]}.items():
        assert lock[f"node_modules/{name}"]["version"] == version
    for name, package in lock.items():
        assert "resolved" not in package, name
        assert not name or package["integrity"].startswith("sha512-"), name
