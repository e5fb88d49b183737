"""Measure how fast Kith is, and how well it matches: `python3 scripts/bench.py [boot|tap|wire|scale|match|map|import|all] [--json]`.

`bench.py match --pairs FILE` only scores a file of one's own: a line is two phrases and yes or no, with tabs between.
"""

import argparse
import json
from pathlib import Path

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
    "match_precision": "of 1 pair that Kith says should meet, {} should (0.9 or more is the aim)",
    "match_recall": "of 1 pair that should meet, Kith says so of {} (0.8 or more is the aim)",
    "match_pairs": "{} pairs of phrases were judged",
    "match_read_ms": "1,000 people with 10 facts each are read behind the screen in {} ms",
    "match_pause_ms": "the longest that a tap waits meanwhile: {} ms",
    "match_all_ms": "all their matches are found in {} ms at the median (300 or less is the aim)",
    "match_one_ms": "those of a person with one new fact in {} ms at the median (30 or less is the aim)",
    "map_ms": "from a tap to the map of 150 people and their links, drawn: {} ms at the median (150 or less is the aim)",
    "map_slowest_ms": "the slowest of them: {} ms",
    "map_first_ms": "the first one, which loads what it needs: {} ms",
    "import_1000_ms": "1,000 contact cards, from choosing the file until they are in: {} ms at the median (3,000 or less is the aim)",
    "import_look_ms": "of that, until one can look at what is in the file: {} ms",
    "import_pause_ms": "the longest that a tap waits meanwhile: {} ms",
    "wire_bytes": "first visit, app and guide, with gzip: {} bytes (9,000,000 or less is the aim)",
    "later_bytes": "what comes after it, where nobody asked to save data (pictures of the guide): {} bytes",
}


def arguments() -> argparse.Namespace:
    """The command line."""
    asked = argparse.ArgumentParser(description="Measure Kith in Chromium, side by side with stock Pyodide.")
    asked.add_argument("part", nargs="?", choices=("boot", "tap", "wire", "scale", "match", "map", "import", "all"), default="all",
                       help="what to measure (default all, which leaves out scale: that takes minutes)")  # fmt: skip
    asked.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    asked.add_argument("--pairs", type=Path, metavar="FILE", help="with match: score this file of pairs, and nothing else")
    return asked.parse_args()


def main() -> None:
    """Build, measure, and print sentences or JSON."""
    asked = arguments()
    steps.quiet = asked.json
    environment.enter("tests")
    if asked.pairs:
        from kithdesk import matching

        return told(*matching.score(asked.pairs), as_json=asked.json)
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
    if asked.part == "match":
        from kithdesk import matching

        figures |= matching.score(None)[0] | matching.measure()
    if asked.part == "map":
        from kithdesk import mapping

        figures |= mapping.measure()
    if asked.part == "import":
        from kithdesk import importing

        figures |= importing.measure()
    if asked.part in ("wire", "all"):
        sizes = wire.sizes(places.SITE)
        figures["later_bytes"] = sizes.pop("later")
        figures["wire_bytes"] = sum(sizes.values())
    told(figures, [], as_json=asked.json)


def told(figures: dict[str, float], wrong: list, *, as_json: bool) -> None:
    """Print figures as sentences, and the pairs that Kith judges otherwise; or as JSON, without those."""
    if as_json:
        print(json.dumps(figures))
        return
    for pair in wrong:
        print(f"{'not met' if pair.meets else 'met'}: {pair.one} | {pair.other}")
    print("\n".join(SENTENCES[name].format(figure) for name, figure in figures.items()))


main()
