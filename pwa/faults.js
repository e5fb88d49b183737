// Faults that tests ask for, to see what a person would see. The page passes the wish on only where
// the site is served from the machine itself (localhost), so that no link can bring one about.
//
//   refused  the browser says no to IndexedDB, as some private windows do
//   dying    the connection dies under the second and every later third use
//   lost     the database never opens
//   full     there is no room
//   newer    the records were written by a newer Kith
//   policy   nothing fails; the worker tries what its policy forbids and tells what was refused

import { openDB } from "./idb.js";

const fault = (name, message) => new DOMException(message, name);
const kinds = {
  refused: () => ({ open: () => Promise.reject(fault("SecurityError", "refused")) }),
  lost: () => ({ open: () => Promise.reject(fault("UnknownError", "Internal error opening backing store")) }),
  newer: () => ({ open: () => Promise.reject(fault("VersionError", "made by a newer version")) }),
  full: () => failing((mode) => mode === "readwrite" && fault("QuotaExceededError", "full")),
  dying: () => {
    let uses = 0;
    return failing(() => ++uses % 3 === 2 && fault("InvalidStateError", "The database connection is closing"));
  },
};

export async function openFaulty(kind, openRecords) {
  if (kind !== "policy") return openRecords(kinds[kind]());
  postMessage({ type: "policy", refused: await refusals() });
  return openRecords();
}

// Which directives spoke up when the worker asked a foreign address and ran a text as a script.
async function refusals() {
  const heard = new Set();
  addEventListener("securitypolicyviolation", (event) => heard.add(event.effectiveDirective));
  const address = new URL(import.meta.url); // the same machine under its other name is another origin, and answers
  address.hostname = address.hostname === "localhost" ? "127.0.0.1" : "localhost";
  const foreign = await fetch(address, { mode: "no-cors" }).then(() => "fetched", () => "no answer");
  let evaluated = "refused";
  try {
    evaluated = (0, eval)("'ran'");
  } catch {
    // as it should be
  }
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { heard: [...heard].sort(), foreign, evaluated };
}

function failing(judge) {
  return {
    async open(...wish) {
      const db = await openDB(...wish);
      return new Proxy(db, {
        get(target, name) {
          if (name !== "transaction") return typeof target[name] === "function" ? target[name].bind(target) : target[name];
          return (stores, mode, options) => {
            const error = judge(mode);
            if (error) throw error;
            return target.transaction(stores, mode, options);
          };
        },
      });
    },
  };
}
