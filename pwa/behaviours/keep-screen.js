// Keeps the screen that is shown, so that the next start can paint it at once: the last one, and the last
// one of the start address (where a phone opens Kith).

import { screen } from "../terminal.js";

const LARGEST = 500_000; // characters; a screen full of photos is not worth the room
const PAUSE = 300; // milliseconds after the last swap

let waiting = 0;

export function start() {
  document.addEventListener("htmx:after:swap", () => {
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  });
  document.addEventListener("kith:forget", () => clearTimeout(waiting));
  addEventListener("pagehide", () => waiting && keep());
}

function keep() {
  clearTimeout(waiting);
  waiting = 0;
  if (screen().dataset.screen === "starting" || screen().dataset.screen === "trouble") return;
  if (screen().querySelector("[data-passing]")) return; // what came from elsewhere, and nobody wants kept yet
  const path = location.pathname + location.search;
  const kept = JSON.stringify({ path, title: document.title, html: screen().outerHTML });
  if (kept.length > LARGEST) return;
  try {
    localStorage.setItem("kith.screen", kept);
    if (path === new URL(kith.app).pathname) localStorage.setItem("kith.screen.start", kept);
  } catch {
    // no room or no storage: the next start shows the calm starting screen instead
  }
}
