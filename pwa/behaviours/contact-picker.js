// The phone's own list of contacts, where the browser has one to show (Chrome on Android). Whoever is ticked there is
// written as a card in the page and goes the way of a file, so the look before, and the way back, are the same.

import { carry } from "./brought.js";
import { read, small } from "./photo.js";

const WANTED = ["name", "email", "tel", "address", "icon"];

export function start() {
  offer();
  document.addEventListener("htmx:after:swap", offer);
  document.addEventListener("click", ({ target }) => target.closest?.("[data-pick-contacts]") && pick(target.closest("[data-contact-picker]")));
}

function offer() {
  if (typeof navigator.contacts?.select !== "function") return;
  for (const box of document.querySelectorAll("[data-contact-picker]")) box.hidden = false;
}

async function pick(box) {
  const said = box.querySelector("[role=status]");
  try {
    const there = (await navigator.contacts.getProperties?.()) ?? WANTED;
    const chosen = await navigator.contacts.select(WANTED.filter((each) => there.includes(each)), { multiple: true });
    if (!chosen.length) return; // they closed it
    said.textContent = said.dataset.reading;
    const cards = [];
    for (const each of chosen) cards.push(await card(each));
    const form = document.querySelector("form[data-import]");
    carry(new File(cards, "phone.vcf", { type: "text/vcard" }), form.elements.file);
    form.requestSubmit();
    said.textContent = "";
  } catch (error) {
    console.warn(error);
    said.textContent = error.name === "InvalidStateError" ? "" : said.dataset.refused; // it is open already
  }
}

async function card({ name = [], email = [], tel = [], address = [], icon = [] }) {
  const lines = ["BEGIN:VCARD", "VERSION:3.0"];
  const [full = "", ...others] = texts(name);
  if (full) lines.push(`FN:${escaped(full)}`);
  if (others.length) lines.push(`NICKNAME:${escaped(others[0])}`);
  for (const each of texts(tel)) lines.push(`TEL:${escaped(each)}`);
  for (const each of texts(email)) lines.push(`EMAIL:${escaped(each)}`);
  for (const each of address) lines.push(`ADR:${place(each).map(escaped).join(";")}`);
  const photo = icon.length ? await picture(icon[0]) : "";
  if (photo) lines.push(`PHOTO;ENCODING=b:${photo}`);
  return [...lines, "END:VCARD", ""].join("\r\n");
}

// The same text often comes twice, for a number that is known in two ways of writing.
const texts = (values) => [...new Set((values ?? []).map((each) => String(each ?? "").trim()).filter(Boolean))];

// In the order of an address in a card: box, extended, street, city, region, code, country.
function place({ addressLine = [], dependentLocality = "", city = "", region = "", postalCode = "", country = "" }) {
  return ["", dependentLocality, addressLine.join(", "), city, region, postalCode, country];
}

async function picture(blob) {
  try {
    return (await read(await small(blob))).split(",")[1];
  } catch {
    return ""; // one that can't be drawn is left out, and the person stays
  }
}

const escaped = (text) => String(text ?? "").replace(/[\\;,]/g, "\\$&").replace(/\s*[\r\n]+\s*/g, "\\n");
