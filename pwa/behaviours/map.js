// The map of one's people is moved by a finger, the mouse or the arrow keys, and enlarged by two fingers, the wheel,
// buttons or plus and minus. A tap near a name opens the person. Without this the whole map stands there, and the list.

const READABLE = 0.8; // pixels to a unit at which names can be read: the map opens so large, unless all of it has room
const LARGEST = 3;
const STEP = 1.35; // one tap on a button, or one key
const KEYS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const STRIDE = 64; // pixels to one arrow key
const NEAR = 26; // pixels from a name at which a tap still means it
const SLACK = 7; // pixels that a finger trembles

const attended = new WeakSet();
let frame, svg, half;
let view = { of: "", x: 0, y: 0, scale: 1 }; // what stands in the middle of the frame, and pixels to a unit
let aimed = false; // whether the wheel is meant for the map: the mouse has moved over it since the page was scrolled

export function start() {
  document.addEventListener("htmx:after:swap", tend);
  document.addEventListener("click", opened, true);
  addEventListener("scroll", () => (aimed = false), { passive: true });
  addEventListener("resize", () => frame?.isConnected && look(view));
  tend();
}

function tend() {
  frame = document.getElementById("map-frame");
  if (!frame) return;
  svg = frame.querySelector("svg");
  half = Number(svg.dataset.half);
  frame.classList.add("moves");
  frame.querySelector(".sizes").hidden = false;
  if (!attended.has(frame)) attend(frame);
  const of = `${half} ${svg.querySelectorAll("[data-person]").length}`;
  // who comes back from somebody's page finds the map as it was left
  look(view.of === of ? view : { of, x: 0, y: 0, scale: whole() > READABLE * 0.9 ? whole() : READABLE });
}

const whole = () => Math.min(frame.clientWidth, frame.clientHeight) / (2 * half);

function look({ of = view.of, x, y, scale }) {
  const { clientWidth: width, clientHeight: height } = frame;
  const within = (value) => Math.min(half, Math.max(-half, value));
  scale = Math.min(LARGEST, Math.max(Math.min(whole(), LARGEST), scale));
  view = { of, x: within(x), y: within(y), scale };
  svg.setAttribute("viewBox", [view.x - width / scale / 2, view.y - height / scale / 2, width / scale, height / scale].join(" "));
}

const move = (x, y) => look({ ...view, x: view.x - x / view.scale, y: view.y - y / view.scale });

// What lies under that point of the window, or in the middle of the frame, stays there.
function enlarge(factor, at) {
  const { left, top, width, height } = frame.getBoundingClientRect();
  const [right, down] = at ? [at.clientX - left - width / 2, at.clientY - top - height / 2] : [0, 0];
  const before = view.scale;
  look({ ...view, scale: before * factor });
  move(right - (right * view.scale) / before, down - (down * view.scale) / before);
}

function attend(frame) {
  attended.add(frame);
  const down = new Map(); // pointer → where it was last
  let begun = null;
  frame.addEventListener("pointerdown", (event) => {
    if (event.button || event.target.closest(".sizes")) return;
    if (!down.size) [begun, frame.dataset.moved] = [event, ""];
    down.set(event.pointerId, event);
  });
  frame.addEventListener("pointermove", (event) => {
    if (event.movementX || event.movementY) aimed = true;
    const last = down.get(event.pointerId);
    if (!last) return;
    if (!frame.dataset.moved && down.size === 1 && apart(begun, event) < SLACK) return;
    frame.dataset.moved = "yes";
    frame.classList.add("held");
    frame.setPointerCapture(event.pointerId);
    const other = [...down.values()].find(({ pointerId }) => pointerId !== event.pointerId);
    down.set(event.pointerId, event);
    if (!other) return move(event.clientX - last.clientX, event.clientY - last.clientY);
    move((event.clientX - last.clientX) / 2, (event.clientY - last.clientY) / 2);
    enlarge(apart(other, event) / Math.max(1, apart(other, last)), between(other, event));
  });
  for (const type of ["pointerup", "pointercancel", "pointerleave"]) {
    frame.addEventListener(type, ({ pointerId }) => {
      if (type === "pointerleave" && frame.hasPointerCapture(pointerId)) return;
      down.delete(pointerId);
      frame.classList.toggle("held", down.size > 0);
    });
  }
  frame.addEventListener("dragstart", (event) => event.preventDefault());
  frame.addEventListener("wheel", wheel, { passive: false });
  frame.addEventListener("keydown", pressed);
  frame.addEventListener("click", ({ target }) => size(target.closest("[data-size]")?.dataset.size));
}

const apart = (one, other) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
const between = (one, other) => ({ clientX: (one.clientX + other.clientX) / 2, clientY: (one.clientY + other.clientY) / 2 });

function size(which) {
  if (which === "in") enlarge(STEP);
  if (which === "out") enlarge(1 / STEP);
  if (which === "all") look({ ...view, x: 0, y: 0, scale: 0 });
}

// Where it can't grow or shrink any further, the page is scrolled.
function wheel(event) {
  if (!aimed && !event.ctrlKey && !event.metaKey) return;
  const { scale } = view;
  enlarge(Math.exp(-event.deltaY * (event.deltaMode ? 0.05 : 0.002)), event);
  if (view.scale !== scale || event.ctrlKey || event.metaKey) event.preventDefault();
}

function pressed(event) {
  if (event.target !== frame || event.ctrlKey || event.metaKey || event.altKey) return;
  const way = KEYS[event.key];
  const which = { "+": "in", "=": "in", "-": "out", 0: "all" }[event.key];
  if (!way && !which) return;
  event.preventDefault();
  way ? move(-way[0] * STRIDE, -way[1] * STRIDE) : size(which);
}

// The list has a link for everybody, and that is the one which is followed.
function opened(event) {
  if (!frame?.contains(event.target) || event.target.closest(".sizes") || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  if (frame.dataset.moved) return;
  const name = event.target.closest("[data-person]") ?? nearest(event);
  if (name) document.querySelector(`.in-words [data-person="${CSS.escape(name.dataset.person)}"]`)?.click();
}

function nearest(event) {
  const far = (name) => {
    const { left, right, top, bottom } = name.getBoundingClientRect();
    return Math.hypot(Math.max(left - event.clientX, 0, event.clientX - right), Math.max(top - event.clientY, 0, event.clientY - bottom));
  };
  const [first] = [...svg.querySelectorAll("[data-person]")].map((name) => [far(name), name]).sort(([one], [other]) => one - other);
  return first?.[0] < NEAR ? first[1] : null;
}
