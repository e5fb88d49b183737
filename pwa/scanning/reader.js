// What finds QR codes: the browser's own reader where it has one, else ZXing (npm: barcode-detector), fetched from this
// site only then. Throws an error with the reason `reader` where that is not on this phone yet.

const LATER = new URL("later/barcode-detector-3.2.2/", kith.app);
const QR = { formats: ["qr_code"] };

let made = null;

export function reader() {
  return (made ??= make().catch((error) => {
    made = null;
    throw Object.assign(error, { reason: "reader" });
  }));
}

// The first text in a picture, a canvas or a video; empty where there is none.
export async function textIn(picture) {
  const codes = await (await reader()).detect(picture);
  return codes.find(({ rawValue }) => rawValue.trim())?.rawValue ?? "";
}

async function make() {
  const own = await globalThis.BarcodeDetector?.getSupportedFormats?.().catch(() => []);
  if (own?.includes("qr_code")) return new BarcodeDetector(QR);
  const { BarcodeDetector: Reader, prepareZXingModule } = await import(new URL("ponyfill.js", LATER));
  const locateFile = (name) => new URL(name, LATER).href;
  await prepareZXingModule({ overrides: { locateFile }, fireImmediately: true });
  return new Reader(QR);
}
