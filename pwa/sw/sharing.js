// What another app shares into Kith: a form that the browser posts to app/shared. It never reaches the network. Its
// parts wait in a cache of their own, under a token in the address to which the browser is sent then, and the page takes
// them from there (behaviours/brought.js). What nobody took is dropped at the next start.

const SHARED = `kith-shared ${ROOT.pathname}`; // no release's cache: tidying and repairing leave it alone
const DOOR = address("app/shared");
const MOST_FILES = 20;
const MOST_BYTES = 40_000_000; // as UPLOAD in kith/records/limits.py
const MOST_LETTERS = 100_000;

const isShared = ({ method, url }) => method === "POST" && url.split(/[?#]/)[0] === DOOR;

async function takeShared(request) {
  const go = (query) => Response.redirect(`${address("app/brought")}?${query}`, 303);
  try {
    await caches.delete(SHARED);
    const form = await request.formData();
    const files = form.getAll("files").filter((each) => each instanceof File && each.size);
    const words = ["title", "text", "url"].map((name) => form.get(name)).filter((each) => typeof each === "string" && each.trim());
    if (!files.length && !words.length) return go("why=empty");
    const weight = files.reduce((sum, { size }) => sum + size, 0);
    if (files.length > MOST_FILES || weight > MOST_BYTES || words.join("").length > MOST_LETTERS) return go("why=large");
    const token = crypto.randomUUID();
    const box = await caches.open(SHARED);
    for (const [place, file] of files.entries()) await box.put(`${DOOR}?${token}&${place}`, new Response(file));
    await box.put(`${DOOR}?${token}`, Response.json({ files: files.length, words }));
    return go(`of=${token}`);
  } catch {
    await caches.delete(SHARED).catch(() => {});
    return go("why=failed");
  }
}
