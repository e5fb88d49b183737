// Saves a file that Python made. In an installed iPhone app a download leads nowhere, so there the share
// sheet takes the file; `a[data-share-file]` asks for the sheet wherever there is one, and shows itself only there.

import { ask } from "../client.js";
import { hideNotice, say, showNotice } from "../notice.js";
import { words } from "../words.js";

export function start() {
  offer();
  document.addEventListener("htmx:after:swap", offer);
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[data-download]");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    save(link).catch((error) => {
      console.error(error);
      say(words.notSaved, { stay: true });
    });
  });
}

// The name ends in .txt there, because not every sheet takes a .json.
function offer() {
  const trial = new File([""], "trial.txt", { type: "text/plain" });
  if (!navigator.canShare?.({ files: [trial] })) return;
  for (const link of document.querySelectorAll("a[data-share-file]")) link.hidden = false;
}

async function save(link) {
  const answer = await ask(link.href, { method: "GET", headers: { "HX-Current-URL": location.href } });
  if (!answer.ok) throw new Error(`${link.href}: ${answer.status}`);
  if (link.dataset.shareFile) return share(new File([await answer.blob()], link.dataset.shareFile, { type: "text/plain" }));
  const type = answer.headers.get("Content-Type") ?? "application/octet-stream";
  const file = new File([await answer.blob()], name(answer, link), { type: type.split(";")[0] });
  const { platform, installed } = document.documentElement.dataset;
  if (platform === "ios" && installed !== undefined && navigator.canShare?.({ files: [file] })) await share(file);
  else download(file);
}

function name(answer, link) {
  const told = /filename\*?=(?:UTF-8'')?"?([^";]+)/i.exec(answer.headers.get("Content-Disposition") ?? "");
  return told ? decodeURIComponent(told[1]) : link.dataset.download || "kith";
}

function download(file) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

// The tap may be too long ago for the browser by now; then it takes another.
async function share(file) {
  try {
    await navigator.share({ files: [file] });
  } catch (error) {
    if (error.name === "AbortError") return;
    const again = () => {
      hideNotice("file");
      navigator.share({ files: [file] }).catch(() => {});
    };
    showNotice("file", words.ready, [[words.save, again], [words.close, () => hideNotice("file")]]);
  }
}
