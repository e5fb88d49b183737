// A passphrase can be seen while it is typed: `[data-shows]` holds the tick for it, which shows itself only where this
// script runs. What is typed twice because it can't be seen (`[data-unless-shown]`) is not asked for then.

export function start() {
  offer();
  document.addEventListener("htmx:after:swap", offer);
  document.addEventListener("change", ({ target }) => {
    const { form } = target;
    if (!form || !target.closest("[data-shows]")) return;
    for (const field of form.querySelectorAll("input[autocomplete$='-password']")) field.type = target.checked ? "text" : "password";
    for (const each of form.querySelectorAll("[data-unless-shown]")) each.hidden = target.checked;
  });
}

function offer() {
  for (const each of document.querySelectorAll("[data-shows]")) each.hidden = false;
}
