// Head line values as people read them (RFC 2047). Decoded once: what an encoded word says is text, whatever it looks like. Pure.
import { decodeText } from "./charset";
import { cleanLine } from "./clean";
import type { Flag } from "./flags";
import { base64, quotedPrintable } from "./transfer";

/** Tolerant: no charset, blanks and question marks within, as real mail has them. The length is bounded so that no value costs more than its length. */
const word = /=\?([\w.:*+-]{0,60})\?([bq])\?([^\r\n]{0,3000}?)\?=/gi;

const undo = (encoding: string, text: string): Buffer => {
  const bytes = Buffer.from(text, "latin1");
  return Buffer.concat([...(/b/i.test(encoding) ? base64([bytes]) : quotedPrintable([Buffer.from(text.replaceAll("_", " ").replace(/ +$/, (blanks) => "=20".repeat(blanks.length)), "latin1")]))]);
};

/** Characters that stand where bytes of an unnamed charset stood; a short value is read like the text of its mail, when that can be. */
function plain(latin1: string, charset: string | null): { text: string; flags: Flag[] } {
  if (!/\P{ASCII}|\p{Cc}\$|~\{/u.test(latin1)) return { text: latin1, flags: [] };
  const bytes = Buffer.from(latin1, "latin1");
  const read = decodeText(bytes, null);
  if (charset === null || !read.flags.includes("guessedCharset")) return read;
  const asBody = decodeText(bytes, charset);
  return asBody.flags.length === 0 ? asBody : read;
}

/**
 * A value as text.
 * @param latin1 its bytes as Latin-1 characters. @param charset the mail's own, for bytes without one.
 */
export function decodeWords(latin1: string, charset: string | null, flags: Set<Flag> = new Set()): string {
  const pieces: { bytes: Buffer[]; encoded: { charset: string; encoding: string } | null }[] = [];
  let from = 0;
  for (const found of latin1.matchAll(word)) {
    const between = latin1.slice(from, found.index);
    from = found.index + found[0].length;
    const [, named, encoding, payload] = found as unknown as [string, string, string, string];
    const last = pieces.at(-1);
    // Blanks between two encoded words belong to neither; a character may be cut in two by them.
    if (between !== "" && (!last?.encoded || between.trim() !== "")) pieces.push({ bytes: [Buffer.from(between, "latin1")], encoded: null });
    const before = pieces.at(-1);
    const content = undo(encoding, payload);
    if (before?.encoded && before.encoded.charset === named.toLowerCase() && before.encoded.encoding === encoding.toLowerCase()) before.bytes.push(content);
    else pieces.push({ bytes: [content], encoded: { charset: named.toLowerCase(), encoding: encoding.toLowerCase() } });
  }
  if (from < latin1.length) pieces.push({ bytes: [Buffer.from(latin1.slice(from), "latin1")], encoded: null });
  const text = pieces
    .map(({ bytes, encoded }) => {
      const all = Buffer.concat(bytes);
      const read = encoded ? decodeText(all, encoded.charset) : plain(all.toString("latin1"), charset);
      read.flags.forEach((flag) => flags.add(flag));
      return read.text;
    })
    .join("");
  if (text.includes("\0")) flags.add("droppedNul");
  return cleanLine(text);
}
