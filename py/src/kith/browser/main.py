"""Kith starts here, in the worker, once Python runs.

Opens the store, reads the records, builds the web app, and hands `worker.js` two functions: one that
answers requests, and one that takes in what the page knows about this copy. Which screen needs what is the
web app's business.
"""

import gc
import json
from asyncio import ensure_future, sleep
from collections.abc import Callable, Coroutine
from typing import Any
from uuid import uuid4

from pyodide.ffi import create_proxy, to_js

from kith.network import Kith, MemoryStore
from kith.web.app import create
from kith.web.ground.room import Room
from kith.web.routes import bring_in

from . import clock
from .bridge import Bridge
from .locksmith import BrowserLocksmith
from .store import BrowserStore


async def start(
    database: Any, root_path: str, copy: str, tell: Callable[..., None], fetch_locksmith: Callable[[], Any]
) -> Any:
    """Open everything; what `worker.js` needs to go on.

    `database` comes from `store.js`; `root_path` is the mount plus `/app`; `copy` is JSON about
    this copy of Kith; `tell(type)` sends a word to the page, `fetch_locksmith()` gives a promise of
    `locksmith.js`. Raises StoreLost.
    """
    store = BrowserStore(database) if database.durable else MemoryStore(durable=False)
    kith = await Kith.open(store, now=clock.now, new_id=_new_id, at_once=False)
    room = Room(kith=kith, now=clock.now, today=clock.today, copy=json.loads(copy), pause=_turn, go=_go)
    room.locksmith = BrowserLocksmith(fetch_locksmith)
    bridge = Bridge(create(room), root_path)

    async def another_window_wrote() -> None:
        await kith.refresh()
        tell("changed")

    async def read_on() -> None:
        if not kith.is_whole:
            await kith.read_on(_pause, clock.today())
            tell("changed")  # what the first screen could not know yet
        await bring_in(_pause)
        await kith.read_up(_pause)
        from kith.rules import matching  # the first screen does without

        await matching.read_up(kith, _pause)
        if matching.give(kith):
            tell("changed")  # help that one could give stands on Today, too
        await kith.earlier(clock.today())  # what was here before a restore goes on the day that was told

    async def handle(method: str, path: str, headers: str, body: Any) -> Any:
        answer = await bridge(method, path, json.loads(headers), body.to_bytes() if body else b"")
        return to_js([answer.status, json.dumps(answer.headers), answer.body])

    def learn(facts: str) -> None:
        room.copy.update(json.loads(facts))

    if store.durable:
        store.listen(lambda: _go(another_window_wrote()))
    _go(read_on())
    # what stands here now stays: the collector, off until now (sitecustomize), need not look at it again
    gc.freeze()
    gc.enable()
    return to_js([create_proxy(handle), create_proxy(learn)])


_going: set[Any] = set()


def _go(work: Coroutine[Any, Any, None]) -> None:
    # The event loop keeps only weak hold of what it runs.
    task = ensure_future(work)
    _going.add(task)
    task.add_done_callback(_going.discard)


async def _pause() -> None:
    # long enough for a tap that waits to be answered first
    await sleep(0.001)


async def _turn() -> None:
    # An answer is made in many short steps, and Pyodide gives what sleeps less than four milliseconds its turn after one
    # of them. During this timer a whole answer is made.
    await sleep(0.005)


def _new_id() -> str:
    return uuid4().hex
