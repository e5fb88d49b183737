// A photo chosen or taken for somebody: turned upright, cut square, made small, shown, and put into the form.
// It is drawn anew on a canvas, so nothing of where and when it was taken comes along.

const SIDES = [256, 192, 128]; // pixels
const LARGEST = 40_000; // bytes, as the app keeps at most
const QUALITIES = [0.86, 0.76, 0.64, 0.5];

export function start() {
  document.addEventListener("change", ({ target }) => {
    const form = target.closest?.("form[data-photo]");
    if (form && target.type === "file" && target.files.length) take(form, target);
  });
}

async function take(form, input) {
  const said = form.querySelector("[role=status]");
  const save = form.querySelector("button.main");
  save.disabled = true;
  try {
    const address = await read(await small(input.files[0]));
    form.elements.photo.value = address;
    // the picture itself travels as text; the file, with all that a camera wrote into it, stays behind
    form.enctype = "application/x-www-form-urlencoded";
    form.querySelector("input[type=file][name]")?.removeAttribute("name");
    const shown = Object.assign(document.createElement("img"), { src: address, alt: "" });
    form.querySelector(".avatar").replaceChildren(shown);
    said.textContent = said.dataset.ready;
  } catch {
    said.textContent = said.dataset.refused;
  } finally {
    input.value = "";
    save.disabled = false;
  }
}

export async function small(file) {
  if (file.type.startsWith("image/svg")) throw new Error("a drawing is no photo");
  const picture = await decode(file);
  try {
    for (const side of SIDES) {
      const canvas = square(picture, side);
      for (const quality of QUALITIES) {
        const made = await encode(canvas, quality);
        if (made.size <= LARGEST) return made;
      }
    }
  } finally {
    picture.close?.();
  }
  throw new Error("it does not become small enough");
}

// Upright, as the camera was held.
export async function decode(file) {
  try {
    return await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    // an older browser, or a format that it reads in a page alone
    const image = new Image();
    image.src = URL.createObjectURL(file);
    try {
      await image.decode();
      return image;
    } finally {
      URL.revokeObjectURL(image.src);
    }
  }
}

// The middle of the picture. Halved step by step, because one large step leaves jagged edges.
function square(picture, side) {
  const [width, height] = [picture.naturalWidth ?? picture.width, picture.naturalHeight ?? picture.height];
  let length = Math.min(width, height);
  if (!length) throw new Error("there is nothing in it");
  let drawn = draw(picture, (width - length) / 2, (height - length) / 2, length, Math.min(length, Math.max(side, 2048)));
  for (length = drawn.width; length > side; length = drawn.width) {
    drawn = draw(drawn, 0, 0, length, Math.max(side, Math.ceil(length / 2)));
  }
  return drawn;
}

function draw(picture, x, y, length, side) {
  const canvas = Object.assign(document.createElement("canvas"), { width: side, height: side });
  const pen = canvas.getContext("2d");
  pen.fillStyle = "#fff"; // what is transparent would come out black
  pen.fillRect(0, 0, side, side);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, x, y, length, length, 0, 0, side, side);
  return canvas;
}

async function encode(canvas, quality) {
  const made = await blob(canvas, "image/webp", quality);
  // a browser that writes no WebP gives a PNG in its place
  return made.type === "image/webp" ? made : blob(canvas, "image/jpeg", quality);
}

const blob = (canvas, type, quality) =>
  new Promise((resolve, reject) => {
    const take = (made) => (made ? resolve(made) : reject(new Error("no picture came out")));
    canvas.toBlob(take, type, quality);
  });

export const read = (made) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener("load", () => resolve(reader.result));
    reader.addEventListener("error", () => reject(reader.error));
    reader.readAsDataURL(made);
  });
