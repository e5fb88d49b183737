// Installing Kith: the browser's own offer behind a button of ours where there is one, and the hint that
// fits this phone where there is none.

const html = document.documentElement;
let offer = null;

export function start() {
  html.dataset.platform = platform();
  if (matchMedia("(display-mode: standalone)").matches || navigator.standalone) html.dataset.installed = "";
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer = event;
    show();
  });
  addEventListener("appinstalled", () => {
    offer = null;
    show();
  });
  document.addEventListener("htmx:after:swap", show);
  document.addEventListener("click", async ({ target }) => {
    if (!target.closest?.("[data-install]") || !offer) return;
    await offer.prompt();
    offer = null;
    show();
  });
  show();
}

function show() {
  for (const button of document.querySelectorAll("[data-install]")) button.hidden = !offer;
  const fitting = html.dataset.installed === undefined && !offer ? hint() : "";
  for (const text of document.querySelectorAll("[data-install-hint]")) text.hidden = text.dataset.installHint !== fitting;
}

const hint = () => (/firefox/i.test(navigator.userAgent) && html.dataset.platform === "desktop" ? "firefox" : html.dataset.platform);

function platform() {
  const { userAgent, maxTouchPoints } = navigator;
  if (/iphone|ipad|ipod/i.test(userAgent) || (/macintosh/i.test(userAgent) && maxTouchPoints > 1)) return "ios";
  return /android/i.test(userAgent) ? "android" : "desktop";
}
