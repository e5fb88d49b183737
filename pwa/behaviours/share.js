// Small buttons whose whole job is the browser's: the share sheet, asking for lasting storage, Repair.

import { askToKeep } from "../facts.js";
import { say } from "../notice.js";
import { repair } from "../repair.js";
import { refresh } from "../terminal.js";
import { words } from "../words.js";

export function start() {
  document.addEventListener("click", ({ target }) => {
    const button = target.closest?.("[data-share], [data-persist], [data-repair]");
    if (!button) return;
    if (button.dataset.share !== undefined) share(button.dataset);
    if (button.dataset.persist !== undefined) askToKeep({ again: true }).then(refresh);
    if (button.dataset.repair !== undefined) repair();
  });
  document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
    if (ctx.request.method === "POST" && ctx.response.status < 400) askToKeep();
  });
}

async function share({ share: text, shareTitle: title }) {
  try {
    if (navigator.share) return await navigator.share({ text, title });
    await navigator.clipboard.writeText(text);
    say(words.copied);
  } catch (error) {
    if (error.name !== "AbortError") console.warn(error);
  }
  return undefined;
}
