// The records in IndexedDB: rows of {key, text, generation}, and a few facts beside them (meta).
//
// A commit is one strict transaction that first checks the generation its writer has seen. A browser
// may lose its connection at any moment (one save in twenty, in one app's published figures): then the
// handle is dropped, the database reopened and the work done again. Every commit carries a token, so
// that one that had reached the disk before the connection died is recognised and not done twice.
// What a row means is Python's business; only of the history it is known here that it grows without end, and
// that a first screen comes before it.

import { openDB } from "./idb.js";
import { betweenTabs } from "./between-tabs.js";

const NAME = "kith";
const VERSION = 1;
const PAUSES = [50, 200, 800, 2000]; // milliseconds before each new try
const OPENING = 8000; // some browsers never answer an open; then it is asked again
const STATE = "#state"; // the meta row with generation, epoch and the last commit's token
const HISTORY = ["fact", "interaction"].map((kind) => IDBKeyRange.bound(`${kind}:`, `${kind};`)); // ";" follows ":"
const OTHERS = [
  IDBKeyRange.upperBound("fact:", true),
  IDBKeyRange.bound("fact;", "interaction:", false, true),
  IDBKeyRange.lowerBound("interaction;"),
];
// all facts but what was here before a restore, which may be large and is asked for by name ("0" follows "/")
const BESIDE = [IDBKeyRange.upperBound("earlier", true), IDBKeyRange.lowerBound("earlier0")];
const AT_ONCE = 3000; // rows of the history that are not worth waiting for
const PART = 4000; // rows of it that are read at a time later

let connection = null;

export async function openRecords(idb = { open: openDB }) {
  const tabs = betweenTabs();
  try {
    await connect(idb).catch((error) => {
      if (isRefusal(error)) throw error;
      drop();
      return withConnection(idb, async () => {});
    });
  } catch (error) {
    if (isRefusal(error)) return { durable: false };
    throw error;
  }
  const first = load(idb); // begins while Python still starts
  first.catch(() => {});
  let unread = first;
  return {
    durable: true,
    load() {
      const rows = unread ?? load(idb);
      unread = null;
      return rows;
    },
    since: (generation) => since(idb, generation),
    rest: (after) => rest(idb, after),
    meta: (names) => meta(idb, JSON.parse(names)),
    note: (key, text) => note(idb, key, text),
    async commit(text, expected) {
      const batch = JSON.parse(text);
      const state = await write(idb, batch, expected);
      tabs.tell(state.generation);
      return state.generation;
    },
    async erase() {
      const state = await write(idb, { puts: [], removes: [], meta: [], replace: true, epoch: true, forget: true });
      tabs.tell(state.generation);
    },
    pen: tabs.pen,
    listen: tabs.listen,
  };
}

// Everything; where the history is long, the outline and what is newer, or all rows but those of the history.
function load(idb) {
  return withConnection(idb, async (db) => {
    const tx = db.transaction(["records", "meta"]);
    const [records, facts] = [tx.objectStore("records"), tx.objectStore("meta")];
    const length = (await Promise.all(HISTORY.map((range) => records.count(range)))).reduce((sum, each) => sum + each);
    if (length <= AT_ONCE) {
      const [rows, ...beside] = await settled(tx, [records.getAll(), ...BESIDE.map((range) => facts.getAll(range))]);
      return rowsOf(rows, beside.flat());
    }
    const later = (await facts.getAllKeys()).filter((key) => key.startsWith("undo/"));
    const [device, network, saved, state, outline] = await Promise.all(["device", "network", "saved", STATE, "outline"].map((key) => facts.get(key)));
    const made = madeAt(outline, state);
    const asked = made ? [records.index("generation").getAll(IDBKeyRange.lowerBound(made, true))] : OTHERS.map((range) => records.getAll(range));
    const rows = (await settled(tx, asked)).flat();
    return {
      ...rowsOf(rows, [device, network, saved, state].filter(Boolean)),
      whole: false,
      later: JSON.stringify(later),
      outline: made ? outline.text : "",
    };
  });
}

// The generation at which an outline was made; 0 where there is none, or rows were taken out since.
function madeAt(outline, state) {
  const [made, epoch] = outline?.text.slice(0, outline.text.indexOf("\n")).split(" ").map(Number) ?? [];
  return state && epoch === state.epoch ? made : 0;
}

// What is new comes without the facts beside it: the journal among them may be large.
function since(idb, generation) {
  return withConnection(idb, async (db) => {
    const tx = db.transaction(["records", "meta"]);
    const newer = IDBKeyRange.lowerBound(generation, true);
    return rowsOf(...(await settled(tx, [tx.objectStore("records").index("generation").getAll(newer), tx.objectStore("meta").getAll(STATE)])));
  });
}

function rest(idb, after) {
  return withConnection(idb, async (db) => {
    for (const range of HISTORY) {
      const from = after > range.lower ? after : range.lower;
      if (from >= range.upper) continue;
      const rows = await db.getAll("records", IDBKeyRange.bound(from, range.upper, true), PART);
      if (rows.length) return rowsOf(rows, []);
    }
    return rowsOf([], []);
  });
}

function meta(idb, names) {
  return withConnection(idb, async (db) => {
    const tx = db.transaction("meta");
    return rowsOf([], (await settled(tx, names.map((name) => tx.store.get(name)))).filter(Boolean));
  });
}

function note(idb, key, text) {
  return withConnection(idb, (db) => (text ? db.put("meta", { key, text }) : db.delete("meta", key)));
}

// Rows cross to Python as lines, which is fastest; a text that has lines of its own crosses as JSON.
function rowsOf(rows, facts) {
  const plain = rows.filter(({ text }) => !text.includes("\n"));
  const odd = rows.length > plain.length ? rows.filter(({ text }) => text.includes("\n")) : [];
  const state = facts.find((fact) => fact.key === STATE) ?? { generation: 0, epoch: 0 };
  return {
    rowKeys: plain.map(({ key }) => key).join("\n"),
    texts: plain.map(({ text }) => text).join("\n"),
    odd: JSON.stringify(odd.map(({ key, text }) => [key, text])),
    meta: JSON.stringify(facts.filter((fact) => fact.key !== STATE).map(({ key, text }) => [key, text])),
    generation: state.generation,
    epoch: state.epoch,
    whole: true,
    later: "[]",
    outline: "",
  };
}

function write(idb, batch, expected = null) {
  const token = crypto.randomUUID();
  return withConnection(idb, async (db) => {
    const tx = db.transaction(["records", "meta"], "readwrite", { durability: "strict" });
    const records = tx.objectStore("records");
    const meta = tx.objectStore("meta");
    const before = (await meta.get(STATE)) ?? { generation: 0, epoch: 0 };
    if (before.token === token) return before;
    if (expected !== null && before.generation !== expected) {
      tx.done.catch(() => {});
      tx.abort();
      throw named("Stale", `generation ${before.generation}, expected ${expected}`);
    }
    const state = { key: STATE, generation: before.generation + 1, epoch: before.epoch + (batch.epoch ? 1 : 0), token };
    const asked = [];
    if (batch.replace) asked.push(records.clear());
    if (batch.forget) asked.push(meta.clear());
    for (const key of batch.removes) asked.push(records.delete(key));
    for (const [key, text] of batch.puts) asked.push(records.put({ key, text, generation: state.generation }));
    for (const [key, text] of batch.meta) asked.push(text === null ? meta.delete(key) : meta.put({ key, text }));
    asked.push(meta.put(state));
    await settled(tx, asked);
    return state;
  });
}

// The transaction's own error says more than those of its requests, which are told "aborted".
async function settled(tx, asked) {
  const answers = Promise.all(asked);
  answers.catch(() => {});
  await tx.done;
  return answers;
}

async function withConnection(idb, work) {
  for (let again = 0; ; again++) {
    try {
      return await work(await connect(idb));
    } catch (error) {
      if (["Stale", "VersionError"].includes(error.name)) throw error;
      drop(); // after a full disk, too: Firefox gives the connection up with the transaction
      if (isFull(error)) throw named("StoreFull", error);
      if (again === PAUSES.length) throw named("StoreLost", error);
      await new Promise((resolve) => setTimeout(resolve, PAUSES[again]));
    }
  }
}

function connect(idb) {
  if (connection) return connection;
  const opening = idb.open(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore("records", { keyPath: "key" }).createIndex("generation", "generation");
      db.createObjectStore("meta", { keyPath: "key" });
    },
    blocking: drop, // a newer Kith wants to upgrade: let go
    terminated: drop,
  });
  const late = new Promise((_, reject) => setTimeout(() => reject(named("TimeoutError", "the database did not open")), OPENING));
  const mine = Promise.race([opening, late]);
  mine.catch(() => opening.then((db) => db.close(), () => {}));
  return (connection = mine);
}

function drop() {
  connection?.then((db) => db.close(), () => {});
  connection = null;
}

const isFull = (error) => error?.name === "QuotaExceededError";
// No IndexedDB at all, or a private window that says no: there is nothing to lose, so Kith runs in memory.
const isRefusal = ({ name, message }) =>
  !globalThis.indexedDB || name === "SecurityError" || (name === "InvalidStateError" && /mutation/.test(message)) || /denied permission/.test(message);

function named(name, reason) {
  return Object.assign(new Error(String(reason), { cause: reason }), { name });
}
