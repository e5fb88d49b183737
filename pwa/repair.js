// *Repair*: Kith's own files are checked against their hashes and fetched anew where they differ. The
// last resort is to unregister the service worker and let go of its files, and only while the site can be
// reached, so that nobody is left with less than before. The records in IndexedDB are never touched.

import { showNotice, hideNotice } from "./notice.js";
import { words } from "./words.js";

const ROOT = new URL("../", kith.app);
const PATIENCE = 90_000; // milliseconds for the service worker's answer

export async function repair() {
  showNotice("busy", words.repairing);
  const outcome = await askServiceWorker();
  if (outcome === "sound") return location.reload();
  const list = await filesList();
  if (list) {
    await letGo();
    await refetch(list);
    return location.reload();
  }
  hideNotice("busy");
  return showNotice("failed", words.repairOffline, [[words.tryAgain, repair]]);
}

async function askServiceWorker() {
  const known = await registration();
  if (!known?.active) return "none";
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE, "silent");
    port1.onmessage = ({ data }) => resolve(data.outcome);
    known.active.postMessage({ type: "repair" }, [port2]);
  });
}

// What the site holds now; null when it can't be reached.
async function filesList() {
  try {
    const answer = await fetch(new URL("files.json", ROOT), { cache: "no-store" });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}

async function letGo() {
  await (await registration())?.unregister();
  for (const name of (await globalThis.caches?.keys()) ?? []) {
    if (name.startsWith(`kith ${ROOT.pathname} `)) await caches.delete(name);
  }
}

// Past the browser's own cache too, which may hold the damaged copy.
async function refetch({ groups }) {
  const paths = [...groups.app.files, ...groups.runtime.files].map(({ path }) => path);
  await Promise.allSettled(paths.map((path) => fetch(new URL(path, ROOT), { cache: "reload" }).then((answer) => answer.blob())));
}

const registration = async () => navigator.serviceWorker?.getRegistration(kith.app).catch(() => null);
