"""How well and how fast Kith matches: precision and recall over pairs of phrases, and the time it takes in Chromium.

A file of pairs has a line for each: two phrases and *yes* or *no*, with tabs between. The time is that of the phone's
own Python in a page, with a thousand people of whom ten things each are known.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from kithdesk import engines, places, steps
from kithdesk.serving import Server
from kithdesk.speed import FLAGS

PAIRS = places.TESTS / "matching"
WRITTEN_FOR, BLIND = PAIRS / "written-for.tsv", PAIRS / "blind.tsv"
"""Pairs that the vocabulary was mended with, and pairs that whoever wrote it did not see."""

PEOPLE, FACTS = 1_000, 10
_ABOUT = ("interest", "background", "aspiration", "challenge", "priority", "value", "strength")
_AFTER = ("", "", " these days", " since last summer", ", more and more", ", as far as I know")

# Starts the phone's Python in a page, as the worker does, and runs a script in it.
RUN = """async ({ folder, rows, phrase, script }) => {
  const [{ release }, { startPython }] = await Promise.all(["release.js", "runtime.js"].map((name) => import(new URL(name, folder))));
  const python = await startPython(new URL(release.runtime, new URL("worker.js", folder)), new URL("bundle.bin", folder));
  python.globals.set("rows", rows);
  python.globals.set("phrase", phrase);
  return await python.runPythonAsync(script);
}"""


class Pair(NamedTuple):
    """Two phrases, and whether they should meet."""

    one: str
    other: str
    meets: bool


def pairs(path: Path) -> list[Pair]:
    """The pairs of a file. Raises ValueError with the line that is none."""
    found = []
    for number, line in enumerate(path.read_text("utf-8-sig").splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        parts = [part.strip() for part in line.split("\t")]
        if len(parts) != 3 or parts[2].lower() not in ("yes", "no"):
            raise ValueError(f"{path.name}, line {number}: two phrases and yes or no are asked for, with tabs between")
        found.append(Pair(parts[0], parts[1], parts[2].lower() == "yes"))
    return found


def judged(judging: list[Pair]) -> tuple[dict[str, float], list[Pair]]:
    """Precision and recall over pairs, and the pairs that Kith judges otherwise."""
    from kith.topics import gist, meeting

    wrong: list[Pair] = []
    right = said = should = 0
    for pair in judging:
        meets = meeting(gist(pair.one), gist(pair.other)) is not None
        right += meets and pair.meets
        said += meets
        should += pair.meets
        if meets != pair.meets:
            wrong.append(pair)
    return {"match_precision": round(right / max(said, 1), 3), "match_recall": round(right / max(should, 1), 3)}, wrong


def score(given: Path | None) -> tuple[dict[str, float], list[Pair]]:
    """The same over a file; without one, over the pairs that the vocabulary was not written for."""
    sys.path.insert(0, str(places.PYTHON / "src"))
    try:
        judging = pairs(given or BLIND)
    except (OSError, ValueError) as fault:
        raise steps.stop(str(fault)) from fault
    figures, wrong = judged(judging)
    return figures | {"match_pairs": len(judging)}, wrong


def measure() -> dict[str, float]:
    """How long all matches take, and those of one new fact."""
    from playwright.sync_api import sync_playwright

    engine = engines.find("chromium")
    if engine is None:
        raise steps.stop("the times are measured in Chromium, and there is none here. `python3 scripts/test.py --only browser` installs it.")
    script = (places.INSIDE / "matches.py").read_text("utf-8")
    folder = next(places.SITE.glob("app/**/runtime.js")).parent.relative_to(places.SITE).as_posix()
    with Server(places.SITE, base="/kith/") as server, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=engine.program, args=list(FLAGS))
        page = browser.new_page(bypass_csp=True)
        page.goto(f"{server.address}app/licences.txt")
        given = {"folder": f"{server.address}{folder}/", "rows": json.dumps(dict(_rows())), "phrase": "chemistry and calculus"}
        answer: Any = page.evaluate(RUN, given | {"script": script})
        browser.close()
    return dict(json.loads(answer))


def _rows() -> Iterator[tuple[str, str]]:
    """A thousand made-up people and one's own profile, in phrases of the pairs."""
    from kith.records import Fact, Goal, Person, Profile, Record, stamped_fields
    from kith.records.stored import to_text

    chance = random.Random("a thousand people")
    phrases = [phrase for path in (WRITTEN_FOR, BLIND) for pair in pairs(path) for phrase in (pair.one, pair.other)]

    def row(record: Record) -> tuple[str, str]:
        record.stamps = {name: "0192f0000000-0000-crowd" for name in stamped_fields(type(record)) if getattr(record, name)}
        return record.key, to_text(record)

    for number in range(PEOPLE):
        yield row(Person(id=f"p{number}", network="mine", name=f"Ada {number}", role=chance.choice(phrases) if number % 3 == 0 else ""))
        for fact in range(FACTS):
            text = chance.choice(phrases) + chance.choice(_AFTER)
            about = chance.choice(_ABOUT)
            yield row(Fact(id=f"f{number}.{fact}", network="mine", person=f"p{number}", about=about, text=text, learnt="2026-01-01"))
    strengths = ["maths", "baking", "Python", "public speaking", "guitar", "proofreading"]
    interests = ["climbing", "chess", "photography", "football", "manga"]
    yield row(Profile(id="mine", network="mine", strengths=strengths, interests=interests, perspectives=["moved here from Syria"]))
    for number, goal in enumerate(("study medicine", "a summer internship in engineering", "run a half marathon")):
        yield row(Goal(id=f"g{number}", network="mine", what=goal, support="somebody who works in it"))
