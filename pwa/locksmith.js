// Keys and ciphers for locked backups: Argon2id by hash-wasm, AES-256-GCM by the browser itself. Fetched by the worker
// only when somebody locks or opens a backup. What a file looks like, and what of it is believed, is Python's business;
// here are the sums alone. On the desk, scripts/kithdesk/locksmith.py does the same ones.

import "./argon2.js"; // puts itself into globalThis.hashwasm

const KEY = 32; // bytes

// terms: { memory, passes, lanes, salt, nonce, header }, the memory in KiB
export async function lock(terms, passphrase, plain) {
  const sealed = await crypto.subtle.encrypt(cipher(terms), await key(terms, passphrase), plain);
  return new Uint8Array(sealed);
}

export async function unlock(terms, passphrase, sealed) {
  const made = await key(terms, passphrase);
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(terms), made, sealed));
  } catch (cause) {
    throw Object.assign(new Error("it does not fit", { cause }), { name: "WrongKey" });
  }
}

const cipher = ({ nonce, header }) => ({ name: "AES-GCM", iv: nonce, additionalData: header, tagLength: 128 });

async function key({ memory, passes, lanes, salt }, password) {
  const bytes = await globalThis.hashwasm.argon2id({
    password,
    salt,
    memorySize: memory,
    iterations: passes,
    parallelism: lanes,
    hashLength: KEY,
    outputType: "binary",
  });
  const made = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
  bytes.fill(0);
  return made;
}
