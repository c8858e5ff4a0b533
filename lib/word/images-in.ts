// The pictures of a Word file: only those that a page can show, told by their first bytes and not by their names. They are re-encoded
// before anybody is shown one.
import { createHash } from "node:crypto";
import type { Losses } from "./lost";
import type { Rels } from "./rels";
import { limits } from "./unreadable";
import type { Package } from "./unzip";

/** The first bytes of each kind, in hexadecimal. */
const starts: [string, RegExp][] = [
  ["image/png", /^89504e470d0a1a0a/],
  ["image/jpeg", /^ffd8ff/],
  ["image/gif", /^474946383[79]61/],
  ["image/webp", /^52494646.{8}57454250/],
  ["image/tiff", /^(49492a00|4d4d002a)/],
];
export const imageType = (bytes: Buffer): string | null => starts.find(([, start]) => start.test(bytes.toString("hex", 0, 12)))?.[0] ?? null;
export const shaOf = (bytes: Buffer): string => createHash("sha256").update(bytes).digest("hex");

/** Finds pictures by their relationships within a part. */
export function makePictures(pack: Package, rels: Rels, losses: Losses) {
  let count = 0;
  return (relation: string): { bytes: Buffer; type: string } | null => {
    const rel = rels.get(relation);
    if (!rel || rel.isOutside) {
      losses.add("outside");
      return null;
    }
    const bytes = pack.read(rel.target);
    const type = bytes && imageType(bytes);
    if (!bytes || !type) losses.add("picture");
    else if (count >= limits.pictures) losses.add("pictures");
    else {
      count += 1;
      return { bytes: Buffer.from(bytes), type };
    }
    return null;
  };
}
