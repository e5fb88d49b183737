"""Write the whole static site, ready for any static host: `python3 scripts/build.py`."""

import argparse
from pathlib import Path

from kithdesk import environment, places, steps


def arguments() -> argparse.Namespace:
    """The command line."""
    asked = argparse.ArgumentParser(description="Build Kith's static site: the guide at its root, the app below app/.")
    asked.add_argument("--release", default="", metavar="NAME", help="a label to put before the release's id")
    asked.add_argument("--out", type=Path, default=places.SITE, metavar="DIR", help="where to write it (default build/site)")
    asked.add_argument("--quiet", action="store_true", help="print no progress")
    return asked.parse_args()


def main() -> None:
    """Build, and say what was built and how large a first visit is."""
    asked = arguments()
    steps.quiet = asked.quiet
    environment.enter("desk")
    from kithdesk import site, wire

    out = asked.out.resolve()
    release = site.build(out, asked.release)
    print(f"{out}: release {release}, {wire.summary(out)}")


main()
