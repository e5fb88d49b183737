"""How long a thousand cards take to come in, and how long anybody else waits meanwhile.

Chromium on a small phone: the file is chosen on the screen for it, looked at, and brought in. In some rounds the page asks
for a short list of people all the while, as a tap would: in these the waits are measured, in the others the import.
"""

from __future__ import annotations

import base64
import random
import statistics
import sys
from typing import Any

from kithdesk import places
from kithdesk.serving import Server
from kithdesk.speed import small_phone

CARDS = 1_000
ROUNDS = 3
PHOTO = 6_000  # bytes of a small one, on every tenth card

# Asks for something small through htmx, over and over, without leaving the screen, and notes how long each answer took.
ASK = """async () => {
  const { default: htmx } = await import(performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/htmx.js")).name);
  globalThis.waits = [];
  const beside = document.body.appendChild(Object.assign(document.createElement("div"), { id: "asked-beside", hidden: true }));
  const go = async () => {
    while (beside.isConnected) {
      const began = performance.now();
      await htmx.ajax("GET", kith.app + "people?q=zzz", { source: beside, target: beside, swap: "innerHTML", select: "#found" });
      globalThis.waits.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
  };
  go();
}"""

ANSWERED = "() => { document.getElementById('asked-beside').remove(); return globalThis.waits; }"

# Taps a button and waits for the moment in which a screen stands there; the time in milliseconds.
DONE = """([button, shown]) => new Promise((done) => {
  const seen = new MutationObserver(() => {
    if (!document.querySelector(shown)) return;
    seen.disconnect();
    done(performance.now() - began);
  });
  seen.observe(document.documentElement, { subtree: true, childList: true, attributes: true });
  const began = performance.now();
  document.querySelector(button).click();
})"""

LOOK = ["form[data-import] .button.main", "#screen[data-screen=import-preview]"]
APPLY = ["#screen[data-screen=import-preview] .keep-bar .button.main", "#screen[data-screen=people]"]


def measure() -> dict[str, float]:
    """A thousand cards, a few times over, taken back in between."""
    sys.path.insert(0, str(places.PYTHON / "src"))
    file = {"name": "contacts.vcf", "mimeType": "text/vcard", "buffer": cards(CARDS)}
    looks, wholes, waits = [], [], []
    with Server(places.SITE, base="/kith/") as server, small_phone() as context:
        page = context.new_page()
        page.goto(f"{server.address}app/")
        page.wait_for_selector("html[data-state=ready][data-offline=ready]")
        page.get_by_role("button", name="sample people").click()
        page.wait_for_selector("#screen[data-screen=today]")
        page.wait_for_timeout(3000)  # everything is brought in and read behind the screen
        _once(page, file)  # the first round loads what each step needs
        for _round in range(ROUNDS):
            look, whole, _none = _once(page, file)
            looks.append(look)
            wholes.append(whole)
            waits += _once(page, file, asking=True)[2]
    return {
        "import_1000_ms": round(statistics.median(wholes)),
        "import_look_ms": round(statistics.median(looks)),
        "import_pause_ms": round(max(waits)),
    }


def _once(page: Any, file: dict[str, Any], *, asking: bool = False) -> tuple[float, float, list[float]]:
    """The times until one could look at the file, and until all were in; and how long each answer took meanwhile."""
    page.evaluate("document.querySelector('#tabs [data-tab=more]').click()")
    page.locator("#screen[data-screen=more] a[href$='/import']").click()
    page.wait_for_selector("#screen[data-screen=import]")
    page.set_input_files("#import-file", file)
    if asking:
        page.evaluate(ASK)
    look = page.evaluate(DONE, LOOK)
    whole = look + page.evaluate(DONE, APPLY)
    waits = page.evaluate(ANSWERED) if asking else []
    page.get_by_text("people are in").wait_for()
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("Taken back").wait_for()
    page.wait_for_timeout(1500)
    return look, whole, waits


def cards(many: int) -> bytes:
    """Made-up contact cards, as a phone writes them (vCard 3.0), the same every time."""
    from kithdesk.crowd import Crowd

    chance = random.Random("a thousand cards")
    crowd = Crowd(people=many, talks=0, facts=0)
    list(crowd.rows())  # which gives them their names
    lines: list[str] = []
    for number, name in enumerate(crowd.names):
        given, _, family = name.partition(" ")
        lines += [
            "BEGIN:VCARD", "VERSION:3.0", f"N:{family};{given};;;", f"FN:{name}",
            f"EMAIL;TYPE=INTERNET,HOME:{given.lower()}.{number}@example.org", f"TEL;TYPE=CELL:+44 7700 9{number:05d}",
            f"item1.TEL:+44 20 7946 {number:04d}", "item1.X-ABLabel:_$!<Other>!$_", f"ORG:Studio {number % 40};Pumps",
            "TITLE:Engineer", f"ADR;TYPE=HOME:;;{number} High Street;Townton;;TN {number};Nowhere",
            f"BDAY:19{70 + number % 30}-0{1 + number % 9}-1{number % 10}", "CATEGORIES:myContacts,fair",
            "NOTE:Met at the fair\\, likes chess and long walks by the river.", f"UID:{chance.getrandbits(128):032x}",
            "X-FAVOURITE-TEA:green",
        ]  # fmt: skip
        if number % 10 == 0:
            photo = "PHOTO;ENCODING=b;TYPE=JPEG:" + base64.b64encode(b"\xff\xd8\xff\xe0" + chance.randbytes(PHOTO)).decode()
            lines += [photo[:74], *(" " + photo[place : place + 73] for place in range(74, len(photo), 73))]
        lines.append("END:VCARD")
    return ("\r\n".join(lines) + "\r\n").encode()
