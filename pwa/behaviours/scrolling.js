// Going back shows a screen where it was left. The browser can't do that by itself, because the screen is
// drawn only after the address has changed.

let here = history.state?.place ?? null;
let places = {};
let returning = false;

export function start() {
  history.scrollRestoration = "manual";
  try {
    places = JSON.parse(sessionStorage.getItem("kith.places")) ?? {};
  } catch {
    // no storage: every screen begins at its top
  }
  name();
  addEventListener("scroll", () => returning || (places[here] = Math.round(scrollY)), { passive: true });
  addEventListener("pagehide", store);
  document.addEventListener("htmx:after:history:push", name);
  document.addEventListener("htmx:after:history:replace", name);
  document.addEventListener("htmx:before:history:restore", () => {
    returning = true;
    name();
  });
  document.addEventListener("htmx:after:swap", ({ detail: { ctx } }) => {
    const first = ctx.renewal && !performance.getEntriesByName("kith:first-render").length;
    if (returning || first) requestAnimationFrame(() => scrollTo(0, places[here] ?? 0));
    returning = false;
  });
}

// Each entry of the history gets a name of its own.
function name() {
  here = history.state?.place;
  if (here) return;
  here = Math.random().toString(36).slice(2);
  history.replaceState({ ...history.state, htmx: true, place: here }, "");
}

function store() {
  try {
    const recent = Object.entries(places).slice(-100);
    sessionStorage.setItem("kith.places", JSON.stringify(Object.fromEntries(recent)));
  } catch {
    // no storage: every screen begins at its top
  }
}
