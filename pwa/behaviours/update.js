// A new release waits until the person takes it. Then drafts are kept, the service worker takes over, and
// the page loads anew, once. Another window goes on with the release it has, and is told.

import { registration } from "../offline.js";
import { hideNotice, showNotice } from "../notice.js";
import { words } from "../words.js";
import { flush } from "./drafts.js";

const HOUR = 3_600_000;
const PATIENCE = 6000; // milliseconds for the new service worker to take over

let started = false;
let taken = false;
let reloading = false;

export async function start() {
  if (started || !navigator.serviceWorker) return;
  started = true;
  let controlled = Boolean(navigator.serviceWorker.controller);
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    if (taken) reload();
    else if (controlled) showNotice("update", words.updatedElsewhere, [[words.reload, leave]]);
    controlled = true;
  });
  const known = await registration();
  if (!known) return;
  offer(known);
  known.addEventListener("updatefound", () => {
    known.installing?.addEventListener("statechange", () => offer(known));
  });
  const look = () => document.hidden || known.update().catch(() => {});
  setInterval(look, HOUR);
  document.addEventListener("visibilitychange", look);
}

function offer(known) {
  if (!known.waiting || !navigator.serviceWorker.controller || taken) return;
  showNotice("update", words.updateReady, [[words.update, () => take(known)], [words.later, () => hideNotice("update")]]);
}

function take(known) {
  taken = true;
  flush();
  known.waiting?.postMessage({ type: "skip" });
  setTimeout(reload, PATIENCE);
}

function leave() {
  flush();
  reload();
}

// Never twice within a few seconds, whatever the browser announces.
function reload() {
  if (reloading) return;
  reloading = true;
  const before = Number(sessionStorage.getItem("kith.reloaded"));
  if (Date.now() - before < 10_000) return hideNotice("update");
  sessionStorage.setItem("kith.reloaded", Date.now());
  location.reload();
}
