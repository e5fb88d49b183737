// What was just done, said at the foot of the screen, with its Undo. It goes by itself, but not while
// somebody is on it; Escape sends it away, and Ctrl+Z outside of a field takes the Undo.

const SHOWN = 10_000; // milliseconds

let clock = 0;

export function start() {
  const place = document.getElementById("said");
  new MutationObserver(count).observe(place, { childList: true });
  for (const type of ["pointerenter", "focusin"]) place.addEventListener(type, () => clearTimeout(clock));
  for (const type of ["pointerleave", "focusout"]) place.addEventListener(type, count);
  // a way on that was taken is offered no more; what takes something back answers with a word of its own
  document.addEventListener("htmx:before:swap", () => place.querySelector("a[data-taken]")?.closest(".toast").remove());
  place.addEventListener("click", (event) => event.target.closest("a")?.setAttribute("data-taken", ""));
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && place.childElementCount && !document.querySelector("dialog[open]:not(.toast)")) place.replaceChildren();
    if (event.key === "z" && (event.ctrlKey || event.metaKey) && !event.target.closest("input, textarea, [contenteditable]")) {
      const undo = place.querySelector("form button");
      if (undo) event.preventDefault();
      undo?.click();
    }
  });

  function count() {
    clearTimeout(clock);
    if (!place.childElementCount || place.querySelector("[data-stay]")) return;
    clock = setTimeout(() => {
      if (place.matches(":hover") || place.contains(document.activeElement)) count();
      else place.replaceChildren();
    }, SHOWN);
  }
}
