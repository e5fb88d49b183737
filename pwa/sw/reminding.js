// A notification a day at most, where the browser wakes this worker by itself. What it says was prepared by
// the app while it was open (behaviours/reminding.js) and lies in a cache of its own: sentence by day, and the
// last day that was told. The records are out of reach here.

const PREPARED = `kith-reminding ${ROOT.pathname}`; // no release's cache: tidying and repairing leave it alone
const SENTENCES = address("app/reminding.json");
const TOLD = address("app/reminding.json?told");

async function remind({ tag }) {
  if (tag !== "kith-reminding") return;
  const box = await caches.open(PREPARED);
  const day = localDay(new Date());
  const sentence = await sentenceOf(box, day);
  if (!sentence || (await (await box.match(TOLD))?.text()) === day) return;
  await box.put(TOLD, new Response(day));
  await registration.showNotification("Kith", { body: sentence, tag: "kith-today", icon: address("app/icons/kith-192.png") });
  await navigator.setAppBadge?.();
}

async function sentenceOf(box, day) {
  try {
    return (await (await box.match(SENTENCES)).json()).days[day];
  } catch {
    return ""; // nothing was prepared yet
  }
}

// A tap leads to Today: in the window that is open, else in a new one.
async function openToday(notification) {
  notification.close();
  const windows = await clients.matchAll({ type: "window", includeUncontrolled: true });
  const open = windows.find(({ url }) => url.startsWith(address("app/")));
  if (!open) return clients.openWindow(address("app/"));
  open.postMessage({ type: "today" });
  return open.focus();
}

// A day of life is a local one, as Python writes it.
function localDay(now) {
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
