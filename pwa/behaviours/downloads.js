// Saves a file that Python made. In an installed iPhone app a download leads nowhere, so there the share
// sheet takes the file; `a[data-share-file]` asks for the sheet wherever there is one, and shows itself only there;
// `a[data-share-whole]` (its value is the media type) for the file under its own name, where the browser takes such a file.

import { ask } from "../client.js";
import { refresh } from "../terminal.js";
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
  for (const link of document.querySelectorAll("a[data-share-file], a[data-share-whole]")) {
    const { download, shareFile, shareWhole } = link.dataset;
    const trial = shareFile ? ["trial.txt", "text/plain"] : [download, shareWhole];
    link.hidden = !navigator.canShare?.({ files: [new File(["trial"], trial[0], { type: trial[1] })] });
  }
}

async function save(link) {
  const how = await hand(link);
  if (how && link.dataset.tells) await tell(link, how);
}

// Python is told which way a backup went out; one that was not sent after all is none.
async function tell({ dataset }, how) {
  const body = new URLSearchParams({ how, ...(dataset.locked !== undefined && { locked: "yes" }) });
  await ask(dataset.tells, { method: "POST", headers: { "HX-Request": "true", "HX-Current-URL": location.href }, body });
  await refresh();
}

// Gives the file to the share sheet or to the downloads; which of them took it, or nothing.
async function hand(link) {
  const answer = await ask(link.href, { method: "GET", headers: { "HX-Current-URL": location.href } });
  if (!answer.ok) throw new Error(`${link.href}: ${answer.status}`);
  if (link.dataset.shareFile) return share(new File([await answer.blob()], link.dataset.shareFile, { type: "text/plain" }));
  const type = answer.headers.get("Content-Type") ?? "application/octet-stream";
  const file = new File([await answer.blob()], name(answer, link), { type: type.split(";")[0] });
  if (link.dataset.shareWhole && navigator.canShare?.({ files: [file] })) return share(file);
  const { platform, installed } = document.documentElement.dataset;
  const shareable = platform === "ios" && installed !== undefined && [file, asText(file)].find((each) => navigator.canShare?.({ files: [each] }));
  return shareable ? share(shareable) : download(file);
}

const asText = (file) => new File([file], file.name.replace(/\.\w+$/, ".txt"), { type: "text/plain" });

function name(answer, link) {
  const told = /filename\*?=(?:UTF-8'')?"?([^";]+)/i.exec(answer.headers.get("Content-Disposition") ?? "");
  return told ? decodeURIComponent(told[1]) : link.dataset.download || "kith";
}

function download(file) {
  const link = Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  return "download";
}

// The tap may be too long ago for the browser by now; then it takes another. Chrome says that it can share a .vcf and
// refuses it all the same: then it is a download after all.
async function share(file) {
  try {
    await navigator.share({ files: [file] });
    return "share";
  } catch (error) {
    return error.name === "AbortError" ? "" : shareAtATap(file);
  }
}

const shareAtATap = (file) =>
  new Promise((resolve) => {
    const close = () => {
      hideNotice("file");
      resolve("");
    };
    const again = () => {
      hideNotice("file");
      navigator.share({ files: [file] }).then(() => resolve("share"), (error) => resolve(error.name === "AbortError" ? "" : download(file)));
    };
    showNotice("file", words.ready, [[words.save, again], [words.close, close]]);
  });
