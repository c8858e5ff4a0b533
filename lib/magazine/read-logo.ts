// A logo on its way in: a drawing is written anew from harmless parts, a picture decoded and written anew as PNG. Then it is looked at as
// readers will see it in the dark.
import { contrast, oklchOf } from "../kit/colour";
import { cleanSvg, SvgProblem } from "../look/clean-svg";
import { houseLook, type InDark } from "../look/look";
import { Refusal } from "../refusal";

/** 500 kB: a logo is small, or it is no logo. */
export const largestLogo = 500 * 1024;
/** Twice the largest size at which it is shown. */
const longest = { width: 1200, height: 360 };
const mostPixels = 40_000_000;

export type ReadLogo = { bytes: Buffer; mime: "image/svg+xml" | "image/png"; width: number; height: number; inDark: InDark };

export const logoProblems = {
  size: "The logo is larger than 500 kB. Save it smaller, or as SVG.",
  kind: "That is no PNG, WebP or SVG file.",
  broken: "The picture is damaged, or too large to unfold.",
  shape: "A logo on a plate is wide rather than high: this one is more than twice as high as it is wide.",
} as const;

/** Reads an uploaded SVG, PNG or WebP. Refuses, in a sentence, what is none of these, too large, broken, or of a shape that no plate has room for. */
export async function readLogo(upload: Uint8Array): Promise<ReadLogo> {
  if (upload.byteLength === 0) throw new Refusal(logoProblems.kind);
  if (upload.byteLength > largestLogo) throw new Refusal(logoProblems.size);
  const { default: sharp } = await import("sharp");
  const read = /^\uFEFF?\s*</.test(Buffer.from(upload.subarray(0, 200)).toString("utf8")) ? ofDrawing(upload) : await ofPicture(upload);
  if (read.height > read.width * 2) throw new Refusal(logoProblems.shape);
  try {
    const { data, info } = await sharp(read.bytes, { limitInputPixels: mostPixels }).resize({ width: 160, height: 160, fit: "inside" }).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    return { ...read, inDark: inDarkOf(data, info.width * info.height) };
  } catch {
    throw new Refusal(logoProblems.broken);
  }
}

function ofDrawing(upload: Uint8Array): Omit<ReadLogo, "inDark"> {
  try {
    const { svg, width, height } = cleanSvg(Buffer.from(upload).toString("utf8").replace(/^\uFEFF/, ""));
    return { bytes: Buffer.from(svg), mime: "image/svg+xml", width, height };
  } catch (error) {
    if (error instanceof SvgProblem) throw new Refusal(error.message);
    throw error;
  }
}

async function ofPicture(upload: Uint8Array): Promise<Omit<ReadLogo, "inDark">> {
  const { default: sharp } = await import("sharp");
  const picture = sharp(upload, { limitInputPixels: mostPixels, failOn: "error" });
  const format = await picture.metadata().then((known) => known.format, () => null);
  if (format !== "png" && format !== "webp") throw new Refusal(logoProblems.kind);
  try {
    const { data, info } = await picture.resize({ ...longest, fit: "inside", withoutEnlargement: true }).png({ compressionLevel: 9, effort: 10, palette: true, quality: 95 }).toBuffer({ resolveWithObject: true });
    return { bytes: data, mime: "image/png", width: info.width, height: info.height };
  } catch {
    throw new Refusal(logoProblems.broken);
  }
}

/**
 * How a logo that was drawn for light paper stands on dark: as it is when it can be seen there or has a ground of its own, turned when
 * it is all black and grey, and else on a piece of the light paper.
 * @param data red, green, blue and alpha of each pixel
 */
function inDarkOf(data: Buffer, pixels: number): InDark {
  let [solid, seen, coloured] = [0, 0, 0];
  for (let at = 0; at < pixels; at += 1) {
    const [r, g, b, alpha] = data.subarray(at * 4, at * 4 + 4) as unknown as [number, number, number, number];
    if (alpha < 128) continue;
    const hex = `#${[r, g, b].map((part) => part.toString(16).padStart(2, "0")).join("")}`;
    solid += 1;
    if (contrast(hex, houseLook.dark.paper) >= 3) seen += 1;
    if (oklchOf(hex).c > 0.04) coloured += 1;
  }
  if (solid === 0) throw new Refusal("There is nothing to see in this picture.");
  if (solid > pixels * 0.97 || seen > solid * 0.8) return "asItIs";
  return coloured < solid * 0.02 ? "turned" : "onPaper";
}
