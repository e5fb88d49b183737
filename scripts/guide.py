"""Make what the guide shows, and look it over: `python3 scripts/guide.py pictures|reading|spelling|lighthouse`.

`pictures` takes the guide's pictures of the app anew, in Chromium, into docs/pictures. `reading` says for every page at which age it is
read with ease, `spelling` names each word that no dictionary holds, and `lighthouse` has the built site judged as on a phone.
"""

import argparse

from kithdesk import environment


def pictures(rest: list[str]) -> None:
    """Take every picture of the app, by day and by night."""
    from kithdesk import picturing

    argparse.ArgumentParser(prog="guide.py pictures").parse_args(rest)
    picturing.take()


def reading(rest: list[str]) -> None:
    """Say for every page at which age it is read with ease."""
    from kithdesk import guide, reading, steps

    argparse.ArgumentParser(prog="guide.py reading").parse_args(rest)
    with steps.alone():
        site = guide.guide()
    print("\n".join(reading.report(site)))


def spelling(rest: list[str]) -> None:
    """Name each word that is misspelt, with its page and line."""
    from kithdesk import spelling

    argparse.ArgumentParser(prog="guide.py spelling").parse_args(rest)
    spelling.main()


def lighthouse(rest: list[str]) -> None:
    """Have Lighthouse judge the home page and the longest page."""
    from kithdesk import lighthouse

    lighthouse.main(rest)


PARTS = {"pictures": pictures, "reading": reading, "spelling": spelling, "lighthouse": lighthouse}


def main() -> None:
    """Do the part that was asked for; what stands behind its name is for that part."""
    asked = argparse.ArgumentParser(description="Make what the guide shows, and look it over.")
    asked.add_argument("part", choices=PARTS, help="what to do")
    asked.add_argument("rest", nargs=argparse.REMAINDER, help="that part's own arguments")
    given = asked.parse_args()
    environment.enter("tests")
    PARTS[given.part](given.rest)


main()
