// Writings in seven bits that switch alphabets with escapes: Japanese, Korean and Chinese mail of the old kind. Pure.
import { decode } from "libmime/lib/charset";
import iconv from "iconv-lite";

const has = (bytes: Uint8Array, escape: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(escape, 0, "latin1");

/** The writing that the escapes in these bytes belong to; null when there are none. */
export function shiftedIn(bytes: Uint8Array): "iso-2022-jp" | "iso-2022-kr" | "iso-2022-cn" | "hz-gb-2312" | null {
  if (has(bytes, "\x1b$)C")) return "iso-2022-kr";
  if (has(bytes, "\x1b$)A")) return "iso-2022-cn";
  if (has(bytes, "\x1b$B") || has(bytes, "\x1b$@") || has(bytes, "\x1b(I") || has(bytes, "\x1b$(D")) return "iso-2022-jp";
  // Braces with tildes stand in programs as well, but not around pairs of characters without a blank.
  return has(bytes, "~{") && /~\{(?:[!-w][!-~])+~\}/.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")) ? "hz-gb-2312" : null;
}

const [shiftOut, shiftIn, tilde, newline] = [0x0e, 0x0f, 0x7e, 0x0a];

/** RFC 1557 and RFC 1922: after SO two bytes are a character of the other set, as in its eight-bit form without the high bits. */
function unshift(bytes: Uint8Array): Buffer {
  const out: number[] = [];
  let shifted = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]!;
    if (byte === 0x1b && bytes[at + 1] === 0x24) at += 3;
    else if (byte === shiftOut) shifted = true;
    else if (byte === shiftIn) shifted = false;
    else {
      if (byte === newline) shifted = false;
      out.push(shifted && byte > 0x20 ? byte | 0x80 : byte);
    }
  }
  return Buffer.from(out);
}

/** RFC 1843: "~{" begins and "~}" ends the two-byte set; "~~" is a tilde, "~" at a line's end joins lines. */
function unbrace(bytes: Uint8Array): Buffer {
  const out: number[] = [];
  let braced = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const [byte, next] = [bytes[at]!, bytes[at + 1]];
    if (byte === tilde && (next === 0x7b || next === 0x7d || next === tilde || next === newline)) {
      if (next === tilde && !braced) out.push(tilde);
      else if (next === 0x7b || next === 0x7d) braced = next === 0x7b;
      at += 1;
    } else {
      if (byte === newline) braced = false;
      out.push(braced && byte > 0x20 ? byte | 0x80 : byte);
    }
  }
  return Buffer.from(out);
}

/** The text of bytes in one of these writings. */
export function decodeShifted(bytes: Buffer, writing: NonNullable<ReturnType<typeof shiftedIn>>): string {
  if (writing === "iso-2022-jp") return decode(bytes, "iso-2022-jp");
  return writing === "iso-2022-kr" ? iconv.decode(unshift(bytes), "cp949") : iconv.decode(writing === "iso-2022-cn" ? unshift(bytes) : unbrace(bytes), "gb18030");
}
