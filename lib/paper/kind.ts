// What a file is, told by its bytes: a name or a browser's word for it proves nothing.
import { fileTypeFromBuffer } from "file-type";
import { Refusal } from "../refusal";

export type Kind = "image/jpeg" | "image/png" | "application/pdf";
const kinds: readonly string[] = ["image/jpeg", "image/png", "application/pdf"] satisfies Kind[];

/** What to do about the kinds that people do have, but that cannot be read here. */
const instead: Record<string, string> = {
  "image/heic": "is a HEIC photograph, which cannot be read here. Photograph the page with the button on this page, or set the telephone’s camera to “Most compatible” (JPEG), or send the picture to yourself as JPEG.",
  "image/avif": "is an AVIF picture, which cannot be read here. Save it as JPEG or PNG.",
  "image/webp": "is a WebP picture. Save it as JPEG or PNG.",
  "image/gif": "is a GIF picture. Save it as JPEG or PNG.",
  "image/tiff": "is a TIFF picture. Let the scanner save as PDF or JPEG.",
};
for (const alike of ["image/heif", "image/heic-sequence", "image/heif-sequence"]) instead[alike] = instead["image/heic"]!;

/** The kind of a file. Throws Refusal, naming the file, for anything but JPEG, PNG and PDF. */
export async function kindOf(name: string, content: Uint8Array): Promise<Kind> {
  if (content.byteLength === 0) throw new Refusal(`“${name}” is empty.`);
  const found = (await fileTypeFromBuffer(content))?.mime ?? "";
  if (kinds.includes(found)) return found as Kind;
  throw new Refusal(`“${name}” ${instead[found] ?? "is no JPEG, PNG or PDF."}`);
}
