// Paints the last screen that stood at this address, before Python is there. A classic script right
// after the empty screen, so that it is in the first frame. The page marks it as starting; what is
// tapped or typed on it waits for the worker.

(() => {
  const here = location.pathname + location.search;
  for (const name of ["kith.screen", "kith.screen.start"]) {
    try {
      const kept = JSON.parse(localStorage.getItem(name));
      if (kept?.path !== here) continue;
      document.getElementById("screen").outerHTML = kith.policy.createHTML(kept.html);
      document.title = kept.title;
      performance.mark("kith:paint");
      return;
    } catch {
      // no storage, or not readable: the calm starting screen stays
    }
  }
})();
