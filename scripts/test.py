"""Set up what the tests need, build, and run every suite: `python3 scripts/test.py`."""

import argparse
import sys
import time

from kithdesk import environment, steps


def arguments() -> tuple[argparse.Namespace, list[str]]:
    """The command line; what is not known here goes to pytest."""
    asked = argparse.ArgumentParser(description="Run Kith's tests. Further arguments go to pytest.")
    asked.add_argument("--only", default="", help="suites, separated by commas: unit, property, formats, web, guide, build, inside, browser")
    asked.add_argument("--engine", default="", help="engines, separated by commas: chromium, firefox, webkit (default: all)")
    return asked.parse_known_args()


def main() -> None:
    """Run the suites and end with one plain line; the exit code is 1 when anything failed."""
    asked, more = arguments()
    began = time.monotonic()
    environment.enter("tests")
    from kithdesk import engines, site, suites

    only = _chosen(asked.only, suites.ALL)
    wanted = _chosen(asked.engine, engines.NAMES)
    found = engines.set_up(wanted) if suites.BROWSER in only else []
    site.build()
    results = suites.desk([name for name in suites.DESK if name in only], more)
    if suites.INSIDE in only:
        results += suites.inside(more)
    if suites.BROWSER in only:
        results += suites.browser(found, more)
    print(f"\n{time.monotonic() - began:.0f} s in all")
    print(suites.table(results), flush=True)
    if not results:
        raise steps.stop("no test was found.")
    sys.exit(1 if any(result.counts["failed"] for result in results) else 0)


def _chosen(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """The names asked for, or all; a name that is not known stops the run."""
    names = tuple(name.strip() for name in text.split(",") if name.strip()) or known
    for name in names:
        if name not in known:
            raise steps.stop(f"{name!r} is not known here. There are: {', '.join(known)}.")
    return names


main()
