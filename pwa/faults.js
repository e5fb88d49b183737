// Faults that tests ask for, to see what a person would see. The page passes the wish on only where
// the site is served from the machine itself (localhost), so that no link can bring one about.
//
//   refused  the browser says no to IndexedDB, as some private windows do
//   dying    the connection dies under the second and every later third use
//   lost     the database never opens
//   full     there is no room
//   newer    the records were written by a newer Kith

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

export const openFaulty = (kind, openRecords) => openRecords(kinds[kind]());

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
