// Where the focus goes when something was swapped: to the heading of a new screen, to the edited thing
// after an edit in place. Somebody who is typing elsewhere is never disturbed.

import { screen } from "../terminal.js";

const FIELDS = "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable]";

let last = ""; // the name of the screen that was shown before a swap

export function start() {
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    const now = screen()?.dataset.screen;
    // a screen that renews itself leads to another one when its work is done
    const leads = last && last !== "starting" && last !== now && document.activeElement === document.body;
    last = now;
    if ((!ctx.renewal || leads) && ctx.swap !== "none") settle(ctx);
  });
}

function settle(ctx) {
  const part = ctx.whole ? screen() : document.getElementById(ctx.target?.id) ?? ctx.target;
  if (!part?.isConnected) return;
  const active = document.activeElement;
  const wanted = part.matches("[data-focus]") ? part : part.querySelector("[data-focus]");
  if (active?.matches(FIELDS) && active.isConnected && !(wanted && part.contains(active))) {
    if (!ctx.whole || part.contains(active)) return;
  }
  if (wanted) return focus(wanted);
  if (ctx.whole) {
    if (!part.querySelector("[autofocus]")) focus(part.querySelector("h1") ?? part);
  } else if (active === document.body || active === null) {
    // an emptied place hides itself: the heading of its card is nearest
    focus(part.hidden ? part.closest("section")?.querySelector("h2") ?? part : part);
  }
}

function focus(element) {
  if (element.tabIndex < 0 && !element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.focus({ preventScroll: !element.matches("[data-focus]") || isAround(element) });
}

// Whether it is taller than the window and fills it already: then nothing is gained by a jump to its top.
function isAround(element) {
  const { top, bottom, height } = element.getBoundingClientRect();
  return height > innerHeight / 2 && top < innerHeight / 2 && bottom > innerHeight / 2;
}
