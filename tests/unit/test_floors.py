"""The house keeps its floors: an import goes down, never up, and one room alone knows the browser."""

import ast
from pathlib import Path

import kith
import pytest

HOUSE = Path(kith.__file__).parent
FLOOR = {
    "records": 0, "words": 0, "topics": 0, "merge": 1, "network": 2, "rules": 3, "formats": 3, "web": 4, "browser": 5,
}  # fmt: skip
ONLY_IN_THE_BROWSER = {"js", "pyodide", "pyodide_js", "_pyodide"}


def modules() -> list[Path]:
    return sorted(path for path in HOUSE.rglob("*.py") if "_compiled" not in path.parts)


def room_of(path: Path) -> str:
    first = path.relative_to(HOUSE).parts[0]
    return first.removesuffix(".py")


def imports_of(path: Path) -> set[str]:
    """Every module that a file imports, wherever in the file, by its absolute name."""
    package = ["kith", *path.relative_to(HOUSE).parts[:-1]]
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*base, *([node.module] if node.module else [])])
            found.add(module)
            found.update(f"{module}.{alias.name}" for alias in node.names)
    return found


pytestmark = pytest.mark.skipif(not modules(), reason="only bytecode here: the desk reads the sources")


def test_every_room_stands_on_a_floor() -> None:
    rooms = {room_of(path) for path in modules()} - {"__init__"}
    assert rooms == set(FLOOR)


def faults(room: str, imports: set[str]) -> list[str]:
    """What a room imports that it must not."""
    found = []
    for name in sorted(imports):
        first, _, rest = name.partition(".")
        other = rest.partition(".")[0]
        if first in ONLY_IN_THE_BROWSER and room != "browser":
            found.append(f"{room} imports {name}: only kith.browser may know a browser")
        if first == "kith" and other in FLOOR and room in FLOOR and other != room and FLOOR[other] >= FLOOR[room]:
            found.append(f"{room} (floor {FLOOR[room]}) imports {name} from above or beside")
    return found


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(HOUSE)))
def test_imports_go_down_and_only_the_browser_room_knows_a_browser(path: Path) -> None:
    assert not faults(room_of(path), imports_of(path))


def test_an_import_that_goes_up_or_beside_or_outside_would_be_noticed() -> None:
    assert faults("merge", {"kith.network.store"})
    assert faults("rules", {"kith.formats"})
    assert faults("web", {"pyodide.ffi"})
    assert not faults("web", {"kith.rules.today", "kith.network", "starlette.routing"})
    assert imports_of(HOUSE / "network" / "staging.py") >= {"kith.merge", "kith.network.faults"}
