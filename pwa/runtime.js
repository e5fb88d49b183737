// Starts Python: Pyodide with the bytecode standard library, and Kith's own bundle on its path.
//
// Everything comes from this site. The two scripts, the program and the archives are asked for at once.
// `loadPyodide` never settles when the program can't be instantiated, so its warning is listened for.

// Imported from where they lie: taking a zip apart first costs as much time as it would save. Each is packed as a
// whole, and unpacked by the browser; the library that Pyodide fetches by itself is an empty one.
const BUNDLE = "/kith.zip";
const LIBRARY = "/python314.zip";
const LOCK = {
  info: { arch: "wasm32", platform: "emscripten_5_0_3", abi_version: "2026_0", python: "3.14.2", version: "314.0.7" },
  packages: {},
};

export async function startPython(runtime, bundle) {
  import(new URL("pyodide.asm.mjs", runtime)).catch(() => {}); // asked for early; Pyodide imports the same module
  const archives = Promise.all([bytes(bundle), bytes(new URL("library.bin", runtime))]);
  archives.catch(() => {});
  const { loadPyodide } = await import(new URL("pyodide.mjs", runtime));
  const broken = brokenProgram();
  try {
    return await Promise.race([
      broken.promise,
      archives.then(() => new Promise(() => {})), // only a failure counts
      loadPyodide({
        indexURL: runtime.href,
        lockFileContents: LOCK,
        env: { PYTHONPATH: `${BUNDLE}:${LIBRARY}`, PYTHONDONTWRITEBYTECODE: "1" },
        fsInit: async (FS) => {
          const [packages, library] = await archives;
          FS.writeFile(BUNDLE, packages);
          FS.writeFile(LIBRARY, library);
        },
      }),
    ]);
  } finally {
    broken.stopListening();
  }
}

async function bytes(address) {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address.pathname}: ${answer.status}`);
  const unpacked = answer.body.pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(unpacked).arrayBuffer());
}

function brokenProgram() {
  const warn = console.warn;
  const promise = new Promise((_, reject) => {
    console.warn = (...words) => {
      warn(...words);
      if (String(words[0]).startsWith("wasm instantiation failed")) reject(new Error("the program could not be started"));
    };
  });
  promise.catch(() => {});
  return { promise, stopListening: () => (console.warn = warn) };
}
