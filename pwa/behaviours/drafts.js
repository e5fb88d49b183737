// What is typed into a form with data-draft survives a reload, an update and a killed app. It is kept as it
// is typed, put back when the form is drawn again, and forgotten once the form's answer says it was taken.
//
// A tick is known by what it stands for, never by its place: people and readings come and go. Where
// `<div data-ticks="person new" data-ticks-from="whom">` offers them, a tick that is not on offer any more
// is put there as it was, and the field of that id asks for the offers again, with it among them.

import * as disk from "./drafts-on-disk.js";

const PAUSE = 200; // milliseconds after the last key
const UNKEPT = ["password", "file", "hidden", "submit", "button", "reset", "image"];

const dirty = new Map(); // form → timer
const told = new WeakSet(); // fields whose text an answer follows, where htmx has heard of it
let isReady = false; // whether the drafts of before are there

export function start() {
  document.addEventListener("input", ({ target }) => {
    told.add(target);
    later(target.closest?.("form[data-draft]") ?? target.form);
  });
  document.addEventListener("change", ({ target }) => {
    const form = target.closest?.("form[data-draft]") ?? target.form;
    later(form);
    if (form?.dataset.draft && isTick(target)) keep(form); // before an answer draws the offers anew
  });
  document.addEventListener("reset", ({ target }) => target.dataset.draft && forget(target));
  document.addEventListener("htmx:after:swap", restoreAll);
  document.addEventListener("htmx:after:request", ({ detail: { ctx } }) => {
    const form = ctx.request.form ?? ctx.sourceElement;
    if (form?.dataset?.draft && ctx.request.method !== "GET" && ctx.response.status < 400 && form === ctx.sourceElement) forget(form);
  });
  document.addEventListener("visibilitychange", () => document.hidden && flush());
  document.addEventListener("kith:forget", disk.removeAll);
  addEventListener("pagehide", flush);
  disk.ready.then(() => {
    isReady = true;
    restoreAll();
  });
  for (const field of document.querySelectorAll("form[data-draft] :is([hx-post], [hx-get])")) told.delete(field); // nobody hears it yet
}

// Whether somebody is in a form, or has left something in one.
export function isOpen() {
  return [...document.querySelectorAll("#screen form[data-draft]")].some(
    (form) => form.contains(document.activeElement) || [...fields(form)].some(([, , field]) => isChanged(field)),
  );
}

export function flush() {
  for (const form of dirty.keys()) keep(form);
}

function later(form) {
  if (!form?.dataset.draft) return;
  clearTimeout(dirty.get(form));
  dirty.set(form, setTimeout(keep, PAUSE, form));
}

function keep(form) {
  clearTimeout(dirty.get(form));
  dirty.delete(form);
  const typed = [...fields(form)].filter(([, , field]) => isChanged(field)).map(([name, index, field]) => [name, index, value(field)]);
  try {
    if (typed.length) disk.write(form.dataset.draft, JSON.stringify(typed));
    else disk.remove(form.dataset.draft);
  } catch {
    // no storage: the field itself still holds what was typed
  }
}

function forget(form) {
  clearTimeout(dirty.get(form));
  dirty.delete(form);
  disk.remove(form.dataset.draft);
}

function restoreAll() {
  if (!isReady) return;
  for (const form of document.querySelectorAll("form[data-draft]")) {
    if (dirty.has(form)) continue; // what is being typed this moment is newer than its draft
    try {
      const typed = JSON.parse(disk.read(form.dataset.draft));
      if (typed) restore(form, typed);
    } catch {
      // unreadable: as if nothing had been typed
    }
  }
}

function restore(form, typed) {
  const there = [...fields(form)];
  form.closest("details")?.setAttribute("open", "");
  const asking = new Set();
  for (const [name, index, kept] of typed) {
    const field = there.find((each) => each[0] === name && each[1] === index)?.[2];
    if (!field && kept === true && typeof index === "string") {
      const offers = form.querySelector(`[data-ticks~="${CSS.escape(name)}"]`);
      if (offers) asking.add(putBack(offers, name, index));
    }
    const untold = field?.matches("[hx-post], [hx-get]") && !told.has(field) && value(field) === kept;
    if (!field || (!untold && (isChanged(field) || value(field) === kept))) continue;
    if (typeof kept === "boolean") field.checked = kept;
    else field.value = kept;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  for (const id of asking) document.getElementById(id)?.dispatchEvent(new Event("input", { bubbles: true }));
}

function putBack(offers, name, value) {
  const type = offers.querySelector(`input[name="${CSS.escape(name)}"]`)?.type ?? "checkbox";
  offers.append(Object.assign(document.createElement("input"), { type, name, value, checked: true, hidden: true }));
  return offers.dataset.ticksFrom;
}

function* fields(form) {
  const seen = new Map();
  for (const field of form.elements) {
    if (!field.name || UNKEPT.includes(field.type) || field.matches("button, fieldset, output, [data-no-draft]")) continue;
    const place = seen.get(field.name) ?? 0;
    seen.set(field.name, place + 1);
    yield [field.name, isTick(field) ? field.value : place, field];
  }
}

const isTick = (field) => field.type === "checkbox" || field.type === "radio";
const value = (field) => (isTick(field) ? field.checked : field.value);

function isChanged(field) {
  // what an answer ticked was ticked by hand before
  if (isTick(field)) return field.checked !== (field.defaultChecked && !field.closest("[data-ticks]"));
  if (field.tagName === "SELECT") return [...field.options].some((option) => option.selected !== option.defaultSelected);
  return field.value !== field.defaultValue;
}
