// A picture on its way in: decoded and written anew in the widths pages ask for, so that no place, no camera's notes and nothing but a
// picture gets in.
import { Refusal } from "../refusal";
import { bounds, widths } from "./image";

export type ReadImage = { mime: string; width: number; height: number; sizes: { width: number; height: number; bytes: Buffer }[] };

const megabytes = bounds.upload / 1024 / 1024;
const kinds = new Set(["jpeg", "png", "webp", "gif", "tiff", "heif"]);

/** One picture at a time: each unfolds to many times its size. */
let before: Promise<unknown> = Promise.resolve();

/** Reads an uploaded JPEG, PNG, WebP, GIF, TIFF or AVIF. Refuses, in a sentence, what is none of these, too large, too small or broken. */
export function readImage(upload: Uint8Array): Promise<ReadImage> {
  const read = before.then(() => readOne(upload));
  before = read.catch(() => {});
  return read;
}

async function readOne(upload: Uint8Array): Promise<ReadImage> {
  if (upload.byteLength === 0) throw new Refusal("The file is empty. Choose a picture.");
  if (upload.byteLength > bounds.upload) throw new Refusal(`The picture is larger than ${megabytes} MB. Save it smaller, then try again.`);
  // Loaded when first needed: most servers never read a picture.
  const { default: sharp } = await import("sharp");
  const open = () => sharp(upload, { limitInputPixels: bounds.pixels, failOn: "error", pages: 1 });
  const known = await open().metadata().catch(() => null);
  if (!known?.format || !kinds.has(known.format)) throw new Refusal("That is no JPEG, PNG, WebP, GIF, TIFF or AVIF picture.");
  const turned = (known.orientation ?? 1) >= 5;
  const [width, height] = turned ? [known.height, known.width] : [known.width, known.height];
  if (width < bounds.smallest || height < bounds.smallest) throw new Refusal(`The picture is ${width} by ${height} pixels: too small to print. It needs ${bounds.smallest} each way.`);
  // Drawings stay sharp as PNG; a photograph is a JPEG, which feeds and letters show as well.
  const isDrawing = (known.format === "png" || known.format === "gif") && (known.hasAlpha || known.format === "gif" || known.isPalette === true);
  const wanted = [Math.min(width, widths[0]), ...widths.slice(1).filter((one) => one < width)];
  try {
    const sizes = [];
    for (const one of new Set(wanted)) {
      const resized = open().rotate().resize({ width: one }); // turned as the camera's notes say, before they are dropped
      const drawn = isDrawing ? resized.png({ compressionLevel: 9, palette: true }) : resized.flatten({ background: "#ffffff" }).toColourspace("srgb").jpeg({ quality: 80, mozjpeg: true });
      const { data, info } = await drawn.toBuffer({ resolveWithObject: true });
      sizes.push({ width: info.width, height: info.height, bytes: data });
    }
    const [largest] = sizes;
    return { mime: isDrawing ? "image/png" : "image/jpeg", width: largest!.width, height: largest!.height, sizes };
  } catch {
    throw new Refusal("The picture is damaged, or too large to unfold.");
  }
}
