// A picture from a mail, decoded and written anew: small, and with nothing of the camera's notes or of where it stood.

import { inTurn } from "../kit/in-turn";

/** A small file may unfold to far more than a screen shows. */
const mostPixels = 60_000_000;

/** A picture that is not stored line by line is unfolded whole: a mail may hold many such, and a page asks for all of them at once. */
const draw = inTurn();

/**
 * The picture as a JPEG that fits into a square of this side; null for what is no JPEG, PNG, GIF or WebP, broken, or too large to unfold.
 * Of a moving picture, the first.
 */
export const smaller = (content: Buffer, side: number): Promise<Buffer | null> => draw(() => drawn(content, side));

async function drawn(content: Buffer, side: number): Promise<Buffer | null> {
  // Loaded when first needed: most servers never draw a picture.
  const { default: sharp } = await import("sharp");
  try {
    const picture = sharp(content, { limitInputPixels: mostPixels, failOn: "error", pages: 1, sequentialRead: true });
    const { format } = await picture.metadata();
    if (!["jpeg", "png", "gif", "webp"].includes(format)) return null;
    return await picture
      .rotate() // as the camera's notes say, before they are dropped
      .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 78 })
      .timeout({ seconds: 8 })
      .toBuffer();
  } catch {
    return null;
  }
}
