// Keeps the screen from going dark while something on it is to be read by another phone (`data-awake`).

let lock = null;

export function start() {
  settle();
  document.addEventListener("htmx:after:swap", settle);
  document.addEventListener("visibilitychange", settle); // the browser lets go of it when the page is hidden
}

async function settle() {
  const wanted = !document.hidden && document.querySelector("[data-awake]") !== null;
  if (wanted === Boolean(lock && !lock.released)) return;
  const before = lock;
  lock = null;
  await before?.release().catch(() => {});
  if (!wanted) return;
  const made = await navigator.wakeLock?.request("screen").catch(() => null); // refused when the battery is low
  if (document.querySelector("[data-awake]")) lock = made;
  else made?.release().catch(() => {});
}
