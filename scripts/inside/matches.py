"""Runs in Pyodide, in a browser: how long matching takes with a thousand people in it.

`rows` (JSON: key to text) are the records; `phrase` is the new fact. The result is JSON: milliseconds by name.
"""

import json
from asyncio import sleep
from datetime import UTC, date, datetime
from itertools import count
from time import perf_counter

from kith.network import Kith, MemoryStore
from kith.network.store import Batch
from kith.rules import matching

ROUNDS = 9


def middle(figures: list[float]) -> float:
    """The median of an odd number of figures; the phone's standard library has none."""
    return sorted(figures)[len(figures) // 2]


def took(work) -> float:
    """Milliseconds."""
    began = perf_counter()
    work()
    return (perf_counter() - began) * 1000


async def measure(rows: dict[str, str], phrase: str) -> str:
    """Everything read for the first time; then all matches; then one new fact of one person."""
    store, ids = MemoryStore(), map(str, count())
    await store.commit(Batch(puts=rows), 0)
    kith = await Kith.open(store, now=lambda: datetime.now(UTC), new_id=ids.__next__)
    person = kith.people()[len(kith.people()) // 2]
    began, longest = perf_counter(), 0.0
    while not matching.ready(kith):
        longest = max(longest, took(lambda: kith.derived(matching.Learnt).read_up(kith, 30)))
        await sleep(0)
    read = (perf_counter() - began) * 1000

    def everything() -> None:
        for match in (*matching.give(kith), *matching.seek(kith), *matching.introductions(kith)):
            assert match.key

    def one() -> None:
        found = matching.with_person(kith, person)
        assert any(match.words for match in (*found.give, *found.seek, *found.threads))
        assert matching.partners(kith, person)

    alls, ones = [], []
    for turn in range(ROUNDS):
        alls.append(took(everything))
        async with kith.editing() as edit:
            edit.learn(person.id, "challenge", f"{phrase} {turn}", on=date(2026, 1, 1))
        ones.append(took(one))
    figures = {"match_read_ms": read, "match_pause_ms": longest, "match_all_ms": middle(alls), "match_one_ms": middle(ones)}
    return json.dumps({name: round(figure, 1) for name, figure in figures.items()})


await measure(json.loads(rows), phrase)  # noqa: F704, F821 (Pyodide runs this, and gives `rows` and `phrase`)
