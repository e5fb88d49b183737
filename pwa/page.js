// The page: wires the terminal, the client and the behaviours together, and asks for the first screen.

import { on, checkAlive } from "./boot.js";
import { startClient } from "./client.js";
import { startTerminal, isGoing, refresh } from "./terminal.js";
import { startFacts, rendered } from "./facts.js";
import { holdRelease, startOffline } from "./offline.js";
import * as anchors from "./behaviours/anchors.js";
import * as arrivals from "./behaviours/arrivals.js";
import * as awake from "./behaviours/awake.js";
import * as brought from "./behaviours/brought.js";
import * as composing from "./behaviours/composing.js";
import * as contactPicker from "./behaviours/contact-picker.js";
import * as downloads from "./behaviours/downloads.js";
import * as drafts from "./behaviours/drafts.js";
import * as focus from "./behaviours/focus.js";
import * as handOver from "./behaviours/hand-over.js";
import * as install from "./behaviours/install.js";
import * as keepScreen from "./behaviours/keep-screen.js";
import * as map from "./behaviours/map.js";
import * as mapPointing from "./behaviours/map-pointing.js";
import * as photo from "./behaviours/photo.js";
import * as scanning from "./behaviours/scanning.js";
import * as scrolling from "./behaviours/scrolling.js";
import * as ownCopy from "./behaviours/own-copy.js";
import * as reminding from "./behaviours/reminding.js";
import * as showPassphrase from "./behaviours/show-passphrase.js";
import * as tabs from "./behaviours/tabs.js";
import * as toast from "./behaviours/toast.js";
import * as update from "./behaviours/update.js";

let missed = false;

kith.begun = true; // rescue.js stands down
holdRelease();
startTerminal();
for (const behaviour of [tabs, drafts, focus, composing, keepScreen, map, mapPointing, photo, scrolling, anchors, downloads, arrivals, brought, contactPicker, scanning, awake, handOver, install, ownCopy, reminding, showPassphrase, toast]) {
  behaviour.start();
}
startClient();
startFacts();
on("changed", () => composing.whenIdle(renew));
document.addEventListener("htmx:after:swap", () => missed && composing.whenIdle(renew));
on("failed", goOffline);
on("policy", ({ refused }) => (document.documentElement.dataset.policy = JSON.stringify(refused)));

await refresh();
rendered();
document.documentElement.dataset.state = "ready";
goOffline();

// What another window changed is shown at once, but never under the hands of somebody who fills in a form:
// then it waits until the form is answered or closed. And never in the place of a screen that is on its way.
function renew() {
  missed = drafts.isOpen() || isGoing();
  if (!missed) refresh();
}

addEventListener("pageshow", (event) => event.persisted && checkAlive());

function goOffline() {
  startOffline();
  update.start();
}
