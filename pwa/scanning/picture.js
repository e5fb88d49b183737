// Finds a code in a picture that was chosen or taken. A large one is looked at in several sizes, because a code
// that fills the picture is read best when it is small, and one in a corner when it is large.

import { decode } from "../behaviours/photo.js";
import { textIn } from "./reader.js";

const SIDES = [1000, 2000, 500]; // pixels of the longer side
const LARGEST = 60_000_000; // pixels; a picture beyond that would take all of a phone's memory

export async function find(file) {
  const picture = await decode(file);
  try {
    const [width, height] = [picture.naturalWidth ?? picture.width, picture.naturalHeight ?? picture.height];
    if (!width || !height || width * height > LARGEST) throw new Error("not a picture to look at");
    const longer = Math.max(width, height);
    for (const side of new Set(SIDES.map((each) => Math.min(each, longer)))) {
      const text = await textIn(drawn(picture, (width * side) / longer, (height * side) / longer));
      if (text) return text;
    }
    return "";
  } finally {
    picture.close?.();
  }
}

// With an empty edge around it, without which no reader finds a code that was cut out closely.
function drawn(picture, width, height) {
  const edge = Math.ceil(Math.max(width, height) / 16);
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.ceil(width) + 2 * edge, height: Math.ceil(height) + 2 * edge });
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.imageSmoothingQuality = "high";
  pen.drawImage(picture, edge, edge, width, height);
  return canvas;
}
