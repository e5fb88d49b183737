// Links to a part of the same screen. The page has a <base>, so the browser would take `#part` for another
// address; here it is a jump, and the focus goes along.

export function start() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    const part = document.getElementById(decodeURIComponent(link.getAttribute("href").slice(1)));
    if (!part) return;
    if (!part.hasAttribute("tabindex")) part.tabIndex = -1;
    part.scrollIntoView();
    part.focus({ preventScroll: true });
  });
}
