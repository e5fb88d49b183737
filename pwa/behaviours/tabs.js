// Marks the tab of the screen that is shown, and in lists beside it (`a[data-here]`) the link that leads here.

import { screen } from "../terminal.js";

export function start() {
  mark();
  document.addEventListener("htmx:after:swap", mark);
}

function mark() {
  for (const tab of document.querySelectorAll("#tabs a")) current(tab, tab.dataset.tab === screen().dataset.tab);
  for (const link of document.querySelectorAll("a[data-here]")) current(link, link.pathname === location.pathname);
}

function current(link, is) {
  if (is) link.setAttribute("aria-current", "page");
  else link.removeAttribute("aria-current");
}
