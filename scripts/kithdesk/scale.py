"""How Kith bears a large network: searching while one types, memory, and opening, with ten thousand people in it.

One browser, two origins: the empty app on one, the crowd on the other. They are opened in turns and medians
are compared. The crowd's rows are written into the browser's own store, and then the app is used by its keys alone.
"""

from __future__ import annotations

import json
import statistics
import sys
import time
from typing import Any

from kithdesk import places, steps
from kithdesk.serving import Server
from kithdesk.speed import small_phone

ROUNDS = 7
FEWEST_ROUNDS = 3
SECONDS = 60  # after so many, no further round is begun
QUERIES = 35
PART = 5_000  # rows that are handed to the browser at once

# Puts rows into the store of this origin, in the format of store.js.
PUT = """async (rows) => {
  const opened = await new Promise((done, failed) => Object.assign(indexedDB.open("kith"), { onsuccess: (event) => done(event.target.result), onerror: failed }));
  const tx = opened.transaction(["records", "meta"], "readwrite");
  for (const [key, text] of rows) tx.objectStore("records").put({ key, text, generation: 2 });
  tx.objectStore("meta").put({ key: "#state", generation: 2, epoch: 0, token: "crowd" });
  await new Promise((done, failed) => Object.assign(tx, { oncomplete: done, onerror: failed }));
  opened.close();
}"""

# Whether the first full reading has left its outline for the next opening.
OUTLINED = """() => new Promise((done) => {
  indexedDB.open("kith").onsuccess = ({ target: { result } }) => {
    const asked = result.transaction("meta").objectStore("meta").count("outline");
    asked.onsuccess = () => { result.close(); done(asked.result > 0); };
  };
})"""

# Notes each key and the moment at which the list that answers it stands in the page.
LISTEN = """() => {
  globalThis.typed = [];
  let began = 0;
  document.querySelector("#people-q").addEventListener("keydown", () => (began = performance.now()), true);
  new MutationObserver((changes) => {
    if (!began || !changes.some(({ addedNodes }) => [...addedNodes].some((node) => node.id === "results"))) return;
    globalThis.typed.push(performance.now() - began);
    began = 0;
  }).observe(document.querySelector("#screen"), { subtree: true, childList: true });
}"""

# In the worker, before Python starts: remembers WebAssembly's memories, to ask later how large they have grown.
REMEMBER = """() => {
  const memories = (self.memories = new Set());
  const keep = (made) => {
    for (const each of Object.values((made.instance ?? made).exports)) if (each instanceof WebAssembly.Memory) memories.add(each);
    return made;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const own = WebAssembly[name];
    WebAssembly[name] = (...values) => own.apply(WebAssembly, values).then(keep);
  }
  WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
    construct(own, values) {
      const made = new own(...values);
      memories.add(made);
      return made;
    },
  });
}"""


def measure() -> dict[str, float]:
    """Search, memory and opening, with ten thousand people."""
    sys.path.insert(0, str(places.PYTHON / "src"))
    from kithdesk.crowd import Crowd

    with (
        Server(places.SITE, base="/kith/") as empty,
        Server(places.SITE, base="/kith/") as full,
        small_phone(patience=180_000) as context,
    ):
        for server in (empty, full):
            page = _opened(context, server)
            page.wait_for_selector("html[data-offline=ready]")
            page.close()
        crowd = Crowd()
        _settle(context, full, crowd)
        figures = _opening(context, empty, full)
        figures |= _searching(context, full, crowd)
    return figures


def _opened(context: Any, server: Server, path: str = "app/") -> Any:
    page = context.new_page()
    page.goto(f"{server.address}{path}")
    page.wait_for_selector("html[data-state=ready]")
    return page


def _settle(context: Any, server: Server, crowd: Any) -> None:
    """The crowd moves in; the first opening then reads all of it and leaves the outline of it."""
    steps.say("ten thousand people move in …")
    page = context.new_page()
    page.goto(f"{server.address}app/licences.txt")
    waiting: list[tuple[str, str]] = []
    for row in crowd.rows():
        waiting.append(row)
        if len(waiting) == PART:
            page.evaluate(PUT, waiting)
            waiting.clear()
    page.evaluate(PUT, waiting)
    page.close()
    page = _opened(context, server)
    for _ in range(180):
        if page.evaluate(OUTLINED):
            break
        page.wait_for_timeout(1000)
    page.wait_for_timeout(3000)
    page.close()


def _opening(context: Any, empty: Server, full: Server) -> dict[str, float]:
    times: dict[str, list[float]] = {"empty": [], "full": []}
    began = time.monotonic()
    for turn in range(ROUNDS + 1):
        if turn > FEWEST_ROUNDS and time.monotonic() - began > SECONDS:
            break
        for name, server in (("empty", empty), ("full", full)):
            page = _opened(context, server)
            took = page.evaluate("globalThis.readyAt")
            page.wait_for_timeout(1000)
            page.close()
            if turn:  # the first round fills the caches
                times[name].append(took)
    bare, crowded = statistics.median(times["empty"]), statistics.median(times["full"])
    return {
        "open_empty_ms": round(bare),
        "open_full_ms": round(crowded),
        "open_ratio": round(crowded / bare, 2),
        "open_rounds": len(times["full"]),
    }


def _searching(context: Any, server: Server, crowd: Any) -> dict[str, float]:
    from kithdesk.crowd import LAST_WORD

    page = context.new_page()
    with page.expect_worker() as starting:
        page.goto(f"{server.address}app/", wait_until="commit")
    worker = starting.value
    worker.evaluate(REMEMBER)
    page.wait_for_selector("html[data-state=ready]")
    heap = _Heap(context, page)
    page.evaluate("document.querySelector('#tabs [data-tab=people]').click()")
    field = page.locator("#people-q")
    began = time.monotonic()
    while page.locator("#rows .entry").count() != 1:
        field.fill("")
        field.fill(LAST_WORD)
        page.wait_for_timeout(700)
        if time.monotonic() - began > 180:
            raise steps.stop("the history was not read to its end within three minutes.")
    read = time.monotonic() - began
    field.fill("")
    page.wait_for_timeout(1500)
    page.evaluate(LISTEN)
    times: list[float] = []
    for query in crowd.queries(QUERIES):
        field.fill("")
        page.wait_for_timeout(300)
        page.evaluate("globalThis.typed = []")
        for number, letter in enumerate(query, 1):
            field.press(letter if letter != " " else "Space")
            page.wait_for_function("(number) => globalThis.typed.length >= number", arg=number, polling=5)
        times += page.evaluate("globalThis.typed")
    memory = heap.megabytes() + worker.evaluate("[...memories].reduce((sum, each) => sum + each.buffer.byteLength, 0)") / 1e6
    page.close()
    times.sort()
    return {
        "search_p50_ms": round(statistics.median(times), 1),
        "search_p95_ms": round(times[int(len(times) * 0.95)], 1),
        "search_slowest_ms": round(times[-1], 1),
        "search_keys": len(times),
        "read_s": round(read, 1),
        "heap_mb": round(memory),
    }


class _Heap:
    """The JavaScript objects of the page's workers."""

    def __init__(self, context: Any, page: Any) -> None:
        self._page = page
        self._session = context.new_cdp_session(page)
        self._workers: list[str] = []
        self._sizes: list[float] = []
        self._session.on("Target.attachedToTarget", self._attached)
        self._session.on("Target.receivedMessageFromTarget", self._received)
        self._session.send("Target.setAutoAttach", {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False})

    def _attached(self, event: Any) -> None:
        if event["targetInfo"]["type"] == "worker":
            self._workers.append(event["sessionId"])

    def _received(self, event: Any) -> None:
        answer = json.loads(event["message"])
        if "usedSize" in answer.get("result", {}):
            self._sizes.append(answer["result"]["usedSize"])

    def megabytes(self) -> float:
        """What they hold now, in millions of bytes."""
        self._sizes.clear()
        for worker in self._workers:
            message = json.dumps({"id": 1, "method": "Runtime.getHeapUsage", "params": {}})
            self._session.send("Target.sendMessageToTarget", {"sessionId": worker, "message": message})
        for _ in range(100):
            if len(self._sizes) == len(self._workers):
                break
            self._page.wait_for_timeout(100)
        return sum(self._sizes) / 1e6
