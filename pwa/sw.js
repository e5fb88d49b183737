// Kith's service worker: everything that was put on this phone is served from it. The parts are in a
// versioned folder, so that they always belong together. No request of the app passes through here (the
// page asks its worker), and the records are out of its reach.

const RELEASE = "%RELEASE%";
const FILES = "%FILES_SHA256%"; // of files.json
const ROOT = new URL("./", self.location.href);

importScripts("app/r/%APP%/sw/groups.js", "app/r/%APP%/sw/pages.js", "app/r/%APP%/sw/sharing.js", "app/r/%APP%/sw/care.js", "app/r/%APP%/sw/reminding.js");

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(activate()));
addEventListener("fetch", (event) => serve(event));
addEventListener("message", (event) => event.waitUntil(care(event)));
addEventListener("periodicsync", (event) => event.waitUntil(remind(event)));
addEventListener("notificationclick", (event) => event.waitUntil(openToday(event.notification)));
