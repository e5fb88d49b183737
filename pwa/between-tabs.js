// What windows of the same browser tell one another about the records: who holds the pen (a Web Lock),
// and that something was written (a BroadcastChannel). What was written, each window reads for itself.

const PEN = "kith-write";

export function betweenTabs() {
  const channel = globalThis.BroadcastChannel ? new BroadcastChannel("kith") : null;
  return {
    tell(generation) {
      channel?.postMessage({ generation });
    },
    listen(changed) {
      channel?.addEventListener("message", () => changed());
    },
    pen,
  };
}

// Resolves, once no other window writes, to the function that puts the pen down again.
function pen() {
  if (!navigator.locks) return Promise.resolve(() => {});
  return new Promise((taken, refused) => {
    navigator.locks.request(PEN, () => new Promise((putDown) => taken(putDown))).catch(refused);
  });
}
