// Keeps what another window changed from getting under somebody's fingers: a renewed screen waits while a
// word is being composed, and the field that has the focus is never patched.

import htmx from "../htmx.js";

const TYPED = "input, textarea, select, [contenteditable]";
const PAUSE = 400; // milliseconds since the last key

let composing = false;
let lastKey = 0;
let waiting = 0;

export function start() {
  document.addEventListener("compositionstart", () => (composing = true));
  document.addEventListener("compositionend", () => (composing = false));
  document.addEventListener("input", () => (lastKey = performance.now()));
  htmx.registerExtension("kith-composing", {
    htmx_before_morph_node: (element) => !(element === document.activeElement && element.matches(TYPED)),
  });
}

export function whenIdle(act) {
  clearTimeout(waiting);
  const rest = PAUSE - (performance.now() - lastKey);
  if (!composing && (rest <= 0 || !document.activeElement?.matches(TYPED))) act();
  else waiting = setTimeout(whenIdle, Math.max(rest, 50), act);
}
