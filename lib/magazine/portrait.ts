// A portrait on its way in: decoded and written anew, so that nothing of the camera's notes survives and nothing but a picture gets in.
import { Refusal } from "../refusal";

/** 8 MB: a full-size photograph of a present-day telephone. */
export const largestUpload = 8 * 1024 * 1024;
/** Twice the largest size at which it is printed on a page. */
const longestSide = 800;
/** 50 megapixels; a small file may unfold to far more. */
const mostPixels = 50_000_000;

export type Portrait = { bytes: Buffer; mime: string; width: number; height: number };

/** Why an upload is not taken, each by a word that may stand in an address. */
export const portraitProblems = {
  none: "Choose a photograph first.",
  size: "The photograph is larger than 8 MB.",
  kind: "That is no JPEG, PNG or WebP picture.",
  broken: "The picture is damaged, or too large to unfold.",
} as const;

const no = (problem: keyof typeof portraitProblems) => new Refusal(portraitProblems[problem]);

/** Reads an uploaded JPEG, PNG or WebP. Refuses what is none of these, too large, or broken. */
export async function readPortrait(upload: Uint8Array): Promise<Portrait> {
  if (upload.byteLength === 0) throw no("none");
  if (upload.byteLength > largestUpload) throw no("size");
  // Loaded when first needed: most servers never read a photograph.
  const { default: sharp } = await import("sharp");
  const picture = sharp(upload, { limitInputPixels: mostPixels, failOn: "error" });
  const format = await picture.metadata().then(
    (known) => known.format,
    () => null,
  );
  if (format !== "jpeg" && format !== "png" && format !== "webp") throw no("kind");
  try {
    const { data, info } = await picture
      .rotate() // as the camera's notes say, before they are dropped
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 82, mozjpeg: true })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, mime: "image/jpeg", width: info.width, height: info.height };
  } catch {
    throw no("broken");
  }
}
