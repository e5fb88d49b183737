"""The other side of the comparison: what an app pays that uses Pyodide as it comes.

A page with one worker that calls `loadPyodide()` on the unchanged npm package and imports the same packages,
and the same Kith, from source. It is served from the same machine, and the browser may cache all of it.
"""

from __future__ import annotations

import shutil
import zipfile
from pathlib import Path

from kithdesk import phone, places, steps

PAGE = """<!doctype html>
<meta charset="utf-8">
<title>Stock Pyodide</title>
<script type="module">
const worker = new Worker("worker.js", { type: "module" });
worker.onmessage = () => {
  globalThis.ready = performance.now();
  document.documentElement.dataset.state = "ready";
};
</script>
"""

# `kith.browser.main` is what Kith's own worker imports: Starlette, Jinja2 and the rest come with it. vobject, which
# Kith leaves until a card is read, is one of the same packages; an app that imports as usual has it at the start.
WORKER = """import { loadPyodide } from "./pyodide/pyodide.mjs";
const packages = fetch("packages.zip").then((answer) => answer.arrayBuffer());
const pyodide = await loadPyodide();
pyodide.unpackArchive(await packages, "zip");
for (const name of ["kith.browser.main", "vobject"]) pyodide.pyimport(name);
postMessage("ready");
"""


def stock_page() -> Path:
    """The folder with the stock page, made once."""
    made = places.MADE / "stock"
    stamp = steps.digest(places.PACKAGE, places.LOCKS / "phone.txt", places.PWA / "package-lock.json", Path(__file__))

    def work() -> None:
        made.mkdir(parents=True)
        shutil.copytree(places.PYODIDE, made / "pyodide", ignore=lambda _, names: [name for name in names if name.endswith(".map")])
        (made / "index.html").write_text(PAGE, "utf-8")
        (made / "worker.js").write_text(WORKER, "utf-8")
        with zipfile.ZipFile(made / "packages.zip", "w", zipfile.ZIP_DEFLATED) as packed:
            for name, path in phone.sources().items():
                packed.write(path, name)

    with steps.alone():
        phone.bundle()  # for the packages that it is made from
        steps.once("page with stock Pyodide", stamp, made, work)
    return made
