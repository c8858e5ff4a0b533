// A photograph or scan on its way in: decoded and written anew, upright, without the camera's notes of place and time.
import { Refusal } from "../refusal";
import { bounds } from "./paper";

export type Picture = { image: Buffer; width: number; height: number };

/** Writes a JPEG or PNG anew as JPEG, turned as the camera meant it and then by `turn` degrees. Throws Refusal for a broken one. */
export async function readPicture(name: string, content: Buffer, turn = 0): Promise<Picture> {
  // Loaded when first needed: most servers never see a page.
  const { default: sharp } = await import("sharp");
  try {
    const upright = sharp(content, { limitInputPixels: bounds.pixels, failOn: "error" }).autoOrient();
    const { data, info } = await (turn === 0 ? upright : upright.rotate(turn))
      .resize({ width: bounds.longestEdge, height: bounds.longestEdge, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 84 })
      .toBuffer({ resolveWithObject: true });
    return { image: data, width: info.width, height: info.height };
  } catch {
    throw new Refusal(`“${name}” is damaged, or larger than ${bounds.pixels / 1_000_000} megapixels.`);
  }
}

/** The same page small, for lists. */
export async function shrink(image: Buffer, edge = 480): Promise<Buffer> {
  const { default: sharp } = await import("sharp");
  return sharp(image).resize({ width: edge, height: edge, fit: "inside", withoutEnlargement: true }).jpeg({ quality: 78 }).toBuffer();
}
