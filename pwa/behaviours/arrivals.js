// Somebody handed over as a code: the camera opens this app with the person behind the # of the address. That part
// never leaves the phone; it is laid into the form of the screen, which then shows who arrives, and taken out of the
// address, so that nobody arrives twice.

const START = "#kith-people-";

export function start() {
  take();
  document.addEventListener("htmx:after:swap", take);
  addEventListener("hashchange", take);
}

function take() {
  if (!location.hash.startsWith(START)) return;
  const form = document.querySelector("form[data-arrivals]");
  if (!form) return; // the screen is still on its way
  form.elements.people.value = location.hash;
  history.replaceState(history.state, "", location.pathname + location.search);
  form.requestSubmit();
}
