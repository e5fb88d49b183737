// Buttons that open and close a <dialog>. The dialog itself keeps the focus in and gives it back.

export function start() {
  document.addEventListener("click", ({ target }) => {
    const opener = target.closest?.("[data-opens]");
    if (opener) document.getElementById(opener.dataset.opens)?.showModal();
    if (target.closest?.("[data-closes]")) target.closest("dialog")?.close();
    if (target.matches?.("dialog") && target.dataset.stay === undefined) target.close(); // a tap beside it
  });
}
