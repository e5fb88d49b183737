"""Measure how fast Kith is: `python3 scripts/bench.py [boot|tap|wire|scale|all] [--json]`."""

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
    "open_empty_ms": "the empty app, warm, until ready: {} ms",
    "open_full_ms": "the same with 10,000 people, 100,000 talks and 20,000 facts: {} ms",
    "open_ratio": "opening with all of them takes {} times as long (2 or less is the aim)",
    "open_rounds": "medians of {} rounds, taken in turns",
    "search_p50_ms": "from a key to the list that answers it: {} ms at the median",
    "search_p95_ms": "19 of 20 keys are answered within {} ms (100 or less is the aim)",
    "search_slowest_ms": "the slowest key: {} ms",
    "search_keys": "{} keys were typed",
    "read_s": "everything could be found {} s after the first screen",
    "heap_mb": "memory of the worker with all of them: {} MB",
    "wire_bytes": "first visit, everything, with gzip: {} bytes (9,000,000 or less is the aim)",
}


def arguments() -> argparse.Namespace:
    """The command line."""
    asked = argparse.ArgumentParser(description="Measure Kith in Chromium, side by side with stock Pyodide.")
    asked.add_argument("part", nargs="?", choices=("boot", "tap", "wire", "scale", "all"), default="all",
                       help="what to measure (default all, which leaves out scale: that takes minutes)")  # fmt: skip
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
    if asked.part == "scale":
        from kithdesk import scale

        figures |= scale.measure()
    if asked.part in ("wire", "all"):
        figures["wire_bytes"] = sum(wire.sizes(places.SITE).values())
    if asked.json:
        print(json.dumps(figures))
    else:
        print("\n".join(SENTENCES[name].format(figure) for name, figure in figures.items()))


main()
