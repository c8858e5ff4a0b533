// Undoes what was done to bytes so that they could travel (RFC 2045, 6; uuencode). Each takes the bytes piece by piece and gives
// them piece by piece, so that a large file is never held twice. None can fail: what makes no sense is left out. Pure.

const base64Values = new Int8Array(256).fill(-1);
[..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].forEach((char, value) => (base64Values[char.charCodeAt(0)] = value));
// The alphabet of addresses (RFC 4648, 5) turns up in mail as well.
base64Values[0x2d] = 62;
base64Values[0x5f] = 63;

/** base64, with strange characters between, and several padded pieces one after another. */
export function* base64(pieces: Iterable<Uint8Array>): Generator<Buffer> {
  let [bits, held] = [0, 0];
  // Behind padding a blank begins what is none of it, up to the line's end.
  let [padded, passed] = [false, false];
  for (const piece of pieces) {
    const out = Buffer.allocUnsafe(Math.ceil((piece.length * 3) / 4) + 3);
    let size = 0;
    for (let at = 0; at < piece.length; at += 1) {
      const byte = piece[at]!;
      const value = base64Values[byte]!;
      if (byte === 0x0a) [padded, passed] = [false, false];
      else if (padded && (byte === 0x20 || byte === 0x09)) passed = true;
      if (passed) continue;
      if (value >= 0) {
        bits = ((bits << 6) | value) & 0xffffff;
        held += 6;
        if (held >= 8) {
          held -= 8;
          out[size++] = (bits >> held) & 0xff;
        }
      } else if (byte === 0x3d) {
        held = 0;
        padded = true;
      }
    }
    if (size > 0) yield out.subarray(0, size);
  }
}

const hex = (byte: number | undefined) => (byte === undefined ? -1 : byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : byte >= 0x41 && byte <= 0x46 ? byte - 0x37 : byte >= 0x61 && byte <= 0x66 ? byte - 0x57 : -1);

/** quoted-printable; blanks before a line's end go (RFC 2045, 6.7, rule 3), a "=" that stands for nothing stays. */
export function* quotedPrintable(pieces: Iterable<Uint8Array>): Generator<Buffer> {
  let kept: Buffer = Buffer.alloc(0);
  function decode(bytes: Buffer): Buffer {
    const out = Buffer.allocUnsafe(bytes.length);
    let size = 0;
    // Where blanks begin that the end of their line would take away.
    let blanks = -1;
    for (let at = 0; at < bytes.length; at += 1) {
      const byte = bytes[at]!;
      if (byte === 0x3d) {
        const [high, low] = [hex(bytes[at + 1]), hex(bytes[at + 2])];
        blanks = -1;
        if (high >= 0 && low >= 0) {
          out[size++] = high * 16 + low;
          at += 2;
          continue;
        }
        let end = at + 1;
        while (bytes[end] === 0x20 || bytes[end] === 0x09) end += 1;
        if (bytes[end] === 0x0d && bytes[end + 1] === 0x0a) end += 1;
        if (end >= bytes.length || bytes[end] === 0x0a || bytes[end] === 0x0d) at = end;
        else out[size++] = byte;
        continue;
      }
      if ((byte === 0x0a || (byte === 0x0d && bytes[at + 1] === 0x0a)) && blanks >= 0) size = blanks;
      if (byte === 0x20 || byte === 0x09) blanks = blanks < 0 ? size : blanks;
      else blanks = -1;
      out[size++] = byte;
    }
    return out.subarray(0, size);
  }
  // Whole lines are decoded, for an escape or a soft line end may be cut in two by a piece's end.
  for (const piece of pieces) {
    const all = Buffer.concat([kept, piece]);
    const end = all.lastIndexOf(0x0a) + 1;
    if (end > 0) yield decode(all.subarray(0, end));
    kept = all.subarray(end);
  }
  if (kept.length > 0) yield decode(kept);
}

/** The lines between "begin" and "end" of uuencoding. */
export function uudecode(lines: Iterable<string>): Buffer {
  const out: Buffer[] = [];
  for (const line of lines) {
    const size = (line.charCodeAt(0) - 32) & 63;
    if (line === "" || size === 0) continue;
    const bytes = Buffer.alloc(Math.ceil(size / 3) * 3);
    for (let group = 0; group * 3 < size; group += 1) {
      const [a, b, c, d] = [1, 2, 3, 4].map((of) => ((line.charCodeAt(group * 4 + of) || 32) - 32) & 63) as [number, number, number, number];
      bytes.writeUIntBE((a << 18) | (b << 12) | (c << 6) | d, group * 3, 3);
    }
    out.push(bytes.subarray(0, size));
  }
  return Buffer.concat(out);
}

/** Large pieces in smaller ones, so that what is made of one stays small. */
export function* inPieces(pieces: Iterable<Buffer>, size = 256 * 1024): Generator<Buffer> {
  for (const piece of pieces) for (let from = 0; from < piece.length; from += size) yield piece.subarray(from, from + size);
}
