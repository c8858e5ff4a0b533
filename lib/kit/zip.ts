// The parts of a zip, unpacked one by one when they are asked for. What a zip says of its own sizes may be untrue: everything is unpacked
// against a limit that all parts share. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
import { inflateRawSync } from "node:zlib";

/** Bytes of all that is unpacked of it, and how many parts it may have. */
export type ZipLimits = { unpacked: number; entries: number };
/** What is wrong with a zip; whoever opened it says it in words that fit. */
export type ZipFault = "none" | "damaged" | "broken" | "tooMany" | "tooLarge" | "otherwise";
export class BadZip extends Error {
  constructor(readonly fault: ZipFault) {
    super(fault);
  }
}

type Entry = { method: number; packed: number; says: number; begins: number };
/** `says`: to how many bytes all of it unpacks by its own word, which may be untrue. */
export type Zip = { names: string[]; says: number; has(name: string): boolean; read(name: string): Buffer | null };

/** Where the central directory (APPNOTE 4.3.12) lies. Refuses a file about which programs could differ, as they do when something stands before it or it calls itself larger than one. */
function directoryOf(file: Buffer): { at: number; end: number } {
  const end = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || end + 22 > file.length) throw new BadZip("none");
  const [size, at] = [file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)];
  if (at + size !== end || file.indexOf("PK\u0006\u0006", at, "latin1") >= 0) throw new BadZip("damaged");
  return { at, end };
}

function entriesOf(file: Buffer, limits: ZipLimits, named: (name: string) => string): Map<string, Entry> {
  const { at: begins, end } = directoryOf(file);
  const entries = new Map<string, Entry>();
  for (let at = begins; at + 46 <= end && file.readUInt32LE(at) === 0x02014b50; ) {
    const [nameLength, extra, comment] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
    entries.set(named(file.toString("utf8", at + 46, at + 46 + nameLength)), { method: file.readUInt16LE(at + 10), packed: file.readUInt32LE(at + 20), says: file.readUInt32LE(at + 24), begins: file.readUInt32LE(at + 42) });
    if (entries.size > limits.entries) throw new BadZip("tooMany");
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/**
 * Opens a zip without unpacking anything yet. Throws BadZip for what is none, or beyond the limits.
 * @param named how names are compared
 */
export function openZip(file: Buffer, limits: ZipLimits, named: (name: string) => string = (name) => name): Zip {
  const entries = entriesOf(file, limits, named);
  let left = limits.unpacked;
  return {
    names: [...entries.keys()],
    says: [...entries.values()].reduce((sum, entry) => sum + entry.says, 0),
    has: (name) => entries.has(named(name)),
    read(name) {
      const entry = entries.get(named(name));
      if (!entry || entry.begins + 30 > file.length) return null;
      const from = entry.begins + 30 + file.readUInt16LE(entry.begins + 26) + file.readUInt16LE(entry.begins + 28);
      const content = file.subarray(from, from + entry.packed);
      const found = entry.method === 0 ? content : inflate(content, entry.method, left);
      left -= found.length;
      if (left < 0) throw new BadZip("tooLarge");
      return found;
    },
  };
}

function inflate(content: Buffer, method: number, left: number): Buffer {
  if (method !== 8) throw new BadZip("otherwise");
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw new BadZip((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "tooLarge" : "broken");
  }
}
