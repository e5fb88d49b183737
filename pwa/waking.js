// What this browser has for reminding somebody while Kith is closed: a mark on the icon, notifications, and
// waking the service worker from time to time. Nothing is asked for here; it is only looked at.

export const TAG = "kith-reminding";

export async function reminding() {
  const { permission = "unavailable" } = globalThis.Notification ?? {};
  const background = await backgroundPermission();
  return { badge: "setAppBadge" in navigator, notifications: permission, background, on: await isOn() };
}

async function backgroundPermission() {
  if (!("PeriodicSyncManager" in globalThis)) return "unavailable";
  try {
    return (await navigator.permissions.query({ name: "periodic-background-sync" })).state;
  } catch {
    return "unavailable"; // the browser does not know the name
  }
}

export async function isOn() {
  try {
    return (await (await serviceWorker()).periodicSync.getTags()).includes(TAG);
  } catch {
    return false; // no service worker (yet), or no such thing in this browser
  }
}

// As it is on the phone already: a page that was just opened need not wait for its own registering.
export const serviceWorker = async () => navigator.serviceWorker?.getRegistration(kith.app);
