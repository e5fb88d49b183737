// What the page knows about this copy of Kith and Python can't: how long each part of the start took,
// whether the browser will keep the storage, how Kith was opened. Shown under More, *About this copy*.

import { send } from "./boot.js";
import { reminding } from "./waking.js";

const MARKS = ["shell", "paint", "runtime", "app", "first-render"];
let asked = false;

export function startFacts() {
  new MutationObserver(tellFacts).observe(document.documentElement, { attributeFilter: ["data-offline"] });
  tellFacts(); // the first screen may be the one that tells what this phone can do
}

export function rendered() {
  performance.mark("kith:first-render");
  tellFacts();
}

export async function tellFacts() {
  const [storage, reminds] = await Promise.all([storageFacts(), reminding()]);
  const { offline, installed, platform } = document.documentElement.dataset;
  send({ type: "facts", facts: { marks: marks(), storage, reminding: reminds, offline, installed: installed !== undefined, platform } });
}

// After the first thing was kept there is something to lose: then the browser is asked to keep it.
export async function askToKeep({ again = false } = {}) {
  if (asked && !again) return;
  asked = true;
  try {
    if (!(await navigator.storage.persisted())) await navigator.storage.persist();
  } catch {
    // an older browser; About this copy says that it did not promise
  }
  await tellFacts();
}

function marks() {
  const found = {};
  for (const name of MARKS) {
    const [mark] = performance.getEntriesByName(`kith:${name}`);
    if (mark) found[name] = Math.round(mark.startTime);
  }
  return found;
}

async function storageFacts() {
  const facts = { persisted: null, usage: null, quota: null };
  try {
    facts.persisted = await navigator.storage.persisted();
    Object.assign(facts, (({ usage, quota }) => ({ usage, quota }))(await navigator.storage.estimate()));
  } catch {
    // estimate() itself fails at times; unknown is an answer too
  }
  return facts;
}
