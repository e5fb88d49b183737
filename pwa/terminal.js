// htmx as Kith's terminal: its requests go to the worker, its HTML passes the page's one Trusted Types
// policy, and an answer that a later one has overtaken is dropped. What the answers look like is decided
// by the Python side.

import htmx from "./htmx.js";
import { ask } from "./client.js";

const REFRESH = "Kith-Refresh";
let turn = 0;
let latestScreen = 0; // the turn of the last request that will replace the whole screen
let going = false; // whether that request still waits for its answer
let answered = 0; // the turn of the last request whose screen was taken
const shown = new Map(); // id of a target → the turn of the newest answer shown in it

export const screen = () => document.getElementById("screen");

export function startTerminal() {
  htmx.registerExtension("kith", {
    init: (api) => api.initSecurity(kith.policy),
    htmx_before_init: (element) => stays(element),
    htmx_config_request: (_, { ctx }) => prepare(ctx),
    htmx_before_response: (_, { ctx }) => receive(ctx),
  });
  document.addEventListener("kith:forget", () => {
    for (const name of Object.keys(localStorage)) if (name.startsWith("kith.")) localStorage.removeItem(name);
  });
}

// Whether another screen is on its way.
export const isGoing = () => going;

// Asks for the screen of this address again and morphs it in, so that a field in use stays as it is.
export function refresh() {
  const first = screen().dataset.screen === "starting";
  return htmx.ajax("GET", location.pathname + location.search, {
    source: screen(),
    target: screen(),
    swap: first ? "outerHTML" : "outerMorph",
    headers: { [REFRESH]: "true" },
  });
}

// The guide, files to save and other sites are the browser's business.
function stays(element) {
  if (element.tagName !== "A") return true;
  return element.href.startsWith(kith.app) && !element.hasAttribute("data-download");
}

function prepare(ctx) {
  ctx.fetch = ask;
  Object.assign(ctx.request.headers, { "HX-Request": "true", "HX-Current-URL": location.href });
  ctx.turn = ++turn;
  ctx.whole = ctx.target?.id === "screen";
  ctx.renewal = Boolean(ctx.request.headers[REFRESH]);
  ctx.address = location.href;
  ctx.amid = going && !ctx.whole && ctx.sourceElement?.matches("input") ? latestScreen : 0;
  if (ctx.whole && !ctx.renewal) [latestScreen, going] = [turn, true];
}

function receive(ctx) {
  const read = ctx.request.method === "GET";
  if (ctx.turn === latestScreen) going = false;
  if (read && ctx.whole && ctx.turn < latestScreen) return false;
  if (ctx.renewal && ctx.address !== location.href) return false; // one is elsewhere by now
  if (ctx.whole && ctx.response.status < 400) answered = ctx.turn;
  if (ctx.amid && ctx.amid === answered) return false; // what was typed has left the field since
  if (read && !ctx.whole && ctx.turn < (shown.get(ctx.target?.id) ?? 0)) return false;
  // The screen that was there when this was asked may have been replaced since.
  if (ctx.target && !ctx.target.isConnected && ctx.target.id) ctx.target = document.getElementById(ctx.target.id) ?? ctx.target;
  if (ctx.target?.id) shown.set(ctx.target.id, ctx.turn);
  // The same screen again, after something was done on it: it stays where it was scrolled.
  if (ctx.whole && ctx.hx.replaceurl && !ctx.hx.reswap && ctx.swap === "outerHTML") ctx.swap = "outerHTML show:none";
  // Morphing keeps what stands in a field; what was sent and taken has to leave it.
  if (!read && ctx.swap.includes("Morph") && ctx.response.status < 400 && ctx.sourceElement.matches("form")) ctx.sourceElement.reset();
  return true;
}
