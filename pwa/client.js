// Asks the worker and gives htmx its answers as Responses. While the worker starts, requests wait in
// their order, so that nothing tapped or typed is lost; when it dies, what was only read is asked again,
// and what was written is told plainly. Files over the limit are refused before they are read.

import * as boot from "./boot.js";
import { encoded } from "./form-data.js";
import { words } from "./words.js";

const LARGEST = 40_000_000; // bytes of all files of one form, as UPLOAD in kith/records/limits.py
const SILENCE = 150_000; // milliseconds without any answer, then the worker counts as dead

const pending = new Map(); // id → what waits for an answer
let last = 0;
let silence = 0;

export function startClient() {
  boot.on("response", answered);
  boot.on("died", died);
  boot.on("ready", sendWaiting);
  boot.boot();
}

// The `fetch` that htmx is given: (address, request) → Response.
export function ask(address, request) {
  if (weight(request.body) > LARGEST) return Promise.resolve(refusal(413, words.tooLarge));
  const url = new URL(address, document.baseURI);
  const headers = Object.entries(request.headers ?? {}).map(([name, value]) => [name, String(value)]);
  const message = { type: "request", id: ++last, method: request.method, path: url.pathname + url.search, headers, body: null };
  const { signal } = request;
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener("abort", () => {
      pending.delete(message.id);
      reject(signal.reason instanceof Error ? signal.reason : new DOMException("superseded", "AbortError"));
    });
    pending.set(message.id, { message, resolve, packed: false, sent: false, deaths: 0 });
    pack(message, request.body).then(sendWaiting, reject);
  });
}

async function pack(message, body) {
  if (body) {
    const [type, bytes] = await encoded(body);
    message.headers.push(["Content-Type", type]);
    message.body = bytes;
  }
  const waiting = pending.get(message.id);
  if (waiting) waiting.packed = true;
}

function sendWaiting() {
  if (!boot.isReady()) return;
  for (const waiting of pending.values()) {
    if (waiting.sent) continue;
    if (!waiting.packed) break; // in the order in which they were asked
    waiting.sent = true;
    boot.send(waiting.message);
  }
  watch();
}

function watch() {
  clearTimeout(silence);
  if (pending.size && boot.isReady()) silence = setTimeout(died, SILENCE);
}

function answered({ id, status, headers, body }) {
  const waiting = pending.get(id);
  pending.delete(id);
  watch();
  waiting?.resolve(new Response(status === 204 || status === 304 ? null : body, { status, headers }));
}

function died() {
  for (const [id, waiting] of pending) {
    if (!waiting.sent) continue;
    if (waiting.message.method === "GET" && ++waiting.deaths < 2) {
      waiting.sent = false;
    } else {
      pending.delete(id);
      waiting.resolve(refusal(503, words.restarted));
    }
  }
  boot.restart();
}

function weight(body) {
  if (!(body instanceof FormData)) return 0;
  return [...body.values()].reduce((sum, value) => sum + (value instanceof File ? value.size : 0), 0);
}

// An answer that leaves the screen as it is and says a sentence.
function refusal(status, sentence) {
  const said = Object.assign(document.createElement("div"), { className: "toast", textContent: sentence });
  said.dataset.stay = "";
  const html = `<div id="said" hx-swap-oob="innerHTML">${said.outerHTML}</div>`;
  return new Response(html, { status, headers: { "Content-Type": "text/html", "HX-Reswap": "none", "HX-Push-Url": "false" } });
}
