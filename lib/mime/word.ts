// A Word file as HTML, in the thread that reads mail: a small file can hold more than a machine has memory or patience for. What it
// unpacks to is measured before it is read, and the thread has limits of its own for what comes after.
import { promisify } from "node:util";
import { inflateRaw } from "node:zlib";

const most = { file: 10_000_000, unpacked: 40_000_000, entries: 2_000 } as const;
const inflated = promisify(inflateRaw);

/** Where the central directory (APPNOTE 4.3.12) begins; null where programs could differ about it, as they do when something stands before the file or it calls itself larger than one. */
function directoryAt(file: Buffer): number | null {
  const end = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || end + 22 > file.length) return null;
  const [size, begins] = [file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)];
  return begins + size === end && file.indexOf("PK\u0006\u0006", begins, "latin1") < 0 ? begins : null;
}

/** True when everything packed in the file stays within the limits. It is unpacked to know: what a file says of itself may be untrue. */
async function isSmall(file: Buffer): Promise<boolean> {
  if (file.length > most.file || directoryAt(file) === null) return false;
  let left: number = most.unpacked;
  let entries = 0;
  for (let at = file.indexOf("PK\u0001\u0002", 0, "latin1"); at >= 0 && at + 46 <= file.length; at = file.indexOf("PK\u0001\u0002", at + 46, "latin1")) {
    entries += 1;
    const [method, packed, begins] = [file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)];
    if (entries > most.entries || begins + 30 > file.length) return false;
    const from = begins + 30 + file.readUInt16LE(begins + 26) + file.readUInt16LE(begins + 28);
    const content = file.subarray(from, from + packed);
    if (method === 0) left -= content.length;
    else if (method !== 8) return false;
    else {
      try {
        left -= (await inflated(content, { maxOutputLength: Math.max(1, left) })).length;
      } catch {
        return false;
      }
    }
    if (left < 0) return false;
  }
  return entries > 0;
}

/** The converter's own well-formed HTML of a Word file; null when it cannot be read or is none. Loaded when first needed: few mails bring one. */
export async function htmlOfWord(file: Buffer): Promise<string | null> {
  if (!(await isSmall(file))) return null;
  const { default: mammoth } = await import("mammoth");
  const { value } = await mammoth.convertToHtml({ buffer: file }, { externalFileAccess: false, convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })) });
  return value;
}
