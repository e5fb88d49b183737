"""Releases of Kith that are made for a test: the built site with one file changed and its list sealed anew.

The build's own code writes the list of files, so such a site is as whole as any release.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from pathlib import Path

from kithdesk import manifest

# Answers from inside the app's worker what the worker may do. It says which of its attempts the policy refused.
PROBE = """
const refused = [];
self.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
const attempts = {
  fetch: (foreign) => fetch(foreign, { mode: "no-cors" }),
  socket: (foreign) => new Promise((opened, failed) => {
    Object.assign(new WebSocket(foreign.replace("http", "ws")), { onopen: opened, onerror: failed });
  }),
  script: (foreign) => import(foreign),
  eval: () => eval("1 + 1"),
  function: () => new Function("return 1")(),
};
const probe = new BroadcastChannel("kith-test-probe");
probe.onmessage = async ({ data }) => {
  if (!data.foreign) return;
  const outcome = {};
  for (const [name, attempt] of Object.entries(attempts)) {
    try {
      await attempt(data.foreign);
      outcome[name] = "done";
    } catch (error) {
      outcome[name] = String(error?.name ?? "failed");
    }
  }
  probe.postMessage({ outcome, refused });
};
"""


def with_probe(site: Path, folder: Path) -> Path:
    """The same release, whose worker can be asked through a BroadcastChannel to do what it must not."""
    shutil.copytree(site, folder)
    [worker] = folder.glob("app/r/*/worker.js")
    worker.write_text(PROBE + worker.read_text("utf-8"), "utf-8")
    return seal(folder)


def seal(folder: Path) -> Path:
    """Write the list of files anew, and its digest into the service worker."""
    before = (folder / manifest.NAME).read_bytes()
    old = hashlib.sha256(before).hexdigest()
    new = manifest.write(folder, json.loads(before)["release"])
    script = folder / manifest.WORKER
    text = script.read_text("utf-8")
    assert old in text, "the service worker does not name the digest of its list"
    script.write_text(text.replace(old, new), "utf-8")
    return folder
