// The first script of the page, before styles and before anything is painted: the Trusted Types policy,
// the page's own address, and the start of the worker, which then loads while the page is laid out.
// A classic script, so that nothing waits for modules.

(() => {
  performance.mark("kith:shell");
  const here = document.currentScript.src;
  const rules = {
    createHTML: (html) => html,
    createScript: () => "", // no text is ever run as a script
    createScriptURL(address) {
      const url = new URL(address, document.baseURI);
      if (url.origin !== location.origin) throw new TypeError(`Kith runs no script from ${url.origin}`);
      return url.href;
    },
  };
  const policy = globalThis.trustedTypes ? trustedTypes.createPolicy("kith", rules) : rules;

  // `<base>` stays where it is when the address changes; said aloud, so that no engine computes it again.
  const base = document.querySelector("base");
  const app = (base.href = base.href);

  // The site's 404 page hands a first visit to a deep address on as app/?to=people/x.
  const to = new URLSearchParams(location.search).get("to");
  if (to !== null) {
    const wanted = new URL(to + location.hash, app);
    history.replaceState(null, "", wanted.href.startsWith(app) ? wanted : app);
  }

  function startWorker() {
    const address = new URL("worker.js", here).href;
    const faults = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(location.hostname) && new URLSearchParams(location.search).get("faults");
    const options = { type: "module", name: faults ? `faults=${faults}` : "" };
    // A policy in <meta> does not bind a worker. The service worker sends one with worker.js; while none
    // is in control, the worker starts from a blob, which inherits this page's policy.
    const blob = navigator.serviceWorker?.controller ? null : URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: "text/javascript" }));
    const worker = new Worker(policy.createScriptURL(blob ?? address), options);
    const inbox = [];
    worker.onmessage = (event) => inbox.push(event.data);
    worker.onerror = () => inbox.push({ type: "stage", stage: "failed", detail: { name: "worker", message: "" } });
    return { worker, inbox };
  }

  const missing = globalThis.WebAssembly ? (globalThis.Worker ? "" : "worker") : "wasm";
  let early = null;
  try {
    if (!missing) early = startWorker();
  } catch (error) {
    console.error(error);
  }
  globalThis.kith = { policy, app, missing, startWorker, takeEarly: () => ([early] = [null, early])[1] };
})();
