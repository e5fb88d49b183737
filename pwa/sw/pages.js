// Answers what the browser asks for, from the caches. The shell answers every address below app/; the
// guide's pages answer with and without their closing slash. `worker.js` and the shell are sent with the
// policy as a header; nothing else is wrapped, least of all the .wasm, whose compiled form the browser
// keeps only for the response as it was stored.

const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types kith",
].join("; ");
const APP = address("app/");

function serve(event) {
  const { request } = event;
  if (isShared(request)) return event.respondWith(takeShared(request));
  if (request.method === "GET" && request.url.startsWith(ROOT.href)) event.respondWith(respond(request));
}

async function respond(request) {
  const url = new URL(request.url);
  url.search = url.hash = "";
  if (request.mode !== "navigate") return file(request, url.href);
  if (url.href !== `${APP}index.html` && (await groupOf(url.href))) return file(request, url.href);
  return `${url.href}/`.startsWith(APP) ? shell(request) : guidePage(request, url.href);
}

async function file(request, href) {
  const kept = await find(href);
  if (!kept) return fetch(request);
  return href.endsWith("/worker.js") ? withHeaders(kept, kept.body) : kept;
}

async function shell(request) {
  const kept = await find(address("app/index.html"));
  if (!kept) return fetch(request);
  const html = (await kept.text()).replace('<base href="./">', `<base href="${new URL(APP).pathname}">`);
  return withHeaders(kept, html);
}

async function guidePage(request, href) {
  const page = await find(href.endsWith("/") ? `${href}index.html` : `${href}/index.html`);
  // A page's links are relative to its folder, so its address has to end in the slash.
  if (page) return href.endsWith("/") ? page : Response.redirect(`${href}/${new URL(request.url).search}`);
  return fetch(request).catch(missing);
}

// Which cache of this release holds an address.
let places = null;

async function groupOf(href) {
  if (!places) {
    const { groups } = await files();
    places = new Map();
    for (const [group, { hash, files: all }] of Object.entries(groups)) {
      for (const { path } of all) places.set(address(path), cacheName(group, hash));
    }
  }
  return places.get(href);
}

// This release's own file; else, for a page that still runs on an older release, that one's.
async function find(href) {
  try {
    const place = await groupOf(href);
    return (place && (await (await caches.open(place)).match(href))) || (await findOlder(href));
  } catch {
    return null; // the caches are gone: the network may know
  }
}

async function findOlder(href) {
  for (const name of await ownCaches()) {
    const kept = await (await caches.open(name)).match(href);
    if (kept) return kept;
  }
  return null;
}

function withHeaders(kept, body) {
  const headers = new Headers(kept.headers);
  headers.delete("Content-Length");
  headers.delete("Content-Encoding");
  headers.set("Content-Security-Policy", POLICY);
  headers.set("X-Content-Type-Options", "nosniff");
  headers.set("Referrer-Policy", "no-referrer");
  return new Response(body, { status: 200, headers });
}

function missing() {
  const text = "<!doctype html><title>Not on this phone</title><p>This page is not on this phone yet, and there is no network now.</p>";
  return new Response(text, { status: 503, headers: { "Content-Type": "text/html; charset=utf-8" } });
}
