// The worker's life: started, watched stage by stage, started again when it fails or dies, given up
// with a sentence. `loadPyodide` never settles when the program can't run, so every stage has a limit.
// What is asked of the worker is the client's business.

import { showNotice, hideNotice } from "./notice.js";
import { words } from "./words.js";
import { repair } from "./repair.js";

const FIRST_VISIT = 300; // seconds: everything comes over the network
const LIMITS = { begun: 45, runtime: 90, python: 60, app: 45, records: 60 }; // seconds to the next stage
const TRIES = 3;
const HOPELESS = ["VersionError", "StoreLost", "PythonError"]; // trying again at once changes nothing

const html = document.documentElement;
const listeners = new Map(); // message type → function

let worker = null;
let stage = "begun";
let clock = 0;
let tries = 0;

export const on = (type, act) => listeners.set(type, act);

export const send = (message, transfer = []) => worker?.postMessage(message, transfer);

export const isReady = () => stage === "ready";

export function boot() {
  if (kith.missing) return giveUp(kith.missing);
  start(kith.takeEarly());
}

// A new worker in place of one that died or was frozen; requests wait for it meanwhile.
export function restart() {
  html.dataset.state = "starting";
  start();
}

// A page that comes back from the browser's memory may find its worker gone.
export function checkAlive() {
  if (!isReady()) return;
  const silent = setTimeout(restart, 3000);
  on("pong", () => clearTimeout(silent));
  send({ type: "ping" });
}

function start(begun) {
  worker?.terminate();
  enter("begun");
  try {
    const { worker: fresh, inbox } = begun ?? kith.startWorker();
    worker = fresh;
    worker.onmessage = ({ data }) => hear(data);
    worker.onerror = () => failed({ name: "worker" });
    inbox.forEach(hear);
  } catch (error) {
    failed({ name: "worker", message: String(error) });
  }
}

function hear(message) {
  if (message.type !== "stage") return listeners.get(message.type)?.(message);
  if (message.stage === "failed") return failed(message.detail);
  if (message.stage === "python") performance.mark("kith:runtime");
  if (message.stage === "app") performance.mark("kith:app");
  enter(message.stage);
  if (message.stage === "ready") ready(message.detail);
}

function enter(next) {
  stage = next;
  clearTimeout(clock);
  if (next === "ready") return;
  const slow = next === "runtime" && !navigator.serviceWorker?.controller;
  const seconds = (slow ? FIRST_VISIT : LIMITS[next]) * (tries + 1);
  clock = setTimeout(() => failed({ name: "slow", message: `${next}: ${seconds} s` }), seconds * 1000);
}

function ready({ durable }) {
  tries = 0;
  hideNotice("failed");
  if (performance.getEntriesByName("kith:first-render").length) html.dataset.state = "ready";
  if (!durable) showNotice("storage", words.notDurable);
  listeners.get("ready")?.();
}

function failed({ name, message = "" }) {
  console.error(`Kith: failed at ${stage}: ${name} ${message}`);
  clearTimeout(clock);
  worker?.terminate();
  if (++tries < TRIES && !HOPELESS.includes(name)) {
    setTimeout(start, 500 * tries);
    return;
  }
  giveUp(reason(name));
}

function reason(name) {
  if (name === "VersionError") return name;
  if (name === "StoreLost" || stage === "app" || stage === "records") return "records";
  if (stage === "python") return "python";
  return navigator.onLine === false && !navigator.serviceWorker?.controller ? "network" : stage === "runtime" ? "runtime" : "worker";
}

function giveUp(why) {
  html.dataset.state = "failed";
  const again = [words.tryAgain, tryAgain];
  const actions = why === "wasm" ? [] : why === "records" || why === "network" ? [again] : [again, [words.repair, repair]];
  showNotice("failed", words.failed[why], actions);
  listeners.get("failed")?.();
}

function tryAgain() {
  tries = 0;
  hideNotice("failed");
  restart();
}
