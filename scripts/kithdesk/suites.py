"""The suites of tests: which there are, where each runs, and how its results are counted.

The same tests about people run twice: on the desk's Python, and in the phone's own, which is the shipped
bytecode inside Pyodide. Browsers come last. Counts are read from pytest's own XML reports.
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

from kithdesk import engines, environment, node, phone, places, steps

# Suites that need nothing but Python; those in PHONE run again inside Pyodide.
DESK = ("unit", "property", "formats", "web", "guide", "build")
PHONE = ("unit", "property", "formats", "web", "runtime")
DESK_ALONE = ("unit/test_floors.py",)  # reads the sources, of which a phone has none
INSIDE, BROWSER = "inside", "browser"
ALL = (*DESK, INSIDE, BROWSER)

REPORTS = places.BUILD / "reports"
MOST_AGAIN = 5  # browser tests that may be run a second time; more than that is no accident
# Real exports of other programs, which the formats are tested with where somebody has them.
INTEROP = Path(os.environ.get("KITH_INTEROP") or "no real files at hand")
WASM_WHEELS = ("--platform", "pyemscripten_2026_0_wasm32", "--platform", "any", "--abi", "cp314", "--abi", "none")


@dataclass
class Result:
    """How one suite went: counts, and the seconds it took."""

    name: str
    seconds: float = 0.0
    counts: Counter = field(default_factory=Counter)


def present(names: Sequence[str]) -> list[str]:
    """Those of the suites whose folder holds a test."""
    return [name for name in names if any((places.TESTS / name).glob("**/test_*.py"))]


def desk(names: Sequence[str], more: Sequence[str]) -> list[Result]:
    """Run suites on the desk's Python, spread over the cores; one result for each."""
    report = REPORTS / "desk.xml"
    folders = [str(places.TESTS / name) for name in present(names)]
    if not folders:
        return []
    steps.say(f"tests on the desk's Python: {', '.join(present(names))} …")
    code = _pytest([*folders, "-n", "auto", "--dist", "worksteal", *more], report)
    return _results(report, code, "desk")


def inside(more: Sequence[str]) -> list[Result]:
    """Run the suites again inside the pinned Pyodide, on the shipped bytecode; two Nodes side by side."""
    with steps.alone():
        environment.install("inside", places.INSIDE_PACKAGES, *phone.PHONE_PYTHON, *WASM_WHEELS)
        library, rest, bundle = phone.standard_library(), phone.rest_of_standard_library(), phone.bundle()
    names = present(PHONE)
    halves = [half for half in ([name for name in names if name == "property"], [name for name in names if name != "property"]) if half]
    steps.say(f"the same tests inside Pyodide: {', '.join(names)} …")
    with ThreadPoolExecutor() as pool:
        return [result for results in pool.map(lambda half: _half_inside(half, library, rest, bundle, more), halves) for result in results]


def browser(found: Sequence[engines.Engine], more: Sequence[str]) -> list[Result]:
    """Run the browser tests in the engines that were found.

    What failed while two browsers shared a small machine is run once more, one at a time, and that is said: a
    real failure fails again.
    """
    steps.say(f"tests in {', '.join(engine.name for engine in found)} …")
    chosen = [str(places.TESTS / BROWSER), *more]
    names = {engines.VARIABLE: ",".join(engine.name for engine in found)}
    report = REPORTS / "browser.xml"
    results = _results(report, _pytest([*chosen, "-n", "auto"], report, names), BROWSER)
    failed = sum(result.counts["failed"] for result in results)
    if not 0 < failed <= MOST_AGAIN:
        return results
    steps.say(f"!! {failed} browser tests failed; they are run once more, alone …")
    again = REPORTS / "browser-again.xml"
    second = _results(again, _pytest([*chosen, "-n", "0", "--last-failed", "--last-failed-no-failures=none"], again, names), BROWSER)
    still = sum(result.counts["failed"] for result in second)
    for result in results:
        result.counts["passed"] += result.counts["failed"] - still
        result.counts["failed"] = still
    return results


def table(results: Sequence[Result]) -> str:
    """The results as lines for people; the last one stands alone and plain."""
    total: Counter = sum((result.counts for result in results), Counter())
    lines = [
        f"{result.name:<24}{result.counts['passed']:>6} passed{result.counts['failed']:>5} failed"
        f"{result.counts['skipped']:>5} skipped{result.seconds:>8.1f} s"
        for result in results
    ]
    return "\n".join([*lines, "", f"{total['passed']} passed, {total['failed']} failed, {total['skipped']} skipped"])


def _half_inside(names: Sequence[str], library: Path, rest: Path, bundle: Path, more: Sequence[str]) -> list[Result]:
    report = REPORTS / f"inside-{names[0]}.xml"
    running = report.with_suffix(".running")
    _fresh(report)
    _fresh(running)
    nothing = report.with_suffix(".zip")
    nothing.write_bytes(phone.NOTHING)
    job = {
        "runtime": str(places.PYODIDE),
        "stdlib": str(nothing),
        "library": str(library),
        "bundle": str(bundle),
        "mounts": {
            "/kith/tests": str(places.TESTS), "/kith/made": str(rest.parent), "/kith/tools": str(places.INSIDE_PACKAGES),
            "/kith/reports": str(REPORTS), "/kith/pwa": str(places.PWA),
        },
        "rest": f"/kith/made/{rest.name}",
        "env": {"KITH_INTEROP": "/kith/interop"},
        "running": f"/kith/reports/{report.stem}.running",
        "arguments": [
            *(f"/kith/tests/{name}" for name in names), *(f"--ignore=/kith/tests/{name}" for name in DESK_ALONE),
            f"--junitxml=/kith/reports/{report.name}", *more,
        ],
    }  # fmt: skip
    if INTEROP.is_dir():
        job["mounts"]["/kith/interop"] = str(INTEROP)
    began = time.monotonic()
    ran = node.run("suite.py", job)
    print(ran.stdout, flush=True)
    if not report.exists() and running.exists():
        print(f"!! Python inside Pyodide died during {running.read_text('utf-8')}", flush=True)
    results = _results(report, ran.returncode, f"inside {' '.join(names)}")
    for result in results:
        result.name = f"inside: {result.name}"
    steps.say(f"inside Pyodide, {', '.join(names)}: {time.monotonic() - began:.0f} s")
    return results


def _pytest(arguments: Sequence[str], report: Path, variables: dict[str, str] | None = None) -> int:
    _fresh(report)
    command = [
        sys.executable, "-m", "pytest", "-q", "-o", f"cache_dir={places.BUILD / 'pytest'}", f"--junitxml={report}", *arguments,
    ]  # fmt: skip
    wanted = {"HYPOTHESIS_STORAGE_DIRECTORY": str(places.BUILD / "hypothesis"), **(variables or {})}
    return subprocess.run(command, cwd=places.ROOT, env={**os.environ, **wanted}, check=False).returncode


def _fresh(report: Path) -> None:
    report.parent.mkdir(parents=True, exist_ok=True)
    report.unlink(missing_ok=True)


def _results(report: Path, code: int, what: str) -> list[Result]:
    """One result for each folder below tests/; a run that ended badly without saying why counts as one failure."""
    found: dict[str, Result] = {}
    if report.exists():
        for case in ElementTree.parse(report).iter("testcase"):
            name = _suite(case.get("classname", ""))
            result = found.setdefault(name, Result(name))
            result.seconds += float(case.get("time", 0))
            kinds = {child.tag for child in case}
            result.counts["failed" if kinds & {"failure", "error"} else "skipped" if "skipped" in kinds else "passed"] += 1
    results = list(found.values())
    nothing_selected = code == 5
    if code and not nothing_selected and not any(result.counts["failed"] for result in results):
        print(f"!! the run of {what} ended with code {code}", flush=True)
        results.append(Result(what, counts=Counter(failed=1)))
    return results


def _suite(classname: str) -> str:
    """`tests.unit.test_merge` and `unit.test_merge.Class` are both of the suite `unit`."""
    parts = [part for part in classname.split(".") if part and part != "tests"]
    return next((part for part in parts if part in (*ALL, *PHONE)), parts[0] if parts else "unknown")
