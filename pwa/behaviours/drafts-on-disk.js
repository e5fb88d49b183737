// Drafts on the disk. A browser writes localStorage to the disk some seconds late, so that an app killed in that
// time would lose what was typed; IndexedDB writes at once, but may find no room, and Firefox gives the connection
// up with it. So each draft stands in both, with the moment at which it was typed: what is newer counts, and it is
// put into the other once, before the first form is filled. A draft that was removed leaves its moment, without a
// text, until localStorage has surely lost it, too; so nothing is taken for removed that was only never written.

import { openDB } from "../idb.js";

const START = "kith.draft.";
const EVERYTHING = ""; // the name under which it stands when all drafts were removed
const LATE = 1500; // milliseconds: some browsers never answer an open
const OPENING = 8000; // milliseconds, then it is asked again

let connection = null;
let last = 0;
let turn = putRight().catch(() => {}); // one after the other: what is tried again must not overtake what came after

export const ready = Promise.race([turn, new Promise((resolve) => setTimeout(resolve, LATE))]);

export const read = (name) => parted(localStorage.getItem(START + name)).text || null;

export function write(name, text) {
  const row = dated(text);
  change((drafts) => drafts.put(row, name));
  localStorage.setItem(START + name, row);
}

export function remove(name) {
  const row = dated("");
  localStorage.removeItem(START + name);
  change(
    (drafts) => drafts.put(row, name),
    (drafts) => drafts.delete(name), // which needs no room
  );
}

export function removeAll() {
  const row = dated("");
  change(
    (drafts) => Promise.all([drafts.clear(), drafts.put(row, EVERYTHING)]),
    (drafts) => drafts.clear(),
  );
}

async function putRight() {
  const [names, rows] = await withDrafts("readonly", (drafts) => Promise.all([drafts.getAllKeys(), drafts.getAll()]));
  const there = new Map(names.map((name, place) => [name, rows[place]]));
  const since = parted(there.get(EVERYTHING)).at;
  there.delete(EVERYTHING);
  const here = Object.keys(localStorage).filter((slot) => slot.startsWith(START));
  for (const name of new Set([...there.keys(), ...here.map((slot) => slot.slice(START.length))])) {
    const slot = localStorage.getItem(START + name);
    const row = newer(there.get(name), slot);
    const { at, text } = parted(row);
    if (text && at >= since) {
      if (row !== slot) localStorage.setItem(START + name, row);
      if (row !== there.get(name)) change((drafts) => drafts.put(row, name));
    } else if (slot === null) {
      change((drafts) => drafts.delete(name));
    } else {
      localStorage.removeItem(START + name);
    }
  }
}

const newer = (row, slot) => (row === undefined || (slot !== null && parted(slot).at > parted(row).at) ? slot : row);

function dated(text) {
  last = Math.max(Date.now(), last + 1);
  return `${last} ${text}`;
}

// A row without a moment was written before there were any.
function parted(row) {
  const [, at, text] = /^(\d+) ([^]*)$/.exec(row ?? "") ?? [null, 0, row ?? ""];
  return { at: Number(at), text };
}

// Writes in turn; where that fails for good, it tries what it may do `otherwise`.
function change(work, otherwise = null) {
  turn = turn.then(() =>
    withDrafts("readwrite", work)
      .catch(() => otherwise && withDrafts("readwrite", otherwise))
      .catch(() => {}), // localStorage alone has to do
  );
}

// A connection that failed is never used again: it is opened anew, and the work is done once more.
async function withDrafts(mode, work) {
  for (let again = 0; ; again++) {
    try {
      const tx = (await connect()).transaction("drafts", mode);
      const [answer] = await Promise.all([work(tx.store), tx.done]);
      return answer;
    } catch (error) {
      drop();
      if (again) throw error;
    }
  }
}

function connect() {
  if (connection) return connection;
  const opening = openDB("kith-drafts", 1, { upgrade: (db) => db.createObjectStore("drafts"), blocking: drop, terminated: drop });
  const late = new Promise((_, reject) => setTimeout(reject, OPENING));
  const mine = Promise.race([opening, late]);
  mine.catch(() => opening.then((db) => db.close(), () => {}));
  return (connection = mine);
}

function drop() {
  connection?.then((db) => db.close(), () => {});
  connection = null;
}
