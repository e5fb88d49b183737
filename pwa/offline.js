// The page's side of being offline: registers the service worker, once the screen stands so that the two
// do not fight for the network; keeps asking it to fill in the guide until all is there; and says how
// far it is on <html data-offline>.

import { release } from "./release.js";

const html = document.documentElement;
const PATIENCE = 20_000; // milliseconds without progress, then it is asked again

let registering = null;
let again = 0;

export const registration = () => registering ?? Promise.resolve(null);

// Held as long as this page lives: the service worker keeps the files of every release in use. The promise
// has a name, because one that nothing refers to may be collected, and the lock with it.
let untilThePageGoes = null;

export function holdRelease() {
  untilThePageGoes = new Promise(() => {});
  navigator.locks?.request(`kith-release-${release.id}`, { mode: "shared" }, () => untilThePageGoes).catch(() => {});
}

export function startOffline() {
  if (registering) return;
  if (!navigator.serviceWorker) {
    html.dataset.offline = "unavailable";
    registering = Promise.resolve(null);
    return;
  }
  navigator.serviceWorker.addEventListener("message", hear);
  navigator.serviceWorker.addEventListener("controllerchange", fill);
  registering = register();
}

async function register() {
  try {
    const root = new URL("../", kith.app);
    const address = kith.policy.createScriptURL(new URL("sw.js", root).href);
    const made = await navigator.serviceWorker.register(address, { scope: root.pathname, updateViaCache: "none" });
    fill();
    return made;
  } catch (error) {
    console.warn("Kith: no service worker", error);
    if (!navigator.serviceWorker.controller) html.dataset.offline = navigator.onLine ? "unavailable" : "preparing";
    return (await navigator.serviceWorker.getRegistration(kith.app)) ?? null;
  }
}

function fill() {
  clearTimeout(again);
  navigator.serviceWorker.controller?.postMessage({ type: "fill" });
}

function hear({ data }) {
  if (data.type !== "filled") return;
  html.dataset.offline = data.missing ? "preparing" : "ready";
  html.dataset.offlineLeft = data.missing;
  clearTimeout(again);
  if (data.missing) again = setTimeout(fill, PATIENCE);
}
