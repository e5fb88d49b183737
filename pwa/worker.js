// The worker in which Kith's Python lives. It starts at once, tells the page each stage, and then
// answers the page's requests. It holds no screen and no rule, and never answers with an exception:
// what Python could not answer is told as `died`, and the page starts a new worker.

import { release } from "./release.js";
import { openRecords } from "./store.js";
import { startPython } from "./runtime.js";

const app = new URL("../../", import.meta.url); // …/app/
const tell = (type, rest = {}) => postMessage({ type, ...rest });
const locksmith = () => import("./locksmith.js"); // only when a backup is locked or opened
const stage = (name, detail) => tell("stage", { stage: name, detail });

const facts = { release: release.id, version: release.version };
let kith = null;

addEventListener("message", ({ data }) => {
  if (data.type === "ping") tell("pong");
  if (data.type === "facts") learn(data.facts);
  if (data.type === "request") answer(data);
});

const started = start().catch((error) => {
  console.error(error);
  stage("failed", { name: error.name, message: String(error.message ?? error) });
});

async function start() {
  stage("runtime");
  const opening = openDatabase();
  opening.catch(() => {});
  const python = await startPython(new URL(release.runtime, import.meta.url), new URL("bundle.bin", import.meta.url));
  stage("python");
  const main = python.pyimport("kith.browser.main");
  stage("app");
  const database = await opening;
  stage("records");
  const [handle, know] = await main.start(database, app.pathname.replace(/\/$/, ""), JSON.stringify(facts), tell, locksmith);
  kith = { handle, know };
  stage("ready", { durable: database.durable });
}

async function openDatabase() {
  const faults = new URLSearchParams(self.name).get("faults");
  return faults ? (await import("./faults.js")).openFaulty(faults, openRecords) : openRecords();
}

function learn(news) {
  Object.assign(facts, news);
  kith?.know(JSON.stringify(news));
}

async function answer({ id, method, path, headers, body }) {
  await started;
  try {
    const [status, shown, bytes] = await kith.handle(method, path, JSON.stringify(headers), body);
    postMessage({ type: "response", id, status, headers: JSON.parse(shown), body: bytes.buffer }, [bytes.buffer]);
  } catch (error) {
    console.error(error);
    tell("died", { id, message: String(error.message ?? error) });
  }
}
