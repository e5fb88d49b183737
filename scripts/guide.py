"""Make what the guide shows, and look it over: `python3 scripts/guide.py pictures|reading|spelling|lighthouse`.

`pictures` takes the guide's pictures of the app anew, in Chromium, into docs/pictures. `reading` says for every page at
which age it is read with ease, `spelling` names each word that no dictionary holds, and `lighthouse` has the built site
judged as on a phone.
"""

import argparse

from kithdesk import environment


def arguments() -> argparse.Namespace:
    """The command line."""
    asked = argparse.ArgumentParser(description="Make what the guide shows, and look it over.")
    parts = asked.add_subparsers(dest="part", required=True, metavar="PART")
    parts.add_parser("pictures", help="take every picture of the app, by day and by night")
    parts.add_parser("reading", help="say for every page at which age it is read with ease")
    parts.add_parser("spelling", help="name each word that is misspelt, with its page and line")
    judged = parts.add_parser("lighthouse", help="have Lighthouse judge the home page and the longest page")
    judged.add_argument("--json", action="store_true", help="print one JSON object and nothing else")
    judged.add_argument("--page", action="append", default=[], metavar="ADDRESS",
                        help="this page, such as empathy/ask/ (default: home and the longest one)")  # fmt: skip
    return asked.parse_args()


def main() -> None:
    """Do the part that was asked for."""
    asked = arguments()
    environment.enter("tests")
    from kithdesk import guide, lighthouse, picturing, reading, spelling, steps

    if asked.part == "pictures":
        picturing.take()
    elif asked.part == "reading":
        with steps.alone():
            site = guide.guide()
        print("\n".join(reading.report(site)))
    elif asked.part == "spelling":
        spelling.main()
    else:
        lighthouse.main(asked.page, as_json=asked.json)


main()
