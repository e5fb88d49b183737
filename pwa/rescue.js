// When not even the page's own scripts came up (a damaged or mixed copy, a very old browser), this still
// says so and offers the last resort: let go of Kith's files and fetch them anew, while there is a network.
// It leans on nothing but first.js. The records in IndexedDB are never touched.

(() => {
  const PATIENCE = 10_000; // milliseconds after everything was loaded
  const rescue = document.getElementById("rescue");
  const show = () => {
    if (kith.begun) return;
    document.documentElement.dataset.state = "failed";
    rescue.hidden = false;
  };
  addEventListener("load", () => setTimeout(show, PATIENCE));
  addEventListener("error", (event) => event.filename?.endsWith(".js") && show());
  document.querySelector('script[type="module"]').addEventListener("error", show);
  rescue.querySelector("button").addEventListener("click", async () => {
    const root = new URL("../", kith.app);
    try {
      if (!(await fetch(new URL("files.json", root), { cache: "no-store" })).ok) throw new Error("not reached");
    } catch {
      rescue.querySelector("p").textContent = rescue.dataset.offline;
      return;
    }
    const known = await navigator.serviceWorker?.getRegistration(kith.app).catch(() => null);
    await known?.unregister();
    for (const name of (await globalThis.caches?.keys()) ?? []) {
      if (name.startsWith(`kith ${root.pathname} `)) await caches.delete(name);
    }
    location.reload();
  });
})();
