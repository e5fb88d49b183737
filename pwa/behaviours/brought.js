// Hands Kith what came from outside of its page: shared by another app (sw/sharing.js laid it aside) or opened from the
// phone's files (launchQueue). It is put into the form of the screen `brought`, and Kith shows it before anything is kept.

import { say } from "../notice.js";
import { words } from "../words.js";

const SHARED = `kith-shared ${new URL("../", kith.app).pathname}`; // as sw/sharing.js names it
const DOOR = new URL("shared", kith.app).href;
const START = /^\ufeff?\s*BEGIN:VCARD/i;

let waiting = null; // { file } or { text }, until there is a form for it

export function start() {
  document.addEventListener("htmx:after:swap", lay);
  document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
    // one that was not answered at all waits in its cache for a page that is loaded anew
    if (ctx.sourceElement?.matches?.("form[data-brought]") && ctx.response?.status < 500) forget();
  });
  document.addEventListener("kith:forget", forget);
  globalThis.launchQueue?.setConsumer(({ files }) => files?.length && opened(files).catch(failed));
  shared().catch(failed);
}

async function shared() {
  const token = location.pathname === new URL("brought", kith.app).pathname && new URLSearchParams(location.search).get("of");
  if (!token) return forget();
  const box = await caches.open(SHARED);
  const told = await box.match(`${DOOR}?${token}`);
  if (!told) return;
  const { files, words: parts } = await told.json();
  const blobs = [];
  for (let place = 0; place < files; place++) blobs.push(await (await box.match(`${DOOR}?${token}&${place}`)).blob());
  await hold(blobs, parts);
}

async function opened(handles) {
  await hold(await Promise.all(handles.map((handle) => handle.getFile())), []);
}

async function hold(blobs, parts) {
  if (blobs.length) waiting = { file: new File(await together(blobs), "shared", { type: "application/octet-stream" }) };
  else waiting = { text: once(parts).join("\n") };
  lay();
}

// An address often stands in the text once more.
function once(parts) {
  const different = [...new Set(parts)];
  return different.filter((each) => !different.some((other) => other !== each && other.includes(each)));
}

// Several cards are one file of cards; of anything else there is one at a time.
async function together(blobs) {
  if (blobs.length === 1) return blobs;
  const starts = await Promise.all(blobs.map((blob) => blob.slice(0, 64).text()));
  if (starts.every((text) => START.test(text))) return blobs.flatMap((blob) => [blob, "\r\n"]);
  say(words.oneAtATime, { stay: true });
  return blobs.slice(0, 1);
}

function lay() {
  const form = waiting && document.querySelector(`form[data-brought=${waiting.file ? "file" : "text"}]`);
  if (!form) return; // the screen is still on its way
  if (waiting.file) carry(waiting.file, form.elements.file);
  else form.elements.text.value = waiting.text;
  waiting = null;
  form.requestSubmit();
}

// A file that the page has, in a field, as if it had been chosen there.
export function carry(file, field) {
  const carrier = new DataTransfer();
  carrier.items.add(file);
  field.files = carrier.files;
}

async function forget() {
  await globalThis.caches?.delete(SHARED);
}

function failed(error) {
  console.warn(error);
  say(words.notBrought, { stay: true });
}
