// Runs one Python script inside Pyodide under Node. The job (see kithdesk/node.py) is a JSON file named on the command line.
// Nothing here knows what the script does: it gets the job as the Python dict `job` and ends with `exit_code` where it sets one.

import { readFileSync, writeSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { pathToFileURL } from "node:url";

// Node prints the line that a failure came from, which in Pyodide is a megabyte long; its own words are enough.
process.on("uncaughtException", (failure) => {
  console.log(String(failure?.stack ?? failure).slice(0, 4000));
  process.exit(70);
});

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
// As pwa/runtime.js has it.
const packed = { "/kith.zip": job.bundle, "/python314.zip": job.library };
const archives = Object.entries(packed).filter(([, file]) => file);
const { loadPyodide, version } = await import(pathToFileURL(`${job.runtime}/pyodide.mjs`).href);

const pyodide = await loadPyodide({
  indexURL: `${job.runtime}/`,
  stdLibURL: job.stdlib,
  lockFileContents: {
    info: { arch: "wasm32", platform: "emscripten_5_0_3", abi_version: "2026_0", python: "3.14.2", version },
    packages: {},
  },
  env: { HOME: "/home/pyodide", PYTHONHASHSEED: "0", PYTHONDONTWRITEBYTECODE: "1", PYTHONPATH: archives.map(([place]) => place).join(":"), ...job.env },
  fsInit: async (FS) => archives.forEach(([place, file]) => FS.writeFile(place, gunzipSync(readFileSync(file)))),
  stdout: (line) => console.log(line),
  stderr: (line) => console.log(line),
});

const write = (bytes) => {
  writeSync(1, bytes);
  return bytes.length;
};
pyodide.setStdout({ write });
pyodide.setStderr({ write });

for (const [inside, outside] of Object.entries(job.mounts ?? {})) pyodide.mountNodeFS(inside, outside);
pyodide.globals.set("job", pyodide.toPy(job));
pyodide.runPython("import sys\nsys.path[:0] = job.get('path', [])");
try {
  await pyodide.runPythonAsync(readFileSync(job.script, "utf8"), { filename: job.script });
} catch (error) {
  console.log(error.message);
  process.exit(70);
}
process.exit(pyodide.globals.get("exit_code") ?? 0);
