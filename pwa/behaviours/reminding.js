// Reminding while Kith is closed. What the service worker is to say on the days to come is asked of Python
// and laid into a cache where it can read it; the mark on the icon says that something of today is open, and
// never how much. Permission is asked for by a tap on a button and by nothing else.

import { ask } from "../client.js";
import { tellFacts } from "../facts.js";
import { refresh } from "../terminal.js";
import { TAG, isOn, serviceWorker } from "../waking.js";

const PREPARED = `kith-reminding ${new URL("../", kith.app).pathname}`; // as sw/reminding.js names it
const SENTENCES = new URL("reminding.json", kith.app).href;
const CALM = 5000; // milliseconds after the last change
const HALF_A_DAY = 12 * 3_600_000;

let soon = 0;

export function start() {
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-reminding]");
    if (button) (button.dataset.reminding === "on" ? switchOn() : switchOff()).catch(console.warn).then(renew);
  });
  document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
    if (ctx.request.method === "POST" && ctx.response.status < 400) prepareSoon();
  });
  document.addEventListener("visibilitychange", () => document.hidden || prepareSoon());
  document.addEventListener("kith:forget", () => forget().catch(console.warn));
  navigator.serviceWorker?.addEventListener("message", ({ data }) => data.type === "today" && document.querySelector("#tabs [data-tab=today]").click());
  prepareSoon();
}

async function switchOn() {
  if ((await Notification.requestPermission()) !== "granted") return;
  await (await serviceWorker())?.periodicSync?.register(TAG, { minInterval: HALF_A_DAY });
}

async function switchOff() {
  await (await serviceWorker())?.periodicSync?.unregister(TAG);
}

async function renew() {
  await tellFacts();
  prepareSoon();
  refresh();
}

function prepareSoon() {
  clearTimeout(soon);
  soon = setTimeout(() => prepare().catch(console.warn), CALM);
}

async function prepare() {
  const wakes = await isOn();
  if (!wakes) await forgetSentences(); // switched off, here or in the browser's settings
  const marks = navigator.setAppBadge && document.documentElement.dataset.installed !== undefined;
  if (!wakes && !marks) return;
  const answer = await ask(SENTENCES, { method: "GET", headers: { "HX-Current-URL": location.href } });
  if (!answer.ok) return;
  const prepared = await answer.json();
  await (prepared.open ? navigator.setAppBadge?.() : navigator.clearAppBadge?.());
  if (!wakes) return;
  const box = await caches.open(PREPARED);
  await box.put(SENTENCES, new Response(JSON.stringify(prepared)));
  // whoever has Kith open today needs no notification of today
  await box.put(`${SENTENCES}?told`, new Response(prepared.today));
}

async function forget() {
  clearTimeout(soon);
  await forgetSentences();
  await navigator.clearAppBadge?.();
}

const forgetSentences = async () => globalThis.caches?.delete(PREPARED);
