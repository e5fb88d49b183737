// The life of a release on the phone: taking over, letting go of what no window uses any more, filling in
// the guide, repairing. A new release waits until the person says *Update*.

async function activate() {
  await tidy();
  await clients.claim(); // a first visit becomes ready for offline without loading anew
}

async function care({ data, source, ports }) {
  if (data.type === "skip") return skipWaiting();
  if (data.type === "fill") return fillGuide(source);
  if (data.type === "repair") return ports[0].postMessage({ outcome: await repair() });
  return undefined;
}

const begun = {}; // what is being filled in, so that two pages that ask share one filling

async function fillGuide(page) {
  const tell = (missing) => page.postMessage({ type: "filled", missing });
  const { later, ...needed } = (await files()).groups;
  const missing = await once("needed", () => fillAll(needed, tell));
  tell(missing);
  // Every page can be read and everything done without what comes later, so the phone is ready before it.
  if (!missing && !navigator.connection?.saveData) await once("later", () => fill("later", later));
  await tidy();
}

async function fillAll(groups, tell) {
  const left = await Promise.all(Object.entries(groups).map(([group, list]) => fill(group, list, { tell })));
  return left.reduce((sum, missing) => sum + missing, 0);
}

function once(what, work) {
  return (begun[what] ??= work().finally(() => delete begun[what]));
}

// A cache may go when neither this release nor one that a window holds a lock for uses it.
async function tidy() {
  const releases = await caches.open(cacheName("releases", "list"));
  const inUse = new Set([cacheName("releases", "list")]);
  for (const request of await releases.keys()) {
    const { release, groups } = await (await releases.match(request)).json();
    if (!(await isUsed(release))) {
      await releases.delete(request);
      continue;
    }
    for (const [group, { hash }] of Object.entries(groups)) inUse.add(cacheName(group, hash));
  }
  for (const name of await ownCaches()) if (!inUse.has(name)) await caches.delete(name);
}

async function isUsed(release) {
  if (release === RELEASE || registration.waiting || registration.installing) return true;
  if (!navigator.locks) return false;
  const { held } = await navigator.locks.query();
  return held.some((lock) => lock.name === `kith-release-${release}`);
}

// Checks every file of the strict groups against its hash and fetches anew what differs.
async function repair() {
  try {
    const { groups } = await files();
    for (const group of STRICT) {
      const cache = await caches.open(cacheName(group, groups[group].hash));
      for (const { path, sha256 } of groups[group].files) {
        const kept = await cache.match(address(path));
        if (!kept || (await sha256Of(kept)) !== sha256) await cache.put(address(path), await download({ path, sha256 }));
      }
    }
    return "sound";
  } catch {
    return "broken";
  }
}

async function sha256Of(response) {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", await response.clone().arrayBuffer()));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
