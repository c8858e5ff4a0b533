// The parts of a Word file (OPC, ECMA-376 part 2), unpacked one by one when they are asked for. What a zip says of its own sizes may be
// untrue: everything is unpacked against a limit that all parts share.
import { inflateRawSync } from "node:zlib";
import { limits, Unreadable } from "./unreadable";

type Entry = { method: number; packed: number; begins: number };
export type Package = { has(name: string): boolean; read(name: string): Buffer | null; names: string[] };

const none = "This is no Word file (.docx).";
const tooLarge = `It unpacks to more than ${limits.unpacked / 1_000_000} MB, which no answer does.`;

/** Where the central directory (APPNOTE 4.3.12) lies. Refuses a file about which programs could differ, as they do when something stands before it or it calls itself larger than one. */
function directoryOf(file: Buffer): { at: number; end: number } {
  const end = file.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  if (end < 0 || end + 22 > file.length) throw new Unreadable(none);
  const [size, at] = [file.readUInt32LE(end + 12), file.readUInt32LE(end + 16)];
  if (at + size !== end || file.indexOf("PK\u0006\u0006", at, "latin1") >= 0) throw new Unreadable("The file is damaged, or something stands before or after it.");
  return { at, end };
}

function entriesOf(file: Buffer): Map<string, Entry> {
  const { at: begins, end } = directoryOf(file);
  const entries = new Map<string, Entry>();
  for (let at = begins; at + 46 <= end && file.readUInt32LE(at) === 0x02014b50; ) {
    const [nameLength, extra, comment] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
    // Part names are compared without case (OPC 6.2.2.3).
    entries.set(file.toString("utf8", at + 46, at + 46 + nameLength).toLowerCase(), { method: file.readUInt16LE(at + 10), packed: file.readUInt32LE(at + 20), begins: file.readUInt32LE(at + 42) });
    if (entries.size > limits.entries) throw new Unreadable("It holds more parts than any Word file does.");
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** Opens a Word file without unpacking anything yet. Throws Unreadable for what is none. */
export function openPackage(file: Buffer): Package {
  if (file.length > limits.file) throw new Unreadable(`It is larger than ${limits.file / 1_000_000} MB.`);
  if (file.subarray(0, 8).equals(Buffer.from("d0cf11e0a1b11ae1", "hex"))) throw new Unreadable("This is an old Word file (.doc) or a locked one. Save it as .docx without a password and bring it again.");
  const entries = entriesOf(file);
  let left: number = limits.unpacked;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    read(name) {
      const entry = entries.get(name.toLowerCase());
      if (!entry || entry.begins + 30 > file.length) return null;
      const from = entry.begins + 30 + file.readUInt16LE(entry.begins + 26) + file.readUInt16LE(entry.begins + 28);
      const content = file.subarray(from, from + entry.packed);
      const found = entry.method === 0 ? content : inflate(content, entry.method, left);
      left -= found.length;
      if (left < 0) throw new Unreadable(tooLarge);
      return found;
    },
  };
}

function inflate(content: Buffer, method: number, left: number): Buffer {
  if (method !== 8) throw new Unreadable("It is packed in a way that Word does not use.");
  try {
    return inflateRawSync(content, { maxOutputLength: Math.max(1, left) });
  } catch (error) {
    throw new Unreadable((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? tooLarge : "The file is damaged.");
  }
}
