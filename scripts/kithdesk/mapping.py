"""How fast the map is drawn: from a tap on its link until it stands in the window, with 150 people and what links them.

Chromium on a small phone; the rows of a made-up network are put into the browser's own store, and the app is used by its links.
"""

from __future__ import annotations

import random
import statistics
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from kithdesk import places
from kithdesk.scale import PUT
from kithdesk.serving import Server
from kithdesk.speed import small_phone

ROUNDS = 15
CIRCLES = {"inner": 5, "close": 15, "steady": 50, "wide": 80}
_RELATIONS = ("family", "friend", "friend", "classmate", "classmate", "teacher", "mentor", "professional", "other", "")
_LIKED = (
    "climbing", "chess", "robotics", "choir", "coding", "photography", "rowing", "baking", "drama", "debating", "chemistry",
    "guitar", "football", "volunteering", "manga", "gardening", "astronomy", "knitting", "cycling", "running", "poetry",
)  # fmt: skip

# Taps the link to the map and waits until it was painted; the time in milliseconds.
DRAWN = """() => new Promise((done) => {
  const seen = new MutationObserver(() => {
    if (!document.querySelector("#screen[data-screen=map] #map-frame .one")) return;
    seen.disconnect();
    const painted = new MessageChannel();
    painted.port1.onmessage = () => done(performance.now() - began);
    // the frame is drawn after its callbacks, and the message comes after the frame
    requestAnimationFrame(() => painted.port2.postMessage(""));
  });
  seen.observe(document.body, { subtree: true, childList: true, attributes: true });
  const began = performance.now();
  document.querySelector('#screen a[href$="/map"]').click();
})"""


def measure() -> dict[str, float]:
    """The map of 150 people, again and again."""
    sys.path.insert(0, str(places.PYTHON / "src"))
    with Server(places.SITE, base="/kith/") as server, small_phone() as context:
        page = context.new_page()
        page.goto(f"{server.address}app/")
        page.wait_for_selector("html[data-offline=ready]")
        page.goto(f"{server.address}app/licences.txt")
        page.evaluate(PUT, list(rows()))
        page.goto(f"{server.address}app/")
        page.wait_for_selector("html[data-state=ready]")
        page.wait_for_timeout(3000)  # what was learnt of them is read behind the screen
        times = [_once(page) for _round in range(ROUNDS + 1)]
    return {
        "map_ms": round(statistics.median(times[1:]), 1),
        "map_slowest_ms": round(max(times[1:]), 1),
        "map_first_ms": round(times[0], 1),
    }


def _once(page: Any) -> float:
    page.evaluate("document.querySelector('#tabs [data-tab=people]').click()")
    page.wait_for_selector("#screen[data-screen=people] a[href$='/map']")
    page.wait_for_timeout(400)  # the screen is kept for the next start, as it always is
    took: float = page.evaluate(DRAWN)
    return took


def rows() -> Iterator[tuple[str, str]]:
    """Keys and texts of 150 made-up people's records, the same every time."""
    from kith.records import Fact, Gathering, Interaction, Introduction, Person, Record, SharedGoal, stamped_fields
    from kith.records.stored import to_text

    from kithdesk.crowd import Crowd

    chance, today = random.Random("a hundred and fifty people"), date.today()
    people = [f"{chance.getrandbits(128):032x}" for _ in range(sum(CIRCLES.values()))]
    circles = [circle for circle, many in CIRCLES.items() for _ in range(many)]
    crowd = Crowd(people=len(people), talks=0, facts=0)
    list(crowd.rows())  # which gives them their names

    def row(record: Record) -> tuple[str, str]:
        record.network = "mine"
        record.stamps = {name: "0192f0000000-0000-crowd" for name in stamped_fields(type(record)) if getattr(record, name)}
        return record.key, to_text(record)

    def some(many: int) -> list[str]:
        return chance.sample(people, many)

    def day() -> str:
        return (today - timedelta(days=chance.randrange(1, 700))).isoformat()

    for number, identity in enumerate(people):
        through = chance.choice(people[:60]) if number % 4 == 3 else ""
        yield row(Person(id=identity, name=crowd.names[number], circle=circles[number], relation=chance.choice(_RELATIONS),
                         met_through=through if through != identity else ""))  # fmt: skip
        for place, liked in enumerate(chance.sample(_LIKED, 3)):
            yield row(Fact(id=f"{number}f{place}", person=identity, about="interest", text=liked, learnt=day()))
        for talk in range(8):
            yield row(Interaction(id=f"{number}t{talk}", people=[identity], on=day(), text="About the fair"))
    for number in range(12):
        one, other = some(2)
        yield row(Introduction(id=f"i{number}", one=one, other=other, state="made", made=day()))
        yield row(Gathering(id=f"g{number}", title=f"Gathering {number}", on=day(), came=some(chance.randrange(2, 12))))
    for number in range(6):
        yield row(SharedGoal(id=f"s{number}", title=f"Goal {number}", members=dict.fromkeys(["me", *some(3)], "")))
