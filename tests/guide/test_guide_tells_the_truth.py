"""What the pages for developers say of the code is so: the files they name are there, and so are parts, floors and tests."""

import ast
import re
from pathlib import Path

import pytest
from unit.test_floors import FLOOR

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs" / "develop").glob("*.md"))
TOLD = [*PAGES, ROOT / "docs" / "using" / "schools.md"]
EVERY_TEST = re.compile(r"^\s*def (test_\w+)", re.MULTILINE)

TOP = "py", "pwa", "docs", "tests", "scripts"
MADE = ".venv/", "build/"
"""What a command makes: it is not there in a fresh copy."""

# made by the reader of a recipe; named so that nobody looks for them
IN_A_RECIPE = {"goals.py", "ldif.py", "word_kept.py", "fifth-schema.kith.json"}
# files of the built site, and of a host
OF_A_SITE = {"files.json", "app/index.html"}


def words(page: Path) -> str:
    """A page without its blocks of code."""
    return re.sub(r"^( *)```.*?^\1```", "", page.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


def quoted(page: Path) -> list[str]:
    """What stands in backticks in a page's text."""
    return re.findall(r"`([^`\n]+)`", words(page))


def named_files(page: Path) -> list[str]:
    """What looks like a file or folder of the repository: it begins with one of its folders, or ends as its files do."""
    begins = [each for each in quoted(page) if re.fullmatch(rf"(?:{'|'.join(TOP)})/[\w./-]*", each)]
    ends = [each for each in quoted(page) if re.fullmatch(r"[\w/.-]*\w\.(?:py|js|md|toml|yml|html|css|json|txt|tsv)", each)]
    return sorted({*begins, *ends} - IN_A_RECIPE - OF_A_SITE)


def is_there(name: str) -> bool:
    """Whether a file is where it is said to be; a bare name may stand in the folder that the sentence before names."""
    if (ROOT / name).exists():
        return True
    return not name.startswith(tuple(f"{top}/" for top in TOP)) and any(
        path for top in TOP for path in (ROOT / top).rglob(name) if "node_modules" not in path.parts
    )


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.stem)
def test_every_file_that_is_named_is_there(page: Path) -> None:
    missing = [name for name in named_files(page) if not is_there(name)]
    assert not missing, f"{page.name} names what is not there: {missing}"


def commands(page: Path) -> list[tuple[str, list[str]]]:
    """The scripts that a page tells to run, each with the words that follow it up to the first option."""
    text = page.read_text("utf-8")
    found = re.findall(r"scripts/(\w+)\.py((?: [\w,./-]+)*)", text)
    return [(name, rest.split()) for name, rest in found]


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.stem)
def test_every_script_is_there_and_knows_the_part_and_the_options_it_is_told(page: Path) -> None:
    for name, rest in commands(page):
        script = ROOT / "scripts" / f"{name}.py"
        assert script.exists(), f"{page.name}: there is no scripts/{name}.py"
        source = script.read_text("utf-8")
        parts = [rest[0]] if rest and name in ("bench", "guide") and not rest[0].startswith("-") else []
        for word in [*parts, *(each for each in rest if each.startswith("--"))]:
            assert f'"{word}"' in source, f"{page.name}: scripts/{name}.py does not know {word}"


@pytest.mark.parametrize("page", TOLD, ids=lambda page: page.stem)
def test_every_suite_that_is_named_is_one(page: Path) -> None:
    from kithdesk import suites

    for named in re.findall(r"--only ([\w,]+)", page.read_text("utf-8")):
        assert set(named.split(",")) <= set(suites.ALL), f"{page.name}: --only {named}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_test_that_is_named_is_one(page: Path) -> None:
    written = {name for file in (ROOT / "tests").rglob("test_*.py") for name in EVERY_TEST.findall(file.read_text("utf-8"))}
    named = {each for each in quoted(page) if re.fullmatch(r"test_\w+", each)}
    assert named <= written, f"{page.name} names tests that are not there: {named - written}"


def test_the_floors_are_those_that_the_tests_hold() -> None:
    table = re.findall(r"^\| (\d) \| `(\w+)` \|", (ROOT / "docs" / "develop" / "architecture.md").read_text("utf-8"), re.MULTILINE)
    assert {room: int(floor) for floor, room in table} == FLOOR


def test_the_drawing_shows_every_floor() -> None:
    drawing = re.search(r"<svg.*?</svg>", (ROOT / "docs" / "develop" / "architecture.md").read_text("utf-8"), re.DOTALL)
    assert drawing
    shown = re.findall(r'<text class="small on mid"[^>]*>(\d)</text><text class="name"[^>]*>([\w, ]+)</text>', drawing[0])
    assert {room: int(floor) for floor, rooms in shown for room in rooms.split(", ")} == FLOOR


def names_in(source: str) -> set[str]:
    """The constants, functions and classes of a module."""
    tree = ast.parse(source)
    found = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)}
    targets = [each for node in ast.walk(tree) for each in (node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else [])]
    names = [name for each in targets for name in ([each] if isinstance(each, ast.Name) else getattr(each, "elts", []))]
    return found | {each.id for each in names if isinstance(each, ast.Name)}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_what_a_recipe_says_stands_in_a_module_stands_there(page: Path) -> None:
    found = re.findall(r"((?:`\w+`(?:, | or | and ))*`\w+`) (?:in|of) `((?:py|tests|scripts)/[\w/.-]+\.py)`", words(page))
    for names, file in found:
        here = names_in((ROOT / file).read_text("utf-8"))
        for name in re.findall(r"`(\w+)`", names):
            assert name in here, f"{page.name}: there is no {name} in {file}"


def test_the_numbers_of_layouts_are_those_of_the_code() -> None:
    from kith.formats.backups import backup

    told = (ROOT / "docs" / "develop" / "releases.md").read_text("utf-8")
    store = re.search(r"^const VERSION = (\d+);", (ROOT / "pwa" / "store.js").read_text("utf-8"), re.MULTILINE)
    assert store
    assert re.findall(r"`(?:FORMAT|VERSION)` in `[\w./]+`, now (\d+)", told) == [str(backup.FORMAT), store[1]]


def test_the_aims_that_are_told_are_those_that_are_measured() -> None:
    told = (ROOT / "docs" / "develop" / "architecture.md").read_text("utf-8")
    measured = (ROOT / "scripts" / "bench.py").read_text("utf-8")
    aims = re.findall(r"\(([\d.,]+) or (?:more|less) is the aim\)", measured)
    table = told[told.index("{ #measured }") :]
    for aim in aims:
        said = "twice" if aim == "2" else aim
        assert f"| {said} " in table or f"| {aim} " in table, f"the aim of {aim} is not told"
