"""Measure how fast Kith is: `python3 scripts/bench.py [boot|tap|wire|all] [--json]`."""

import argparse
import json

from kithdesk import environment, places, steps

SENTENCES = {
    "stock_ready_ms": "stock Pyodide with the same packages from source, until ready: {} ms",
    "ready_ms": "Kith, warm, until ready: {} ms",
    "boot_ratio": "Kith starts {} times as fast (4 or more is the aim)",
    "first_paint_ms": "first paint of the last screen: {} ms (300 or less is the aim)",
    "boot_rounds": "medians of {} rounds, taken in turns",
    "tap_ms": "a tap on a tab is answered in {} ms at the median (50 or less is the aim)",
    "tap_slowest_ms": "the slowest of these taps: {} ms",
    "wire_bytes": "first visit, everything, with gzip: {} bytes (9,000,000 or less is the aim)",
}


def arguments() -> argparse.Namespace:
    """The command line."""
    asked = argparse.ArgumentParser(description="Measure Kith in Chromium, side by side with stock Pyodide.")
    asked.add_argument("part", nargs="?", choices=("boot", "tap", "wire", "all"), default="all", help="what to measure (default all)")
    asked.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    return asked.parse_args()


def main() -> None:
    """Build, measure, and print sentences or JSON."""
    asked = arguments()
    steps.quiet = asked.json
    environment.enter("tests")
    from kithdesk import site, speed, wire

    site.build()
    figures: dict[str, float] = {}
    if asked.part in ("boot", "tap", "all"):
        with speed.prepared() as (context, server):
            if asked.part != "tap":
                figures |= speed.boot(context, server)
            if asked.part != "boot":
                figures |= speed.tap(context, server)
    if asked.part in ("wire", "all"):
        figures["wire_bytes"] = sum(wire.sizes(places.SITE).values())
    if asked.json:
        print(json.dumps(figures))
    else:
        print("\n".join(SENTENCES[name].format(figure) for name, figure in figures.items()))


main()
