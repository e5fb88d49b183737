// A look at what a link leads to: the first lines of another page or passage of the guide, beside the link that the pointer or the
// keyboard rests on. Material's own previews need a site map of absolute addresses, and this site may lie in any folder.

const WAIT = { show: 400, hide: 200 }; // milliseconds
const ENOUGH = 320; // characters of text
const SHOWN = "h1, h2, h3, p, ul, ol, blockquote, dl, div.admonition";

const root = new URL(JSON.parse(document.getElementById("__config").textContent).base + "/", location.href);
const pages = new Map();
const card = document.createElement("aside");
let link, timer;

/** The address that a link has within the guide, or null where it leads elsewhere: to the app, to a file, up this page. */
function within(anchor) {
  const address = new URL(anchor.href);
  const inside = address.origin === root.origin && address.pathname.startsWith(root.pathname) && address.pathname.endsWith("/");
  const elsewhere = address.pathname !== location.pathname && !address.pathname.startsWith(`${root.pathname}app/`);
  return inside && elsewhere ? address : null;
}

/** The page at an address, by its file's own name: the service worker knows it by that. */
function page({ pathname }) {
  const file = `${pathname}index.html`;
  if (!pages.has(file)) pages.set(file, fetch(file).then((answer) => (answer.ok ? answer.text() : Promise.reject(answer))));
  return pages.get(file).then((text) => new DOMParser().parseFromString(text, "text/html"));
}

/** The heading and the first lines of the passage that an address names. */
function* passage(other, hash) {
  const named = hash && other.getElementById(decodeURIComponent(hash.slice(1)));
  const first = named ? named.closest("h1, h2, h3, li, dt, p, table") ?? named : other.querySelector("h1");
  if (!first) return;
  yield first;
  if (!/^(H\d|DT)$/.test(first.nodeName)) return;
  let length = 0;
  for (let next = first.nextElementSibling; next && !/^(H\d|DT)$/.test(next.nodeName) && length < ENOUGH; next = next.nextElementSibling) {
    if (!next.matches(`${SHOWN}, dd`) || next.matches(".from, .go, .welcome__ways")) continue;
    length += next.textContent.length;
    yield next;
  }
}

/** A copy that can be read and nothing more: no address to jump to, nothing to tap. */
function copied(part) {
  const copy = document.importNode(part, true);
  copy.querySelectorAll(".headerlink, svg, img").forEach((each) => each.remove());
  copy.querySelectorAll("a").forEach((each) => each.replaceWith(...each.childNodes));
  for (const each of [copy, ...copy.querySelectorAll("[id]")]) each.removeAttribute("id");
  if (copy.nodeName !== "LI" && !/^D[TD]$/.test(copy.nodeName)) return copy;
  const plain = document.createElement("p");
  plain.append(...copy.childNodes);
  return plain;
}

async function show(anchor) {
  const address = within(anchor);
  const parts = [...passage(await page(address), address.hash)].map(copied);
  if (link !== anchor || !parts.length) return;
  card.replaceChildren(...parts);
  card.showPopover();
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { width, height } = card.getBoundingClientRect();
  const below = bottom + 8 + height < innerHeight || top < height + 8;
  card.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  card.style.top = `${below ? bottom + 8 : top - height - 8}px`;
}

function hide() {
  clearTimeout(timer);
  link = undefined;
  if (card.matches(":popover-open")) card.hidePopover();
}

/** The pointer or the focus has come to rest somewhere: on a link, on the card (which stays then), or on neither. */
function rest({ target, pointerType }) {
  if (pointerType === "touch") return;
  const anchor = target.closest?.("article a[href]:not(.headerlink, .do)");
  const next = anchor && within(anchor) ? anchor : undefined;
  clearTimeout(timer);
  if (card.contains(target) || (next && next === link)) return;
  if (next) timer = setTimeout(() => begin(next), WAIT.show);
  else if (link) timer = setTimeout(hide, WAIT.hide);
}

function begin(anchor) {
  hide();
  link = anchor;
  show(anchor).catch(hide);
}

if (card.showPopover) {
  card.className = "preview md-typeset";
  card.popover = "manual";
  card.ariaHidden = "true";
  document.body.append(card);
  document.addEventListener("pointerover", rest);
  document.addEventListener("focusin", (event) => event.target.matches?.(":focus-visible") && rest(event));
  document.addEventListener("focusout", hide);
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("scroll", () => link && hide(), { passive: true }); // what is only about to be shown will find its place
  addEventListener("pagehide", hide);
}
