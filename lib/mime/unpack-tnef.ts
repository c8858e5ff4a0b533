// What a winmail.dat adds to its mail: text, where the mail has it nowhere else, and files. Pure.
import { decodeText } from "./charset";
import type { Flag } from "./flags";
import { limits } from "./limits";
import { rtfText } from "./rtf";
import type { FileSource } from "./sources";
import type { Piece } from "./text-parts";
import { tnefOf } from "./tnef";

/** Takes one apart. `whole`: all of it could be read, so that the file itself need not be kept as a file. */
export function unpackTnef(bytes: Buffer): { pieces: Piece[]; files: FileSource[]; flags: Flag[]; whole: boolean } {
  const found = tnefOf(bytes);
  if (found === null) return { pieces: [], files: [], flags: ["brokenTnef"], whole: false };
  const files = found.files.slice(0, limits.attachments).map(({ name, claimedType, contentId, content }): FileSource => ({ name, claimedType: claimedType.toLowerCase(), inline: false, contentId, packedIn: "tnef", open: () => [content] }));
  const plain = found.text?.trim() ? found.text : found.rtf ? rtfText(found.rtf) : null;
  const html = found.html ? decodeText(found.html, null).text : null;
  return { pieces: plain || html ? [{ plain, html }] : [], files, flags: found.broken ? ["brokenTnef", "tnef"] : ["tnef"], whole: !found.broken };
}
