// Drafts on the disk. A browser writes localStorage to the disk some seconds late, so that an app killed in that
// time would lose what was typed; IndexedDB writes at once. So each draft stands in both: read from localStorage,
// because that needs no waiting, and put right by IndexedDB once, before the first form is filled.

import { openDB } from "../idb.js";

const START = "kith.draft.";
const LATE = 1500; // milliseconds: some browsers never answer an open

const opening = openDB("kith-drafts", 1, { upgrade: (db) => db.createObjectStore("drafts") });
opening.catch(() => {}); // refused: localStorage alone has to do

export const ready = Promise.race([putRight(), new Promise((resolve) => setTimeout(resolve, LATE))]).catch(() => {});

export const read = (name) => localStorage.getItem(START + name);

export function write(name, text) {
  opening.then((db) => db.put("drafts", text, name)).catch(() => {});
  localStorage.setItem(START + name, text);
}

export function remove(name) {
  localStorage.removeItem(START + name);
  opening.then((db) => db.delete("drafts", name)).catch(() => {});
}

export function removeAll() {
  opening.then((db) => db.clear("drafts")).catch(() => {});
}

async function putRight() {
  const tx = (await opening).transaction("drafts");
  const [names, texts] = await Promise.all([tx.store.getAllKeys(), tx.store.getAll()]);
  for (const slot of Object.keys(localStorage)) {
    if (slot.startsWith(START) && !names.includes(slot.slice(START.length))) localStorage.removeItem(slot);
  }
  names.forEach((name, place) => localStorage.setItem(START + name, texts[place]));
}
