// The files of a release, in groups: `app` and `runtime` are put on the phone whole or not at all, when a
// release is installed; `guide` is filled in afterwards, a little at a time, and last what a phone can do without
// (`later`: the guide's pictures, the reader of codes), where nobody asked to save data. Each group has a cache of its
// own, named by what it holds, so a group that did not change is not fetched again, and a file that did not change is
// copied from the cache of an older release.

const STRICT = ["app", "runtime"];
// The root is part of a cache's name: a site's neighbours on the same host are left alone.
const cacheName = (group, hash) => `kith ${ROOT.pathname} ${group} ${hash}`;
const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith(`kith ${ROOT.pathname} `));
const address = (path) => new URL(path, ROOT).href;
const LIST = address("files.json"); // kept in each cache, once for what it is to hold
let known = null;

// The list of this release's files, from the cache or the network, and never another release's.
function files() {
  return (known ??= readList().catch((error) => {
    known = null;
    throw error;
  }));
}

async function readList() {
  const releases = await caches.open(cacheName("releases", "list"));
  const key = address(`files.json?${encodeURIComponent(RELEASE)}`);
  let kept = await releases.match(key);
  if (!kept) {
    kept = await fetch(new Request(LIST, { cache: "reload", integrity: integrityOf(FILES) }));
    if (!kept.ok) throw new Error(`files.json: ${kept.status}`);
    await releases.put(key, kept.clone());
  }
  return kept.json();
}

async function install() {
  const { groups } = await files();
  for (const group of STRICT) await fill(group, groups[group], { strict: true });
}

// Puts what is missing of a group into its cache. Returns how many files are still missing.
async function fill(group, { hash, files }, { strict = false, tell = () => {} } = {}) {
  const cache = await caches.open(cacheName(group, hash));
  const there = new Set((await cache.keys()).map((request) => request.url));
  const wanted = files.filter(({ path }) => !there.has(address(path)));
  let missing = wanted.length;
  if (!missing) return 0;
  const older = await olderFiles(group, hash);
  const fetchers = [1, 2, 3, 4].map(async () => {
    for (let file; (file = wanted.shift()); ) {
      try {
        await cache.put(address(file.path), (await older(file)) ?? (await download(file)));
        if (!(--missing % 10)) tell(missing);
      } catch (error) {
        if (strict) throw error;
      }
    }
  });
  await Promise.all(fetchers);
  return missing;
}

// Finds a file of the same content in the caches of other releases. A copy gets an address of its own: a
// module's imports are relative to where its response says that it came from, and an old release's would
// be mixed in. Only .wasm imports nothing, and is better left as it was stored.
async function olderFiles(group, hash) {
  const lists = [];
  const releases = await caches.open(cacheName("releases", "list"));
  for (const request of await releases.keys()) {
    const old = (await (await releases.match(request)).json()).groups[group];
    if (old && old.hash !== hash && (await caches.has(cacheName(group, old.hash)))) lists.push(old);
  }
  return async ({ sha256 }) => {
    for (const old of lists) {
      const same = old.files.find((file) => file.sha256 === sha256);
      const found = same && (await (await caches.open(cacheName(group, old.hash))).match(address(same.path)));
      if (found) return same.path.endsWith(".wasm") ? found : new Response(found.body, { headers: found.headers });
    }
    return null;
  };
}

// A file in a versioned folder never changes, so what the browser already fetched for the page will do,
// if the hash agrees; everything else is asked of the site itself.
async function download({ path, sha256 }) {
  const integrity = integrityOf(sha256);
  const versioned = /^app\/(r|rt)\//.test(path);
  for (const cache of versioned ? ["default", "reload"] : ["reload"]) {
    try {
      const answer = await fetch(new Request(address(path), { cache, integrity }));
      if (answer.ok && !answer.redirected) return answer;
    } catch (error) {
      if (cache === "reload") throw error;
    }
  }
  throw new Error(`${path} could not be fetched`);
}

function integrityOf(sha256) {
  const bytes = sha256.match(/../g).map((pair) => parseInt(pair, 16));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}
