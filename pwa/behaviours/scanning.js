// Scans a code with the camera, or finds one in a picture. What it says goes into the form of the screen, and Kith shows it before
// anything is kept. The camera is asked for by a tap and by nothing else, and is off as soon as one leaves.

let camera = null; // AbortController of the camera that is open

export function start() {
  document.addEventListener("click", ({ target }) => {
    if (target.closest?.("[data-scan-start]")) look(target.closest("form"));
    if (target.closest?.("[data-scan-stop]")) stop("stopped");
  });
  document.addEventListener("change", ({ target }) => target.matches?.("[data-scan-picture]") && target.files.length && take(target));
  document.addEventListener("htmx:after:swap", () => camera && !camera.form.isConnected && stop());
  document.addEventListener("visibilitychange", () => document.hidden && stop("stopped"));
  addEventListener("pagehide", () => stop());
}

async function look(form) {
  stop();
  const mine = (camera = Object.assign(new AbortController(), { form }));
  show(form, true);
  tell(form, "starting");
  try {
    const { watch } = await import("../scanning/camera.js");
    const text = await watch(form.querySelector("[data-scan-video]"), mine.signal, (key) => tell(form, key));
    found(form, text);
  } catch (error) {
    if (mine.signal.aborted) return;
    console.warn(error);
    tell(form, error.reason ?? "failed");
  } finally {
    if (camera === mine) stop();
  }
}

async function take(field) {
  const [file, form] = [field.files[0], field.form];
  stop();
  tell(form, "reading");
  try {
    const { find } = await import("../scanning/picture.js");
    const text = await find(file);
    if (text) found(form, text);
    else tell(form, "nothing");
  } catch (error) {
    console.warn(error);
    tell(form, error.reason ?? "unreadable");
  } finally {
    field.value = ""; // the picture itself goes nowhere
  }
}

function found(form, text) {
  if (!form.isConnected) return;
  tell(form, "found");
  form.elements.text.value = text;
  form.requestSubmit();
}

function stop(key) {
  if (!camera) return;
  const { form } = camera;
  camera.abort();
  camera = null;
  show(form, false);
  if (key) tell(form, key);
}

function show(form, open) {
  form.querySelector("[data-scan-finder]").hidden = !open;
  const [first, then] = ["start", "stop"].map((each) => form.querySelector(`[data-scan-${each}]`));
  const held = [first, then].includes(document.activeElement);
  [first.hidden, then.hidden] = [open, !open];
  if (held) (open ? then : first).focus({ preventScroll: true });
}

function tell(form, key) {
  const said = form.querySelector("[data-scan-said]");
  said.textContent = said.dataset[key] ?? "";
}
