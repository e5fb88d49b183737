// The records in IndexedDB: rows of {key, text, generation}, and a few facts beside them (meta).
//
// A commit is one strict transaction that first checks the generation its writer has seen. A browser
// may lose its connection at any moment (one save in twenty, in one app's published figures): then the
// handle is dropped, the database reopened and the work done again. Every commit carries a token, so
// that one that had reached the disk before the connection died is recognised and not done twice.
// What a row means is Python's business.

import { openDB } from "./idb.js";
import { betweenTabs } from "./between-tabs.js";

const NAME = "kith";
const VERSION = 1;
const PAUSES = [50, 200, 800, 2000]; // milliseconds before each new try
const OPENING = 8000; // some browsers never answer an open; then it is asked again
const STATE = "#state"; // the meta row with generation, epoch and the last commit's token

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
  const first = read(idb, 0); // begins while Python still starts
  first.catch(() => {});
  let unread = first;
  return {
    durable: true,
    load() {
      const rows = unread ?? read(idb, 0);
      unread = null;
      return rows;
    },
    since: (generation) => read(idb, generation),
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

function read(idb, generation) {
  return withConnection(idb, async (db) => {
    const tx = db.transaction(["records", "meta"]);
    const newer = generation ? IDBKeyRange.lowerBound(generation, true) : null;
    const records = newer ? tx.objectStore("records").index("generation").getAll(newer) : tx.objectStore("records").getAll();
    // what is new comes without the facts beside it: the journal among them may be large
    const meta = newer ? tx.objectStore("meta").getAll(STATE) : tx.objectStore("meta").getAll();
    const [rows, facts] = await settled(tx, [records, meta]);
    const state = facts.find((fact) => fact.key === STATE) ?? { generation: 0, epoch: 0 };
    return JSON.stringify({
      records: rows.map((row) => [row.key, row.text]),
      meta: facts.filter((fact) => fact.key !== STATE).map((fact) => [fact.key, fact.text]),
      generation: state.generation,
      epoch: state.epoch,
    });
  });
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
