// Watches through the camera at the back until a code is seen. Throws an error with a `reason` where there is no camera to be
// had, or nothing was seen for long.

import { reader, textIn } from "./reader.js";

const PAUSE = 160; // milliseconds between two looks
const A_WHILE = 20_000; // milliseconds, then some advice
const LONG = 120_000; // milliseconds, then the camera goes off
const REASONS = {
  NotAllowedError: "denied",
  SecurityError: "denied",
  NotFoundError: "none",
  OverconstrainedError: "none",
  NotReadableError: "busy",
  AbortError: "busy",
};

export async function watch(video, signal, tell) {
  const stream = await open();
  const off = () => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  signal.addEventListener("abort", off);
  try {
    signal.throwIfAborted(); // somebody left while the browser asked
    video.srcObject = stream;
    await video.play();
    await reader();
    tell("looking");
    return await seen(video, signal, tell);
  } finally {
    off();
  }
}

async function open() {
  if (!isSecureContext) throw refused("insecure");
  if (!navigator.mediaDevices?.getUserMedia) throw refused("none");
  try {
    const video = { facingMode: "environment", width: { ideal: 1280 }, height: { ideal: 720 } };
    return await navigator.mediaDevices.getUserMedia({ audio: false, video });
  } catch (error) {
    throw refused(REASONS[error.name] ?? "failed", error);
  }
}

async function seen(video, signal, tell) {
  const begun = performance.now();
  for (let advised = false; ; await new Promise((resolve) => setTimeout(resolve, PAUSE))) {
    signal.throwIfAborted();
    const text = video.readyState >= video.HAVE_CURRENT_DATA ? await textIn(video) : "";
    signal.throwIfAborted();
    if (text) return text;
    const gone = performance.now() - begun;
    if (gone > LONG) throw refused("long");
    if (gone > A_WHILE && !advised) tell("while");
    advised ||= gone > A_WHILE;
  }
}

const refused = (reason, cause) => Object.assign(new Error(reason, { cause }), { reason });
