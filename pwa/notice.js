// The one notice above the screen: a start that failed, an update, storage that keeps nothing. The most
// urgent shows; the others wait behind it. Made of elements, never of markup.

const URGENCY = ["busy", "failed", "storage", "file", "update"];
const waiting = new Map();

export function showNotice(kind, [title, text], actions = []) {
  waiting.set(kind, { title, text, actions });
  render();
}

export function hideNotice(kind) {
  if (waiting.delete(kind)) render();
}

function render() {
  const place = document.getElementById("notice");
  const kind = URGENCY.find((each) => waiting.has(each));
  place.replaceChildren(...(kind ? [section(kind, waiting.get(kind))] : []));
}

function section(kind, { title, text, actions }) {
  const box = element("section", { className: "notice" }, element("h2", {}, title));
  box.dataset.notice = kind;
  if (text) box.append(element("p", {}, text));
  if (actions.length) box.append(element("div", { className: "actions" }, ...actions.map(button)));
  return box;
}

function button([name, act], index) {
  const made = element("button", { type: "button", className: index ? "button quiet" : "button main" }, name);
  made.addEventListener("click", act);
  return made;
}

export function element(tag, properties, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}

// A passing sentence, in the same live region where the screens speak.
export function say(sentence, { stay = false } = {}) {
  const toast = element("div", { className: "toast" }, sentence);
  if (stay) toast.dataset.stay = "";
  document.getElementById("said").replaceChildren(toast);
}
