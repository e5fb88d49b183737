// Hands a text to the phone's own apps as it stands now: mail, messages, the share sheet, the clipboard. Kith
// sends nothing. Afterwards the screen asks whether it went out.

import { say } from "../notice.js";
import { words } from "../words.js";

const LONGEST = 1800; // characters of an address that every mail and message app takes whole

export function start() {
  document.addEventListener("click", (event) => {
    const way = event.target.closest?.("[data-hand-over]");
    if (way?.form || way?.closest("form")) handOver(way, way.form ?? way.closest("form"), event);
    const share = event.target.closest?.("[data-share]");
    if (share) sharing(share.dataset.shareTitle ?? "", share.dataset.share);
  });
}

function handOver(way, form, event) {
  const text = form.elements.text.value.trim();
  const subject = form.elements.subject?.value.trim() ?? "";
  if (!text) {
    event.preventDefault();
    form.elements.text.focus();
    return;
  }
  switch (way.dataset.handOver) {
    case "share":
      sharing(subject, text).then((done) => done && askAfter(form));
      break;
    case "copy":
      copying(text, words.copied, form.elements.text).then(() => askAfter(form));
      break;
    default:
      openApp(way, subject, text, form);
  }
}

// The link is written anew before the browser follows it, so that the app gets the text as it was changed.
function openApp(link, subject, text, form) {
  const kind = link.dataset.handOver;
  const [to] = link.dataset.bare.split("?");
  const full = kind === "email" ? `${to}?subject=${quoted(subject)}&body=${quoted(text)}` : `${to}?&body=${quoted(text)}`;
  const fits = full.length <= LONGEST;
  link.href = fits ? full : link.dataset.bare;
  if (!fits) copying(text, words.tooLong, form.elements.text);
  askAfter(form, kind);
}

const quoted = (text) => encodeURIComponent((text.toWellFormed?.() ?? text).replace(/\r?\n/g, "\r\n"));

async function sharing(title, text) {
  if (!navigator.share) {
    await copying(text, words.noShareSheet);
    return true;
  }
  try {
    await navigator.share({ title, text });
    return true;
  } catch (error) {
    if (error.name === "AbortError") return false; // they closed the sheet
    await copying(text, words.noShareSheet);
    return true;
  }
}

async function copying(text, done, field) {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    field?.select();
    say(words.notCopied, { stay: true });
  }
}

function askAfter(form, channel = "") {
  const asked = form.querySelector(".sent");
  if (!asked) return;
  const choice = form.elements.channel;
  if (choice && [...choice.options].some((option) => option.value === channel)) choice.value = channel;
  asked.dataset.asked = "";
  asked.scrollIntoView({ block: "nearest" });
  asked.querySelector("h3")?.focus({ preventScroll: true });
}
