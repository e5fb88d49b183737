// What concerns this copy of Kith alone: asking the browser for lasting storage, and Repair.

import { askToKeep } from "../facts.js";
import { repair } from "../repair.js";
import { refresh } from "../terminal.js";

export function start() {
  document.addEventListener("click", ({ target }) => {
    if (target.closest?.("[data-persist]")) askToKeep({ again: true }).then(refresh);
    if (target.closest?.("[data-repair]")) repair();
  });
  document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
    if (ctx.request.method === "POST" && ctx.response.status < 400) askToKeep();
  });
}
